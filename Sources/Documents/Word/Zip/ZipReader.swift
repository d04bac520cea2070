/// Reads a whole zip file from memory, with a limit on everything: it comes from outside.
struct ZipReader {
  /// Why a zip file isn't read.
  enum Problem: Error, Hashable {
    /// It isn't a zip file, or it's cut off or damaged.
    case damaged
    /// It, or what is in it, is larger than ``largestFile``, ``largestEntry``, ``largestTotal`` or ``mostEntries``.
    case tooLarge
    /// It is encrypted, over several disks, or packed in a way other than stored and deflated.
    case unusual
  }

  /// Bytes of the file itself.
  static let largestFile = 20 << 20
  /// Bytes of one entry, unpacked.
  static let largestEntry = 32 << 20
  /// Bytes of all entries, unpacked.
  static let largestTotal = 64 << 20
  /// Entries.
  static let mostEntries = 1000

  /// The entries in the order of the file's directory; folders are left out.
  let entries: [(name: String, content: [UInt8])]

  /// Reads the file.
  ///
  /// What the directory at its end promises is added up before anything is unpacked, and no entry grows beyond its
  /// promise, so a zip bomb costs nothing.
  init(_ file: [UInt8]) throws(Problem) {
    guard file.count <= Self.largestFile else { throw .tooLarge }
    let end = try Self.end(of: file)
    guard Self.number16(file, end + 4) == 0, Self.number16(file, end + 6) == 0 else { throw .unusual }
    let count = Self.number16(file, end + 10)
    guard count <= Self.mostEntries else { throw .tooLarge }
    var at = Self.number32(file, end + 16)
    var found: [Found] = []
    var total = 0
    for _ in 0..<count {
      let entry = try Self.found(in: file, at: &at, before: end)
      total += entry.size
      guard entry.size <= Self.largestEntry, total <= Self.largestTotal else { throw .tooLarge }
      if !entry.name.hasSuffix("/") { found.append(entry) }
    }
    guard Set(found.map(\.name)).count == found.count else { throw .damaged }
    var entries: [(name: String, content: [UInt8])] = []
    for entry in found { entries.append((entry.name, try Self.content(of: entry, in: file, before: end))) }
    self.entries = entries
  }

  private struct Found {
    let name: String
    let method: Int
    let checksum: Int
    let packedSize: Int
    let size: Int
    let offset: Int
  }

  /// Where the record at the end begins: the last one that its comment lets reach exactly to the end.
  private static func end(of file: [UInt8]) throws(Problem) -> Int {
    let size = 22
    guard file.count >= size else { throw .damaged }
    for at in stride(from: file.count - size, through: max(0, file.count - size - 0xFFFF), by: -1)
    where number32(file, at) == Int(ZipSignature.end) && at + size + number16(file, at + 20) == file.count {
      return at
    }
    throw .damaged
  }

  private static func found(in file: [UInt8], at: inout Int, before end: Int) throws(Problem) -> Found {
    guard at >= 0, at + 46 <= end, number32(file, at) == Int(ZipSignature.directoryEntry) else { throw .damaged }
    let nameLength = number16(file, at + 28)
    let next = at + 46 + nameLength + number16(file, at + 30) + number16(file, at + 32)
    guard next <= end else { throw .damaged }
    // Bit 0: encrypted.
    guard number16(file, at + 8) & 1 == 0 else { throw .unusual }
    guard let name = String(validating: file[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self) else {
      throw .unusual
    }
    defer { at = next }
    return Found(
      name: name, method: number16(file, at + 10), checksum: number32(file, at + 16),
      packedSize: number32(file, at + 20), size: number32(file, at + 24), offset: number32(file, at + 42))
  }

  private static func content(of entry: Found, in file: [UInt8], before end: Int) throws(Problem) -> [UInt8] {
    let at = entry.offset
    guard at + 30 <= end, number32(file, at) == Int(ZipSignature.entry) else { throw .damaged }
    let start = at + 30 + number16(file, at + 26) + number16(file, at + 28)
    guard start + entry.packedSize <= end else { throw .damaged }
    let data = file[start..<(start + entry.packedSize)]
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard entry.packedSize == entry.size else { throw .damaged }
      content = Array(data)
    case 8:
      guard let unpacked = Deflate.unpack(data, size: entry.size) else { throw .damaged }
      content = unpacked
    default: throw .unusual
    }
    guard Int(Deflate.checksum(content)) == entry.checksum else { throw .damaged }
    return content
  }

  private static func number16(_ file: [UInt8], _ at: Int) -> Int { Int(file[at]) | Int(file[at + 1]) << 8 }

  private static func number32(_ file: [UInt8], _ at: Int) -> Int {
    number16(file, at) | number16(file, at + 2) << 16
  }
}
