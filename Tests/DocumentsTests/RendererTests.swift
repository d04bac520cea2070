import Foundation
import Friendship
import Testing

@testable import Documents

/// Would catch text from outside that acts as markup, as a terminal's command or against the order of letters.
struct RendererTests {
  private let hostile = """
    <script>alert('x')</script> & "quoted" **bold** _it_ [link](javascript:alert) `code` | pipe | # head \
    \u{1B}[31mred\u{7} \u{202E}drow\u{2066}\u{200F}\u{0} line\nbreak\ttab ~~s~~ $x$ \\
    """

  private var blocks: [Block] {
    [
      .title(hostile), .heading(hostile, level: 1), .heading(hostile, level: 3), .paragraph(hostile),
      .list([hostile, hostile]), .note(hostile),
      .entry(Entry(when: hostile, title: hostile, number: 7, lines: [hostile])),
      .facts([Fact(hostile, hostile)]),
      .table(
        Table(
          columns: [Table.Column(hostile), Table.Column(hostile, .trailing)],
          rows: [[.text(hostile), .lines([hostile, hostile])], [.references([1, 2]), .text(hostile)]])),
      .table(
        Table(columns: [Table.Column("a"), Table.Column("b")], rows: [[.text(hostile), ""]], style: .grid)),
    ]
  }

  private func unseen(in text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter {
      ($0 < 0x20 && $0 != 0x0A) || (0x7F...0x9F).contains($0) || [0x200E, 0x200F].contains($0)
        || (0x202A...0x202E).contains($0) || (0x2066...0x2069).contains($0)
    }
  }

  @Test func `no form lets a control character or a change of direction through`() {
    var text = TextRenderer(language: .vi), markdown = MarkdownRenderer(language: .vi),
      html = HTMLRenderer(language: .vi)
    for page in [
      text.document(title: hostile, blocks), markdown.document(title: hostile, blocks),
      html.document(title: hostile, blocks),
    ] {
      #expect(unseen(in: page) == [])
      #expect(page.contains("\u{FFFD}[31mred") || page.contains("\u{FFFD}\\[31mred"))
    }
  }

