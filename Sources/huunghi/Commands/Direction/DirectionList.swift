import ArgumentParser
import Friendship
import Wording

/// `huunghi direction list [PERIOD] [--at P] [--by O] [--open] [--known-on D]`
struct DirectionList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.directionList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @OptionGroup var asked: EntryListOptions

  func run() async throws {
    try await EntrySteps.list(.direction, asked.question(), onlyOpen: asked.open)
  }
}
