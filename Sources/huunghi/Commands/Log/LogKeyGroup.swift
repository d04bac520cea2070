import ArgumentParser
import Wording

/// `huunghi log key init|show`
struct LogKeyGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.logKey, "key", "khóa", "khoá", subcommands: [LogKeyInit.self, LogKeyShow.self])
  }

  @OptionGroup var common: CommonOptions
}
