import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi report explain FIGURE PERIOD [--at P | --by O] [--boundaries …] [--known-on D]`
struct ReportExplain: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportExplain, "explain", "giải-trình") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedFigure), completion: .list(ReportFigureSort.allCases.map(\.code)))
  var figure: String
  @Argument(help: .of(.askedPeriod))
  var period: String
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.askedBy), completion: .organisations)
  var by: String?
  @Option(name: .named("boundaries", "địa-giới"), help: .of(.boundaries), completion: .list(["then", "now"]))
  var boundaries: String?
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  private func check() throws(UsageProblem) { try Asked.oneScope(at, by) }

  func run() async throws {
    try check()
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.boundaries = boundaries
    question.knownOn = knownOn
    let asked = question
    let explanation = try await Session.current.withBook { try await $0.explain(figure, asked) }
    let language = Session.current.language
    try Answer.show(explanation.blocks(in: language), json: explanation.json(in: language))
  }
}
