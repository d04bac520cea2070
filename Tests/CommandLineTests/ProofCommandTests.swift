import EventStore
import Foundation
import Glibc
import Postgres
import Subprocess
import TestDatabase
import Testing

/// Keys, checkpoints, proofs and verification from the command line. Would catch a key that others can read or that is
/// written over, something signed that contradicts what was signed before, a proof that a stranger can't check, and a
/// changed log that is called sound.
@Suite struct ProofCommandTests {
  /// A book of its own and a folder for its key; all books are clones of one log.
  private func withBook(_ body: (SuiteBook, BuiltProgram, String) async throws -> Void) async throws {
    let book = SuiteBook()
    try await withFolder { folder in try await body(book, try await book.program(folder: folder), folder) }
  }

  /// Makes a key and gives its public half.
  private func key(_ huunghi: BuiltProgram) async throws -> String {
    let run = try await huunghi("log", "key", "init", "--json")
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try run.json()["vkey"] as? String)
  }

  private func record(_ huunghi: BuiltProgram, _ title: String) async throws {
    let run = try await huunghi("record", "conference", title, "5/2025", "--at", "Hà Nội", "--distinct")
    #expect(run.status == 0, "\(run.errors)")
  }

  private func checkpoint(_ note: String, _ key: String) throws -> LogCheckpoint {
    let note = try SignedNote(parsing: note)
    try note.verify([NoteVerifier(parsing: key)])
    return try LogCheckpoint(parsing: note.text)
  }

  private static let verifier = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scripts/verify-log").path

  /// Runs the independent verifier.
  private func independently(_ words: String...) async throws -> (status: Int, output: String) {
    let result = try await Subprocess.run(
      .name("python3"), arguments: Arguments(["-B", Self.verifier] + words), input: .none,
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard case .exited(let code) = result.terminationStatus else { return (-1, "") }
    return (Int(code), result.standardOutput + result.standardError)
  }

  @Test func `a key is made once, for its owner only, and its public half is told and kept`() async throws {
    try await withBook { book, huunghi, folder in
      #expect(try await huunghi("log", "checkpoint").status == 66)
      #expect(try await huunghi("log", "key", "show").status == 66)
      let key = try await key(huunghi)
      let path = folder + "/huunghi/log.key"
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      // A copy that was put back may be open to others.
      #expect(chmod(path, 0o640) == 0)
      let doctor = try await huunghi("doctor")
      #expect(doctor.status == 65 && doctor.output.contains("can read the secret key"), "\(doctor.output)")
      #expect(chmod(path, 0o600) == 0)
      #expect(try await !huunghi("doctor").output.contains("secret key"))
      let before = try String(contentsOfFile: path, encoding: .utf8)
      let again = try await huunghi("log", "key", "init")
      #expect(again.status == 65)
      #expect(again.firstError.contains("already"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
      #expect(try await huunghi("log", "key", "show").output == key + "\n")
      let kept = try Connection.open(try await book.settings())
        .query("SELECT name, encode(key, 'base64') FROM event_log.public_key")
      #expect(kept.count == 1)
      #expect(key.hasPrefix("\(try kept[0].string(0))+"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/huunghi").sorted() == ["log.key", "log.lock"])
    }
  }

  @Test func `of several who make a key at once one does, and no other public half is kept`() async throws {
    try await withBook { book, huunghi, _ in
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 { group.addTask { try await huunghi("log", "key", "init").status } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.sorted() == [0, 65, 65, 65])
      let kept = try Connection.open(try await book.settings()).query("SELECT FROM event_log.public_key")
      #expect(kept.count == 1)
    }
  }

  @Test func `a checkpoint is signed, written, kept and signed again as the log grows`() async throws {
    try await withBook { _, huunghi, folder in
      let key = try await key(huunghi)
      let first = try await huunghi("log", "checkpoint")
      #expect(first.status == 0, "\(first.errors)")
      let size = try checkpoint(first.output, key).root.size
      #expect(try await huunghi("log", "checkpoint").output == first.output)
      #expect(try String(contentsOfFile: folder + "/huunghi/log.checkpoint", encoding: .utf8) == first.output)
      try await record(huunghi, "Hội thảo một")
      let path = folder + "/later.checkpoint"
      let later = try await huunghi("nhật-ký", "chốt", "-o", path)
      #expect(later.status == 0 && later.output.contains(path), "\(later.errors)")
      #expect(try checkpoint(String(contentsOfFile: path, encoding: .utf8), key).root.size > size)
      let told = try await independently("checkpoint", path, "--key", key)
      #expect(told.status == 0, "\(told.output)")
      let doctor = try await huunghi("doctor")
      #expect(doctor.output.contains("the last checkpoint was signed over"), "\(doctor.output)")
    }
  }

  @Test func `what is proved can be checked without the program, by who has the key`() async throws {
    try await withBook { _, huunghi, folder in
      let unsigned = try await huunghi("log", "prove", "3")
      #expect(unsigned.status == 0 && unsigned.errors.contains("No signed checkpoint"), "\(unsigned.errors)")
      let key = try await key(huunghi)
      let signed = try await huunghi("log", "checkpoint").output
      let size = try checkpoint(signed, key).root.size
      try await record(huunghi, "Hội thảo hai")
      for position in [1, 2, size / 2, size] {
        for form in [[], ["--json"]] {
          let run = try await huunghi.run(["log", "prove", "\(position)"] + form)
          #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
          let path = folder + "/proof"
          try run.output.write(toFile: path, atomically: false, encoding: .utf8)
          let told = try await independently("proof", path, "--key", key)
          #expect(told.status == 0 && told.output.contains("event \(position) is in the log"), "\(told.output)")
          // With another hash it proves nothing.
          guard form.isEmpty, let hash = run.output.split(separator: "\n").dropFirst(3).first else { continue }
          let other = run.output.replacingOccurrences(of: hash, with: TreeHash.empty.base64)
          try other.write(toFile: path, atomically: false, encoding: .utf8)
          #expect(try await independently("proof", path, "--key", key).status == 1)
        }
      }
      let beyond = try await huunghi("log", "prove", "\(size + 1)", "--size", "\(size)")
      #expect(beyond.status == 65)
      #expect(try await huunghi("log", "prove", "0").status == 65)
      #expect(try await huunghi("log", "prove", "1", "--size", "100000000").status == 65)
      #expect(try await huunghi("log", "prove").status == 64)
      #expect(try await huunghi("log", "prove", "1", "--from", "2").status == 64)
      #expect(try await huunghi("log", "prove", "x").status == 64)
    }
  }

  @Test func `that the log has only grown can be checked without the program`() async throws {
    try await withBook { _, huunghi, folder in
      for form in [[], ["--json"]] {
        for range in [["--from", "5"], ["--from", "7", "--to", "64"], ["--from", "0"], ["--từ", "9", "--đến", "9"]] {
          let run = try await huunghi.run(["log", "prove"] + range + form)
          #expect(run.status == 0, "\(run.errors)")
          let path = folder + "/proof"
          try run.output.write(toFile: path, atomically: false, encoding: .utf8)
          let told = try await independently("proof", path)
          #expect(told.status == 0, "\(range): \(told.output)")
        }
      }
      let key = try await key(huunghi)
      let checkpoint = folder + "/checkpoint"
      #expect(try await huunghi("log", "checkpoint", "-o", checkpoint).status == 0)
      let proof = try await huunghi("log", "prove", "--from", "5").output
      let path = folder + "/proof"
      try proof.write(toFile: path, atomically: false, encoding: .utf8)
      let held = try await independently("proof", path, "--key", key, "--checkpoint", checkpoint)
      #expect(held.status == 0, "\(held.output)")
      // Of sizes or of a log that the checkpoint doesn't speak of, it proves nothing.
      let smaller = try await huunghi("log", "prove", "--from", "5", "--to", "9").output
      for other in [proof.replacing(/huunghi\/[-0-9a-f]+/, with: "huunghi/evil"), smaller] {
        try other.write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try await independently("proof", path, "--key", key, "--checkpoint", checkpoint).status == 1)
      }
      #expect(try await huunghi("log", "prove", "--from", "9", "--to", "5").status == 65)
      #expect(try await huunghi("log", "prove", "--from", "1", "--to", "100000000").status == 65)
    }
  }

  @Test func `a log restored to an earlier state, or grown otherwise since, is not signed`() async throws {
    let earlier = SuiteBook()
    try await withBook { _, huunghi, folder in
      _ = try await key(huunghi)
      try await record(huunghi, "Hội thảo ba")
      let signed = try await huunghi("log", "checkpoint").output
      let restored = try await earlier.program(folder: folder)
      let refused = try await restored("log", "checkpoint")
      #expect(refused.status == 65)
      #expect(refused.errors.contains("restored to an earlier state"), "\(refused.errors)")
      let doctor = try await restored("doctor")
      #expect(doctor.status == 65 && doctor.output.contains("PROBLEM: the last checkpoint"), "\(doctor.output)")
      let unproved = try await restored("log", "prove", "5")
      #expect(unproved.status == 65 && unproved.errors.contains("add --size"), "\(unproved.errors)")
      let ungrown = try await restored("log", "prove", "--from", "5")
      #expect(ungrown.status == 65 && ungrown.errors.contains("add --to"), "\(ungrown.errors)")
      for asked in [["5", "--size", "9"], ["--from", "5", "--to", "9"]] {
        #expect(try await restored.run(["log", "prove"] + asked).status == 0)
      }
      // It goes on, and has as many events again, but others.
      try await record(restored, "Hội thảo khác")
      try await record(restored, "Hội thảo khác nữa")
      let told = try await restored("doctor")
      let found = Self.unwrapped(told.output).contains(Self.unwrapped("grown otherwise since"))
      #expect(told.status == 65 && found, "\(told.output)")
      let changed = try await restored("log", "checkpoint", "--json")
      #expect(changed.status == 65)
      #expect(try changed.error()["code"] as? String == "changed-history")
      #expect(try String(contentsOfFile: folder + "/huunghi/log.checkpoint", encoding: .utf8) == signed)
      let verified = try await restored("log", "verify", "--json")
      #expect(verified.status == 65)
      #expect(try verified.json()["sound"] as? Bool == false)
      // Nothing is proved from it either, of whatever size.
      for asked in [["5"], ["5", "--size", "9"], ["--from", "5"], ["--from", "5", "--to", "9"]] {
        let proof = try await restored.run(["log", "prove"] + asked + ["--json"])
        #expect(proof.status == 65 && proof.output.isEmpty, "\(asked): \(proof.output)")
        #expect(try proof.error()["code"] as? String == "changed-history")
      }
      // The right one is signed as before.
      #expect(try await huunghi("log", "checkpoint").output == signed)
    }
  }

  @Test func `a key of another log signs nothing`() async throws {
    try await withBook { _, huunghi, folder in
      let signer = try NoteSigner(newFor: "huunghi/00000000-0000-0000-0000-000000000000")
      try FileManager.default.createDirectory(atPath: folder + "/huunghi", withIntermediateDirectories: true)
      try (signer.text + "\n").write(toFile: folder + "/huunghi/log.key", atomically: false, encoding: .utf8)
      let run = try await huunghi("log", "checkpoint", "--json")
      #expect(run.status == 65)
      #expect(try run.error()["code"] as? String == "other-log")
      try "nonsense".write(toFile: folder + "/huunghi/log.key", atomically: false, encoding: .utf8)
      #expect(try await huunghi("log", "checkpoint").status == 65)
      #expect(try await huunghi("doctor").status == 65)
    }
  }

  @Test func `signing at once, while others record, leaves what was signed last`() async throws {
    try await withBook { _, huunghi, folder in
      let key = try await key(huunghi)
      let runs = try await withThrowingTaskGroup(of: BuiltProgram.Run?.self) { group in
        for turn in 0..<4 {
          group.addTask { try await huunghi("log", "checkpoint") }
          group.addTask {
            try await record(huunghi, "Hội thảo song song \(turn)")
            return nil
          }
        }
        return try await group.reduce(into: [BuiltProgram.Run]()) { runs, run in if let run { runs.append(run) } }
      }
      #expect(runs.allSatisfy { $0.status == 0 }, "\(runs.map(\.errors))")
      let sizes = try runs.map { try checkpoint($0.output, key).root.size }
      let last = try String(contentsOfFile: folder + "/huunghi/log.checkpoint", encoding: .utf8)
      #expect(try checkpoint(last, key).root.size == sizes.max())
    }
  }

  @Test func `a signing that is killed leaves the last checkpoint whole`() async throws {
    try await withBook { _, huunghi, folder in
      let key = try await key(huunghi)
      var last = 0
      for turn in 1...6 {
        try await record(huunghi, "Hội thảo dở dang \(turn)")
        _ = try await huunghi.shell("timeout -s KILL 0.0\(turn + 1) \"$H\" log checkpoint; true")
        let path = folder + "/huunghi/log.checkpoint"
        guard let note = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
        let size = try checkpoint(note, key).root.size
        #expect(size >= last)
        last = size
      }
      // Half a file beside its place is no checkpoint.
      try "huunghi/".write(toFile: folder + "/huunghi/log.checkpoint.1.new", atomically: false, encoding: .utf8)
      let run = try await huunghi("log", "checkpoint")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try checkpoint(run.output, key).root.size >= last)
      // One that was damaged is not passed over.
      try "huunghi/".write(toFile: folder + "/huunghi/log.checkpoint", atomically: false, encoding: .utf8)
      #expect(try await huunghi("log", "checkpoint").status == 65)
    }
  }

  @Test func `a log is verified against its tree and the checkpoints that were kept`() async throws {
    try await withBook { book, huunghi, folder in
      _ = try await key(huunghi)
      let path = folder + "/kept"
      #expect(try await huunghi("log", "checkpoint", "-o", path).status == 0)
      try await record(huunghi, "Hội thảo bốn")
      let sound = try await huunghi("log", "verify", "--checkpoint", path)
      #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
      #expect(sound.output.contains("What could be compared is sound."))
      #expect(sound.output.contains("agrees with the checkpoint"))
      let administrator = try Connection.open(try await book.settings())
      try administrator.script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        UPDATE event_log.event SET type = type || 'X' WHERE position = 17;
        """)
      let changed = try await huunghi("log", "verify", "--checkpoint", path)
      #expect(changed.status == 65)
      #expect(changed.output.contains("position 17: the event was changed"), "\(changed.output)")
      #expect(changed.output.contains("DIFFERS"))
      let json = try await huunghi("log", "verify", "--json").json()
      let faults = try #require(json["faults"] as? [[String: Any]])
      #expect(faults.count == 1 && faults[0]["position"] as? Int == 17 && faults[0]["kind"] as? String == "changed")
      #expect(try await huunghi("log", "prove", "17").status == 65)
      let rebuild = try await huunghi("projection", "rebuild", "provinces")
      #expect(rebuild.status == 70 && rebuild.errors.contains("“provinces” can't be made anew"), "\(rebuild.errors)")
      for language in ["vi", "ru"] {
        let other = try await book.program(language: language, folder: folder)
        #expect(try await other("log", "verify").output.contains("17"))
      }
      // One that is gone isn't said to lie beyond the end.
      try administrator.script("DELETE FROM event_log.event WHERE position = 17")
      for arguments in [["log", "prove", "17"], ["projection", "rebuild", "provinces"]] {
        let missing = try await huunghi.run(arguments)
        #expect(missing.status == 65 && missing.errors.contains("has no event 17"), "\(missing.errors)")
        #expect(missing.errors.contains("huunghi log verify"), "\(missing.errors)")
      }
    }
  }

  @Test func `a log whose id was changed is not called sound, and nothing is put in the place of its hashes`()
    async throws
  {
    try await withBook { book, huunghi, folder in
      _ = try await key(huunghi)
      #expect(try await huunghi("log", "checkpoint").status == 0)
      #expect(try await huunghi("log", "verify").status == 0)
      let administrator = try Connection.open(try await book.settings())
      let tiles = "SELECT md5(string_agg(hashes::text, '' ORDER BY level, index)) FROM log_tree_v1.tile"
      let before = try administrator.query(tiles)[0].string(0)
      try administrator.script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        ALTER TABLE event_log.identity DISABLE TRIGGER ALL;
        ALTER TABLE event_log.public_key DISABLE TRIGGER ALL;
        UPDATE event_log.event SET type = type || 'X' WHERE position = 17;
        UPDATE event_log.identity SET id = '11111111-1111-4111-8111-111111111111';
        """)
      let run = try await huunghi("log", "verify")
      #expect(run.status == 65)
      let told = Self.unwrapped(run.output)
      for part in [
        "position 17: the event was changed", "The hashes kept beside the log belong to", "a key of the log",
        "log.key belongs to the log", "log.checkpoint belongs to the log", "XDG_CONFIG_HOME", "The log is NOT sound",
      ] { #expect(told.contains(Self.unwrapped(part)), "\(part): \(told)") }
      let doctor = try await huunghi("doctor")
      #expect(doctor.status == 65 && doctor.output.contains("PROBLEM: The hashes kept"), "\(doctor.output)")
      #expect(try administrator.query(tiles)[0].string(0) == before)
      // With all that the database tells of it gone, what lies beside the settings still speaks.
      try administrator.script(
        """
        UPDATE event_log.event SET type = left(type, -1) WHERE position = 17;
        DELETE FROM event_log.public_key;
        UPDATE projection.checkpoint SET log_id = (SELECT id FROM event_log.identity);
        """)
      let quiet = try await huunghi("log", "verify", "--json")
      #expect(quiet.status == 65)
      #expect(
        (try quiet.json()["troubles"] as? [[String: Any]])?.map { $0["code"] as? String } == ["other-log", "other-log"])
      #expect(try await huunghi("doctor").status == 65)
      // One may still record: the settings may serve several books.
      try await record(huunghi, "Hội thảo năm")
    }
  }

  @Test func `an event put far off is told by every command, and none goes through what lies between`() async throws {
    try await withBook { book, huunghi, _ in
      let administrator = try Connection.open(try await book.settings())
      try administrator.script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        UPDATE event_log.event SET position = \(Int.max) WHERE position = (SELECT max(position) FROM event_log.event);
        """)
      let doctor = try await huunghi("doctor")
      #expect(doctor.status == 65 && doctor.output.contains("–\(Int.max - 1)"), "\(doctor.output)\(doctor.errors)")
      #expect(!doctor.output.contains("brought up to date just now"))
      for arguments in [["record", "conference", "Hội thảo", "5/2025"], ["calendar"], ["log", "checkpoint"]] {
        let run = try await huunghi.run(arguments)
        #expect(run.status == (arguments[0] == "log" ? 66 : 65), "\(arguments): \(run.errors)")
      }
      let verified = try await huunghi("log", "verify")
      #expect(verified.status == 65 && verified.output.contains("\(Int.max - 1)"), "\(verified.output)")
    }
  }

  /// Without spaces and line ends: where a line is wrapped depends on how long the folder's name is.
  private static func unwrapped(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func `a damaged key or last checkpoint keeps nobody from verifying the log`() async throws {
    try await withBook { _, huunghi, folder in
      _ = try await key(huunghi)
      #expect(try await huunghi("log", "checkpoint").status == 0)
      for name in ["log.key", "log.checkpoint"] {
        try "nonsense".write(toFile: folder + "/huunghi/" + name, atomically: false, encoding: .utf8)
        let run = try await huunghi("log", "verify")
        #expect(run.status == 65)
        #expect(
          run.output.contains("events read") && Self.unwrapped(run.output).contains(name), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("NOT sound"), "\(run.output)")
      }
    }
  }

  @Test func `doctor says of a last checkpoint whose signature is wrong that it is damaged, not the log`() async throws
  {
    try await withBook { _, huunghi, folder in
      _ = try await key(huunghi)
      #expect(try await huunghi("log", "checkpoint").status == 0)
      let path = folder + "/huunghi/log.checkpoint"
      var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
      lines[1] = "\(try #require(Int(lines[1])) - 1)"
      try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
      let doctor = try await huunghi("doctor")
      let told = Self.unwrapped(doctor.output)
      #expect(doctor.status == 65 && told.contains("signature"), "\(told)")
      #expect(!told.contains("have changed") && !told.contains("restored to an earlier"), "\(told)")
    }
  }

  @Test func `a file that isn't a checkpoint of this log is refused`() async throws {
    try await withBook { _, huunghi, folder in
      let path = folder + "/kept"
      #expect(try await huunghi("log", "verify", "--checkpoint", path).status == 66)
      _ = try await key(huunghi)
      let note = try await huunghi("log", "checkpoint").output
      let origin = try LogCheckpoint(parsing: SignedNote(parsing: note).text).origin
      let stranger = try NoteSigner(newFor: origin)
      let texts = [
        "nonsense", note.replacingOccurrences(of: "\n\n", with: "9\n\n"),
        try stranger.sign(LogCheckpoint(origin: origin, root: LogRoot(size: 0, hash: .empty)).text).note,
        try stranger.sign(LogCheckpoint(origin: "other", root: LogRoot(size: 0, hash: .empty)).text).note,
      ]
      for text in texts {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try await huunghi("log", "verify", "--checkpoint", path).status == 65, "\(text)")
      }
    }
  }
}
