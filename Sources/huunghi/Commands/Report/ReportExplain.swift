import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi report explain FIGURE PERIOD [--at P | --by O [--without-below]] [--boundaries …] [--known-on D]`
struct ReportExplain: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportExplain, "explain", "giải-trình") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedFigure), completion: .list(ReportFigureSort.allCases.map(\.code)))
  var figure: String
  @Argument(help: .of(.askedPeriod))
  var period: String
  @OptionGroup var scopeOptions: ReportScopeOptions
  @Option(name: .named("boundaries", "địa-giới"), help: .of(.boundaries), completion: .list(["then", "now"]))
  var boundaries: String?
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  func run() async throws {
    let scope = try scopeOptions.scope()
    var question = Question()
    question.period = period
    question.limit(to: scope)
    question.boundaries = boundaries
    question.knownOn = knownOn
    let asked = question
    let explanation = try await Session.current.withBook { try await $0.explain(figure, asked) }
    let language = Session.current.language
    try Answer.show(explanation.blocks(in: language), json: explanation.json(in: language))
  }
}
