import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi direction add TEXT PERIOD --given D …`
struct DirectionAdd: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.directionAdd, "add", "thêm") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entryText))
  var text: String
  @Argument(help: .of(.directionFor))
  var period: String
  @OptionGroup var options: DirectionOptions

  func run() async throws {
    // Without a time it was given at that of the activity.
    guard options.given != nil || options.activity != nil else {
      throw UsageProblem(ParserText.missingArgument(["--given", "--activity"]))
    }
    var typed = TypedEntry()
    typed.text = text
    typed.period = period
    options.fill(&typed)
    try await EntrySteps.enter(typed, in: .direction)
  }
}
