import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// The files that a report is written to, as `-o` names them.
enum ReportFiles {
  /// So many are written at most.
  private static let most = 20

  /// The files of some paths, each once.
  ///
  /// - Throws: 64 for one whose ending says no form that is known.
  static func named(_ paths: [String]) throws(Failure) -> [ReportFile] {
    var files: [ReportFile] = []
    for path in paths where !files.contains(where: { $0.path == path }) {
      guard let file = ReportFile(path: path, language: Session.current.language) else {
        throw Failure(.usage, "file-format", FailureText.unknownFormat(path))
      }
      files.append(file)
    }
    guard files.count <= most else {
      throw Failure(.usage, "too-many-files", FailureText.tooLarge("-o", size: files.count, limit: most))
    }
    return files
  }

  /// Says that files were written.
  static func answer(_ paths: [String]) throws {
    if Session.current.isJSON {
      return try Page.write((["document": "written", "files": JSON(paths)] as JSON).text + "\n")
    }
    try Page.write(paths.map { say(AnswerText.written($0)) + "\n" }.joined())
  }
}

extension CompletionKind {
  /// Files in the forms of a report.
  static var reportFiles: CompletionKind { .file(extensions: ReportFormat.allCases.map(\.rawValue)) }
}
