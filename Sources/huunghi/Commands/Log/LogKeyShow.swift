import ArgumentParser
import Documents
import EventStore
import Wording

/// `huunghi log key show`
struct LogKeyShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logKeyShow, "show", "xem") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let file = try LogKeyFile(Session.current)
    guard let key = try file.key()?.verifier else { throw Failure(.noInput, "no-key", ProofText.noKey) }
    try Answer.say(
      Phrase(verbatim: key.text),
      json: [
        "document": "log_key", "file": .string(file.keyPath), "origin": .string(key.name), "vkey": .string(key.text),
      ])
  }
}
