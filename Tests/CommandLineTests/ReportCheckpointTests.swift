import EventStore
import Foundation
import Postgres
import Testing

/// The log's signed checkpoint in issued reports. Would catch a report issued without one where there is a key, one that
/// covers less than the report stands on, a canonical JSON that depends on a key, a log that was changed underneath and is
/// still called proven, a checkpoint that is believed though no key of this log signed it, and one that an auditor's own key
/// didn't sign.
@Suite struct ReportCheckpointTests {
  private func makeKey(_ huunghi: BuiltProgram) async throws -> NoteVerifier {
    let run = try await huunghi("log", "key", "init", "--json")
    #expect(run.status == 0, "\(run.errors)")
    return try NoteVerifier(parsing: try #require(try run.json()["vkey"] as? String))
  }

  private func issue(_ huunghi: BuiltProgram, _ more: String...) async throws -> BuiltProgram.Run {
    try await huunghi.run(["report", "issue", "2025", "--signer", "van ky", "--json"] + more)
  }

  private func record(_ huunghi: BuiltProgram, _ title: String) async throws {
    let run = try await huunghi("record", "conference", title, "5/2025", "--at", "Hà Nội", "--distinct")
    #expect(run.status == 0, "\(run.errors)")
  }

  /// What was found of the checkpoint of report 1, and the positions told.
  private func finding(
    _ huunghi: BuiltProgram, _ number: String = "1", _ more: String...
  ) async throws -> (String, [Int], status: Int) {
    let run = try await huunghi.run(["report", "verify", number, "--json"] + more)
    let proof = try #require(try run.json()["checkpoint"] as? [String: Any])
    #expect(try run.json()["same"] as? Bool == true)
    #expect(try run.json()["proven"] as? Bool == (run.status == 0))
    return (try #require(proof["finding"] as? String), try #require(proof["faults"] as? [Int]), run.status)
  }

  /// What only a superuser can do.
  private func tamper(_ book: SuiteBook, _ sql: String) async throws {
    let administrator = try Connection.open(try await book.settings())
    try administrator.script(
      """
      ALTER TABLE event_log.event DISABLE TRIGGER ALL;
      ALTER TABLE event_log.public_key DISABLE TRIGGER ALL;
      \(sql)
      """)
    administrator.close()
  }

  @Test func `a report carries the log signed at its position, in every form but the canonical JSON`() async throws {
    try await withReportBook { _, huunghi, folder in
      let key = try await makeKey(huunghi)
      let forms = ["vi.md", "vi.html", "vi.txt", "en.txt", "ru.txt", "json"]
      let run = try await huunghi.run(
        ["report", "issue", "2025", "--signer", "van ky", "--json"] + forms.flatMap { ["-o", "\(folder)/a.\($0)"] })
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let issued = try run.json()
      let note = try #require(issued["checkpoint"] as? String)
      #expect(try SignedNote(parsing: note).verify([key]) == key)
      let checkpoint = try LogCheckpoint(parsing: SignedNote(parsing: note).text)
      #expect(checkpoint.root.size == issued["composed_at"] as? Int)
      let proof = try await huunghi("log", "prove", "1", "--size", "\(checkpoint.root.size)", "--json")
      #expect(try proof.json()["root"] as? String == checkpoint.root.hash.base64)
      // Kept as what was last signed, so that nothing that contradicts it will be.
      #expect(try String(contentsOfFile: folder + "/huunghi/log.checkpoint", encoding: .utf8) == note)

      let words = [
        "vi.md": "Điểm chốt đã ký", "vi.html": "Điểm chốt đã ký", "vi.txt": "Điểm chốt đã ký",
        "en.txt": "Signed checkpoint",
        "ru.txt": "Подписанная контрольная точка",
      ]
      for form in forms {
        let text = try String(contentsOfFile: "\(folder)/a.\(form)", encoding: .utf8)
        let printed = [checkpoint.origin, checkpoint.root.hash.base64, key.idText].map { text.contains($0) }
        #expect(printed == [Bool](repeating: form != "json", count: 3), "\(form)")
        if let words = words[form] { #expect(text.contains(words), "\(form)") }
      }
      let shown = try await huunghi("report", "show", "1")
      #expect(shown.output.contains(checkpoint.root.hash.base64), "\(shown.output)")
    }
  }

  @Test func `a kept checkpoint is verified whatever was recorded since, and said in the reader's language`()
    async throws
  {
    try await withReportBook { book, huunghi, folder in
      _ = try await makeKey(huunghi)
      #expect(try await issue(huunghi).status == 0)
      try await record(huunghi, "Hội thảo sau")
      #expect(try await huunghi("log", "checkpoint").status == 0)
      for (language, words) in [
        ("vi", "Điểm chốt của báo cáo đúng"), ("en", "The report's checkpoint holds"),
        ("ru", "Контрольная точка отчёта верна"),
      ] {
        let run = try await book.program(language: language, folder: folder)("report", "verify", "1")
        #expect(run.status == 0 && run.output.contains(words), "\(run.output)")
      }
      // The next one covers what was recorded since, and agrees with what was signed before.
      let second = try await issue(huunghi, "--supersedes", "1")
      #expect(second.status == 0, "\(second.errors)")
      #expect(try await finding(huunghi, "2") == ("confirmed", [], 0))
    }
  }

  @Test func `without a key there is no word of checkpoints`() async throws {
    try await withReportBook { _, huunghi, folder in
      let run = try await issue(huunghi, "-o", "\(folder)/a.en.md")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(try run.json()["checkpoint"] is NSNull)
      #expect(try !String(contentsOfFile: "\(folder)/a.en.md", encoding: .utf8).contains("heckpoint"))
      let proof = try await huunghi("report", "verify", "1")
      #expect(proof.status == 0 && !proof.output.contains("heckpoint"), "\(proof.output)")
      #expect(try await huunghi("report", "verify", "1", "--json").json()["checkpoint"] is NSNull)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/huunghi") == ["settings.json"])
    }
  }

  @Test func `a log changed underneath is found, though the report composed again is still the same`() async throws {
    try await withReportBook { book, huunghi, folder in
      _ = try await makeKey(huunghi)
      #expect(try await issue(huunghi).status == 0)
      try await record(huunghi, "Hội thảo sau")
      let last = try #require(try await huunghi("log", "checkpoint", "--json").json()["size"] as? Int)
      // What it doesn't stand on is not its affair.
      try await tamper(book, "UPDATE event_log.event SET type = type || 'X' WHERE position = \(last);")
      #expect(try await finding(huunghi) == ("confirmed", [], 0))
      try await tamper(book, "UPDATE event_log.event SET type = type || 'X' WHERE position = 17;")
      #expect(try await finding(huunghi) == ("differs", [17], 65))
      for (language, words) in [("vi", "KHÔNG KHỚP"), ("en", "does NOT hold"), ("ru", "НЕ совпадает")] {
        let run = try await book.program(language: language, folder: folder)("report", "verify", "1")
        #expect(run.status == 65 && run.output.contains(words) && run.output.contains("17"), "\(run.output)")
      }
      // The tree beside it made anew says nothing of position 17, but the checkpoint still does.
      #expect(try await huunghi("projection", "rebuild", "log_tree").status == 0)
      #expect(try await finding(huunghi) == ("differs", [], 65))
      // Nothing more is issued from such a log.
      let next = try await issue(huunghi, "--supersedes", "1", "-o", "\(folder)/b.md")
      #expect(next.status == 65)
      #expect(try next.error()["code"] as? String == "changed-history")
      #expect(!FileManager.default.fileExists(atPath: folder + "/b.md"))
      #expect(try await huunghi("report", "show", "2").status == 65)
    }
  }

  @Test func `the event that says a report was issued is held against the log's tree too`() async throws {
    try await withReportBook { book, huunghi, _ in
      _ = try await makeKey(huunghi)
      let issued = try await issue(huunghi).json()
      let position = try #require(issued["position"] as? Int)
      #expect(try await huunghi("log", "verify").status == 0)
      try await tamper(
        book,
        "UPDATE event_log.event SET data = replace(data::text, '2025', '2024')::json WHERE position = \(position);")
      #expect(try await finding(huunghi) == ("confirmed", [position], 65))
    }
  }

  @Test func `a report signed with a key that was replaced is proven; with one that nobody knows, it isn't`()
    async throws
  {
    try await withReportBook { book, huunghi, folder in
      let first = try await makeKey(huunghi)
      #expect(try await issue(huunghi).status == 0)
      try FileManager.default.moveItem(atPath: folder + "/huunghi/log.key", toPath: folder + "/old.key")
      let second = try await makeKey(huunghi)
      #expect(first != second)
      let next = try await issue(huunghi, "--supersedes", "1")
      #expect(next.status == 0, "\(next.errors)")
      let note = try SignedNote(parsing: try #require(try next.json()["checkpoint"] as? String))
      #expect(try note.verify([first, second]) == second)
      #expect(try await finding(huunghi, "1") == ("confirmed", [], 0))
      #expect(try await finding(huunghi, "2") == ("confirmed", [], 0))
      try await tamper(book, "DELETE FROM event_log.public_key;")
      #expect(try await finding(huunghi, "1") == ("unknown_key", [], 65))
      // The key at hand is known even so.
      #expect(try await finding(huunghi, "2") == ("confirmed", [], 0))
    }
  }

  @Test func `an auditor holds the checkpoint against a key of their own, whatever keys the database has`() async throws
  {
    try await withReportBook { book, huunghi, folder in
      let kept = try await makeKey(huunghi)
      let note = try #require(try await issue(huunghi).json()["checkpoint"] as? String)
      // Nothing of the machine's is needed for it.
      try FileManager.default.removeItem(atPath: folder + "/huunghi/log.key")
      let proof = try await huunghi("report", "verify", "1", "--key", kept.text, "--json")
      #expect(proof.status == 0, "\(proof.errors)")
      let found = try #require(try proof.json()["checkpoint"] as? [String: Any])
      #expect(found["finding"] as? String == "confirmed" && found["held_key_id"] as? String == kept.idText)

      // Whoever may do everything with the database signs the same with a key of their own, and records that.
      let checkpoint = try LogCheckpoint(parsing: SignedNote(parsing: note).text)
      let other = try NoteSigner(newFor: checkpoint.origin)
      let forged = try other.sign(checkpoint.text).note
      let key = "\\x" + other.verifier.publicKey.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      try await tamper(
        book,
        """
        UPDATE event_log.public_key SET key = '\(key)';
        UPDATE reports_v1.issued_report
           SET document = jsonb_set(document::jsonb, '{checkpoint}', to_jsonb($note$\(forged)$note$::text))::json;
        """)
      #expect(try await finding(huunghi) == ("confirmed", [], 0))
      for (language, words) in [
        ("vi", "KHÔNG phải khóa đã cho"), ("en", "NOT by the key"), ("ru", "НЕ указанным"),
      ] {
        let run = try await book.program(language: language, folder: folder)(
          "report", "verify", "1", "--khóa", kept.text)
        #expect(run.status == 65 && run.output.contains(words), "\(run.output)")
        #expect(run.output.contains(kept.idText) && run.output.contains(other.verifier.idText), "\(run.output)")
      }
      #expect(try await finding(huunghi, "1", "--key", kept.text) == ("unknown_key", [], 65))
      #expect(try await finding(huunghi, "1", "--key", other.verifier.text) == ("confirmed", [], 0))
      let stranger = try NoteSigner(newFor: "huunghi/00000000-0000-0000-0000-000000000000")
      #expect(try await finding(huunghi, "1", "--key", stranger.verifier.text) == ("unknown_key", [], 65))
    }
  }

  @Test func `with an auditor's key, a report without a checkpoint isn't proven, and what isn't a key is refused`()
    async throws
  {
    try await withReportBook { book, huunghi, folder in
      let signer = try NoteSigner(newFor: "huunghi/00000000-0000-0000-0000-000000000000")
      #expect(try await issue(huunghi, "-o", "\(folder)/a.md").status == 0)
      #expect(try await finding(huunghi, "1", "--key", signer.verifier.text) == ("absent", [], 65))
      for (language, words) in [("vi", "KHÔNG có điểm chốt"), ("en", "NO checkpoint"), ("ru", "НЕТ контрольной точки")]
      {
        let program = try await book.program(language: language, folder: folder)
        let run = try await program("report", "verify", "1", "--key", signer.verifier.text)
        #expect(run.status == 65 && run.output.contains(words), "\(run.output)")
        for wrong in ["", "nonsense", String(signer.verifier.text.dropLast(4)), signer.text] {
          let refused = try await program("report", "verify", "1", "--key", wrong)
          #expect(refused.status == 65 && refused.output.isEmpty, "\(refused.output)")
          #expect(refused.errors.contains("huunghi log key show"), "\(refused.errors)")
          // Somebody may have taken the secret half for it.
          #expect(wrong.isEmpty || !refused.errors.contains(wrong), "\(refused.errors)")
        }
      }
      let file = try await huunghi("report", "verify", "\(folder)/a.md", "--key", signer.verifier.text)
      #expect(file.status == 64 && file.errors.contains("--key"), "\(file.errors)")
    }
  }

  @Test func `a kept checkpoint that was exchanged for another isn't believed`() async throws {
    try await withReportBook { book, huunghi, folder in
      _ = try await makeKey(huunghi)
      let earlier = try await huunghi("log", "checkpoint").output
      try await record(huunghi, "Hội thảo trước")
      let note = try #require(try await issue(huunghi).json()["checkpoint"] as? String)
      let checkpoint = try LogCheckpoint(parsing: SignedNote(parsing: note).text)
      let (origin, size) = (checkpoint.origin, checkpoint.root.size)
      let key = try String(contentsOfFile: folder + "/huunghi/log.key", encoding: .utf8)
      let signer = try NoteSigner(parsing: key.trimmingCharacters(in: .newlines))
      let (stranger, other) = (try NoteSigner(newFor: origin), try NoteSigner(newFor: "other"))
      let others = [
        (earlier, "too_small"),
        (note.replacingOccurrences(of: "\n\(size)\n", with: "\n\(size + 1)\n"), "bad_signature"),
        ("nonsense", "unreadable"),
        (try stranger.sign(checkpoint.text).note, "unknown_key"),
        (try other.sign(LogCheckpoint(origin: "other", root: checkpoint.root).text).note, "other_log"),
        // Even by the right key.
        (try signer.sign(LogCheckpoint(origin: origin, root: LogRoot(size: size, hash: .empty)).text).note, "differs"),
        (
          try signer.sign(LogCheckpoint(origin: origin, root: LogRoot(size: 9_999, hash: .empty)).text).note,
          "beyond_the_log"
        ),
      ]
      for (text, expected) in others {
        try await tamper(
          book,
          """
          UPDATE reports_v1.issued_report
             SET document = jsonb_set(document::jsonb, '{checkpoint}', to_jsonb($note$\(text)$note$::text))::json;
          """)
        #expect(try await finding(huunghi).0 == expected)
        #expect(try await finding(huunghi).status == 65)
        for language in ["vi", "en", "ru"] {
          let run = try await book.program(language: language, folder: folder)("report", "verify", "1")
          #expect(run.status == 65, "\(run.output)")
        }
      }
    }
  }

  @Test func `a log restored to an earlier state issues nothing`() async throws {
    try await withReportBook { book, huunghi, folder in
      _ = try await makeKey(huunghi)
      try await record(huunghi, "Hội thảo mất")
      #expect(try await issue(huunghi).status == 0)
      let composed = try #require(try await huunghi("report", "show", "1", "--json").json()["composed_at"] as? Int)
      try await tamper(book, "DELETE FROM event_log.event WHERE position >= \(composed);")
      // The record knows nothing of the report any more; what was signed does.
      let refused = try await issue(huunghi, "--number", "7", "-o", "\(folder)/b.md")
      #expect(refused.status == 65)
      #expect(try refused.error()["code"] as? String == "earlier-state")
      #expect(!FileManager.default.fileExists(atPath: folder + "/b.md"))
    }
  }

  @Test func `a key of another log signs no report; it's issued without, and that is said`() async throws {
    try await withReportBook { _, huunghi, folder in
      let stranger = try NoteSigner(newFor: "huunghi/00000000-0000-0000-0000-000000000000")
      try (stranger.text + "\n").write(toFile: folder + "/huunghi/log.key", atomically: false, encoding: .utf8)
      let run = try await issue(huunghi)
      #expect(run.status == 0 && run.errors.contains("belongs to another log"), "\(run.errors)")
      #expect(try run.json()["checkpoint"] is NSNull)
      // What isn't a key is no leave to go without.
      try "nonsense".write(toFile: folder + "/huunghi/log.key", atomically: false, encoding: .utf8)
      let broken = try await issue(huunghi)
      #expect(try broken.status == 65 && broken.error()["code"] as? String == "key", "\(broken.errors)")
    }
  }

  @Test func `two who issue at once, each with a checkpoint, are both proven`() async throws {
    try await withReportBook { _, huunghi, folder in
      _ = try await makeKey(huunghi)
      let runs = try await withThrowingTaskGroup(of: BuiltProgram.Run.self) { group in
        for _ in 0..<3 { group.addTask { try await issue(huunghi) } }
        return try await group.reduce(into: [BuiltProgram.Run]()) { $0.append($1) }
      }
      #expect(runs.allSatisfy { $0.status == 0 }, "\(runs.map(\.errors))")
      for number in ["1", "2", "3"] { #expect(try await finding(huunghi, number) == ("confirmed", [], 0)) }
      // The greatest is what was last signed.
      let sizes = try runs.map { run in
        try LogCheckpoint(parsing: SignedNote(parsing: try #require(try run.json()["checkpoint"] as? String)).text)
          .root.size
      }
      let last = try String(contentsOfFile: folder + "/huunghi/log.checkpoint", encoding: .utf8)
      #expect(try LogCheckpoint(parsing: SignedNote(parsing: last).text).root.size == sizes.max())
    }
  }
}
