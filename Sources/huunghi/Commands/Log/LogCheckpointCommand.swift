import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi log checkpoint [-o FILE]`
struct LogCheckpointCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logCheckpoint, "checkpoint", "chốt") }

  @OptionGroup var common: CommonOptions
  @Option(
    name: [.customShort("o"), .customLong("output"), .customLong("tệp"), .customLong("tep")], help: .of(.noteFile),
    completion: .file())
  var output: String?

  func run() async throws {
    let file = try LogKeyFile(Session.current)
    guard let key = try file.key() else { throw Failure(.noInput, "no-key", ProofText.noKey) }
    let note = try await Session.current.withBook { try await file.sign($0, with: key) }
    let checkpoint = try LogCheckpoint(parsing: note.text)
    Session.current.outcome.note(done: ProofText.signed(checkpoint.root.size, file.lastPath))
    if let output { return try OutputOptions.write([(output, Array(note.note.utf8))]) }
    guard Session.current.isJSON else { return try Page.write(note.note) }
    let json: JSON = [
      "document": "log_checkpoint", "note": .string(note.note), "origin": .string(checkpoint.origin),
      "root": .string(checkpoint.root.hash.base64), "size": .int(checkpoint.root.size),
      "vkey": .string(key.verifier.text),
    ]
    try Page.write(json.text + "\n")
  }
}
