import ActivitySamples
import Testing

@testable import Secretariat

/// Would catch a field that is cut, glued to another or altered, a record that depends on how the file happened to be
/// read, an error without its place, and a file that fills the memory.
@Suite struct CSVReaderTests {
  static func read(_ bytes: [UInt8], chunk: Int? = nil) throws -> [CSVRecord] {
    var rest = bytes[...]
    var reader = CSVReader {
      let next = rest.prefix(chunk ?? bytes.count)
      rest = rest.dropFirst(next.count)
      return Array(next)
    }
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    #expect(try reader.next() == nil)
    return records
  }

  static func fields(_ text: String) throws -> [[String]] { try read(Array(text.utf8)).map(\.fields) }

  static func error(_ bytes: [UInt8]) -> CSVError? {
    do {
      _ = try read(bytes)
      return nil
    } catch { return error as? CSVError }
  }

  static let files: [(String, [[String]])] = [
    ("", []), ("\n", []), ("\r\n\r\n", []), ("a", [["a"]]), ("a\n", [["a"]]), ("a\r\n", [["a"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a\n\n\nb\n", [["a"], ["b"]]),
    (",", [["", ""]]), ("a,\n,b", [["a", ""], ["", "b"]]), (",,\n", [["", "", ""]]),
    (#""a""#, [["a"]]), (#""""#, [[""]]), (#""a,b","c""#, [["a,b", "c"]]), (#""a""b""#, [[#"a"b"#]]),
    (#""""""""#, [[#""""#]]), ("\"\",\"\"", [["", ""]]), ("\"\"\",\"\"\"", [["\",\""]]),
    ("\"a\nb\",c", [["a\nb", "c"]]),
    ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]), ("\"a\",\"\"\n", [["a", ""]]), ("\"a\"\r\nb", [["a"], ["b"]]),
    // A quote that doesn't open a field is a letter like others.
    (#"a"b,c"#, [[#"a"b"#, "c"]]), (#" "a",b"#, [[#" "a""#, "b"]]), (" a , b ", [[" a ", " b "]]),
    // Semicolons separate where the first line has more of them outside quotes.
    ("a;b\nc,d;e", [["a", "b"], ["c,d", "e"]]), ("a,b;c\nd;e,f", [["a", "b;c"], ["d;e", "f"]]),
    ("\"a;b;c\",d\n1;2,3", [["a;b;c", "d"], ["1;2", "3"]]),
    ("\"a\nx,y\";b\n1,2;3", [["a\nx,y", "b"], ["1,2", "3"]]),
    ("a\tb\nc,d\te;f", [["a", "b"], ["c,d", "e;f"]]), ("a,b\n\t,c", [["a", "b"], ["\t", "c"]]),
    // Excel's word to itself is no row, whatever the next line has more of; a column may be called so.
    ("sep=;\na,b;c\n", [["a,b", "c"]]), ("\u{FEFF}sep=,\r\na;b,c;d\r\n", [["a;b", "c;d"]]), ("sep=;", []),
    ("sep=\t\ra\tb;c;d;e", [["a", "b;c;d;e"]]), ("sep=;x,b\n", [["sep=;x", "b"]]),
    ("sep=x\na;b", [["sep=x"], ["a;b"]]),
    ("a;b\rc;d", [["a", "b"], ["c", "d"]]), ("a\nb;c", [["a"], ["b;c"]]),
    // A byte-order mark is no part of the first field, elsewhere it is a character.
    ("\u{FEFF}a,b\nc", [["a", "b"], ["c"]]), ("\u{FEFF}\"a\",b", [["a", "b"]]), ("\u{FEFF}", []),
    ("a\n\u{FEFF}b", [["a"], ["\u{FEFF}b"]]), ("\u{FEFF}a;b;c,d", [["a", "b", "c,d"]]),
    ("Hải Dương,Дружба,😀\n", [["Hải Dương", "Дружба", "😀"]]),
  ]

  @Test(arguments: files)
  func `files are read as RFC 4180 and spreadsheets mean them`(_ text: String, _ records: [[String]]) throws {
    #expect(try Self.fields(text) == records)
  }

  @Test(arguments: files)
  func `how a file comes in pieces changes nothing`(_ text: String, _ records: [[String]]) throws {
    let bytes = Array(text.utf8)
    let whole = try Self.read(bytes)
    for size in 1...max(1, bytes.count) { #expect(try Self.read(bytes, chunk: size) == whole, "by \(size)") }
  }

  @Test func `what is written as RFC 4180 says is read back, in pieces of any size`() throws {
    var samples = ActivitySamples(seed: 41, units: units)
    for round in 0..<60 {
      let separator = samples.pick([",", ";"]), end = samples.pick(["\n", "\r\n", "\r"])
      let table = samples.several(1...6) { samples in
        ["head"] + samples.several(3...5) { $0.oneIn(4) ? "" : $0.text() }
      }
      // The first line says which separator it is.
      let first = (0..<12).map { "c\($0)" }
      let lines = ([first] + table).map { row in
        row.map { field in
          samples.oneIn(3) || field.contains { [",", ";", "\"", "\n", "\r"].contains($0) }
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: separator)
      }
      let mark = samples.oneIn(2) ? "\u{FEFF}" : ""
      let bytes = Array((mark + lines.joined(separator: end) + (samples.oneIn(2) ? end : "")).utf8)
      for size in [1, 2, 3, 7, 64, bytes.count] {
        #expect(
          try Self.read(bytes, chunk: size).map(\.fields) == [first] + table, "round \(round) by \(size)")
      }
    }
  }

  @Test func `a record knows the line it starts on`() throws {
    let text = "a,b\n\n\"x\ny\",z\r\nc,d\re\n"
    #expect(try Self.read(Array(text.utf8)).map(\.line) == [1, 3, 5, 6])
  }

  static let faults: [(String, CSVError)] = [
    ("a\n\"b", CSVError(line: 2, field: 1, reason: .openQuote, isEnd: true)),
    ("a,\"b\nc\nd", CSVError(line: 1, field: 2, reason: .openQuote, lines: 1...3, isEnd: true)),
    ("\"", CSVError(line: 1, field: 1, reason: .openQuote, isEnd: true)),
    ("a\n\"b\nc\"d,e", CSVError(line: 3, field: 1, reason: .afterQuote, lines: 2...3)),
    ("\"a\"b", CSVError(line: 1, field: 1, reason: .afterQuote)),
    ("a\nb,\"c\" ,d", CSVError(line: 2, field: 2, reason: .afterQuote)),
    ("a,b\nc,\u{0}", CSVError(line: 2, field: 2, reason: .binary)),
    ("\"a\u{0}\"", CSVError(line: 1, field: 1, reason: .binary)),
  ]

  @Test(arguments: faults)
  func `a fault is named by line and field`(_ text: String, _ error: CSVError) {
    #expect(Self.error(Array(text.utf8)) == error)
  }

  @Test func `bytes that aren't UTF-8 are named by line and field`() {
    for bad: [UInt8] in [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x22],
    ] {
      let bytes = Array("a,b\nc,".utf8) + bad + Array(",x\nd".utf8)
      #expect(Self.error(bytes) == CSVError(line: 2, field: 2, reason: .notUTF8))
    }
    // UTF-16, as some programs save "Unicode text".
    #expect(Self.error([0xFF, 0xFE, 0x61, 0, 0x2C, 0]) != nil)
  }

  @Test func `fields and records have limits`() throws {
    let longest = String(repeating: "a", count: CSVReader.longestField)
    #expect(try Self.fields("b,\(longest)") == [["b", longest]])
    #expect(try Self.fields("b,\"\(longest)\"") == [["b", longest]])
    for (text, isQuoted) in [("b,\(longest)a", false), ("b,\"\(longest)a\"", true)] {
      let reason = CSVError.Reason.longField(limit: CSVReader.longestField, isQuoted: isQuoted)
      #expect(Self.error(Array(text.utf8)) == CSVError(line: 1, field: 2, reason: reason))
    }
    let fields = CSVReader.longestRecord / CSVReader.longestField
    let whole = Array(repeating: longest, count: fields).joined(separator: ",")
    #expect(try Self.fields(whole)[0].count == fields)
    #expect(
      Self.error(Array("a\n\(whole),b".utf8))
        == CSVError(line: 2, field: fields + 1, reason: .longRecord(limit: CSVReader.longestRecord)))
    let most = Array(repeating: "", count: CSVReader.mostFields)
    #expect(try Self.fields(most.joined(separator: ",")) == [most])
    #expect(
      Self.error(Array(("a\n" + most.joined(separator: ",") + ",").utf8))
        == CSVError(
          line: 2, field: CSVReader.mostFields + 1, reason: .manyFields(limit: CSVReader.mostFields)))
  }

  /// All that a file gives, read on after each fault: a record's fields, or the lines that were passed over.
  static func readOn(_ bytes: [UInt8], chunk: Int? = nil) throws -> [String] {
    var rest = bytes[...]
    var reader = CSVReader {
      let next = rest.prefix(chunk ?? bytes.count)
      rest = rest.dropFirst(next.count)
      return Array(next)
    }
    var all: [String] = []
    while true {
      do {
        guard let record = try reader.next() else { return all }
        all.append(record.fields.joined(separator: "|"))
      } catch let error as CSVError {
        all.append("\(error.lines.lowerBound)-\(error.lines.upperBound)\(error.isEnd ? " end" : "")")
      }
    }
  }

  static let broken: [(String, [String])] = [
    ("a,b\nX,c\nd,e\n", ["a|b", "2-2", "d|e"]),
    // The line breaks of a broken record's quoted fields are inside it.
    ("a\nX,\"b\nc\"\nd\n", ["a", "2-3", "d"]),
    ("a\n\"b\nX\",c\nd\n", ["a", "2-3", "d"]),
    ("a\n\"Đóng\"x,b\nc\n", ["a", "2-2", "c"]),
    ("a\n\"Đóng\"x,\"b\nc\",d\ne\n", ["a", "2-3", "e"]),
    // A quote that isn't closed takes the lines with it to the next one, and no further.
    ("a\n\"b,c\nd,e\nf,\"g\",h\ni\n", ["a", "2-4", "i"]),
    ("a\nX\r\n\r\nX\rb", ["a", "2-2", "4-4", "b"]),
    ("a\nX\n\"b\nc\n", ["a", "2-2", "3-5 end"]),
    ("a\n\u{0},b\nc", ["a", "2-2", "c"]),
  ]

  @Test(arguments: broken)
  func `after a broken record reading goes on with the next`(_ text: String, _ all: [String]) throws {
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "X") ? 0xFF : $0 }
    for size in [bytes.count, 1, 2, 3] { #expect(try Self.readOn(bytes, chunk: size) == all, "by \(size)") }
  }

