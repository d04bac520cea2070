import Friendship
import Postgres
import Wording

/// Problems with what was typed, each with the column (or option) it stands in.
struct ProblemList {
  private(set) var problems: [(column: String, problem: InputProblem)] = []

  /// Runs a step and keeps its problem; anything else that goes wrong (no database) ends the whole.
  mutating func collect<Value>(_ column: String, _ step: () throws -> Value) throws -> Value? {
    do {
      return try step()
    } catch let problem as InputProblem {
      problems.append((column, problem.shortened))
      return nil
    }
  }

  /// The same for each of a list; what resolved, in order.
  mutating func collect<Value>(_ column: String, _ typed: [String], _ step: (String) throws -> Value) throws -> [Value]
  {
    try typed.compactMap { text in try collect(column) { try step(text) } }
  }

  /// Throws what was found, if anything was.
  func throwIfAny() throws {
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  /// Throws what was found in some columns, if anything was.
  func throwIfAny(where isMeant: (String) -> Bool) throws {
    let own = problems.filter { isMeant($0.column) }
    if !own.isEmpty { throw InvalidInput(own) }
  }

  /// The value, which is there when no problem was found.
  func finished<Value>(_ value: Value?) throws -> Value {
    guard problems.isEmpty, let value else { throw InvalidInput(problems) }
    return value
  }
}

extension Book {
  /// Resolves what was typed, in one snapshot of the read models that have caught up.
  func resolve<Value: Sendable>(
    _ body: @escaping @Sendable (Resolver, inout ProblemList, Connection) throws -> Value?
  ) async throws -> Value {
    let today = clerk.today
    return try await read { connection in
      let resolver = Resolver(directory: try Directory(connection), today: today, connection)
      var problems = ProblemList()
      let value = try body(resolver, &problems, connection)
      return try problems.finished(value)
    }
  }
}

/// What was typed can't be recorded; every problem that was found.
public struct InvalidInput: Error, Sendable {
  /// At least one.
  public let problems: [InputProblem]
  /// Which parts of the input they are in, by the names that columns of an import have; empty where that isn't known.
  public let columns: Set<String>

  /// An input with these problems.
  public init(problems: [InputProblem]) {
    self.problems = problems
    columns = []
  }

  init(_ problems: [(column: String, problem: InputProblem)]) {
    self.problems = problems.map(\.problem)
    columns = Set(problems.map(\.column))
  }
}

/// A typed activity, resolved: what must be there, and a change for each thing besides that was given.
struct ResolvedActivity: Sendable {
  var kind: KindCode
  var title: LocalizedText
  var period: Period
  var rest: [ActivityChange]

  var details: ActivityDetails { ActivityDetails(kind: kind, title: title, period: period).applying(rest) }
}

extension Resolver {
  /// What a typed activity stands for, with every problem found in it.
  func resolve(_ typed: TypedActivity, _ problems: inout ProblemList) throws -> ResolvedActivity? {
    let kind = try problems.collect("kind") { try self.kind(typed.kind) }
    let title = try localized(
      "title", vi: typed.title, en: typed.titleEn, ru: typed.titleRu, .title, Limits.title, &problems)
    let period = try problems.collect("when") { try self.period(typed.period) }
    // The rest is looked at even where a part is missing, so that a person mends everything at once.
    let rest = try changes(typed, during: period, &problems)
    guard let kind, let title, let period else { return nil }
    return ResolvedActivity(kind: kind, title: title, period: period, rest: rest)
  }

