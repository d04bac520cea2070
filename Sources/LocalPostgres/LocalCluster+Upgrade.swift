import Glibc
public import Postgres

/// The versions that a private cluster is and could be of.
public struct ClusterVersions: Sendable, Hashable {
  /// The major version that made it; its programs are installed.
  public let current: Int
  /// The newest that is installed.
  public let newest: Int
}

extension LocalCluster {
  /// Which major version the cluster is of, and which it could be brought to.
  /// - Returns: nil where there is no cluster.
  /// - Throws: `.otherMajorVersion` if the programs of its own version aren't installed.
  public func versions() async throws(LocalPostgresError) -> ClusterVersions? {
    guard let current = try files.majorVersion() else { return nil }
    let installed = await ServerPrograms.installed(options).map(\.majorVersion)
    guard installed.contains(current), let newest = installed.first else {
      throw .otherMajorVersion(found: current, installed: installed)
    }
    return ClusterVersions(current: current, newest: newest)
  }

  /// Puts a cluster of the newest installed version in the place of this one. The old one is kept beside it, as
  /// `data-15`.
  ///
  /// The new cluster is made beside and both run while `moving` takes everything over; it must leave the old one so that
  /// nobody writes into it any more, and be able to go on where it was cut off. Then the two change places in one step
  /// (`RENAME_EXCHANGE`), so that there is never none. Settings that an administrator has made in the old one aren't taken
  /// along.
  /// - Parameter moving: gets a superuser's settings for both databases `huunghi`.
  /// - Returns: where the old one is now, and what `moving` gave back.
  /// - Throws: the errors of a start, and what `moving` throws; then the old one is where it was.
  public func upgrade<Value: Sendable>(
    moving: @escaping @Sendable (_ old: ConnectionSettings, _ new: ConnectionSettings) async throws -> Value
  ) async throws -> (old: String, value: Value) {
    guard let versions = try await versions(),
      let newest = await ServerPrograms.installed(options).first
    else { throw LocalPostgresError.notACluster(path: files.data, fault: .absent) }
    return try await replace(versions.current, by: newest, moving: moving)
  }

  /// The same with given programs.
  func replace<Value: Sendable>(
    _ version: Int, by programs: ServerPrograms,
    moving: @escaping @Sendable (_ old: ConnectionSettings, _ new: ConnectionSettings) async throws -> Value
  ) async throws -> (old: String, value: Value) {
    // Before the lock, which a start takes too.
    let old = try await start()
    let staging = "\(files.home)/upgrading-\(programs.majorVersion)"
    let aside = try Self.free("\(files.home)/data-\(version)")
    let result: Result<Value, any Error> = try await locked { () async throws(LocalPostgresError) in
      var options = options
      options.programFolders = [programs.folder]
      let new = LocalCluster(folder: staging, options: options)
      do {
        try makePrivateFolder(staging, owner: try ServerUser.forCluster(at: files.data))
        let value = try await moving(old, try await new.start())
        try await new.stop()
        try await stopLocked()
        try exchange(new.files.data)
        guard rename(new.files.data, aside) == 0 else {
          throw LocalPostgresError.folderUnusable(path: aside, fault: .system(errno))
        }
        clear(staging)
        return .success(value)
      } catch {
        // It stays: if the old one was left, it has everything. The same command goes on.
        try? await new.stop()
        return .failure(error)
      }
    }
    return (aside, try result.get())
  }

  private func exchange(_ other: String) throws(LocalPostgresError) {
    // Not among the declarations that Swift sees of the C library (it has it since 2.28), so it is asked for by name.
    typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else {
      throw .folderUnusable(path: files.data, fault: .noExchange)
    }
    // RENAME_EXCHANGE of linux/fs.h.
    let exchange: UInt32 = 2
    guard unsafeBitCast(symbol, to: Call.self)(AT_FDCWD, other, AT_FDCWD, files.data, exchange) == 0 else {
      throw .folderUnusable(path: files.data, fault: .system(errno))
    }
  }

  private static func free(_ path: String) throws(LocalPostgresError) -> String {
    for number in 1...1_000 {
      let name = number == 1 ? path : "\(path)-\(number)"
      if fileInformation(name) == nil { return name }
    }
    throw .folderUnusable(path: path, fault: .namesTaken)
  }
}
