import Glibc

/// Puts a copy that `LocalCluster.backUp` made into a cluster's place.
///
/// On file systems that share blocks (Btrfs, XFS) the copy costs next to nothing, elsewhere as much room as the backup.
/// It is never made of hard links: the server writes into its files, and the backup stays as it is.
struct ClusterCopy {
  /// The copy that was made, an absolute path.
  let backup: String
  /// Where it goes; nothing is there yet.
  let files: ClusterFiles
  let owner: ServerUser

  func make() async throws(LocalPostgresError) {
    try makePrivateFolder(files.home, owner: owner)
    try makePrivateFolder(files.data, owner: owner)
    let program = Program(user: try .current())
    let outcome: Program.Outcome
    if owner.mustSwitch {
      // The server's user may not read the backup, and root doesn't write where that user could put a link: so root
      // reads and the user writes. What stands in a pipe before its last command can't tell that it failed, so it tells
      // that it didn't.
      outcome = try await program.runHeld(
        """
        { tar -C "$1" -cf - . && echo "$5" >&2; } |
          setpriv --reuid="$3" --regid="$4" --clear-groups -- tar -C "$2" -xf -
        """,
        [backup, files.data, String(owner.userID), String(owner.groupID), Self.isRead], said: { _ in })
      guard outcome.succeeded, outcome.output.contains(Self.isRead) else { throw failure(outcome.output) }
    } else {
      outcome = try await program.runHeld(
        "cp -R --reflink=auto --preserve=timestamps -- \"$1/.\" \"$2\"", [backup, files.data], said: { _ in })
      guard outcome.succeeded else { throw failure(outcome.output) }
    }
    // It tells of the backup's files, which the server is about to change.
    unlink(files.data + "/backup_manifest")
  }

  private static let isRead = "all is read"

  private func failure(_ output: String) -> LocalPostgresError {
    output.contains("No space left on device")
      ? .noRoom(path: files.folder) : .restoreFailed(reason: tail(output, lines: 3))
  }
}
