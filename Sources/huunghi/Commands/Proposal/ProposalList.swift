import ArgumentParser
import Friendship
import Wording

/// `huunghi proposal list [PERIOD] [--at P] [--by O] [--open] [--known-on D]`
struct ProposalList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.proposalList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @OptionGroup var asked: EntryListOptions

  func run() async throws {
    try await EntrySteps.list(.proposal, asked.question(), onlyOpen: asked.open)
  }
}
