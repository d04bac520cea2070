import ArgumentParser
import Wording

/// `huunghi projection list|rebuild`
struct ProjectionGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.projection, "projection", "bảng-đọc", subcommands: [ProjectionList.self, ProjectionRebuild.self])
  }

  @OptionGroup var common: CommonOptions
}
