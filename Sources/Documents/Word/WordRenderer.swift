import Friendship
import Wording

/// Writes the text of a document in WordprocessingML (ECMA-376, transitional), in the styles and on the page of a form.
struct WordRenderer {
  /// For whom the file is.
  enum Purpose {
    /// For a person, who opens it in Word or LibreOffice: pictures in pixels with the drawing beside them.
    case editing
    /// For LibreOffice 7.4, to be made a PDF: drawings alone, since it knows no picture that has both; and long tables
    /// cut up, since it lays them out in a time that grows with the square of their rows (docs/decisions/0008).
    case printing
  }

  let form: WordForm
  let language: Language
  let purpose: Purpose
  var xml = XMLBytes(reserving: 1 << 16)
  /// How wide a line is where we are.
  var textWidth: Int
  /// A table was the last thing: Word wants a paragraph between it and whatever comes.
  var endsInTable = false
  /// A paragraph of the text was the last thing, not one that stands over what follows and keeps its distance.
  var endsInText = false
  var isInAppendix = false
  /// The paragraph that is written stays on the page of the next.
  var keepsNext = false
  private var charts: [Chart] = []

  init(form: WordForm, language: Language, purpose: Purpose) {
    self.form = form
    self.language = language
    self.purpose = purpose
    textWidth = form.section.textWidth
  }

  /// The part `word/document.xml`, and the charts whose pictures it refers to, in order.
  mutating func document(_ blocks: [Block]) -> (part: [UInt8], charts: [Chart]) {
    xml.put(XMLBytes.declaration)
    xml.put(
      markup: """
        <w:document xmlns:w="\(WordNamespace.main)" xmlns:r="\(WordNamespace.relationships)" \
        xmlns:wp="\(WordNamespace.drawing)" xmlns:a="\(WordNamespace.graphics)" \
        xmlns:pic="\(WordNamespace.picture)" xmlns:asvg="\(WordNamespace.scalable)"><w:body>
        """)
    let kept = Self.keptWithSignature(blocks)
    for (index, block) in blocks.enumerated() {
      keepsNext = kept.contains(index)
      write(block)
    }
    keepsNext = false
    if endsInTable { gap() }
    section.write(to: &xml)
    xml.put("</w:body></w:document>")
    return (xml.bytes, charts)
  }

