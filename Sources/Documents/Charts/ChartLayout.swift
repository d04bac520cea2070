import Friendship
import Wording

/// Where the shapes of each kind of chart stand.
extension DrawnShapes {
  private static let labelSize = 10

  /// Upright columns in order; the value above each, its name below.
  static func columns(_ points: [Chart.Point], _ language: Language) -> DrawnShapes {
    var shapes = DrawnShapes()
    let plot = 150, top = 18, width = ChartDrawing.width
    let greatest = max(points.map(\.value).max() ?? 0, 1)
    let base = top + plot
    var deepest = 1
    for (index, point) in points.enumerated() {
      let slot = (start: width * index / points.count, end: width * (index + 1) / points.count)
      let room = slot.end - slot.start, middle = (slot.start + slot.end) / 2
      let thick = max(1, min(room * 6 / 10, 48))
      let tall = Self.share(plot, point.value, greatest)
      if tall > 0 {
        shapes.box(x: middle - thick / 2, y: base - tall, width: thick, height: tall, fill: .dark)
      }
      let value = Digits.grouped(point.value, in: language)
      shapes.text(
        ChartLabel.cut(value, width: room, size: labelSize), x: middle, y: base - tall - 4, size: labelSize,
        anchor: .middle, isBold: true)
      let lines = ChartLabel.lines(point.label, width: room - 3, size: labelSize, most: 2)
      for (row, line) in lines.enumerated() {
        shapes.text(line, x: middle, y: base + 13 + row * 12, size: labelSize, anchor: .middle)
      }
      deepest = max(deepest, lines.count)
    }
    shapes.line(x1: 0, y1: base, x2: width, y2: base)
    shapes.height = base + 6 + deepest * 12
    return shapes
  }

  /// Lying bars, one below the other; the name before each, the value after it.
  static func bars(_ points: [Chart.Point], _ language: Language) -> DrawnShapes {
    var shapes = DrawnShapes()
    let greatest = max(points.map(\.value).max() ?? 0, 1)
    let longest = points.map { ChartLabel.width($0.label, size: labelSize) }.max() ?? 0
    let names = min(longest + 2, ChartDrawing.width * 2 / 5)
    let start = names + 8
    let room = ChartDrawing.width - start - 44
    var y = 4
    for point in points {
      let lines = ChartLabel.lines(point.label, width: names, size: labelSize, most: 2)
      let tall = lines.count > 1 ? 26 : 18
      for (row, line) in lines.enumerated() {
        let offset = lines.count > 1 ? 10 + row * 12 : 13
        shapes.text(line, x: names, y: y + offset, size: labelSize, anchor: .end)
      }
      let long = Self.share(room, point.value, greatest)
      if long > 0 { shapes.box(x: start, y: y + tall / 2 - 7, width: long, height: 14, fill: .dark) }
      shapes.text(
        Digits.grouped(point.value, in: language), x: start + long + 4, y: y + tall / 2 + 4, size: labelSize,
        anchor: .start, isBold: true)
      y += tall + 3
    }
    shapes.line(x1: start, y1: 0, x2: start, y2: y + 1)
    shapes.height = y + 4
    return shapes
  }

  /// A square for each province, darker for more, and what the shades mean below.
  static func tiles(_ tiles: [Chart.Tile], _ language: Language) -> DrawnShapes {
    var shapes = DrawnShapes()
    // A map of more squares than these isn't one; what lies beyond is left to the table beside it.
    let most = 60
    let tiles = tiles.filter { (0..<most).contains($0.column) && (0..<most).contains($0.row) }
    let columns = (tiles.map(\.column).max() ?? 0) + 1, rows = (tiles.map(\.row).max() ?? 0) + 1
    // Tall maps in smaller squares: on paper all would else be made smaller, letters too.
    let side = max(6, min(52, ChartDrawing.width / columns, 720 / rows))
    let left = (ChartDrawing.width - columns * side) / 2
    let greatest = tiles.compactMap(\.value).max() ?? 0
    let size = side >= 44 ? 9 : 8, smallest = 6
    for tile in tiles {
      let x = left + tile.column * side, y = 2 + tile.row * side
      let shade = Shade(tile.value ?? 0, of: greatest)
      shapes.box(x: x + 1, y: y + 1, width: side - 3, height: side - 3, fill: shade, isDashed: tile.value == nil)
      // The longest names, such as Quảng Nam - Đà Nẵng, take smaller letters.
      let sizes = (smallest...size).reversed()
      let letters = sizes.first { ChartLabel.fits(tile.label, width: side - 5, size: $0, most: 2) } ?? smallest
      for (row, line) in ChartLabel.lines(tile.label, width: side - 5, size: letters, most: 2).enumerated() {
        shapes.text(
          line, x: x + side / 2, y: y + size + 3 + row * (size + 1), size: letters, anchor: .middle,
          fill: shade.letters)
      }
      if let value = tile.value {
        shapes.text(
          ChartLabel.cut(Digits.grouped(value, in: language), width: side - 4, size: size + 2), x: x + side / 2,
          y: y + side - 7, size: size + 2, anchor: .middle, isBold: true, fill: shade.letters)
      }
    }
    shapes.legend(greatest, top: rows * side + 8, language)
    return shapes
  }

