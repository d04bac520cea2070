import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi figure list [PERIOD] [--at P] [--known-on D]`
struct FigureList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.figureList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  func run() async throws {
    var question = Question()
    question.period = period
    question.province = at
    question.knownOn = knownOn
    try await EntrySteps.list(.figure, question)
  }
}
