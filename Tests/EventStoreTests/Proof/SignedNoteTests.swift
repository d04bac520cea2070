import EventStore
import Foundation
import Testing

/// Signed notes and checkpoints. Would catch a note that others can't read, and a signature that is believed although it is
/// another key's or over another text.
struct SignedNoteTests {
  /// The example of Go's golang.org/x/mod/sumdb/note, which C2SP signed-note describes.
  private static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let note = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """

  @Test func `a note that another program signed is verified`() throws {
    let verifier = try NoteVerifier(parsing: Self.key)
    #expect(verifier.text == Self.key)
    let note = try SignedNote(parsing: Self.note)
    #expect(try note.verify([verifier]) == verifier)
    #expect(note.note == Self.note)
  }

  @Test func `every changed byte of a note makes it worthless`() throws {
    let signer = try NoteSigner(newFor: "huunghi/x")
    let note = try signer.sign("huunghi/x\n12\n\(TreeHash.empty.base64)\n").note
    let bytes = Array(note.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      let text = String(decoding: changed, as: UTF8.self)
      guard Array(text.utf8) == changed else { continue }
      #expect(throws: NoteError.self, "byte \(index)") {
        try SignedNote(parsing: text).verify([signer.verifier])
      }
    }
  }

  @Test func `signatures of unknown keys are passed over, a wrong one of a known key is not`() throws {
    let (one, other) = (try NoteSigner(newFor: "one"), try NoteSigner(newFor: "other"))
    let text = "text\n"
    let (first, second) = (try one.sign(text).note, try other.sign(text).note)
    let line = second.split(separator: "\n").last.map(String.init) ?? ""
    let both = try SignedNote(parsing: first + line + "\n")
    #expect(try both.verify([other.verifier]) == other.verifier)
    #expect(try both.verify([one.verifier]) == one.verifier)
    #expect(throws: NoteError.unknownKey) { try both.verify([NoteSigner(newFor: "one").verifier]) }
    let foreign = try SignedNote(
      parsing: try one.sign("another\n").note.replacingOccurrences(of: "another", with: "text"))
    #expect(throws: NoteError.badSignature) { try foreign.verify([one.verifier]) }
  }

  @Test(arguments: [
    "", "\n", "text", "text\n", "text\n\n", "text\n\n\n", "text\n— a AAAA\n", "text\n\n- a AAAAAAAA\n",
    "text\n\n— a AAAA\n", "text\n\n— a\n", "text\n\n— a+b AAAAAAAA\n", "te\u{1}xt\n\n— a AAAAAAAA\n",
    "text\n\n— a AAAAAAAA", "text\n\n— a AAAA*AAA\n",
  ])
  func `what is no note is refused`(text: String) {
    #expect(throws: NoteError.malformed) { try SignedNote(parsing: text) }
  }

  @Test func `a key is read as it was written, and shows its secret to nobody`() throws {
    let signer = try NoteSigner(newFor: "huunghi/x")
    let again = try NoteSigner(parsing: signer.text)
    #expect(again.verifier == signer.verifier)
    #expect(again.text == signer.text)
    let secret = signer.text.split(separator: "+", maxSplits: 4).last.map(String.init) ?? "?"
    var dumped = ""
    dump(signer, to: &dumped)
    #expect(!dumped.contains(secret) && !"\(signer)".contains(secret) && !String(reflecting: signer).contains(secret))
    for text in ["", signer.verifier.text, signer.text + "x", signer.text.replacingOccurrences(of: "/x", with: "/y")] {
      #expect(throws: NoteError.malformedKey) { try NoteSigner(parsing: text) }
    }
    #expect(throws: NoteError.malformedKey) { try NoteSigner(newFor: "a b") }
  }

  @Test func `a checkpoint is three lines, and what isn't one is refused`() throws {
    let checkpoint = LogCheckpoint(origin: "huunghi/x", root: LogRoot(size: 7, hash: .empty))
    #expect(checkpoint.text == "huunghi/x\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
    #expect(try LogCheckpoint(parsing: checkpoint.text) == checkpoint)
    #expect(try LogCheckpoint(parsing: checkpoint.text + "more\n") == checkpoint)
    let hash = TreeHash.empty.base64
    for text in [
      "", "a\n1\n", "a\n01\n\(hash)\n", "a\n-1\n\(hash)\n", "a\n+1\n\(hash)\n", "a\n1\n\(hash)", "a\n1\nAAAA\n",
      "\n1\n\(hash)\n", "a\n1\n\(hash)\n\nb\n", "a\n99999999999999999999\n\(hash)\n",
    ] {
      #expect(throws: NoteError.malformed, "\(text)") { try LogCheckpoint(parsing: text) }
    }
  }
}