  @Test func `each character that can't be seen is replaced, alone among letters`() {
    let unseen = [
      0...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x200E...0x200F, 0x202A...0x202E,
      0x2066...0x2069,
    ]
    for value in unseen.flatMap(Array.init) + [0x061C, 0xFEFF] {
      let scalar = Unicode.Scalar(UInt32(value))!
      #expect(PlainText.clean("Hải\(scalar)Dương") == "Hải\u{FFFD}Dương", "\(value)")
    }
    for space in ["\n", "\t", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
      #expect(PlainText.clean("a\(space)b") == "a b")
    }
    for text in ["Hải Dương – “Hữu nghị”…", "Хайзыонг\u{A0}№", "👩‍👩‍👧"] { #expect(PlainText.clean(text) == text) }
  }

  @Test func `HTML has no markup but its own`() throws {
    var renderer = HTMLRenderer(language: .ru)
    let page = renderer.document(title: hostile, blocks)
    #expect(
      !page.contains("<script")
        && page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ru\">") && page.hasSuffix("</html>\n"))
    // Every element that is opened is closed, in order.
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) where !["meta", "br"].contains(tag.output.2) {
      if tag.output.1.isEmpty { open.append(tag.output.2) } else { #expect(open.popLast() == tag.output.2) }
    }
    #expect(open.isEmpty)
  }

  @Test func `Markdown escapes whatever would mean something`() {
    var renderer = MarkdownRenderer(language: .vi)
    let page = renderer.document(title: "", [.paragraph(hostile)])
    for mark in ["<script", "**", "[link]", "`code`", "~~", "$x$"] {
      let escaped = mark.map { $0.isLetter ? "\($0)" : "\\\($0)" }.joined()
      #expect(!page.replacing(escaped, with: "").contains(mark), "\(mark)")
    }
    #expect(page.contains("\\*\\*bold\\*\\*") && page.contains("\\| pipe \\|"))
    #expect(page.filter { $0 == "\n" }.count == 1)
  }

  @Test(arguments: [
    ("- point", "\\- point\n"), ("# head", "\\# head\n"), ("1. one", "1\\. one\n"),
    ("12) twelve", "12\\) twelve\n"),
    ("    code", "code\n"), ("+ plus", "\\+ plus\n"), ("=== under", "\\=== under\n"),
    ("2025 was", "2025 was\n"),
    ("23-24/5/2025", "23-24/5/2025\n"), ("1.445 người", "1.445 người\n"), ("năm 1.445", "năm 1.445\n"),
    ("1.", "1\\.\n"), ("2) ", "2\\) \n"), ("1.445.", "1.445.\n"),
  ])
  func `Markdown escapes what begins a block only at the beginning`(text: String, markdown: String) {
    var renderer = MarkdownRenderer(language: .vi)
    #expect(renderer.render(.paragraph(text)) == markdown)
  }

  @Test(arguments: [
    ("https://a.example/?b=c&d=e", "https\\://a.example/?b=c\\&d=e\n"), ("WWW.a.example", "WWW\\.a.example\n"),
    ("www.", "www\\.\n"), ("19:30", "19:30\n"), ("Báo cáo: a.b", "Báo cáo: a.b\n"),
  ])
  func `Markdown makes no link of an address`(text: String, markdown: String) {
    var renderer = MarkdownRenderer(language: .vi)
    #expect(renderer.render(.paragraph(text)) == markdown)
  }

  @Test func `Markdown leaves what begins a block as it is where none can begin`() {
    func render(_ block: Block) -> String {
      var renderer = MarkdownRenderer(language: .vi)
      return renderer.render(block)
    }
    #expect(render(.title("1. Mở đầu")) == "# 1. Mở đầu\n")
    #expect(render(.heading("- 2) C #", level: 1)) == "## - 2) C \\#\n")
    #expect(render(.facts([Fact("1. a", "- 1. b")])) == "- **1. a:** - 1. b\n")
    #expect(render(.entry(Entry(when: "1. 5", title: "2. x", lines: ["3. y"]))) == "- **1. 5** — 2. x\n  - 3\\. y\n")
    #expect(render(.entry(Entry(when: "", title: "2. x"))) == "- 2\\. x\n")
    #expect(render(.list(["1. a", "1.445"])) == "- 1\\. a\n- 1.445\n")
    #expect(render(.note("- a")) == "> \\- a\n")
    let table = Table(columns: [Table.Column("1. n")], rows: [["- 1"], ["# 2"]])
    #expect(render(.table(table)) == "| 1. n |\n| --- |\n| - 1 |\n| # 2 |\n")
  }

  @Test func `a table cell stays in its cell in Markdown`() {
    var renderer = MarkdownRenderer(language: .vi)
    let page = renderer.render(
      .table(
        Table(
          columns: [Table.Column("a|b"), Table.Column("n", .trailing)],
          rows: [[.text("x|y\nz"), .lines(["1", "2"])]])))
    #expect(page == "| a\\|b | n |\n| --- | ---: |\n| x\\|y z | 1<br>2 |\n")
  }

  @Test func `the numbers behind a figure lead to their entries, and many are cut short`() {
    var html = HTMLRenderer(language: .vi)
    let table = Table(columns: [Table.Column("n")], rows: [[.references(Array(1...20))]])
    let page = html.render(.table(table)) + html.render(.entry(Entry(when: "", title: "x", number: 5)))
    #expect(page.contains("<a href=\"#n5\">5</a>") && page.contains("id=\"n5\""))
    #expect(page.contains("(và 8 số khác)") && !page.contains("#n13"))
  }

  @Test func `text is never wider than asked, whatever the words`() {
    for width in [40, 80, 100] {
      for block in blocks {
        for line in Fixtures.text([block], width: width).split(separator: "\n") {
          #expect(PlainText.width(String(line)) <= width)
        }
      }
    }
  }

  @Test func `one look at a text says the same as cleaning it and measuring it`() {
    let scalars = (0...0xFFFF).compactMap { Unicode.Scalar(UInt32($0)) }
    for scalar in scalars + ["\u{1F469}", "\u{10FFFF}"] {
      let text = "Hội \(scalar)nghị – x\(scalar)"
      let measured = PlainText.measured(text)
      let clean = PlainText.clean(text)
      #expect(measured.text == clean && measured.width == PlainText.width(clean), "\(scalar.value)")
      let bytes = Array(clean.utf8)
      var start = 0
      while start < bytes.count {
        let word = PlainText.word(bytes, from: start)
        let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
        #expect(word.end == end && word.width == PlainText.width(bytes[start..<end]), "\(scalar.value)")
        start = end + 1
      }
    }
  }

  @Test func `a long table is laid out as if it were one piece`() {
    // Its widest cell stands in the last piece.
    let rows = (1...600).map { number -> [Table.Cell] in
      [.text("\(number)"), .text(number == 599 ? "Hội hữu nghị Việt - Nga" : "–"), .text("cuối \(number)")]
    }
    let columns = ["Số", "Tên", "Ghi"].map { Table.Column($0) }
    let lines = Fixtures.text([.table(Table(columns: columns, rows: rows))], width: 80)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 603 && lines[602].isEmpty)
    #expect(lines[0] == "Số   Tên                      Ghi")
    #expect(lines[2] == "1    –                        cuối 1")
    for number in 1...600 { #expect(lines[number + 1].hasSuffix("  cuối \(number)")) }
    #expect(Set(lines[2..<602].map { $0.prefix { $0 != "c" }.count }) == [30])
  }

  @Test func `combining marks take no column`() {
    let composed = "Hội hữu nghị Việt - Nga tỉnh Hải Dương"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    #expect(PlainText.width(composed) == composed.count)
    #expect(PlainText.width(decomposed) == composed.count)
    #expect(PlainText.width("Хайзыонг ★ — “…”") == 16)
    #expect(PlainText.width("y\u{306}") == 1)
    #expect(PlainText.width("ᄀ\u{20D0}") == 1)
  }

  @Test func `a long word breaks at the edge and never before its marks`() {
    let word = String(repeating: "e\u{302}\u{301}", count: 50)
    let lines = TextPage.lines(word, firstWidth: 20, width: 20).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.map(\.count) == [20, 20, 10])
    #expect(lines.joined() == word)
  }

  @Test func `what belongs together and is longer than a line breaks between its parts`() {
    let number = Array(repeating: "240", count: 18).joined(separator: "\u{A0}")
    let lines = Fixtures.text([.paragraph("Итого \(number) донгов")], .ru, width: 40).split(separator: "\n")
    #expect(lines.count > 1 && lines.allSatisfy { PlainText.width(String($0)) <= 40 }, "\(lines)")
    let parts = lines.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    #expect(parts == ["Итого"] + Array(repeating: "240", count: 18) + ["донгов"], "\(lines)")
  }

  @Test func `words wrap and an entry's lines stand under its title`() {
    let entry = Entry(
      when: "23/05/2025", title: "Lễ kỷ niệm 75 năm thành lập Hội hữu nghị Việt - Nga", number: 6,
      lines: ["Địa điểm: Hà Nội"])
    #expect(
      Fixtures.text([.entry(entry)], width: 50) == """
        23/05/2025     Lễ kỷ niệm 75 năm thành lập Hội hữu
                       nghị Việt - Nga [6]
                       Địa điểm: Hà Nội

        """)
  }

  @Test func `numbers in a table stand at the right and a wide column gives way`() {
    let table = Table(
      columns: [Table.Column("Tỉnh, thành phố"), Table.Column("Số", .trailing)],
      rows: [["Hà Nội", "1.445"], ["Thành phố Hồ Chí Minh và các tỉnh lân cận khác", "7"]])
    #expect(
      Fixtures.text([.table(table)], width: 40) == """
        Tỉnh, thành phố                       Số
        ─────────────────────────────────  ─────
        Hà Nội                             1.445
        Thành phố Hồ Chí Minh và các tỉnh      7
        lân cận khác

        """)
  }

  @Test func `no word of a table is broken where its words have room beside one another`() {
    let table = Table(
      columns: [
        Table.Column("Показатель"), Table.Column("2025 год", .trailing), Table.Column("Прежний период", .trailing),
      ],
      rows: [
        ["Безвозмездная помощь по всем направлениям сотрудничества", "240\u{A0}000\u{A0}000\u{A0}донгов", "—"],
        ["Число обществ-участников", "31, известно по 1 из 2", "12, известно по 3 из 14"],
      ])
    let text = Fixtures.text([.table(table)], width: 56)
    #expect(text.split(separator: "\n").allSatisfy { PlainText.width(String($0)) <= 56 })
    for word in ["Безвозмездная", "сотрудничества", "обществ-участников", "240\u{A0}000\u{A0}000\u{A0}донгов"] {
      #expect(text.contains(word), "\(word)")
    }
    // Where they have none, all is still there, and no line is wider than asked.
    let narrow = Fixtures.text([.table(table)], width: 40)
    #expect(narrow.split(separator: "\n").allSatisfy { PlainText.width(String($0)) <= 40 })
    func letters(_ text: String) -> [Character] { text.filter(\.isLetter).sorted() }
    #expect(letters(narrow) == letters(text))
  }
}
