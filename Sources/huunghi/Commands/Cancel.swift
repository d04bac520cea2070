import ArgumentParser
import Secretariat
import Wording

/// `huunghi cancel N [--reason …]`
struct Cancel: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.cancel, "cancel", "hủy", "huỷ") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String?

  func run() async throws { try await Steps.take(.cancel(reason: reason), on: activity, .cancelled) }
}
