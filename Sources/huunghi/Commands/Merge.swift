import ArgumentParser
import Secretariat
import Wording

/// `huunghi merge N INTO`
struct Merge: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.merge, "merge", "gộp") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Argument(help: .of(.survivor))
  var into: String

  func run() async throws {
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await book.merge(activity, into: into)
      try RecordedAnswer(recorded, try book.sheet(recorded)).show(.merged)
    }
  }
}
