import Friendship
import Wording

/// The appendices of an official report: what its figures are made of, row by row. Those with nothing in them are left
/// out, and the others numbered in order; the list of activities, where there are any, is always the first.
struct ReportAppendices: Sendable {
  let report: Report
  let language: Language
  private let lines: ActivityLines

  /// What stands in an appendix.
  typealias Part = (title: ReportHeading, blocks: [Block])

  /// The number of the list of activities.
  static let activitiesNumber = 1

  init(report: Report, language: Language) {
    self.report = report
    self.language = language
    lines = ActivityLines(names: report.names, language: language)
  }

  /// `Phụ lục I`: several are numbered with Roman numerals (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III), one isn't.
  func label(_ number: Int, of count: Int) -> String {
    ReportHeading.appendix(count > 1 ? Report.roman(number) : nil).in(language)
  }

  /// What stands in each, in order.
  var parts: [Part] {
    let tables = FigureTables(report: report, language: language)
    let hasFigures = !report.figures.activities.isEmpty
    let appendices: [Part] = [
      (.activities, activities), (.delegations, delegations), (.aid, aid),
      (.breakdowns, hasFigures ? tables.byLevel + tables.byField + tables.byOrganiser : []),
      (.organisations, organisations), (.formerUnits, formerUnits),
      (.provinceFigures, ReportLists(report: report, language: language).provinceFigures), (.notCounted, notCounted),
    ]
    return appendices.filter { !$0.blocks.isEmpty }
  }

  /// The parts, each under its label.
  func blocks(_ parts: [Part]) -> [Block] {
    let reference = ReportHead(report: report, language: language).appendixReference
    return parts.enumerated().flatMap { index, part in
      let label = label(index + 1, of: parts.count)
      return [.appendix(Appendix(label: label, title: part.title.phrase.in(language), reference: reference))]
        + part.blocks
    }
  }

  private func column(_ head: Head, _ share: Int, _ alignment: Table.Alignment = .leading) -> Table.Column {
    Table.Column(head.phrase.in(language), alignment, share: share)
  }

  private func runningOn(_ head: Head, in column: Int, isNamed: Bool = true) -> Table.Column {
    Table.Column(head.phrase.in(language), share: 20, runsOnIn: column, namesItself: isNamed)
  }

  /// In pages what it was, what it marked and what came of it run on behind the title: side by side, the longest text of
  /// a row would make it twice as high, with as much white beside it.
  private var activities: [Block] {
    guard !report.activities.isEmpty else { return [] }
    let marksAnything = report.activities.contains { !$0.occasions.isEmpty }
    let columns =
      [
        column(.number, 8, .trailing), column(.date, 15), column(.title, 24), runningOn(.kind, in: 2, isNamed: false),
        column(.place, 19), column(.organisers, 20), column(.attendance, 11),
      ] + (marksAnything ? [runningOn(.occasions, in: 2)] : []) + [runningOn(.outcomes, in: 2)]
    let rows = InParallel.map(report.activities) { activity -> [Table.Cell] in
      let occasions = activity.occasions.map { report.names.occasion($0, in: language) }
      return [
        .anchor(activity.number), date(activity.period), .text(activity.title.text(in: language)),
        .text(lines.kind(activity)), .text(lines.places(activity)), .lines(lines.organisersAndPartners(activity)),
        .text(lines.attendance(activity) ?? ""),
      ] + (marksAnything ? [.lines(occasions)] : []) + [.lines(activity.outcomes)]
    }
    let counts: [(Head, (CountedActivity) -> Int?)] = [
      (.people, { $0.people?.value }), (.associations, { $0.associations?.value }),
    ]
    return [
      .table(
        Table(
          columns: columns, rows: rows, style: .records,
          counts: counts.map { Table.Counts($0.phrase.in(language), report.activities.map($1)) }))
    ]
  }