  /// All but kind, title and period, as changes from nothing known.
  private func changes(
    _ typed: TypedActivity, during period: Period?, _ problems: inout ProblemList
  ) throws -> [ActivityChange] {
    var changes: [ActivityChange] = []
    // What is said to be unknown is that already, and isn't taken from the settings.
    if let time = typed.time, !time.isEmpty, !Self.isUnknown(time),
      let times = try problems.collect("time", { try self.times(time) })
    {
      changes += [.startsAt(times.start), .endsAt(times.end)]
    }
    if let level = typed.level {
      let value: ActivityLevel?? = try problems.collect("level") { try known(level) { try word($0) } }
      if let value { changes.append(.level(value)) }
    }
    if let attended = typed.attended {
      let value: Count?? = try problems.collect("attended") { try known(attended) { try count($0, .attended) } }
      changes.append(.people(value ?? nil))
    }
    if let associations = typed.associations {
      let value: Count?? = try problems.collect("associations") {
        try known(associations) { try count($0, .associations) }
      }
      changes.append(.associations(value ?? nil))
    }
    if let isHighlight = typed.isHighlight { changes.append(.isHighlight(isHighlight)) }
    if let isInternal = typed.isInternal { changes.append(.visibility(isInternal ? .internal : .public)) }
    return changes + (try replacements(typed.lists, during: period, &problems))
  }

  /// The corrections that a typed amendment stands for. `period` is the activity's, for names of provinces on its day.
  func amendments(
    _ typed: TypedAmendment, of details: ActivityDetails, _ problems: inout ProblemList
  ) throws -> [Amendment] {
    // What is said besides comes after it.
    var changes = typed.isAsPlanned ? details.expectations : []
    var period = details.period
    if let text = typed.period,
      let new = try problems.collect("when", { try self.period(needed(text, .period)) })
    {
      period = new
      changes.append(.period(new))
    }
    if let kind = typed.kind, let code = try problems.collect("kind", { try self.kind(needed(kind, .kind)) }) {
      changes.append(.kind(code))
    }
    if typed.title != nil || typed.titleEn != nil || typed.titleRu != nil,
      let title = try localized(
        "title", vi: typed.title ?? details.title.vi, en: typed.titleEn ?? details.title.en,
        ru: typed.titleRu ?? details.title.ru, .title, Limits.title, &problems)
    {
      changes.append(.title(title))
    }
    if let time = typed.time, let times = try problems.collect("time", { try timesOfDay(time) }) {
      changes += [.startsAt(times.start), .endsAt(times.end)]
    }
    if let attended = typed.attended {
      let value: Count?? = try problems.collect("attended") { try known(attended) { try count($0, .attended) } }
      if let value { changes.append(.people(value)) }
    }
    if let associations = typed.associations {
      let value: Count?? = try problems.collect("associations") {
        try known(associations) { try count($0, .associations) }
      }
      if let value { changes.append(.associations(value)) }
    }
    if let level = typed.level {
      let value: ActivityLevel?? = try problems.collect("level") { try known(level) { try word($0) } }
      if let value { changes.append(.level(value)) }
    }
    if let isHighlight = typed.isHighlight { changes.append(.isHighlight(isHighlight)) }
    if let isInternal = typed.isInternal { changes.append(.visibility(isInternal ? .internal : .public)) }
    changes += try replacements(typed.lists, during: period, &problems)
    return changes.map(Amendment.set)
      + (try items(typed.add, during: period, &problems)).map(Amendment.add)
      + (try items(typed.remove, during: period, isGoing: true, &problems)).map(Amendment.remove)
  }

  /// `nil` for a value that is said to be unknown, else what it stands for.
  private func known<Value>(_ typed: String, _ step: (String) throws -> Value) rethrows -> Value? {
    Self.isUnknown(typed) ? nil : try step(typed)
  }

  /// What was typed for a part that every activity has; it can't become unknown.
  private func needed(_ typed: String, _ part: InputProblem.Part) throws(InputProblem) -> String {
    guard !Self.isUnknown(typed) else { throw .neverUnknown(part) }
    return typed
  }

