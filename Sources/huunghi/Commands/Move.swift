import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi move N [PERIOD] [--time T] [--at PLACE…] [--postpone] [--reason …]`
struct Move: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.move, "move", "dời") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Argument(help: .of(.newPeriod))
  var period: String?
  @Option(name: .named("time", "giờ"), help: .of(.time))
  var time: String?
  @Option(name: .named("at", "tại"), help: .of(.at), completion: .provinces)
  var at: [String] = []
  @Flag(name: .named("postpone", "hoãn"), help: .of(.postpone))
  var postpone = false
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  private func check() throws(UsageProblem) {
    let given = period ?? (time != nil ? "--time" : at.isEmpty ? nil : "--at")
    if postpone, let given { throw UsageProblem(ParserText.notTogether("--postpone", given)) }
    if !postpone, given == nil { throw UsageProblem(ParserText.nothingAsked(CommandHelp.move.examples[0])) }
  }

  func run() async throws {
    try check()
    Session.current.outcome.note(period: period)
    if postpone {
      return try await Steps.take(.postpone(reason: reason), on: activity, .postponed)
    }
    let step = ActivityStep.move(period: period, time: time, places: at, reason: reason)
    let isDayAlone = period != nil && time == nil
    try await Steps.take(step, on: activity, .moved) { recorded in
      let times = recorded.stored.activity.details.times
      return isDayAlone && times != TimesOfDay() ? RecordedText.hoursStay(recorded.stored.number, times) : nil
    }
  }
}
