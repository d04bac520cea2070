import Friendship

/// The forms in which a document is written to a file, by the file's ending. The one place that knows how each is made.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// Plain text, 100 columns wide.
  case txt
  /// Markdown.
  case md
  /// A page that stands alone.
  case html
  /// The document's values.
  case json
  /// A document for Word and LibreOffice.
  case docx
  /// Pages to print and to keep.
  case pdf
  /// A spreadsheet of its tables.
  case xlsx

  /// The form that a file's name ends in; `nil` where it ends in none of these.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let format = parts.last.flatMap({ DocumentFormat(rawValue: $0.lowercased()) }) else {
      return nil
    }
    self = format
  }

  /// A document as a file of this form.
  ///
  /// - Parameters:
  ///   - title: what the file's properties call it.
  ///   - json: its values.
  ///   - form: the .docx whose styles and margins forms with pages take.
  public func bytes(
    title: String, blocks: @autoclosure () -> [Block], json: @autoclosure () -> JSON, language: Language,
    form: WordForm = .builtIn
  ) async throws(RenderingError) -> [UInt8] {
    switch self {
    case .txt:
      var renderer = TextRenderer(language: language, width: 100)
      return renderer.bytes(title: title, blocks())
    case .md:
      var renderer = MarkdownRenderer(language: language)
      return renderer.bytes(title: title, blocks())
    case .html:
      var renderer = HTMLRenderer(language: language)
      return renderer.bytes(title: title, blocks())
    case .json: return json().bytes + [UInt8(ascii: "\n")]
    case .docx: return try await PagedDocument(title: title, blocks: blocks(), language: language, form: form).docx()
    case .pdf: return try await PagedDocument(title: title, blocks: blocks(), language: language, form: form).pdf()
    case .xlsx: return try SpreadsheetDocument(title: title, blocks: blocks(), language: language).xlsx()
    }
  }
}
