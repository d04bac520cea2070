import ArgumentParser
import Secretariat
import Wording

/// `huunghi move N [PERIOD] [--at PLACE…] [--postpone] [--reason …]`
struct Move: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.move, "move", "dời") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Argument(help: .of(.newPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.at), completion: .provinces)
  var at: [String] = []
  @Flag(name: .named("postpone", "hoãn"), help: .of(.postpone))
  var postpone = false
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  private func check() throws(UsageProblem) {
    if postpone, period != nil || !at.isEmpty {
      throw UsageProblem(ParserText.notTogether("--postpone", at.isEmpty ? period ?? "" : "--at"))
    }
    if !postpone, period == nil, at.isEmpty {
      throw UsageProblem(ParserText.nothingAsked(CommandHelp.move.examples[0]))
    }
  }

  func run() async throws {
    try check()
    Session.current.outcome.note(period: period)
    if postpone {
      try await Steps.take(.postpone(reason: reason), on: activity, .postponed)
    } else {
      try await Steps.take(.move(period: period, places: at, reason: reason), on: activity, .moved)
    }
  }
}
