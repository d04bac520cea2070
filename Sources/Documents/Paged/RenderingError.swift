import Wording

/// Why a document can't be made in a form.
public enum RenderingError: Error, Hashable, Sendable {
  /// A program that makes it isn't on this machine.
  case programMissing(RenderingProgram)
  /// A program didn't end in its time; it was ended, with everything that it had started.
  case programTimedOut(RenderingProgram, seconds: Int)
  /// A program ended without making what it was asked for. `detail` is what it said, for an administrator.
  case programFailed(RenderingProgram, detail: String)
  /// A temporary folder or file couldn't be made, written or read in the folder at `path`. `reason` is the system's.
  case temporaryFolder(path: String, reason: Phrase)
  /// A table has more rows or columns than a spreadsheet holds (1,048,576 and 16,384).
  case sheetTooLarge(rows: Int, columns: Int)
  /// The spreadsheet couldn't be written. `detail` is the library's, for an administrator.
  case sheetFailed(detail: String)

  /// What to tell a person.
  public var phrase: Phrase {
    switch self {
    case .programMissing(let program):
      RenderingText.programMissing(program.name, command: "apt-get install --no-install-recommends \(program.packages)")
    case .programTimedOut(let program, let seconds): RenderingText.programTimedOut(program.name, seconds: seconds)
    case .programFailed(let program, let detail): RenderingText.programFailed(program.name, detail)
    case .temporaryFolder(let path, let reason): RenderingText.temporaryFolder(path, reason)
    case .sheetTooLarge(let rows, let columns): RenderingText.sheetTooLarge(rows: rows, columns: columns)
    case .sheetFailed(let detail): RenderingText.sheetFailed(detail)
    }
  }
}
