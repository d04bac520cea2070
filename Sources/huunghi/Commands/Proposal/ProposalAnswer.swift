import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi proposal answer N TEXT [--on D]`
struct ProposalAnswer: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.proposalAnswer, "answer", "trả-lời") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.proposal)))
  var entry: String
  @Argument(help: .of(.answer))
  var text: String
  @Option(name: .named("on", "ngày"), help: .of(.stepOn))
  var on: String?

  func run() async throws {
    try await EntrySteps.take(.answer(text: text, on: on), on: entry, in: .proposal, .answered)
  }
}
