import ArgumentParser
import Friendship
import Secretariat
import Wording

/// `huunghi direction list [PERIOD] [--at P] [--by O] [--open] [--known-on D]`
struct DirectionList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.directionList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.askedBy), completion: .organisations)
  var by: String?
  @Flag(name: .named("open", "chưa-xong"), help: .of(.onlyOpen))
  var open = false
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  func run() async throws {
    try Asked.oneScope(at, by)
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.knownOn = knownOn
    try await EntrySteps.list(.direction, question, onlyOpen: open)
  }
}
