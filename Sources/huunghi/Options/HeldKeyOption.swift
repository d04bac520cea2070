import ArgumentParser
import EventStore
import Secretariat
import Wording

/// A public key that somebody has kept and brings along.
struct HeldKeyOption: ParsableArguments {
  @Option(name: .named("key", "khóa", "khoá"), help: .of(.heldKey))
  var key: String?

  /// The key; `nil` where none was given.
  ///
  /// - Throws: 65 for what isn't a key.
  func verifier() throws(Failure) -> NoteVerifier? {
    guard let key else { return nil }
    do throws(NoteError) {
      return try NoteVerifier(parsing: key)
    } catch {
      // Not as it was typed: it may be the secret half.
      throw Failure(.data, "bad-key", CheckpointText.badKey)
    }
  }

  /// That key alone, or those in the database and the one beside the settings.
  func trustedKeys(own: () throws -> NoteVerifier?) throws -> TrustedKeys {
    if let held = try verifier() { return .only(held) }
    return .recorded(and: try own().map { [$0] } ?? [])
  }
}
