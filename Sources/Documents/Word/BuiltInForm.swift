/// The form that comes with the program, made by it: the page of Nghị định 30/2020/NĐ-CP, Phụ lục I.
enum BuiltInForm {
  /// Its parts, in the order in which they stand in the file.
  static var parts: [(name: String, content: [UInt8])] {
    [
      ("[Content_Types].xml", text(contentTypes)), ("_rels/.rels", text(relationships)),
      ("word/document.xml", text(document)), ("word/_rels/document.xml.rels", text(documentRelationships)),
      ("word/styles.xml", styles.part), ("word/settings.xml", text(settings)),
      ("word/fontTable.xml", text(fonts)), ("word/header1.xml", text(pageNumber)),
      ("word/header2.xml", text(emptyHeader)), ("docProps/core.xml", WordProperties.core(title: "", language: nil)),
    ]
  }

  private static let declaration = XMLBytes.declaration.description
  private static let namespaces =
    "xmlns:w=\"\(WordNamespace.main)\" xmlns:r=\"\(WordNamespace.relationships)\""

  private static func text(_ markup: String) -> [UInt8] { Array((declaration + markup).utf8) }

  private static let contentTypes: String = {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("word/document.xml", "\(word).document.main+xml"), ("word/styles.xml", "\(word).styles+xml"),
      ("word/settings.xml", "\(word).settings+xml"), ("word/fontTable.xml", "\(word).fontTable+xml"),
      ("word/header1.xml", "\(word).header+xml"), ("word/header2.xml", "\(word).header+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    return #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + parts.map { #"<Override PartName="/\#($0.0)" ContentType="\#($0.1)"/>"# }.joined() + "</Types>"
  }()

  private static let relationships = """
    <Relationships xmlns="\(WordNamespace.packageRelationships)">\
    <Relationship Id="rId1" Type="\(WordNamespace.relationships)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(WordNamespace.coreProperties)" Target="docProps/core.xml"/>\
    </Relationships>
    """

  private static let documentRelationships: String = {
    let targets = ["styles", "settings", "fontTable", "header1", "header2"]
    return "<Relationships xmlns=\"\(WordNamespace.packageRelationships)\">"
      + targets.enumerated().map { index, target in
        let kind = target.hasPrefix("header") ? "header" : target
        return """
          <Relationship Id="rId\(index + 1)" Type="\(WordNamespace.relationships)/\(kind)" Target="\(target).xml"/>
          """
      }.joined() + "</Relationships>"
  }()

  /// A4; 20 mm above and below, 30 on the left, 15 on the right (Phụ lục I, mục I.3); the header 10 mm from the edge.
  private static let section = """
    <w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>\
    <w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
    <w:titlePg/></w:sectPr>
    """

  /// What a person who edits the form sees: each style's name in the style itself.
  private static var document: String {
    let samples = WordStyle.allCases.filter { $0 != .table && $0 != .normal && $0 != .header && $0 != .rule }
      .map {
        "<w:p><w:pPr><w:pStyle w:val=\"\($0.rawValue)\"/></w:pPr><w:r><w:t>\($0.names[0])</w:t></w:r></w:p>"
      }
    return "<w:document \(namespaces)><w:body>\(samples.joined())\(section)</w:body></w:document>"
  }

  private static var styles: XMLTree {
    let defaults = XMLTree(
      "w:docDefaults", [:],
      [
        XMLTree(
          "w:rPrDefault", [:],
          [
            XMLTree(
              "w:rPr", [:],
              [
                WordStyle.fonts, XMLTree("w:sz", ["w:val": "28"]), XMLTree("w:szCs", ["w:val": "28"]),
                XMLTree("w:lang", ["w:val": "vi-VN", "w:eastAsia": "vi-VN", "w:bidi": "ar-SA"]),
              ])
          ]), XMLTree("w:pPrDefault"),
      ])
    var styles = XMLTree("w:styles", ["xmlns:w": WordNamespace.main], [defaults])
    for style in WordStyle.allCases {
      styles.append(style.element(id: style.rawValue, basedOn: WordStyle.normal.rawValue))
    }
    return styles
  }

  private static let settings = """
    <w:settings \(namespaces)><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
    <w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """

  private static let fonts = """
    <w:fonts \(namespaces)><w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/>\
    <w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
    """

  /// The number of the page, Arabic, 13 to 14 points, centred in the margin above (Phụ lục I, mục I.7).
  private static let pageNumber = """
    <w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val="header"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
    """

  /// The first page shows none.
  private static let emptyHeader = """
    <w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val="header"/></w:pPr></w:p></w:hdr>
    """
}

/// The namespaces of WordprocessingML (ECMA-376, transitional) and of the package that holds it.
enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let coreProperties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let graphics = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let scalable = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
}
