import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report PERIOD [--at P | --by O] [--boundaries …] [--known-on D] [-o FILE]…`
struct ReportCompose: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportCompose, "compose", "lập") }

  @OptionGroup var common: CommonOptions
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
  @Option(name: .output, help: .of(.outputs), completion: .reportFiles)
  var output: [String] = []

  private func check() throws(UsageProblem) { try Asked.oneScope(at, by) }

  func run() async throws {
    try check()
    // A file that can't be written in is known before the work is done.
    let files = try ReportFiles.named(output)
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.boundaries = boundaries
    question.knownOn = knownOn
    let asked = question
    let (report, form) = try await Session.current.withBook { book in
      let report = try await book.report(asked)
      guard !files.isEmpty, let issuer = report.issuer else { return (report, [UInt8]?.none) }
      return (report, try await book.reportFormDocument(of: issuer))
    }
    let language = Session.current.language
    guard !files.isEmpty else {
      return try Answer.show(report.blocks(in: language), json: report.json(in: language))
    }
    let staged = StagedFiles()
    var contents: [(path: String, bytes: [UInt8])] = []
    for file in files {
      contents.append((file.path, try await file.format.bytes(of: report, in: file.language, form: form)))
    }
    try staged.stage(contents)
    try staged.place()
    try ReportFiles.answer(files.map(\.path))
  }
}
