import Glibc
import Synchronization
import Wording

/// Writes files whole or not at all.
enum OutputFile {
  /// How many files were written, so that each has a name of its own while it is.
  private static let written = Atomic(0)

  /// Where bytes go that are to be written to a path.
  enum Destination: Equatable {
    /// A file, or the place of one; behind the links that were given.
    case file(String)
    /// A device or a pipe, which nothing may take the place of: what is written goes into it.
    case stream
  }

  /// Where a path leads.
  ///
  /// - Throws: 73 for a folder.
  static func destination(_ path: String) throws(Failure) -> Destination {
    var status = stat()
    guard stat(path, &status) == 0 else { return .file(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw cannot(path, EISDIR)
    case S_IFREG: break
    default: return .stream
    }
    // Renamed over a link, a file would take the link's place and leave the other as it was.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
      return .file(path)
    }
    defer { free(real) }
    return .file(String(cString: real))
  }

  /// Writes beside the file first and renames, so that nobody ever reads half of it and a failure leaves the old one.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(Failure) {
    guard case .file(let place) = try destination(path) else {
      let failure = writeInto(path, bytes)
      guard failure == 0 else { throw cannot(path, failure) }
      return
    }
    let temporary = try writeBeside(place, bytes, mode: mode)
    let failure = self.place(temporary, at: place)
    guard failure != 0 else { return }
    unlink(temporary)
    throw cannot(path, failure)
  }

  /// Writes into a device or a pipe.
  ///
  /// - Returns: 0, or the `errno` of what failed.
  static func writeInto(_ path: String, _ bytes: [UInt8]) -> Int32 {
    let file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return errno }
    var failure = bytes.withUnsafeBytes { FileDescriptorWriter.write($0, to: file) }
    if Glibc.close(file) != 0, failure == 0 { failure = errno }
    return failure
  }

  /// Writes all of a file beside its place, and gives the name it has there.
  static func writeBeside(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws(Failure) -> String {
    // One file may be named twice, each time otherwise.
    let number = written.add(1, ordering: .relaxed).newValue
    // Of its name only that it's in the same folder matters: a longer one than the file's could be too long.
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let temporary = "\(folder).huunghi-\(getpid())-\(number).new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw cannot(path, errno) }
    var failure = bytes.withUnsafeBytes { FileDescriptorWriter.write($0, to: file) }
    if failure == 0, fsync(file) != 0 { failure = errno }
    if Glibc.close(file) != 0, failure == 0 { failure = errno }
    guard failure != 0 else { return temporary }
    unlink(temporary)
    throw cannot(path, failure)
  }

  /// Puts a file that was written beside its place there.
  ///
  /// - Returns: 0, or the `errno` of what failed.
  static func place(_ temporary: String, at path: String) -> Int32 { rename(temporary, path) == 0 ? 0 : errno }

  /// Makes a folder and those above it, for its owner only.
  static func makeFolder(_ path: String) throws(Failure) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST, access(made, F_OK) != 0 { throw cannot(path, errno) }
    }
  }

  /// The failure of a file that can't be written.
  static func cannot(_ path: String, _ number: Int32) -> Failure {
    Failure(.cannotCreate, "file", FailureText.cannotWrite(path, systemError(number)))
  }
}

/// What an `errno` says.
func systemError(_ number: Int32) -> Phrase {
  SystemErrorText.phrase(number, system: String(cString: strerror(number)))
}

/// Reads files that a person names.
enum InputFile {
  /// All bytes of a file.
  ///
  /// - Throws: 66 where it can't be opened or read; 65 where it holds more than the limit.
  static func bytes(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(.noInput, "no-file", FailureText.noFile(path)) }
    defer { Glibc.close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(.noInput, "no-file", FailureText.noFile(path)) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw Failure(.data, "file-too-large", FailureText.fileTooLarge(path, limit: limit))
      }
    }
  }

  /// The lines of a text file in UTF-8, without a byte-order mark and without empty ones.
  static func lines(_ path: String, limit: Int) throws(Failure) -> [String] {
    let bytes = try bytes(path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.data, "not-utf8", FailureText.fileNotUTF8(path))
    }
    return text.split(whereSeparator: \.isNewline)
      .map { $0.unicodeScalars.first == "\u{FEFF}" ? String($0.unicodeScalars.dropFirst()) : String($0) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