  private var delegations: [Block] {
    let columns = [
      column(.number, 6, .trailing), column(.date, 12), column(.title, 34), column(.sort, 12), column(.country, 16),
      column(.people, 10, .trailing),
    ]
    let rows = report.activities.flatMap { activity in
      activity.delegations.map { delegation -> [Table.Cell] in
        [
          .anchor(activity.number), date(activity.period), .text(activity.title.text(in: language)),
          .text(delegation.direction.name.in(language)),
          .text(report.names.country(delegation.counterpart, in: language)), count(delegation.people),
        ]
      }
    }
    return rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))]
  }

  private var aid: [Block] {
    let columns = [
      column(.number, 6, .trailing), column(.date, 12), column(.title, 34), column(.organisers, 20), column(.place, 18),
      column(.amounts, 18, .trailing),
    ]
    var rows = report.activities.flatMap { activity in
      activity.amounts.map { amount -> [Table.Cell] in
        [
          .anchor(activity.number), date(activity.period), .text(activity.title.text(in: language)),
          .lines(lines.organisersAndPartners(activity)), .text(lines.places(activity)),
          money(amount.hundredths, amount.currency),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    var sums: Set<Int> = []
    for sum in report.figures.aid {
      sums.insert(rows.count)
      let total = sum.hundredths.map { money($0, sum.currency) } ?? .text(Sentence.tooLarge.in(language))
      rows.append(["", "", .text(ReportSentence.sum.in(language)), "", "", total])
    }
    return [.table(Table(columns: columns, rows: rows, sums: sums))]
  }

  /// The organisations that the report is about, with what became of them and what they held: one that held nothing too.
  private var organisations: [Block] {
    guard !report.organisations.isEmpty else { return [] }
    let changes = report.organisations.map { organisation in
      report.organisationChanges.compactMap { became($0, of: organisation.id) }
    }
    let changedAny = changes.contains { !$0.isEmpty }
    let change = Table.Column(ReportHeading.organisationChanges.phrase.in(language), share: 24)
    let columns =
      [column(.organisation, 30), column(.sort, 14), column(.founded, 12)] + (changedAny ? [change] : [])
      + [column(.activities, 8, .trailing), column(.activityNumbers, 12)]
    let held = report.figures.numbersByOrganiser
    let rows = zip(report.organisations, changes).map { organisation, changes -> [Table.Cell] in
      let numbers = held[organisation.id] ?? []
      return [
        .text(report.names.organisation(organisation.id, in: language)),
        .text(Phrase.capitalised(organisation.kind.name.in(language))),
        organisation.founded.map(date) ?? .text(Phrase.capitalised(Sentence.notKnown.in(language))),
      ] + (changedAny ? [.lines(changes)] : [])
        + [.value(.count(numbers.count), Digits.grouped(numbers.count, in: language)), .references(numbers)]
    }
    return [.table(Table(columns: columns, rows: rows))]
  }

  /// What a change was to one organisation, besides its founding, which has a column of its own.
  private func became(_ change: OrganisationChange, of id: OrganisationID) -> String? {
    let when = change.period.text(in: language)
    func dated(_ head: Head, _ name: String) -> String { head.with("\(name) (\(when))", in: language) }
    switch change.kind {
    case .renamed(let former) where change.organisation == id: return dated(.formerNames, former.text(in: language))
    case .merged(let into) where change.organisation == id:
      return dated(.mergedInto, report.names.organisation(into, in: language))
    case .merged(let into) where into == id:
      return dated(.absorbed, report.names.organisation(change.organisation, in: language))
    case .dissolved where change.organisation == id: return Head.dissolved.with(when, in: language)
    case .founded, .renamed, .merged, .dissolved: return nil
    }
  }

  /// The units that activities were in on their day, where the report shows them under others.
  private var formerUnits: [Block] {
    let units = report.figures.byFormerUnit
    guard !units.isEmpty else { return [] }
    var shown: [ProvinceID: [Carried]] = [:]
    for moved in report.activities.lazy.flatMap(\.moved) where shown[moved.place]?.contains(moved.shown) != true {
      shown[moved.place, default: []].append(moved.shown)
    }
    let columns = [
      Table.Column(ReportSentence.unitThen.in(language), share: 26),
      Table.Column(ReportSentence.unitShown.in(language), share: 30), column(.activities, 12, .trailing),
      column(.activityNumbers, 32),
    ]
    let rows = units.map { unit -> [Table.Cell] in
      [
        .text(Phrase.capitalised(report.names.provinceWithKind(unit.key, in: language))),
        .text((shown[unit.key] ?? []).map(text).joined(separator: "; ")),
        .value(.count(unit.count), Digits.grouped(unit.count, in: language)), .references(unit.activities),
      ]
    }
    return [.table(Table(columns: columns, rows: rows))]
  }

  /// `thành phố Hải Phòng`; `chưa rõ: tỉnh Nghệ An hoặc tỉnh Hà Tĩnh`.
  private func text(_ shown: Carried) -> String {
    let names = shown.units.map { report.names.provinceWithKind($0, in: language) }
    guard names.count > 1 else { return names.first ?? Sentence.notKnown.in(language) }
    return "\(Sentence.notKnown.in(language)): \(Phrase.list(names, or: true).in(language))"
  }

  /// What may belong to the period, what was planned and not reported, what was cancelled.
  private var notCounted: [Block] {
    let lists = ReportLists(report: report, language: language)
    let parts: [(Heading, [CountedActivity])] = [
      (.possible, report.possible), (.unreported, report.unreported), (.cancelled, report.cancelled),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { heading, activities in
      [.heading(heading.phrase.in(language), level: 2)] + lists.entries(activities)
    }
  }

  // MARK: Cells

  /// A day as a date that can be reckoned with, anything less exact as text.
  private func date(_ period: Period) -> Table.Cell {
    if period.isSingleDay { return .value(.date(period.first), period.numeric) }
    return .text(period.formal(in: language))
  }

  private func count(_ count: Count?) -> Table.Cell {
    guard let count else { return .text(Sentence.notKnown.in(language)) }
    let text = count.text(in: language)
    return count.qualifier == .exact ? .value(.count(count.value), text) : .text(text)
  }

  private func money(_ hundredths: Int, _ currency: String) -> Table.Cell {
    .value(
      .hundredths(hundredths, currency: currency), Money.text(hundredths: hundredths, currency: currency, in: language))
  }
}
