import ArgumentParser
import Wording

/// `huunghi log tail|show|key|checkpoint|prove|verify`
struct LogGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .log, "log", "nhật-ký",
      subcommands: [
        LogTail.self, LogShow.self, LogKeyGroup.self, LogCheckpointCommand.self, LogProve.self, LogVerify.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
