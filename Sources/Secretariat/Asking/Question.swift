import Documents
import EventStore
import Friendship
import Postgres
import Wording

/// What a question about the record is limited to, as a person types it.
public struct Question: Sendable, Hashable {
  /// The period; a question says for itself what none means.
  public var period: String?
  /// A province.
  public var province: String?
  /// An organisation.
  public var organisation: String?
  /// Whether those that answer to the organisation count too.
  public var withThoseBelow = true
  /// A kind.
  public var kind: String?
  /// In whose boundaries: `then`, `now` or a date.
  public var boundaries: String?
  /// As the record stood at the end of this day.
  public var knownOn: String?

  /// About everything, now.
  public init() {}

  /// Of a report's scope only.
  public mutating func limit(to scope: TypedReportScope) {
    province = scope.province
    organisation = scope.organisation
    withThoseBelow = scope.withThoseBelow
  }
}

/// Of what a report is, as a person types it: of a province, an organisation, or the country without either.
public struct TypedReportScope: Sendable, Hashable {
  /// A province.
  public var province: String?
  /// An organisation.
  public var organisation: String?
  /// Whether those that answer to the organisation count too.
  public var withThoseBelow: Bool

  /// A scope; the country where nothing is given.
  public init(province: String? = nil, organisation: String? = nil, withThoseBelow: Bool = true) {
    self.province = province
    self.organisation = organisation
    self.withThoseBelow = withThoseBelow
  }
}

/// A question resolved: which activities it is about, in whose boundaries, and up to which event of the log.
struct ResolvedQuestion: Sendable {
  var period: Period?
  var scope: ReportScope
  var kind: KindCode?
  var view: BoundaryView
  var reach: [Reach]?
  /// The organisations that it is about; all of them, without.
  var organisations: OrganisationReach?
  /// The log position that was asked for; none for now.
  var knownAt: Int?
  var known: KnownUpTo
  var directory: Directory
  var today: CivilDate
  /// Whether what is for the association only is left out, as it is of what others get to read.
  var leavesOutInternal = false

  /// The activities of some days that it is about.
  func filter(_ days: ClosedRange<CivilDate>?) -> ActivityFilter {
    ActivityFilter(
      days: days, kind: kind, organisers: organisations.map { Array($0.organisations) }, reach: reach, knownAt: knownAt)
  }

  /// What a document says of the history of the province that it is about.
  ///
  /// - Parameter since: the first day of the period that it compares with.
  func background(in days: ClosedRange<CivilDate>?, since: CivilDate? = nil) -> ProvinceBackground {
    guard case .province(let unit) = scope else { return .none }
    return directory.gazetteer.background(of: unit, view: view, in: days, since: since, today: today)
  }

  /// Whether an activity that the filter let through may be one of those it is about: whoever held it may have answered to
  /// the organisation at another time only.
  func concerns(_ organisers: [OrganisationID], on period: Period) -> Bool {
    organisations?.membership(of: organisers, on: period) != .outside
  }

  /// An activity as a document counts it, under the units that the view shows it in.
  func counted(_ stored: StoredActivity) -> CountedActivity {
    let details = stored.activity.details
    var units: [ProvinceID] = [], moved: [CountedActivity.MovedPlace] = []
    for case let id? in details.places.lazy.map(\.provinceID) {
      let shown = directory.gazetteer.shown(id, on: firstDay(of: details.period, in: id), view: view, today: today)
      if case .one(let unit) = shown, !units.contains(unit) { units.append(unit) }
      if shown != .one(id), !moved.contains(where: { $0.place == id }) { moved.append(.init(id, shown: shown)) }
    }
    return CountedActivity(
      number: stored.number, status: stored.activity.status, details: details,
      isAsPlanned: !stored.activity.expected.isEmpty, units: units, moved: moved)
  }

