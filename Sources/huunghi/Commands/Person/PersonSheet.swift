import Documents
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// A person, as `add`, `correct` and `show` print them.
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
        "contact": JSON(record.contact), "document": "person", "erased": false,
        "id": .string(person.id.uuid.uuidString.lowercased()), "name": .string(record.name),
        "number": .int(person.number), "other_names": JSON(record.otherNames), "position": JSON(record.position),
      ])
  }
}

/// What is left of an erased person, as `erase` and `show` print it.
struct ErasedPersonSheet {
  private let person: ErasedPerson

  init(_ person: ErasedPerson) { self.person = person }

  /// - Parameter more: facts for machines besides.
  func show(_ sentences: [Phrase] = [], facts more: [String: JSON] = [:]) throws {
    let language = Session.current.language
    let facts: [(Head, String?)] = [
      (.number, "\(person.number)"), (.erasedOn, person.moment.numeric), (.event, "\(person.position)"),
      (.reason, person.ground?.name.in(language)),
    ]
    let json: [String: JSON] = [
      "document": "person", "erased": true, "erased_at": .string(person.moment.iso),
      "erased_position": .int(person.position), "ground": JSON(person.ground?.code),
      "id": .string(person.id.uuid.uuidString.lowercased()), "name": .null, "number": .int(person.number),
    ]
    try Answer.show(
      sentences.map { .paragraph($0.in(language)) } + [
        .title(PersonText.erased(person.number).in(language)),
        .facts(facts.compactMap { head, value in value.map { Fact(head.phrase.in(language), $0) } }),
      ],
      json: .object(json.merging(more) { $1 }.map { (key: $0.key, value: $0.value) }))
  }
}
