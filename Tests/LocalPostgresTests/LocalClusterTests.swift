import Foundation
import Glibc
import LocalPostgres
import Postgres
import Subprocess
import Testing

/// Would catch a private cluster that isn't private, isn't durable, or isn't found again.
@Suite struct LocalClusterTests {
  @Test func `a cluster is made, found, stopped and started, and keeps what it holds`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      #expect(try await cluster.status() == .absent)
      try await cluster.stop()

      let settings = try await cluster.start()
      try Connection.open(settings).script("CREATE TABLE kept AS SELECT 'Hải Dương' AS name")
      let process = try await serverProcess(cluster)
      #expect(try await cluster.start() == settings)
      #expect(try await serverProcess(cluster) == process)

      try await cluster.stop()
      #expect(try await cluster.status() == .stopped)
      try await cluster.stop()

      // The next process knows no more than the folder.
      let again = try await LocalCluster(folder: cluster.folder).start()
      #expect(try answer("SELECT name FROM kept", again) == "Hải Dương")
    }
  }

  @Test func `nobody else gets in and nothing is lost`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let settings = try await cluster.start()
      let expected = [
        ("listen_addresses", ""), ("data_checksums", "on"), ("fsync", "on"), ("synchronous_commit", "on"),
        ("full_page_writes", "on"), ("server_encoding", "UTF8"), ("timezone", "UTC"),
        ("unix_socket_permissions", "0700"), ("log_error_verbosity", "terse"), ("log_rotation_size", "4MB"),
        ("log_rotation_age", "1d"),
      ]
      for (name, value) in expected { #expect(try answer("SHOW \(name)", settings) == value, "\(name)") }
      #expect(try answer("SELECT current_database()", settings) == "huunghi")
      #expect(try answer("SELECT upper('đường')", settings) == "ĐƯỜNG")
      for folder in ["", "/data", "/socket"] {
        let listed = try await shell("stat -c %a:%u \"$1\"", cluster.folder + "/postgres" + folder)
        let owner = geteuid() == 0 ? "postgres" : NSUserName()
        let number = try await shell("id -u \"$1\"", owner).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(listed.trimmingCharacters(in: .whitespacesAndNewlines) == "700:\(number)")
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0)) func `an ordinary user's cluster is theirs, and root finds it`()
    async throws
  {
    try await Scratch.with { scratch in
      let folder = scratch.path + "/data"
      try await shell("mkdir -m 700 \"$1\" && chown postgres: \"$1\"", folder)
      await #expect(processExitsWith: .success) { [folder = folder as String] in
        let user = try #require(getpwnam("postgres"))
        #expect(setgid(user.pointee.pw_gid) == 0)
        #expect(setuid(user.pointee.pw_uid) == 0)
        let settings = try await LocalCluster(folder: folder).start()
        try Connection.open(settings).script("CREATE TABLE kept AS SELECT 'theirs' AS name")
      }
      let cluster = scratch.cluster()
      guard case .running(let process, _) = try await cluster.status() else {
        Issue.record("the server doesn't run")
        return
      }
      #expect(try answer("SELECT name FROM kept", try await cluster.start()) == "theirs")
      #expect(try await serverProcess(cluster) == process)
      try await cluster.stop()
      #expect(try answer("SELECT name FROM kept", try await cluster.start()) == "theirs")
    }
  }

  @Test func `errors in the server's log hold no values`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let connection = try Connection.open(try await cluster.start())
      try connection.script("CREATE TABLE person (name text UNIQUE)")
      for _ in 0..<2 { _ = try? connection.execute("INSERT INTO person VALUES ($1)", [.text("Bí Mật")]) }
      _ = try? connection.execute("the end")
      // Another process of the server's writes the log, in its own time, in order.
      let folder = cluster.folder + "/postgres/data/log"
      var log = ""
      let isWritten = try await eventually {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        log = names.map { contents(folder + "/" + $0) }.joined()
        return log.contains("duplicate key") && log.contains("syntax error")
      }
      #expect(isWritten)
      #expect(!log.contains("Bí Mật"))
    }
  }

  @Test func `the server's log has a limit, and the newest of it are kept`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let connection = try Connection.open(try await cluster.start())
      let folder = cluster.folder + "/postgres/data/log"
      func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
      // A file is full before the day is over: the server goes on in another.
      let first = try files()
      #expect(first.count == 1)
      let isContinued = try await eventually {
        try connection.script("DO $$ BEGIN FOR i IN 1..100 LOOP RAISE LOG '%', repeat('x', 8000); END LOOP; END $$")
        return try files().count > 1
      }
      #expect(isContinued)
      let size = try #require(
        try FileManager.default.attributesOfItem(atPath: folder + "/" + first[0])[.size] as? Int)
      #expect(size >= 4 << 20)
      // The oldest go with the next command; what isn't a log stays.
      for number in 10..<20 { try await shell(": > \"$1/server-201001$2-000000.log\"", folder, "\(number)") }
      try await shell(": > \"$1/letter\"", folder)
      let written = try files().filter { !$0.hasPrefix("server-2010") && $0 != "letter" }
      _ = try await cluster.start()
      let left = try files().filter { $0 != "letter" }
      #expect(left.count == 8 && Set(written).isSubset(of: left))
      #expect(
        try left.filter { $0.hasPrefix("server-2010") }.allSatisfy { $0 > "server-20100112" }
          && files().contains("letter"))
    }
  }

  @Test func `a server that is killed with -9 starts again with all that was committed`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let settings = try await cluster.start()
      let pool = ConnectionPool(settings, maximumConnections: 1)
      try await pool.withConnection { try $0.script("CREATE TABLE kept AS SELECT 7 AS n") }
      let process = try await serverProcess(cluster)
      // A session in the middle of its work when the server goes.
      let error = await #expect(throws: PostgresError.self) {
        try await pool.withConnection { connection in
          try connection.transaction {
            try connection.execute("INSERT INTO kept VALUES (8)")
            kill(pid_t(process), SIGKILL)
            kill(pid_t(connection.backendProcess), SIGKILL)
            try connection.execute("INSERT INTO kept VALUES (9)")
          }
        }
      }
      #expect(error?.kind == .connection)
      #expect(try await cluster.status() == .stopped)
      try await cluster.stop()
      let again = try await cluster.start()
      #expect(try await serverProcess(cluster) != process)
      #expect(try answer("SELECT string_agg(n::text, ',') FROM kept", again) == "7")
      // The pool of the program that went on running recovers too.
      #expect(try await pool.withConnection { try $0.query("SELECT n FROM kept").count } == 1)
    }
  }

  /// In a container without an init a killed server stays a zombie, and its process number looks alive for ever.
  @Test func `a lock file whose server is a zombie keeps nobody from starting`() async throws {
    try await Scratch.with { scratch in
      var options = ClusterOptions()
      options.startTimeout = 60
      let cluster = scratch.cluster(options: options)
      let settings = try await cluster.start()
      let locks = [
        cluster.folder + "/postgres/data/postmaster.pid",
        cluster.folder + "/postgres/socket/.s.PGSQL.5432.lock",
      ]
      for lock in locks { try await shell("cp -p \"$1\" \"$1.kept\"", lock) }
      try await cluster.stop()
      for lock in locks { try await shell("mv \"$1.kept\" \"$1\"", lock) }
      // A process of the server's user, ended, after which its parent (by exec no longer a shell) never asks.
      let user = geteuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups" : ""
      _ = try await Subprocess.run(
        .name("sh"), arguments: ["-c", "\(user) sleep 1000 & echo $!; exec cat"], input: .inputWriter,
        output: .sequence, error: .discarded
      ) { execution in
        var zombie = ""
        for try await line in execution.standardOutput.strings() {
          zombie = line.trimmingCharacters(in: .whitespacesAndNewlines)
          break
        }
        let process = try #require(pid_t(zombie))
        let parent = execution.processIdentifier.value
        #expect(await eventually { contents("/proc/\(parent)/comm") == "cat\n" })
        #expect(await eventually { contents("/proc/\(process)/comm") == "sleep\n" })
        kill(process, SIGKILL)
        #expect(await eventually { contents("/proc/\(process)/status").contains("State:\tZ") })
        for lock in locks {
          try await shell(
            "sed -i \"1s/.*/$2/\" \"$1\" && chown --reference=\"$3\" \"$1\"", lock, zombie,
            cluster.folder + "/postgres")
        }
        #expect(try await cluster.start() == settings)
        try await execution.standardInputWriter.finish()
      }
    }
  }

  @Test func `a server that is stopped in the middle ends bodies clearly, and the pool finds it again`()
    async throws
  {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let pool = ConnectionPool(try await cluster.start(), maximumConnections: 2)
      let (started, start) = AsyncStream.makeStream(of: Void.self)
      let body = Task {
        try await pool.withConnection { connection in
          start.yield()
          try connection.execute("SELECT pg_sleep(1000)")
        }
      }
      for await _ in started { break }
      try await cluster.stop()
      let error = await #expect(throws: PostgresError.self) { try await body.value }
      #expect(error?.kind == .connection)
      let refused = await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
      #expect(refused?.kind == .connection)
      _ = try await cluster.start()
      #expect(try await pool.withConnection { try $0.query("SELECT 1").count } == 1)
    }
  }

  @Test(arguments: [
    "đường dẫn có dấu cách",
    "quote ' \" and $HOME `id` \\ ; &",
    String(repeating: "a-long-name/", count: 12) + "end",
  ])
  func `any path will do`(name: String) async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster(name)
      let settings = try await cluster.start()
      #expect(try answer("SELECT 1", settings) == "1")
      let folder = try #require(try settings.keywords()["host"])
      #expect((folder + "/.s.PGSQL.5432").utf8.count <= 107)
      #expect(try await shell("stat -c %a \"$1\"", folder) == "700\n")
      // Found again by the next process, and swept away when it isn't needed.
      #expect(try await LocalCluster(folder: cluster.folder).start() == settings)
      try await cluster.stop()
      if !folder.hasPrefix(cluster.folder) { #expect(!FileManager.default.fileExists(atPath: folder)) }
    }
  }
}
