import Glibc
import Postgres

extension LocalCluster {
  /// Copies the running cluster into a folder, with what of the write-ahead log the copy needs and a manifest that
  /// `verifyBaseBackup` holds it to. Others go on working meanwhile.
  ///
  /// The copy is as the cluster was when the copying ended: it has all that was committed before it began. It is this
  /// process's user's, for nobody else to read.
  /// - Parameters:
  ///   - folder: a folder that doesn't exist yet; its parent does.
  ///   - progress: called now and then.
  /// - Throws: `.toolMissing`, `.backupFailed`, `.noRoom`, `.cancelled`; what was made until then stays and is the
  ///   caller's to remove.
  public func backUp(
    to folder: String, progress: @escaping @Sendable (BackupProgress) -> Void
  ) async throws(LocalPostgresError) {
    let settings = try await start()
    guard let version = try files.majorVersion() else { throw .notACluster(path: files.data, fault: .absent) }
    let programs = try await Self.backupPrograms(options, atLeast: version)
    // pg_basebackup runs as root too, and so writes wherever we may.
    let program = Program(user: try .current(), environment: try Self.variables(settings))
    let outcome = try await program.runHeld(
      """
      "$1/pg_basebackup" --pgdata="$2" --format=plain --wal-method=stream --checkpoint=fast --manifest-checksums=SHA256 \
        --label=huunghi --no-password --progress
      """,
      [programs.folder, absolutePath(folder)]
    ) { line in
      if let step = BackupProgress(ofBaseBackup: line) { progress(step) }
    }
    guard outcome.succeeded else { throw Self.failure(outcome.output, writing: folder) }
  }

  /// Holds a copy that `backUp` made to its manifest: every file is there, none is added, and all bytes are as they were
  /// written. Changes nothing.
  /// - Throws: `.backupDamaged` with what is wrong, `.toolMissing`, `.cancelled`.
  public static func verifyBaseBackup(_ folder: String) async throws(LocalPostgresError) {
    let path = absolutePath(folder)
    guard let version = (try readSmallFile(path + "/PG_VERSION")).flatMap({ Int($0.prefix { $0.isNumber }) }) else {
      throw .backupDamaged(path: folder, reason: "it has no PG_VERSION")
    }
    let programs = try await backupPrograms(.init(), atLeast: version, exactly: true)
    let outcome = try await Program(user: try .current()).runHeld(
      "\"$1/pg_verifybackup\" --quiet \"$2\"", [programs.folder, path], said: { _ in })
    guard outcome.succeeded else { throw .backupDamaged(path: folder, reason: tail(outcome.output)) }
  }

  /// The programs that copy and check a cluster. They and the server are of one version, as the manual has it for
  /// pg_verifybackup (which reads the write-ahead log); pg_basebackup takes older servers too.
  private static func backupPrograms(
    _ options: ClusterOptions, atLeast version: Int, exactly: Bool = false
  ) async throws(LocalPostgresError) -> ServerPrograms {
    let wanted = ["pg_basebackup", "pg_verifybackup", "pg_waldump"]
    let installed = await ServerPrograms.installed(options, having: wanted)
    if let same = installed.first(where: { $0.majorVersion == version }) { return same }
    if !exactly, let newer = installed.first(where: { $0.majorVersion > version }) { return newer }
    throw .toolMissing(
      programs: wanted, version: version, searched: ServerPrograms.folders(options))
  }

  /// How the programs connect.
  private static func variables(_ settings: ConnectionSettings) throws(LocalPostgresError) -> [String: String] {
    do {
      return try settings.environment()
    } catch {
      throw .backupFailed(reason: "\(error)")
    }
  }

  /// The error of a program that writes, by what it said.
  static func failure(_ output: String, writing path: String) -> LocalPostgresError {
    // strerror(ENOSPC), in English since the program was started so.
    if output.contains("No space left on device") || output.contains("could only write") { return .noRoom(path: path) }
    return .backupFailed(reason: tail(output, lines: 3))
  }
}
