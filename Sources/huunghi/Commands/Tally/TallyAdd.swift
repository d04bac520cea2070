import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi tally add KIND TEXT PERIOD …`
struct TallyAdd: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.tallyAdd, "add", "thêm") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.kind), completion: .kinds)
  var kind: String
  @Argument(help: .of(.entryText))
  var text: String
  @Argument(help: .of(.aboutPeriod))
  var period: String
  @OptionGroup var options: TallyOptions

  func run() async throws {
    var typed = TypedEntry()
    typed.kind = kind
    typed.text = text
    typed.period = period
    options.fill(&typed)
    try await EntrySteps.enter(typed, in: .tally)
  }
}
