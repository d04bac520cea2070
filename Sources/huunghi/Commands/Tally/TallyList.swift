import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi tally list [PERIOD] [--at P] [--by O] [--known-on D]`
struct TallyList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.tallyList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.askedBy), completion: .organisations)
  var by: String?
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  func run() async throws {
    try Asked.oneScope(at, by)
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.knownOn = knownOn
    try await EntrySteps.list(.tally, question)
  }
}
