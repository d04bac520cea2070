import Documents
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// An organisation, as the commands that record and `show` print it.
struct OrganisationSheet {
  private let answer: OrganisationAnswer
  private var organisation: Organisation { answer.stored.organisation }
  private var names: Names { answer.names }

  init(_ answer: OrganisationAnswer) { self.answer = answer }

  /// - Parameter step: what was done, said before the sheet, with the positions of its events.
  func show(_ step: OrganisationText? = nil, positions: [Int] = []) throws {
    let language = Session.current.language
    let opening = step.map { [Block.paragraph($0.phrase(answer.stored.number).in(language))] } ?? []
    try Answer.show(opening + blocks(in: language), json: json(in: language, step, positions))
  }

  private func blocks(in language: Language) -> [Block] {
    let name = organisation.name
    let facts = OrganisationFacts(names: names, language: language)
    var others: [(Head, String)] = answer.absorbed.map { (.absorbed, facts.dated($0.organisation, $0.period)) }
    // Of one that goes on, those below are no concern of its sheet.
    if organisation.ending != nil { others += answer.below.map { (.below, names.organisation($0, in: language)) } }
    return [
      .title("\(name.text(in: language)) [\(answer.stored.number)]"),
      .facts(Fact.inOtherLanguages(.name, name, than: language) + facts.facts(organisation, and: others)),
    ]
  }

  private func json(in language: Language, _ step: OrganisationText?, _ positions: [Int]) -> JSON {
    let parents = organisation.affiliations.map { affiliation in
      [
        "began": JSON(affiliation.began?.canonical), "ended": JSON(affiliation.ended?.canonical),
        "from": JSON(affiliation.from?.iso), "id": id(affiliation.parent),
        "name": .string(names.organisation(affiliation.parent, in: language)),
        "until": JSON(affiliation.until?.iso),
      ] as JSON
    }
    let former = organisation.formerNames.map { former in
      ["name": localized(former.name), "until": .string(former.until.canonical)] as JSON
    }
    var dissolved: Period?
    var reason: String?
    var merged = JSON.null
    switch organisation.ending {
    case .dissolved(let on, let why): (dissolved, reason) = (on, why)
    case .merged(let into, let on): merged = other(into, on, language)
    case nil: break
    }
    return [
      "absorbed": .array(answer.absorbed.map { other($0.organisation, $0.period, language) }),
      "below": .array(answer.below.map { ["id": id($0), "name": .string(names.organisation($0, in: language))] }),
      "dissolved": JSON(dissolved?.canonical), "dissolved_reason": JSON(reason), "document": "organisation",
      "former_names": .array(former), "founded": JSON(organisation.founded?.canonical), "id": id(organisation.id),
      "kind": .string(organisation.kind.code), "language": .string(language.rawValue), "merged_into": merged,
      "name": localized(organisation.name), "note": JSON(organisation.note), "number": .int(answer.stored.number),
      "other_names": JSON(organisation.otherNames), "parents": .array(parents), "positions": JSON(positions),
      "province": JSON(organisation.province?.value), "step": JSON(step?.rawValue),
    ]
  }

  private func id(_ id: OrganisationID) -> JSON { .string(id.uuid.uuidString.lowercased()) }

  private func localized(_ text: LocalizedText) -> JSON {
    ["en": JSON(text.en), "ru": JSON(text.ru), "vi": .string(text.vi)]
  }

  private func other(_ other: OrganisationID, _ on: Period, _ language: Language) -> JSON {
    ["id": id(other), "name": .string(names.organisation(other, in: language)), "on": .string(on.canonical)]
  }
}
