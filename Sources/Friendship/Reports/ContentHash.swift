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
}
