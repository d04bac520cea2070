import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi proposal close N [--reason R] [--on D]`
struct ProposalClose: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.proposalClose, "close", "kết-thúc") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.entry(.proposal)))
  var entry: String
  @Option(name: .named("reason", "lý-do"), help: .of(.closingReason))
  var reason: String?
  @Option(name: .named("on", "ngày"), help: .of(.stepOn))
  var on: String?

  func run() async throws {
    try await EntrySteps.take(.close(reason: reason, on: on), on: entry, in: .proposal, .closed)
  }
}