  /// The last paragraphs before the signature: a page with nothing but a signature could be put under any text.
  private static func keptWithSignature(_ blocks: [Block]) -> Range<Int> {
    guard let signature = blocks.firstIndex(where: { if case .signature = $0 { true } else { false } }) else {
      return 0..<0
    }
    let first = blocks[..<signature].lastIndex { block in
      switch block {
      case .paragraph, .note: false
      default: true
      }
    }
    return max(first.map { $0 + 1 } ?? 0, signature - 3)..<signature
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .title(let text): paragraph(.title, text)
    case .heading(let text, let level): paragraph(level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3, text)
    case .paragraph(let text): paragraph(.body, text)
    case .list(let points): for point in points { paragraph(.list, "\(language.dash) \(point)") }
    case .note(let text): paragraph(.note, text)
    case .entry(let entry): write(entry)
    case .facts(let facts):
      for fact in facts {
        open(.fact)
        run("\(fact.label): ", bold: true)
        run(fact.value)
        close()
      }
    case .table(let table): write(table)
    case .letterhead(let head): if head.stateHeader != nil { decreeHead(head) } else { letterHead(head) }
    case .signature(let signature): write(signature)
    case .placeholder(let text): paragraph(.placeholder, "… \(text)")
    case .chart(let chart):
      charts.append(chart)
      paragraph(.caption, chart.title)
      picture(of: chart, number: charts.count)
    case .appendix(let appendix): begin(appendix)
    }
  }

  private mutating func write(_ entry: Entry) {
    open(.entry)
    if !entry.when.isEmpty { run("\(entry.when): ", bold: true) }
    run(entry.number.map { "\(entry.title) [\($0)]" } ?? entry.title)
    close()
    for line in entry.lines { paragraph(.entryDetail, line) }
  }

  /// The section that we are in.
  private var section: XMLTree {
    isInAppendix ? form.section.lying(isCountedByItself: countsAppendicesByThemselves) : form.section.upright
  }

  /// Vietnamese offices that follow Nghị định 30/2020/NĐ-CP count the pages of each appendix by themselves. The other editions
  /// follow no decree of Vietnam's: their pages are counted through the document, as is usual in English and Russian.
  private var countsAppendicesByThemselves: Bool { language == .vi }

  /// The first appendix begins the lying pages, each other a page: of a section of its own where it counts its pages.
  private mutating func begin(_ appendix: Appendix) {
    let beginsSection = !isInAppendix || countsAppendicesByThemselves
    if beginsSection {
      // A section's properties stand in its last paragraph (ECMA-376, 17.6.18), which behind a full page has to find room.
      space(20, ending: section)
      isInAppendix = true
      textWidth = form.section.lyingTextWidth
    }
    open(.appendix, properties: beginsSection ? "" : "<w:pageBreakBefore/>")
    run(appendix.label)
    xml.put("<w:r><w:br/></w:r>")
    // Nghị định 30/2020/NĐ-CP has the title in capitals; the other editions have what is usual in their languages.
    run(appendix.title, properties: language == .vi ? "<w:caps/>" : "")
    close()
    if !appendix.reference.isEmpty { paragraph(.appendixReference, appendix.reference) }
  }

  // MARK: - Paragraphs

  mutating func paragraph(_ style: WordStyle, _ text: String) {
    open(style)
    run(text)
    close()
  }

  /// Opens a paragraph.
  /// - Parameters:
  ///   - properties: what it has beyond its style, in the schema's order (CT_PPrBase).
  ///   - section: that it is the last paragraph of.
  mutating func open(_ name: WordStyle, properties: String = "", ending section: XMLTree? = nil) {
    endsInTable = false
    endsInText = name == .body || name == .list || name == .note || name == .fact || name == .entryDetail
    xml.put("<w:p><w:pPr>")
    style(name)
    if keepsNext { xml.put("<w:keepNext/>") }
    xml.put(markup: properties)
    section?.write(to: &xml)
    xml.put("</w:pPr>")
  }

  mutating func close() { xml.put("</w:p>") }

  /// A stretch of text.
  /// - Parameters:
  ///   - capitals: false where a style's capitals aren't wanted.
  ///   - properties: what it has beyond its style.
  mutating func run(_ text: String, bold: Bool = false, capitals: Bool = true, properties: String = "") {
    guard !text.isEmpty else { return }
    let own = bold ? "<w:b/>" : capitals ? properties : "<w:caps w:val=\"0\"/>"
    xml.put(markup: own.isEmpty ? "<w:r>" : "<w:r><w:rPr>\(own)</w:rPr>")
    xml.put("<w:t xml:space=\"preserve\">")
    xml.text(text)
    xml.put("</w:t></w:r>")
  }

  mutating func style(_ style: WordStyle) {
    xml.put("<w:pStyle w:val=\"")
    xml.text(form.styles.id(of: style))
    xml.put("\"/>")
  }

  /// A rule: the border above an empty paragraph that is indented on both sides.
  /// - Parameters:
  ///   - length: how long.
  ///   - width: how wide the column is in whose middle it stands.
  ///   - after: the space below it.
  mutating func rule(_ length: Int, in width: Int, after: Int = 0) {
    let indent = max(0, (width - length) / 2)
    open(
      .rule,
      properties: """
        <w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>\
        \(after > 0 ? "<w:spacing w:before=\"40\" w:after=\"\(after)\" w:line=\"60\" w:lineRule=\"exact\"/>" : "")\
        <w:ind w:left="\(indent)" w:right="\(indent)" w:firstLine="0"/>
        """)
    close()
  }

  /// An empty paragraph so high, in twentieths of a point.
  /// - Parameter section: that it is the last paragraph of.
  mutating func space(_ height: Int, ending section: XMLTree? = nil) {
    open(
      .rule, properties: "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(height)\" w:lineRule=\"exact\"/>",
      ending: section)
    close()
  }

  /// An empty paragraph of hardly any height.
  mutating func gap() {
    space(20)
  }
}

extension Language {
  /// What a point of a list begins with.
  var dash: String {
    switch self {
    case .vi: "-"
    case .en: "•"
    case .ru: "—"
    }
  }
}
