import Foundation
import Glibc
import LocalPostgres
import Postgres
import Subprocess
import Testing

/// Would catch two processes that both make or start the cluster, or one that fails because of the other.
@Suite struct TwoAtOnceTests {
  @Test func `tasks that start at once get the same server`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let all = try await withThrowingTaskGroup(of: ConnectionSettings.self) { group in
        for _ in 0..<4 { group.addTask { try await cluster.start() } }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(all.count == 1)
    }
  }

  @Test func `processes that start at once get the same server`() async throws {
    try await Scratch.with { scratch in
      let folder = scratch.path + "/data"
      // Each makes a row, so that all of them must have reached one cluster.
      async let first: ()? = #expect(processExitsWith: .success) { [folder = folder as String] in
        try await visit(folder)
      }.map { _ in }
      async let second: ()? = #expect(processExitsWith: .success) { [folder = folder as String] in
        try await visit(folder)
      }.map { _ in }
      _ = await (first, second)
      // A process whose error isn't caught ends by a signal, and says nothing.
      let failures = try await shell("cat \"$1\".failed 2>/dev/null || true", folder)
      #expect(failures == "")
      let settings = try await scratch.cluster().start()
      #expect(try answer("SELECT count(*) FROM visitor", settings) == "2")
      #expect(try await shell("ls \"$1\"/postgres", folder) == "data\ninitdb.log\nlock\nsocket\nstart.log\n")
    }
  }

  @Test func `a start waits for another that holds the lock, no longer than the server needs`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let settings = try await cluster.start()
      try await cluster.stop()
      let lock = cluster.folder + "/postgres/lock"
      _ = try await Subprocess.run(
        .name("flock"), arguments: [lock, "sh", "-c", "echo held; exec cat"], input: .inputWriter,
        output: .sequence, error: .discarded
      ) { execution in
        for try await _ in execution.standardOutput { break }
        async let waiting = cluster.start()
        // The holder starts the server and goes on holding the lock.
        try await startByHand(cluster)
        #expect(try await waiting == settings)
        try await execution.standardInputWriter.finish()
      }
    }
  }

  @Test func `a server that somebody started by hand is as good`() async throws {
    try await Scratch.with { scratch in
      let cluster = scratch.cluster()
      let settings = try await cluster.start()
      try await cluster.stop()
      async let byHand: Void = startByHand(cluster)
      #expect(try await cluster.start() == settings)
      try await byHand
      #expect(try answer("SELECT 1", settings) == "1")
    }
  }

  /// What another process would do, without asking for the lock.
  private func startByHand(_ cluster: LocalCluster) async throws {
    let user = geteuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups" : "env"
    _ = try await shell(
      """
      cd "$1/postgres" && \(user) "$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/pg_ctl" start -s -D data \
        -l byhand.log -o "-k $1/postgres/socket"
      """, cluster.folder)
  }
}

/// Leaves a trace of a process in the cluster that it found.
/// What each of the processes does; why it couldn't goes into a file beside the folder.
private func visit(_ folder: String) async throws {
  do {
    try record(try await LocalCluster(folder: folder).start())
  } catch {
    try "\(error)\n".write(toFile: folder + ".failed", atomically: true, encoding: .utf8)
    throw error
  }
}

private func record(_ settings: ConnectionSettings) throws {
  let connection = try Connection.open(settings)
  try connection.transaction {
    try connection.execute("SELECT pg_advisory_xact_lock(1)")
    try connection.execute("CREATE TABLE IF NOT EXISTS visitor (process int)")
    try connection.execute("INSERT INTO visitor VALUES ($1)", [.int(Int(getpid()))])
  }
}
