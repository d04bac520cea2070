import ArgumentParser
import Wording

/// `huunghi projection list|run|rebuild|compare|prune`
struct ProjectionGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .projection, "projection", "bảng-đọc",
      subcommands: [
        ProjectionList.self, ProjectionRun.self, ProjectionRebuild.self, ProjectionCompare.self, ProjectionPrune.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
