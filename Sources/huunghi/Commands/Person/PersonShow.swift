import ArgumentParser
import Documents
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// `huunghi person show NUMBER|NAME`
struct PersonShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.personShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPerson))
  var person: String

  func run() async throws {
    try PersonSheet(try await Session.current.withBook { try await $0.person(person) }).show()
  }
}

/// A person, as `add` and `show` print them.
struct PersonSheet {
  private let person: StoredPerson

  init(_ person: StoredPerson) { self.person = person }

  func show(_ sentence: Phrase? = nil) throws {
    let language = Session.current.language
    let record = person.record
    let facts: [(Head, String?)] = [
      (.number, "\(person.number)"),
      (.otherNames, record.otherNames.isEmpty ? nil : record.otherNames.joined(separator: "; ")),
      (.position, record.position), (.contact, record.contact),
    ]
    let opening = sentence.map { [Block.paragraph($0.in(language))] } ?? []
    try Answer.show(
      opening + [
        .title("\(record.name) [\(person.number)]"),
        .facts(facts.compactMap { head, value in value.map { Fact(head.phrase.in(language), $0) } }),
      ],
      json: [
        "contact": JSON(record.contact), "document": "person", "id": .string(person.id.uuid.uuidString.lowercased()),
        "name": .string(record.name), "number": .int(person.number), "other_names": JSON(record.otherNames),
        "position": JSON(record.position),
      ])
  }
}
