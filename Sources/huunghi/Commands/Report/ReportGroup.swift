import ArgumentParser
import Wording

/// `huunghi report PERIOD`, and what belongs to a report besides: `note|notes|form|issue|list|show|verify|changes|explain`
struct ReportGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .report, "report", "báo-cáo",
      subcommands: [
        ReportCompose.self, ReportNoteCommand.self, ReportNotes.self, ReportFormGroup.self, ReportIssue.self,
        ReportList.self, ReportShow.self, ReportVerify.self, ReportChangesCommand.self, ReportExplain.self,
      ], usual: ReportCompose.self)
  }

  @OptionGroup var common: CommonOptions
}
