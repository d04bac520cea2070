import Documents
import Friendship
import Wording

/// A file that a report is to be written to: its form is its name's ending, its language what stands before that.
public struct ReportFile: Hashable, Sendable {
  /// Where.
  public let path: String
  /// In which form.
  public let format: DocumentFormat
  /// In which language: that of `report.en.docx` is English.
  public let language: Language
  /// Whether its name says the language.
  public let namesLanguage: Bool

  /// The file of a path; `nil` where its ending isn't that of a form.
  ///
  /// - Parameter language: for a name that says none.
  public init?(path: String, language: Language) {
    guard let format = DocumentFormat(fileName: path) else { return nil }
    self.path = path
    self.format = format
    let parts = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let infix = parts.count > 2 ? Language(rawValue: parts[parts.count - 2].lowercased()) : nil
    self.language = infix ?? language
    namesLanguage = infix != nil
  }

  /// The name without its folder.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// A report as this file.
  ///
  /// - Parameter form: the .docx whose styles and margins forms with pages take.
  public func bytes(of report: Report, form: WordForm) async throws(RenderingError) -> [UInt8] {
    try await format.bytes(
      title: report.title(in: language), blocks: report.blocks(in: language), json: report.json(in: language),
      language: language, form: form)
  }
}

extension [ReportFile] {
  /// A report as each of these files, in their order; two are made at a time, since a PDF takes as long as all others
  /// together, and each LibreOffice some hundred megabytes.
  ///
  /// - Parameter form: the .docx whose styles and margins forms with pages take.
  public func bytes(of report: Report, form: WordForm) async throws -> [[UInt8]] {
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      var contents = [[UInt8]](repeating: [], count: count)
      for (index, file) in enumerated() {
        if index >= Self.atOnce, let (done, bytes) = try await group.next() { contents[done] = bytes }
        group.addTask { (index, try await file.bytes(of: report, form: form)) }
      }
      for try await (done, bytes) in group { contents[done] = bytes }
      return contents
    }
  }

  private static var atOnce: Int { 2 }
}

extension Report {
  /// The bytes that prove an issued report: its JSON with the names of record in Vietnamese and every person by id alone,
  /// so that neither a language nor an erased name changes them; without the list of organisations, which isn't proven by
  /// them.
  var canonicalJSON: [UInt8] {
    var plain = self
    plain.names.people = [:]
    plain.names.erasedPeople = [:]
    plain.organisations = []
    return plain.json(in: .vi).bytes
  }
}
