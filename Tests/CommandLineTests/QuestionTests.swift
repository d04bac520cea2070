import EventStore
import Foundation
import Postgres
import Testing

/// Would catch a question whose JSON can't be read, whose text breaks off or is coloured in a pipe, and a report file of
/// another form than its name says.
@Suite struct QuestionTests {
  static let book = SuiteBook { huunghi in
    let run = try await huunghi(
      "record", "conference", "Hội nghị toàn quốc", "23-24/5/2025", "--at", "Hải Dương", "--attended", "300")
    #expect(run.status == 0, "\(run.errors)")
  }

  private func filled() async throws -> BuiltProgram { try await Self.book.program() }

  @Test(arguments: [
    ["show", "hoi nghi toan quoc"], ["show", "hoi nghi toan quoc", "--history"], ["gaps", "2025"],
    ["timeline", "Hải Phòng"], ["timeline", "hai duong", "2025", "--boundaries", "then"], ["calendar", "5/2025"],
    ["calendar", "2025"], ["report", "2025"], ["report", "2025", "--at", "Hải Phòng"], ["organisation", "list"],
    ["province", "list"], ["province", "list", "--all"], ["province", "show", "Hải Dương"], ["kind", "list"],
    ["tally", "list"], ["proposal", "list", "--open"], ["direction", "list", "2025"], ["figure", "list"],
    ["log", "tail"], ["log", "show", "1"], ["projection", "list"], ["database", "status"],
  ])
  func `every question has JSON that parses and text without colour`(_ arguments: [String]) async throws {
    var huunghi = try await filled()
    huunghi.environment["TERM"] = "xterm-256color"
    let json = try await huunghi.run(arguments + ["--json"])
    #expect(json.status == 0, "\(json.errors)")
    #expect(try json.json()["document"] != nil)
    let text = try await huunghi.run(arguments)
    #expect(text.status == 0, "\(text.errors)")
    #expect(!text.output.isEmpty)
    #expect(!text.output.contains("\u{1B}"))
    #expect(text.errors.isEmpty, "\(text.errors)")
  }

  @Test func `a timeline holds what happened in a unit that was merged, and says where`() async throws {
    let run = try await filled()("timeline", "Hải Phòng", "2025")
    #expect(run.output.contains("Hội nghị toàn quốc"))
    #expect(run.output.contains("Hai Duong province"))
  }

  @Test func `the time that is asked about tells two former provinces of one name apart`() async throws {
    let huunghi = try await filled()
    for (period, unit) in [("2010", "2004"), ("1980", "1976")] {
      for arguments in [
        ["timeline", "Hậu Giang", period], ["calendar", period, "--at", "Hậu Giang"],
        ["report", period, "--at", "hau giang"], ["gaps", period, "--at", "Hậu Giang"],
      ] {
        let run = try await huunghi.run(arguments)
        #expect(run.status == 0, "\(arguments): \(run.errors)")
      }
      let json = try await huunghi("timeline", "Hậu Giang", period, "--json").output
      #expect(json.contains("\"hau-giang-\(unit)\""), "\(json)")
    }
    for arguments in [["timeline", "Hậu Giang"], ["timeline", "Hậu Giang", "1990-2010"]] {
      let run = try await huunghi.run(arguments)
      #expect(run.status == 65 && run.errors.contains("hau-giang-1976"), "\(arguments): \(run.errors)")
    }
  }

