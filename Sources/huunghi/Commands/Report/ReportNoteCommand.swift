import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report note SECTION PERIOD [TEXT|@FILE|-] [--at P | --by O [--without-below]] [--text-en …] [--text-ru …] [--remove]`
struct ReportNoteCommand: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.reportNote, "note", "viết") }

  @OptionGroup var common: CommonOptions
  @Argument(
    help: .of(.noteSection), completion: .list(ReportNoteSection.allCases.map(\.code)))
  var section: String
  @Argument(help: .of(.askedPeriod))
  var period: String
  @Argument(help: .of(.noteText), completion: .file())
  var text: String?
  @OptionGroup var scopeOptions: ReportScopeOptions
  @Option(name: .named("text-en", "tiếng-anh"), help: .of(.noteTextEn))
  var textEn: String?
  @Option(name: .named("text-ru", "tiếng-nga"), help: .of(.noteTextRu))
  var textRu: String?
  @Flag(name: .named("remove", "gỡ"), help: .of(.removeNote))
  var remove = false

  private func check() throws(UsageProblem) {
    let texts = [text, textEn, textRu].compactMap(\.self)
    if remove, let text = texts.first {
      throw UsageProblem(ParserText.notTogether("--remove", String(text.prefix(40))))
    }
    if !remove, texts.isEmpty { throw UsageProblem(ParserText.nothingAsked(CommandHelp.reportNote.examples[0])) }
  }

  func run() async throws {
    let scope = try scopeOptions.scope()
    try check()
    var typed = TypedReportNote()
    typed.section = section
    typed.period = period
    typed.scope = scope
    typed.text = try TypedText.expanded(text)
    typed.textEn = try TypedText.expanded(textEn)
    typed.textRu = try TypedText.expanded(textRu)
    typed.isRemoval = remove
    let note = typed
    try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      let recorded = try await book.recordReportNote(note)
      try Answer.say(
        ReportAnswerText.noteRecorded(
          recorded.note.section, recorded.note.period, isRemoved: recorded.note.text == nil),
        json: [
          "document": "report_note", "period": .string(recorded.note.period.canonical),
          "position": .int(recorded.position), "removed": .bool(recorded.note.text == nil),
          "section": .string(recorded.note.section.code),
        ])
      Stopped.tell(recorded.stopped)
    }
  }
}

/// A text that is given on the command line, in a file or on standard input.
enum TypedText {
  /// Four bytes a character and room to spare: what is longer is refused with its length.
  private static let mostBytes = 1 << 20

  /// `@file` is what the file holds, `-` what standard input does; anything else is the text.
  static func expanded(_ typed: String?) throws(Failure) -> String? {
    guard let typed else { return nil }
    let path: String
    if typed == "-" {
      path = "/dev/stdin"
    } else if typed.hasPrefix("@") {
      path = String(typed.dropFirst())
    } else {
      return typed
    }
    let bytes = try InputFile.bytes(path, limit: mostBytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.data, "not-utf8", FailureText.fileNotUTF8(path))
    }
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}

/// Tells of read models that could not take in what was recorded.
enum Stopped {
  static func tell(_ stops: [ProjectionStop]) {
    for stop in stops { Note.write(say(FailureText.projectionStopped(stop.name, at: stop.position))) }
  }
}
