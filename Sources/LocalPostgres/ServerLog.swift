import Glibc

/// The server's own log: files of a limited size, of which the newest are kept.
///
/// PostgreSQL begins a new file every day and whenever one is full, but never removes any. It could write over those of
/// the day or the week before, but only by the clock: what a file name comes round to by size is added to
/// (`logfile_rotate` in syslogger.c). So names carry the time, and the oldest are removed here.
struct ServerLog: Sendable, Hashable {
  /// A file is full at so many megabytes.
  static let fileMegabytes = 4
  /// So many files are kept: a week of quiet days, or the last 32 MB.
  static let mostFiles = 8
  /// How PostgreSQL names a file, in UTC, so that the order of the names is that of the times.
  static let fileName = "server-%Y%m%d-%H%M%S.log"

  /// Where the files are.
  let folder: String

  /// A place in it: how many bytes of which file.
  struct Mark: Equatable {
    var file: String
    var bytes: Int
  }

  /// Its end as it is now; nil where there is no file yet.
  var end: Mark? {
    files.max().map { Mark(file: $0, bytes: fileInformation("\(folder)/\($0)").map { Int($0.st_size) } ?? 0) }
  }

  /// What was written since that keeps a server from running; all of it where nothing of the kind was, nil where nothing.
  func graveWords(since mark: Mark?) -> String? {
    // A server that is started again within a second adds to the same file.
    guard let end, end != mark, let text = try? readSmallFile("\(folder)/\(end.file)") else { return nil }
    let new = String(decoding: text.utf8.dropFirst(end.file == mark?.file ? mark?.bytes ?? 0 : 0), as: UTF8.self)
    let grave = new.split(whereSeparator: \.isNewline).filter { $0.contains("FATAL: ") || $0.contains("PANIC: ") }
    return grave.isEmpty ? new : grave.joined(separator: "\n")
  }

  private var files: [String] { names(in: folder).filter { $0.hasPrefix("server-") && $0.hasSuffix(".log") } }

  /// Removes all but the newest. What can't be removed stays: a log is no reason to refuse work.
  func removeOldest() {
    // The folder is the server user's, who could have put a link in its place.
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    for name in files.sorted().dropLast(Self.mostFiles) { unlinkat(descriptor, name, 0) }
  }
}
