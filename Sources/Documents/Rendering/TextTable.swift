import Friendship
import Wording

extension TextPage {
  /// A table, its columns as wide as their cells where they fit and narrowed, the widest first, where they don't.
  mutating func table(_ table: Table, _ language: Language) {
    if let caption = table.caption { wrap(PlainText.clean(caption), indent: 0) }
    let heads = table.columns.map { PlainText.clean($0.head) }
    let cells = InParallel.map(table.rows) { row in row.map { Self.plain($0, language) } }
    switch table.style {
    case .rows, .records: rows(table.columns, heads, cells)
    case .grid: grid(table.columns, heads, cells)
    }
  }

  /// The lines of a cell, cleaned.
  private static func plain(_ cell: Table.Cell, _ language: Language) -> [String] {
    switch cell {
    case .text(let text), .value(_, let text): [PlainText.clean(text)]
    case .lines(let lines): lines.map(PlainText.clean)
    case .anchor(let number): [String(number)]
    case .references(let numbers): [References.text(numbers, language)]
    }
  }

  private mutating func rows(_ columns: [Table.Column], _ heads: [String], _ cells: [[[String]]]) {
    let gap = 2
    var widths = Self.widest(heads, cells, PlainText.width)
    let room = width - gap * (columns.count - 1)
    if widths.reduce(0, +) > room {
      // Through a word only where the words themselves are too wide together.
      Self.narrow(&widths, to: Self.widest(heads, cells, Self.widestWord), room)
      Self.narrow(&widths, to: widths.map { min($0, 8) }, room)
    }
    row(heads.map { [$0] }, columns, widths, gap)
    for (index, width) in widths.enumerated() {
      if index > 0 { spaces(gap) }
      for _ in 0..<width { put("─") }
    }
    newLine()
    let width = width
    put(
      InParallel.pieces(cells) { [widths] cells in
        var page = TextPage(width: width)
        for cells in cells { page.row(cells, columns, widths, gap) }
        return page.taken()
      })
  }

  /// The greatest width in each column, its head among them, by some measure of a line.
  private static func widest(
    _ heads: [String], _ cells: [[[String]]], _ measure: @Sendable (String) -> Int
  ) -> [Int] {
    let pieces = InParallel.pieces(cells) { rows in
      var widths = heads.map { _ in 0 }
      for row in rows {
        for (index, cell) in row.enumerated() where index < widths.count {
          for line in cell { widths[index] = max(widths[index], measure(line)) }
        }
      }
      return widths
    }
    return pieces.reduce(heads.map(measure)) { zip($0, $1).map(max) }
  }

  /// The width of the widest word of a line.
  private static func widestWord(_ line: String) -> Int {
    let bytes = Array(line.utf8)
    var (start, widest) = (0, 0)
    while start < bytes.count {
      let word = PlainText.word(bytes, from: start)
      widest = max(widest, word.width)
      start = word.end + 1
    }
    return widest
  }

  /// Narrows columns until all fit, the widest first and none below its floor.
  private static func narrow(_ widths: inout [Int], to floors: [Int], _ room: Int) {
    while case let excess = widths.reduce(0, +) - room, excess > 0 {
      let open = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = open.map({ widths[$0] }).max() else { return }
      let wide = open.filter { widths[$0] == widest }
      let next = open.map { widths[$0] < widest ? widths[$0] : floors[$0] }.max() ?? 0
      let cut = max(1, min(widest - next, (excess + wide.count - 1) / wide.count))
      for index in wide { widths[index] -= cut }
    }
  }

  private mutating func row(_ cells: [[String]], _ columns: [Table.Column], _ widths: [Int], _ gap: Int) {
    let wrapped = zip(cells, widths).map { cell, width in
      cell.flatMap { Self.lines($0, firstWidth: width, width: width) }
    }
    for line in 0..<max(wrapped.map(\.count).max() ?? 1, 1) {
      var owed = 0
      for (index, lines) in wrapped.enumerated() {
        if index > 0 { owed += gap }
        let text = line < lines.count ? lines[line] : []
        let padding = widths[index] - PlainText.width(text)
        let isTrailing = columns[index].alignment == .trailing
        if isTrailing { owed += padding }
        if !text.isEmpty {
          // Spaces are written only once something follows them, so that no line ends in spaces.
          spaces(owed)
          owed = 0
          put(text)
        }
        if !isTrailing { owed += padding }
      }
      newLine()
    }
  }

  private mutating func grid(_ columns: [Table.Column], _ heads: [String], _ cells: [[[String]]]) {
    let inner = max((width - columns.count - 1) / columns.count, 3)
    border("┌", "┬", "┐", columns.count, inner)
    box(heads.map { [$0] }, inner)
    for row in cells {
      border("├", "┼", "┤", columns.count, inner)
      box(row, inner)
    }
    border("└", "┴", "┘", columns.count, inner)
  }

  private mutating func border(_ left: String, _ middle: String, _ right: String, _ count: Int, _ inner: Int) {
    put(left)
    for index in 0..<count {
      if index > 0 { put(middle) }
      for _ in 0..<inner { put("─") }
    }
    put(right)
    newLine()
  }

  private mutating func box(_ cells: [[String]], _ inner: Int) {
    let wrapped = cells.map { cell in cell.flatMap { Self.lines($0, firstWidth: inner, width: inner) } }
    for line in 0..<max(wrapped.map(\.count).max() ?? 1, 1) {
      for lines in wrapped {
        put("│")
        let text = line < lines.count ? lines[line] : []
        put(text)
        spaces(inner - PlainText.width(text))
      }
      put("│")
      newLine()
    }
  }
}

/// The numbers of activities behind a figure, as a cell shows them.
enum References {
  /// The first numbers, and how many more there are: `5, 9, 12 (và 30 nữa)`.
  static func text(_ numbers: [Int], _ language: Language) -> String {
    let shown = numbers.prefix(Table.Cell.shownReferences).map(String.init).joined(separator: ", ")
    guard let rest = more(numbers, language) else { return shown }
    return "\(shown) \(rest)"
  }

  /// How many more there are than are shown; `nil` where there are none.
  static func more(_ numbers: [Int], _ language: Language) -> String? {
    let rest = numbers.count - Table.Cell.shownReferences
    guard rest > 0 else { return nil }
    return "(\(Sentence.more(rest).in(language)))"
  }
}
