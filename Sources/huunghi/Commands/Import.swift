import ArgumentParser
import Documents
import Friendship
import Glibc
import Secretariat
import Wording

/// `huunghi import FILE… [--dry-run] [--skip-bad]`
struct Import: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.importing, "import", "nhập") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.importFiles), completion: .file(extensions: ["csv"]))
  var files: [String]
  @Flag(name: .named("dry-run", "thử"), help: .of(.dryRun))
  var dryRun = false
  @Flag(name: .named("skip-bad", "bỏ-dòng-sai"), help: .of(.skipBad))
  var skipBad = false

  func run() async throws {
    let sources = try files.map { path throws(Failure) in try ImportedFile.source(path) }
    let bar = ProgressBar(Session.current)
    let summary: ImportSummary
    do {
      summary = try await Session.current.withBook { book in
        if !dryRun { Interruption.shared.now(.recording) }
        return try await book.importFiles(sources, isDryRun: dryRun, skipsBad: skipBad) { bar.show($0) }
      }
    } catch {
      bar.clear()
      throw bar.hasRecorded ? await Self.unfinished(error) : error
    }
    bar.clear()
    try ImportAnswer(summary: summary, isDryRun: dryRun).show()
  }

  /// An import that ended in the middle: a part is recorded, and the same command finishes it.
  private static func unfinished(_ error: any Error) async -> Failure {
    let failure = await FailureReading.failure(error)
    return Failure(
      failure.status, failure.code, failure.messages + [ImportText.finishBySame], codes: failure.codes + ["unfinished"],
      isNothingRecorded: false)
  }
}

/// A file that is read twice from its start, a chunk at a time.
enum ImportedFile {
  private static let chunkBytes = 1 << 16

  static func source(_ path: String) throws(Failure) -> ImportSource {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0 else {
      throw Failure(.noInput, "no-file", FailureText.noFile(path))
    }
    return ImportSource(name: path, size: Int(status.st_size)) {
      let handle = Handle(file: Glibc.open(path, O_RDONLY | O_CLOEXEC))
      guard handle.file >= 0 else { throw Failure(.noInput, "no-file", FailureText.noFile(path)) }
      return { try handle.next(path) }
    }
  }

  /// Closes its file when the last reader is done with it.
  private final class Handle {
    let file: Int32

    init(file: Int32) { self.file = file }
    deinit { if file >= 0 { Glibc.close(file) } }

    func next(_ path: String) throws -> [UInt8] {
      while true {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: chunkBytes) { buffer, count in
          let read = Glibc.read(file, buffer.baseAddress, buffer.count)
          if read < 0 { failure = errno }
          count = max(0, read)
        }
        if failure == 0 { return bytes }
        guard failure == EINTR else { throw Failure(.noInput, "no-file", FailureText.noFile(path)) }
      }
    }
  }
}

/// What an import answers.
struct ImportAnswer {
  let summary: ImportSummary
  let isDryRun: Bool

