import Friendship
import Wording

/// The tables of figures of a report.
struct FigureTables {
  let report: Report
  let language: Language

  private var figures: ReportFigures { report.figures }
  private var previous: ReportFigures? { report.comparison }

  // MARK: General figures

  /// The table of general figures and how to read it.
  var general: [Block] {
    guard !figures.activities.isEmpty else {
      var blocks: [Block] = [
        .paragraph((report.possible.isEmpty ? Sentence.noActivities : Sentence.noneForSure).in(language))
      ]
      if let previous {
        let count = Noun.activity.counted(previous.activities.count, in: language)
        let span = report.previousPeriod.spanText(in: language)
        let head = Head.previousPeriod.phrase.in(language)
        blocks.append(.paragraph("\(head) (\(span)): \(count)."))
      }
      return blocks
    }
    let columns = [
      Table.Column(Head.measure.phrase.in(language), share: 25), Table.Column(thisPeriod, .trailing, share: 20),
      Table.Column(previousPeriod, .trailing, share: 18),
      Table.Column(Head.change.phrase.in(language), .trailing, share: 17),
      Table.Column(Head.activityNumbers.phrase.in(language), share: 20),
    ]
    let rows = generalRows
    var blocks: [Block] = [.table(Table(columns: columns, rows: rows, counts: generalCounts(rows.count)))]
    if previous == nil {
      blocks.append(
        .note(Sentence.previousNotRecorded(report.previousPeriod, possible: report.previousPossible).in(language)))
    } else {
      let boundaries = report.background.comparisonSentence(report.names, in: language)
      blocks.append(
        .note([Sentence.percentages.in(language), boundaries].compactMap(\.self).joined(separator: " ")))
    }
    return blocks
  }

  private var thisPeriod: String { Phrase.capitalised(report.period.spanText(in: language)) }
  private var previousPeriod: String { Phrase.capitalised(report.previousPeriod.spanText(in: language)) }

  private var generalRows: [[Table.Cell]] {
    var rows: [[Table.Cell]] = [
      row(
        Head.activities.phrase.in(language), number(figures.activities.count),
        previous.map { number($0.activities.count) },
        change(previous?.activities.count, figures.activities.count), figures.activities),
      sumRow(ReportFigureSort.people.name, \.people), sumRow(Head.associations.phrase, \.associations),
      delegationRow(.incoming, \.incoming), delegationRow(.outgoing, \.outgoing),
    ]
    // Whose value is told in one currency isn't missing in another.
    let untoldNow = aidUntold
    let untoldBefore = previous.map { untold(of: .aid, told: $0.aid.flatMap(\.activities), $0) } ?? 0
    let currencies = Set(figures.aid.map(\.currency)).union(previous?.aid.map(\.currency) ?? []).sorted()
    for currency in currencies {
      let now = figures.aid.first { $0.currency == currency }
      let before = previous?.aid.first { $0.currency == currency }
      let title = "\(Head.amounts.phrase.in(language)) (\(Currency.name(currency).in(language)))"
      // Where no amount was recorded none is known: that it was 0 is nothing that the record says.
      rows.append(
        row(
          title,
          now.map { money($0.hundredths, currency, untold: untoldNow) } ?? .text(Sentence.notRecorded.in(language)),
          before.map { money($0.hundredths, currency, untold: untoldBefore) },
          now != nil && before != nil && untoldNow + untoldBefore > 0
            ? Sentence.notComparable.in(language) : moneyChange(before?.hundredths, now?.hundredths, currency),
          now?.activities ?? []))
    }
    return rows
  }

  /// The counts of the rows above as numbers, for spreadsheets: cells say besides for how many each is known.
  private func generalCounts(_ rows: Int) -> [Table.Counts] {
    func counts(_ figures: ReportFigures) -> [Int?] {
      let sums = [figures.people, figures.associations].map { $0.knownFor.isEmpty ? nil : $0.total }
      let delegations = [figures.incoming, figures.outgoing].map { $0.count == 0 ? nil : $0.count }
      return [figures.activities.count] + sums + delegations
    }
    func column(_ span: String, _ figures: ReportFigures) -> Table.Counts {
      let values = counts(figures)
      // Amounts of money are numbers in their own cells.
      return Table.Counts(
        "\(span): \(Head.inNumbers.phrase.in(language))",
        values + Array(repeating: nil, count: max(0, rows - values.count)))
    }
    return [column(thisPeriod, figures)] + (previous.map { [column(previousPeriod, $0)] } ?? [])
  }

