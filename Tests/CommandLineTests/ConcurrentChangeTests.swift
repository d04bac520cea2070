import Foundation
import Testing

/// Would catch two people who change one thing at once and are both told that it was done, a change of which half was
/// recorded, and an error that doesn't say that it was somebody else.
@Suite(.serialized) struct ConcurrentChangeTests {
  static let book = SuiteBook()

  private func plan(_ title: String) async throws -> String {
    let run = try await Self.book.program()(
      "plan", "conference", title, "10/12/2026", "--at", "Hà Nội", "--distinct", "--json")
    return "\(try #require(try run.json()["number"] as? Int, "\(run.errors)"))"
  }

  private func history(_ number: String) async throws -> [String] {
    let sheet = try await Self.book.program()("show", number, "--history", "--json").json()
    return try #require(sheet["history"] as? [[String: Any]]).compactMap { $0["text"] as? String }
  }

  /// Runs both so that both have decided before either can append, the first being the first to wait for its turn.
  private func atOnce(
    _ first: [String], _ second: [String], language: String = "en"
  ) async throws -> (BuiltProgram.Run, BuiltProgram.Run) {
    let gate = try AppendGate(try await Self.book.settings())
    let huunghi = try await Self.book.program(language: language)
    async let one = huunghi.run(first)
    try await gate.waitFor(1)
    async let two = huunghi.run(second)
    try await gate.waitFor(2)
    try gate.open()
    return try await (one, two)
  }

  @Test(arguments: [
    ("vi", "Vừa có người khác thay đổi chính bản ghi này."), ("en", "Somebody else has just changed this record."),
    ("ru", "Эту запись только что изменил кто-то другой."),
  ])
  func `of two who change one activity at once the second is told so and has changed nothing`(
    language: String, sentence: String
  ) async throws {
    let number = try await plan("Hội nghị \(language)")
    let (first, second) = try await atOnce(
      ["cancel", number, "--reason", "Bão"], ["move", number, "20/12/2026", "--at", "Hải Phòng"], language: language)
    #expect(first.status == 0, "\(first.errors)")
    #expect(second.status == 75)
    #expect(second.errors.contains(sentence), "\(second.errors)")
    #expect(second.output.isEmpty)
    // The move would have been two events.
    #expect(try await history(number) == ["planned", "cancelled; reason: Bão"])
    // Run again, the command sees what the other did.
    let again = try await Self.book.program()("move", number, "20/12/2026")
    #expect(again.status == 65)
    #expect(again.errors.contains("cancelled"))
  }

  @Test func `of two organisations that are merged into each other at once one is`() async throws {
    let huunghi = try await Self.book.program()
    for name in ["Chi hội Sông", "Chi hội Núi"] {
      #expect(try await huunghi("organisation", "add", name, "--kind", "chapter").status == 0)
    }
    let (first, second) = try await atOnce(
      ["organisation", "merge", "chi hoi song", "chi hoi nui", "--on", "2025", "--json"],
      ["organisation", "merge", "chi hoi nui", "chi hoi song", "--on", "2025"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(try (first.json()["positions"] as? [Int])?.count == 2)
    #expect(second.status == 75, "\(second.output)\(second.errors)")
    let heir = try await huunghi("organisation", "show", "chi hoi nui", "--json").json()
    #expect(heir["merged_into"] is NSNull && (heir["absorbed"] as? [Any])?.count == 1)
    let again = try await huunghi("organisation", "merge", "chi hoi nui", "chi hoi song", "--on", "2025")
    #expect(again.status == 65, "\(again.errors)")
  }

  @Test(arguments: [
    (["phim-1", "tuần phim"], ["phim-2", "Tuan Phim"], "kind-name-taken"),
    (["sach-1", "hội sách"], ["sach-2", "phố sách", "--alias", "Hoi sach"], "kind-name-taken"),
    (["le-hoi", "lễ hội"], ["le-hoi", "hội làng"], "kind-taken"),
  ])
  func `of two kinds that are added at once under one name or code one is`(
    first: [String], second: [String], code: String
  ) async throws {
    let section = ["--section", "exchanges"]
    let (one, two) = try await atOnce(
      ["kind", "add"] + first + section, ["kind", "add"] + second + section + ["--json"])
    #expect(one.status == 0, "\(one.errors)")
    #expect(two.status == 65, "\(two.output)\(two.errors)")
    let error = try two.error()
    #expect(error["code"] as? String == code && error["nothing_recorded"] as? Bool == true, "\(error)")
    let kinds = try await Self.book.program()("kind", "list", "--json").output
    #expect(!kinds.contains("\"\(second[0])\"") || second[0] == first[0], "\(kinds)")
  }

  @Test func `a merger that comes too late leaves both records as they were`() async throws {
    let from = try await plan("Giao lưu A"), into = try await plan("Toạ đàm B")
    let (first, second) = try await atOnce(
      ["amend", into, "--attended", "40"], ["merge", from, into, "--json"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(second.status == 75)
    let error = try second.error()
    #expect(error["code"] as? String == "conflict")
    #expect(error["nothing_recorded"] as? Bool == true)
    #expect(try await history(from) == ["planned"])
    #expect(try await history(into).count == 2)
    #expect(try await Self.book.program()("merge", from, into).status == 0)
  }

  @Test func `a correction of what has just been merged away is refused, and the merger is whole`() async throws {
    let from = try await plan("Triển lãm C"), into = try await plan("Đại hội D")
    let (first, second) = try await atOnce(["merge", from, into], ["amend", from, "--attended", "40"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(second.status == 75, "\(second.errors)")
    #expect(try await history(from) == ["planned", "merged into \(into)"])
    #expect(try await history(into).count == 2)
  }

  @Test func `of two who record one meeting at once the second is told of the first`() async throws {
    func record(_ title: String) -> [String] {
      ["record", "conference", title, "5/3/2024", "--at", "Hà Nội", "--json"]
    }
    let (first, second) = try await atOnce(record("Gặp mặt E"), record("gặp mặt e"))
    #expect(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
    let (one, two) = (try first.json(), try second.json())
    let number = try #require(one["number"] as? Int)
    #expect(one["remark"] is NSNull)
    let remark = try #require(two["remark"] as? String)
    #expect(remark.contains("[\(number)] Gặp mặt E"), "\(remark)")
    let merge = try #require(remark.range(of: "huunghi merge ").map { remark[$0.upperBound...].dropLast() })
    #expect(try await Self.book.program().run(["merge"] + merge.split(separator: " ").map(String.init)).status == 0)
    #expect(try await history("\(number)").count == 2)

    // One that isn't like it, or is said to be another, is no remark's worth.
    let (_, other) = try await atOnce(record("Tọa đàm F"), record("Đại hội G"))
    #expect(try other.json()["remark"] is NSNull)
    let (_, distinct) = try await atOnce(record("Triển lãm H"), record("triển lãm h") + ["--distinct"])
    #expect(try distinct.json()["remark"] is NSNull)
  }
}
