import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi log prove N [--size S]`, `huunghi log prove --from SIZE [--to SIZE]`
struct LogProve: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logProve, "prove", "chứng-minh") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.provedEvent), transform: Self.number)
  var position: Int?
  @Option(name: .named("size", "cỡ"), help: .of(.provedSize), transform: Self.number)
  var size: Int?
  @Option(name: .named("from", "từ"), help: .of(.provedFrom), transform: Self.number)
  var from: Int?
  @Option(name: .named("to", "đến"), help: .of(.provedTo), transform: Self.number)
  var to: Int?

  private static func number(_ typed: String) throws -> Int {
    guard let number = Int(typed), number >= 0 else { throw ValidationError(say(ProofText.notANumber(typed))) }
    return number
  }

  func run() async throws {
    if let position, from == nil, to == nil { return try await prove(position) }
    if let from, position == nil, size == nil { return try await proveGrowth(from) }
    throw Failure(.usage, "usage", ProofText.whatToProve)
  }

  private func prove(_ position: Int) async throws {
    let signed = try Self.lastSigned()
    let (proof, note) = try await Session.current.withBook { book in
      let last = try await Self.checkpoint(signed, book)
      // For what was signed, if that holds the event: a proof is worth what the checkpoint is.
      let signedSize = last.flatMap { $0.root.size >= position ? $0.root.size : nil }
      if size == nil { try await Self.requireEnd(signedSize, book, option: "--size") }
      let proof = try await book.prove(position: position, size: size ?? signedSize, signed: last?.root)
      return (proof, last?.root == proof.root ? signed : nil)
    }
    if Session.current.isJSON { return try Page.write(proof.json(note).text + "\n") }
    try Page.write(proof.text(note))
    if note == nil { Note.write(say(ProofText.unsigned(proof.root.size))) }
  }

  private func proveGrowth(_ from: Int) async throws {
    let signed = try Self.lastSigned()
    let proof = try await Session.current.withBook { book in
      let last = try await Self.checkpoint(signed, book)
      if to == nil { try await Self.requireEnd(last?.root.size, book, option: "--to") }
      return try await book.proveGrowth(from: from, to: to, signed: last?.root)
    }
    try Page.write(Session.current.isJSON ? proof.json.text + "\n" : proof.text)
  }

  /// Makes sure that the log reaches as far as what was signed.
  /// - Parameter option: that asks for a proof of a shorter one all the same.
  /// - Throws: 65.
  private static func requireEnd(_ signed: Int?, _ book: Book, option: String) async throws {
    guard let signed else { return }
    let end = try await book.head()
    guard signed > end else { return }
    throw Failure(.data, "earlier-state", ProofText.provedSizeUnsigned(signed, log: end, option: option))
  }

  /// The note that was last signed here, if any was.
  private static func lastSigned() throws -> String? {
    guard Session.current.file != nil else { return nil }
    return try LogKeyFile(Session.current).last()
  }

  /// What it says, if it is of this log.
  private static func checkpoint(_ note: String?, _ book: Book) async throws -> LogCheckpoint? {
    guard let note, let checkpoint = try? LogCheckpoint(parsing: SignedNote(parsing: note).text) else { return nil }
    return checkpoint.origin == (try await book.checkpointOrigin()) ? checkpoint : nil
  }
}