  private func sumRow(_ title: Phrase, _ sum: KeyPath<ReportFigures, KnownSum>) -> [Table.Cell] {
    let now = figures[keyPath: sum]
    let before = previous.map { $0[keyPath: sum] }
    var difference = dash
    if let before { difference = change(before, now) }
    return row(Phrase.capitalised(title.in(language)), text(now), before.map(text), difference, now.knownFor)
  }

  private func delegationRow(
    _ direction: Delegation.Direction, _ sum: KeyPath<ReportFigures, ReportFigures.DelegationSum>
  ) -> [Table.Cell] {
    let now = figures[keyPath: sum]
    let before = previous.map { $0[keyPath: sum] }
    let sort: ReportFigureSort = direction == .incoming ? .delegationsIn : .delegationsOut
    func untold(_ figures: ReportFigures) -> Int {
      self.untold(of: .delegations, told: figures.incoming.activities + figures.outgoing.activities, figures)
    }
    let untoldNow = untold(figures), untoldBefore = previous.map(untold) ?? 0
    let compared =
      if now.count == 0 || before.map({ $0.count == 0 }) ?? true {
        dash
      } else if untoldNow > 0 || untoldBefore > 0 {
        Sentence.notComparable.in(language)
      } else {
        change(before?.count, now.count)
      }
    return row(
      Phrase.capitalised(sort.name.in(language)), text(now, untold: untoldNow),
      before.map { text($0, untold: untoldBefore) }, compared, now.activities)
  }

  /// How many activities with aid there were of which no value is known, in whatever currency.
  var aidUntold: Int { untold(of: .aid, told: figures.aid.flatMap(\.activities), figures) }

  /// How many activities are of a kind that a chapter counts, without what that chapter adds up on record.
  private func untold(of section: ReportSection, told: [Int], _ figures: ReportFigures) -> Int {
    let told = Set(told)
    return figures.byKind.filter { report.names.section(of: $0.key) == section }
      .reduce(0) { $0 + $1.activities.count { !told.contains($0) } }
  }

  private func row(
    _ title: String, _ now: Table.Cell, _ before: Table.Cell?, _ change: String, _ numbers: [Int]
  ) -> [Table.Cell] {
    [.text(title), now, before ?? .text(Sentence.notRecorded.in(language)), .text(change), .references(numbers)]
  }

  // MARK: Values as text

  private var dash: String { "—" }

  private func number(_ number: Int) -> Table.Cell { .value(.count(number), count(number)) }

  private func count(_ number: Int) -> String { Digits.grouped(number, in: language) }

  /// A sum with for how many it was known: `1.445, biết được ở 8/10 hoạt động`.
  ///
  /// Only a number that says all is one to reckon with.
  private func text(_ sum: KnownSum) -> Table.Cell {
    let known = Sentence.knownFor(sum.knownFor.count, outOf: sum.outOf).in(language)
    guard !sum.knownFor.isEmpty else { return .text(Sentence.notKnown.in(language)) }
    let text = "\(sum.qualifier.text(sum.total, in: language)), \(known)"
    return sum.qualifier == .exact && sum.knownFor.count == sum.outOf ? .value(.count(sum.total), text) : .text(text)
  }

  /// - Parameter untold: how many activities there were with delegations of which nothing is known, not even their direction.
  private func text(_ sum: ReportFigures.DelegationSum, untold: Int) -> Table.Cell {
    let more = untold > 0 ? "; " + Sentence.delegationsUntold(untold).in(language) : ""
    guard sum.count > 0 else { return .text(Sentence.notRecorded.in(language) + more) }
    let delegations = Noun.delegation.counted(sum.count, in: language)
    guard !sum.people.knownFor.isEmpty else {
      return untold > 0 ? .text(delegations + more) : .value(.count(sum.count), delegations)
    }
    let known = Sentence.knownForDelegations(sum.people.knownFor.count, outOf: sum.people.outOf).in(language)
    return .text("\(delegations), \(Noun.person.counted(sum.people, in: language)) (\(known))\(more)")
  }