  /// Whether a report for a period counts an activity that the filter let through.
  func membership(of activity: CountedActivity, in period: Period) -> ReportMembership {
    let byTime = activity.period.membership(in: period)
    guard byTime != .outside else { return .outside }
    if let organisations {
      switch organisations.membership(of: activity.organisers, on: activity.period) {
      case .outside: return .outside
      case .possible: return .possible
      case .counted: break
      }
    }
    guard byTime == .counted, let reach else { return byTime }
    let isSurelyHere = activity.places.compactMap(\.provinceID).contains { id in
      let day = firstDay(of: activity.period, in: id)
      return reach.contains { $0.unit == id && $0.certainty == .certain && $0.contains(day) }
    }
    return isSurelyHere ? .counted : .possible
  }

  /// The first day of a period on which a unit existed: the unit may have begun after the period's first day, where the
  /// period isn't known to the day.
  private func firstDay(of period: Period, in unit: ProvinceID) -> CivilDate {
    max(period.first, directory.gazetteer.beginning(of: unit) ?? period.first)
  }

  /// The entries of a register that it is about. Of a province these are the tallies and figures of its units, and the
  /// proposals and directions that its timeline shows: few of them name a province.
  func entries(
    _ register: RegisterEntry.Register, in days: ClosedRange<CivilDate>?, _ connection: Connection
  ) throws -> [StoredEntry] {
    let entries: [StoredEntry]
    if let reach, register == .proposal || register == .direction {
      entries = try RegisterQueries.entries(onTimelineOf: reach, in: days, knownAt: knownAt, connection)
        .filter { $0.entry.register == register }
    } else {
      entries = try RegisterQueries.entries(
        [register], in: days, units: reach?.map(\.unit), organisations: organisations.map { Array($0.organisations) },
        knownAt: knownAt, connection)
    }
    let inPeriod = organisationsInPeriod
    return entries.filter { isMeant($0.entry, inPeriod) }
  }

  /// The organisations that it is about on some day of its period; `nil` for all.
  var organisationsInPeriod: Set<OrganisationID>? {
    organisations?.organisations(during: period?.days ?? CivilDate.earliest...CivilDate.latest)
  }

  /// Whether an entry is of an organisation that it is about: a tally by its own time, and what is open or in force by the
  /// period that is asked about.
  func isMeant(_ entry: RegisterEntry, _ inPeriod: Set<OrganisationID>?) -> Bool {
    guard let organisations, let inPeriod else { return true }
    if case .tally(let tally) = entry {
      return organisations.membership(of: tally.organisations, on: tally.period) != .outside
    }
    return !inPeriod.isDisjoint(with: entry.organisations)
  }
}

extension Book {
  /// Asks the read models a question that has been resolved against them in the same snapshot.
  func ask<Value: Sendable>(
    _ question: Question, _ body: @escaping @Sendable (ResolvedQuestion, Connection) throws -> Value
  ) async throws -> Value {
    let today = clerk.today
    let knownOn = try question.knownOn.map { try Self.day(knownOn: $0, today: today) }
    let knownAt = try await position(knownOn: knownOn)
    let reader = reader
    return try await read { connection in
      var directory = try Directory(knownAt: knownAt, connection)
      // Before the first facts were loaded no province had a name; the question is put in today's, and its answer is empty.
      if directory.gazetteer.units.isEmpty { directory = try Directory(connection) }
      let resolver = Resolver(directory: directory, today: today, connection)
      // Never more than the tables asked have taken in.
      let reached = try reader.reached(connection)
      let known = try EventLog.head(upTo: min(knownAt ?? reached, reached), connection)
      let resolved = try resolver.resolve(
        question, asOf: knownOn ?? today, knownAt: knownAt,
        KnownUpTo(
          position: known?.position ?? 0,
          moment: known.map { Moment(microsecondsSince1970: $0.recordedAt.microseconds) }), connection)
      return try body(resolved, connection)
    }
  }

  /// The day on which the record is looked at, as a person types it.
  static func day(knownOn typed: String, today: CivilDate) throws -> CivilDate {
    let day: CivilDate
    do {
      let period = try Period.parse(typed)
      guard period.isSingleDay else { throw InvalidInput(problems: [.notOneDay(typed)]) }
      day = period.first
    } catch let error as PeriodError {
      throw InvalidInput(problems: [.period(error)])
    }
    guard day <= today else { throw InvalidInput(problems: [.knownOnLiesAhead(day, today: today)]) }
    return day
  }

