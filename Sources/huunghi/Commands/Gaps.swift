import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi gaps [PERIOD] [--at P] [--by O]`
struct Gaps: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.gaps, "gaps", "thiếu") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.askedBy), completion: .organisations)
  var by: String?

  private func check() throws(UsageProblem) { try Asked.oneScope(at, by) }

  func run() async throws {
    try check()
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    let asked = question
    let list = try await Session.current.withBook { try await $0.gaps(asked) }
    let language = Session.current.language
    try Answer.show(list.blocks(in: language), json: list.json(in: language))
  }
}

/// What questions about the record have in common.
enum Asked {
  /// A question is about a province or an organisation, not both.
  static func oneScope(_ at: String?, _ by: String?) throws(UsageProblem) {
    if at != nil, by != nil { throw UsageProblem(ParserText.notTogether("--at", "--by")) }
  }
}
