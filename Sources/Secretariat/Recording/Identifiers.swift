import Crypto
import FoundationEssentials

/// Makes identities: by time for what people record, from content for what can come twice (imports, shipped facts).
public enum Identifiers {
  /// A UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds since 1970, then 74 random bits.
  @Sendable public static func version7() -> UUID {
    var generator = SystemRandomNumberGenerator()
    let milliseconds = UInt64(max(0, Date().timeIntervalSince1970) * 1000)
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(8 * (5 - index))) }
    return uuid(bytes, version: 7)
  }

  /// A UUIDv8 (RFC 9562, section 5.8) of the first 122 bits of SHA-256 over the parts, each with its length before it,
  /// so that no two lists of parts run together.
  static func fromContent(_ parts: [[UInt8]]) -> UUID {
    var hash = SHA256()
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: part)
    }
    return uuid(Array(hash.finalize().prefix(16)), version: 8)
  }

  /// The same over texts.
  static func fromContent(_ parts: String...) -> UUID { fromContent(parts.map { Array($0.utf8) }) }

  private static func uuid(_ bytes: [UInt8], version: UInt8) -> UUID {
    var b = bytes
    b[6] = b[6] & 0x0F | version << 4
    b[8] = b[8] & 0x3F | 0x80
    return UUID(
      uuid: (
        b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
      ))
  }
}
