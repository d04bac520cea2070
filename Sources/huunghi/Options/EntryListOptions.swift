import ArgumentParser
import Secretariat
import Wording

/// What a list of proposals or directions can be limited to.
struct EntryListOptions: ParsableArguments {
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

  /// The question that was asked.
  ///
  /// - Throws: where both a province and an organisation were named.
  func question() throws(UsageProblem) -> Question {
    try Asked.oneScope(at, by)
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.knownOn = knownOn
    return question
  }
}
