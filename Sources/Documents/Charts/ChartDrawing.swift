import Friendship
import Wording

/// A chart as a drawing (SVG 1.1): in black, white and greys, each value written beside its shape, so that it says the same
/// printed, copied, or read aloud. The same chart is the same text.
struct ChartDrawing {
  /// In points; the line of an A4 page with the margins of Nghị định 30/2020/NĐ-CP has 467.
  static let width = 460

  /// The drawing's width in points.
  let width = ChartDrawing.width
  /// The drawing's height in points.
  let height: Int
  private let title: String
  private let description: String
  private let shapes: DrawnShapes

  init(_ chart: Chart, language: Language) {
    title = chart.title
    description = chart.description
    switch chart.form {
    case .columns(let points): shapes = .columns(points, language)
    case .bars(let points): shapes = .bars(points, language)
    case .tiles(let tiles): shapes = .tiles(tiles, language)
    case .spans(let spans): shapes = .spans(spans)
    }
    height = shapes.height
  }

  /// The drawing as a file of its own.
  var svg: String { text(#"<?xml version="1.0" encoding="UTF-8"?>"#) }

  /// The drawing as a part of a page.
  var inline: String { text("") }

  private func text(_ start: String) -> String {
    var xml = XMLBytes()
    xml.put(
      markup: """
        \(start)<svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" \
        viewBox="0 0 \(width) \(height)" role="img" aria-label="
        """)
    xml.text(description.isEmpty ? title : "\(title). \(description)")
    xml.put("\" font-family=\"'Times New Roman', 'Liberation Serif', Tinos, serif\" fill=\"#000000\"><title>")
    xml.text(title)
    xml.put("</title><desc>")
    xml.text(description)
    xml.put(markup: "</desc><rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>")
    shapes.write(to: &xml)
    xml.put("</svg>")
    return String(decoding: xml.bytes, as: UTF8.self)
  }
}

/// The shapes and letters of a drawing, in whole points.
struct DrawnShapes {
  enum Anchor: String { case start, middle, end }

  private enum Shape {
    case box(x: Int, y: Int, width: Int, height: Int, fill: Shade, isDashed: Bool)
    case line(x1: Int, y1: Int, x2: Int, y2: Int)
    case text(String, x: Int, y: Int, size: Int, anchor: Anchor, isBold: Bool, fill: String)
  }

  var height = 0
  private var shapes: [Shape] = []

  mutating func box(x: Int, y: Int, width: Int, height: Int, fill: Shade, isDashed: Bool = false) {
    shapes.append(.box(x: x, y: y, width: width, height: height, fill: fill, isDashed: isDashed))
  }

  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int) { shapes.append(.line(x1: x1, y1: y1, x2: x2, y2: y2)) }

  mutating func text(
    _ text: String, x: Int, y: Int, size: Int, anchor: Anchor, isBold: Bool = false, fill: String = "#000000"
  ) {
    shapes.append(.text(text, x: x, y: y, size: size, anchor: anchor, isBold: isBold, fill: fill))
  }

  func write(to xml: inout XMLBytes) {
    for shape in shapes {
      switch shape {
      case .box(let x, let y, let width, let height, let fill, let isDashed):
        xml.put(
          markup: """
            <rect x="\(x)" y="\(y)" width="\(width)" height="\(height)" fill="\(fill.fill)" stroke="#000000" \
            stroke-width="0.75"\(isDashed ? " stroke-dasharray=\"3 2\"" : "")/>
            """)
      case .line(let x1, let y1, let x2, let y2):
        xml.put(
          markup: "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" stroke=\"#000000\" stroke-width=\"1\"/>")
      case .text(let text, let x, let y, let size, let anchor, let isBold, let fill):
        xml.put(
          markup: """
            <text x="\(x)" y="\(y)" font-size="\(size)" text-anchor="\(anchor.rawValue)"\
            \(isBold ? " font-weight=\"bold\"" : "") fill="\(fill)">
            """)
        xml.text(text)
        xml.put("</text>")
      }
    }
  }
}

/// A grey with the letters that can be read on it: contrast at least 7:1 (WCAG 2.2 asks for 4.5:1).
enum Shade: Int, CaseIterable {
  case none, light, middle, dark, darkest

  var fill: String { ["#ffffff", "#d9d9d9", "#a6a6a6", "#595959", "#262626"][rawValue] }
  var letters: String { self == .dark || self == .darkest ? "#ffffff" : "#000000" }

  /// The shade of a value between 0 and the greatest: none for 0, then four steps of the same height.
  init(_ value: Int, of greatest: Int) {
    guard value > 0, greatest > 0 else {
      self = .none
      return
    }
    // By the steps' ends, so that nothing is multiplied beyond what an Int holds.
    self = Self.ends(greatest).firstIndex { value <= $0 }.flatMap { Shade(rawValue: $0 + 1) } ?? .darkest
  }

  /// Where each of the four steps ends.
  static func ends(_ greatest: Int) -> [Int] {
    (1...4).map { greatest / 4 * $0 + (greatest % 4 * $0 + 3) / 4 }
  }
}
