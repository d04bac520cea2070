import Foundation
import Postgres
import Testing

/// Would catch an erasure that isn't asked about first, leaves something behind or doesn't say what it leaves, and a crash
/// between its two steps, or somebody else at the same moment, by which an erased person stays or comes back.
@Suite(.serialized) struct PersonTests {
  static let book = SuiteBook()

  private func add(_ name: String, _ more: String...) async throws -> (number: String, id: String) {
    let run = try await Self.book.program().run(["person", "add", name, "--json"] + more)
    #expect(run.status == 0, "\(run.errors)")
    let json = try run.json()
    return ("\(try #require(json["number"] as? Int))", try #require(json["id"] as? String))
  }

  /// What the people table still holds of somebody.
  private func rows(_ id: String) async throws -> Int {
    let connection = try Connection.open(try await Self.book.settings())
    defer { connection.close() }
    return try connection.query("SELECT FROM people.record WHERE id = $1::uuid", [.text(id)]).count
  }

  @Test func `a person is listed, corrected and erased, and is told of by number from then on`() async throws {
    let huunghi = try await Self.book.program()
    let (number, id) = try await add("Phạm Van Sửa", "--position", "Thư ký", "--contact", "0912 345 678")
    let corrected = try await huunghi(
      "người", "sửa", "pham van sua", "--name", "Phạm Văn Sửa", "--position", "Chủ tịch")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(corrected.output.contains("The record of person \(number) was corrected."))
    #expect(corrected.output.contains("Phạm Văn Sửa [\(number)]") && corrected.output.contains("0912 345 678"))
    let list = try await huunghi("người", "danh-sách", "van sua")
    #expect(list.output.contains("Phạm Văn Sửa") && list.output.contains("Chủ tịch"))
    #expect(try await huunghi("person", "correct", number, "--position", "Chủ tịch").status == 65)
    #expect(try await huunghi("person", "correct", number).status == 64)

    let recorded = try await huunghi(
      "record", "conference", "Hội nghị có người", "4/4/2020", "--person", number, "--json")
    let activity = "\(try #require(try recorded.json()["number"] as? Int))"

    // Nobody can be asked here, and so nothing is done.
    let unsure = try await huunghi("person", "erase", number)
    #expect(unsure.status == 64 && unsure.errors.contains("--yes"), "\(unsure.errors)")
    #expect(try await rows(id) == 2)

    let erased = try await huunghi("person", "erase", "pham van sua", "--reason", "request", "--yes")
    #expect(erased.status == 0)
    #expect(erased.errors.contains("The record of Phạm Văn Sửa (\(number)) will be erased"), "\(erased.errors)")
    #expect(erased.errors.contains("1 activity"))
    #expect(erased.output.contains("The record of person \(number) is erased"), "\(erased.output)")
    #expect(erased.output.contains("older backups") && erased.output.contains("at their request"))
    #expect(try await rows(id) == 0)

    for (language, sentence) in [
      ("vi", "[người đã xóa, số \(number)]"), ("en", "[erased person, no. \(number)]"),
      ("ru", "[лицо удалено, № \(number)]"),
    ] {
      let speaking = try await Self.book.program(language: language)
      for line in [["person", "show", number], ["person", "show", id], ["show", activity]] {
        let run = try await speaking.run(line)
        #expect(run.status == 0 && run.output.contains(sentence), "\(line): \(run.output) \(run.errors)")
        #expect(!run.output.contains("Phạm"))
      }
    }
    #expect(try await huunghi("person", "show", "pham van sua").status == 65)
    let json = try await huunghi("person", "show", number, "--json").json()
    #expect(json["erased"] as? Bool == true && json["name"] is NSNull && json["ground"] as? String == "request")
    let named = try await huunghi("amend", activity, "--add-person", number, "--json")
    #expect(named.status == 65)
    #expect(try named.error()["code"] as? String == "erased-person")
    let gone = try await huunghi("person", "list", "--erased", "--json").json()
    let row = try #require((gone["rows"] as? [[String: Any]])?.first { $0["id"] as? String == id })
    #expect(row["number"] as? Int == Int(number) && row["ground"] as? String == "request")

    // Once more there is nothing to do, whichever way the person is named.
    let again = try await huunghi("người", "xoa", id, "--chac-chan")
    #expect(again.status == 0 && again.output.contains("was erased before"), "\(again.errors)")
    #expect(try await huunghi("log", "verify").status == 0)
  }

  @Test func `somebody at a terminal is asked first`() async throws {
    let huunghi = try await Self.book.program()
    let (number, id) = try await add("Lê Thị Hỏi")
    for (answer, status, left) in [("n", 130, 1), ("", 130, 1), ("y", 0, 0)] {
      let terminal = try PseudoTerminal(huunghi, ["person", "erase", number])
      try await terminal.wait(for: "Lê Thị Hỏi")
      try await terminal.answer(("Erase? (y/n)", answer))
      let end = try await terminal.end()
      #expect(end.status == status, "\(answer): \(end.shown)")
      #expect(try await rows(id) == left, "\(answer)")
    }
  }

  @Test func `an erasure that was cut off between its steps is finished by doctor, and by the same command`()
    async throws
  {
    let huunghi = try await Self.book.program()
    for finishing in [["doctor"], ["person", "erase", "", "--yes"]] {
      let (number, id) = try await add("Trần Văn Ngắt")
      let connection = try Connection.open(try await Self.book.settings())
      defer { connection.close() }
      try connection.script("CREATE TABLE IF NOT EXISTS public.kept_row (LIKE people.record); TRUNCATE public.kept_row")
      _ = try connection.execute("INSERT INTO public.kept_row SELECT * FROM people.record WHERE id = '\(id)'")
      #expect(try await huunghi("person", "erase", number, "--yes").status == 0)
      // As if the row had not been deleted, or had been stored by somebody else meanwhile.
      _ = try connection.execute("INSERT INTO people.record SELECT * FROM public.kept_row")
      #expect(try await rows(id) == 1)
      #expect(try await huunghi("person", "show", "tran van ngat").status == 65, "it is read no more")
      let run = try await huunghi.run(finishing.map { $0.isEmpty ? number : $0 })
      #expect(run.output.contains("erasure completed of 1") || run.output.contains("What was left of it is gone now."))
      #expect(try await rows(id) == 0)
      #expect(try await huunghi("doctor").output.contains("the people table agrees with the log"))
    }
  }

  // MARK: Two at once

  /// Runs both so that both have decided before either can append, the first being the first to wait for its turn.
  private func atOnce(_ first: [String], _ second: [String]) async throws -> (BuiltProgram.Run, BuiltProgram.Run) {
    let gate = try AppendGate(try await Self.book.settings())
    let huunghi = try await Self.book.program()
    async let one = huunghi.run(first)
    try await gate.waitFor(1)
    async let two = huunghi.run(second)
    try await gate.waitFor(2)
    try gate.open()
    return try await (one, two)
  }

  @Test(arguments: [true, false]) func `who is corrected and erased at once is erased, and no row is left`(
    isErasedFirst: Bool
  ) async throws {
    let (number, id) = try await add("Đỗ Văn Đua \(isErasedFirst ? "một" : "hai")")
    let erase = ["person", "erase", number, "--yes"]
    let correct = ["person", "correct", number, "--contact", "0913 000 000"]
    let (first, second) = try await isErasedFirst ? atOnce(erase, correct) : atOnce(correct, erase)
    let (erased, corrected) = isErasedFirst ? (first, second) : (second, first)
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(corrected.status == (isErasedFirst ? 65 : 0), "\(corrected.errors)")
    if isErasedFirst { #expect(corrected.errors.contains("Nothing was recorded."), "\(corrected.errors)") }
    #expect(try await rows(id) == 0)
    let doctor = try await Self.book.program()("doctor")
    #expect(doctor.output.contains("the people table agrees with the log"), "\(doctor.output)")
  }

  @Test func `who is put on record again while they are erased becomes somebody else`() async throws {
    let (number, id) = try await add("Đỗ Văn Đua ba", "--contact", "0912")
    let (erased, added) = try await atOnce(
      ["person", "erase", number, "--yes"], ["person", "add", "Đỗ Văn Đua ba", "--contact", "0913", "--json"])
    #expect(erased.status == 0 && added.status == 0, "\(erased.errors) \(added.errors)")
    #expect(try added.json()["id"] as? String != id)
    #expect(try await rows(id) == 0)
  }

  @Test func `of two corrections at once the second is told so, and doctor makes nothing of it`() async throws {
    let (number, id) = try await add("Đỗ Văn Đua bốn")
    let (first, second) = try await atOnce(
      ["person", "correct", number, "--contact", "0913"], ["person", "correct", number, "--position", "Thư ký"])
    #expect(first.status == 0 && second.status == 75, "\(first.errors) \(second.errors)")
    #expect(try await rows(id) == 2)
    #expect(try await Self.book.program()("doctor").output.contains("registration completed") == false)
    #expect(try await Self.book.program()("person", "show", number, "--json").json()["position"] is NSNull)
  }
}
