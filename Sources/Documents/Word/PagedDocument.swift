import Friendship

/// A document with pages, set in a form: a file for Word and LibreOffice, and a PDF made from the same.
public struct PagedDocument: Sendable {
  let title: String
  let blocks: [Block]
  let language: Language
  let form: WordForm
  /// Where the programs are looked for that draw and set pages.
  var programs = RenderingPrograms()

  /// A document.
  /// - Parameters:
  ///   - title: what the file's properties and a reader's window call it.
  ///   - blocks: what stands in it; nothing is added.
  public init(title: String, blocks: [Block], language: Language, form: WordForm = .builtIn) {
    self.title = title
    self.blocks = blocks
    self.language = language
    self.form = form
  }

  /// A DOCX, the same bytes for the same document (charts apart, whose pixels are the drawing program's). Other programs
  /// are run only for charts.
  public func docx() async throws(RenderingError) -> [UInt8] {
    var renderer = WordRenderer(form: form, language: language, purpose: .editing)
    let (document, charts) = renderer.document(blocks)
    return package(document, try await pictures(of: charts))
  }

  /// Each chart as a drawing and in pixels; drawn at once, since each takes a program a tenth of a second.
  private func pictures(of charts: [Chart]) async throws(RenderingError) -> [ChartPicture] {
    let drawings = charts.map { Array(ChartDrawing($0, language: language).svg.utf8) }
    // Bytes and errors go their own ways: a `Result` in what a group's task gives comes out broken where the optimiser of
    // Swift 6.3 has been at work.
    let pixels: [[UInt8]]
    do {
      pixels = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { [programs] group in
        for (index, drawing) in drawings.enumerated() {
          group.addTask { (index, try await programs.pixels(drawing)) }
        }
        var pixels = [[UInt8]](repeating: [], count: drawings.count)
        for try await (index, content) in group { pixels[index] = content }
        return pixels
      }
    } catch let error as RenderingError {
      throw error
    } catch {
      throw .programFailed(.rsvgConvert, detail: "\(error)")
    }
    return zip(pixels, drawings).enumerated().flatMap { index, forms in
      [
        ChartPicture(number: index + 1, form: .pixels, content: forms.0),
        ChartPicture(number: index + 1, form: .drawing, content: forms.1),
      ]
    }
  }

  /// A tagged PDF 1.7 with bookmarks and its fonts in it, made by LibreOffice from a twin of the DOCX.
  public func pdf() async throws(RenderingError) -> [UInt8] { try await programs.pdf(printed) }

  /// The twin of the DOCX that LibreOffice makes a PDF of.
  var printed: [UInt8] {
    var renderer = WordRenderer(form: form, language: language, purpose: .printing)
    let (document, charts) = renderer.document(blocks)
    let pictures = charts.enumerated().map { index, chart in
      ChartPicture(
        number: index + 1, form: .drawing, content: Array(ChartDrawing(chart, language: language).svg.utf8))
    }
    return package(document, pictures)
  }

  private func package(_ document: [UInt8], _ pictures: [ChartPicture]) -> [UInt8] {
    WordPackage(form: form, title: title, language: language, document: document, pictures: pictures).bytes
  }
}
