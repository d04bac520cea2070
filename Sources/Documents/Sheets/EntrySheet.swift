import Friendship
import Wording

/// Everything about one entry of a register: what the commands that record answer with.
public struct EntrySheet: Sendable {
  /// Where a value came from that wasn't typed.
  public enum Origin: String, Sendable, Hashable {
    /// The settings.
    case settings
    /// The activity that was named.
    case activity

    /// How it's said after the value.
    var mark: Phrase {
      switch self {
      case .settings: Sentence.fromSettings
      case .activity: Sentence.fromActivity
      }
    }
  }

  /// The entry with its number.
  public var entry: Numbered<RegisterEntry>
  /// The fields that weren't typed.
  public var origins: [Head: Origin]
  /// The labels of all that is mentioned.
  public var names: Names

  /// A sheet of its parts.
  public init(entry: Numbered<RegisterEntry>, origins: [Head: Origin] = [:], names: Names) {
    self.entry = entry
    self.origins = origins
    self.names = names
  }

  /// What is known, and what can follow with the commands that do it.
  public func blocks(in language: Language) -> [Block] {
    let facts = facts(in: language).map { head, value in
      Fact(head.phrase.in(language), value + (origins[head].map { " " + $0.mark.in(language) } ?? ""))
    }
    let steps = EntryText.nextSteps(entry.value, entry.number)
    return [
      .title("\(text.text(in: language)) [\(entry.number)]"), .facts(texts(in: language) + facts),
      .heading(Heading.nextSteps.phrase.in(language), level: 1),
      .facts(steps.map { Fact($0.what.in(language), $0.command) }),
    ]
  }

  /// The sheet as JSON.
  ///
  /// - Parameters:
  ///   - step: what was done, for machines.
  ///   - positions: those of the events that were recorded just now.
  public func json(in language: Language, step: String, positions: [Int]) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    func fields(_ origin: Origin) -> JSON {
      JSON(origins.filter { $0.value == origin }.map(\.key.rawValue).sorted())
    }
    return [
      "document": "entry", "entry": domain.entry(entry), "from_activity": fields(.activity),
      "from_settings": fields(.settings), "language": .string(language.rawValue),
      "next": JSON(EntryText.nextSteps(entry.value, entry.number).map(\.command)), "number": .int(entry.number),
      "positions": JSON(positions), "register": .string(entry.value.register.rawValue), "step": .string(step),
    ]
  }

  private var text: LocalizedText {
    switch entry.value {
    case .tally(let value): value.text
    case .proposal(let value): value.text
    case .direction(let value): value.text
    case .figure(let value): value.name
    }
  }

  /// The text in the other languages: the title has it in one.
  private func texts(in language: Language) -> [Fact] {
    [(Language.vi, text.vi), (.en, text.en), (.ru, text.ru)].compactMap { other, value in
      guard let value, value != text.text(in: language) else { return nil }
      return Fact("\(Head.text.phrase.in(language)) (\(other.rawValue))", value)
    }
  }

  private func facts(in language: Language) -> [(Head, String)] {
    let lines = RegisterLines(names: names, language: language)
    var facts: [(Head, String?)]
    switch entry.value {
    case .tally(let value):
      facts = [
        (.kind, names.kind(value.kind, in: language)), (.period, value.period.text(in: language)),
        (.count, value.count?.text(in: language)), (.organisation, organisations(value.organisations, language)),
        (.province, provinces(value.provinces, language)),
        (.occasions, joined(value.occasions.map { names.occasion($0, in: language) })),
        (.sources, joined(value.sources)),
      ]
    case .proposal(let value):
      facts = [
        (.status, value.stateName.in(language)), (.raised, value.raised.text(in: language)),
        (.atActivity, value.activity.map(names.activity)), (.organisation, organisations(value.by, language)),
        (.addressee, value.addressee), (.province, provinces(value.provinces, language)),
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

  private func organisations(_ ids: [OrganisationID], _ language: Language) -> String? {
    joined(ids.map { names.organisation($0, in: language) })
  }

  private func provinces(_ ids: [ProvinceID], _ language: Language) -> String? {
    joined(ids.map { names.provinceWithKind($0, in: language) })
  }
}
