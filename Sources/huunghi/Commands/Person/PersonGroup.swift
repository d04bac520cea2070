import ArgumentParser
import Wording

/// `huunghi person add|show`
struct PersonGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(.person, "person", "người", subcommands: [PersonAdd.self, PersonShow.self])
  }

  @OptionGroup var common: CommonOptions
}
