import ArgumentParser
import Documents
import EventStore
import FoundationEssentials
import Secretariat
import Wording

/// `huunghi doctor`
struct Doctor: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.doctor, "doctor", "kiểm-tra") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (findings, firstRecord) = try await Session.current.withBook { book in
      (try await book.examine(), try await book.firstRecord())
    }
    let language = Session.current.language
    var lines = findings.map { finding in
      (finding.isProblem, finding.phrase)
    }
    lines.append(backup(findings, firstRecord))
    for case .logID(let id) in findings { lines.append(Self.signing(LogCheckpoint.origin(of: id))) }
    let marked = lines.map { isProblem, phrase in
      "\(say(isProblem ? DoctorText.problem : DoctorText.good)) \(phrase.in(language))"
    }
    let hasProblem = lines.contains { $0.0 }
    let end = hasProblem ? DoctorText.hasProblems : DoctorText.allGood
    try Answer.show(
      [.title(say(CommandHelp.doctor.abstract)), .list(marked), .paragraph(say(end))],
      json: [
        "document": "doctor",
        "findings": .array(
          lines.map { ["message": .string($0.1.in(language)), "problem": .bool($0.0)] as JSON }),
        "problems": .bool(hasProblem),
      ])
    if hasProblem { Session.current.outcome.become(.data) }
  }

  /// Whether there is a verified backup of this log that is young enough.
  private func backup(_ findings: [Finding], _ firstRecord: Moment?) -> (Bool, Phrase) {
    let log = findings.compactMap { if case .logID(let id) = $0 { id } else { nil } }.first
    let newest = log.flatMap { BackupRegister.read(Session.current).newestVerified(of: $0) }
    return BackupDue.finding(newest: newest, firstRecord: firstRecord, now: Surroundings.now())
  }
}

extension Doctor {
  /// Whether there is a key to sign checkpoints with, and what it last signed: the one thing that is not in the book.
  fileprivate static func signing(_ origin: String) -> (Bool, Phrase) {
    do throws(Failure) {
      guard Session.current.file != nil, let key = try LogKeyFile(Session.current).key() else {
        return (false, ProofText.doctorNoKey)
      }
      guard key.verifier.name == origin else { return (false, ProofText.doctorOtherLog) }
      guard let last = try LogKeyFile(Session.current).lastSigned() else {
        return (false, ProofText.doctorNothingSigned)
      }
      return (false, ProofText.doctorSigned(last.checkpoint.root.size, days: last.days))
    } catch {
      return (true, error.messages[0])
    }
  }
}

extension Finding {
  /// What was found, as a sentence.
  fileprivate var phrase: Phrase {
    switch self {
    case .database(let version, let events):
      DoctorText.database("\(version / 10000).\(version % 10000)", events: events)
    case .logID(let id): DoctorText.logID(id.uuidString.lowercased())
    case .positions(let missing): DoctorText.positions(missing)
    case .unsafeSetting(let name, let value): DoctorText.unsafe(name, value)
    case .safeSettings: DoctorText.safe
    case .clock(let seconds): DoctorText.clock(seconds)
    case .readModel(let name, let lag, let seconds, let stop):
      stop.map { DoctorText.stopped(name, at: $0.position, $0.reason) }
        ?? DoctorText.readModel(name, lag: lag, seconds: seconds)
    case .outdatedReadModels(let count, let bytes):
      DoctorText.outdatedReadModels(count, megabytes: (bytes + 500_000) / 1_000_000)
    case .peopleCompleted(let count): DoctorText.peopleCompleted(count)
    case .peopleMissing(let count): DoctorText.peopleMissing(count)
    case .keptFiles(let sound, let damaged, let unused):
      DoctorText.keptFiles(sound: sound, damaged: damaged, unused: unused)
    case .factsLoaded: DoctorText.factsLoaded
    case .facts(let provinces, let kinds): DoctorText.facts(provinces: provinces, kinds: kinds)
    }
  }
}
