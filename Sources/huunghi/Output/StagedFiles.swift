import Glibc
import Synchronization
import Wording

/// Files that belong together: written whole beside their places first, and put there once all are written and what they
/// tell of is done.
final class StagedFiles: Sendable {
  private let staged = Mutex<[(temporary: String, path: String)]>([])

  deinit { discard() }

  /// Writes files beside their places, instead of those before.
  ///
  /// - Throws: 73 where one can't be written; then none is left.
  func stage(_ contents: [(path: String, bytes: [UInt8])]) throws(Failure) {
    discard()
    for (path, bytes) in contents {
      do throws(Failure) {
        // Found now, not when the work is done: a folder can't be replaced by a file.
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw OutputFile.cannot(path, EISDIR) }
        let temporary = try OutputFile.writeBeside(path, bytes)
        staged.withLock { $0.append((temporary, path)) }
      } catch {
        discard()
        throw error
      }
    }
  }

  /// Puts the files in their places.
  ///
  /// - Parameter failed: the failure for a path and the reason; that a file can't be written without.
  func place(
    failed: (_ path: String, _ why: Phrase) -> Failure = { path, why in
      Failure(.cannotCreate, "file", FailureText.cannotWrite(path, why))
    }
  ) throws(Failure) {
    let files = staged.withLock { files in
      defer { files = [] }
      return files
    }
    var failure: Failure?
    for (temporary, path) in files {
      let number = OutputFile.place(temporary, at: path)
      guard number != 0 else { continue }
      unlink(temporary)
      failure = failure ?? failed(path, systemError(number))
    }
    if let failure { throw failure }
  }

  /// Takes away what was written beside and not put in its place.
  func discard() {
    staged.withLock { files in
      for file in files { unlink(file.temporary) }
      files = []
    }
  }
}
