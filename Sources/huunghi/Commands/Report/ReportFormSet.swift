import ArgumentParser
import Documents
import Secretariat
import Wording

/// `huunghi report form set [--by O] [--parent …] [--body …] [--number-suffix …] [--place …] … [--form FILE.docx]`
struct ReportFormSet: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.reportFormSet, "set", "đặt") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("by", "đơn-vị"), help: .of(.formOf), completion: .organisations)
  var by: String?
  @OptionGroup var head: ReportHeadOptions
  @OptionGroup var end: ReportEndOptions
  @Option(name: .named("form", "mẫu"), help: .of(.formDocument), completion: .file(extensions: ["docx"]))
  var form: String?

  func run() async throws {
    var typed = TypedReportForm()
    head.fill(&typed)
    end.fill(&typed)
    if let form {
      let bytes = form.isEmpty ? [] : try InputFile.bytes(form, limit: Self.mostBytes)
      // No bytes mean that there is to be no form; a file without any is none either.
      guard form.isEmpty || !bytes.isEmpty else { throw Failure(.data, "not-word", FailureText.emptyFile(form)) }
      typed.document = bytes
    }
    guard !typed.isEmpty else {
      throw UsageProblem(ParserText.nothingAsked(CommandHelp.reportFormSet.examples[0]))
    }
    let new = typed
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let answer = try await book.setReportForm(new, of: by)
      try ReportFormSheet(answer).show(ReportAnswerText.formSet)
      Stopped.tell(answer.stopped)
    }
  }

  /// Far more than any form without pictures.
  private static let mostBytes = 64 << 20
}