  /// Whole lists that replace those of an activity: one that is said to be unknown is emptied.
  ///
  /// Without a period, because it was typed wrong, nothing can be said of places and occasions.
  private func replacements(
    _ lists: TypedLists, during period: Period?, _ problems: inout ProblemList
  ) throws -> [ActivityChange] {
    var changes: [ActivityChange] = []
    // What is typed twice is meant once, but for delegations and amounts, of which two can be alike.
    func replace<Value: Hashable>(
      _ column: String, _ typed: [String], once: Bool = true, _ change: ([Value]) -> ActivityChange,
      _ step: (String) throws -> Value?
    ) throws {
      guard !typed.isEmpty else { return }
      var seen: Set<Value> = []
      let values = try problems.collect(column, typed.filter { !Self.isUnknown($0) }, step).compactMap(\.self)
      changes.append(change(once ? values.filter { seen.insert($0).inserted } : values))
    }
    if let period {
      try replace("places", lists.places, { .places($0) }) { try place($0, during: period) }
      try replace("occasions", lists.occasions, { .occasions($0) }) { try occasion($0, during: period) }
    }
    try replace("organisers", lists.organisers, { .organisers($0) }) { try organisation($0) }
    try replace("partners", lists.partners, { .partners($0) }) { try organisation($0) }
    try replace("named_associations", lists.namedAssociations, { .namedAssociations($0) }) { try organisation($0) }
    try replace("people", lists.people, { .participants($0) }) { try participant($0) }
    try replace("delegations", lists.delegations, once: false, { .delegations($0) }) { try delegation($0) }
    try replace("amounts", lists.amounts, once: false, { .amounts($0) }) { try amount($0) }
    try replace("fields", lists.fields, { .fields($0) }) { try word($0) }
    try replace("outcomes", lists.outcomes, { .outcomes($0) }) { try text($0, .outcome, Limits.long) }
    try replace("sources", lists.sources, { .sources($0) }) { try text($0, .source, Limits.long) }
    try replace("documents", lists.documents, { .documents($0) }) { try document($0) }
    return changes
  }

  /// Items to add or to remove. That something is unknown adds nothing.
  ///
  /// - Parameter isGoing: the items are to be taken away: also people who are on record no more, and a text that is no more
  ///   than the word for unknown.
  private func items(
    _ lists: TypedLists, during period: Period, isGoing: Bool = false, _ problems: inout ProblemList
  ) throws -> [ActivityListItem] {
    var items: [ActivityListItem] = []
    func known(_ typed: [String]) -> [String] { isGoing ? typed : typed.filter { !Self.isUnknown($0) } }
    /// A thing that stands in a list; that something is unknown is none, unless a thing goes by that very word.
    func thing<Value>(_ typed: String, _ option: String, _ step: (String) throws -> Value?) throws -> Value {
      do {
        if let value = try step(typed) { return value }
      } catch let problem as InputProblem {
        guard Self.isUnknown(typed) else { throw problem }
      }
      throw InputProblem.removesUnknown(typed, option: option)
    }
    items += try problems.collect("places", known(lists.places)) {
      .place(try thing($0, "at") { try place($0, during: period) })
    }
    items += try problems.collect("organisers", known(lists.organisers)) {
      .organiser(try thing($0, "by") { try organisation($0) })
    }
    items += try problems.collect("partners", known(lists.partners)) {
      .partner(try thing($0, "with") { try organisation($0) })
    }
    items += try problems.collect("named_associations", known(lists.namedAssociations)) {
      .association(try thing($0, "association") { try organisation($0) })
    }
    items += try problems.collect("people", known(lists.people)) {
      .participant(try thing($0, "person", isGoing ? formerParticipant : participant))
    }
    items += try problems.collect("delegations", known(lists.delegations)) {
      .delegation(try thing($0, "delegation", delegation))
    }
    items += try problems.collect("amounts", known(lists.amounts)) { .amount(try thing($0, "amount", amount)) }
    items += try problems.collect("fields", known(lists.fields)) { .field(try thing($0, "field") { try word($0) }) }
    items += try problems.collect("occasions", known(lists.occasions)) { .occasion(try occasion($0, during: period)) }
    items += try problems.collect("outcomes", known(lists.outcomes)) { .outcome(try text($0, .outcome, Limits.long)) }
    items += try problems.collect("sources", known(lists.sources)) { .source(try text($0, .source, Limits.long)) }
    items += try problems.collect("documents", known(lists.documents)) { .document(try document($0)) }
    return items
  }
}
