import Friendship
import Wording

/// The entries of one register, in the order of time.
public struct RegisterList: Sendable {
  /// Which register.
  public var register: RegisterEntry.Register
  /// The period asked for; `nil` for the whole record.
  public var period: Period?
  /// Whether only what is still open was asked for.
  public var onlyOpen: Bool
  /// The entries.
  public var entries: [Numbered<RegisterEntry>]
  /// Up to which event it knows the record.
  public var known: KnownUpTo
  /// The labels of all that is mentioned.
  public var names: Names

  /// A list of its parts.
  public init(
    register: RegisterEntry.Register, period: Period?, onlyOpen: Bool, entries: [Numbered<RegisterEntry>],
    known: KnownUpTo, names: Names
  ) {
    self.register = register
    self.period = period
    self.onlyOpen = onlyOpen
    self.entries = entries
    self.known = known
    self.names = names
  }

  /// The title.
  public func title(in language: Language) -> String {
    register.listTitle.in(language) + (period.map { ": " + $0.spanText(in: language) } ?? "")
  }

  /// An entry for each, or that there is none.
  public func blocks(in language: Language) -> [Block] {
    let title = Block.title(self.title(in: language))
    guard !entries.isEmpty else { return [title, .paragraph(Sentence.none.in(language))] }
    let lines = RegisterLines(names: names, language: language)
    return [title] + entries.map { .entry(lines.entry($0)) }
  }

  /// The list as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    return [
      "document": "register", "entries": .array(entries.map(domain.entry)), "known": known.json,
      "language": .string(language.rawValue), "only_open": .bool(onlyOpen),
      "period": period.map(domain.period) ?? .null, "register": .string(register.rawValue),
      "title": .string(title(in: language)),
    ]
  }
}

extension RegisterLines {
  /// An entry of any register, with where a proposal or direction stands in its life.
  func entry(_ entry: Numbered<RegisterEntry>) -> Entry {
    switch entry.value {
    case .tally(let value): return self.entry(Numbered(entry.number, value))
    case .figure(let value): return self.entry(Numbered(entry.number, value))
    case .proposal(let value):
      return standing(value.stateName, self.entry(Numbered(entry.number, value)))
    case .direction(let value):
      return standing(value.stateName, self.entry(Numbered(entry.number, value)))
    }
  }

  private func standing(_ state: Phrase, _ entry: Entry) -> Entry {
    var entry = entry
    entry.lines.insert(Phrase.capitalised(state.in(language)), at: 0)
    return entry
  }
}
