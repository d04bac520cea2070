import Friendship
import Postgres
import Wording

extension StoredEntry {
  /// As one that could be meant.
  fileprivate var candidate: EntryCandidate {
    EntryCandidate(number: number, text: entry.text, period: entry.period)
  }
}

/// A typed entry, resolved.
struct ResolvedEntry: Sendable {
  var entry: RegisterEntry
  /// Whether its time is that of the activity it comes from, since none was typed.
  var isDatedByActivity = false
}

extension Resolver {
  /// An entry by number, by `last` within its register, or by words of its text when only one fits.
  func entry(_ typed: String, in register: RegisterEntry.Register) throws -> StoredEntry {
    let word = folded(typed)
    if let number = Int(word) {
      guard let entry = try RegisterQueries.entry(number: number, connection), entry.entry.register == register else {
        throw InputProblem.noSuchEntry(register, typed)
      }
      return entry
    }
    if Self.isLast(word) {
      guard let last = try RegisterQueries.last(register, connection) else { throw InputProblem.noLastEntry(register) }
      return last
    }
    let words = NameWords(typed).folded
    let found = words.isEmpty ? [] : try RegisterQueries.search(register, words, limit: Self.mostEntries, connection)
    let meaning = NameMeaning(
      typed, among: found, isCutShort: found.count == Self.mostEntries, demand: demand(for: nil)
    ) { $0.entry.text.all }
    switch meaning {
    case .one(let entry): return entry
    case .several(let several):
      throw InputProblem.severalEntries(register, typed, candidates: several.prefix(10).map(\.candidate))
    case .words, .none:
      let near =
        words.isEmpty ? [] : try RegisterQueries.search(register, words, byBeginnings: true, limit: 5, connection)
      throw InputProblem.noEntryNamed(register, typed, candidates: near.map(\.candidate))
    }
  }

  /// At so many entries with the words that were typed a closer look is taken.
  private static let mostEntries = 100

  /// What a typed entry stands for, with every problem found in it.
  ///
  /// - Parameter base: the entry that it corrects; without one it is new, and what must be there is a problem where it isn't.
  func resolve(
    _ typed: TypedEntry, _ register: RegisterEntry.Register, from base: RegisterEntry? = nil,
    _ problems: inout ProblemList
  ) throws -> ResolvedEntry? {
    switch (register, base) {
    case (.tally, .tally(let base)?): try tally(typed, from: base, &problems)
    case (.tally, _): try tally(typed, from: nil, &problems)
    case (.proposal, .proposal(let base)?): try proposal(typed, from: base, &problems)
    case (.proposal, _): try proposal(typed, from: nil, &problems)
    case (.direction, .direction(let base)?): try direction(typed, from: base, &problems)
    case (.direction, _): try direction(typed, from: nil, &problems)
    case (.figure, .figure(let base)?): try figure(typed, from: base, &problems)
    case (.figure, _): try figure(typed, from: nil, &problems)
    }
  }

  private func tally(
    _ typed: TypedEntry, from base: Tally?, _ problems: inout ProblemList
  ) throws -> ResolvedEntry? {
    let kind = try problems.collect("kind") {
      try typed.kind.map { try self.kind($0) } ?? base?.kind ?? missing(.kind)
    }
    let text = try text(typed, from: base?.text, &problems)
    let period = try period(typed.period, from: base?.period, &problems)
    let count: Count?? = try problems.collect("count") {
      try kept(typed.count, base?.count) { try self.count($0, .count) }
    }
    let organisations = try organisations(typed, from: base?.organisations, &problems)
    let sources = try sources(typed, from: base?.sources, &problems)
    let provinces = try provinces(typed, during: period, from: base?.provinces, &problems)
    let listed = try list("occasions", typed.occasions, from: base?.occasions, &problems) { typed in
      try period.map { try occasion(typed, during: $0) }
    }
    guard let kind, let text, let period, let count else { return nil }
    let occasions = listed.map { occasion in
      occasion.moved(from: base?.period ?? period, to: period, originYears: ShippedFacts.originYears)
    }
    return ResolvedEntry(
      entry: .tally(
        Tally(
          kind: kind, text: text, organisations: organisations, provinces: provinces, period: period, count: count,
          occasions: occasions, sources: sources)))
  }

