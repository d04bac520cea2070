import Documents
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// An organisation, as `add` and `show` print it.
struct OrganisationSheet {
  private let stored: StoredOrganisation
  private let names: Names

  init(_ stored: StoredOrganisation, _ names: Names) {
    self.stored = stored
    self.names = names
  }

  /// - Parameter sentence: what was done, before the sheet.
  func show(_ sentence: Phrase? = nil) throws {
    let language = Session.current.language
    let opening = sentence.map { [Block.paragraph($0.in(language))] } ?? []
    try Answer.show(opening + blocks(in: language), json: json(in: language))
  }

  private func blocks(in language: Language) -> [Block] {
    let organisation = stored.organisation
    let name = organisation.name
    var facts: [(Head, String?)] = [(.sort, organisation.kind.name.in(language))]
    for other in name.all where other != name.text(in: language) { facts.append((.name, other)) }
    facts += [
      (.otherNames, organisation.otherNames.isEmpty ? nil : organisation.otherNames.joined(separator: "; ")),
      (.province, organisation.province.map { names.provinceWithKind($0, in: language) }),
    ]
    facts += organisation.affiliations.map { (.parents, parent($0, language)) }
    facts += [
      (.from, organisation.founded?.text(in: language)), (.until, organisation.dissolved?.text(in: language)),
      (.note, organisation.note),
    ]
    return [
      .title("\(name.text(in: language)) [\(stored.number)]"),
      .facts(facts.compactMap { head, value in value.map { Fact(head.phrase.in(language), $0) } }),
    ]
  }

  private func parent(_ affiliation: Affiliation, _ language: Language) -> String {
    let name = names.organisation(affiliation.parent, in: language)
    guard affiliation.from != nil || affiliation.until != nil else { return name }
    return "\(name) (\(affiliation.from?.numeric ?? "…") – \(affiliation.until?.adding(days: -1).numeric ?? "…"))"
  }

  private func json(in language: Language) -> JSON {
    let organisation = stored.organisation
    let parents = organisation.affiliations.map { affiliation in
      [
        "from": JSON(affiliation.from?.iso), "id": .string(affiliation.parent.uuid.uuidString.lowercased()),
        "name": .string(names.organisation(affiliation.parent, in: language)),
        "until": JSON(affiliation.until?.iso),
      ] as JSON
    }
    return [
      "document": "organisation", "dissolved": JSON(organisation.dissolved?.canonical),
      "founded": JSON(organisation.founded?.canonical), "id": .string(organisation.id.uuid.uuidString.lowercased()),
      "kind": .string(organisation.kind.code), "language": .string(language.rawValue),
      "name": [
        "en": JSON(organisation.name.en), "ru": JSON(organisation.name.ru), "vi": .string(organisation.name.vi),
      ],
      "note": JSON(organisation.note), "number": .int(stored.number), "other_names": JSON(organisation.otherNames),
      "parents": .array(parents), "province": JSON(organisation.province?.value),
    ]
  }
}
