import Glibc

// Folders with all that is in them.

/// The names in a folder; nil, with `errno`, if it can't be read.
func folderNames(_ path: String) -> [String]? {
  guard let stream = opendir(path) else { return nil }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

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
