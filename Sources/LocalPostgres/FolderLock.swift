import Glibc

/// An exclusive lock on a cluster among processes: only one makes, starts or stops it at a time. The system
/// lets go of it when its holder ends, however that happens.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Tries to take it.
  /// - Returns: nil if another holds it.
  static func attempt(_ path: String) throws(LocalPostgresError) -> FolderLock? {
    // O_CLOEXEC: a server that inherited it would hold it for life.
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .folderUnusable(path: path, fault: .system(errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      if number == EWOULDBLOCK { return nil }
      throw .folderUnusable(path: path, fault: .system(number))
    }
    return FolderLock(descriptor: descriptor)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}
