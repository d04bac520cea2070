import ArgumentParser
import Secretariat
import Wording

/// `huunghi person add NAME …`
struct PersonAdd: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.personAdd, "add", "thêm") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.personName))
  var name: String
  @Option(name: .named("other-name", "tên-khác"), help: .of(.otherName))
  var otherName: [String] = []
  @Option(name: .named("position", "chức-vụ"), help: .of(.position))
  var position: String?
  @Option(name: .named("contact", "liên-hệ"), help: .of(.contact))
  var contact: String?

  func run() async throws {
    let typed = TypedPerson(name: name, otherNames: otherName, position: position, contact: contact)
    let person = try await Session.current.withBook { book in
      Interruption.shared.now(.recording)
      return try await book.addPerson(typed)
    }
    Session.current.outcome.note(number: person.number)
    try PersonSheet(person).show(AnswerText.personOnRecord(person.number))
  }
}
