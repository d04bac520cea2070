import Glibc
import Postgres

extension LocalCluster {
  /// Runs `work` while holding the cluster's lock.
  /// - Parameter answered: asked while another process holds it; what isn't nil is the answer.
  func locked<T>(
    unless answered: () async throws(LocalPostgresError) -> T? = { () async throws(LocalPostgresError) in nil
    },
    _ work: () async throws(LocalPostgresError) -> T
  ) async throws(LocalPostgresError) -> T {
    let user = try ServerUser.forCluster(at: files.data)
    try prepareFolders(for: user)
    var backOff = BackOff(limit: .seconds(options.startTimeout))
    while true {
      if let lock = try FolderLock.attempt(files.lock) {
        let value = try await work()
        // Named, so that it lives until here.
        _ = consume lock
        return value
      }
      if let answer = try await answered() { return answer }
      guard await backOff.wait() else {
        throw .busy
      }
    }
  }

  /// The folders above the data directory; made if they aren't there.
  private func prepareFolders(for user: ServerUser) throws(LocalPostgresError) {
    // PostgreSQL's own limit is 1,023, with its file names.
    let limit = 900
    guard files.home.utf8.count <= limit else {
      throw .folderUnusable(path: String(files.home.prefix(80)) + "…", fault: .pathTooLong(limit: limit))
    }
    guard !files.home.utf8.contains(where: { $0 == 0 || $0 == 10 || $0 == 13 }) else {
      throw .folderUnusable(path: "…", fault: .lineBreak)
    }
    try makeAncestors(of: files.folder)
    if fileInformation(files.folder) == nil {
      try makePrivateFolder(files.folder, owner: user)
    }
    try checkReachable(files.folder, by: user)
    try makePrivateFolder(files.home, owner: user)
  }

  private func makeAncestors(of path: String) throws(LocalPostgresError) {
    let parts = path.split(separator: "/")
    var folder = ""
    for part in parts.dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw .folderUnusable(path: folder, fault: .system(errno))
      }
    }
  }

  /// Can the server's user walk down to a folder? Asked only when the server runs as somebody else: root's own
  /// home, for one, is closed.
  private func checkReachable(_ path: String, by user: ServerUser) throws(LocalPostgresError) {
    guard user.mustSwitch else { return }
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      var information = stat()
      guard stat(folder, &information) == 0 else {
        throw .folderUnusable(path: folder, fault: .system(errno))
      }
      let bit: mode_t =
        information.st_uid == user.userID ? 0o100 : information.st_gid == user.groupID ? 0o010 : 0o001
      guard information.st_mode & bit != 0 else {
        throw .folderUnusable(
          path: path, fault: .closed(to: user.name, at: folder))
      }
    }
  }

  /// Makes and starts, as the only one who does.
  func startLocked() async throws(LocalPostgresError) -> ConnectionSettings {
    // Somebody may have started it while we waited for the lock.
    if let settings = try await runningSettings() { return settings }
    let installed = await ServerPrograms.installed(options)
    guard let newest = installed.first else {
      throw .programsMissing(searched: ServerPrograms.folders(options))
    }
    let user = try ServerUser.forCluster(at: files.data)
    let programs: ServerPrograms
    if let version = try files.majorVersion() {
      guard let same = installed.first(where: { $0.majorVersion == version }) else {
        throw .otherMajorVersion(found: version, installed: installed.map(\.majorVersion))
      }
      programs = same
    } else {
      programs = newest
      try await initialize(newest, as: user)
    }
    return try await startServer(programs, as: user)
  }

  private func startServer(
    _ programs: ServerPrograms, as user: ServerUser
  ) async throws(LocalPostgresError) -> ConnectionSettings {
    let socketFolder = try SocketFolder.prepare(files, for: user)
    let overrides = options.overrides.sorted { $0.key < $1.key }.map { " -c \($0.key)=\($0.value)" }.joined()
    var backOff = BackOff(limit: .seconds(options.startTimeout))
    while true {
      let mark = files.log.end
      // The log file matters: a server started without one would keep our end of pg_ctl's output open for life.
      //
      // `reclaim`: a server that was killed stays a zombie until its parent asks after it, which in a container
      // without an init nobody does; its process number then never comes free and no server would start. The
      // shell's own number in its place (pg_ctl's too, by exec) is one that PostgreSQL knows to be no server's,
      // and it still looks at the shared memory that the file names (CreateLockFile in miscinit.c).
      let outcome = try await Program(user: user).run(
        """
        reclaim() {
          [ -r "$1" ] && grep -qs '^State:.Z' "/proc/$(sed -n 1p "$1")/status" && sed -i "1s/.*/$$/" "$1"
        }
        cd "$1" && : > start.log || exit 1
        reclaim data/postmaster.pid
        reclaim "$5/.s.PGSQL.$6.lock"
        exec "$2/pg_ctl" start --silent --pgdata=data --log=start.log --wait --timeout="$3" --options="$4"
        """,
        [
          files.home, programs.folder, String(options.startTimeout),
          // pg_ctl hands these to a shell.
          "-p \(SocketFolder.port) -k \(shellQuoted(socketFolder)) -c listen_addresses=" + overrides,
          socketFolder, String(SocketFolder.port),
        ])
      // Whoever started it, if it runs, it runs.
      if let settings = try await runningSettings() { return settings }
      let log = (try? readSmallFile(files.startLog)) ?? ""
      // A server that came so far as to write its own log says in start.log only that it does.
      let own = files.log.graveWords(since: mark)
      let reason = tail(own ?? (log.isEmpty ? outcome.output : log))
      guard outcome.succeeded || isPassing(log) else {
        if isDiskFull { throw .diskFull(path: files.folder) }
        throw .startFailed(reason: reason)
      }
      guard await backOff.wait() else {
        throw .timedOut(reason: reason)
      }
    }
  }

  /// Does the log speak of something that goes by itself? After a kill -9 of the server's first process the others
  /// take some seconds to end, and hold its lock file's process number or its shared memory so long.
  private func isPassing(_ log: String) -> Bool {
    [
      "lock file \"postmaster.pid\" already exists", "pre-existing shared memory block",
      "is still in use", "the database system is starting up", "lock file \"postmaster.pid\" is empty",
    ].contains { log.contains($0) } || (log.contains(".s.PGSQL.") && log.contains("already exists"))
  }

  /// Stops, as the only one who does.
  func stopLocked() async throws(LocalPostgresError) {
    let user = try ServerUser.forCluster(at: files.data)
    guard let postmaster = try files.postmaster() else { return }
    // A lock file left by a crash: pg_ctl would signal, and wait for, whoever has its process number now.
    if case .stopped = try await probe() { return }
    guard let version = try files.majorVersion(),
      let programs = await ServerPrograms.installed(options).first(where: { $0.majorVersion == version })
    else { throw .programsMissing(searched: ServerPrograms.folders(options)) }
    let outcome = try await Program(user: user).run(
      "cd \"$1\" && exec \"$2/pg_ctl\" stop --silent --pgdata=data --mode=fast --wait --timeout=\"$3\"",
      [files.home, programs.folder, String(options.startTimeout)])
    // A lock file left by a crash makes pg_ctl complain that there is nothing to stop.
    if !outcome.succeeded, case .running = try await probe() {
      throw .stopFailed(reason: tail(outcome.output))
    }
    SocketFolder.remove(postmaster.socketFolder, files: files)
  }
}

/// A word as a shell takes it literally.
func shellQuoted(_ word: String) -> String {
  "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
