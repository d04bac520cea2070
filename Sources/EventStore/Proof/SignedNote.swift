import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Why a signed note, a checkpoint or a key isn't one, or isn't to be believed.
public enum NoteError: Error, Sendable, Hashable {
  /// Not of the form that C2SP signed-note or tlog-checkpoint gives.
  case malformed

  /// Not a key as `NoteSigner.text` or `NoteVerifier.text` writes it.
  case malformedKey

  /// Signed by none of the keys that are known.
  case unknownKey

  /// It names a key that is known, and the signature isn't that key's.
  case badSignature
}

/// Text signed by one or more keys (c2sp.org/signed-note): the text, an empty line, a line a signature.
public struct SignedNote: Sendable, Hashable {
  /// What is signed: lines, the last of which ends too.
  public let text: String

  /// The signatures, in order; those of keys that nobody here knows too.
  let signatures: [Signature]

  struct Signature: Sendable, Hashable {
    let keyName: String
    let keyID: UInt32
    let bytes: [UInt8]
  }

  /// Bytes of a note that are read at most, and signatures.
  public static let mostBytes = 64 << 10
  static let mostSignatures = 64

  /// Reads a note. Nothing is verified yet: its text means nothing until `verify` has returned.
  /// - Throws: `.malformed`.
  public init(parsing note: String) throws(NoteError) {
    guard note.utf8.count <= Self.mostBytes,
      note.unicodeScalars.allSatisfy({ $0 == "\n" || $0.value >= 0x20 })
    else { throw .malformed }
    // Byte by byte: a line feed and an accent behind it are one Character. The last empty line parts the two.
    let bytes = Array(note.utf8)
    let feed = UInt8(ascii: "\n")
    guard let end = (1..<max(1, bytes.count)).last(where: { bytes[$0] == feed && bytes[$0 - 1] == feed }),
      bytes.last == feed, end + 1 < bytes.count
    else { throw .malformed }
    text = String(decoding: bytes[..<end], as: UTF8.self)
    let lines = bytes[(end + 1)...].dropLast().split(separator: feed, omittingEmptySubsequences: false)
    guard lines.count <= Self.mostSignatures else { throw .malformed }
    var signatures: [Signature] = []
    for line in lines { signatures.append(try Self.signature(String(decoding: line, as: UTF8.self))) }
    self.signatures = signatures
  }

  init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  private static let dash = "\u{2014}"

  private static func signature(_ line: String) throws(NoteError) -> Signature {
    let parts = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == dash, NoteVerifier.isName(parts[1]),
      let bytes = KeyText.bytes(base64: parts[2]), bytes.count > 4
    else { throw .malformed }
    let keyID = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Signature(keyName: parts[1], keyID: keyID, bytes: Array(bytes[4...]))
  }

  /// The ids of the keys that are said to have signed it, in eight hexadecimal digits each, in order. Nothing is verified.
  public var keyIDs: [String] { signatures.map { KeyText.hex($0.keyID) } }

  /// The note as it is written down.
  public var note: String {
    text + "\n"
      + signatures.map { "\(Self.dash) \($0.keyName) \(KeyText.base64(id: $0.keyID, $0.bytes))\n" }.joined()
  }

  /// Is it signed by one of these keys? Signatures of other keys are passed over; a wrong one of a known key makes the
  /// whole note worthless.
  /// - Returns: the first of the keys that signed it.
  /// - Throws: `.unknownKey`, `.badSignature`.
  @discardableResult
  public func verify(_ keys: [NoteVerifier]) throws(NoteError) -> NoteVerifier {
    var signer: NoteVerifier?
    for signature in signatures {
      let known = keys.filter { $0.name == signature.keyName && $0.id == signature.keyID }
      guard !known.isEmpty else { continue }
      guard let key = known.first(where: { $0.isSignature(signature.bytes, of: text) }) else { throw .badSignature }
      signer = signer ?? key
    }
    guard let signer else { throw .unknownKey }
    return signer
  }
}

/// The forms that keys and signatures have in text.
enum KeyText {
  /// The signature type of Ed25519 in signed-note.
  static let ed25519: UInt8 = 1

  static func base64(id: UInt32, _ bytes: [UInt8]) -> String {
    Data(withUnsafeBytes(of: id.bigEndian) { Array($0) } + bytes).base64EncodedString()
  }

  static func base64(key: [UInt8]) -> String {
    Data([ed25519] + key).base64EncodedString()
  }

  /// The bytes of RFC 4648 §4 in the one form that it has: padded, and without bits that stand for nothing.
  static func bytes(base64 text: String) -> [UInt8]? {
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
    return Array(data)
  }

  /// Eight digits.
  static func hex(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
