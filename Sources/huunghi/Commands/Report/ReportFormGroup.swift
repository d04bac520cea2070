import ArgumentParser
import Wording

/// `huunghi report form show|set`
struct ReportFormGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.reportForm, "form", "mẫu", subcommands: [ReportFormShow.self, ReportFormSet.self])
  }

  @OptionGroup var common: CommonOptions
}
