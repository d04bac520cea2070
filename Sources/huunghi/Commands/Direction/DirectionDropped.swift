import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi direction dropped N --reason R [--on D]`
struct DirectionDropped: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.directionDropped, "dropped", "không-thực-hiện") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.direction)))
  var entry: String
  @Option(name: .named("reason", "lý-do"), help: .of(.reason))
  var reason: String
  @Option(name: .named("on", "ngày"), help: .of(.stepOn))
  var on: String?

  func run() async throws {
    try await EntrySteps.take(.drop(reason: reason, on: on), on: entry, in: .direction, .dropped)
  }
}
