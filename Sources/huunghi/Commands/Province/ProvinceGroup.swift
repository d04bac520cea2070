import ArgumentParser
import Wording

/// `huunghi province list|show`
struct ProvinceGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.province, "province", "tỉnh", subcommands: [ProvinceList.self, ProvinceShow.self])
  }

  @OptionGroup var common: CommonOptions
}
