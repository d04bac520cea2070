import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi proposal forward N TO [--on D]`
struct ProposalForward: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.proposalForward, "forward", "chuyển") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.proposal)))
  var entry: String
  @Argument(help: .of(.forwardedTo))
  var to: String
  @Option(name: .named("on", "ngày"), help: .of(.stepOn))
  var on: String?

  func run() async throws {
    try await EntrySteps.take(.forward(to: to, on: on), on: entry, in: .proposal, .forwarded)
  }
}
