import ArgumentParser
import Wording

/// `huunghi tally add|amend|list`
struct TallyGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.tally, "tally", "tổng-hợp", subcommands: [TallyAdd.self, TallyAmend.self, TallyList.self])
  }

  @OptionGroup var common: CommonOptions
}
