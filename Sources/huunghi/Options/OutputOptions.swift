import ArgumentParser
import Documents
import Secretariat
import Wording

/// `-o FILE…`: files that a document is written to, each in the form that its name ends in.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output"), .customLong("tệp"), .customLong("tep")], help: .of(.output),
    completion: .file(extensions: DocumentFormat.allCases.map(\.rawValue)))
  var output: [String] = []

  /// A file to be written.
  struct Output: Sendable {
    let path: String
    let format: DocumentFormat
  }

  /// The files and their forms: a name that ends in none is known before any work is done.
  func outputs() throws(Failure) -> [Output] {
    var outputs: [Output] = []
    for path in output {
      guard let format = DocumentFormat(fileName: path) else {
        throw Failure(.usage, "file-format", FailureText.unknownFormat(path))
      }
      outputs.append(Output(path: path, format: format))
    }
    return outputs
  }

  /// Makes all files before the first is written, so that what can't be made leaves none; then says what was written.
  ///
  /// - Throws: `RenderingError`; `Failure` (73) where a file can't be written.
  static func write(
    title: String, blocks: [Block], json: JSON, to outputs: [Output], form: WordForm = .builtIn
  ) async throws {
    let language = Session.current.language
    var contents: [(path: String, bytes: [UInt8])] = []
    for output in outputs {
      let bytes = try await output.format.bytes(
        title: title, blocks: blocks, json: json, language: language, form: form)
      contents.append((output.path, bytes))
    }
    try write(contents)
  }

  /// Writes files, all of them or none; then says what was written.
  static func write(_ contents: [(path: String, bytes: [UInt8])]) throws {
    let staged = StagedFiles()
    try staged.stage(contents)
    try staged.place()
    let paths = contents.map(\.path)
    let written = paths.map(AnswerText.written).reduce(nil) { all, one in all?.then(one) ?? one }
    if let written { Session.current.outcome.note(done: Session.current.outcome.done?.then(written) ?? written) }
    if Session.current.isJSON {
      return try Page.write((["document": "written", "files": JSON(paths)] as JSON).text + "\n")
    }
    try Page.write(paths.map { say(AnswerText.written($0)) + "\n" }.joined())
  }

  /// The files of a report, each once, with the language that its name says.
  ///
  /// - Throws: 64 for one whose ending says no form that is known.
  func reportFiles() throws(Failure) -> [ReportFile] {
    var files: [ReportFile] = []
    for path in output where !files.contains(where: { $0.path == path }) {
      guard let file = ReportFile(path: path, language: Session.current.language) else {
        throw Failure(.usage, "file-format", FailureText.unknownFormat(path))
      }
      files.append(file)
    }
    guard files.count <= Self.most else {
      throw Failure(.usage, "too-many-files", FailureText.tooLarge("-o", size: files.count, limit: Self.most))
    }
    return files
  }

  /// So many files of one report are written at most.
  private static let most = 20
}

extension RenderingError {
  /// The exit status that says what sort of thing went wrong.
  var status: ExitStatus {
    switch self {
    case .programMissing: .unavailable
    case .programTimedOut, .programFailed, .sheetFailed, .temporaryFolder: .cannotCreate
    case .sheetTooLarge: .data
    }
  }
}
