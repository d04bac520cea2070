import ArgumentParser
import Secretariat
import Wording

/// Of what a report is: the country, a province, or an organisation with or without those below it.
struct ReportScopeOptions: ParsableArguments {
  @Option(name: .named("at", "tại"), help: .of(.askedAt), completion: .provinces)
  var at: String?
  @Option(name: .named("by", "đơn-vị"), help: .of(.askedBy), completion: .organisations)
  var by: String?
  @Flag(name: .named("without-below", "không-trực-thuộc"), help: .of(.withoutBelow))
  var withoutBelow = false

  /// What was typed, once it makes sense together.
  func scope() throws(UsageProblem) -> TypedReportScope {
    try Asked.oneScope(at, by)
    if withoutBelow, by == nil { throw UsageProblem(ParserText.needs("--without-below", "--by")) }
    return TypedReportScope(province: at, organisation: by, withThoseBelow: !withoutBelow)
  }
}
