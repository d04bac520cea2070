import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// A file to import, by its name and a way to read it from the start, twice.
public struct ImportSource: Sendable {
  /// The name that errors give.
  public let name: String
  /// Its size in bytes, for the progress bar.
  public let size: Int
  /// Opens it; each call of what that gives is the next bytes, none at the end.
  let open: @Sendable () throws -> () throws -> [UInt8]

  /// A file that can be read again from the start.
  public init(name: String, size: Int, open: @escaping @Sendable () throws -> () throws -> [UInt8]) {
    self.name = name
    self.size = size
    self.open = open
  }

  /// Bytes that are all there.
  init(name: String, bytes: [UInt8]) {
    self.init(name: name, size: bytes.count) {
      var rest = bytes
      return {
        defer { rest = [] }
        return rest
      }
    }
  }
}

/// What was wrong with a file or a row of an import.
public struct ImportFault: Sendable {
  /// What is wrong.
  public enum Reason: Sendable {
    /// The file isn't CSV there.
    case csv(CSVError)
    /// The header fits no format; its columns.
    case unknownFormat([String])
    /// A column that the format doesn't have.
    case unknownColumn(ImportFormat)
    /// A column that stands twice in the header.
    case columnTwice
    /// The file has nothing in it.
    case empty
    /// The row has more fields than the header has columns.
    case tooManyFields(columns: Int)
    /// A field that can't be understood.
    case input(InputProblem)
    /// A rule for activities; the number of the one on record, where there is one.
    case activity(ActivityRejection, number: Int?, instead: [ProvinceID])
    /// A row says that an activity on record stands where it can't come to stand: where it stands, and its number.
    case status(ImportedStatus, onRecord: Activity.Status, number: Int)
    /// A rule for organisations.
    case organisation(OrganisationRejection)
    /// A rule for registers; the number of the entry on record, where there is one.
    case register(RegisterRejection, number: Int?)
    /// Another organisation has this name.
    case nameTaken(String)
    /// The person of this reference was erased, and a file doesn't bring them back: their number, and the log position
    /// and time of the erasure.
    case personErased(number: Int, position: Int, Moment)
    /// Somebody changed the same thing while the import ran; the same command finishes it.
    case changedMeanwhile
  }

  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column by its name, where there is one.
  public let column: String?
  /// The reference by which the row can be imported again, where it has one.
  public let ref: String?
  /// What is wrong.
  public let reason: Reason

  /// Whether nothing more of the file can be read after it.
  public var endsReading: Bool {
    switch reason {
    case .csv(let error): error.isEnd
    case .unknownFormat, .empty: true
    default: false
    }
  }
}

/// Rows can't be imported; nothing was recorded.
public struct InvalidImport: Error, Sendable {
  /// Whether a file, or the rest of one, couldn't be read at all: its rows can't be left out, for they aren't known.
  public let isCutShort: Bool
  /// What was wrong, in the order of the files; a thousand at most.
  public let faults: [ImportFault]
  /// How many faults there were in all.
  public let count: Int
  /// Labels for what they mention.
  public let names: Names
}

/// What an import did.
public struct ImportSummary: Sendable {
  /// What one file led to.
  public struct File: Sendable {
    /// Its name.
    public let name: String
    /// What it holds.
    public let format: ImportFormat
    /// Rows that were recorded as new.
    public internal(set) var recorded = 0
    /// Rows that put right what an earlier import recorded.
    public internal(set) var amended = 0
    /// Rows that were imported before, just so.
    public internal(set) var known = 0
    /// Rows left out because they were bad.
    public internal(set) var skipped = 0
  }

  /// Each file, in order.
  public internal(set) var files: [File] = []
  /// The faults of the rows that were left out, a thousand at most.
  public internal(set) var faults: [ImportFault] = []
  /// How many faults there were in all.
  public internal(set) var faultCount = 0
  /// The rows that are likely on record already, a hundred at most. They are recorded like the others.
  public internal(set) var duplicates: [ImportDuplicate] = []
  /// How many of those there were in all.
  public internal(set) var duplicateCount = 0
  /// The numbers of new activities with an organiser that didn't exist at their time, as far as is on record, a hundred at
  /// most.
  public internal(set) var heldByAbsent: [Int] = []
  /// How many of those there are in all.
  public internal(set) var heldByAbsentCount = 0
  /// Labels for what the faults mention.
  public internal(set) var names = Names()
  /// The read models that could not take something in.
  public internal(set) var stopped: [ProjectionStop] = []
}

