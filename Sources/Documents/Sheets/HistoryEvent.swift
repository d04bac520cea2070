import Friendship
import Wording

/// An event in the history of an activity, an organisation or an entry of a register, with when and by whom it was
/// recorded.
public struct HistoryEvent: Hashable, Sendable {
  /// What happened, with as much of what was known until then as it takes to tell what changed.
  public enum Happening: Hashable, Sendable {
    /// To an activity, and its title until then; `nil` before its first event.
    case activity(ActivityEvent, titleBefore: LocalizedText?)
    /// To an organisation, and what was known of it until then.
    case organisation(OrganisationEvent, before: Organisation?)
    /// To an entry of a register, and what it said until then.
    case entry(RegisterEvent, before: RegisterEntry?)
  }

  /// Its position in the log.
  public var position: Int
  /// When it was recorded.
  public var recorded: Moment
  /// Who recorded it, where somebody did: their name, or that it isn't kept any more.
  public var actor: Phrase?
  /// What happened.
  public var happening: Happening

  /// An event of its parts.
  public init(position: Int, recorded: Moment, actor: Phrase?, happening: Happening) {
    self.position = position
    self.recorded = recorded
    self.actor = actor
    self.happening = happening
  }

  /// What happened, in words: of an organisation or an entry with what it changed from what to what.
  public func text(_ names: Names, in language: Language) -> String {
    let name: Phrase
    switch happening {
    case .activity(let event, let title): return event.text(names, in: language, titleBefore: title)
    case .organisation(let event, _): name = event.name(names)
    case .entry(let event, _): name = event.name
    }
    let changes = changes(names, in: language).map(\.text)
    return name.in(language) + (changes.isEmpty ? "" : ": " + changes.joined(separator: "; "))
  }

  /// What it changed; nothing where it was the first, before which there was nothing to change.
  func changes(_ names: Names, in language: Language) -> [FactChange] {
    switch happening {
    case .activity, .organisation(_, before: nil), .entry(_, before: nil): return []
    case .organisation(let event, let before?):
      let facts = OrganisationFacts(names: names, language: language)
      return Organisation.evolve(before, event).map { facts.all($0).changes(from: facts.all(before)) } ?? []
    case .entry(let event, let before?):
      let facts = EntryFacts(names: names, language: language)
      return RegisterEntry.evolve(before, event).map { facts.all($0).changes(from: facts.all(before)) } ?? []
    }
  }

  /// The event in a line: `15/01/2026 09:30 [312] Sửa bản ghi: Số lượng: hơn 20 → 55 — Người ghi: Lan`.
  func line(_ names: Names, in language: Language) -> String {
    let actor = actor.map { " — \(Head.actor.with($0.in(language), in: language))" } ?? ""
    return "\(recorded.numeric) [\(position)] \(Phrase.capitalised(text(names, in: language)))\(actor)"
  }

  /// The event for a program.
  func json(_ names: Names, in language: Language) -> JSON {
    let json: JSON = [
      "actor": JSON(actor?.in(language)), "at": .string(recorded.iso), "position": .int(position),
      "text": .string(text(names, in: language)),
    ]
    guard !changes(names, in: language).isEmpty else { return json }
    return json.with("changes", .array(changes(names, in: language).map(\.json)))
  }
}
