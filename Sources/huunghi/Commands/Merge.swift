import ArgumentParser
import Secretariat
import Wording

/// `huunghi merge N INTO`
struct Merge: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.merge, "merge", "gộp") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activityForGood))
  var activity: String
  @Argument(help: .of(.survivor))
  var into: String

  func run() async throws {
    try await Steps.record(.merged) { try await $0.merge(activity, into: into) }
  }
}
