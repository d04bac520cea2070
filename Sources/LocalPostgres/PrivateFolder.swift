import Glibc

/// Makes a folder that only `owner` may enter, or checks that the one there is such.
///
/// An empty folder of this process's own user is given to the owner as if it had just been made: another process
/// may be between the two steps at this moment, or have been killed there.
func makePrivateFolder(_ path: String, owner: ServerUser) throws(LocalPostgresError) {
  if mkdir(path, 0o700) != 0, errno != EEXIST {
    throw .folderUnusable(path: path, fault: .system(errno))
  }
  if let found = fileInformation(path), found.isDirectory, found.st_uid == geteuid(), names(in: path).isEmpty {
    try setOwner(path, owner)
  }
  guard let information = fileInformation(path) else {
    throw .folderUnusable(path: path, fault: .system(errno))
  }
  guard information.isDirectory else { throw .folderUnusable(path: path, fault: .notAFolder) }
  guard information.st_uid == owner.userID else {
    throw .folderUnusable(path: path, fault: .otherOwner(Int(information.st_uid)))
  }
  guard information.permissions & 0o077 == 0 else {
    throw .folderUnusable(path: path, fault: .open)
  }
}

/// Gives a folder that was just made to the server's user, a link put in its place not followed.
func setOwner(_ path: String, _ owner: ServerUser) throws(LocalPostgresError) {
  guard owner.mustSwitch else { return }
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { throw .folderUnusable(path: path, fault: .system(errno)) }
  defer { close(descriptor) }
  guard fchown(descriptor, owner.userID, owner.groupID) == 0 else {
    throw .folderUnusable(path: path, fault: .system(errno))
  }
}
