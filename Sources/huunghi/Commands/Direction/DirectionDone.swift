import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi direction done N [--on D] [--activity N]`
struct DirectionDone: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.directionDone, "done", "hoàn-thành") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.direction)))
  var entry: String
  @Option(name: .named("on", "ngày"), help: .of(.stepOn))
  var on: String?
  @Option(name: .named("activity", "hoạt-động"), help: .of(.doneBy))
  var activity: String?

  func run() async throws {
    try await EntrySteps.take(.done(on: on, activity: activity), on: entry, in: .direction, .done)
  }
}
