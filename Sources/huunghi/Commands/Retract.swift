import ArgumentParser
import Secretariat
import Wording

/// `huunghi retract N [--reason …]`
struct Retract: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.retract, "retract", "rút") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activityForGood))
  var activity: String
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  func run() async throws { try await Steps.take(.retract(reason: reason), on: activity, .retracted) }
}
