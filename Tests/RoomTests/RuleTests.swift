import Testing

/// Shows each rule a file that breaks it and one that comes near. Would catch a rule that can't fail.
struct RuleTests {
  private func source(_ path: String, _ text: String) -> SwiftSource { SwiftSource(path: path, text: text) }

  @Test(arguments: [
    ("Sources/Friendship/A.swift", "import Postgres"),
    ("Sources/Friendship/A.swift", "  @preconcurrency public import Dispatch"),
    ("Sources/Wording/A.swift", "import Documents"),
    ("Sources/Documents/A.swift", "import struct EventStore.RecordedEvent"),
    ("Sources/Postgres/A.swift", "@testable import EventStore"),
    ("Sources/EventStore/A.swift", "import Friendship"),
    ("Sources/LocalPostgres/A.swift", "import EventStore"),
    ("Sources/Secretariat/A.swift", "import LocalPostgres"),
    ("Sources/Secretariat/A.swift", "import ArgumentParser"),
    ("Sources/huunghi/A.swift", "import CLibpq"),
    ("Sources/NewRoom/A.swift", "let a = 1"),
  ]) func `an import over a wall is found`(path: String, text: String) {
    #expect(ImportRule.findings(source(path, "let first = 1\n" + text)).count == 1)
  }

  @Test func `an import in a comment or a literal is none`() {
    let text = """
      // import Postgres
      /* import Postgres /* nested */
      import Postgres */
      let a = "\\("import Postgres")"
      import Foundation
      """
    #expect(source("Sources/Friendship/A.swift", text).imports.map(\.module) == ["Foundation"])
    #expect(source("Sources/Friendship/A.swift", text).imports.map(\.line) == [5])
  }

  @Test(arguments: [
    "let a = Date()", "let a: Date = .now", "func f(_ at: Date)", "let n = DispatchTime.now()",
    "let id = UUID()", "let n = Int.random(in: 0...1)",
    "list.shuffle()", "let one = list.randomElement()", "let c = ContinuousClock()",
    "let z = TimeZone.current",
    "let f = FileManager.default", "let e = ProcessInfo.processInfo", "Task { }", "let h = Hasher()",
    "a.hashValue",
    "let text = \"\\(Date())\"", "print(1)", "let a = getenv(\"A\")",
    "try String(contentsOf: URL(string: a))", "try String(contentsOfFile: a)",
    "var g = SystemRandomNumberGenerator()", "readLine()", "exit(1)",
  ]) func `what isn't pure is found`(text: String) {
    for room in ["Friendship", "Wording", "Documents"] {
      #expect(!PurityRule.findings(source("Sources/\(room)/A.swift", text)).isEmpty)
    }
  }

  @Test(arguments: [
    "let a = CivilDate(year: 1, month: 1, day: 1)", "let id = UUID(uuid: bytes)",
    "// Date() would read the clock",
    "let a = \"Date()\"", "func known(_ id: UUID) {}", "let b = #\"UUID() \"quoted\" \"#", "value.print(1)",
    "func hash(into hasher: inout Hasher) {}", "case .now: boundaries", "list.append(contentsOf: more)",
    "value.write(to: &bytes)", "let time = wall.time(zone)",
  ]) func `what is pure passes`(text: String) {
    #expect(PurityRule.findings(source("Sources/Friendship/A.swift", text)) == [])
  }

  @Test func `only the command line speaks with a person`() {
    #expect(PurityRule.findings(source("Sources/Secretariat/A.swift", "print(1)")).count == 1)
    #expect(PurityRule.findings(source("Sources/huunghi/A.swift", "print(Date())")) == [])
  }

  @Test(arguments: [
    ("Sources/Secretariat/ReadModels/Activities/A.swift", "let a = \"SELECT id FROM event_log.event\""),
    ("Sources/Secretariat/Recording/A.swift", "let a = \"SELECT id FROM activity\""),
    ("Sources/huunghi/A.swift", "let a = \"\"\"\n  SELECT id\n    FROM activity\n  \"\"\""),
    ("Sources/Documents/A.swift", "let a = \"INSERT INTO activity VALUES ($1)\""),
    ("Sources/Friendship/A.swift", "let a = \"UPDATE activity SET a = 1\""),
    ("Sources/Postgres/A.swift", "let a = \"LOCK TABLE append_lock\""),
  ]) func `SQL outside its room is found`(path: String, text: String) {
    #expect(!SQLRule.findings(source(path, text)).isEmpty)
  }

