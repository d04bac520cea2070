import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report notes PERIOD [--at P | --by O [--without-below]] [--known-on D]`
struct ReportNotes: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportNotes, "notes", "phần-viết") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPeriod))
  var period: String
  @OptionGroup var scopeOptions: ReportScopeOptions
  @Option(name: .named("known-on", "biết-đến"), help: .of(.knownOn))
  var knownOn: String?

  func run() async throws {
    let scope = try scopeOptions.scope()
    var question = Question()
    question.period = period
    question.limit(to: scope)
    question.knownOn = knownOn
    let asked = question
    let notes = try await Session.current.withBook { try await $0.reportNotes(asked) }
    let language = Session.current.language
    try Answer.show(Self.blocks(notes, language), json: Self.json(notes, language))
  }

  private static func blocks(_ notes: ReportNoteList, _ language: Language) -> [Block] {
    let scope = notes.scope.text(notes.names, in: language)
    var blocks: [Block] = [.title(ReportAnswerText.notes(scope, notes.period).in(language))]
    for section in ReportNoteSection.allCases {
      blocks.append(.heading(Phrase.capitalised(section.name.in(language)), level: 1))
      guard let text = notes.texts[section] else {
        blocks.append(.placeholder(say(ReportRemark.unwritten([section]).phrase)))
        continue
      }
      blocks += text.text(in: language).split(separator: "\n").map { .paragraph(String($0)) }
    }
    return blocks
  }

  private static func json(_ notes: ReportNoteList, _ language: Language) -> JSON {
    let texts: [(key: String, value: JSON)] = ReportNoteSection.allCases.map { section in
      guard let text = notes.texts[section] else { return (section.code, .null) }
      return (section.code, ["en": JSON(text.en), "ru": JSON(text.ru), "vi": .string(text.vi)])
    }
    return [
      "document": "report_notes", "language": .string(language.rawValue), "notes": .object(texts),
      "period": .string(notes.period.canonical),
      "scope": .string(notes.scope.text(notes.names, in: language)),
    ]
  }
}
