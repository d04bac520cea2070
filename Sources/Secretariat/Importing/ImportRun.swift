import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Wording

/// One pass over the files of an import: checking and recording do the same, but for the append at the end of a batch.
struct ImportRun {
  let book: Book
  let source: RecordingSource
  let isRecording: Bool
  private(set) var faultCount = 0
  /// Whether a file, or the rest of one, couldn't be read at all: which rows it holds isn't known.
  private(set) var isCutShort = false
  private(set) var bytes = 0
  private var summary = ImportSummary()
  private let memory = ResolverMemoryHandover()
  private var rows = 0
  /// Provinces and kinds, read once: what the import itself records of them is in the resolver's memory.
  private var directory: Directory?
  /// The log's end before they were read.
  private var knownPosition = 0
  /// The append of the batch before, which the server does while this side resolves the next.
  private var sent: SentBatch?
  /// Has the read models take in what this run records, where it does.
  private let follower: ImportFollower?
  /// What is likely on record already, looked for before anything of the import is there.
  private var duplicates = ImportDuplicates()
  /// Whether somebody may have been erased while a row of theirs was stored here.
  private var mayHaveLeftRows = false
  /// References of this file, as 64-bit hashes, to find one that stands twice.
  private var references: [Int: Int] = [:]

  /// Rows of a batch: a batch is one question and one append, which takes so many requests at most.
  private static let batchSize = EventLimits.requestsPerCall
  /// Bytes after which a batch has enough, though it has few rows: rows can be long.
  private static let batchBytes = 4 << 20
  /// Faults that are kept; the others are only counted.
  private static let mostFaults = 1000
  /// References that are remembered, so that memory has a bound (16 MB); beyond, one that stands twice in
  /// the file amends the first, or is refused as changed meanwhile where both are on their way.
  private static let mostReferences = 500_000

  init(book: Book, source: RecordingSource, isRecording: Bool) {
    self.book = book
    self.source = source
    self.isRecording = isRecording
    follower = isRecording ? ImportFollower(book.projections) : nil
  }

  mutating func run(
    _ sources: [ImportSource], _ progress: @Sendable (ImportProgress) -> Void
  ) async throws -> ImportSummary {
    let total = sources.reduce(0) { $0 + $1.size }
    do {
      for source in sources {
        try await run(source) { run in
          progress(
            ImportProgress(
              pass: run.isRecording ? .recording : .checking, file: source.name, rows: run.rows, bytes: run.bytes,
              totalBytes: total))
        }
      }
    } catch {
      // What was sent is on its way into the log; whoever reads the error must not find it changing afterwards.
      _ = await sent?.answers.value
      await follower?.end(atOnce: true)
      if mayHaveLeftRows, isRecording { _ = try? await book.completeErasures() }
      throw error
    }
    await follower?.end(atOnce: false)
    if mayHaveLeftRows, isRecording { try await book.completeErasures() }
    try await duplicates.search(book, try await knownDirectory())
    summary.duplicates = duplicates.found
    summary.duplicateCount = duplicates.count
    return summary
  }

  /// Puts the read models in order, once they have caught up with all that was recorded.
  func tidy() async { await follower?.tidy() }

  private mutating func run(_ source: ImportSource, _ report: (ImportRun) -> Void) async throws {
    if isRecording { try await book.mayRecord() }
    let start = bytes
    let counter = ByteCounter()
    let next = try source.open()
    var reader = CSVReader {
      let chunk = try next()
      counter.count += chunk.count
      return chunk
    }
    references = [:]
    guard let (header, format) = try header(&reader, source.name) else { return }
    summary.files.append(ImportSummary.File(name: source.name, format: format))
    if isRecording, format == .kinds { forgetKinds() }
    let firstFault = summary.faults.count
    var batch: [ImportRow] = []
    var size = 0
    while let row = try row(&reader, header, source.name) {
      batch.append(row)
      size += row.size
      if batch.count == Self.batchSize || size >= Self.batchBytes {
        try await process(batch, format, source.name)
        (batch, size) = ([], 0)
        bytes = start + counter.count
        report(self)
      }
    }
    if !batch.isEmpty { try await process(batch, format, source.name) }
    try await settle()
    sortFaults(from: firstFault)
    bytes = start + counter.count
    report(self)
  }

  /// How many bytes a reader has taken; shared with the closure that feeds it.
  private final class ByteCounter {
    var count = 0
  }

  // MARK: Reading

