import EventStore
import Glibc
import Secretariat
import Wording

/// The key that signs checkpoints, and beside it what it last signed, in the folder of the settings: the key is no safer
/// than that folder, and in no database.
///
/// `log.key` is never written over. `log.checkpoint` is the note that was last signed: nothing that contradicts it is
/// signed. `log.lock` is held while it is read, signed and written anew, and let go by the system if the process dies.
struct LogKeyFile: Sendable {
  let keyPath: String
  let lastPath: String
  private let folder: String
  private let lockPath: String

  /// More than a key or a note has.
  private static let mostBytes = SignedNote.mostBytes

  /// - Throws: 69 where the environment says of no folder for settings.
  init(_ session: Session) throws(Failure) {
    guard let file = session.file else { throw Failure(.unavailable, "no-folder", ProofText.noFolder) }
    folder = file.folder
    keyPath = folder + "/log.key"
    lastPath = folder + "/log.checkpoint"
    lockPath = folder + "/log.lock"
  }

  /// The key; `nil` where none was made.
  ///
  /// - Throws: 65 for a file that isn't one.
  func key() throws(Failure) -> NoteSigner? {
    guard access(keyPath, F_OK) == 0 else { return nil }
    let text = String(decoding: try InputFile.bytes(keyPath, limit: Self.mostBytes), as: UTF8.self)
    do throws(NoteError) {
      return try NoteSigner(parsing: String(text.prefix { $0 != "\n" }))
    } catch {
      throw Failure(.data, "key", ProofText.badKeyFile(keyPath))
    }
  }

  /// Whether others than its owner can read the key, as in a copy that was put back without its mode.
  var isReadableByOthers: Bool {
    var status = stat()
    return stat(keyPath, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// Keeps a new key, readable for its owner only, unless there is one.
  ///
  /// - Throws: 65 where there is one; 73 where it can't be written.
  private func keep(_ key: NoteSigner) throws(Failure) {
    let temporary = try OutputFile.writeBeside(keyPath, Array((key.text + "\n").utf8), mode: 0o600)
    defer { unlink(temporary) }
    // Unlike a renaming, a link never takes another's place.
    guard link(temporary, keyPath) == 0 else {
      guard errno != EEXIST else { throw Failure(.data, "key-exists", ProofText.keyExists(keyPath)) }
      throw OutputFile.cannot(keyPath, errno)
    }
    try flushFolder()
  }

  /// The note that was last signed; `nil` where none was.
  func last() throws(Failure) -> String? {
    guard access(lastPath, F_OK) == 0 else { return nil }
    let bytes = try InputFile.bytes(lastPath, limit: Self.mostBytes)
    // What isn't UTF-8 isn't ours either, and is refused as such.
    return String(validating: bytes, as: UTF8.self) ?? ""
  }

  /// What was last signed; `nil` where nothing was.
  ///
  /// - Throws: 65 for a file that isn't a checkpoint.
  func lastCheckpoint() throws(Failure) -> (note: String, checkpoint: LogCheckpoint)? {
    guard let note = try last() else { return nil }
    guard let checkpoint = try? LogCheckpoint(parsing: SignedNote(parsing: note).text) else {
      throw Failure(.data, "last-checkpoint", ProofText.notACheckpoint(lastPath))
    }
    return (note, checkpoint)
  }

  /// How many days ago something was last signed.
  var daysSinceSigned: Int {
    var status = stat()
    guard stat(lastPath, &status) == 0 else { return 0 }
    return max(0, (time(nil) - status.st_mtim.tv_sec) / 86_400)
  }

  /// Keeps a note as the last one, on the disk when this returns.
  func keep(last note: String) throws(Failure) {
    try OutputFile.write(Array(note.utf8), to: lastPath, mode: 0o600)
    try flushFolder()
  }

  /// Signs a book's log, all of it or as it was at a size, and keeps what was signed as the last one.
  ///
  /// - Throws: `LogProofError`, where nothing is signed; 75 if somebody else signs for ten seconds.
  func sign(_ book: Book, with key: NoteSigner, at size: Int? = nil) async throws -> SignedNote {
    // What takes time comes before the lock.
    try await book.bringTreeForward()
    return try await locked {
      let last = try last()
      let note = try await book.signCheckpoint(key, at: size, after: last)
      // One of a smaller size than the last, which it agrees with, says nothing that the last doesn't.
      if try last.map(Self.size).map({ try $0 <= Self.size(note.note) }) ?? true {
        // Kept before it is given out: whatever happens then, nothing else is signed in its place.
        try keep(last: note.note)
      }
      return note
    }
  }

  private static func size(_ note: String) throws -> Int {
    try LogCheckpoint(parsing: SignedNote(parsing: note).text).root.size
  }

  /// Makes a key for a book's log, unless there is one: of several commands at once one does.
  ///
  /// - Throws: 65 where there is one.
  func make(for book: Book) async throws -> NoteSigner {
    try OutputFile.makeFolder(folder)
    return try await locked {
      guard try key() == nil else { throw Failure(.data, "key-exists", ProofText.keyExists(keyPath)) }
      let key = try NoteSigner(newFor: try await book.checkpointOrigin())
      // The public half first: one that was never used does no harm.
      try await book.keep(key.verifier)
      try keep(key)
      return key
    }
  }

  /// Makes sure that nobody else signs, or makes a key, meanwhile.
  ///
  /// - Throws: 75 if somebody else does for ten seconds.
  private func locked<Value>(_ body: () async throws -> Value) async throws -> Value {
    let file = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw OutputFile.cannot(lockPath, errno) }
    defer { close(file) }
    for turn in 1... {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { break }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw OutputFile.cannot(lockPath, errno) }
      guard turn < 200 else { throw Failure(.tryAgain, "busy", ProofText.signingBusy) }
      try await Task.sleep(for: .milliseconds(50))
    }
    return try await body()
  }

  private func flushFolder() throws(Failure) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw OutputFile.cannot(folder, errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw OutputFile.cannot(folder, errno) }
  }
}
