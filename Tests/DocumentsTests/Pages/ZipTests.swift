import Testing

@testable import Documents

/// Would catch a zip file that other programs can't open, one that grows beyond its limit, and one that is damaged but
/// read as if it weren't.
struct ZipTests {
  private func zip(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, content) in entries { writer.add(name, content) }
    return writer.end()
  }

  /// The two lowest bytes of a number, where a zip file's records have them.
  private func at(_ offset: Int, from signature: [UInt8], _ value: [UInt8], in file: [UInt8]) -> [UInt8] {
    var file = file
    guard let start = file.indices.last(where: { file[$0...].starts(with: signature) }) else { return file }
    for (index, byte) in value.enumerated() { file[start + offset + index] = byte }
    return file
  }

  private let directory: [UInt8] = [0x50, 0x4B, 1, 2]
  private let end: [UInt8] = [0x50, 0x4B, 5, 6]

  @Test func `what was written is read, packed or not`() throws {
    let entries: [(String, [UInt8])] = [
      ("a.xml", Array(repeating: 65, count: 100_000)), ("folder/b.bin", [0, 1, 2]), ("empty", []),
    ]
    let file = zip(entries)
    #expect(file.count < 2000)
    let read = try ZipReader(file).entries
    #expect(read.map(\.name) == entries.map(\.0) && read.map(\.content) == entries.map(\.1))
    #expect(zip(entries) == file)
  }

  @Test func `a file cut off or changed anywhere is damaged`() {
    let file = zip([("a.xml", Array("Hữu nghị, hữu nghị, hữu nghị, hữu nghị".utf8))])
    for length in [0, 10, 21, file.count / 2, file.count - 1] {
      #expect(throws: ZipReader.Problem.damaged) { try ZipReader(Array(file.prefix(length))) }
    }
    var changed = file
    changed[40] ^= 0xFF
    #expect(throws: ZipReader.Problem.damaged) { try ZipReader(changed) }
    // Offsets and sizes that lead out of the file.
    for offset in [20, 42] {
      let wrong = at(offset, from: directory, [0xFF, 0xFF, 0xFF, 0x00], in: file)
      #expect(throws: ZipReader.Problem.damaged) { try ZipReader(wrong) }
    }
    #expect(throws: ZipReader.Problem.damaged) { try ZipReader(zip([("a", [1]), ("a", [2])])) }
  }

  @Test func `an entry that grows beyond what it promised is damaged, and one that promises too much isn't unpacked`() {
    let file = zip([("a.xml", Array(repeating: 65, count: 100_000))])
    let smaller = at(24, from: directory, [10, 0, 0, 0], in: file)
    #expect(throws: ZipReader.Problem.damaged) { try ZipReader(smaller) }
    let larger = at(24, from: directory, [0, 0, 0, 0x7F], in: file)
    #expect(throws: ZipReader.Problem.tooLarge) { try ZipReader(larger) }
    #expect(throws: ZipReader.Problem.tooLarge) { try ZipReader(Array(repeating: 0, count: ZipReader.largestFile + 1)) }
    let many = zip((0...ZipReader.mostEntries).map { ("\($0)", []) })
    #expect(throws: ZipReader.Problem.tooLarge) { try ZipReader(many) }
  }

  @Test func `encrypted files, files over several disks and other ways of packing aren't read`() {
    let file = zip([("a.xml", [1, 2, 3])])
    #expect(throws: ZipReader.Problem.unusual) { try ZipReader(at(8, from: directory, [1, 0], in: file)) }
    #expect(throws: ZipReader.Problem.unusual) { try ZipReader(at(10, from: directory, [12, 0], in: file)) }
    #expect(throws: ZipReader.Problem.unusual) { try ZipReader(at(4, from: end, [1, 0], in: file)) }
  }
}
