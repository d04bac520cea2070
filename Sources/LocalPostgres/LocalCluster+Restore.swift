import Glibc
public import Postgres

/// What a cluster is restored from.
public enum RestoreSource: Sendable {
  /// A copy that `LocalCluster.backUp` made: the folder with `PG_VERSION`.
  case baseBackup(folder: String)
  /// An empty database, into which the caller reads a dump.
  case emptyDatabase
}

extension LocalCluster {
  /// Makes the cluster anew from a backup, where there is none; never in the place of one.
  ///
  /// It is made beside its place and started there for `check` to fill and look at; if that succeeds it is stopped and put
  /// in its place, whole. If it throws, or anything else fails, nothing is left. Others who want to start the cluster
  /// meanwhile wait.
  /// - Parameter check: gets a superuser's settings for the database `huunghi`; what it throws is thrown on.
  /// - Throws: `.alreadyThere`, `.noRoom`, `.restoreFailed`, `.otherMajorVersion`, `.cancelled`, and what `check` throws.
  public func restore<Value: Sendable>(
    from source: RestoreSource, check: @escaping @Sendable (ConnectionSettings) async throws -> Value
  ) async throws -> Value {
    let result: Result<Value, any Error> = try await locked { () async throws(LocalPostgresError) in
      guard try files.majorVersion() == nil else { throw .alreadyThere(path: files.home) }
      await removeRestoring()
      let staging = "\(files.home)/\(Self.restoringPrefix)\(getpid())"
      let user = try ServerUser.forCluster(at: files.data)
      try makePrivateFolder(staging, owner: user)
      do {
        let value = try await restored(in: staging, from: source, owner: user, check)
        try place(staging)
        return .success(value)
      } catch {
        await removeRestoring()
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static let restoringPrefix = "restoring-"

  private func restored<Value: Sendable>(
    in staging: String, from source: RestoreSource, owner: ServerUser,
    _ check: @escaping @Sendable (ConnectionSettings) async throws -> Value
  ) async throws -> Value {
    var options = options
    options.overrides = ClusterOptions.overridesOfCopy
    let cluster = LocalCluster(folder: staging, options: options)
    if case .baseBackup(let folder) = source {
      try await ClusterCopy(backup: absolutePath(folder), files: cluster.files, owner: owner).make()
    }
    let value = try await check(try await cluster.start())
    try await cluster.stop()
    try Task.checkCancellation()
    return value
  }

  /// Puts the finished cluster in its place: at once, so that there is all of it or nothing.
  private func place(_ staging: String) throws(LocalPostgresError) {
    guard rename(staging + "/postgres/data", files.data) == 0 else {
      throw .folderUnusable(path: files.data, fault: .system(errno))
    }
    for folder in [files.home, staging] {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor >= 0 {
        fsync(descriptor)
        close(descriptor)
      }
    }
    clear(staging)
  }

  /// Removes what is left of a folder whose cluster has got its place.
  func clear(_ staging: String) {
    for name in ["/postgres/lock", "/postgres/start.log", "/postgres/initdb.log"] { unlink(staging + name) }
    for name in ["/postgres/socket", "/postgres", ""] { rmdir(staging + name) }
  }

  /// Ends and removes what a restore that was cut off has left: we hold the lock, so nobody works on it. In a task of its
  /// own, since a cancelled one couldn't run the programs that it takes.
  private func removeRestoring() async {
    let home = files.home
    let options = options
    await Task.detached {
      for name in names(in: home) where name.hasPrefix(Self.restoringPrefix) {
        let folder = home + "/" + name
        try? await LocalCluster(folder: folder, options: options).stop()
        guard let user = try? ServerUser.forCluster(at: home) else { continue }
        _ = try? await Program(user: user).run("rm -rf -- \"$1\"", [folder])
      }
    }.value
  }
}
