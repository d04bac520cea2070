import ArgumentParser
import Documents
import EventStore
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// `huunghi doctor`
struct Doctor: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.doctor, "doctor", "kiểm-tra") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (findings, firstRecord, isContradicted) = try await Session.current.withBook { book in
      let findings = try await book.examine()
      // Of a first event that can't be read, which was told just now, the time doesn't matter: a backup is wanted.
      let isUnreadable = findings.contains { if case .unreadable = $0 { true } else { false } }
      let firstRecord = isUnreadable ? Moment(microsecondsSince1970: 0) : try await book.firstRecord()
      return (findings, firstRecord, try await Self.contradictsSigned(book))
    }
    let language = Session.current.language
    var lines: [Line] = []
    for case .logID(let id) in findings {
      let origin = LogCheckpoint.origin(of: id)
      lines += findings.map { Line($0, origin) } + [backup(id, firstRecord)]
      lines += Self.signing(origin, findings, isContradicted)
    }
    let marked = lines.map { line in
      "\(say(line.severity.mark)) \(line.phrase.in(language))"
    }
    let hasProblem = lines.contains { $0.severity == .problem }
    let end = hasProblem ? DoctorText.hasProblems : DoctorText.allGood
    try Answer.show(
      [.title(say(CommandHelp.doctor.abstract)), .list(marked), .paragraph(say(end))],
      json: [
        "document": "doctor", "findings": .array(lines.map { $0.json(language) }), "problems": .bool(hasProblem),
      ])
    if hasProblem { Session.current.outcome.become(.data) }
  }

  /// Whether there is a verified backup of this log that is young enough.
  private func backup(_ log: UUID, _ firstRecord: Moment?) -> Line {
    let newest = BackupRegister.read(Session.current).newestVerified(of: log)
    let (severity, phrase) = BackupDue.finding(newest: newest, firstRecord: firstRecord, now: Surroundings.now())
    return Line(
      severity, "backup", phrase,
      newest.map {
        [("folder", .string($0.folder)), ("made", .string($0.made.numeric)), ("there", .bool($0.isThere))]
      } ?? [])
  }
}

extension Doctor {
  /// How much a finding asks of somebody.
  enum Severity {
    /// Nothing.
    case good
    /// To be seen to, though nothing is wrong yet: the command succeeds.
    case warning
    /// To be dealt with: the command ends with 65.
    case problem
  }

  /// A line of the answer.
  fileprivate struct Line {
    let severity: Severity
    /// What was looked at, a name for machines.
    let code: String
    let phrase: Phrase
    /// What was found, for machines.
    let values: [(key: String, value: JSON)]

    init(_ severity: Severity, _ code: String, _ phrase: Phrase, _ values: [(key: String, value: JSON)] = []) {
      self.severity = severity
      self.code = code
      self.phrase = phrase
      self.values = values
    }

    init(_ finding: Finding, _ origin: String) {
      self.init(finding.isProblem ? .problem : .good, finding.code, finding.phrase(origin), finding.values)
    }

    func json(_ language: Language) -> JSON {
      .object(
        [
          ("code", .string(code)), ("message", .string(phrase.in(language))), ("problem", .bool(severity == .problem)),
          ("warning", .bool(severity == .warning)),
        ] + values)
    }
  }

  /// Whether the log has other events than those that were last signed here.
  fileprivate static func contradictsSigned(_ book: Book) async throws -> Bool {
    guard Session.current.file != nil else { return false }
    let kept = try LogKeyFile(Session.current).kept(for: try await book.checkpointOrigin())
    guard let last = kept.last else { return false }
    return await book.contradicts(last.checkpoint.root)
  }

  /// Whether there is a key to sign checkpoints with, and what it last signed: the one thing that is not in the book.
  /// - Parameter isContradicted: the log has other events than those.
  fileprivate static func signing(_ origin: String, _ findings: [Finding], _ isContradicted: Bool) -> [Line] {
    guard Session.current.file != nil, let file = try? LogKeyFile(Session.current) else {
      return [Line(.good, "key", ProofText.doctorNoKey)]
    }
    let kept = file.kept(for: origin)
    var troubles = kept.troubles.map { Line(.problem, $0.code, $0.phrase) }
    if file.isReadableByOthers { troubles.append(Line(.problem, "key-open", ProofText.doctorKeyOpen(file.keyPath))) }
    guard let last = kept.last else {
      guard troubles.isEmpty else { return troubles }
      return [Line(.good, "key", kept.key == nil ? ProofText.doctorNoKey : ProofText.doctorNothingSigned)]
    }
    let (size, days) = (last.checkpoint.root.size, file.daysSinceSigned)
    let values: [(key: String, value: JSON)] = [("days", .int(days)), ("size", .int(size))]
    for case .database(_, let events) in findings where size > events {
      return troubles + [Line(.problem, "signed", ProofText.doctorShorter(size, log: events), values)]
    }
    if isContradicted { return troubles + [Line(.problem, "signed", ProofText.doctorContradicts(size), values)] }
    return troubles + [Line(.good, "signed", ProofText.doctorSigned(size, days: days), values)]
  }
}

extension Doctor.Severity {
  /// What stands before the sentence.
  fileprivate var mark: Phrase {
    switch self {
    case .good: DoctorText.good
    case .warning: DoctorText.warning
    case .problem: DoctorText.problem
    }
  }
}