  /// - Parameter untold: how many activities with aid there were of which no value is known, in whatever currency.
  private func money(_ hundredths: Int?, _ currency: String, untold: Int) -> Table.Cell {
    let more = untold > 0 ? "; " + Sentence.aidUntold(untold).in(language) : ""
    guard let hundredths else { return .text(Sentence.tooLarge.in(language) + more) }
    return .value(
      .hundredths(hundredths, currency: currency),
      Money.text(hundredths: hundredths, currency: currency, in: language) + more)
  }

  // MARK: Comparison

  /// The change of a count: in percent where the earlier one is 10 or more, else the difference; a dash where there
  /// is nothing to compare.
  private func change(_ before: Int?, _ now: Int?) -> String {
    guard let before, let now else { return dash }
    return Digits.change(from: before, to: now, in: language) ?? Digits.difference(now - before, in: language)
  }

  /// The change of a sum of money: in percent of ten whole units or more, else the difference to the hundredth.
  private func moneyChange(_ before: Int??, _ now: Int??, _ currency: String) -> String {
    guard case let before?? = before, case let now?? = now else { return dash }
    if let percent = Digits.change(from: before, to: now, partsOfOne: 100, in: language) { return percent }
    let sign = now < before ? "\u{2212}" : now > before ? "+" : ""
    return sign + Money.text(hundredths: abs(now - before), currency: currency, in: language)
  }

  /// Two sums compare only if both are known for every activity: else a difference would be one of knowledge. So they are
  /// if one is a bound.
  private func change(_ before: KnownSum, _ now: KnownSum) -> String {
    guard before.knownFor.count == before.outOf, now.knownFor.count == now.outOf else {
      return Sentence.notComparable.in(language)
    }
    // A bound has no ratio, and what is about so much changed by about so much.
    let qualifiers = [before.qualifier, now.qualifier]
    guard !qualifiers.contains(.moreThan), !qualifiers.contains(.aboutOrMore) else {
      return Sentence.notComparable.in(language)
    }
    let difference = change(before.total, now.total)
    return qualifiers.contains(.about) ? Sentence.about(difference).in(language) : difference
  }

  // MARK: Breakdowns

  /// The number of activities by level.
  var byLevel: [Block] {
    breakdown(.byLevel, .level, \.byLevel) { level in
      level.map { Phrase.capitalised($0.name.in(language)) } ?? Sentence.levelUnknown.in(language)
    }
  }

  /// The number of activities by organiser.
  var byOrganiser: [Block] {
    breakdown(.byOrganiser, .organisation, \.byOrganiser, and: other(Sentence.organiserUnknown, \.organiserUnknown)) {
      report.names.organisation($0, in: language)
    }
  }

  /// The number of activities by province, of those that a split left open, and of those in none.
  var byProvince: [Block] {
    let others =
      other(Sentence.provinceUnknown, \.provinceUnknown) + other(Sentence.outsideProvinces, \.outsideProvinces)
    let units = compared(\.byProvince).map(\.key)
    return breakdown(.byProvince, .province, \.byProvince, and: others, isThere: wasThere) {
      report.names.province($0, among: units, in: language)
    }
  }

  /// Whether a unit existed in a period, where units are shown as they were: one that didn't had not 0 activities.
  private func wasThere(_ unit: ProvinceID, in period: Period) -> Bool {
    guard case .then = report.view, let unit = report.names.provinces[unit] else { return true }
    return unit.exists(during: period)
  }

  /// The number of activities by field.
  var byField: [Block] {
    breakdown(.byField, .field, \.byField, and: other(Sentence.fieldUnknown, \.fieldUnknown)) {
      Phrase.capitalised($0.name.in(language))
    }
  }

