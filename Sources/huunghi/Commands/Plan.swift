import ArgumentParser
import Wording

/// `huunghi plan KIND TITLE PERIOD …`
struct Plan: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.plan, "plan", "kế-hoạch") }

  @OptionGroup var common: CommonOptions
  @OptionGroup var entry: EntryArguments

  func run() async throws { try await entry.run(isPlan: true) }
}
