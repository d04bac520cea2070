import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi calendar [PERIOD] [--at P] [--by O] [--kind K]`
struct CalendarCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.calendar, "calendar", "lịch") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String?
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.askedBy), completion: .organisations)
  var by: String?
  @Option(name: .named("kind", "loại"), help: .of(.askedKind), completion: .kinds)
  var kind: String?

  private func check() throws(UsageProblem) { try Asked.oneScope(at, by) }

  func run() async throws {
    try check()
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.kind = kind
    let asked = question
    let language = Session.current.language
    switch try await Session.current.withBook({ try await $0.calendar(asked) }) {
    case .month(let month): try Answer.show(month.blocks(in: language), json: month.json(in: language))
    case .agenda(let agenda): try Answer.show(agenda.blocks(in: language), json: agenda.json(in: language))
    }
  }
}
