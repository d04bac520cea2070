import Foundation
import Glibc
import LocalPostgres
import Postgres
import Testing

/// Would catch an unclear error, and something half-made that is left behind.
@Suite struct UnusableTests {
  @Test func `a folder below a file can't be used`() async throws {
    try await Scratch.with { scratch in
      try "".write(toFile: scratch.path + "/file", atomically: false, encoding: .utf8)
      let error = await #expect(throws: LocalPostgresError.self) {
        try await scratch.cluster("file/x").start()
      }
      #expect(error == .folderUnusable(path: scratch.path + "/file/x", fault: .system(ENOTDIR)))
    }
  }

  /// Root may write everywhere, so that the test becomes somebody else first.
  @Test func `a read-only folder can't be used`() async throws {
    try await Scratch.with { scratch in
      chmod(scratch.path, 0o555)
      let folder = scratch.path + "/data"
      await #expect(processExitsWith: .success) { [folder = folder as String] in
        if geteuid() == 0, let user = getpwnam("postgres") {
          #expect(setgid(user.pointee.pw_gid) == 0)
          #expect(setuid(user.pointee.pw_uid) == 0)
        }
        let error = await #expect(throws: LocalPostgresError.self) {
          try await LocalCluster(folder: folder).start()
        }
        #expect(error == .folderUnusable(path: folder, fault: .system(EACCES)))
      }
      let made = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
      #expect(made == [])
      chmod(scratch.path, 0o755)
    }
  }

  @Test(.enabled(if: geteuid() == 0)) func `a folder that the server's user can't reach says so`()
    async throws
  {
    try await Scratch.with { scratch in
      chmod(scratch.path, 0o700)
      let error = await #expect(throws: LocalPostgresError.self) { try await scratch.cluster().start() }
      #expect(error?.description.contains("the user postgres, to whom \(scratch.path) is closed") == true)
    }
  }

  @Test func `a cluster of another major version is left alone`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      _ = try await cluster.start()
      try await cluster.stop()
      try await shell("echo 9 > \"$1/postgres/data/PG_VERSION\"", cluster.folder)
      let error = await #expect(throws: LocalPostgresError.self) { try await cluster.start() }
      guard case .otherMajorVersion(let found, let installed) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(found == 9)
      #expect(!installed.isEmpty)
      #expect(try await cluster.status() == .otherMajorVersion(found: found, installed: installed))
    }
  }

  @Test func `without the server programs the package is named`() async throws {
    try await Scratch.with { scratch in
      var options = ClusterOptions()
      options.programFolders = ["/nonexistent"]
      let error = await #expect(throws: LocalPostgresError.self) {
        try await scratch.cluster(options: options).start()
      }
      #expect(error == .programsMissing(searched: ["/nonexistent"]))
      #expect(error?.description.contains("apt-get install postgresql") == true)
    }
  }

  @Test func `what isn't a cluster is left alone`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let data = cluster.folder + "/postgres/data"
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      try "mine".write(toFile: data + "/letter", atomically: false, encoding: .utf8)
      try await shell(
        "cd \"$1\" && chmod 700 . postgres && ! id -u postgres || chown -R postgres .", cluster.folder)
      let error = await #expect(throws: LocalPostgresError.self) { try await cluster.start() }
      #expect(error == .notACluster(path: data, fault: .noVersion))
      #expect(try String(contentsOfFile: data + "/letter", encoding: .utf8) == "mine")
    }
  }

  /// A folder in its place is the one thing that root can't read either.
  @Test func `a file that can't be read is named as a file`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let version = cluster.folder + "/postgres/data/PG_VERSION"
      try FileManager.default.createDirectory(atPath: version, withIntermediateDirectories: true)
      let error = await #expect(throws: LocalPostgresError.self) { try await cluster.status() }
      #expect(error == .fileUnreadable(path: version, number: EISDIR))
    }
  }

  @Test func `a start that fails says what the server said`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      _ = try await cluster.start()
      try await cluster.stop()
      try await shell("echo 'nonsense = 1' >> \"$1/postgres/data/huunghi.conf\"", cluster.folder)
      let error = await #expect(throws: LocalPostgresError.self) { try await cluster.start() }
      guard case .startFailed(let reason) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("nonsense"))
    }
  }

  @Test func `a start that fails once the server writes its own log says what stands there`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      _ = try await cluster.start()
      try await cluster.stop()
      try await shell("rm -r \"$1/postgres/data/pg_wal\"", cluster.folder)
      let error = await #expect(throws: LocalPostgresError.self) { try await cluster.start() }
      guard case .startFailed(let reason) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("pg_wal") && !reason.contains("logging collector"), "\(reason)")
    }
  }

  /// Programs that write half a cluster and then say what a full disk makes them say.
  @Test func `a disk that fills up while the cluster is made leaves nothing`() async throws {
    try await Scratch.with { scratch in
      try await shell(
        """
        mkdir "$1/bin" && cd "$1/bin"
        printf '#!/bin/sh\\necho "postgres (PostgreSQL) 15.1"\\n' > postgres
        printf '#!/bin/sh\\nexit 1\\n' > pg_ctl
        cat > initdb <<'END'
        #!/bin/sh
        for argument; do case $argument in --pgdata=*) data=${argument#--pgdata=} ;; esac; done
        mkdir "$data" && echo 15 > "$data/PG_VERSION"
        echo 'could not extend file: No space left on device' >&2
        exit 1
        END
        chmod 755 postgres pg_ctl initdb
        """, scratch.path)
      var options = ClusterOptions()
      options.programFolders = [scratch.path + "/bin"]
      let cluster = scratch.cluster(options: options)
      // What a kill at the same moment would have left.
      for _ in 0..<2 {
        let error = await #expect(throws: LocalPostgresError.self) { try await cluster.start() }
        guard case .initializationFailed(let reason) = error else {
          Issue.record("\(String(describing: error))")
          return
        }
        #expect(reason.contains("No space left on device"))
        #expect(try await cluster.status() == .absent)
        let names = try FileManager.default.contentsOfDirectory(atPath: cluster.folder + "/postgres")
        #expect(!names.contains { $0 == "data" || $0.hasPrefix("making") })
        try await shell("mkdir \"$1/postgres/making-1\"", cluster.folder)
      }
      // With programs that work and room on the disk it goes on from there.
      _ = try await scratch.cluster().start()
    }
  }

  @Test(.enabled(if: geteuid() == 0)) func `a socket folder that somebody else has made isn't used`()
    async throws
  {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster(String(repeating: "a-long-name/", count: 12) + "end")
      let folder = try #require(try await cluster.start().keywords()["host"])
      try await cluster.stop()
      // Nobody's now, not the server's user's.
      try await shell("mkdir -m 700 \"$1\" && chown nobody \"$1\"", folder)
      defer { rmdir(folder) }
      let settings = try await cluster.start()
      #expect(try settings.keywords()["host"] != folder)
      try await cluster.stop()
    }
  }
}
