import ArgumentParser
import Secretariat
import Wording

/// `huunghi person correct NUMBER|NAME [--name N] [--other-name O]… [--position P] [--contact C]`
struct PersonCorrect: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.personCorrect, "correct", "sửa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPerson))
  var person: String
  @Option(name: .named("name", "tên"), help: .of(.correctName))
  var name: String?
  @Option(name: .named("other-name", "tên-khác"), help: .of(.otherName))
  var otherName: [String] = []
  @Option(name: .named("position", "chức-vụ"), help: .of(.position))
  var position: String?
  @Option(name: .named("contact", "liên-hệ"), help: .of(.contact))
  var contact: String?

  private var isEmpty: Bool { name == nil && otherName.isEmpty && position == nil && contact == nil }

  func run() async throws {
    guard !isEmpty else { throw UsageProblem(ParserText.nothingAsked(CommandHelp.personCorrect.examples[0])) }
    var typed = TypedPersonCorrection()
    typed.name = name
    typed.otherNames = otherName
    typed.position = position
    typed.contact = contact
    let corrections = typed
    let corrected = try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      return try await book.correctPerson(corrections, person: person)
    }
    Session.current.outcome.note(number: corrected.number)
    try PersonSheet(corrected).show(PersonText.corrected(corrected.number))
  }
}
