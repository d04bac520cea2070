import Foundation
import Friendship
import Subprocess
import Testing
import Wording

@testable import Documents

/// Reads the files as other programs do: python-docx, openpyxl, poppler, LibreOffice. Would catch a file that only we can
/// read, numbers that are text, a PDF without tags, fonts or the right letters.
@Suite(.enabled(if: Readers.areThere, "scripts/test installs python-docx, openpyxl, poppler-utils and qpdf"))
struct PageReaderTests {
  @Test(arguments: Language.allCases)
  func `a PDF is tagged, has its fonts and headings, and every letter in it is found`(language: Language) async throws {
    let blocks = SampleReport.blocks(language)
    let pdf = try await PagedDocument(title: SampleReport.title(language), blocks: blocks, language: language).pdf()
    try await Readers.withFile(pdf, "report.pdf") { file in
      let info = try await Readers.run("pdfinfo", file)
      #expect(info.contains(/Tagged: +yes/) && info.contains(/PDF version: +1\.7/) && info.contains(/Page size: .*A4/))
      #expect(info.contains(SampleReport.title(language)))
      let fonts = try await Readers.run("pdffonts", file).split(separator: "\n").dropFirst(2)
      #expect(fonts.count >= 3)
      for font in fonts { #expect(font.contains(/Times|LiberationSerif/) && font.contains("yes yes yes"), "\(font)") }
      let text = try await Readers.run("pdftotext", file, "-").split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      for case .heading(let heading, _) in blocks { #expect(text.contains(heading)) }
      if language == .vi {
        for part in [
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 05 tháng 01 năm 2026",
          "Ủy ban nhân dân thành phố Hải Phòng", "Nguyễn Văn Ví Dụ", "Trường Sa",
        ] { #expect(text.contains(part), "\(part)") }
      }
      // A warning ends it with another status than 0 too.
      let check = try await Readers.run("qpdf", "--check", file)
      #expect(check.contains("PDF Version: 1.7") && check.contains("No syntax or stream encoding errors"), "\(check)")
      let structure = try await Readers.run("pdfinfo", "-struct", file)
      let tags = Set(
        structure.split(separator: "\n").compactMap { $0.split { " :".contains($0) }.first.map(String.init) })
      for tag in ["H1", "P", "Table", "TR", "TH", "TD", "Figure"] { #expect(tags.contains(tag), "\(tag)") }
      #expect(String(decoding: pdf, as: UTF8.self).contains("/Lang(\(language.regionTag))"))
      #expect(pdf.contains(Array("/Outlines".utf8)))
    }
  }

  /// The first line of each page of a PDF.
  private func heads(_ file: String) async throws -> (pages: [Substring], heads: [String]) {
    let pages = try await Readers.run("pdftotext", "-layout", file, "-").split(separator: "\u{C}")
    return (pages, pages.map { $0.split(separator: "\n").first?.trimmingCharacters(in: .whitespaces) ?? "" })
  }

  @Test func `page 1 has no number, page 2 has one, and pages of appendices lie and count each by itself`()
    async throws
  {
    let pdf = try await PagedDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi).pdf()
    try await Readers.withFile(pdf, "report.pdf") { file in
      let (pages, heads) = try await heads(file)
      let starts = pages.indices.filter { pages[$0].contains(/Phụ lục [12]\n/) }
      #expect(starts.count == 2 && starts[1] == pages.count - 1, "\(heads)")
      #expect(heads[0].hasPrefix("LIÊN HIỆP"))
      let expected = [2..<starts[0] + 1, 1..<starts[1] - starts[0] + 1, 1..<2].flatMap { $0.map(String.init) }
      #expect(Array(heads.dropFirst()) == expected && expected.contains("3"))
      let sizes = try await Readers.run("pdfinfo", "-f", "1", "-l", "\(heads.count)", file).matches(
        of: /Page +[0-9]+ size: +([0-9]+)/)
      #expect(sizes.first?.output.1 == "595" && sizes.last?.output.1 == "841")
      // The head of a table stands on each of its pages.
      #expect(pages.filter { $0.contains("Đơn vị tổ chức") }.count == 3)
    }
  }

  /// LibreOffice puts an empty page before one with the wrong parity of its number; so many appendices of a page each, of
  /// tables that reach to its end too, would have some.
  @Test func `appendices have no empty pages between them, whatever they end in`() async throws {
    let appendices = (1...6).flatMap { number -> [Block] in
      let label = "Phụ lục \(number)"
      return [
        .appendix(Appendix(label: label, title: "x", reference: "")),
        number.isMultiple(of: 2) ? .table(SampleReport.activities(number * 4)) : .paragraph("Hết"),
      ]
    }
    let pdf = try await PagedDocument(title: "x", blocks: [.paragraph("a")] + appendices, language: .vi).pdf()
    try await Readers.withFile(pdf, "report.pdf") { file in
      let (pages, heads) = try await heads(file)
      for (index, page) in pages.enumerated().dropFirst() where heads[index] == "1" {
        #expect(page.contains("Phụ lục"), "\(heads)")
      }
      #expect(heads.filter { $0 == "1" }.count == 6, "\(heads)")
      let said = try await Readers.run("pdfinfo", file).firstMatch(of: /Pages: +([0-9]+)/)?.output.1
      #expect(said.flatMap { Int($0) } == pages.count)
    }
  }

  @Test func `pages of an English edition are counted through its appendices`() async throws {
    let pdf = try await PagedDocument(title: "x", blocks: SampleReport.blocks(.en), language: .en).pdf()
    try await Readers.withFile(pdf, "report.pdf") { file in
      let (pages, heads) = try await heads(file)
      #expect(Array(heads.dropFirst()) == (2...pages.count).map(String.init))
    }
  }

  @Test func `python-docx opens a DOCX and finds its styles, sections and properties`() async throws {
    let docx = try await PagedDocument(title: SampleReport.title(.vi), blocks: SampleReport.blocks(.vi), language: .vi)
      .docx()
    let script = """
      import docx, sys
      d = docx.Document(sys.argv[1])
      print(d.core_properties.title)
      for s in d.sections: print(round(s.page_width.mm), round(s.page_height.mm), round(s.left_margin.mm), round(s.right_margin.mm))
      for p in d.paragraphs:
        if p.style.name in ("Heading 1", "Tên loại văn bản", "Phụ lục"): print(p.style.name, "|", p.text.replace("\\n", " "))
      print(len(d.inline_shapes), [t.rows[0].cells[0].text for t in d.tables if t.style and t.style.name == "Table Grid"])
      """
    try await Readers.withFile(docx, "report.docx") { file in
      let answer = try await Readers.python(script, file)
      #expect(
        answer == """
          Báo cáo tổng kết công tác năm 2025 và phương hướng nhiệm vụ năm 2026
          210 297 30 15
          297 210 30 15
          297 210 30 15
          Tên loại văn bản | BÁO CÁO
          Heading 1 | I. BỐI CẢNH, CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO
          Heading 1 | II. KẾT QUẢ HOẠT ĐỘNG
          Heading 1 | III. ĐÁNH GIÁ
          Heading 1 | IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026
          Phụ lục | Phụ lục 1 DANH MỤC HOẠT ĐỘNG NĂM 2025
          Phụ lục | Phụ lục 2 VIỆN TRỢ PHI CHÍNH PHỦ NƯỚC NGOÀI
          3 ['Loại hoạt động', 'TT', 'Đơn vị tiếp nhận']

          """)
    }
  }

  @Test func `emoji in a title are in the PDF's text, in a font that is embedded`() async throws {
    let title = "Gặp mặt 🎉 hữu nghị 🤝 Việt - Nga 🇻🇳 hết"
    let blocks: [Block] = [.title(title), .paragraph("Chữ ❤ thường"), .heading("Đề mục 🎊 có hình", level: 1)]
    let pdf = try await PagedDocument(title: title, blocks: blocks, language: .vi).pdf()
    try await Readers.withFile(pdf, "report.pdf") { file in
      let fonts = try await Readers.run("pdffonts", file).split(separator: "\n").dropFirst(2)
      for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
      // Whatever font in colours the machine has too, of which nothing would be printed.
      #expect(fonts.contains { $0.contains("Symbola") } && !fonts.contains { $0.contains("Color") }, "\(fonts)")
      let text = try await Readers.run("pdftotext", file, "-").split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      for part in [title, "Chữ ❤ thường", "Đề mục 🎊 có hình"] { #expect(text.contains(part), "\(text)") }
    }
  }

  @Test func `python-docx opens a DOCX of hostile texts`() async throws {
    let text = WordRendererTests.hostile.joined(separator: " ")
    let docx = try await PagedDocument(title: text, blocks: WordRendererTests.blocks(text), language: .vi).docx()
    try await Readers.withFile(docx, "report.docx") { file in
      let answer = try await Readers.python("import docx, sys\nprint(len(docx.Document(sys.argv[1]).tables))", file)
      #expect(answer == "5\n")
    }
  }

  @Test func `openpyxl reads numbers as numbers, dates as dates and formulas as text`() async throws {
    let xlsx = try SpreadsheetDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi).xlsx()
    let script = """
      import openpyxl, sys
      b = openpyxl.load_workbook(sys.argv[1])
      print(b.sheetnames)
      s = b["Phụ lục 2"]
      print(s.freeze_panes, [c.font.b for c in s[2]])
      for row in s.iter_rows(min_row=2):
        print([(c.value.isoformat() if c.is_date else c.value, c.data_type) for c in row])
      print([c.number_format for c in s[3]])
      print(sum(r[5] for r in b["Phụ lục 1"].iter_rows(min_row=3, values_only=True)))
      """
    try await Readers.withFile(xlsx, "report.xlsx") { file in
      let answer = try await Readers.python(script, file)
      #expect(
        answer == """
          ['Thông tin chung', 'Nội dung', 'Danh mục', 'Bảng 1. Số hoạt động theo loại', 'Phụ lục 1', 'Phụ lục 2']
          A3 [True, True, True]
          [('Đơn vị tiếp nhận', 's'), ('Ngày', 's'), ('Giá trị', 's')]
          [('Trường THPT chuyên Nguyễn Trãi', 's'), ('2025-05-09T00:00:00', 'd'), (12500.5, 'n')]
          [('=1+1', 's'), ('2025-09-02T00:00:00', 'd'), (35000000, 'n')]
          ['General', 'dd/mm/yyyy', '#,##0.00 "USD"']
          7060

          """)
    }
  }

  @Test func `of a report openpyxl adds up who attended and sorts entries by day`() async throws {
    let blocks = Fixtures().report().blocks(in: .vi)
    let xlsx = try SpreadsheetDocument(title: "x", blocks: blocks, language: .vi).xlsx()
    let script = """
      import openpyxl, sys
      b = openpyxl.load_workbook(sys.argv[1])
      s = next(b[n] for n in b.sheetnames if b[n]["A1"].value.startswith("Phụ lục I."))
      heads = [c.value for c in s[2]]
      rows = list(s.iter_rows(min_row=3, values_only=True))
      for head in ["\(Head.people.phrase.in(.vi))", "\(Head.associations.phrase.in(.vi))"]:
        print(head, sum(r[heads.index(head)] or 0 for r in rows))
      print([r[heads.index("\(Head.attendance.phrase.in(.vi))")] for r in rows if r[0] == 5])
      for row in b["Danh mục"].iter_rows(min_row=3):
        print(row[3].value, row[1].value.isoformat() if row[1].is_date else row[1].value)
      """
    try await Readers.withFile(xlsx, "report.xlsx") { file in
      let answer = try await Readers.python(script, file)
      #expect(
        answer == """
          Số người tham dự 1445
          Số Hội tham dự 31
          ['khoảng 245 người; 31 Hội; đoàn vào, 12 người, từ Liên bang Nga; đoàn vào, từ Liên bang Nga']
          21 2025
          23 2025-05-24T00:00:00
          22 2025-05-24T00:00:00
          24 2024
          30 2025-04-01T00:00:00

          """)
    }
  }