  private func breakdown<Key: Hashable & Sendable>(
    _ heading: Heading, _ head: Head, _ path: KeyPath<ReportFigures, [Group<Key>]>,
    and last: [[Table.Cell]] = [], isThere: (Key, Period) -> Bool = { _, _ in true },
    name: (Key) -> String
  ) -> [Block] {
    let rows =
      compared(path).map { row in
        line(
          name(row.key), !row.now.isEmpty || isThere(row.key, report.period) ? row.now : nil,
          row.before > 0 || isThere(row.key, report.previousPeriod) ? row.before : nil)
      } + last
    return table(heading, head, rows)
  }

  private func table(
    _ heading: Heading, _ head: Head, _ rows: [[Table.Cell]], sums: Set<Int> = []
  ) -> [Block] {
    guard !rows.isEmpty else { return [] }
    var columns = [
      Table.Column(head.phrase.in(language), share: 33), Table.Column(thisPeriod, .trailing, share: 14),
    ]
    if previous != nil {
      columns.append(Table.Column(previousPeriod, .trailing, share: 14))
      columns.append(Table.Column(Head.change.phrase.in(language), .trailing, share: 17))
    }
    columns.append(Table.Column(Head.activityNumbers.phrase.in(language), share: 22))
    return [.table(Table(columns: columns, rows: rows, caption: heading.phrase.in(language), sums: sums))]
  }

  /// The groups of this period, and after them those that only the period before had.
  private func compared<Key>(
    _ path: KeyPath<ReportFigures, [Group<Key>]>
  ) -> [(key: Key, now: [Int], before: Int)] {
    let groups = figures[keyPath: path]
    let earlier = previous?[keyPath: path] ?? []
    let counts = Dictionary(earlier.map { ($0.key, $0.count) }, uniquingKeysWith: +)
    let present = Set(groups.map(\.key))
    return groups.map { ($0.key, $0.activities, counts[$0.key] ?? 0) }
      + earlier.filter { !present.contains($0.key) }.map { ($0.key, [], $0.count) }
  }

  /// - Parameters:
  ///   - now: the activities; `nil` where there could be none.
  ///   - before: how many there were; `nil` where there could be none.
  private func line(_ title: String, _ now: [Int]?, _ before: Int?) -> [Table.Cell] {
    var cells: [Table.Cell] = [.text(title), now.map { number($0.count) } ?? .text(dash)]
    if previous != nil { cells += [before.map(number) ?? .text(dash), .text(change(before, now?.count))] }
    return cells + [.references(now ?? [])]
  }

  private func other(_ title: Phrase, _ path: KeyPath<ReportFigures, [Int]>) -> [[Table.Cell]] {
    let now = figures[keyPath: path]
    let before = previous?[keyPath: path].count ?? 0
    return now.isEmpty && before == 0 ? [] : [line(title.in(language), now, before)]
  }

  /// Kinds under the sections of chapter II, each section with its sum: an activity has one kind, so sums add up.
  var byKind: [Block] {
    let kinds = compared(\.byKind)
    var rows: [[Table.Cell]] = []
    var sums: Set<Int> = []
    for section in ReportSection.allCases {
      let own = kinds.filter { report.names.section(of: $0.key) == section }
      guard !own.isEmpty else { continue }
      let before = own.reduce(0) { $0 + $1.before }
      sums.insert(rows.count)
      rows.append(line(section.name.in(language), own.flatMap(\.now).sorted(), before))
      for kind in own {
        rows.append(line("– \(report.names.kind(kind.key, in: language))", kind.now, kind.before))
      }
    }
    return table(.byKind, .kind, rows, sums: sums)
  }

  /// Months of this period only: another year's months are other months.
  var byMonth: [Block] {
    var rows: [[Table.Cell]] = figures.byMonth.map { group in
      let name = Months.heading(group.key % 12 + 1, of: group.key / 12).in(language)
      return [.text(name), number(group.count), .references(group.activities)]
    }
    if !figures.monthUnknown.isEmpty {
      let name = Sentence.monthUnknown.in(language)
      rows.append([.text(name), number(figures.monthUnknown.count), .references(figures.monthUnknown)])
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column(Head.month.phrase.in(language), share: 30),
      Table.Column(Head.activities.phrase.in(language), .trailing, share: 20),
      Table.Column(Head.activityNumbers.phrase.in(language), share: 50),
    ]
    return [.table(Table(columns: columns, rows: rows, caption: Heading.byMonth.phrase.in(language)))]
  }
}
