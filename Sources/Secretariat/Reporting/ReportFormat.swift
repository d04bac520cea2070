import Documents
import Friendship
import Wording

/// The forms in which a report is written, by a file's ending. The one place that knows how each is made.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Plain text, 100 columns wide.
  case txt
  /// Markdown.
  case md
  /// A page that stands alone.
  case html
  /// The report's values.
  case json

  /// The report as a file of this form.
  ///
  /// - Parameter form: the .docx whose styles and margins forms with pages take; the built-in one without.
  /// - Throws: what a renderer throws.
  public func bytes(of report: Report, in language: Language, form: [UInt8]?) async throws -> [UInt8] {
    let title = report.title(in: language)
    switch self {
    case .txt:
      var renderer = TextRenderer(language: language, width: 100)
      return Array(renderer.document(title: title, report.blocks(in: language)).utf8)
    case .md:
      var renderer = MarkdownRenderer(language: language)
      return Array(renderer.document(title: title, report.blocks(in: language)).utf8)
    case .html:
      var renderer = HTMLRenderer(language: language)
      return Array(renderer.document(title: title, report.blocks(in: language)).utf8)
    case .json: return report.json(in: language).bytes + [UInt8(ascii: "\n")]
    }
  }

  /// Whether bytes can be a form for the forms with pages: a .docx is a zip file, which begins with a local header.
  static func canBeForm(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
}

/// A file that a report is to be written to: its form is its name's ending, its language what stands before that.
public struct ReportFile: Hashable, Sendable {
  /// Where.
  public let path: String
  /// In which form.
  public let format: ReportFormat
  /// In which language: that of `report.en.html` is English.
  public let language: Language

  /// The file of a path; `nil` where its ending isn't that of a form.
  ///
  /// - Parameter language: for a name that says none.
  public init?(path: String, language: Language) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let ending = parts.last, let format = ReportFormat(rawValue: ending.lowercased()) else {
      return nil
    }
    self.path = path
    self.format = format
    self.language = parts.count > 2 ? Language(rawValue: parts[parts.count - 2].lowercased()) ?? language : language
  }

  /// The name without its folder.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension Report {
  /// The bytes that prove an issued report: its JSON with the names of record in Vietnamese and every person by id alone,
  /// so that neither a language nor an erased name changes them.
  var canonicalJSON: [UInt8] {
    var plain = self
    plain.names.people = [:]
    return plain.json(in: .vi).bytes
  }
}
