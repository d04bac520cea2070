import ArgumentParser
import Documents
import EventStore
import Friendship
import Secretariat
import Wording

/// `huunghi report issue PERIOD [--at P | --by O [--without-below]] [--number N] [--signer ID] [--date D] [--supersedes N] [-o FILE]…`
struct ReportIssue: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.reportIssue, "issue", "ban-hành") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String
  @OptionGroup var scopeOptions: ReportScopeOptions
  @Option(name: .named("boundaries", "địa-giới"), help: .of(.boundaries), completion: .list(["then", "now"]))
  var boundaries: String?
  @Option(name: .named("number", "số"), help: .of(.newReportNumber))
  var number: String?
  @Option(name: .named("signer", "người-ký"), help: .of(.signer))
  var signer: String?
  @Option(name: .named("date", "ngày"), help: .of(.issueDate))
  var date: String?
  @Option(name: .named("issuer", "cơ-quan"), help: .of(.issuer), completion: .organisations)
  var issuer: String?
  @Option(name: .named("supersedes", "thay-cho"), help: .of(.supersedes))
  var supersedes: String?
  @OptionGroup var files: OutputOptions

  func run() async throws {
    let scope = try scopeOptions.scope()
    let outputs = try files.reportFiles()
    var typed = TypedReportIssue()
    typed.period = period
    typed.scope = scope
    typed.boundaries = boundaries
    typed.number = number
    typed.signer = signer
    typed.date = date
    typed.issuer = issuer
    typed.supersedes = supersedes
    let asked = typed
    let staged = StagedFiles()
    let keyFile = Session.current.file == nil ? nil : try LogKeyFile(Session.current)
    let key = try keyFile?.key()
    let (issued, isKeyOfOtherLog) = try await Session.current.withBook { book in
      // The settings may serve several books, and their key is one book's.
      let isOther = if let key { key.verifier.name != (try await book.checkpointOrigin()) } else { false }
      Interruption.shared.now(.recording)
      let issued = try await book.issueReport(
        asked, as: outputs,
        ready: { contents in try staged.stage(zip(outputs, contents).map { ($0.path, $1) }) },
        sign: { size in
          guard let keyFile, let key, !isOther else { return nil }
          return try await keyFile.sign(book, with: key, at: size)
        })
      return (issued, isOther)
    }
    Interruption.shared.now(.harmless)
    let report = issued.sheet.report
    Session.current.outcome.note(number: report.number)
    try staged.place { path, why in
      Failure(
        .cannotCreate, "file", ReportAnswerText.issuedButNotWritten(report.number, path, why), isNothingRecorded: false)
    }
    let language = Session.current.language
    let sentence = ReportAnswerText.issued(report.number, isChosen: issued.isNumberChosen).in(language)
    try Answer.show(
      [.paragraph(sentence)] + issued.sheet.blocks(in: language), json: issued.sheet.json(in: language))
    if isKeyOfOtherLog { Note.write(say(CheckpointText.keyOfOtherLog)) }
    Stopped.tell(issued.stopped)
  }
}
