import Glibc

extension LocalCluster {
  /// Makes the cluster in a sibling of its place and puts it there when it is whole: whatever happens on the
  /// way (a full disk, a kill), its place holds all of it or nothing.
  func initialize(_ programs: ServerPrograms, as user: ServerUser) async throws(LocalPostgresError) {
    let program = Program(user: user)
    // What a killed process left: we hold the lock, so nobody works on it.
    let leftovers = names(in: files.home).filter { $0.hasPrefix("making-") }.map { files.home + "/" + $0 }
    try await remove(leftovers, program)
    let making = "\(files.home)/making-\(getpid())"
    // The last step asks for lz4, which not every server was built with: one without refuses the setting and
    // the step still succeeds.
    let outcome = try await program.run(
      """
      mkdir -p "$3" && cd "$2" &&
      "$1/initdb" --pgdata="$4" --username=postgres --encoding=UTF8 --locale=C.UTF-8 --lc-messages=C \
        --auth-local=trust --auth-host=reject --data-checksums --no-instructions $6 > initdb.log 2>&1 &&
      printf '%s' "$7" > "$4/huunghi.conf" &&
      echo "include = 'huunghi.conf'" >> "$4/postgresql.conf" &&
      { [ "$5" = postgres ] || echo "CREATE DATABASE \\"$5\\"" |
          "$1/postgres" --single -D "$4" -c exit_on_error=on postgres >> initdb.log 2>&1; } &&
      { printf '%s\\n' "ALTER SYSTEM SET default_toast_compression = 'lz4'" \
          "ALTER SYSTEM SET wal_compression = 'lz4'" |
          "$1/postgres" --single -D "$4" postgres > /dev/null 2>&1; } ||
      { cat initdb.log >&2; exit 1; }
      """,
      [
        programs.folder, files.home, files.socket, making, options.database,
        options.isDurable ? "" : "--no-sync", ServerConfiguration.text(options),
      ])
    guard outcome.succeeded else {
      try await remove([making], program)
      throw .initializationFailed(reason: tail(outcome.output))
    }
    // An empty folder may be in the place; rename replaces that, and nothing else.
    guard rename(making, files.data) == 0 else {
      let reason = systemError()
      try await remove([making], program)
      throw .initializationFailed(reason: reason)
    }
  }

  /// Removes folders as their owner: root walking through another user's folders could be led astray by links.
  private func remove(_ folders: [String], _ program: Program) async throws(LocalPostgresError) {
    guard !folders.isEmpty else { return }
    _ = try await program.run("rm -rf -- \"$@\"", folders)
  }
}
