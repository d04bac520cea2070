/// The SHA-256 of some bytes (FIPS 180-4): what a file is known by, whatever it's called and wherever it lies.
public struct ContentHash: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// A hash of its 32 bytes; `nil` for any other number of them.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// How many bytes a hash has.
  public static let byteCount = 32

  /// The 64 hexadecimal digits, in lower case, as `sha256sum` prints them.
  public var hex: String {
    var digits: [UInt8] = []
    for byte in bytes {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
