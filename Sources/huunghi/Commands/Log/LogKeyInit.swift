import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi log key init`
struct LogKeyInit: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logKeyInit, "init", "tạo") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let file = try LogKeyFile(Session.current)
    guard try file.key() == nil else { throw Failure(.data, "key-exists", ProofText.keyExists(file.keyPath)) }
    let key = try await Session.current.withBook { try await file.make(for: $0).verifier }
    try Answer.done(
      ProofText.keyMade(key.text, file.keyPath),
      json: [
        "document": "log_key", "file": .string(file.keyPath), "origin": .string(key.name), "vkey": .string(key.text),
      ])
  }
}
