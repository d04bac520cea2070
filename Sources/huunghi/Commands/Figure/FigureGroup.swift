import ArgumentParser
import Wording

/// `huunghi figure add|amend|list`
struct FigureGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.figure, "figure", "số-liệu", subcommands: [FigureAdd.self, FigureAmend.self, FigureList.self])
  }

  @OptionGroup var common: CommonOptions
}
