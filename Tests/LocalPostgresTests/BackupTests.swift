import Foundation
import Glibc
import Postgres
import Synchronization
import Testing

@testable import LocalPostgres

/// Would catch a backup that can't be started, one that is changed by being looked at, damage that isn't found, and a
/// program that goes on writing after the one that started it has gone.
@Suite struct BackupTests {
  /// A running cluster with a table in it.
  private func withCluster(_ body: (Scratch, LocalCluster, ConnectionSettings) async throws -> Void) async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let settings = try await cluster.start()
      try Connection.open(settings).script("CREATE TABLE kept AS SELECT n FROM generate_series(1, 1000) AS n")
      try await body(scratch, cluster, settings)
    }
  }

  private func listing(_ folder: String) async throws -> String {
    try await shell("cd \"$1\" && find . -type f -exec sha256sum {} + | sort; find . | sort; stat -c '%a %U' .", folder)
  }

  @Test func `a copy is what the cluster was, starts elsewhere, and stays as it is`() async throws {
    try await withCluster { scratch, cluster, settings in
      let backup = scratch.path + "/backup"
      let steps = Steps()
      // From its next start on; a copy must not write to the original's archive.
      try Connection.open(settings).script("ALTER SYSTEM SET archive_mode = on")
      try await cluster.backUp(to: backup) { steps.add($0) }
      #expect(steps.all.last.map { $0.bytes > 1 << 20 && $0.bytes <= $0.totalBytes ?? 0 } ?? false)
      try await LocalCluster.verifyBaseBackup(backup)
      #expect(try await shell("find \"$1\" -perm /077 | wc -l", backup) == "0\n", "for nobody else to read")
      let before = try await listing(backup)
      // What happens afterwards isn't in it.
      try Connection.open(settings).script("DELETE FROM kept")
      let copy = try await LocalCluster.temporary(copyOf: backup)
      try await copy.using { settings in
        #expect(try answer("SELECT count(*)::text FROM kept", settings) == "1000")
        #expect(try answer("SHOW archive_mode", settings) == "off")
        try Connection.open(settings).script("DROP TABLE kept")
      }
      #expect(!FileManager.default.fileExists(atPath: copy.cluster.folder))
      #expect(try await listing(backup) == before)
      try await LocalCluster.verifyBaseBackup(backup)
    }
  }

  @Test(arguments: [
    "printf x | dd of=\"$1/base/1/1259\" bs=1 seek=5000 conv=notrunc 2>&1", "rm \"$1/global/pg_control\"",
    ": > \"$1/base/more\"", "rm \"$1/backup_manifest\"", "rm \"$1\"/pg_wal/0*",
    "sed -i 's/\"Size\": 8192/\"Size\": 8193/' \"$1/backup_manifest\"", "rm -r \"$1\"",
  ])
  func `damage is found`(_ damage: String) async throws {
    try await withCluster { scratch, cluster, _ in
      let backup = scratch.path + "/backup"
      try await cluster.backUp(to: backup) { _ in }
      try await shell(damage, backup)
      let error = await #expect(throws: LocalPostgresError.self) { try await LocalCluster.verifyBaseBackup(backup) }
      guard case .backupDamaged? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `a cluster is restored where there is none, whole or not at all`() async throws {
    try await withCluster { scratch, cluster, _ in
      let backup = scratch.path + "/backup"
      try await cluster.backUp(to: backup) { _ in }
      // Not over another.
      let refused = await #expect(throws: LocalPostgresError.self) {
        try await cluster.restore(from: .baseBackup(folder: backup)) { _ in }
      }
      #expect(refused == .alreadyThere(path: cluster.folder + "/postgres"))
      // Not if it isn't found good: then nothing is there.
      let other = scratch.cluster("other")
      struct Bad: Error {}
      await #expect(throws: Bad.self) {
        try await other.restore(from: .baseBackup(folder: backup)) { settings in
          #expect(try answer("SELECT count(*)::text FROM kept", settings) == "1000")
          throw Bad()
        }
      }
      #expect(try await other.status() == .absent)
      #expect(try await shell("ls \"$1/postgres\"", other.folder) == "lock\n")
      // What a restore that was killed has left is cleared away, its server too.
      let left = LocalCluster(folder: other.folder + "/postgres/restoring-1")
      _ = try await left.start()
      let process = try await serverProcess(left)
      let count = try await other.restore(from: .baseBackup(folder: backup)) { try answer("SELECT '1'", $0) }
      #expect(count == "1")
      #expect(await eventually { contents("/proc/\(process)/cmdline").isEmpty })
      #expect(try await other.status() == .stopped)
      let settings = try await other.start()
      #expect(try answer("SELECT count(*)::text FROM kept", settings) == "1000")
      #expect(try answer("SHOW fsync", settings) == "on")
      #expect(try await shell("ls \"$1/postgres\"", other.folder) == "data\nlock\nsocket\nstart.log\n")
      #expect(
        try await shell("stat -c %a:%U \"$1/postgres/data\"", other.folder)
          == (geteuid() == 0 ? "700:postgres\n" : "700:\(NSUserName())\n"))
    }
  }

  /// Debian has one major version; what is done doesn't depend on which they are.
  @Test func `a cluster changes places with a new one that took everything over, and is kept`() async throws {
    try await withCluster { scratch, cluster, settings in
      let programs = try #require(await ServerPrograms.installed(.init()).first)
      let version = programs.majorVersion
      struct Bad: Error {}
      await #expect(throws: Bad.self) { try await cluster.replace(version, by: programs) { _, _ in throw Bad() } }
      #expect(try answer("SELECT count(*)::text FROM kept", try await cluster.start()) == "1000")
      let (old, count) = try await cluster.replace(version, by: programs) { old, new in
        let count = try answer("SELECT count(*)::text FROM kept", old)
        try Connection.open(new).script("CREATE TABLE taken AS SELECT \(count) AS n")
        return count
      }
      #expect(count == "1000")
      #expect(try await cluster.status() == .stopped)
      let now = try await cluster.start()
      #expect(try answer("SELECT n::text || (to_regclass('kept') IS NULL) FROM taken", now) == "1000true")
      let names = try await shell("ls \"$1/postgres\"", cluster.folder).split(separator: "\n").map(String.init)
      #expect(names == ["data", "data-\(version)", "initdb.log", "lock", "socket", "start.log"])
      #expect(old == cluster.folder + "/postgres/data-\(version)")
      // The old one opens where it's put.
      try await cluster.stop()
      try await shell("mv \"$1/data\" \"$1/data-new\" && mv \"$2\" \"$1/data\"", cluster.folder + "/postgres", old)
      #expect(try answer("SELECT count(*)::text FROM kept", try await cluster.start()) == "1000")
      #expect(try await cluster.versions() == ClusterVersions(current: version, newest: version))
    }
  }

  @Test func `what works for us ends with us`() async throws {
    try await Scratch.with { scratch in
      let mark = scratch.path + "/mark"
      let task = Task {
        let user = try ServerUser.current()
        return try await Program(user: user).runHeld(
          "sh -c 'echo $$ > \"$0\"; sleep 1000 & wait' \"$1\"", [mark], said: { _ in })
      }
      #expect(await eventually { contents(mark).hasSuffix("\n") })
      let process = contents(mark).trimmingCharacters(in: .whitespacesAndNewlines)
      task.cancel()
      await #expect(throws: LocalPostgresError.cancelled) { try await task.value }
      #expect(
        await eventually { contents("/proc/\(process)/cmdline").isEmpty }, "it had ended when the call returned")
    }
  }

  @Test func `programs that are missing are named with the package that has them`() async throws {
    try await Scratch.with { scratch in
      let programs = scratch.path + "/bin"
      let installed = try #require(await ServerPrograms.installed(.init()).first)
      try await shell(
        "mkdir \"$1\" && ln -s \"$2/initdb\" \"$2/pg_ctl\" \"$2/postgres\" \"$1\"", programs, installed.folder)
      var options = ClusterOptions()
      options.programFolders = [programs]
      let cluster = scratch.cluster(options: options)
      _ = try await cluster.start()
      let error = await #expect(throws: LocalPostgresError.self) {
        try await cluster.backUp(to: scratch.path + "/backup") { _ in }
      }
      #expect(
        error
          == .toolMissing(
            programs: ["pg_basebackup", "pg_verifybackup", "pg_waldump"], version: installed.majorVersion,
            searched: [programs]))
      #expect("\(String(describing: error))".contains("install postgresql-\(installed.majorVersion)"))
    }
  }

  @Test func `what pg_basebackup says of its progress is read`() {
    #expect(BackupProgress(ofBaseBackup: "    0/31234 kB (0%), 0/1 tablespace")?.totalBytes == 31234 << 10)
    #expect(BackupProgress(ofBaseBackup: "31240/31234 kB (100%), 1/1 tablespace")?.bytes == 31240 << 10)
    for line in ["", "pg_basebackup: error: a/b", "waiting for checkpoint", "1/2 MB (3%)", "/ kB ("] {
      #expect(BackupProgress(ofBaseBackup: line) == nil)
    }
  }

  /// What was said of the progress.
  private final class Steps: Sendable {
    private let steps = Mutex<[BackupProgress]>([])
    var all: [BackupProgress] { steps.withLock { $0 } }
    func add(_ step: BackupProgress) { steps.withLock { $0.append(step) } }
  }
}