  private mutating func header(_ reader: inout CSVReader, _ file: String) throws -> (ImportHeader, ImportFormat)? {
    let record: CSVRecord?
    do {
      record = try reader.next()
    } catch let error as CSVError {
      unreadable(file, error.line, nil, .csv(error))
      return nil
    }
    guard let record else {
      unreadable(file, 1, nil, .empty)
      return nil
    }
    let header = ImportFormat.columns(of: record.fields)
    guard let format = ImportFormat.recognise(header) else {
      unreadable(file, record.line, nil, .unknownFormat(record.fields.map(InputProblem.shown)))
      return nil
    }
    // Its rows are looked through, but leaving them out would be no way on: all of them lack what stands in the column.
    for (index, column) in header.enumerated() {
      let faultsBefore = faultCount
      if !format.required.contains(column), !format.optional.contains(column) {
        fault(file, record.line, InputProblem.shown(record.fields[index]), .unknownColumn(format))
      }
      if header[..<index].contains(column) { fault(file, record.line, column, .columnTwice) }
      if faultCount > faultsBefore { isCutShort = true }
    }
    return (ImportHeader(header), format)
  }

  /// The next row that is a row; broken ones are skipped and kept as faults. `nil` at the end, or where CSV can't be
  /// followed further.
  private mutating func row(_ reader: inout CSVReader, _ header: ImportHeader, _ file: String) throws -> ImportRow? {
    while true {
      let record: CSVRecord?
      do {
        record = try reader.next()
      } catch let error as CSVError {
        let column = error.field <= header.columns.count ? header.columns[error.field - 1] : nil
        if error.isEnd {
          unreadable(file, error.line, column, .csv(error))
          return nil
        }
        rows += 1
        fault(file, error.line, column, .csv(error))
        skip()
        continue
      }
      guard let record else { return nil }
      let row = ImportRow(record, header: header)
      if row?.isBlank == true { continue }
      rows += 1
      if let row { return row }
      fault(file, record.line, nil, .tooManyFields(columns: header.columns.count))
      skip()
    }
  }

  private mutating func fault(
    _ file: String, _ line: Int, _ column: String?, _ reason: ImportFault.Reason, ref: String? = nil
  ) {
    faultCount += 1
    summary.faultCount = faultCount
    if summary.faults.count < Self.mostFaults {
      summary.faults.append(
        ImportFault(file: file, line: line, column: column, ref: ref.map(InputProblem.shown), reason: reason))
    }
  }

  /// A fault after which nothing more of a file can be read. It is kept however many were: it says what isn't counted.
  private mutating func unreadable(_ file: String, _ line: Int, _ column: String?, _ reason: ImportFault.Reason) {
    isCutShort = true
    if summary.faults.count >= Self.mostFaults { summary.faults.removeLast() }
    fault(file, line, column, reason)
  }

