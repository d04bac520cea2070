import Foundation
import Glibc
import Postgres
import TestDatabase
import Testing

/// Would catch a backup that isn't one, half a backup that looks whole, a check that finds nothing, and a restore that loses
/// or overwrites something.
@Suite(.timeLimit(.minutes(15))) struct BackupCommandTests {
  private func json(_ path: String) throws -> [String: Any] {
    let data = try #require(FileManager.default.contents(atPath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func `a private book is backed up, verified, restored elsewhere and goes on there`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một", "Hai")
      #expect(try await huunghi("person", "add", "Nguyễn Văn An", "--contact", "0912 345 678").status == 0)
      let backup = huunghi.folder + "/backups/first"
      let made = try await huunghi("database", "backup", backup, "--json")
      #expect(made.status == 0, "\(made.errors)")
      #expect(names(backup) == ["backup.json", "data"])
      #expect(try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int == 0o700)
      let record = try json(backup + "/backup.json")
      let log = try #require(record["log"] as? [String: Any])
      #expect(try made.json()["root"] as? String == log["root"] as? String)
      #expect(record["verified"] == nil)
      let before = try await PrivateBook.log(huunghi.program)
      // Later records are no part of it.
      try await huunghi.record("Ba")

      let verified = try await huunghi("database", "backup", "--verify", backup)
      #expect(verified.status == 0, "\(verified.errors)")
      #expect(verified.output.contains("is good"))
      #expect(try json(backup + "/backup.json")["verified"] != nil)
      let doctor = try await huunghi("doctor")
      #expect(doctor.status == 0 && doctor.output.contains("newest verified backup"), "\(doctor.output)")

      let other = try huunghi.other("elsewhere")
      let restored = try await other("database", "restore", backup)
      #expect(restored.status == 0, "\(restored.errors)")
      #expect(try await PrivateBook.log(other) == before)
      #expect(try await other("person", "show", "Nguyễn Văn An").output.contains("0912 345 678"))
      #expect(try await other("record", "hội nghị", "Bốn", "4/4/2020").status == 0)
      #expect(try await other("calendar", "2020", "--json").output.matches(of: /"vi":"(Một|Hai|Ba|Bốn)"/).count == 3)
      #expect(try await other("doctor").status == 0)
    }
  }

  @Test func `a restore never overwrites a book, and says how to move it aside`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let backup = huunghi.folder + "/backup"
      #expect(try await huunghi("database", "backup", backup).status == 0)
      try await huunghi.record("Hai")
      let log = try await PrivateBook.log(huunghi.program)
      let refused = try await huunghi("database", "restore", backup)
      #expect(refused.status == 65)
      let advice = try #require(refused.errors.firstMatch(of: /huunghi database stop && (mv (\S+) (\S+))/))
      #expect(try await PrivateBook.log(huunghi.program) == log)
      // As told.
      #expect(try await huunghi("database", "stop").status == 0)
      #expect(try await huunghi.program.shell(String(advice.output.1)).status == 0)
      #expect(try await huunghi("database", "restore", backup).status == 0)
      #expect(try await huunghi("calendar", "2020", "--json").output.matches(of: /"vi":"(Một|Hai)"/).count == 1)
      #expect(names(huunghi.folder + "/data").count == 2, "the old one is still there")
    }
  }

  @Test func `a folder that can't hold a backup, and one that holds none, are told apart`() async throws {
    try await PrivateBook.with { huunghi in
      let backup = huunghi.folder + "/backup"
      let none = try await huunghi("database", "backup", backup)
      #expect(none.status == 65 && none.errors.contains("no book"), "\(none.errors)")
      #expect(names(huunghi.folder).isEmpty, "no book was made, and no folder")
      try await huunghi.record("Một")
      try FileManager.default.createDirectory(atPath: backup, withIntermediateDirectories: false)
      chmod(backup, 0o755)
      // An empty folder will do; nobody else may enter it afterwards.
      #expect(try await huunghi("database", "backup", backup).status == 0)
      #expect(try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int == 0o700)

      func refusal(_ arguments: String..., status: Int = 65) async throws -> String {
        let run = try await huunghi.program.run(["database"] + arguments)
        #expect(run.status == status, "\(arguments): \(run.output)\(run.errors)")
        return run.errors
      }
      #expect(try await refusal("backup", backup).contains("holds a backup already"))
      let inside = try await refusal("backup", huunghi.folder + "/data/copies")
      #expect(inside.contains("lies in the data folder") && !names(huunghi.folder + "/data").contains("copies"))
      // By whatever way: a link, or a folder and back.
      let link = huunghi.folder + "/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: huunghi.folder + "/data")
      let ways = ["/backup/../data/copies", "/none/../data/copies"].map { huunghi.folder + $0 }
      for way in [link + "/copies", link + "/new/copies"] + ways {
        #expect(try await refusal("backup", way).contains("lies in the data folder"), "\(way)")
      }
      #expect(!names(huunghi.folder + "/data").contains { ["copies", "new"].contains($0) })
      for command in ["backup", "restore"] {
        #expect(try await refusal(command, " ", status: 64).contains("No folder was given"))
      }
      #expect(try await refusal("backup", huunghi.folder).contains("isn't empty"))
      #expect(try await refusal("backup", "--verify", huunghi.folder + "/nowhere", status: 66).contains("nowhere"))
      #expect(try await refusal("backup", "--verify", huunghi.folder).contains("no backup of huunghi's"))
      #expect(try await refusal("restore", huunghi.folder).contains("no backup of huunghi's"))
      for (index, half) in ["unfinished", "data/backup_manifest", "book.dump"].enumerated() {
        let folder = huunghi.folder + "/half\(index)"
        try FileManager.default.createDirectory(atPath: folder + "/" + half, withIntermediateDirectories: true)
        #expect(try await refusal("backup", "--verify", folder).contains("half made"))
        #expect(try await refusal("restore", folder).contains("half made"))
      }
      try "{}".write(toFile: backup + "/backup.json", atomically: true, encoding: .utf8)
      #expect(try await refusal("backup", "--verify", backup).contains("can't be read"))
    }
  }

  @Test func `a byte that changed in the backup is found, and it isn't restored`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let backup = huunghi.folder + "/backup"
      #expect(try await huunghi("database", "backup", backup).status == 0)
      #expect(try await huunghi("database", "backup", "--verify", backup).status == 0)
      #expect(try await huunghi("doctor").output.contains("the newest verified backup"))
      #expect(
        try await huunghi.program.shell(
          "printf x | dd of='\(backup)/data/base/1/1259' bs=1 seek=5000 conv=notrunc 2> /dev/null"
        ).status == 0)
      for arguments in [["backup", "--verify", backup], ["restore", backup]] {
        let run = try await huunghi.other("elsewhere").run(["database"] + arguments)
        #expect(run.status == 65 && run.errors.contains("damaged"), "\(run.errors)")
      }
      #expect(try await huunghi("database", "backup", "--verify", backup).status == 65)
      #expect(try await !huunghi("doctor").output.contains("the newest verified backup"))
      #expect(try json(backup + "/backup.json")["verified"] == nil)
      #expect(!names(huunghi.folder + "/elsewhere").contains("postgres"))
    }
  }

  @Test func `a backup with which no server starts is no verified one, whatever its manifest says`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let backup = huunghi.folder + "/backup"
      #expect(try await huunghi("database", "backup", backup).status == 0)
      #expect(try await huunghi("database", "backup", "--verify", backup).status == 0)
      // A file that PostgreSQL leaves out of its manifest.
      let setting = "shared_buffers = '1 byte'"
      #expect(
        try await huunghi.program.shell("echo \"\(setting)\" >> '\(backup)/data/postgresql.auto.conf'").status == 0)
      let run = try await huunghi("database", "backup", "--verify", backup)
      #expect(run.status == 65 && run.errors.contains("PostgreSQL doesn't start with a copy of it"), "\(run.errors)")
      #expect(try json(backup + "/backup.json")["verified"] == nil)
      #expect(try await !huunghi("doctor").output.contains("the newest verified backup"))
    }
  }

  @Test func `a page that is damaged on the disk is told by the events in it`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      #expect(try await huunghi("log", "verify").status == 0)
      let connection = try await huunghi.administrator()
      let row = try connection.query(
        """
        SELECT current_setting('data_directory') || '/' || pg_relation_filepath('event_log.event'),
               (ctid::text::point)[0]::bigint,
               (SELECT min(position) FROM event_log.event AS other
                 WHERE (other.ctid::text::point)[0] = (event.ctid::text::point)[0])
          FROM event_log.event
         WHERE position = 40
        """)[0]
      let (file, page, first) = (try row.string(0), try row.int(1), try row.int(2))
      connection.close()
      #expect(try await huunghi("database", "stop").status == 0)
      #expect(
        try await huunghi.program.shell(
          "printf x | dd of='\(file)' bs=1 seek=\(page * 8192 + 5000) conv=notrunc 2> /dev/null"
        ).status == 0)
      let run = try await huunghi("log", "verify", "--json")
      #expect(run.status == 65, "\(run.errors)")
      let faults = try #require(try run.json()["faults"] as? [[String: Any]])
      #expect(
        faults.first?["kind"] as? String == "unreadable" && faults.first?["position"] as? Int == first, "\(faults)")
      #expect(faults.count == 1, "\(faults)")
      let doctor = try await huunghi("doctor")
      #expect(doctor.status == 65, "\(doctor.output)\(doctor.errors)")
      // What can't be read is told, and all else is looked at: what comes last too.
      for part in ["can't be read", "damaged pages", "115 provinces", "kept files are sound"] {
        #expect(doctor.output.contains(part), "\(doctor.output)")
      }
      let backup = try await huunghi("database", "backup", huunghi.folder + "/backup")
      #expect(backup.status == 65 && backup.errors.contains("damaged"), "\(backup.errors)")
    }
  }

  @Test func `a missing event is told by a backup, as something wrong with the data`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      try await huunghi.administrator().script(
        "ALTER TABLE event_log.event DISABLE TRIGGER ALL; DELETE FROM event_log.event WHERE position = 40")
      let run = try await huunghi("database", "backup", huunghi.folder + "/backup")
      #expect(run.status == 65 && run.errors.contains("40"), "\(run.errors)")
    }
  }

  /// The files are all as the server wrote them; it's the record in them that somebody has changed.
  @Test(arguments: [
    #"SET data = replace(data::text, 'Một', 'Mốt')::json WHERE data::text LIKE '%Một%'"#,
    "SET recorded_at = recorded_at + interval '1 second' WHERE position = (SELECT max(position) FROM event_log.event)",
  ])
  func `an event that changed is found, and it isn't restored`(_ change: String) async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một", "Hai")
      let (sound, changed) = (huunghi.folder + "/sound", huunghi.folder + "/changed")
      #expect(try await huunghi("database", "backup", sound).status == 0)
      let connection = try await huunghi.administrator()
      try connection.script("ALTER TABLE event_log.event DISABLE TRIGGER ALL; UPDATE event_log.event \(change)")
      #expect(try await huunghi("database", "backup", changed).status == 0)
      // What was said of the log when it was sound.
      try FileManager.default.removeItem(atPath: changed + "/backup.json")
      try FileManager.default.copyItem(atPath: sound + "/backup.json", toPath: changed + "/backup.json")
      for arguments in [["backup", "--verify", changed], ["restore", changed]] {
        let run = try await huunghi.other("elsewhere").run(["database"] + arguments)
        #expect(run.status == 65 && run.errors.contains("another Merkle root"), "\(run.errors)")
      }
      let place = huunghi.folder + "/elsewhere/postgres"
      #expect(!names(place).contains("data") && !names(place).contains { $0.hasPrefix("restoring") })
      #expect(try await huunghi("database", "backup", "--verify", sound).status == 0)
    }
  }

  // MARK: - Cut off

  /// Processes that have a word among their arguments, but for those that have ended.
  private func processes(naming word: String) -> [String] {
    names("/proc").filter { Int($0) != nil }.filter { process in
      let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: line, as: UTF8.self).contains(word)
    }
  }

  private func eventually(_ isSo: () -> Bool) async throws -> Bool {
    for _ in 0..<4_000 {
      if isSo() { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  /// A file of zeros in the cluster's folder, which is copied with it: a copy takes seconds then, however quick the disk and
  /// however late the test comes to look.
  private func filler(_ huunghi: PrivateBook) throws -> String {
    let path = huunghi.folder + "/data/postgres/data/filler"
    let file = open(path, O_CREAT | O_WRONLY, 0o644)
    guard file >= 0, ftruncate(file, 2 << 30) == 0, close(file) == 0 else {
      throw Unmade(path: path)
    }
    return path
  }

  private struct Unmade: Error {
    let path: String
  }

  @Test func `a backup killed in the middle is never taken for one, and nothing goes on with it`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let filler = try filler(huunghi)
      let backup = huunghi.folder + "/killed"
      let terminal = try PseudoTerminal(huunghi.program, ["database", "backup", backup])
      #expect(try await eventually { !names(backup + "/unfinished/data").isEmpty })
      terminal.hold()
      // Who is told to remove what another is still making would take it from under them.
      for arguments in [["backup", backup], ["backup", "--verify", backup], ["restore", backup]] {
        let run = try await huunghi.program.run(["database"] + arguments)
        #expect(run.status == 75 && run.errors.contains("Another command is making"), "\(run.errors)")
      }
      terminal.kill()
      _ = try await terminal.end()
      #expect(try await eventually { processes(naming: backup).isEmpty })
      #expect(names(backup) == ["unfinished"])
      try FileManager.default.removeItem(atPath: filler)
      for arguments in [["backup", "--verify", backup], ["backup", backup], ["restore", backup]] {
        let run = try await huunghi.program.run(["database"] + arguments)
        #expect(run.status == 65 && run.errors.contains("half made"), "\(run.errors)")
      }
      #expect(try await huunghi("database", "backup", huunghi.folder + "/next").status == 0)
    }
  }

  @Test func `Ctrl-C while a backup is made leaves nothing`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      _ = try filler(huunghi)
      let backup = huunghi.folder + "/interrupted"
      let terminal = try PseudoTerminal(huunghi.program, ["database", "backup", backup])
      try await terminal.wait(for: "Copying")
      try terminal.type("\u{3}")
      let end = try await terminal.end()
      #expect(end.status == 130, "\(end.shown)")
      #expect(!FileManager.default.fileExists(atPath: backup))
      // What was killed ends when it is next given a processor.
      #expect(try await eventually { processes(naming: backup).isEmpty })
    }
  }

  @Test(.enabled(if: SmallDisk.canMount)) func `a full disk leaves nothing that looks like a backup`() async throws {
    try await SmallDisk.with { disk in
      try await PrivateBook.with { huunghi in
        try await huunghi.record("Một")
        try FileManager.default.createDirectory(atPath: disk.data, withIntermediateDirectories: false)
        let backup = disk.data + "/backup"
        try disk.fill()
        let run = try await huunghi("database", "backup", backup)
        #expect(run.status == 73, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("full") || run.errors.contains("No space"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: backup))
        try disk.makeRoom()
        #expect(try await huunghi("database", "backup", backup).status == 0)
        #expect(try await huunghi("record", "hội nghị", "Hai", "2/2/2021").status == 0)
      }
    }
  }

  // MARK: - On a server

  @Test func `a book on a server is dumped, verified, and restored into a private and into another server's database`()
    async throws
  {
    let settings = try await SuiteBook().settings()
    let name = try #require(try settings.keywords()["dbname"])
    let reader = "reader_\(name)"
    // A role of theirs, which a dump names and doesn't hold.
    try Connection.open(settings).script("CREATE ROLE \(reader); GRANT USAGE ON SCHEMA event_log TO \(reader)")
    try await withFolder { folder in
      chmod(folder, 0o755)
      let huunghi = try BuiltProgram(settings, language: "en", folder: folder + "/settings")
      #expect(try await huunghi("record", "hội nghị", "Một", "2/2/2020").status == 0)
      #expect(try await huunghi("person", "add", "Nguyễn Văn An").status == 0)
      let backup = folder + "/backup"
      let made = try await huunghi("database", "backup", backup)
      #expect(made.status == 0, "\(made.errors)")
      #expect(names(backup) == ["backup.json", "book.dump"])
      #expect(try json(backup + "/backup.json")["roles"] as? [String] == ["huunghi_app", "huunghi_owner", reader])
      let before = try await PrivateBook.log(huunghi)
      let verified = try await huunghi("database", "backup", "--verify", backup)
      #expect(verified.status == 0, "\(verified.errors)")

      // A fresh cluster, in which there is neither database nor role.
      let own = try PrivateBook.program("own", in: folder)
      let restored = try await own("database", "restore", backup)
      #expect(restored.status == 0, "\(restored.errors)")
      #expect(try await PrivateBook.log(own) == before)
      #expect(try await own("record", "hội nghị", "Hai", "3/2/2020").status == 0)
      #expect(try await own("doctor").status == 0)
      #expect(try await own("database", "stop").status == 0)

      let target = try BuiltProgram(try await TestDatabase.fresh(), language: "en", folder: folder + "/there")
      let there = try await target("database", "restore", backup)
      #expect(there.status == 0, "\(there.errors)")
      #expect(try await PrivateBook.log(target) == before)
      #expect(try await target("record", "hội nghị", "Hai", "3/2/2020").status == 0)
      let again = try await target("database", "restore", backup)
      #expect(again.status == 65 && again.errors.contains("isn't empty"), "\(again.errors)")

      _ = try await huunghi.shell("printf x | dd of='\(backup)/book.dump' bs=1 seek=900 conv=notrunc 2> /dev/null")
      let damaged = try await huunghi("database", "backup", "--verify", backup)
      #expect(damaged.status == 65 && damaged.errors.contains("damaged"), "\(damaged.errors)")
    }
  }

  @Test func `a private book can be dumped too, and brought into a new cluster in the old one's place`() async throws {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let backup = huunghi.folder + "/dump"
      #expect(try await huunghi("database", "backup", "--verify", "--dump", backup).status == 64)
      let made = try await huunghi("database", "backup", "--dump", backup)
      #expect(made.status == 0 && names(backup) == ["backup.json", "book.dump"], "\(made.errors)")
      #expect(try await huunghi("database", "backup", "--verify", backup).status == 0)
      let before = try await PrivateBook.log(huunghi.program)
      #expect(try await huunghi("database", "stop").status == 0)
      let place = huunghi.folder + "/data/postgres"
      try FileManager.default.moveItem(atPath: place, toPath: place + "-old")
      #expect(try await huunghi("database", "restore", backup).status == 0)
      #expect(try await PrivateBook.log(huunghi.program) == before)
      try await huunghi.record("Hai")
      #expect(try await huunghi("doctor").status == 0)
      // There is no newer version to bring it to.
      let upgraded = try await huunghi("database", "upgrade")
      #expect(upgraded.status == 0 && upgraded.output.contains("the newest that is installed"), "\(upgraded.errors)")
    }
  }

  // MARK: - Doctor

  @Test func `doctor asks for a backup a week after the first record, and again a week after the last`() async throws {
    try await PrivateBook.with { huunghi in
      #expect(try await huunghi("database", "start").status == 0)
      let connection = try await huunghi.administrator()
      func age(_ condition: String) throws {
        try connection.script(
          """
          ALTER TABLE event_log.event DISABLE TRIGGER ALL;
          UPDATE event_log.event SET recorded_at = recorded_at - interval '9 days' WHERE \(condition);
          """)
      }
      // The facts that the program brings are no records of anybody's.
      try age("true")
      let new = try await huunghi("doctor")
      #expect(new.status == 0 && new.output.contains("Good: nobody has recorded"), "\(new.output)")
      try await huunghi.record("Một")
      let soon = try await huunghi("doctor")
      #expect(soon.status == 0 && soon.output.contains("WARNING: there is no verified backup"), "\(soon.output)")
      try age("position = (SELECT max(position) FROM event_log.event)")
      let due = try await huunghi("doctor")
      #expect(due.status == 65 && due.output.contains("PROBLEM: there is no verified backup"), "\(due.output)")

      let backup = huunghi.folder + "/backup"
      #expect(try await huunghi("database", "backup", backup).status == 0)
      #expect(try await huunghi("doctor").status == 65, "it isn't verified yet")
      #expect(try await huunghi("database", "backup", "--verify", backup).status == 0)
      #expect(try await huunghi("doctor").status == 0)

      try FileManager.default.moveItem(atPath: backup, toPath: backup + "-elsewhere")
      let elsewhere = try await huunghi("doctor", "--json")
      let found = try #require(try elsewhere.json()["findings"] as? [[String: Any]])
      #expect(found.first { $0["code"] as? String == "backup" }?["there"] as? Bool == false)
      #expect(elsewhere.status == 0)

      let register = huunghi.folder + "/data-settings/huunghi/backups.json"
      let text = try String(contentsOfFile: register, encoding: .utf8)
      try text.replacing(/"made" : "[^"]*"/, with: #""made" : "2020-01-01T00:00:00Z""#)
        .write(toFile: register, atomically: true, encoding: .utf8)
      let old = try await huunghi("doctor")
      #expect(
        old.status == 65 && old.output.contains("PROBLEM: the newest verified backup is of 01/01/2020"), "\(old.output)"
      )
    }
  }
}
