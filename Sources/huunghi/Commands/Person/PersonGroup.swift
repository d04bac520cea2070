import ArgumentParser
import Wording

/// `huunghi person add|list|show|correct|erase`
struct PersonGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .person, "person", "người",
      subcommands: [PersonAdd.self, PersonList.self, PersonShow.self, PersonCorrect.self, PersonErase.self])
  }

  @OptionGroup var common: CommonOptions
}
