import Friendship
import Wording

/// One sheet: a table under a name, and what it shows above it.
struct Sheet: Hashable, Sendable {
  let name: String
  /// Above the table; empty for nothing.
  let caption: String
  let table: Table
  /// Whether the first row of the table is its columns' names.
  let hasHead: Bool

  /// The sheets of a document: what it is, its entries, its tables in order.
  static func sheets(of blocks: [Block], title: String, _ language: Language) -> [Sheet] {
    var names = SheetNames()
    var general: [[Table.Cell]] = []
    var entries: [[Table.Cell]] = []
    var texts: [[Table.Cell]] = []
    var tables: [(name: String, caption: String, table: Table)] = []
    var heading = "", name: String?, caption: String?
    for block in blocks {
      switch block {
      case .heading(let text, _):
        heading = text
        (name, caption) = (nil, nil)
        texts.append([.text(text), ""])
      case .appendix(let appendix):
        heading = appendix.title
        (name, caption) = (appendix.label, "\(appendix.label). \(appendix.title)")
      case .table(let table) where table.style != .grid:
        // An appendix gives its name to the first table in it, and a caption to that one if it has none.
        let shown = [caption, table.caption].compactMap(\.self).joined(separator: ". ")
        let given = name ?? table.caption ?? (heading.isEmpty ? RenderingText.tableSheet.in(language) : heading)
        tables.append((given, shown.isEmpty ? heading : shown, table.counted(in: language)))
        (name, caption) = (nil, nil)
      case .entry(let entry):
        let number: Table.Cell = entry.number.map { .anchor($0) } ?? ""
        let when: Table.Cell = entry.day.map { .value(.date($0), entry.when) } ?? .text(entry.when)
        entries.append([.text(heading), when, .text(entry.title), number, .lines(entry.lines)])
      case .letterhead(let head): general += rows(of: head)
      case .signature(let signature): general += rows(of: signature)
      case .facts(let facts): general += facts.map { [.text($0.label), .text($0.value)] }
      case .note(let text): general.append([.text(text)])
      case .paragraph(let text), .placeholder(let text): texts.append(["", .text(text)])
      case .list(let items): texts += items.map { ["", .text($0)] }
      case .title, .chart, .table: break
      }
    }
    var sheets = [
      Sheet(
        name: names.name(RenderingText.generalSheet.in(language)), caption: title,
        table: Table(columns: [Table.Column(""), Table.Column("")], rows: general), hasHead: false)
    ]
    // Headings alone, over what stands in tables, are no text.
    if texts.contains(where: { $0[1] != "" }) {
      let columns = [RenderingText.entryHeading, RenderingText.textSheet].map { Table.Column($0.in(language)) }
      let name = names.name(RenderingText.textSheet.in(language))
      sheets.append(Sheet(name: name, caption: title, table: Table(columns: columns, rows: texts), hasHead: true))
    }
    if !entries.isEmpty {
      let heads = [
        RenderingText.entryHeading, RenderingText.entryWhen, RenderingText.entryTitle, RenderingText.entryNumber,
        RenderingText.entryDetails,
      ]
      let columns = heads.map { Table.Column($0.in(language)) }
      let name = names.name(RenderingText.entriesSheet.in(language))
      sheets.append(Sheet(name: name, caption: title, table: Table(columns: columns, rows: entries), hasHead: true))
    }
    for (name, caption, table) in tables {
      sheets.append(Sheet(name: names.name(name), caption: caption, table: table, hasHead: true))
    }
    return sheets
  }

  private static func rows(of head: Letterhead) -> [[Table.Cell]] {
    let state = head.stateHeader.map { [$0.name, $0.motto] } ?? []
    let lines = [head.body, head.number, head.placeAndDate, "\(head.documentType): \(head.subject)"]
    return (state + [head.parentBody].compactMap(\.self) + lines).map { [.text($0)] }
      + rows(head.addressees, under: head.addresseesLabel)
  }

  private static func rows(of signature: SignatureBlock) -> [[Table.Cell]] {
    (signature.authority + [signature.name].compactMap(\.self)).map { [.text($0)] }
      + rows(signature.recipients, under: signature.recipientsLabel)
  }

  /// Lines beside what they are, which stands by the first.
  private static func rows(_ lines: [String], under label: String) -> [[Table.Cell]] {
    lines.enumerated().map { [.text($0 == 0 ? label : ""), .text($1)] }
  }
}

extension Table {
  /// With the columns that only spreadsheets have.
  fileprivate func counted(in language: Language) -> Table {
    guard !counts.isEmpty else { return self }
    var table = self
    for column in counts {
      table.columns.append(Column(column.head, .trailing))
      for (index, value) in zip(table.rows.indices, column.values) {
        table.rows[index].append(value.map { .value(.count($0), Digits.grouped($0, in: language)) } ?? "")
      }
    }
    return table
  }
}

/// Gives sheets names that spreadsheets take: 31 characters at most, none of `[ ] : * ? / \`, no apostrophe at either
/// end, not "History", and none twice, whatever the case of the letters.
struct SheetNames {
  private var taken: Set<String> = ["history"]
  private static let longest = 31

  mutating func name(_ wanted: String) -> String {
    let legal = PageText.clean(wanted).map { "[]:*?/\\".contains($0) ? " " : $0 }
    let base = Self.cut(String(legal).split(separator: " ").joined(separator: " "), Self.longest)
    var name = base.isEmpty ? "1" : base
    var count = 1
    while !taken.insert(name.lowercased()).inserted {
      count += 1
      let ending = " (\(count))"
      name = Self.cut(base, Self.longest - ending.count) + ending
    }
    return name
  }

  /// As Excel counts characters: in UTF-16.
  private static func cut(_ text: String, _ longest: Int) -> String {
    var text = text
    while text.utf16.count > longest { text.removeLast() }
    return text.trimming { $0 == " " || $0 == "'" }
  }
}

extension String {
  fileprivate func trimming(_ isCut: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isCut($0) }), let last = lastIndex(where: { !isCut($0) }) else { return "" }
    return String(self[first...last])
  }
}
