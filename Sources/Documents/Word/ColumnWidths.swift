/// How wide the columns of a table have to be for its rows to be low: each as wide as its longest word at least, and the
/// rest where it saves most.
///
/// A row is as high as its highest cell. The sum of fourth powers of its cells' lines is close to what the highest of them
/// says, and has one least value, which is come to step by step. From there widths are moved between two columns as long as
/// that saves whole lines: a column that is a hair too narrow for what all its cells say costs one in each row.
struct ColumnWidths {
  /// The widest word of each column, in twips.
  private let least: [Int]
  /// For each column the lengths of its cells' paragraphs, a row each of those that were looked at, after those of the heads;
  /// in twips.
  private let lengths: [[Double]]

  /// Rows that are looked at, spread evenly: widths are for the run of them.
  private static let mostRows = 250
  /// About so many stand below each of the heads, which are rows too.
  private static let rowsAPage = 20
  /// How finely widths are shared out.
  private static let steps = 64
  /// Moves between columns at most.
  private static let mostMoves = 24
  /// What stands beside the text in a cell: Word's own margins, and a little for letters that were taken for narrower.
  private static let margin = 240

  /// - Parameters:
  ///   - text: the size of letters in cells, in half points.
  ///   - head: the size of letters in heads, which are bold.
  init(_ table: PagedTable, text: Int, head: Int) {
    let step = max(1, table.rows.count / Self.mostRows)
    // The last row too: numbers grow.
    let chosen = Array(stride(from: 0, to: table.rows.count, by: step)) + [table.rows.count - 1].filter { $0 > 0 }
    var least: [Int] = [], lengths: [[Double]] = []
    for (index, column) in table.columns.enumerated() {
      var widest = Self.words(column.head).map { TextMeasure.twips($0, bold: true, halfPoints: head) }.max() ?? 0
      let name = Double(TextMeasure.twips(column.head, bold: true, halfPoints: head))
      var column = Array(repeating: name, count: 1 + chosen.count / Self.rowsAPage)
      column.reserveCapacity(column.count + chosen.count)
      for row in chosen {
        let cell = table.rows[row][index]
        var length = 0
        for line in cell.lines { length += TextMeasure.twips(line, bold: cell.isLead, halfPoints: text) }
        length += TextMeasure.twips(cell.continuation, halfPoints: text)
        column.append(Double(length))
      }
      for row in table.rows {
        let cell = row[index]
        for line in cell.lines { Self.widen(&widest, line, bold: cell.isLead, text) }
        Self.widen(&widest, cell.continuation, bold: false, text)
      }
      least.append(widest + Self.margin)
      lengths.append(column)
    }
    self.least = least
    self.lengths = lengths
  }

  /// The widths, together exactly so much; `nil` where not even the longest words have room.
  func fitted(in total: Int) -> [Int]? {
    // A word of half the line is broken wherever it stands.
    var widths = least.map { min($0, total / 2) }
    var left = total - widths.reduce(0, +)
    guard left >= 0, let last = widths.indices.last else { return nil }
    let step = max(1, left / Self.steps)
    var costs = widths.indices.map { cost($0, widths[$0], of: total) }
    while left >= step {
      var best = last, saved = -1.0, lower = 0.0
      for index in widths.indices {
        let after = cost(index, widths[index] + step, of: total)
        if costs[index] - after > saved { (best, saved, lower) = (index, costs[index] - after, after) }
      }
      widths[best] += step
      costs[best] = lower
      left -= step
    }
    widths[last] += left
    return moved(widths, by: step, of: total)
  }

  private func moved(_ start: [Int], by step: Int, of total: Int) -> [Int] {
    var widths = start
    var least = lines(widths, of: total)
    for _ in 0..<Self.mostMoves {
      var better: [Int]?
      for (from, to) in widths.indices.flatMap({ from in widths.indices.map { (from, $0) } }) where from != to {
        for length in [step, 3 * step] where widths[from] - length >= min(self.least[from], total / 2) {
          var other = widths
          other[from] -= length
          other[to] += length
          let lines = lines(other, of: total)
          if lines < least { (better, least) = (other, lines) }
        }
      }
      guard let better else { break }
      widths = better
    }
    return widths
  }

  /// The lines of the heads and of the rows that were looked at.
  private func lines(_ widths: [Int], of total: Int) -> Int {
    var sum = 0
    for row in lengths[0].indices {
      var highest = 1
      for (index, width) in widths.enumerated() {
        let length = Int(min(lengths[index][row], Double(2 * total)))
        highest = max(highest, (length + width - Self.margin) / max(1, width - Self.margin))
      }
      sum += highest
    }
    return sum
  }

  private func cost(_ index: Int, _ width: Int, of total: Int) -> Double {
    let room = Double(max(1, width - Self.margin))
    // One row with a text of pages is not what the others' widths are made for.
    let longest = Double(2 * total)
    return lengths[index].reduce(0) { sum, length in
      // A line's end is ragged: about a third of it is lost at each cell's end.
      let lines = max(0.7, min(length, longest) / room) + 0.35
      let square = lines * lines
      return sum + square * square
    }
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// Makes room for a text's widest word. Only those are measured that have enough bytes to be wider than what there is,
  /// at half the letters' size a byte: no letter of a long word is wider on average.
  private static func widen(_ widest: inout Int, _ text: String, bold: Bool, _ size: Int) {
    let bytes = text.utf8
    var start = bytes.startIndex
    func look(_ end: String.Index, _ count: Int) {
      guard count * size * 5 > widest else { return }
      widest = max(widest, TextMeasure.twips(String(text[start..<end]), bold: bold, halfPoints: size))
    }
    var count = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: " ") {
        look(index, count)
        start = bytes.index(after: index)
        count = 0
      } else {
        count += 1
      }
    }
    look(bytes.endIndex, count)
  }
}