  @Test(arguments: [
    ("Sources/Secretariat/ReadModels/Activities/A.swift", "let a = \"SELECT id FROM activity\""),
    ("Sources/EventStore/A.swift", "let a = \"SELECT position FROM event_log.event\""),
    (
      "Sources/huunghi/A.swift",
      "// SELECT id FROM activity\nlet a = \"Select a province from the list; UPDATE it\""
    ),
  ]) func `SQL in its room passes`(path: String, text: String) {
    #expect(SQLRule.findings(source(path, text)) == [])
  }

  @Test func `the field's words under the log are found, in code and literals but not in examples`() {
    let code = "let provinceID = 1\nlet a = \"activities of an association\"\n// one meeting, one stream"
    #expect(FieldRule.findings(source("Sources/EventStore/A.swift", code)).map(\.line) == [1, 2])
    #expect(FieldRule.findings(source("Sources/Secretariat/A.swift", code)) == [])
  }

  @Test(arguments: [
    "Sources/Wording/Utils.swift", "Sources/Wording/DateHelper.swift", "Sources/Wording/Common/Text.swift",
    "Sources/huunghi/SessionManager.swift", "Tests/WordingTests/TestUtilities+More.swift",
  ]) func `an empty name is found`(path: String) {
    #expect(NameRule.findings(path: path).count == 1)
  }

  @Test func `an empty name of a type is found, and a telling one isn't`() {
    #expect(
      NameRule.findings(source("A.swift", "final class PoolManager {}\nstruct StoreImpl {}")).count == 2)
    #expect(
      NameRule.findings(source("A.swift", "struct Database {}\n// enum Utils\nactor Baseline {}")) == [])
    #expect(NameRule.findings(path: "Tests/TestDatabase/TestDatabase.swift") == [])
  }

  @Test(arguments: ["let a = try! read()", "let b = c as! D", "let e = f!", "g()!.h()", "let i = j[0]!"])
  func `what can trap is found`(text: String) {
    #expect(SafetyRule.findings(source("A.swift", text)).count == 1)
  }

  @Test(arguments: [
    "if a != b {}", "let c = !d", "let e = try? f()", "// g!", "let h = \"i!\"",
    "guard !j, !k else { return }",
    "// Guarded by its lock.\nfinal class A: @unchecked Sendable {}",
  ]) func `what can't trap passes`(text: String) {
    #expect(SafetyRule.findings(source("A.swift", text)) == [])
  }

  @Test func `an unexplained promise to the compiler is found`() {
    let findings = SafetyRule.findings(source("A.swift", "struct B {}\n\n\n\nfinal class A: @unchecked Sendable {}"))
    #expect(findings.map(\.line) == [5])
  }

  @Test(arguments: [
    "see /ho" + "me/anna/book", "path: \"/wo" + "rk/main\"", "cd /wo" + "rk", "/ro" + "ot/.local",
    "// TO" + "DO: later",
  ]) func `what a machine or a hurry left is found`(text: String) {
    #expect(TidinessRule.findings(path: "A.md", text: text).count == 1)
  }

  @Test(arguments: [
    "network/working", "docs/wo" + "rk.md", "https://example.org/wo" + "rk/1", "$HO" + "ME/book", "TODOS",
    "[\"TO" + "DO\"]",
  ]) func `what only looks like it passes`(text: String) {
    #expect(TidinessRule.findings(path: "A.md", text: text) == [])
  }

  @Test func `a source that is too long is found`() {
    let line = "let a = 1\n"
    #expect(TidinessRule.length(path: "A.swift", text: String(repeating: line, count: 400)) == [])
    #expect(TidinessRule.length(path: "A.swift", text: String(repeating: line, count: 401)).count == 1)
  }

  @Test func `a migration that is missing, out of order or without a file is found`() {
    let list = """
      migration(1, "event", PackageResources._01_event_sql),
      migration(2, "people", PackageResources._02_people_sql),
      """
    let files = ["001_event.sql", "002_people.sql", "roles.sql"]
    #expect(MigrationList.findings(files: files, list: list) == [])
    #expect(MigrationList.findings(files: files + ["003_more.sql"], list: list).count == 1)
    #expect(MigrationList.findings(files: ["001_event.sql"], list: list).count == 1)
    #expect(MigrationList.findings(files: ["001_event.sql", "003_people.sql"], list: list).count == 1)
    #expect(MigrationList.findings(files: ["001_people.sql", "002_event.sql"], list: list).count == 2)
  }
}
