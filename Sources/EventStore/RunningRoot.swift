import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The root of the Merkle tree over events that come one by one (RFC 9162 §2.1): one hash for each full subtree on the
/// way, so 63 of them at most.
struct RunningRoot {
  private var count = 0
  private var subtrees: [[UInt8]] = []

  /// Adds the next event of the log.
  mutating func append(_ event: RecordedEvent) {
    var hash = Self.hash(0, Self.leaf(event))
    var size = count
    while size & 1 == 1, let left = subtrees.popLast() {
      hash = Self.hash(1, left + hash)
      size >>= 1
    }
    subtrees.append(hash)
    count += 1
  }

  /// Of all so far; of none, the hash of nothing.
  var root: [UInt8] {
    guard var hash = subtrees.last else { return Array(SHA256.hash(data: [UInt8]())) }
    for left in subtrees.dropLast().reversed() { hash = Self.hash(1, left + hash) }
    return hash
  }

  private static func hash(_ prefix: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(data: [prefix])
    hasher.update(data: bytes)
    return Array(hasher.finalize())
  }

  /// What of an event is hashed; this never changes.
  private static func leaf(_ event: RecordedEvent) -> [UInt8] {
    var bytes = Array("huunghi-event-v1\n".utf8)
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
    append(UInt64(event.position))
    append(UInt64(event.version))
    withUnsafeBytes(of: event.id.uuid) { bytes.append(contentsOf: $0) }
    append(event.recordedAt.microseconds)
    append(UInt32(event.schemaVersion))
    for text in [event.stream.description, event.type] {
      append(UInt16(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(contentsOf: SHA256.hash(data: event.data))
    bytes.append(contentsOf: SHA256.hash(data: event.metadata))
    return bytes
  }
}
