import Crypto

/// A hash of the tree over the log: 32 bytes of SHA-256 (FIPS 180-4), as RFC 9162 §2.1 makes them.
public struct TreeHash: Hashable, Sendable {
  /// Bytes of a hash.
  public static let byteCount = 32

  /// The bytes, eight a word, in the order in which they stand in memory. Not an array: a log has millions of hashes.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
  }

  /// A hash from its bytes; nil if there aren't 32.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self = withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { buffer in
      buffer.copyBytes(from: bytes)
      return TreeHash(unchecked: UnsafeRawBufferPointer(buffer))
    }
  }

  private init(unchecked bytes: UnsafeRawBufferPointer) {
    words = bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
  }

  /// The hash that stands at a place among hashes that lie one behind another; nil beyond their end.
  init?(at index: Int, in hashes: [UInt8]) {
    guard index >= 0, index < hashes.count / Self.byteCount else { return nil }
    words = hashes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: index * Self.byteCount, as: (UInt64, UInt64, UInt64, UInt64).self)
    }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// Lends the 32 bytes.
  func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try withUnsafeBytes(of: words) { try body($0) }
  }

  /// Lowercase hexadecimal, 64 digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return withBytes { bytes in
      String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }

  /// Equal to the byte.
  public static func == (left: TreeHash, right: TreeHash) -> Bool {
    left.words == right.words
  }

  /// Any 64 bits of it would do.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }

  // MARK: - RFC 9162 §2.1.1

  /// The hash of an empty tree: SHA-256 of nothing.
  public static let empty = TreeHash(SHA256.hash(data: [UInt8]()))

  /// HASH(0x00 || input): a leaf can't be taken for a node.
  public static func leaf(_ input: UnsafeRawBufferPointer) -> TreeHash {
    var hasher = SHA256()
    let prefix: UInt8 = 0
    withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: input)
    return TreeHash(hasher.finalize())
  }

  /// HASH(0x00 || input).
  public static func leaf(_ input: [UInt8]) -> TreeHash {
    input.withUnsafeBytes { leaf($0) }
  }

  /// HASH(0x01 || left || right).
  public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 1) { buffer in
      buffer[0] = 1
      left.withBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0) }
      right.withBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]).copyMemory(from: $0) }
      var hasher = SHA256()
      hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
      return TreeHash(hasher.finalize())
    }
  }
}

extension TreeHash: CustomStringConvertible {
  /// The hexadecimal digits.
  public var description: String { hex }
}
