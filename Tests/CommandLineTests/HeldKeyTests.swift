import EventStore
import Foundation
import Testing

/// The log held against a key that somebody brings along. Would catch a signature of another key that is believed, and an
/// answer that calls a log proven for which no checkpoint is there.
@Suite struct HeldKeyTests {
  private func unwrapped(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func `an auditor holds the log against a key of their own, whatever keys the database has`() async throws {
    let book = SuiteBook()
    try await withFolder { folder in
      let huunghi = try await book.program(folder: folder)
      let key = try #require(try await huunghi("log", "key", "init", "--json").json()["vkey"] as? String)
      let path = folder + "/kept"
      // Nothing was signed yet, so the key proves nothing.
      let bare = try await huunghi("log", "verify", "--key", key)
      #expect(bare.status == 65 && bare.output.contains("NO checkpoint"), "\(bare.output)")
      let note = try await huunghi("log", "checkpoint", "-o", path)
      #expect(note.status == 0)
      // What was last signed here counts, and what is given does; of the machine's keys none is needed.
      try FileManager.default.removeItem(atPath: folder + "/huunghi/log.key")
      let own = try await huunghi("log", "verify", "--key", key, "--json")
      #expect(own.status == 0, "\(own.output)\(own.errors)")
      #expect(try own.json()["held_key_id"] as? String == NoteVerifier(parsing: key).idText)
      try FileManager.default.removeItem(atPath: folder + "/huunghi/log.checkpoint")
      #expect(try await huunghi("log", "verify", "--checkpoint", path, "--khóa", key).status == 0)

      // Whoever may do everything signs the same with a key of their own, and records that.
      let text = try SignedNote(parsing: String(contentsOfFile: path, encoding: .utf8)).text
      let other = try NoteSigner(newFor: LogCheckpoint(parsing: text).origin)
      let forged = folder + "/forged"
      try other.sign(text).note.write(toFile: forged, atomically: false, encoding: .utf8)
      try other.sign(text).note.write(
        toFile: folder + "/huunghi/log.checkpoint", atomically: false, encoding: .utf8)
      for (language, words) in [("vi", "KHÔNG do khóa đã cho"), ("en", "NOT signed by"), ("ru", "НЕ указанным")] {
        let program = try await book.program(language: language, folder: folder)
        let given = try await program("log", "verify", "--checkpoint", forged, "--key", key)
        #expect(given.status == 65 && given.errors.contains(words), "\(given.errors)")
        let last = try await program("log", "verify", "--key", key)
        #expect(last.status == 65 && unwrapped(last.output).contains(unwrapped(words)), "\(last.output)")
      }
      // One that the key signed is enough, whoever signed last here.
      #expect(try await huunghi("log", "verify", "--checkpoint", path, "--key", key).status == 0)
      #expect(try await huunghi("log", "verify", "--key", other.verifier.text).status == 0)

      for wrong in ["", "nonsense", String(key.dropLast(4)), other.text] {
        let refused = try await huunghi("log", "verify", "--key", wrong)
        #expect(refused.status == 65 && refused.errors.contains("huunghi log key show"), "\(refused.errors)")
        #expect(wrong.isEmpty || !refused.errors.contains(wrong), "\(refused.errors)")
      }
    }
  }
}
