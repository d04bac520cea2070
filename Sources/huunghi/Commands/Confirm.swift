import ArgumentParser
import Secretariat
import Wording

/// `huunghi confirm N`
struct Confirm: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.confirm, "confirm", "xác-nhận") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String

  func run() async throws { try await Steps.take(.confirm, on: activity, .confirmed) }
}
