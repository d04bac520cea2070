import Glibc

// The few calls on files that this room needs, each with its error as a value.

/// The system's words for the error number of the call just made.
func systemError(_ number: Int32 = errno) -> String {
  String(cString: strerror(number))
}

/// What is at a path, a symbolic link not followed; nil if nothing can be seen there.
func fileInformation(_ path: String) -> stat? {
  var information = stat()
  return lstat(path, &information) == 0 ? information : nil
}

extension stat {
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  var permissions: mode_t { st_mode & 0o7777 }
}

/// A small file's bytes as text.
/// - Returns: nil if there is no such file.
/// - Throws: `.fileUnreadable` if it is there and can't be read.
func readSmallFile(_ path: String, limit: Int = 64 << 10) throws(LocalPostgresError) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .fileUnreadable(path: path, number: errno)
  }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: limit)
  var count = 0
  while count < limit {
    let more = bytes.withUnsafeMutableBytes {
      read(descriptor, $0.baseAddress?.advanced(by: count), limit - count)
    }
    if more < 0 {
      if errno == EINTR { continue }
      throw .fileUnreadable(path: path, number: errno)
    }
    if more == 0 { break }
    count += more
  }
  return String(decoding: bytes[..<count], as: UTF8.self)
}

/// The last part of a text, on one line, for an error.
func tail(_ text: String, lines: Int = 6) -> String {
  let kept = text.split(whereSeparator: \.isNewline).suffix(lines)
  return String(kept.joined(separator: "; ").suffix(1_000))
}

/// An absolute path for a path relative to the working directory.
func absolutePath(_ path: String) -> String {
  if path.hasPrefix("/") { return path }
  guard let current = getcwd(nil, 0) else { return path }
  defer { free(current) }
  return String(cString: current) + "/" + path
}

/// The names in a folder; none if it can't be read.
func names(in folder: String) -> [String] { folderNames(folder) ?? [] }

/// The names in a folder, without `.` and `..`; nil, with `errno`, if it can't be read.
public func folderNames(_ path: String) -> [String]? {
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

/// A variable of this process's environment; nil if it is unset or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
