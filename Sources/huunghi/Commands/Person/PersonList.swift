import ArgumentParser
import Documents
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// `huunghi person list [WORDS]`, `huunghi person list --erased`
struct PersonList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.personList, "list", "danh-sách") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.matching))
  var words: String?
  @Flag(name: .named("erased", "đã-xóa"), help: .of(.erased))
  var erased = false

  /// Erased people have no names by which to look.
  private func check() throws(UsageProblem) {
    if erased, let words { throw UsageProblem(ParserText.notTogether("--erased", words)) }
  }

  func run() async throws {
    try check()
    let listing =
      erased
      ? Self.listing(try await Session.current.withBook { try await $0.erasedPeople() })
      : Self.listing(try await Session.current.withBook { try await $0.people(matching: words) })
    let language = Session.current.language
    try Answer.show(listing.blocks(in: language), json: listing.json(in: language))
  }

  private static func listing(_ people: [StoredPerson]) -> Listing {
    Listing(
      title: PersonText.people,
      columns: [.init(.number, isNumber: true), .init(.name), .init(.position), .init(.otherNames), .init(.contact)],
      rows: people.map { person in
        let record = person.record
        return [
          .position(person.number), .text(record.name), record.position.map { .text($0) } ?? .none,
          .list(record.otherNames), record.contact.map { .text($0) } ?? .none,
        ]
      })
  }

  /// What is left of erased people, which is nothing personal: the id too, by which they're erased again.
  private static func listing(_ people: [ErasedPerson]) -> Listing {
    Listing(
      title: PersonText.erasedPeople,
      columns: [
        .init(.number, isNumber: true), .init(.id), .init(.erasedOn), .init(.reason, key: "ground"),
      ],
      rows: people.map { person in
        [
          .position(person.number), .text(person.id.uuid.uuidString.lowercased()), .day(person.moment.day),
          person.ground.map { .term($0.name, code: $0.code) } ?? .none,
        ]
      })
  }
}
