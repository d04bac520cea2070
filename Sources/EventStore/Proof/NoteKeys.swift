import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public half of a key (c2sp.org/signed-note): what anyone needs to check what the other half has signed.
public struct NoteVerifier: Sendable, Hashable {
  /// Whose key it is; of a log, its origin.
  public let name: String

  /// The 32 bytes of RFC 8032.
  public let publicKey: [UInt8]

  /// The first four bytes of SHA-256(name || 0x0A || 0x01 || public key).
  public let id: UInt32

  /// A key from its name and bytes.
  /// - Throws: `.malformedKey`.
  public init(name: String, publicKey: [UInt8]) throws(NoteError) {
    guard Self.isName(name), publicKey.count == 32 else { throw .malformedKey }
    self.name = name
    self.publicKey = publicKey
    let digest = SHA256.hash(data: Array(name.utf8) + [0x0A, KeyText.ed25519] + publicKey)
    id = digest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }

  /// Reads a key as `text` writes it.
  /// - Throws: `.malformedKey`.
  public init(parsing text: String) throws(NoteError) {
    // Base64 has + in it, a name hasn't.
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard text.utf8.count <= 1_000, parts.count == 3, let key = KeyText.bytes(base64: parts[2]),
      key.first == KeyText.ed25519
    else { throw .malformedKey }
    try self.init(name: parts[0], publicKey: Array(key[1...]))
    guard KeyText.hex(id) == parts[1] else { throw .malformedKey }
  }

  /// The id in eight hexadecimal digits, as the key's text has it: short enough to be printed and compared by eye.
  public var idText: String { KeyText.hex(id) }

  /// `name+id+key`, as Go's `note` and other verifiers take it: a vkey.
  public var text: String { "\(name)+\(idText)+\(KeyText.base64(key: publicKey))" }

  /// Not empty, and neither spaces nor plus signs.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200
      && name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 }
  }

  func isSignature(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
    return key.isValidSignature(signature, for: Array(text.utf8))
  }
}

/// A key that signs notes: Ed25519 (RFC 8032). It describes itself without its secret.
public struct NoteSigner: Sendable, CustomStringConvertible, CustomReflectable {
  /// The public half.
  public let verifier: NoteVerifier

  private let key: Curve25519.Signing.PrivateKey

  /// A new key, from the system's random numbers.
  /// - Throws: `.malformedKey` for a name with spaces or plus signs.
  public init(newFor name: String) throws(NoteError) {
    try self.init(name, Curve25519.Signing.PrivateKey())
  }

  /// Reads a key as `text` writes it.
  /// - Throws: `.malformedKey`.
  public init(parsing text: String) throws(NoteError) {
    let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard text.utf8.count <= 1_000, parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY",
      let bytes = KeyText.bytes(base64: parts[4]), bytes.first == KeyText.ed25519,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes[1...])
    else { throw .malformedKey }
    try self.init(parts[2], key)
    guard KeyText.hex(verifier.id) == parts[3] else { throw .malformedKey }
  }

  private init(_ name: String, _ key: Curve25519.Signing.PrivateKey) throws(NoteError) {
    self.key = key
    verifier = try NoteVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// `PRIVATE+KEY+name+id+key`, the form that Go's `note` keeps. A secret.
  public var text: String {
    "PRIVATE+KEY+\(verifier.name)+\(KeyText.hex(verifier.id))+\(KeyText.base64(key: Array(key.rawRepresentation)))"
  }

  /// Signs a text of whole lines.
  /// - Throws: `.malformed` for a text that a note can't hold.
  public func sign(_ text: String) throws(NoteError) -> SignedNote {
    guard text.utf8.last == UInt8(ascii: "\n"), let bytes = try? key.signature(for: Array(text.utf8)) else {
      throw .malformed
    }
    let signature = SignedNote.Signature(keyName: verifier.name, keyID: verifier.id, bytes: Array(bytes))
    // Read again what was written: nobody is given what others would refuse.
    return try SignedNote(parsing: SignedNote(text: text, signatures: [signature]).note)
  }

  /// Its public half.
  public var description: String { verifier.text }

  /// Nothing of the secret.
  public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}
