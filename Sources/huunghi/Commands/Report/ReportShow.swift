import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report show NUMBER[/YEAR] [--by O] [-o FILE]…`
struct ReportShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.reportNumber))
  var number: String
  @Option(name: .named("by", "đơn-vị"), help: .of(.issuedBy), completion: .organisations)
  var by: String?
  @OptionGroup var files: OutputOptions

  func run() async throws {
    let wanted = try files.reportFiles()
    let (sheet, contents) = try await Session.current.withBook { book in
      let sheet = try await book.issuedReport(number, by: by)
      var contents: [(path: String, bytes: [UInt8])] = []
      for file in wanted {
        guard let issued = sheet.report.file(like: file) else {
          let available = Set(sheet.report.files.map(Self.ending(of:))).sorted()
          let wanted = file.namesLanguage ? "\(file.language.rawValue).\(file.format)" : file.format.rawValue
          throw Failure(
            .data, "not-issued-as",
            ReportAnswerText.notIssuedAs(wanted, sheet.report.number, available: available))
        }
        contents.append((file.path, try await book.bytes(of: issued)))
      }
      return (sheet, contents)
    }
    let language = Session.current.language
    guard !contents.isEmpty else {
      return try Answer.show(sheet.blocks(in: language), json: sheet.json(in: language))
    }
    try OutputOptions.write(contents)
  }

  /// `.vi.docx`; `.json`, which is in no language.
  private static func ending(of file: IssuedFile) -> String {
    (file.language.map { ".\($0.rawValue)" } ?? "") + ".\(file.format)"
  }
}
