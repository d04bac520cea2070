import Friendship
import Wording

/// Plain text for terminals and printers, wrapped at a width. Letters with combining marks take one column.
public struct TextRenderer: BlockRenderer {
  /// The narrowest width that is used; anything less counts as this.
  public static let narrowest = 40

  /// How many columns a line has.
  public let width: Int
  let language: Language
  private var page: TextPage
  private var previous: Shape?

  /// What a block looks like, as far as the space before the next is concerned.
  private enum Shape { case title, heading, entry, other }

  /// Text in a language, so many columns wide.
  public init(language: Language, width: Int = 100) {
    self.language = language
    self.width = max(width, Self.narrowest)
    page = TextPage(width: self.width)
  }

  /// Nothing: text begins with its title.
  public mutating func begin(title: String) -> String {
    previous = nil
    return ""
  }

  /// One block, a blank line before it where it stands apart from the block before.
  public mutating func write(_ block: Block, to bytes: inout [UInt8]) {
    if case .chart = block { return }
    page.begin(&bytes)
    defer { page.end(&bytes) }
    let shape = Self.shape(of: block)
    if let previous, !(previous == .entry && shape == .entry), previous != .heading { page.newLine() }
    previous = shape
    switch block {
    case .title(let text):
      let text = PlainText.clean(text)
      page.wrap(text, indent: 0)
      page.rule("═", count: min(PlainText.width(text), width))
    case .heading(let text, let level):
      let text = PlainText.clean(text)
      page.wrap(text, indent: 0)
      if level <= 1 { page.rule("─", count: min(PlainText.width(text), width)) }
    case .paragraph(let text): page.wrap(PlainText.clean(text), indent: 0)
    case .list(let points): for point in points { page.wrap(PlainText.clean(point), first: "• ", indent: 2) }
    case .note(let text): page.wrap(PlainText.clean(text), first: "  ", indent: 2)
    case .entry(let entry): render(entry)
    case .table(let table) where table.style == .records:
      if let caption = table.caption { page.wrap(PlainText.clean(caption), indent: 0) }
      let (language, width) = (language, width)
      let pieces = InParallel.pieces(table.rows) { rows in
        var renderer = TextRenderer(language: language, width: width)
        for row in rows { renderer.render(table.entry(row)) }
        return renderer.page.taken()
      }
      page.put(pieces)
    case .table(let table): page.table(table, language)
    case .facts(let facts): render(facts)
    case .letterhead(let head): page.letterhead(head)
    case .signature(let signature): page.signature(signature)
    case .placeholder(let text): page.wrap(PlainText.clean(text), first: "  … ", indent: 4)
    case .chart: break  // The same figures stand in the table beside it.
    case .appendix(let appendix):
      let text = PlainText.clean("\(appendix.label). \(appendix.title)")
      page.wrap(text, indent: 0)
      page.rule("═", count: min(PlainText.width(text), width))
      if !appendix.reference.isEmpty { page.wrap(PlainText.clean(appendix.reference), indent: 0) }
    }
  }

  /// Nothing.
  public mutating func end() -> String { "" }

  /// Where an entry's title stands when its date is short.
  private static let entryIndent = 15

  private mutating func render(_ entry: Entry) {
    let indent = Self.entryIndent
    let title = PlainText.clean(entry.title)
    beside(PlainText.clean(entry.when), entry.number.map { "\(title) [\($0)]" } ?? title, indent)
    for line in entry.lines {
      page.spaces(indent)
      page.wrap(PlainText.measured(line), from: indent, indent: indent)
    }
  }

  /// A label and a text in the column at `indent`; a label that leaves it less than half the line stands above it.
  private mutating func beside(_ label: String, _ text: String, _ indent: Int) {
    let labelWidth = PlainText.width(label)
    guard labelWidth + 2 <= max(indent, width / 2) else {
      page.wrap(label, indent: 0)
      page.wrap(text, first: String(repeating: " ", count: indent), indent: indent)
      return
    }
    let gap = max(2, indent - labelWidth)
    page.wrap(text, first: label + String(repeating: " ", count: gap), indent: indent)
  }

  /// Values in a column of their own, as far to the right as the longest name asks for and a third of the line allows.
  private mutating func render(_ facts: [Fact]) {
    let labels = facts.map { PlainText.clean($0.label) + ":" }
    let indent = min((labels.map { PlainText.width($0) }.max() ?? 0) + 2, width / 3)
    for (label, fact) in zip(labels, facts) { beside(label, PlainText.clean(fact.value), indent) }
  }

  private static func shape(of block: Block) -> Shape {
    switch block {
    case .title, .letterhead, .appendix: .title
    case .heading: .heading
    case .entry: .entry
    default: .other
    }
  }
}