  func show() throws {
    let language = Session.current.language
    let facts = summary.files.map { file in
      Fact(
        file.name,
        ImportText.file(
          recorded: file.recorded, amended: file.amended, known: file.known, skipped: file.skipped
        ).in(language))
    }
    var blocks: [Block] = [.title(ImportText.title(isDryRun: isDryRun).in(language)), .facts(facts)]
    let faults = summary.faults.map { $0.phrase(summary.names) }
    if !faults.isEmpty { blocks.append(.list((faults + more).map { $0.in(language) })) }
    if !summary.duplicates.isEmpty {
      let rest = summary.duplicateCount - summary.duplicates.count
      let rows = summary.duplicates.map { row in
        ImportText.fault(ImportText.place(row.file, line: row.line, column: nil), row.activity.phrase)
      }
      blocks.append(
        .paragraph(ImportText.duplicates(summary.duplicateCount, isDryRun: isDryRun).in(language)))
      blocks.append(.list((rows + (rest > 0 ? [ImportText.moreRows(rest)] : [])).map { $0.in(language) }))
    }
    if !summary.heldByAbsent.isEmpty {
      let told = ImportText.heldByAbsent(summary.heldByAbsent, of: summary.heldByAbsentCount)
      blocks.append(.paragraph(told.in(language)))
    }
    try Answer.show(blocks, json: json(language))
    for stop in summary.stopped { Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position))) }
  }

  /// That there were more faults than are told.
  private var more: [Phrase] {
    let rest = summary.faultCount - summary.faults.count
    return rest > 0 ? [ImportText.more(rest)] : []
  }

  private func json(_ language: Language) -> JSON {
    let files = summary.files.map { file in
      [
        "amended": .int(file.amended), "file": .string(file.name), "format": .string(file.format.rawValue),
        "known": .int(file.known), "recorded": .int(file.recorded), "skipped": .int(file.skipped),
      ] as JSON
    }
    let duplicates = summary.duplicates.map { row in
      [
        "file": .string(row.file), "line": .int(row.line), "number": .int(row.activity.number),
        "title": .string(row.activity.title.text(in: language)),
      ] as JSON
    }
    return [
      "document": "import", "dry_run": .bool(isDryRun), "fault_count": .int(summary.faultCount),
      "faults": .array(summary.faults.map { .object($0.json(summary.names, in: language)) }),
      "files": .array(files), "held_by_absent": JSON(summary.heldByAbsent),
      "held_by_absent_count": .int(summary.heldByAbsentCount),
      "likely_duplicate_count": .int(summary.duplicateCount),
      "likely_duplicates": .array(duplicates),
    ]
  }
}

extension ImportFault {
  /// What was wrong, and where.
  func phrase(_ names: Names) -> Phrase {
    ImportText.fault(ImportText.place(file, line: line, column: column), reason.phrase(names, ref: ref))
  }

  /// The same for a program, the place apart from what was wrong there.
  func json(_ names: Names, in language: Language) -> [(key: String, value: JSON)] {
    [
      ("column", JSON(column)), ("file", .string(file)), ("line", .int(line)),
      ("message", .string(reason.phrase(names, ref: ref).in(language))),
    ]
  }
}

extension ImportFault.Reason {
  fileprivate func phrase(_ names: Names, ref: String?) -> Phrase {
    switch self {
    case .csv(let error): error.phrase
    case .unknownFormat(let columns):
      ImportText.unknownFormat(
        columns,
        formats: ImportFormat.allCases.map { "\($0.rawValue) (\($0.required.joined(separator: ", ")))" })
    case .unknownColumn(let format): ImportText.unknownColumn(known: format.required + format.optional)
    case .columnTwice: ImportText.columnTwice
    case .empty: ImportText.empty
    case .tooManyFields(let columns): ImportText.tooManyFields(columns)
    case .input(let problem): problem.phrase(names: names)
    case .activity(let rejection, let number, let instead):
      ImportText.time(rejection, number: number, ref: ref)
        ?? rejection.phrase(names: names, number: number, instead: instead)
    case .status(let said, let status, let number):
      ImportText.status(said, onRecord: status, number: number)
    case .organisation(let rejection): rejection.phrase(names: names)
    case .register(let rejection, let number): rejection.phrase(names: names, number: number)
    case .nameTaken(let name): ImportText.nameTaken(name)
    case .personErased(let number, let position, let moment):
      PersonText.wasErased(number, at: position, moment).then(PersonText.takeOutRow)
    case .changedMeanwhile: ImportText.changedMeanwhile
    }
  }
}

extension CSVError {
  /// What is wrong, and which other lines it takes away.
  fileprivate var phrase: Phrase {
    if isEnd { return ImportText.restUnread(reason.phrase, from: lines.lowerBound) }
    return lines.count == 1 ? reason.phrase : ImportText.overLines(reason.phrase, lines)
  }
}

extension CSVError.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .notUTF8: ImportText.notUTF8
    case .openQuote: ImportText.openQuote
    case .afterQuote: ImportText.afterQuote
    case .binary: ImportText.binary
    case .longField(let limit, let isQuoted): ImportText.longField(limit, isQuoted: isQuoted)
    case .longRecord(let limit): ImportText.longRecord(limit)
    case .manyFields(let limit): ImportText.manyFields(limit)
    }
  }
}
