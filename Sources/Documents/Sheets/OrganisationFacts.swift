import Friendship
import Wording

/// What is known of an organisation, head by head: for its sheet, and to tell what an event changed of it.
public struct OrganisationFacts {
  private let names: Names
  private let language: Language

  /// Facts whose labels are these.
  public init(names: Names, language: Language) {
    self.names = names
    self.language = language
  }

  /// All but its name.
  ///
  /// - Parameter others: what is known of it by other records, which stands before the note.
  public func facts(_ organisation: Organisation, and others: [(Head, String)] = []) -> [Fact] {
    var facts: [(Head, String?)] = [(.sort, organisation.kind.name.in(language))]
    facts.append((.otherNames, organisation.otherNames.isEmpty ? nil : organisation.otherNames.joined(separator: "; ")))
    facts += organisation.formerNames.map { former in
      (.formerNames, "\(former.name.text(in: language)) (→ \(former.until.text(in: language)))")
    }
    facts.append((.province, organisation.province.map { names.provinceWithKind($0, in: language) }))
    facts += organisation.affiliations.map { (.parents, parent($0)) }
    facts.append((.founded, organisation.founded?.text(in: language)))
    switch organisation.ending {
    case .dissolved(let on, let reason): facts += [(.dissolved, on.text(in: language)), (.reason, reason)]
    case .merged(let into, let on): facts.append((.mergedInto, dated(into, on)))
    case nil: break
    }
    facts += others.map { ($0, $1) }
    facts.append((.note, organisation.note))
    return facts.compactMap { head, value in value.map { Fact(head.phrase.in(language), $0) } }
  }

  /// An organisation with when something happened that it had a part in: `Hội hữu nghị Việt - Nga (ngày 1/3/2025)`.
  public func dated(_ id: OrganisationID, _ on: Period) -> String {
    "\(names.organisation(id, in: language)) (\(on.text(in: language)))"
  }

  /// All that its record says, its name in every language first.
  func all(_ organisation: Organisation) -> [Fact] {
    Fact.inEveryLanguage(.name, organisation.name, in: language) + facts(organisation)
  }

  private func parent(_ affiliation: Affiliation) -> String {
    let name = names.organisation(affiliation.parent, in: language)
    guard affiliation.began != nil || affiliation.ended != nil else { return name }
    func end(_ period: Period?) -> String {
      guard let period else { return "…" }
      return period.isSingleDay ? period.first.numeric : period.text(in: language)
    }
    return "\(name) (\(end(affiliation.began)) – \(end(affiliation.ended)))"
  }
}