  private func proposal(
    _ typed: TypedEntry, from base: Proposal?, _ problems: inout ProblemList
  ) throws -> ResolvedEntry? {
    let text = try text(typed, from: base?.text, &problems)
    let activity = try activity(typed, &problems)
    let raised = try period(typed.period, from: base?.raised ?? activity?.activity.details.period, &problems)
    let addressee: String?? = try problems.collect("addressee") {
      try kept(typed.addressee, base?.addressee) { try self.text($0, .addressee, Limits.short) }
    }
    let by = try organisations(typed, from: base?.by, &problems)
    let forwarded = try list("forwarded", typed.forwarded, from: base?.forwarded, &problems) { try forwarding($0) }
    let answer = try answer(typed, from: base?.answer, &problems)
    let sources = try sources(typed, from: base?.sources, &problems)
    let provinces = try provinces(typed, during: raised, from: base?.provinces, &problems)
    guard let text, let raised, let addressee else { return nil }
    return ResolvedEntry(
      entry: .proposal(
        Proposal(
          text: text, raised: raised, activity: activityID(typed, activity, base?.activity), by: by,
          addressee: addressee, provinces: provinces, forwarded: forwarded, answer: answer,
          closed: typed.isReopened ? nil : base?.closed, sources: sources)),
      isDatedByActivity: base == nil && typed.period == nil)
  }

  private func direction(
    _ typed: TypedEntry, from base: Direction?, _ problems: inout ProblemList
  ) throws -> ResolvedEntry? {
    let text = try text(typed, from: base?.text, &problems)
    let activity = try activity(typed, &problems)
    let meantFor = try period(typed.period, from: base?.period, &problems)
    let given = try period(typed.given, from: base?.given ?? activity?.activity.details.period, &problems)
    let audience: String?? = try problems.collect("audience") {
      try kept(typed.audience, base?.audience) { try self.text($0, .audience, Limits.short) }
    }
    let organisations = try organisations(typed, from: base?.organisations, &problems)
    let fields: [CooperationField] = try list("fields", typed.fields, from: base?.fields, &problems) { try word($0) }
    let sources = try sources(typed, from: base?.sources, &problems)
    guard let text, let meantFor, let given, let audience else { return nil }
    return ResolvedEntry(
      entry: .direction(
        Direction(
          text: text, given: given, period: meantFor, activity: activityID(typed, activity, base?.activity),
          organisations: organisations, audience: audience, fields: fields,
          ending: typed.isReopened ? nil : base?.ending, sources: sources)),
      isDatedByActivity: base == nil && typed.given == nil)
  }

  private func figure(
    _ typed: TypedEntry, from base: ProvinceFigure?, _ problems: inout ProblemList
  ) throws -> ResolvedEntry? {
    let name = try text(typed, from: base?.name, &problems)
    let value = try problems.collect("value") {
      try localized(
        vi: typed.value ?? base?.value.vi ?? "", en: typed.valueEn ?? base?.value.en,
        ru: typed.valueRu ?? base?.value.ru, .value, Limits.long)
    }
    let period = try period(typed.period, from: base?.period, &problems)
    let province = try problems.collect("province") {
      try typed.provinces.last.map { try self.province($0, during: period) } ?? base?.province ?? missing(.province)
    }
    let activity = try activity(typed, &problems)
    let sources = try sources(typed, from: base?.sources, &problems)
    guard let name, let value, let period, let province else { return nil }
    return ResolvedEntry(
      entry: .figure(
        ProvinceFigure(
          province: province, name: name, period: period, value: value,
          isApproximate: typed.isApproximate ?? base?.isApproximate ?? false,
          activity: activityID(typed, activity, base?.activity), sources: sources)))
  }

  // MARK: Steps

  /// What a typed step stands for, with every problem found in it.
  func resolve(_ typed: TypedEntryStep, _ problems: inout ProblemList) throws -> RegisterStep? {
    func day(_ on: String?) throws -> Period? {
      guard let on else { return Period(today) }
      return try problems.collect("on") { try period(on) }
    }
    switch typed {
    case .forward(let to, let on):
      let to = try problems.collect("to") { try text(to, .addressee, Limits.short) }
      guard let on = try day(on), let to else { return nil }
      return .forwarded(Proposal.Forwarding(to: to, on: on))
    case .answer(let answer, let on):
      let answer = try problems.collect("answer") { try text(answer, .answer, Limits.long) }
      guard let on = try day(on), let answer else { return nil }
      return .answered(Proposal.Answer(text: answer, on: on))
    case .close(let reason, let on):
      let reason: String?? = try problems.collect("reason") {
        try reason.map { try text($0, .reason, Limits.long) }
      }
      guard let on = try day(on), let reason else { return nil }
      return .closed(Proposal.Closing(reason: reason, on: on))
    case .done(let on, let which):
      let activity: StoredActivity?? = try problems.collect("activity") { try which.map { try self.activity($0) } }
      guard let on = try day(on), let activity else { return nil }
      return .ended(.done(on: on, activity: activity?.activity.id))
    case .drop(let reason, let on):
      let reason = try problems.collect("reason") { try text(reason, .reason, Limits.long) }
      guard let on = try day(on), let reason else { return nil }
      return .ended(.dropped(reason: reason, on: on))
    }
  }
}