  @Test func `what is over a limit is passed over as a whole`() throws {
    let long = String(repeating: "a", count: 1 << 20)
    let many = String(repeating: ",", count: 300)
    let fields = Array(repeating: String(repeating: "b", count: 60_000), count: 5).joined(separator: ",")
    for row in [long, "\"\(long)\nx\"", many, fields, "x,\"\(long)\",\"y\nz\""] {
      let lines = row.contains("\n") ? "2-3" : "2-2"
      #expect(try Self.readOn(Array("a\n\(row)\nc\n".utf8), chunk: 4096) == ["a", lines, "c"])
    }
    let endless = String(repeating: "a", count: CSVReader.longestPassedOver + 100_000)
    #expect(try Self.readOn(Array("a\n\(endless)\nc\n".utf8), chunk: 4096) == ["a", "2-2 end"])
  }

  @Test func `a quote that never closes is refused before it has eaten the file`() {
    var given = 0
    var reader = CSVReader {
      given += 1
      return Array(
        repeating: given == 1 ? UInt8(ascii: "\"") : UInt8(ascii: "a"), count: given == 1 ? 1 : 4096)
    }
    let reason = CSVError.Reason.longField(limit: CSVReader.longestField, isQuoted: true)
    #expect(throws: CSVError(line: 1, field: 1, reason: reason, isEnd: true)) { try reader.next() }
    #expect(given <= 2 + CSVReader.longestPassedOver / 4096 + 32)
  }

  @Test func `no bytes make it trap`() throws {
    var samples = ActivitySamples(seed: 42, units: units)
    let pieces: [[UInt8]] = [
      [0x22], [0x2C], [0x3B], [0x0A], [0x0D], [0x0D, 0x0A], [0x61], [0xEF, 0xBB, 0xBF], [0xC4, 0x91], [0xFF],
      [0x20],
    ]
    for _ in 0..<2000 {
      let bytes = samples.several(0...20) { $0.pick(pieces) }.flatMap(\.self)
      let whole = try? Self.read(bytes)
      #expect(whole == (try? Self.read(bytes, chunk: samples.int(1...5))))
      #expect(try Self.readOn(bytes) == Self.readOn(bytes, chunk: samples.int(1...5)))
    }
  }
}
