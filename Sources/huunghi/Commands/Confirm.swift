import ArgumentParser
import Secretariat
import Wording

/// `huunghi confirm N [--reason …]`
struct Confirm: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.confirm, "confirm", "xác-nhận") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  func run() async throws { try await Steps.take(.confirm(reason: reason), on: activity, .confirmed) }
}