  @Test func `a report is written in the form that its name says`() async throws {
    let huunghi = try await filled()
    try await withFolder { folder in
      for (ending, part) in [
        ("txt", "\n1. Overview\n"), ("md", "\n# REPORT: "), ("html", "<!DOCTYPE html>"), ("json", "{\"activities\""),
      ] {
        let path = "\(folder)/report.\(ending)"
        let run = try await huunghi("report", "2025", "-o", path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains(part), "\(ending)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 4)
    }
  }

  @Test func `an answer from a read model that has stopped says so, and claims no more than it knows`() async throws {
    let book = SuiteBook()
    let huunghi = try await book.program()
    let pool = ConnectionPool(try await book.settings(), maximumConnections: 1, prepare: EventLog.workAsApp)
    let unknown = NewEvent(
      id: UUID(), type: "ThingThatNobodyKnows", schemaVersion: 1, data: Array("{}".utf8), metadata: Array("{}".utf8))
    let stopped = try await EventLog(pool: pool).append(
      AppendRequest(stream: try StreamName(category: "kind", id: "thu"), expected: .any, events: [unknown])
    ).lastPosition
    await pool.close()
    for arguments in [
      ["calendar", "2025"], ["timeline", "Hải Phòng"], ["report", "2025"], ["gaps", "2025"], ["kind", "list"],
    ] {
      let run = try await huunghi.run(arguments)
      #expect(run.status == 0)
      #expect(run.errors.contains("“kinds” has stopped at event \(stopped)"), "\(arguments): \(run.errors)")
      #expect(run.errors.contains("up to event \(stopped - 1) only"), "\(arguments): \(run.errors)")
    }
    let recorded = try await huunghi("record", "conference", "Hội nghị sau", "5/2025", "--distinct")
    #expect(recorded.status == 0)
    #expect(recorded.errors.matches(of: /has stopped/).count == 1, "\(recorded.errors)")
    let json = try await huunghi("calendar", "2025", "--json").output
    #expect(json.contains("\"position\":\(stopped - 1)"), "\(json)")
    let doctor = try await huunghi("doctor", "--json")
    #expect(doctor.status == 65 && doctor.errors.isEmpty, "\(doctor.errors)")
    let findings = try #require(try doctor.json()["findings"] as? [[String: Any]])
    let kinds = try #require(findings.first { $0["name"] as? String == "kinds" })
    #expect(kinds["code"] as? String == "read_model" && kinds["stopped_at"] as? Int == stopped)
    #expect((kinds["lag"] as? Int).map { $0 >= 2 } == true && kinds["lag_seconds"] as? Int != nil, "\(kinds)")
  }

  @Test func `a reader that has seen enough ends the output quietly`() async throws {
    let run = try await filled().shell("\"$H\" province list --all | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(run.output.hasSuffix("\n0\n"))
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `a shell completes provinces, kinds and organisations that are on record`() async throws {
    let huunghi = try await filled()
    #expect(try await huunghi("organisation", "add", "Hội hoàn tất", "--kind", "central").status == 0)
    let provinces = try await huunghi("---completion", "record", "--", "--at", "0", "3", "hai")
    #expect(provinces.output.split(separator: "\n").contains("Hải Phòng"))
    let organisations = try await huunghi("---completion", "record", "--", "--by", "0", "0", "")
    #expect(organisations.output.split(separator: "\n").contains("Hội hoàn tất"))
    let kinds = try await huunghi("---completion", "calendar", "--", "--kind", "0", "2", "co")
    #expect(kinds.output.split(separator: "\n").contains("conference"))
    let named = try await huunghi("---completion", "calendar", "--", "--kind", "0", "3", "gap")
    #expect(named.output.split(separator: "\n").contains("gặp mặt"), "\(named.output)")
    let former = try await huunghi("---completion", "timeline", "--", "positional@0", "0", "3", "hai")
    let both = former.output.split(separator: "\n").filter { $0.hasPrefix("Hải") }
    #expect(both.first == "Hải Phòng" && both.contains("Hải Dương") && Set(both).count == both.count, "\(both)")
    // Without a database there are no candidates, and no words either.
    let silent = try await BuiltProgram()("---completion", "record", "--", "--at", "0", "0", "")
    #expect(silent.status == 0)
    #expect(silent.output.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
    #expect(silent.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `a completion script is written for every shell`(_ shell: String)
    async throws
  {
    let run = try await BuiltProgram()("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("timeline"))
    if shell == "bash" {
      let check = try await BuiltProgram().shell("\"$H\" --generate-completion-script bash | bash -n")
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    }
  }

  @Test func `doctor finds a new book in order`() async throws {
    let run = try await filled()("doctor", "--json")
    // Throw-away servers run without fsync, which is just what doctor warns of.
    let findings = try #require(try run.json()["findings"] as? [[String: Any]])
    #expect(
      findings.filter { $0["problem"] as? Bool == true }.allSatisfy {
        ($0["message"] as? String)?.contains("fsync") ?? false
          || ($0["message"] as? String)?.contains("full_page") ?? false
      })
  }

  @Test func `a read model is rebuilt by name, and an unknown name is an error`() async throws {
    let huunghi = try await filled()
    #expect(try await huunghi("projection", "rebuild", "kinds").status == 0)
    let wrong = try await huunghi("projection", "rebuild", "nothing")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("projection list"))
  }
}