  /// The last position that was recorded on a day or before it, in Việt Nam's time; resolved once, and shown.
  func position(knownOn day: CivilDate?) async throws -> Int? {
    guard let day else { return nil }
    return try await log.position(knownBefore: Self.microseconds(untilEndOf: day))
  }

  /// The midnight that ends a day in Việt Nam, in microseconds since 1970: 17:00 UTC of that day.
  static func microseconds(untilEndOf day: CivilDate) -> Int64 {
    ((Int64(day.dayNumber) + 1) * 86_400 - 7 * 3600) * 1_000_000
  }
}

extension Resolver {
  /// - Parameter asOf: the day on which the record is looked at, which counts as today: what lay ahead then wasn't overdue,
  ///   and boundaries of later don't show by themselves.
  func resolve(
    _ question: Question, asOf: CivilDate, knownAt: Int?, _ known: KnownUpTo, _ connection: Connection
  ) throws -> ResolvedQuestion {
    var problems = ProblemList()
    let period: Period?? = try problems.collect("period") { try question.period.map { try self.period($0) } }
    let kind: KindCode?? = try problems.collect("kind") { try question.kind.map { try self.kind($0) } }
    let organisation: OrganisationID?? = try problems.collect("by") {
      try question.organisation.map { try self.organisation($0) }
    }
    let view: BoundaryView?? = try problems.collect("boundaries") {
      // Who asks for those of now means today's.
      try question.boundaries.map { try self.view($0) }.map { $0 == .now && asOf != today ? .asOf(today) : $0 }
    }
    let province: ProvinceID?? = try problems.collect("at") {
      try question.province.map { try self.province(asked: $0, in: view ?? nil, today: asOf, about: period ?? nil) }
    }
    try problems.throwIfAny()
    var resolved = ResolvedQuestion(
      period: period ?? nil, scope: .country, kind: kind ?? nil, view: (view ?? nil) ?? .national, reach: nil,
      organisations: nil, knownAt: knownAt, known: known, directory: directory, today: asOf)
    if let unit = province ?? nil {
      resolved.scope = .province(unit)
      resolved.view = (view ?? nil) ?? directory.gazetteer.defaultView(of: unit, today: asOf)
      resolved.reach = directory.gazetteer.widened(
        directory.gazetteer.reach(of: unit, view: resolved.view, today: asOf))
    }
    // On paper "today" is the day that is read, not the one that was asked for.
    if resolved.view == .now, asOf != today { resolved.view = .asOf(asOf) }
    if let id = organisation ?? nil {
      if province ?? nil == nil { resolved.scope = .organisation(id, withThoseBelow: question.withThoseBelow) }
      resolved.organisations =
        question.withThoseBelow
        ? try OrganisationQueries.reach(id, knownAt: knownAt, connection) : OrganisationReach(id)
    }
    return resolved
  }

  /// Whether what was typed isn't the name of one day, and not one that is wrong.
  private static func isNoDay(_ problem: InputProblem) -> Bool {
    switch problem {
    case .period(let error): error.reason == .unrecognised || error.reason == .empty
    case .notOneDay: true
    default: false
    }
  }

  /// A day on which there were provinces, as far as is on record.
  private func boundaryDay(_ typed: String) throws -> CivilDate {
    let day: CivilDate
    do {
      day = try self.day(typed)
    } catch {
      throw Self.isNoDay(error) ? InputProblem.boundaries(typed) : error
    }
    if let first = directory.gazetteer.units.map(\.validFrom).min(), day < first {
      throw InputProblem.boundariesTooEarly(day, first: first)
    }
    return day
  }

  /// `then`, `now`, or a day.
  func view(_ typed: String) throws -> BoundaryView {
    switch folded(typed) {
    case "then", "luc do", "khi do", "тогда": .then
    case "now", "nay", "hien nay", "сеичас", "сейчас": .now
    default: .asOf(try boundaryDay(typed))
    }
  }
}
