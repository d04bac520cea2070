import ArgumentParser
import Documents
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
  /// - Throws: `Failure`: 69 where a program that makes one isn't here, 70 where it fails, 73 where a file can't be written.
  static func write(
    title: String, blocks: [Block], json: JSON, to outputs: [Output], form: WordForm = .builtIn
  ) async throws {
    let language = Session.current.language
    var made: [(Output, [UInt8])] = []
    for output in outputs {
      do throws(RenderingError) {
        made.append(
          (
            output,
            try await output.format.bytes(title: title, blocks: blocks, json: json, language: language, form: form)
          ))
      } catch {
        throw Failure(error.status, "rendering", error.phrase)
      }
    }
    for (output, bytes) in made {
      try OutputFile.write(bytes, to: output.path)
      try Answer.say(AnswerText.written(output.path), json: ["document": "written", "file": .string(output.path)])
    }
  }
}

extension RenderingError {
  /// The exit status that says what sort of thing went wrong.
  var status: ExitStatus {
    switch self {
    case .programMissing: .unavailable
    case .programTimedOut, .programFailed, .sheetFailed: .software
    case .temporaryFolder: .cannotCreate
    case .sheetTooLarge: .data
    }
  }
}
