import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi kind add CODE NAME --section S …`
struct KindAdd: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.kindAdd, "add", "thêm") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.kindCode))
  var code: String
  @Argument(help: .of(.newName))
  var name: String
  @Option(
    name: .named("section", "mục"), help: .of(.section), completion: .list(ReportSection.allCases.map(\.code)))
  var section: String
  @Option(name: .named("name-en", "tên-anh"), help: .of(.nameEn))
  var nameEn: String?
  @Option(name: .named("name-ru", "tên-nga"), help: .of(.nameRu))
  var nameRu: String?
  @Option(name: .named("alias", "từ-khác"), help: .of(.alias))
  var alias: [String] = []

  func run() async throws {
    let typed = TypedKind(code: code, name: name, nameEn: nameEn, nameRu: nameRu, section: section, aliases: alias)
    let kind = try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      return try await book.addKind(typed)
    }
    try Answer.say(
      AnswerText.kindAdded(kind.code.raw, Phrase(kind.name)),
      json: [
        "aliases": JSON(kind.aliases), "code": .string(kind.code.raw), "document": "kind",
        "name": ["en": JSON(kind.name.en), "ru": JSON(kind.name.ru), "vi": .string(kind.name.vi)],
        "section": .string(kind.section.code),
      ])
  }
}
