/// Writes a zip file (PKWARE APPNOTE 6.3) whose bytes depend on its entries alone: in the order given, all of the same
/// day, with nothing in it of the machine or the person who made it.
struct ZipWriter {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that a zip file can name, at midnight.
  private static let date: UInt32 = 1 << 21 | 1 << 16
  private static let version: UInt16 = 20

  /// Adds an entry, packed where that makes it smaller.
  /// - Parameter name: its path in the file, in ASCII, with `/` between folders.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Deflate.pack(content)
    let isPacked = packed.map { $0.count < content.count } ?? false
    let data = isPacked ? packed ?? content : content
    var header: [UInt8] = []
    header.put(Self.version)
    header.put(UInt16(0))
    header.put(UInt16(isPacked ? 8 : 0))
    header.put(Self.date)
    header.put(Deflate.checksum(content))
    header.put(UInt32(truncatingIfNeeded: data.count))
    header.put(UInt32(truncatingIfNeeded: content.count))
    header.put(UInt16(truncatingIfNeeded: name.utf8.count))
    header.put(UInt16(0))

    directory.put(ZipSignature.directoryEntry)
    directory.put(Self.version)
    directory += header
    // Comment, disk, inner and outer attributes.
    directory.put(UInt16(0))
    directory.put(UInt16(0))
    directory.put(UInt16(0))
    directory.put(UInt32(0))
    directory.put(UInt32(truncatingIfNeeded: bytes.count))
    directory += name.utf8

    bytes.put(ZipSignature.entry)
    bytes += header
    bytes += name.utf8
    bytes += data
    count += 1
  }

  /// The whole file.
  mutating func end() -> [UInt8] {
    let start = bytes.count
    bytes += directory
    bytes.put(ZipSignature.end)
    bytes.put(UInt32(0))
    bytes.put(UInt16(truncatingIfNeeded: count))
    bytes.put(UInt16(truncatingIfNeeded: count))
    bytes.put(UInt32(truncatingIfNeeded: directory.count))
    bytes.put(UInt32(truncatingIfNeeded: start))
    bytes.put(UInt16(0))
    return bytes
  }
}

/// What the records of a zip file begin with.
enum ZipSignature {
  static let entry: UInt32 = 0x0403_4B50
  static let directoryEntry: UInt32 = 0x0201_4B50
  static let end: UInt32 = 0x0605_4B50
}

extension [UInt8] {
  /// Appends a number, the lowest byte first.
  fileprivate mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
