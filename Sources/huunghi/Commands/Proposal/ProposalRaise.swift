import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi proposal raise TEXT [PERIOD] …`
struct ProposalRaise: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.proposalRaise, "raise", "nêu") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entryText))
  var text: String
  @Argument(help: .of(.raised))
  var period: String?
  @OptionGroup var options: ProposalOptions

  func run() async throws {
    // Without a time it is that of the activity.
    guard period != nil || options.activity != nil else {
      let names = [OptionHelp.raised.value.map { "<\(say($0))>" }, "--activity"].compactMap(\.self)
      throw UsageProblem(ParserText.missingArgument(names))
    }
    var typed = TypedEntry()
    typed.text = text
    typed.period = period
    options.fill(&typed)
    try await EntrySteps.enter(typed, in: .proposal)
  }
}
