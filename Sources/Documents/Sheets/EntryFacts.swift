import Friendship
import Wording

/// What an entry of a register says, head by head: for its sheet, and to tell what an event changed of it.
struct EntryFacts {
  let names: Names
  let language: Language

  /// All that it says, its text in every language first.
  func all(_ entry: RegisterEntry) -> [Fact] {
    var all = Fact.inEveryLanguage(.text, entry.heading, in: language)
    all += facts(entry).map { Fact($0.phrase.in(language), $1) }
    if case .figure(let value) = entry { all += Fact.inOtherLanguages(.value, value.value, than: language) }
    return all
  }

  /// All but its text.
  func facts(_ entry: RegisterEntry) -> [(Head, String)] {
    let lines = RegisterLines(names: names, language: language)
    var facts: [(Head, String?)]
    switch entry {
    case .tally(let value):
      facts = [
        (.kind, names.kind(value.kind, in: language)), (.period, value.period.text(in: language)),
        (.count, value.count?.text(in: language)), (.organisation, organisations(value.organisations)),
        (.province, provinces(value.provinces)),
        (.occasions, joined(value.occasions.map { names.occasion($0, in: language) })),
        (.sources, joined(value.sources)),
      ]
    case .proposal(let value):
      facts = [
        (.status, value.stateName.in(language)), (.raised, value.raised.text(in: language)),
        (.atActivity, value.activity.map(names.activity)), (.organisation, organisations(value.by)),
        (.addressee, value.addressee), (.province, provinces(value.provinces)),
      ]
      facts += lines.life(value)
      facts.append((.sources, joined(value.sources)))
    case .direction(let value):
      facts = [
        (.status, value.stateName.in(language)), (.period, value.period.text(in: language)),
        (.given, value.given.text(in: language)), (.atActivity, value.activity.map(names.activity)),
        (
          .responsible,
          joined(value.organisations.map { names.organisation($0, in: language) } + [value.audience].compactMap(\.self))
        ),
        (.field, value.fields.isEmpty ? nil : value.fields.map { $0.name.in(language) }.joined(separator: ", ")),
      ]
      facts += lines.ending(value.ending)
      facts.append((.sources, joined(value.sources)))
    case .figure(let value):
      let about = value.isApproximate ? RegisterLines.approximate.in(language) : ""
      facts = [
        (.value, value.value.text(in: language) + about), (.period, value.period.text(in: language)),
        (.province, names.provinceWithKind(value.province, in: language)),
        (.atActivity, value.activity.map(names.activity)), (.sources, joined(value.sources)),
      ]
    }
    return facts.compactMap { head, value in value.map { (head, $0) } }
  }

  private func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "; ") }

  private func organisations(_ ids: [OrganisationID]) -> String? {
    joined(ids.map { names.organisation($0, in: language) })
  }

  private func provinces(_ ids: [ProvinceID]) -> String? {
    joined(ids.map { names.provinceWithKind($0, in: language) })
  }
}

extension RegisterEntry {
  /// What it says, as it's headed: of a figure, what it measures.
  var heading: LocalizedText {
    switch self {
    case .tally(let value): value.text
    case .proposal(let value): value.text
    case .direction(let value): value.text
    case .figure(let value): value.name
    }
  }
}
