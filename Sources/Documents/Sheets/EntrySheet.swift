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
    let facts = EntryFacts(names: names, language: language).facts(entry.value).map { head, value in
      Fact(head.phrase.in(language), value + (origins[head].map { " " + $0.mark.in(language) } ?? ""))
    }
    let text = entry.value.heading
    let steps = EntryText.nextSteps(entry.value, entry.number)
    return [
      .title("\(text.text(in: language)) [\(entry.number)]"),
      .facts(Fact.inOtherLanguages(.text, text, than: language) + facts),
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
}
