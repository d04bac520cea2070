import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch two kinds that go by one name, so that neither can be named any more.
@Suite struct KindTests {
  @Test(arguments: [
    TypedKind(code: "x1", name: "gap mat", section: "exchanges"),
    TypedKind(code: "x1", name: "loại mới", nameEn: "Gathering", section: "exchanges"),
    TypedKind(code: "x1", name: "loại mới", section: "exchanges", aliases: ["Mit tinh"]),
    TypedKind(code: "gap-mat", name: "loại mới", section: "exchanges"),
    TypedKind(code: "x1", name: "Conference", section: "exchanges"),
  ])
  func `a kind that another would be called is refused, naming the other`(_ typed: TypedKind) async throws {
    try await BookFixture.run { fixture in
      let problems = try await fixture.problems { _ = try await fixture.book.addKind(typed) }
      #expect(problems.map(\.code) == ["kind-name-taken"])
      let told = problems[0].phrase(names: Names())
      #expect(
        ["gathering", "anniversary", "conference"].contains {
          told.vi.contains("(\($0))") || told.vi.contains(" \($0)")
        })
    }
  }

  @Test func `so is one of a file, also where the other stands before it in the file`() async throws {
    try await BookFixture.run { fixture in
      let header = "code,name,section,aliases\n"
      let taken = header + "x1,gap mat,exchanges,\n"
      #expect(try await ImportTests.faults(fixture, [ImportTests.file(taken)]).map(\.column) == ["name"])
      let twice = header + "x1,tuần phim,exchanges,\nx2,Tuan Phim,exchanges,\n"
      #expect(try await ImportTests.faults(fixture, [ImportTests.file(twice)]).map(\.line) == [3])
      // A name that one kind gives up in the same file is free.
      _ = try await fixture.book.importFiles([ImportTests.file(header + "x1,tuần phim,exchanges,phim\n")])
      let passed = header + "x1,tuần phim,exchanges,chiếu phim\nx2,đêm phim,exchanges,phim\n"
      #expect(try await fixture.book.importFiles([ImportTests.file(passed)]).files.map(\.recorded) == [1])
    }
  }

  @Test func `what a row leaves open of a kind stays taken, for the files after it too`() async throws {
    try await BookFixture.run { fixture in
      let whole = "code,name,name_en,section,aliases\n"
      let known = ImportTests.file(whole + "x1,tuần phim,Film week,exchanges,phim\n")
      _ = try await fixture.book.importFiles([known])
      let renamed = ImportTests.file("code,name,section\nx1,đêm phim,exchanges\n")
      for (row, column) in [("x2,a,Film week,exchanges,\n", "name_en"), ("x2,a,b,exchanges,Phim\n", "aliases")] {
        let faults = try await ImportTests.faults(fixture, [renamed, ImportTests.file(whole + row)])
        #expect(faults.map(\.column) == [column])
      }
    }
  }

  @Test func `a name that one file gives a kind and the next takes away is free for another`() async throws {
    try await BookFixture.run { fixture in
      let header = "code,name,section\n"
      let first = ImportTests.file(header + "x1,tuần phim,exchanges\n")
      let second = ImportTests.file(header + "x1,đêm phim,exchanges\nx2,tuần phim,exchanges\n")
      let summary = try await fixture.book.importFiles([first, second])
      #expect(summary.files.map(\.recorded) == [1, 1] && summary.files.map(\.amended) == [0, 1])
      #expect(try await fixture.book.kinds().suffix(2).map(\.name.vi) == ["đêm phim", "tuần phim"])
    }
  }

  @Test func `a name that was given up is free, and can be taken back once it is free again`() async throws {
    try await BookFixture.run { fixture in
      let header = "code,name,section\n"
      func file(_ rows: String...) -> [ImportSource] { [ImportTests.file(header + rows.joined())] }
      _ = try await fixture.book.importFiles(file("x1,tuần phim,exchanges\n"))
      _ = try await fixture.book.importFiles(file("x1,đêm phim,exchanges\n"))
      let other = TypedKind(code: "x2", name: "Tuần phim", section: "exchanges")
      #expect(try await fixture.book.addKind(other).code.raw == "x2")
      let back = file("x1,tuần phim,exchanges\n")
      #expect(try await ImportTests.faults(fixture, back).map(\.column) == ["name"])
      _ = try await fixture.book.importFiles(file("x2,phim mới,exchanges\n"))
      #expect(try await fixture.book.importFiles(back).files.map(\.amended) == [1])
      #expect(try await fixture.book.kinds().suffix(2).map(\.name.vi) == ["tuần phim", "phim mới"])
    }
  }

  @Test func `of two that fold alike the one spelt as typed is meant`() async throws {
    try await BookFixture.run { fixture in
      let resolved = try await fixture.book.read { connection in
        var directory = try Directory(connection)
        let kinds = [("x1", "lễ hội"), ("x2", "lê hội")].compactMap { code, name in
          KindCode(code).map { ActivityKind(code: $0, name: LocalizedText(vi: name), section: .exchanges) }
        }
        directory = Directory(gazetteer: directory.gazetteer, kinds: directory.kinds + kinds)
        let resolver = Resolver(directory: directory, today: fixture.book.clerk.today, connection)
        return try ["Lễ hội", "lê hội"].map { try resolver.kind($0).raw }
      }
      #expect(resolved == ["x1", "x2"])
    }
  }
}