extension Finding {
  /// What was looked at, a name for machines.
  fileprivate var code: String {
    switch self {
    case .database: "database"
    case .logID: "log_id"
    case .otherLog: "other_log"
    case .positions: "positions"
    case .damagedPages: "damaged_pages"
    case .unreadable: "unreadable"
    case .unsafeSetting, .safeSettings: "settings"
    case .clock: "clock"
    case .readModel, .readModelMade: "read_model"
    case .logTree: "log_tree"
    case .treeMisfit: "tree_misfit"
    case .readModelMisshapen: "read_model_tables"
    case .readModelBeside: "read_model_beside"
    case .outdatedReadModels: "outdated_read_models"
    case .peopleCompleted, .peopleErased, .peopleMissing: "people"
    case .keptFiles: "kept_files"
    case .factsLoaded, .facts: "facts"
    }
  }

  /// What was found, for machines; positions, seconds and bytes.
  fileprivate var values: [(key: String, value: JSON)] {
    switch self {
    case .database(let version, let events): [("events", .int(events)), ("server", .int(version))]
    case .logID(let id): [("id", .string(id.uuidString.lowercased()))]
    case .positions(let missing):
      [("missing", .array(missing.map { ["from": .int($0.lowerBound), "through": .int($0.upperBound)] as JSON }))]
    case .damagedPages(let count): [("pages", .int(count))]
    case .unreadable(let reason): [("reason", .string(reason))]
    case .unsafeSetting(let name, let value): [("name", .string(name)), ("value", .string(value))]
    case .clock(let seconds): [("seconds_behind", .int(seconds))]
    case .readModel(let name, let checkpoint, let lag, let seconds, let stop):
      [
        ("name", .string(name)), ("checkpoint", JSON(checkpoint)), ("lag", .int(lag)),
        ("lag_seconds", JSON(seconds.map { Int($0.rounded(.up)) })), ("stopped_at", JSON(stop?.position)),
      ]
    case .readModelMade(let name, let events):
      [("checkpoint", .int(events)), ("made", .bool(true)), ("name", .string(name))]
    case .logTree(let checkpoint, let lag, let seconds, let stop):
      [
        ("checkpoint", JSON(checkpoint)), ("lag", .int(lag)),
        ("lag_seconds", JSON(seconds.map { Int($0.rounded(.up)) })), ("stopped_at", JSON(stop?.position)),
      ]
    case .treeMisfit(let misfit): [("index", .int(misfit.index)), ("level", .int(misfit.level))]
    case .readModelMisshapen(let found):
      [("name", .string(found.name)), ("tables", .array(found.tables.map { .string($0) }))]
    case .readModelBeside(let name, let beside):
      [("name", .string(name)), ("new_checkpoint", .int(beside.position)), ("new_state", .string(beside.code))]
    case .outdatedReadModels(let count, let bytes): [("bytes", .int(bytes)), ("count", .int(count))]
    case .peopleCompleted(let count): [("completed", .int(count))]
    case .peopleErased(let count): [("erased", .int(count))]
    case .peopleMissing(let count): [("missing", .int(count))]
    case .keptFiles(let sound, let damaged, let unused):
      [("damaged", .int(damaged)), ("sound", .int(sound)), ("unused", .int(unused))]
    case .facts(let provinces, let kinds): [("kinds", .int(kinds)), ("provinces", .int(provinces))]
    case .otherLog, .safeSettings, .factsLoaded: []
    }
  }

  /// What was found, as a sentence.
  /// - Parameter origin: the log's.
  fileprivate func phrase(_ origin: String) -> Phrase {
    switch self {
    case .database(let version, let events):
      DoctorText.database("\(version / 10000).\(version % 10000)", events: events)
    case .logID(let id): DoctorText.logID(id.uuidString.lowercased())
    case .otherLog(let trace): trace.trouble(origin).phrase
    case .damagedPages(let count): DoctorText.damagedPages(count)
    case .unreadable(let reason): DoctorText.unreadable(reason)
    case .positions(let missing): DoctorText.positions(missing)
    case .unsafeSetting(let name, let value): DoctorText.unsafe(name, value)
    case .safeSettings: DoctorText.safe
    case .clock(let seconds): DoctorText.clock(seconds)
    case .readModel(let name, _, let lag, let seconds, let stop):
      stop.map { DoctorText.stopped(name, at: $0.position, $0.reason, lag: lag, seconds: seconds) }
        ?? DoctorText.readModel(name, lag: lag, seconds: seconds)
    case .readModelMade(let name, let events): DoctorText.readModelMade(name, events)
    case .logTree(let checkpoint, let lag, let seconds, let stop):
      stop.map { ProofText.doctorTreeStopped(at: $0.position, $0.reason) }
        ?? checkpoint.map { ProofText.doctorTree($0, lag: lag, seconds: seconds) } ?? ProofText.doctorNoTree
    case .treeMisfit(let misfit): ProofText.treeMisfit(misfit.level, misfit.index, size: misfit.size)
    case .readModelMisshapen(let found): DoctorText.readModelMisshapen(found.name, found.tables)
    case .readModelBeside(let name, let beside): beside.phrase(name)
    case .outdatedReadModels(let count, let bytes):
      DoctorText.outdatedReadModels(count, megabytes: (bytes + 500_000) / 1_000_000)
    case .peopleCompleted(let count): DoctorText.peopleCompleted(count)
    case .peopleErased(let count): DoctorText.peopleErased(count)
    case .peopleMissing(let count): DoctorText.peopleMissing(count)
    case .keptFiles(let sound, let damaged, let unused):
      DoctorText.keptFiles(sound: sound, damaged: damaged, unused: unused)
    case .factsLoaded: DoctorText.factsLoaded
    case .facts(let provinces, let kinds): DoctorText.facts(provinces: provinces, kinds: kinds)
    }
  }
}