  @Test func `a form saved by LibreOffice keeps our styles`() async throws {
    try await Readers.withFile(WordForm.builtIn.bytes, "form.docx") { file in
      let folder = URL(filePath: file).deletingLastPathComponent()
      _ = try await Readers.run(
        "soffice", "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.appending(path: "saved").path, file)
      let saved = try Data(contentsOf: folder.appending(path: "saved/form.docx"))
      let form = try WordForm(bytes: Array(saved))
      #expect(form.section.textWidth == WordForm.builtIn.section.textWidth)
      let document = PagedDocument(title: "x", blocks: SampleReport.blocks(.vi), language: .vi, form: form)
      // Only a table's style had to be added: LibreOffice keeps none.
      let before = try Unzipped(Array(saved)).tree("word/styles.xml").all("w:style").count
      let after = try Unzipped(document.printed).tree("word/styles.xml").all("w:style").count
      #expect(after - before <= 1)
      // LibreOffice writes a style "Caption" of its own before ours, which Word calls "caption".
      let ours = try Unzipped(document.printed)
      let caption = try ours.style("caption").attributes["w:styleId"]
      let used = try ours.tree("word/document.xml").all("w:pStyle").compactMap { $0.attributes["w:val"] }
      #expect(caption.map(used.contains) == true && !used.contains("Caption") || caption == "Caption", "\(Set(used))")
      let pdf = try await document.pdf()
      #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
    }
  }
}
