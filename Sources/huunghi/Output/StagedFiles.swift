import Glibc
import Synchronization
import Wording

/// Files that belong together: written whole beside their places first, and put there once all are written and what they
/// tell of is done.
final class StagedFiles: Sendable {
  /// What waits to be put in its place.
  private enum Staged {
    /// Written beside the place that the path leads to.
    case beside(temporary: String, place: String, path: String)
    /// For a device or a pipe.
    case bytes([UInt8], path: String)
  }

  private let staged = Mutex<[Staged]>([])

  deinit { discard() }

  /// Writes files beside their places, instead of those before.
  ///
  /// - Throws: 73 where one can't be written; then none is left.
  func stage(_ contents: [(path: String, bytes: [UInt8])]) throws(Failure) {
    discard()
    for (path, bytes) in contents {
      do throws(Failure) {
        // Found now, not when the work is done: a folder can't be replaced by a file.
        let next: Staged =
          switch try OutputFile.destination(path) {
          case .file(let place):
            .beside(temporary: try OutputFile.writeBeside(place, bytes), place: place, path: path)
          case .stream: .bytes(bytes, path: path)
          }
        staged.withLock { $0.append(next) }
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
    for file in files {
      switch file {
      case .beside(let temporary, let place, let path):
        let number = OutputFile.place(temporary, at: place)
        guard number != 0 else { continue }
        unlink(temporary)
        failure = failure ?? failed(path, systemError(number))
      case .bytes(let bytes, let path):
        let number = OutputFile.writeInto(path, bytes)
        if number != 0 { failure = failure ?? failed(path, systemError(number)) }
      }
    }
    if let failure { throw failure }
  }

  /// Takes away what was written beside and not put in its place.
  func discard() {
    staged.withLock { files in
      for case .beside(let temporary, _, _) in files { unlink(temporary) }
      files = []
    }
  }
}
