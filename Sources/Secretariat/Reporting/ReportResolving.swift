import Documents
import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

extension Resolver {
  /// The scope that a province or an organisation stands for; the whole country without either.
  ///
  /// - Parameters:
  ///   - view: in whose boundaries; `nil` where none are named.
  ///   - day: the day that counts as today; the real one without any.
  ///   - period: what it is about; it tells provinces of one name apart.
  func scope(
    _ typed: TypedReportScope, in view: BoundaryView? = nil, on day: CivilDate? = nil, about period: Period? = nil,
    _ problems: inout ProblemList
  ) throws -> ReportScope? {
    if let province = typed.province {
      return try problems.collect("at") {
        .province(try self.province(asked: province, in: view, today: day ?? today, about: period))
      }
    }
    if let organisation = typed.organisation {
      return try problems.collect("by") {
        .organisation(try self.organisation(organisation), withThoseBelow: typed.withThoseBelow)
      }
    }
    return .country
  }

  /// A number of a report as typed: `5`, `05`, `5/2026`.
  private func reportNumber(_ typed: String) throws(InputProblem) -> (value: Int, year: Int?) {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 9 && $0.allSatisfy(\.isASCII) }),
      let value = Int(parts[0]), value > 0
    else { throw .reportNumber(typed) }
    guard parts.count == 2 else { return (value, nil) }
    guard let year = Int(parts[1]), Period.years.contains(year) else { throw .reportNumber(typed) }
    return (value, year)
  }

  /// The number that a report is to have. Its year is that of the day it's dated, whether it's typed or not.
  func newReportNumber(_ typed: String, on date: CivilDate?) throws(InputProblem) -> Int {
    let number = try reportNumber(typed)
    if let year = number.year, let date, year != date.year { throw .reportYear(typed, year: year, of: date) }
    return number.value
  }

  /// The issued report of a number: the newest of that number where no year is given; of the association that records
  /// where several organisations gave it and none is named.
  func issuedReport(
    _ typed: String, by organisation: String?, own: OrganisationID?, _ connection: Connection
  ) throws -> StoredReport {
    let number = try reportNumber(typed)
    let issuer = try organisation.map { try self.organisation($0) }
    let all = try ReportQueries.issued(number: number.value, year: number.year, by: issuer, connection)
    var found = all.filter { $0.report.number.year == all[0].report.number.year }
    if let own, let ours = all.first(where: { $0.report.organisation == own }), issuer == nil { found = [ours] }
    guard let first = found.first else { throw InputProblem.unknownReport(typed) }
    guard found.count == 1 else {
      let names = try OrganisationQueries.organisations(found.map(\.report.organisation), connection)
      throw InputProblem.severalReports(typed, issuers: found.compactMap { names[$0.report.organisation]?.name })
    }
    return first
  }

  /// A figure of a report as typed: `people`, `kind:conference`, `month:5/2025` or, of a report within a year, `month:5`.
  func figure(_ typed: String, of report: Report) throws -> ReportFigure {
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let sort: ReportFigureSort = try word(parts[0])
    let detail = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace) ? parts[1] : nil
    guard (detail == nil) == (sort.example == nil), let value = detail ?? Optional("") else {
      throw InputProblem.figure(typed, sort)
    }
    switch sort {
    case .activities: return .activities
    case .people: return .people
    case .associations: return .associations
    case .delegationsIn: return .delegationsIn
    case .peopleIn: return .peopleIn
    case .delegationsOut: return .delegationsOut
    case .peopleOut: return .peopleOut
    case .aidActivities: return .aidActivities
    case .outsideProvinces: return .outsideProvinces
    case .provinceUnknown: return .provinceUnknown
    case .monthUnknown: return .monthUnknown
    case .aid:
      let currency = value.filter { !$0.isWhitespace }.uppercased()
      guard Money(hundredths: 0, currency: currency) != nil else { throw InputProblem.figure(typed, sort) }
      return .aid(currency)
    case .kind: return .kind(try kind(value))
    case .section: return .section(try word(value))
    case .level: return .level(Self.isUnknown(value) ? nil : try word(value))
    case .organiser:
      guard !Self.isUnknown(value) else { return .organiser(nil) }
      return .organiser(try UUID(text: value).map { OrganisationID($0) } ?? organisation(value))
    case .province:
      if let id = ProvinceID(value), directory.gazetteer.unit(id) != nil { return .province(id) }
      let unit = try province(asked: value, on: report.view.date(today: today), about: report.period)
      let namesakes = report.figures.byProvince.map(\.key).filter { isNamesake($0, of: unit) }
      guard namesakes.count < 2 else { throw InputProblem.province(value, .several(namesakes)) }
      return .province(counted(unit, among: report.figures.byProvince))
    case .formerUnit:
      if let id = ProvinceID(value), directory.gazetteer.unit(id) != nil { return .formerUnit(id) }
      let unit = try province(asked: value, about: report.period)
      return .formerUnit(counted(unit, among: report.figures.byFormerUnit))
    case .field: return .field(Self.isUnknown(value) ? nil : try word(value))
    case .month: return .month(try month(value, of: report.period, typed))
    }
  }

  /// Whether a unit goes by the same name as another, or is it.
  private func isNamesake(_ other: ProvinceID, of unit: ProvinceID) -> Bool {
    directory.gazetteer.unit(other)?.name.vi == directory.gazetteer.unit(unit)?.name.vi
  }

  /// The unit under which a report counts what a name stands for: in boundaries as they were, one of those that were it before.
  private func counted(_ unit: ProvinceID, among groups: [Group<ProvinceID>]) -> ProvinceID {
    let units = Set(groups.map(\.key))
    guard !units.contains(unit) else { return unit }
    let lives = directory.gazetteer.reach(of: unit, view: .then, today: today).map(\.unit)
    return lives.last { units.contains($0) } ?? unit
  }

  private func month(_ value: String, of period: Period, _ typed: String) throws(InputProblem) -> Int {
    let isAlone = value.allSatisfy { $0.isNumber || $0.isWhitespace }
    if isAlone, let month = Int(value.filter { !$0.isWhitespace }), (1...12).contains(month),
      period.first.year == period.last.year
    {
      return period.first.year * 12 + month - 1
    }
    guard let month = try self.period(value).singleMonth else { throw .figure(typed, .month) }
    return month
  }
}
