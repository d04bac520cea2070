import ArgumentParser
import Wording

/// `huunghi direction add|done|dropped|amend|list`
struct DirectionGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .direction, "direction", "phương-hướng",
      subcommands: [
        DirectionAdd.self, DirectionDone.self, DirectionDropped.self, DirectionAmend.self, DirectionList.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
