import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report PERIOD [--at P | --by O] [--boundaries …] [--known-on D] [-o FILE]`
struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.report, "report", "báo-cáo") }

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
  @Option(
    name: [.customShort("o"), .customLong("output"), .customLong("tệp"), .customLong("tep")], help: .of(.output),
    completion: .file(extensions: ["txt", "md", "html", "json"]))
  var output: String?

  private func check() throws(UsageProblem) { try Asked.oneScope(at, by) }

  func run() async throws {
    try check()
    // A file that can't be written in is known before the work is done.
    let format = try output.map { path throws(Failure) in try ReportFormat(path: path) }
    var question = Question()
    question.period = period
    question.province = at
    question.organisation = by
    question.boundaries = boundaries
    question.knownOn = knownOn
    let asked = question
    let report = try await Session.current.withBook { try await $0.report(asked) }
    let language = Session.current.language
    guard let output, let format else {
      return try Answer.show(report.blocks(in: language), json: report.json(in: language))
    }
    try OutputFile.write(Array(format.text(of: report, in: language).utf8), to: output)
    try Answer.say(AnswerText.written(output), json: ["document": "written", "file": .string(output)])
  }
}

/// The forms in which a report is written to a file, by the file's ending.
enum ReportFormat: String {
  case txt, md, html, json

  init(path: String) throws(Failure) {
    let ending = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard path.contains("."), let format = ReportFormat(rawValue: ending.lowercased()) else {
      throw Failure(.usage, "file-format", FailureText.unknownFormat(path))
    }
    self = format
  }

  func text(of report: Report, in language: Language) -> String {
    let title = report.title(in: language)
    switch self {
    case .txt:
      var renderer = TextRenderer(language: language, width: 100)
      return renderer.document(title: title, report.blocks(in: language))
    case .md:
      var renderer = MarkdownRenderer(language: language)
      return renderer.document(title: title, report.blocks(in: language))
    case .html:
      var renderer = HTMLRenderer(language: language)
      return renderer.document(title: title, report.blocks(in: language))
    case .json: return report.json(in: language).text + "\n"
    }
  }
}