  /// Puts the faults of a file, which were found step by step, in the order of its lines.
  private mutating func sortFaults(from start: Int) {
    let faults = summary.faults[start...].enumerated()
    summary.faults[start...] = ArraySlice(
      faults.sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element))
  }

  private mutating func skip() {
    if !summary.files.isEmpty { summary.files[summary.files.count - 1].skipped += 1 }
  }

  // MARK: Batches

  struct ReadRow: Sendable {
    var row: ImportRow
    var fact: ImportFact
  }

  private mutating func process(_ batch: [ImportRow], _ format: ImportFormat, _ file: String) async throws {
    var facts: [ReadRow] = []
    for read in try await resolve(batch, format) {
      if let (column, name, line) = repeated(read.row, format) {
        fault(file, read.row.line, column, .input(.referenceTwice(name, firstLine: line).shortened))
        skip()
      } else if let fact = read.fact, read.problems.isEmpty {
        facts.append(ReadRow(row: read.row, fact: fact))
      } else {
        for (column, problem) in read.problems { fault(file, read.row.line, column, .input(problem)) }
        skip()
      }
    }
    try await decide(facts, file)
  }

  /// Resolves a batch's rows against the record and against what earlier rows are about to put there.
  private mutating func resolve(_ batch: [ImportRow], _ format: ImportFormat) async throws -> [ResolvedRow] {
    let directory = try await knownDirectory()
    let memory = memory
    let today = book.clerk.today
    let isShipped = source == .facts
    return try await book.readAsItStands { connection in
      let resolver = Resolver(
        directory: directory, today: today, memory: memory.take(), isShipped: isShipped, isImport: true, connection)
      let resolved = try ResolvedRow.all(of: batch, format, resolver)
      memory.give(resolver.memory)
      return resolved
    }
  }

  private mutating func knownDirectory() async throws -> Directory {
    if let directory { return directory }
    knownPosition = try await book.log.head()
    let directory = try await book.read { try Directory($0) }
    summary.names = directory.names
    self.directory = directory
    return directory
  }

  /// Has a file of kinds find those of the files before on record: a name that this import has taken there, and gives up
  /// here, looks otherwise as if somebody else had taken it meanwhile.
  private mutating func forgetKinds() {
    directory = nil
    var known = memory.take()
    known.forgetKinds()
    memory.give(known)
  }

  /// The column and name by which a row says what it is about, and the line where that stood before in this file.
  private mutating func repeated(_ row: ImportRow, _ format: ImportFormat) -> (column: String, name: String, line: Int)?
  {
    guard let column = format.identifying.first(where: { row[$0] != nil }), let name = row[column] else { return nil }
    let hash = (format == .organisations && column == "name" ? folded(name) : name).hashValue
    if let line = references[hash] { return (column, name, line) }
    if references.count < Self.mostReferences { references[hash] = row.line }
    return nil
  }

  private mutating func decide(_ facts: [ReadRow], _ file: String) async throws {
    let people = try await people(of: facts)
    var prepared: [(read: ReadRow, person: ImportedPerson?, fact: PreparedFact)] = []
    for (read, person) in zip(facts, people) {
      prepared.append((read, person, try prepare(read.fact, person)))
    }
    let streams = Set(prepared.flatMap { [$0.fact.stream] + $0.fact.others })
    let recorded = try await book.log.read(streams: Array(streams))
    let context = ImportContext(
      today: book.clerk.today, gazetteer: try await knownDirectory().gazetteer, recorded: recorded,
      position: knownPosition, isShipped: source == .facts)
    var requests: [(request: AppendRequest, row: ImportRow, isNew: Bool)] = []
    var touched: Set<StreamName> = []
    let metadata = book.metadata(source)
    for (read, person, fact) in prepared {
      let row = read.row
      let earlier = recorded[fact.stream] ?? []
      let history = ImportHistory(earlier, stream: fact.stream, row: row, person: person)
      guard !history.isSameAgain, touched.insert(fact.stream).inserted else {
        summary.files[summary.files.count - 1].known += 1
        continue
      }
      do {
        guard let decision = try fact.decide(earlier, context) else {
          summary.files[summary.files.count - 1].known += 1
          continue
        }
        if isRecording {
          requests.append((history.request(try decision(), metadata: metadata), row, earlier.isEmpty))
        } else {
          count(isNew: earlier.isEmpty)
          if earlier.isEmpty, let activity = read.fact.activity { duplicates.add(activity.details, file, row.line) }
        }
      } catch let refusal as ImportRefusal {
        fault(file, row.line, refusal.column, refusal.reason, ref: row["ref"])
        mayHaveLeftRows = mayHaveLeftRows || person != nil
        skip()
      }
    }
    if isRecording { try await append(requests, file) }
    if duplicates.isFull { try await duplicates.search(book, try await knownDirectory()) }
  }

  /// A batch on its way into the log.
  private struct SentBatch: Sendable {
    let answers: Task<[Result<AppendReceipt, EventLogError>], Never>
    let rows: [(row: ImportRow, isNew: Bool)]
    let file: String
  }

  /// Sends a batch once the one before has been answered: rows go into the log in the order of the file.
  private mutating func append(
    _ requests: [(request: AppendRequest, row: ImportRow, isNew: Bool)], _ file: String
  ) async throws {
    try await settle()
    let log = book.log
    let all = requests.map(\.request)
    sent = SentBatch(
      answers: Task { await log.append(all) }, rows: requests.map { ($0.row, $0.isNew) }, file: file)
  }

  /// Waits for the answers to the batch that was sent last, and counts them.
  private mutating func settle() async throws {
    guard let batch = sent else { return }
    sent = nil
    let file = batch.file
    var recorded: [Int] = []
    // The facts that the program ships are nobody's doing.
    defer { if source == .import { book.note(recorded: recorded) } }
    for (answer, request) in zip(await batch.answers.value, batch.rows) {
      switch answer {
      case .success(let receipt) where receipt.alreadyRecorded: summary.files[summary.files.count - 1].known += 1
      case .success(let receipt):
        recorded += receipt.positions
        count(isNew: request.isNew)
      case .failure(.conflict(let stream, _, _)):
        let isName = stream.category == OrganisationEventFormat.nameCategory
        mayHaveLeftRows = mayHaveLeftRows || stream.category == PersonEventFormat.category
        fault(
          file, request.row.line, isName ? "name" : nil,
          isName ? .nameTaken(request.row["name"] ?? "") : .changedMeanwhile)
        skip()
      case .failure(let error): throw error
      }
    }
    if let first = recorded.first, let last = recorded.last { await follower?.recorded(first...last) }
  }

  private mutating func count(isNew: Bool) {
    if isNew {
      summary.files[summary.files.count - 1].recorded += 1
    } else {
      summary.files[summary.files.count - 1].amended += 1
    }
  }

  private func prepare(_ fact: ImportFact, _ person: ImportedPerson?) throws -> PreparedFact {
    guard let person, case .person(_, let record) = fact else { return try PreparedFact(fact) }
    if !person.isErased {
      // The rows that come after may name them.
      var known = memory.take()
      known.pending.expect(record, as: person.stored.id)
      memory.give(known)
    }
    return try PreparedFact(person: person.stored)
  }
}
