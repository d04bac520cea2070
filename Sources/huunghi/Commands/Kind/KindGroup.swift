import ArgumentParser
import Wording

/// `huunghi kind list|add`
struct KindGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.kind, "kind", "loại", subcommands: [KindList.self, KindAdd.self])
  }

  @OptionGroup var common: CommonOptions
}
