import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi report verify NUMBER[/YEAR]|FILE [--by O] [--key VKEY]`
struct ReportVerify: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportVerify, "verify", "đối-chiếu") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.reportOrFile), completion: .file())
  var what: String
  @Option(name: .named("by", "đơn-vị"), help: .of(.issuedBy), completion: .organisations)
  var by: String?
  @OptionGroup var held: HeldKeyOption

  /// What is kept of one file at most; anything larger was never issued.
  private static let mostBytes = 64 << 20

  /// Digits and a slash are a number; a file of such a name is `./5`.
  private var isNumber: Bool {
    what.first?.isNumber == true && what.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "/" }
  }

  func run() async throws {
    let language = Session.current.language
    if isNumber {
      let keys = try held.trustedKeys {
        Session.current.file == nil ? nil : try LogKeyFile(Session.current).key()?.verifier
      }
      let bar = ProgressBar(Session.current)
      let proof = try await Session.current.withBook { book in
        defer { bar.clear() }
        return try await book.verifyReport(what, by: by, keys: keys, progress: bar.verifying)
      }
      try Answer.show(proof.blocks(in: language), json: proof.json(in: language))
      if !proof.isProven { Session.current.outcome.become(.data) }
    } else {
      guard held.key == nil else { throw Failure(.usage, "usage", CheckpointText.keyForFile) }
      let bytes = try InputFile.bytes(what, limit: Self.mostBytes)
      let proof = try await Session.current.withBook { try await $0.verifyFile(bytes, path: what) }
      try Answer.show(proof.blocks(in: language), json: proof.json(in: language))
      if proof.issued.isEmpty { Session.current.outcome.become(.data) }
    }
  }
}
