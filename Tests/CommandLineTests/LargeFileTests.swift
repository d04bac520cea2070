import Foundation
import Glibc
import Testing

/// Would catch memory that grows with a file, an error that is as long as the file, and a file of the wrong sort that is
/// read to its end before anybody is told.
@Suite struct LargeFileTests {
  static let book = SuiteBook()
  static let large = 100 << 20

  /// A run of an import with the most memory it had in use, in KiB.
  ///
  /// The kernel keeps that figure (`VmHWM`, proc(5)) as long as the process is there, and it never shrinks: looked at
  /// again and again, the last look is the answer, but for what the last moment brings.
  private func imported(_ path: String, _ options: String...) async throws -> (run: BuiltProgram.Run, memory: Int) {
    let run = try await Self.book.program().shell(
      """
      "$H" import '\(path)' \(options.joined(separator: " ")) & process=$!
      most=0 seen=1
      while [ "$seen" ]; do
        seen=
        while read -r name value _; do
          [ "$name" = VmHWM: ] && seen=1 && most=$value
        done < /proc/$process/status
        read -r -t 0.01 < <(:)
      done 2> /dev/null
      wait $process; status=$?
      echo "most $most"
      exit $status
      """)
    let most = run.output.split(separator: "\n").last?.split(separator: " ").last.flatMap { Int($0) }
    return (run, try #require(most))
  }

  /// Writes a header and then a piece again and again, up to a size.
  private func write(_ header: String, then piece: String, upTo size: Int, to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: Data(header.utf8))
    let file = try #require(FileHandle(forWritingAtPath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    let data = Data(piece.utf8)
    for _ in 0..<(size / data.count) { try file.write(contentsOf: data) }
  }

  @Test func `100 MB of bad rows take no more memory than a few, and are told in a bounded answer`() async throws {
    try await withFolder { folder in
      // Long rows: it's the bytes that would fill the memory, and the tests needn't wait for millions of rows.
      let row = "hội nghi\(String(repeating: "x", count: 60_000)),\(String(repeating: "y", count: 60_000)),2025\n"
      try write("kind,title,when\n", then: row, upTo: 1 << 20, to: folder + "/few.csv")
      try write("kind,title,when\n", then: row, upTo: Self.large, to: folder + "/many.csv")
      let few = try await imported(folder + "/few.csv")
      let many = try await imported(folder + "/many.csv")
      for run in [few.run, many.run] {
        #expect(run.status == 65)
        #expect(run.errors.contains("Nothing was recorded."))
        #expect(run.errors.utf8.count < 100_000)
      }
      let rows = Self.large / row.utf8.count
      #expect(many.run.errors.contains("There are \(2 * rows) faults"), "\(many.run.errors.prefix(300))")
      #expect(many.run.errors.contains("… and \(2 * rows - 50) more."))
      #expect(many.memory - few.memory < 40 << 10, "\(few.memory) KiB, \(many.memory) KiB")
    }
  }

  @Test func `of very many short bad rows the first are told, the others counted, and the good are kept`() async throws
  {
    try await withFolder { folder in
      let path = folder + "/short.csv"
      try write("kind,title,when\nhội nghị,Hội nghị tốt,2/2/2016\n", then: "a,b,c\n", upTo: 6 * 3000, to: path)
      let skipping = try await imported(path, "--skip-bad")
      #expect(skipping.run.status == 0, "\(skipping.run.errors)")
      #expect(skipping.run.output.contains("new 1"))
      #expect(skipping.run.output.contains("left out 3000") && skipping.run.output.contains("… and 5000 more."))
      #expect(skipping.run.output.count { $0 == "•" } == 1001)
    }
  }

  /// What 100 MB may be, and what is said of it: each is told from its beginning.
  static let unreadable: [(name: String, header: String, piece: String, says: String)] = [
    ("one line", "", "một dòng ", "line 1: a field longer than 65536 bytes"),
    ("one line of many fields", "", "a,", "line 1: more than 200 fields"),
    (
      "a quote without an end", "kind,title,when\n\"", "hội nghị,Tên,2025\n", "line 2, column kind: a field longer than"
    ),
    (
      "a quote without an end", "kind,title,when\n\"", "hội nghị,Tên,2025\n",
      "perhaps the quote that ends it is missing"
    ),
    (
      "one enormous row", "kind,title,when,outcomes\nhội nghị,A,2025,", "kết quả | ",
      "line 2, column outcomes: a field longer than"
    ),
    (
      "one row of enormous fields",
      "kind,title,when,outcomes,sources,title_en,title_ru,places,organisers\n",
      String(repeating: "z", count: 60_000) + ",", "line 2, column sources: a row longer than 262144 bytes"
    ),
  ]

  @Test(arguments: unreadable.indices)
  func `what isn't rows is refused from its beginning, whatever its size`(index: Int) async throws {
    let (_, header, piece, says) = Self.unreadable[index]
    try await withFolder { folder in
      let path = folder + "/large.csv"
      try write(
        header, then: String(repeating: piece, count: 1 + 65_536 / piece.utf8.count), upTo: Self.large, to: path)
      let (run, memory) = try await imported(path)
      #expect(run.status == 65)
      #expect(run.errors.contains(says), "\(run.errors.prefix(500))")
      #expect(run.errors.contains("Nothing was recorded.") && run.errors.utf8.count < 10_000)
      #expect(memory < 300 << 10, "\(memory) KiB")
    }
  }

  @Test func `100 MB of nothing are no text`() async throws {
    try await withFolder { folder in
      let path = folder + "/hole.csv"
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      #expect(truncate(path, Self.large) == 0)
      let run = try await imported(path).run
      #expect(run.status == 65)
      #expect(run.errors.contains("line 1") && run.errors.contains("not a text file"), "\(run.errors)")
    }
  }
}
