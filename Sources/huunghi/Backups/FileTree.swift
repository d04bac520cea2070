import Glibc
import LocalPostgres

// Folders with all that is in them.

/// Removes a folder with all that is in it, links not followed; what isn't there is no fault.
func removeTree(_ path: String) {
  var information = stat()
  guard lstat(path, &information) == 0 else { return }
  guard information.st_mode & S_IFMT == S_IFDIR else {
    unlink(path)
    return
  }
  for name in folderNames(path) ?? [] { removeTree(path + "/" + name) }
  rmdir(path)
}

/// The bytes of all files in a folder.
func bytesOfTree(_ path: String) -> Int {
  var information = stat()
  guard lstat(path, &information) == 0 else { return 0 }
  guard information.st_mode & S_IFMT == S_IFDIR else { return Int(information.st_size) }
  return (folderNames(path) ?? []).reduce(0) { $0 + bytesOfTree(path + "/" + $1) }
}