  private mutating func legend(_ greatest: Int, top: Int, _ language: Language) {
    var ranges: [(Shade, String)] = [(.none, "0")]
    var from = 1
    for (index, end) in Shade.ends(greatest).enumerated() where end >= from {
      let (low, high) = (Digits.grouped(from, in: language), Digits.grouped(end, in: language))
      ranges.append((Shade(rawValue: index + 1) ?? .darkest, from == end ? low : "\(low)–\(high)"))
      from = end + 1
    }
    let room = ChartDrawing.width / 5
    let left = (ChartDrawing.width - ranges.count * room) / 2
    for (index, (shade, text)) in ranges.enumerated() {
      let x = left + index * room + 8
      box(x: x, y: top, width: 14, height: 14, fill: shade)
      self.text(text, x: x + 19, y: top + 11, size: Self.labelSize, anchor: .start)
    }
    height = top + 20
  }

  /// How much of a length a value takes of the greatest; something for anything above 0.
  private static func share(_ length: Int, _ value: Int, _ greatest: Int) -> Int {
    guard value > 0 else { return 0 }
    return max(1, Int(Double(length) * Double(value) / Double(greatest)))
  }
}

/// Names as they fit beside a shape.
enum ChartLabel {
  /// In points, rounded up.
  static func width(_ text: String, size: Int) -> Int { (TextMeasure.width(text) * size + 999) / 1000 }

  /// The text on as many lines as it takes, `most` at most; the last ends in … where it doesn't fit.
  static func lines(_ text: String, width room: Int, size: Int, most: Int) -> [String] {
    wrapped(text, width: room, size: size, most: most).map { cut($0, width: room, size: size) }
  }

  /// Whether the text has room on so many lines, whole.
  static func fits(_ text: String, width room: Int, size: Int, most: Int) -> Bool {
    wrapped(text, width: room, size: size, most: most).allSatisfy { width($0, size: size) <= room }
  }

  private static func wrapped(_ text: String, width room: Int, size: Int, most: Int) -> [String] {
    var lines: [String] = []
    // What is longer than a page of letters is cut before it's measured word by word.
    for word in PageText.clean(String(text.prefix(200))).split(separator: " ") {
      for (index, piece) in pieces(of: word).enumerated() {
        let longer = lines.last.map { "\($0)\(index == 0 ? " " : "")\(piece)" } ?? String(piece)
        if let last = lines.indices.last, width(longer, size: size) <= room || lines.count == most {
          lines[last] = longer
        } else {
          lines.append(String(piece))
        }
      }
    }
    return lines
  }

  /// A word may be broken behind each hyphen, with which Russian joins names of several words: Куангнам-Дананг.
  private static func pieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while let hyphen = rest.dropLast().firstIndex(of: "-") {
      let next = rest.index(after: hyphen)
      pieces.append(rest[..<next])
      rest = rest[next...]
    }
    return pieces + [rest]
  }

  /// The text, or as much of it as fits with … after it.
  static func cut(_ text: String, width room: Int, size: Int) -> String {
    guard width(text, size: size) > room else { return text }
    var cut = text.prefix(60)
    while !cut.isEmpty, width("\(cut)…", size: size) > room { cut.removeLast() }
    return "\(cut)…"
  }
}
