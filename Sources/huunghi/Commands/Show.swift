import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi show N [--history] [--known-on D]`
struct Show: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.show, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.activity))
  var activity: String
  @Flag(name: .named("history", "lịch-sử"), help: .of(.history))
  var history = false
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  func run() async throws {
    let sheet = try await Session.current.withBook { book in
      try await book.sheet(activity, withHistory: history, knownOn: knownOn)
    }
    let language = Session.current.language
    try Answer.show(sheet.blocks(in: language), json: sheet.json(in: language))
  }
}
