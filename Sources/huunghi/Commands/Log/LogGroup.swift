import ArgumentParser
import Wording

/// `huunghi log tail|show`
struct LogGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.log, "log", "nhật-ký", subcommands: [LogTail.self, LogShow.self])
  }

  @OptionGroup var common: CommonOptions
}
