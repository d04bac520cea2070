import Foundation
import Friendship
import Testing

@testable import Documents

/// Would catch a form that is taken though it isn't one or would fetch something, and a form whose own styles, page or
/// headers are lost.
struct WordFormTests {
  private func form() throws -> Unzipped { try Unzipped(WordForm.builtIn.bytes) }

  private func problem(_ bytes: [UInt8]) -> WordFormProblem? {
    do {
      _ = try WordForm(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func replaced(_ part: String, _ old: String, _ new: String) throws -> [UInt8] {
    let form = try form()
    let text = form.text(part)
    #expect(text.contains(old))
    return form.zipped([part: Array(text.replacing(old, with: new).utf8)])
  }

  @Test func `the built-in form is a form, and the same each time`() throws {
    let form = try WordForm(bytes: WordForm.builtIn.bytes)
    #expect(form == WordForm.builtIn)
    let styles = try self.form().tree("word/styles.xml").children.compactMap { $0.value("w:name") }
    #expect(Set(styles).count == WordStyle.allCases.count)
  }

  @Test func `what isn't a DOCX is refused`() throws {
    let form = try form()
    #expect(problem([]) == .notWordDocument && problem(Array("%PDF-1.7".utf8)) == .notWordDocument)
    #expect(problem(form.zipped(["word/document.xml": nil])) == .notWordDocument)
    #expect(problem(form.zipped(["[Content_Types].xml": nil])) == .notWordDocument)
    #expect(problem(form.zipped(["word/document.xml": Array("<w:document".utf8)])) == .notWordDocument)
    #expect(problem(form.zipped(["word/styles.xml": Array("{}".utf8)])) == .notWordDocument)
    #expect(problem(Array(repeating: 0, count: ZipReader.largestFile + 1)) == .tooLarge)
    // 33 MB of spaces pack into some kilobytes.
    let bomb = [UInt8](repeating: 32, count: ZipReader.largestEntry + 1)
    #expect(problem(form.zipped(["word/footer9.xml": bomb])) == .tooLarge)
  }

  @Test func `a DOCTYPE is refused in any part and any encoding`() throws {
    let form = try form()
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;&c;</a>"
    #expect(problem(form.zipped(["word/theme/theme1.xml": Array(bomb.utf8)])) == .notWordDocument)
    #expect(problem(form.zipped(["word/settings.xml": Array(bomb.utf8)])) == .notWordDocument)
    let wide: [UInt8] =
      [0xFF, 0xFE] + bomb.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(problem(form.zipped(["word/footer9.xml": wide])) == .notWordDocument)
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(problem(form.zipped(["word/footer9.xml": Array(deep.utf8)])) == .notWordDocument)
  }

  @Test func `macros, other kinds of Open XML and what is fetched from elsewhere are refused`() throws {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    #expect(problem(try replaced("[Content_Types].xml", main, macro)) == .macros)
    // A document by its own type, with a project in it all the same.
    let project = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"
    #expect(problem(try replaced("[Content_Types].xml", "</Types>", project)) == .macros)
    func related(_ type: String) throws -> [UInt8] {
      let part = """
        <Relationships xmlns="\(WordNamespace.packageRelationships)"><Relationship Id="r" Type="\(type)" Target="x.bin"/>\
        </Relationships>
        """
      return try form().zipped(["word/_rels/header1.xml.rels": Array(part.utf8)])
    }
    #expect(problem(try related("http://schemas.microsoft.com/office/2006/relationships/vbaProject")) == .macros)
    #expect(problem(try related(WordNamespace.relationships + "/aFChunk")) == .unusual)
    #expect(problem(try form().zipped(["../../evil.txt": [0]])) == .unusual)
    #expect(
      problem(try replaced("word/document.xml", WordNamespace.main, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
        == .unusual)
    let link = """
      <Relationships xmlns="\(WordNamespace.packageRelationships)"><Relationship Id="r" \
      Type="\(WordNamespace.relationships)/KIND" Target="http://example.org/x" TargetMode="External"/></Relationships>
      """
    func linked(_ kind: String) throws -> [UInt8] {
      try form().zipped(["word/_rels/header1.xml.rels": Array(link.replacing("KIND", with: kind).utf8)])
    }
    #expect(problem(try linked("image")) == .outsideContent)
    #expect(problem(try linked("hyperlink")) == nil)
    for field in [" INCLUDEPICTURE &quot;x&quot; ", " includetext x ", " DDEAUTO c x "] {
      #expect(problem(try replaced("word/header1.xml", " PAGE ", field)) == .outsideContent)
    }
  }

  @Test func `a template's path on somebody's machine is dropped`() throws {
    let relationships = """
      <Relationships xmlns="\(WordNamespace.packageRelationships)"><Relationship Id="rId1" \
      Type="\(WordNamespace.relationships)/attachedTemplate" Target="file:///C:/Users/a/x.dotm" \
      TargetMode="External"/></Relationships>
      """
    let settings = try form().text("word/settings.xml").replacing(
      "<w:zoom w:percent=\"100\"/>", with: "<w:attachedTemplate r:id=\"rId1\"/>")
    let bytes = try form().zipped([
      "word/settings.xml": Array(settings.utf8), "word/_rels/settings.xml.rels": Array(relationships.utf8),
    ])
    let document = PagedDocument(title: "x", blocks: [], language: .vi, form: try WordForm(bytes: bytes))
    let file = try Unzipped(document.printed)
    #expect(!file.text("word/settings.xml").contains("attachedTemplate"))
    #expect(!file.text("word/_rels/settings.xml.rels").contains("x.dotm"))
  }

  @Test func `styles are found by name whatever their ids and the case of their letters, and kept as they are`() throws
  {
    var styles = try form().text("word/styles.xml")
    styles = styles.replacing("w:styleId=\"StateMotto\"", with: "w:styleId=\"P7\"")
      .replacing("w:val=\"Tiêu ngữ\"", with: "w:val=\"TIÊU NGỮ\"".decomposedStringWithCanonicalMapping)
      .replacing("w:val=\"heading 1\"", with: "w:val=\"Heading 1\"")
      .replacing("w:val=\"Số, ký hiệu\"", with: "w:val=\"document NUMBER\"")
      .replacing("<w:sz w:val=\"26\"/>", with: "<w:sz w:val=\"31\"/>")
    let form = try WordForm(bytes: form().zipped(["word/styles.xml": Array(styles.utf8)]))
    let file = try Unzipped(
      PagedDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi, form: form).printed)
    let body = try file.tree("word/document.xml")
    #expect(
      body.all("w:pStyle").contains { $0.attributes["w:val"] == "P7" } && body.paragraphs(in: .stateMotto).isEmpty)
    #expect(!body.paragraphs(in: .heading1).isEmpty)
    let after = try file.tree("word/styles.xml").children.filter { $0.name == "w:style" }
    #expect(after.count == WordStyle.allCases.count)
    #expect(try file.style("Quốc hiệu").value("w:rPr", "w:sz") == "31")
  }

  @Test func `styles that a form hasn't got are added under ids that are free`() throws {
    let styles = """
      <w:styles xmlns:w="\(WordNamespace.main)"><w:style w:type="paragraph" w:styleId="Rule"><w:name w:val="Mine"/>\
      </w:style></w:styles>
      """
    let form = try WordForm(bytes: form().zipped(["word/styles.xml": Array(styles.utf8)]))
    let file = try Unzipped(PagedDocument(title: "x", blocks: [.title("a")], language: .en, form: form).printed)
    let all = try file.tree("word/styles.xml").children.filter { $0.name == "w:style" }
    #expect(all.count == WordStyle.allCases.count + 1)
    #expect(Set(all.compactMap { $0.attributes["w:styleId"] }).count == all.count)
    #expect(file.text("word/styles.xml").contains("w:lang w:val=\"en-GB\""))
  }

  @Test func `page, headers, footers and pictures of the form are kept, its text isn't`() throws {
    let section = """
      <w:p><w:r><w:t>The form's own text</w:t></w:r></w:p><w:sectPr w:rsidR="1"><w:headerReference w:type="default" \
      r:id="rId4"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" \
      w:left="1200" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>
      """
    let document = """
      <w:document xmlns:w="\(WordNamespace.main)" xmlns:r="\(WordNamespace.relationships)"><w:body>\(section)
      """
    func relationships(_ targets: [(kind: String, target: String)]) -> [UInt8] {
      let all = targets.enumerated().map { index, one in
        "<Relationship Id=\"rId\(100 + index)\" Type=\"\(WordNamespace.relationships)/\(one.kind)\" Target=\"\(one.target)\"/>"
      }
      return Array(
        "<Relationships xmlns=\"\(WordNamespace.packageRelationships)\">\(all.joined())</Relationships>".utf8)
    }
    let plain = try form()
    let main = plain.text("word/_rels/document.xml.rels").replacing(
      "</Relationships>",
      with: String(
        decoding: relationships([
          ("image", "media/signature.png"), ("comments", "comments.xml"), ("footnotes", "footnotes.xml"),
        ]), as: UTF8.self
      ).split(separator: ">", maxSplits: 1)[1])
    let types = plain.text("[Content_Types].xml").replacing(
      "</Types>", with: "<Override PartName=\"/word/comments.xml\" ContentType=\"text/xml\"/></Types>")
    let settings = plain.text("word/settings.xml").replacing("</w:settings>", with: "<w:footnotePr/></w:settings>")
    let left = ["word/media/signature.png", "word/comments.xml", "word/footnotes.xml", "docProps/app.xml"]
    let bytes = plain.zipped([
      "word/document.xml": Array(document.utf8), "word/media/logo.png": [1, 2, 3],
      "word/media/huunghiChart1.svg": [4], "word/media/signature.png": [5],
      "word/_rels/header2.xml.rels": relationships([("image", "media/logo.png")]),
      "word/_rels/document.xml.rels": Array(main.utf8), "[Content_Types].xml": Array(types.utf8),
      "word/comments.xml": Array("<a>secret</a>".utf8), "word/footnotes.xml": Array("<a>secret</a>".utf8),
      "docProps/app.xml": Array("<a>secret</a>".utf8), "word/settings.xml": Array(settings.utf8),
    ])
    let form = try WordForm(bytes: bytes)
    #expect(form.section.textWidth == 10040 && form.section.lyingTextWidth == 13640)
    let file = try Unzipped(
      PagedDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi, form: form).printed)
    #expect(file.parts["word/media/logo.png"] == [1, 2, 3])
    // What hung on the text, or tells of whoever made the form, isn't sent along.
    #expect(left.allSatisfy { file.parts[$0] == nil }, "\(file.parts.keys.sorted())")
    for part in ["[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels", "word/settings.xml"] {
      let text = file.text(part)
      #expect(!text.contains("comments") && !text.contains("app.xml") && !text.contains("footnote"), "\(text)")
    }
    #expect(file.parts["word/media/huunghiChart1.svg"]?.count ?? 0 > 100)
    let body = try file.tree("word/document.xml")
    #expect(!body.text.contains("own text"))
    let sections = body.all("w:sectPr")
    #expect(sections[0].first("w:pgSz")?.attributes["w:w"] == "12240")
    #expect(sections[0].first("w:headerReference")?.attributes["r:id"] == "rId4")
    #expect(sections[1].first("w:pgSz")?.attributes == ["w:w": "15840", "w:h": "12240", "w:orient": "landscape"])
  }

  @Test func `a report is a form like the one it was made in, though its appendices lie`() throws {
    let report = PagedDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi).printed
    #expect(try Unzipped(report).tree("word/document.xml").all("w:sectPr").count > 1)
    let form = try WordForm(bytes: report)
    #expect(form.section == WordForm.builtIn.section)
    let again = PagedDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi, form: form).printed
    #expect(
      try Unzipped(again).tree("word/document.xml").all("w:sectPr")
        == Unzipped(report).tree("word/document.xml").all("w:sectPr"))
  }
}
