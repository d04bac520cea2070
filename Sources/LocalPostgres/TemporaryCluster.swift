import Glibc
public import Postgres
import Subprocess

/// A cluster for tests and benchmarks: in a folder of its own under `TMPDIR`, without fsync, and gone with this
/// process, however that ends.
///
/// A small supervisor (`sh`) waits on a pipe whose other end only this process holds. When the pipe closes, by
/// `stop()`, by an exit or by a kill -9, it stops the server and removes the folder.
public final class TemporaryCluster: Sendable {
  /// How to connect, as the superuser `postgres`, to the database `postgres`.
  public let settings: ConnectionSettings

  /// The cluster itself, which tests may stop and start.
  public let cluster: LocalCluster

  private let supervisor: Task<Void, Never>
  private let hold: AsyncStream<Never>.Continuation

  private init(
    settings: ConnectionSettings, cluster: LocalCluster, supervisor: Task<Void, Never>,
    hold: AsyncStream<Never>.Continuation
  ) {
    self.settings = settings
    self.cluster = cluster
    self.supervisor = supervisor
    self.hold = hold
  }

  /// Stops the server and removes its folder, whether or not the body that used it succeeded.
  public func using<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ConnectionSettings) async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await body(settings)
      await stop()
      return value
    } catch {
      await stop()
      throw error
    }
  }

  /// Stops the server and removes the folder; returns when both are gone.
  public func stop() async {
    hold.finish()
    await supervisor.value
  }

  /// - Parameters:
  ///   - database: the one to connect to; made where the cluster is.
  ///   - fill: puts a cluster into its place before it is started; without one a new cluster is made.
  static func make(
    database: String = "postgres", overrides: [String: String] = [:],
    filling fill: ((ClusterFiles, ServerUser) async throws(LocalPostgresError) -> Void)? = nil
  ) async throws(LocalPostgresError) -> TemporaryCluster {
    let folder = try makeFolder()
    let user = try ServerUser.forCluster(at: folder)
    let (held, hold) = AsyncStream.makeStream(of: Never.self)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    // Before the server, so that nothing is left behind by a kill in the middle of a start.
    let supervisor = Task.detached {
      defer { start.finish() }
      _ = try? await Subprocess.run(
        Program(user: user).configuration(supervision, [folder]),
        input: .inputWriter, output: .discarded, error: .discarded
      ) { execution in
        start.yield()
        for await _ in held {}
        try await execution.standardInputWriter.finish()
      }
    }
    guard await started.contains(where: { true }) else {
      rmdir(folder)
      throw .startFailed(reason: "the supervisor of the temporary cluster couldn't be run")
    }
    var options = ClusterOptions()
    options.isDurable = false
    options.database = database
    options.overrides = overrides
    // All tests of a run at once, each with pools of its own.
    options.maximumConnections = 600
    let cluster = LocalCluster(folder: folder, options: options)
    do {
      try await fill?(cluster.files, user)
      let settings = try await cluster.start()
      return TemporaryCluster(settings: settings, cluster: cluster, supervisor: supervisor, hold: hold)
    } catch {
      hold.finish()
      await supervisor.value
      throw error
    }
  }

  private static func makeFolder() throws(LocalPostgresError) -> String {
    let user = try ServerUser.forCluster(at: "/nonexistent")
    var template = Array(((environmentVariable("TMPDIR") ?? "/tmp") + "/huunghi-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .folderUnusable(path: environmentVariable("TMPDIR") ?? "/tmp", fault: .system(errno))
    }
    let folder = String(decoding: template.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try setOwner(folder, user)
    return folder
  }

  /// `$1` is the folder. The server's own files say which process to end and where its socket is. SIGQUIT is an
  /// immediate stop: there is nothing to save. Tried again, in case a start is still under way.
  private static let supervision = """
    trap '' HUP INT TERM
    cat > /dev/null
    lock="$1/postgres/data/postmaster.pid"
    for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      if [ -r "$lock" ]; then
        server=$(sed -n 1p "$lock") socket=$(sed -n 5p "$lock")
        kill -QUIT "$server" && sleep 0.2
        case $socket in "$1"/*) ;; */huunghi-*) rm -rf -- "$socket" ;; esac
      fi
      rm -rf -- "$1"
      [ -e "$1" ] || break
      sleep 0.2
    done
    """
}

extension LocalCluster {
  /// A cluster that is gone when this process is. Takes a second or two: one for a whole test run will do.
  public static func temporary() async throws(LocalPostgresError) -> TemporaryCluster {
    try await TemporaryCluster.make()
  }

  /// A cluster that is gone when this process is, on a copy of what `backUp` made: the backup stays as it is. As its
  /// settings say, it connects to the database `huunghi`.
  ///
  /// It takes as much room as the backup, in `TMPDIR`, unless the file system shares blocks.
  /// - Throws: `.noRoom`, `.backupFailed`, and the errors of a start.
  public static func temporary(copyOf backup: String) async throws(LocalPostgresError) -> TemporaryCluster {
    let options = ClusterOptions()
    return try await TemporaryCluster.make(
      database: options.database,
      overrides: ClusterOptions.overridesOfCopy.merging(ClusterOptions.overridesOfScratch) { $1 }
    ) { files, user async throws(LocalPostgresError) in
      try await ClusterCopy(backup: absolutePath(backup), files: files, owner: user).make()
    }
  }

  /// A cluster that is gone when this process is, with an empty database `huunghi` for a dump to be read into.
  public static func temporaryForDump() async throws(LocalPostgresError) -> TemporaryCluster {
    try await TemporaryCluster.make(database: ClusterOptions().database)
  }
}
