import Friendship

/// A complete HTML page: its language named, readable on a screen and on paper, no script, nothing fetched from
/// anywhere. Texts come out as text.
public struct HTMLRenderer: BlockRenderer {
  let language: Language
  private var bytes: [UInt8] = []
  /// The numbers that a link can lead to already: an id may stand once on a page (HTML, 3.2.6).
  private var anchored: Set<Int> = []

  /// HTML in a language.
  public init(language: Language) { self.language = language }

  /// The head of the page.
  public mutating func begin(title: String) -> String {
    bytes.removeAll(keepingCapacity: true)
    anchored.removeAll()
    put("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    put(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    )
    put("<title>")
    text(title)
    put("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<main>\n")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One block.
  public mutating func write(_ block: Block, to bytes: inout [UInt8]) {
    // The caller's bytes change hands while they are written to; nothing is copied.
    swap(&self.bytes, &bytes)
    defer { swap(&self.bytes, &bytes) }
    switch block {
    case .title(let value): element("h1", value)
    case .heading(let value, let level): element("h\(min(max(level, 1), 5) + 1)", value)
    case .paragraph(let value): element("p", value)
    case .list(let points):
      put("<ul>\n")
      for point in points { element("li", point) }
      put("</ul>\n")
    case .note(let value): element("p", " class=\"note\"", value)
    case .entry(let entry): render(entry)
    case .table(let table): render(table)
    case .facts(let facts):
      put("<dl>\n")
      for fact in facts {
        element("dt", fact.label)
        element("dd", fact.value)
      }
      put("</dl>\n")
    case .letterhead(let head): render(head)
    case .signature(let signature): render(signature)
    case .placeholder(let value): element("p", " class=\"placeholder\"", "… \(value)")
    case .chart(let chart):
      put("<figure>\n")
      element("figcaption", chart.title)
      put(ChartDrawing(chart, language: language).inline)
      put("\n</figure>\n")
    case .appendix(let appendix):
      element("h2", " class=\"appendix\"", "\(appendix.label). \(appendix.title)")
      if !appendix.reference.isEmpty { element("p", " class=\"reference\"", appendix.reference) }
    }
  }

  private mutating func render(_ head: Letterhead) {
    put("<header class=\"letterhead\">\n<div>\n")
    if let parent = head.parentBody { element("p", " class=\"parent\"", parent) }
    element("p", " class=\"body\"", head.body)
    element("p", head.number)
    put("</div>\n<div>\n")
    if let state = head.stateHeader {
      element("p", " class=\"state\"", state.name)
      element("p", " class=\"motto\"", state.motto)
    }
    element("p", " class=\"date\"", head.placeAndDate)
    put("</div>\n</header>\n<h1>")
    text(head.documentType)
    put("<br>")
    text(head.subject)
    put("</h1>\n")
    guard !head.addressees.isEmpty else { return }
    element("p", head.addresseesLabel)
    put("<ul>\n")
    for addressee in head.addressees { element("li", addressee) }
    put("</ul>\n")
  }

  private mutating func render(_ signature: SignatureBlock) {
    put("<footer class=\"signature\">\n<div>\n")
    if !signature.recipients.isEmpty {
      element("p", " class=\"recipients\"", signature.recipientsLabel)
      for recipient in signature.recipients { element("p", recipient) }
    }
    put("</div>\n<div>\n")
    for line in signature.authority { element("p", " class=\"authority\"", line) }
    element("p", " class=\"signer\"", signature.name ?? "")
    put("</div>\n</footer>\n")
  }

  /// The end of the page.
  public mutating func end() -> String { "</main>\n</body>\n</html>\n" }

  private mutating func render(_ entry: Entry) {
    put("<div class=\"entry\"")
    if let number = entry.number, anchored.insert(number).inserted { put(" id=\"n\(number)\"") }
    put(">\n")
    element("p", " class=\"when\"", entry.when)
    put("<div>\n<p class=\"what\">")
    text(entry.title)
    if let number = entry.number { put(" <a href=\"#n\(number)\">[\(number)]</a>") }
    put("</p>\n")
    for line in entry.lines { element("p", line) }
    put("</div>\n</div>\n")
  }

  private mutating func render(_ table: Table) {
    put(
      table.style == .grid ? "<div class=\"wide\"><table class=\"grid\">\n" : "<div class=\"wide\"><table>\n")
    if let caption = table.caption { element("caption", caption) }
    put("<thead>\n<tr>")
    for column in table.columns {
      put(column.alignment == .trailing ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
      text(column.head)
      put("</th>")
    }
    put("</tr>\n</thead>\n<tbody>\n")
    for (index, row) in table.rows.enumerated() {
      put("<tr")
      if case .anchor(let number) = row.first, anchored.insert(number).inserted { put(" id=\"n\(number)\"") }
      put(table.sums.contains(index) ? " class=\"sum\">" : ">")
      for (cell, column) in zip(row, table.columns) {
        put(column.alignment == .trailing ? "<td class=\"number\">" : "<td>")
        render(cell)
        put("</td>")
      }
      put("</tr>\n")
    }
    put("</tbody>\n</table></div>\n")
  }

  private mutating func render(_ cell: Table.Cell) {
    switch cell {
    case .text(let value), .value(_, let value): text(value)
    case .anchor(let number): put("<a href=\"#n\(number)\">\(number)</a>")
    case .lines(let lines):
      for (index, line) in lines.enumerated() {
        if index > 0 { put("<br>") }
        text(line)
      }
    case .references(let numbers):
      for (index, number) in numbers.prefix(Table.Cell.shownReferences).enumerated() {
        put(index > 0 ? ", " : "")
        put("<a href=\"#n\(number)\">\(number)</a>")
      }
      if let more = References.more(numbers, language) { put(" \(more)") }
    }
  }

  private mutating func element(_ name: String, _ value: String) { element(name, "", value) }

  private mutating func element(_ name: String, _ attributes: String, _ value: String) {
    put("<\(name)\(attributes)>")
    text(value)
    put("</\(name)>\n")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text from anywhere, safe inside an element and inside a quoted attribute. What needs no escaping, nearly all of
  /// it, is copied a stretch at a time.
  private mutating func text(_ value: String) {
    var value = PlainText.clean(value)
    value.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let escaped: StaticString
        switch utf8[index] {
        case UInt8(ascii: "&"): escaped = "&amp;"
        case UInt8(ascii: "<"): escaped = "&lt;"
        case UInt8(ascii: ">"): escaped = "&gt;"
        case UInt8(ascii: "\""): escaped = "&quot;"
        case UInt8(ascii: "'"): escaped = "&#39;"
        default: continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        escaped.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// Black on white and a dark blue for links: contrast above 8:1, beyond the 7:1 of WCAG 2.2 AAA. On paper A4 with
  /// the margins of Nghị định 30/2020/NĐ-CP.
  private static let style = """
    :root { color-scheme: light; }
    body { margin: 0; background: #fff; color: #111; line-height: 1.45;
      font-family: "Times New Roman", "Liberation Serif", Tinos, serif; font-size: 1.05rem; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { font-size: 1.5rem; text-align: center; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; border-bottom: 1px solid #555; }
    h3 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; }
    h4, h5, h6 { font-size: 1rem; margin: 1rem 0 .3rem; }
    h1, h2, h3, h4, h5, h6, p, li, th, td, dt, caption { overflow-wrap: anywhere; }
    p { margin: .4rem 0; }
    a { color: #0b3d7a; }
    .note { border-left: 3px solid #555; padding-left: .8rem; color: #333; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .6rem 0; }
    dt { font-weight: bold; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
    th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    th { background: #eef1f5; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .sum td { font-weight: bold; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    .grid { table-layout: fixed; }
    .grid td { height: 4.5rem; overflow-wrap: anywhere; }
    .entry { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: .4rem 0;
      border-bottom: 1px solid #ccc; break-inside: avoid; }
    .entry p { margin: .1rem 0; overflow-wrap: anywhere; }
    .when { font-variant-numeric: tabular-nums; }
    .what { font-weight: bold; }
    .letterhead, .signature { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; margin: 0 0 1.5rem; }
    .letterhead p, .signature > div:last-child p { text-align: center; }
    .body, .state, .motto, .authority, .signer { font-weight: bold; }
    .parent, .body, .state, .authority { text-transform: uppercase; }
    .date, .recipients { font-style: italic; }
    .signature { margin-top: 2rem; break-inside: avoid; }
    .signer { padding-top: 4rem; }
    .placeholder { border: 1px dashed #555; padding: .4rem .8rem; font-style: italic; }
    figure { margin: 1rem 0; text-align: center; break-inside: avoid; }
    figcaption { font-weight: bold; margin: 0 0 .4rem; }
    svg { max-width: 100%; height: auto; }
    @media (max-width: 40rem) { .entry { grid-template-columns: 1fr; } }
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
    @media print {
      body { font-size: 12pt; } main { max-width: none; padding: 0; } a { color: #111; text-decoration: none; }
      .wide { overflow-x: visible; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
    }

    """
}
