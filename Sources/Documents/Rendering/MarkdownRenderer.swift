import Friendship
import Wording

/// Markdown as CommonMark 0.31 with GitHub's tables. Texts come out as text: whatever would mean something to Markdown
/// or HTML is escaped.
public struct MarkdownRenderer: BlockRenderer {
  let language: Language
  private var bytes: [UInt8] = []
  private var previousWasEntry = false
  private var isFirst = true

  /// Markdown in a language.
  public init(language: Language) { self.language = language }

  /// Nothing: Markdown begins with its title.
  public mutating func begin(title: String) -> String {
    isFirst = true
    return ""
  }

  /// One block, a blank line before it.
  public mutating func render(_ block: Block) -> String {
    bytes.removeAll(keepingCapacity: true)
    let isEntry = if case .entry = block { true } else { false }
    if !isFirst, !(isEntry && previousWasEntry) { put("\n") }
    isFirst = false
    previousWasEntry = isEntry
    switch block {
    case .title(let text): line("# ", text)
    case .heading(let text, let level):
      line(String(repeating: "#", count: min(max(level, 1), 5) + 1) + " ", text)
    case .paragraph(let text): line("", text)
    case .list(let points): for point in points { line("- ", point) }
    case .note(let text): line("> ", text)
    case .entry(let entry): render(entry)
    case .table(let table): render(table)
    case .facts(let facts):
      for fact in facts {
        put("- **")
        text(fact.label)
        line(":** ", fact.value)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nothing.
  public mutating func end() -> String { "" }

  private mutating func render(_ entry: Entry) {
    put("- ")
    if !entry.when.isEmpty {
      put("**")
      text(entry.when)
      put("** — ")
    }
    text(entry.title)
    if let number = entry.number { put(" \\[\(number)\\]") }
    put("\n")
    for detail in entry.lines { line("  - ", detail) }
  }

  private mutating func render(_ table: Table) {
    put("|")
    for column in table.columns {
      put(" ")
      text(column.head)
      put(" |")
    }
    put("\n|")
    for column in table.columns { put(column.alignment == .trailing ? " ---: |" : " --- |") }
    put("\n")
    for row in table.rows {
      put("|")
      for cell in row {
        put(" ")
        render(cell)
        put(" |")
      }
      put("\n")
    }
  }

  private mutating func render(_ cell: Table.Cell) {
    switch cell {
    case .text(let value): text(value)
    case .references(let numbers): put(References.text(numbers, language))
    case .lines(let lines):
      for (index, value) in lines.enumerated() {
        if index > 0 { put("<br>") }
        text(value)
      }
    }
  }

  private mutating func line(_ prefix: String, _ value: String) {
    put(prefix)
    text(value)
    put("\n")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text from anywhere. Every mark that begins something inside a line is escaped; those that begin a block (a list,
  /// a heading, a rule) only where they could: at the beginning.
  private mutating func text(_ value: String) {
    var isStart = true
    var digits = 0
    for byte in PlainText.clean(value).utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
        UInt8(ascii: "&"), UInt8(ascii: "$"):
        bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
        if isStart { bytes.append(UInt8(ascii: "\\")) }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if digits > 0 { bytes.append(UInt8(ascii: "\\")) }
      case 0x20 where isStart: continue  // four spaces at the beginning would make code of it
      default: break
      }
      // "12." and "12)" begin a numbered list, so digits at the beginning are counted until something else comes.
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      digits = isDigit && (isStart || digits > 0) ? digits + 1 : 0
      isStart = false
      bytes.append(byte)
    }
  }
}
