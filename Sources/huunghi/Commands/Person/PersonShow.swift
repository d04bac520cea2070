import ArgumentParser
import Secretariat
import Wording

/// `huunghi person show NUMBER|NAME`
struct PersonShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.personShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPerson))
  var person: String

  func run() async throws {
    switch try await Session.current.withBook({ try await $0.person(person) }) {
    case .onRecord(let person): try PersonSheet(person).show()
    case .erased(let person): try ErasedPersonSheet(person).show()
    }
  }
}
