import Friendship
import Wording

/// The charts of a report. What each shows stands in a table beside it too.
struct ReportCharts {
  let report: Report
  let language: Language

  private var figures: ReportFigures { report.figures }

  /// The months of the period, also those without activities; none for a period of one month or of more than two years.
  var byMonth: [Block] {
    let first = Self.month(report.period.first), last = Self.month(report.period.last)
    guard (1..<24).contains(last - first), !figures.byMonth.isEmpty else { return [] }
    let counts = Dictionary(figures.byMonth.map { ($0.key, $0.count) }, uniquingKeysWith: +)
    let points = (first...last).map { month in
      Chart.Point("\(month % 12 + 1)", counts[month] ?? 0)
    }
    return [chart(.byMonth, .columns(points), points.map { ($0.label, $0.value) })]
  }

  var byKind: [Block] {
    guard figures.byKind.count > 1 else { return [] }
    let points = figures.byKind.map {
      Chart.Point(Phrase.capitalised(report.names.kind($0.key, in: language)), $0.count)
    }
    return [chart(.byKind, .bars(points), points.map { ($0.label, $0.value) })]
  }

  /// A tile map, or one for each time where boundaries changed within the period. Where it counts units of which there is
  /// no map, bars stand for the largest. A province's own report has none: all it knows of others is what they shared.
  var byProvince: [Block] {
    if case .province = report.scope { return [] }
    guard !figures.byProvince.isEmpty else { return [] }
    guard let maps = report.provinceMaps else {
      let units = figures.byProvince.map(\.key)
      let named = figures.byProvince.map { (report.names.province($0.key, among: units, in: language), $0.count) }
      let points = named.prefix(Self.mostBars).map { Chart.Point($0.0, $0.1) }
      return [chart(.byProvince, .bars(points), named)]
    }
    let isSplit = maps.maps.count > 1 || !maps.unclear.isEmpty
    let charts = maps.maps.enumerated().map { index, map in
      let span = isSplit ? map.span(isFirst: index == 0, in: language) : nil
      let tiles = map.tiles(report.names, in: language)
      let named = tiles.compactMap { tile in tile.value.flatMap { $0 > 0 ? (tile.label, $0) : nil } }
      return chart(.byProvince, .tiles(tiles), named, during: span)
    }
    return isSplit ? charts + [.table(table(of: maps))] : charts
  }

  /// What stands on each of several maps, and on none: the table by province has a unit's activities of all times together.
  private func table(of maps: CountedProvinceMaps) -> Table {
    let units = figures.byProvince.map(\.key)
    var columns = [Table.Column(Head.province.phrase.in(language), share: 34)]
    columns += maps.maps.enumerated().map { index, map in
      Table.Column(Phrase.capitalised(map.span(isFirst: index == 0, in: language)), .trailing, share: 22)
    }
    if !maps.unclear.isEmpty {
      columns.append(Table.Column(Phrase.capitalised(Sentence.notKnown.in(language)), .trailing, share: 22))
    }
    let rows = units.map { unit in
      let counts = maps.maps.map { $0.counts[unit] } + (maps.unclear.isEmpty ? [] : [maps.unclear[unit]])
      return [Table.Cell.text(report.names.province(unit, among: units, in: language))]
        + counts.map { $0.map { .value(.count($0), Digits.grouped($0, in: language)) } ?? .text("") }
    }
    return Table(columns: columns, rows: rows, caption: Heading.byProvinceAndTime.phrase.in(language))
  }

  private static let mostBars = 34

  private func chart(
    _ heading: Heading, _ form: Chart.Form, _ values: [(String, Int)], during span: String? = nil
  ) -> Block {
    let title = heading.phrase.in(language) + (span.map { ", \($0)" } ?? "")
    let list = values.map { "\($0.0): \(Digits.grouped($0.1, in: language))" }.joined(separator: "; ")
    let text = Phrase(
      vi: "Biểu đồ số hoạt động. \(list).", en: "Chart of the number of activities. \(list).",
      ru: "Диаграмма числа мероприятий. \(list).")
    return .chart(Chart(title: title, description: text.in(language), form: form))
  }

  private static func month(_ day: CivilDate) -> Int {
    let (year, month, _) = day.components
    return year * 12 + month - 1
  }
}
