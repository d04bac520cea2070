import ArgumentParser
import Documents
import Wording

/// `huunghi`: all commands, and what it says without one.
struct Huunghi: AsyncParsableCommand {
  /// The program's version, kept with every event it records.
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    .of(
      .huunghi, "huunghi",
      groups: [
        CommandGroup(
          name: say(GroupText.activities),
          subcommands: [
            Record.self, Plan.self, Amend.self, Move.self, Confirm.self, Held.self, Cancel.self, Retract.self,
            Merge.self,
          ])
      ], version: version)
  }

  @OptionGroup var common: CommonOptions

  func run() async throws {
  }
}
