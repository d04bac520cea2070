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
  public mutating func write(_ block: Block, to bytes: inout [UInt8]) {
    if case .chart = block { return }
    // The caller's bytes change hands while they are written to; nothing is copied.
    swap(&self.bytes, &bytes)
    defer { swap(&self.bytes, &bytes) }
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
    case .letterhead(let head): render(head)
    case .signature(let signature): render(signature)
    case .placeholder(let text): line("> … ", text)
    case .chart: break  // The same figures stand in the table beside it.
    case .appendix(let appendix):
      line("# ", "\(appendix.label). \(appendix.title)")
      if !appendix.reference.isEmpty { paragraphs([appendix.reference]) }
    }
  }

  private mutating func render(_ head: Letterhead) {
    var lines: [String] = []
    if let state = head.stateHeader { lines += [state.name, state.motto] }
    if let parent = head.parentBody { lines.append(parent) }
    lines += [head.body, head.number, head.placeAndDate]
    paragraphs(lines)
    put("\n")
    line("# ", "\(head.documentType): \(head.subject)")
    guard !head.addressees.isEmpty else { return }
    put("\n")
    line("", head.addresseesLabel)
    put("\n")
    for addressee in head.addressees { line("- ", addressee) }
  }

  private mutating func render(_ signature: SignatureBlock) {
    paragraphs(signature.authority + (signature.name.map { [$0] } ?? []))
    guard !signature.recipients.isEmpty else { return }
    put("\n")
    paragraphs([signature.recipientsLabel] + signature.recipients)
  }

  /// Lines that each stand for themselves.
  private mutating func paragraphs(_ lines: [String]) {
    for (index, text) in lines.enumerated() {
      if index > 0 { put("\n") }
      line("", text)
    }
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
    text(entry.title, entry.when.isEmpty ? .opening : .inside)
    if let number = entry.number { put(" \\[\(number)\\]") }
    put("\n")
    for detail in entry.lines { line("  - ", detail) }
  }

  private mutating func render(_ table: Table) {
    if let caption = table.caption {
      line("", caption)
      put("\n")
    }
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
    case .text(let value), .value(_, let value): text(value)
    case .anchor(let number): put(String(number))
    case .references(let numbers): put(References.text(numbers, language))
    case .lines(let lines):
      for (index, value) in lines.enumerated() {
        if index > 0 { put("<br>") }
        text(value)
      }
    }
  }

  /// What stands before text that begins a block of its own.
  private static let openings: Set = ["", "- ", "  - ", "> "]

  private mutating func line(_ prefix: String, _ value: String) {
    put(prefix)
    text(value, Self.openings.contains(prefix) ? .opening : prefix.hasPrefix("#") ? .heading : .inside)
    put("\n")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Where a text stands, which decides what would mean something there.
  private enum Position {
    /// At the beginning of a block: the text itself could begin a list, a heading or a rule.
    case opening
    /// In a heading, whose end a "#" would close.
    case heading
    /// Behind something else, where only marks inside a line mean anything.
    case inside
  }

  /// Text from anywhere. Every mark that begins something inside a line is escaped; those that begin a block only where
  /// one could begin, so that a number with a point in it stays readable.
  private mutating func text(_ value: String, _ position: Position = .inside) {
    var value = PlainText.clean(value)
    value.withUTF8 { utf8 in
      let begin = utf8.firstIndex { $0 != 0x20 } ?? utf8.endIndex  // four spaces would make code of it
      let number = utf8[begin...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.endIndex
      var start = begin
      for index in begin..<utf8.endIndex {
        switch utf8[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
          UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
          UInt8(ascii: "&"), UInt8(ascii: "$"):
          break
        case UInt8(ascii: "#") where position == .heading:
          guard index == utf8.lastIndex(where: { $0 != 0x20 }) else { continue }
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
          guard position == .opening, index == begin else { continue }
        case UInt8(ascii: ":"):
          // Of an address many readers make a link by themselves, in which other escapes would be letters of it.
          guard utf8[(index + 1)...].starts(with: "//".utf8) else { continue }
        case UInt8(ascii: ".") where index >= begin + 3 && utf8[(index - 3)..<index].allSatisfy({ $0 | 0x20 == 0x77 }):
          break  // www.
        case UInt8(ascii: "."), UInt8(ascii: ")"):
          // "12." and "12)" begin a numbered list, "1.445" doesn't.
          guard position == .opening, index == number, number > begin else { continue }
          guard index + 1 == utf8.endIndex || utf8[index + 1] == 0x20 else { continue }
        default: continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(UInt8(ascii: "\\"))
        start = index
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }
}
