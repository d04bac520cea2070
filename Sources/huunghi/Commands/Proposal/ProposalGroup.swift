import ArgumentParser
import Wording

/// `huunghi proposal raise|forward|answer|close|amend|list`
struct ProposalGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .proposal, "proposal", "kiến-nghị",
      subcommands: [
        ProposalRaise.self, ProposalForward.self, ProposalAnswer.self, ProposalClose.self, ProposalAmend.self,
        ProposalList.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
