import ArgumentParser
import Documents
import FoundationEssentials
import Secretariat
import Wording

/// `huunghi doctor`
struct Doctor: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.doctor, "doctor", "kiểm-tra") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let findings = try await Session.current.withBook { try await $0.examine() }
    let language = Session.current.language
    let lines = findings.map { finding in
      (finding.isProblem, finding.phrase)
    }
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
    case .peopleCompleted(let count): DoctorText.peopleCompleted(count)
    case .peopleMissing(let count): DoctorText.peopleMissing(count)
    case .keptFiles(let sound, let damaged, let unused):
      DoctorText.keptFiles(sound: sound, damaged: damaged, unused: unused)
    case .factsLoaded: DoctorText.factsLoaded
    case .facts(let provinces, let kinds): DoctorText.facts(provinces: provinces, kinds: kinds)
    }
  }
}