/// How far an import has come.
public struct ImportProgress: Sendable {
  /// Looking through the files, or recording.
  public enum Pass: Sendable, Hashable {
    /// Nothing is recorded yet.
    case checking
    /// Rows are being recorded.
    case recording
    /// Read models catch up.
    case catchingUp
  }

  /// What is being done.
  public let pass: Pass
  /// The file.
  public let file: String
  /// Rows done in this pass.
  public let rows: Int
  /// Bytes read in this pass, of all files.
  public let bytes: Int
  /// Bytes of all files.
  public let totalBytes: Int
}

extension Book {
  /// Imports files: looks through all of them first and records nothing unless all is right, then records in batches.
  ///
  /// Identities are made from the rows, so that an interrupted import is finished by the same call and nothing is
  /// recorded twice. Memory doesn't grow with the files.
  ///
  /// - Parameter isDryRun: only look through them.
  /// - Parameter skipsBad: leave bad rows out and record the others; what can't be read as rows is no bad row.
  /// - Throws: ``InvalidImport``, `EventLogError`, and what reading a file throws.
  public func importFiles(
    _ sources: [ImportSource], isDryRun: Bool = false, skipsBad: Bool = false,
    progress: @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportSummary {
    try await importFiles(sources, as: .import, isDryRun: isDryRun, skipsBad: skipsBad, progress)
  }

  /// Loads the shipped facts that the log lacks, and those that a newer program ships otherwise.
  func loadShippedFacts() async throws {
    let sources = ShippedFacts.files.map { ImportSource(name: $0.name, bytes: $0.bytes) }
    _ = try await importFiles(sources, as: .facts, isDryRun: false, skipsBad: false) { _ in }
  }

  private func importFiles(
    _ sources: [ImportSource], as source: RecordingSource, isDryRun: Bool, skipsBad: Bool,
    _ progress: @Sendable (ImportProgress) -> Void
  ) async throws -> ImportSummary {
    let sources = try Self.inOrder(sources)
    var checking = ImportRun(book: self, source: source, isRecording: false)
    var summary = try await checking.run(sources, progress)
    if checking.faultCount > 0, !skipsBad || checking.isCutShort { throw checking.refusal(summary) }
    if isDryRun { return summary }
    let before = try await log.head()
    var recording = ImportRun(book: self, source: source, isRecording: true)
    let (duplicates, duplicateCount) = (summary.duplicates, summary.duplicateCount)
    summary = try await recording.run(sources, progress)
    // The file has become another one since it was looked through.
    if recording.isCutShort { throw recording.refusal(summary) }
    (summary.duplicates, summary.duplicateCount) = (duplicates, duplicateCount)
    progress(
      ImportProgress(pass: .catchingUp, file: "", rows: 0, bytes: recording.bytes, totalBytes: recording.bytes))
    summary.stopped = ProjectionStop.among(try await projections.catchUp())
    forgetStops()
    await recording.tidy()
    if source == .import, summary.files.contains(where: { $0.format == .activities && $0.recorded > 0 }) {
      (summary.heldByAbsent, summary.heldByAbsentCount) = try await readAsItStands { connection in
        let organisations = try OrganisationQueries.all(connection).map(\.organisation)
        return try ActivityQueries.heldByAbsent(among: organisations, after: before, limit: 100, connection)
      }
    }
    return summary
  }

  /// The files in the order in which one can refer to another, whatever order they were given in (a shell's `*.csv` gives
  /// them by name); files of one format stay as they came.
  private static func inOrder(_ sources: [ImportSource]) throws -> [ImportSource] {
    let ranked = try sources.map { source -> (source: ImportSource, rank: Int) in
      var reader = CSVReader(try source.open())
      // A file that can't be read comes first, so that its fault does.
      let header = (try? reader.next())?.fields ?? []
      let format = ImportFormat.recognise(ImportFormat.columns(of: header))
      return (source, format.flatMap { ImportFormat.allCases.firstIndex(of: $0) } ?? -1)
    }
    return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.source)
  }
}

extension ImportRun {
  fileprivate func refusal(_ summary: ImportSummary) -> InvalidImport {
    InvalidImport(isCutShort: isCutShort, faults: summary.faults, count: faultCount, names: summary.names)
  }
}
