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
      subcommands: [Setup.self],
      groups: [
        CommandGroup(
          name: say(GroupText.activities),
          subcommands: [
            Record.self, Plan.self, Amend.self, Move.self, Confirm.self, Held.self, Cancel.self, Retract.self,
            Merge.self,
          ]),
        CommandGroup(
          name: say(GroupText.reading),
          subcommands: [
            Show.self, Gaps.self, TimelineCommand.self, CalendarCommand.self, ReportGroup.self,
          ]),
        CommandGroup(
          name: say(GroupText.registers),
          subcommands: [ProposalGroup.self, DirectionGroup.self, TallyGroup.self, FigureGroup.self]),
        CommandGroup(
          name: say(GroupText.lists),
          subcommands: [OrganisationGroup.self, ProvinceGroup.self, PersonGroup.self, KindGroup.self]),
        CommandGroup(
          name: say(GroupText.care),
          subcommands: [
            Import.self, LogGroup.self, ProjectionGroup.self, DatabaseGroup.self, Doctor.self,
          ]),
      ], version: version)
  }

  @OptionGroup var common: CommonOptions

  /// Without a command: what to begin with. On the first run a person at a terminal is offered the setup.
  func run() async throws {
    let settings = Session.current.settings
    if settings == Settings(), Terminal.canAsk, try Asking.isYes(AnswerText.offerSetup) {
      try await Setup.asyncParse([]).run()
    } else if settings == Settings() {
      if !Session.current.isJSON { try Page.write(say(AnswerText.notSetUp) + "\n\n") }
    }
    let examples = AnswerText.firstCommands
    if Session.current.isJSON {
      let json: JSON = [
        "commands": JSON(examples), "document": "welcome", "set_up": .bool(settings != Settings()),
      ]
      return try Page.write(json.text + "\n")
    }
    // Not wrapped, so that a person can copy a whole line.
    let lines = [say(AnswerText.welcome)] + examples.map { "  " + $0 } + ["", say(AnswerText.allCommands)]
    try Page.write(lines.joined(separator: "\n") + "\n")
  }
}
