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
    let note = try await Session.current.withBook { book in
      // What takes time comes before the lock.
      try await book.bringTreeForward()
      return try await file.locked {
        let note = try await book.signCheckpoint(key, after: try file.last())
        // Kept before it is given out: whatever happens then, nothing else is signed in its place.
        try file.keep(last: note.note)
        return note
      }
    }
    if let output { return try OutputOptions.write([(output, Array(note.note.utf8))]) }
    guard Session.current.isJSON else { return try Page.write(note.note) }
    let checkpoint = try LogCheckpoint(parsing: note.text)
    let json: JSON = [
      "document": "log_checkpoint", "note": .string(note.note), "origin": .string(checkpoint.origin),
      "root": .string(checkpoint.root.hash.base64), "size": .int(checkpoint.root.size),
      "vkey": .string(key.verifier.text),
    ]
    try Page.write(json.text + "\n")
  }
}
