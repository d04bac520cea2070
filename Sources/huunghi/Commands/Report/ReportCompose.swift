import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report PERIOD [--at P | --by O [--without-below]] [--boundaries …] [--known-on D] [-o FILE]…`
struct ReportCompose: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportCompose, "compose", "lập") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String
  @OptionGroup var scopeOptions: ReportScopeOptions
  @Option(name: .named("boundaries", "địa-giới"), help: .of(.boundaries), completion: .list(["then", "now"]))
  var boundaries: String?
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?
  @OptionGroup var files: OutputOptions

  func run() async throws {
    let scope = try scopeOptions.scope()
    // A file that can't be written in is known before the work is done.
    let outputs = try files.reportFiles()
    var question = Question()
    question.period = period
    question.limit(to: scope)
    question.boundaries = boundaries
    question.knownOn = knownOn
    let asked = question
    let (report, form) = try await Session.current.withBook { book in
      let report = try await book.report(asked)
      // A form is read from its file, which only files need.
      guard !outputs.isEmpty, let issuer = report.issuer else { return (report, WordForm?.none) }
      return (report, try await book.wordForm(of: issuer))
    }
    if !Session.current.isJSON { for remark in report.remarks { Note.write(say(remark.phrase)) } }
    let language = Session.current.language
    guard !outputs.isEmpty else {
      return try Answer.show(report.blocks(in: language), json: report.json(in: language))
    }
    let contents = try await outputs.bytes(of: report, form: form ?? .builtIn)
    try OutputOptions.write(zip(outputs, contents).map { ($0.path, $1) })
  }
}
