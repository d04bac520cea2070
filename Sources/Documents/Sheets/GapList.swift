import Friendship
import Wording

/// What is missing from the record of a period, activity by activity, with the commands that add it.
public struct GapList: Sendable {
  /// An activity with what its record doesn't say.
  public struct Item: Hashable, Sendable {
    /// The activity.
    public var activity: CountedActivity
    /// What is missing.
    public var gaps: [Gap]

    /// An item of its parts.
    public init(activity: CountedActivity, gaps: [Gap]) {
      self.activity = activity
      self.gaps = gaps
    }
  }

  /// The period asked for; `nil` for the whole record.
  public var period: Period?
  /// The activities with something missing, in the order of time.
  public var items: [Item]
  /// Up to which event it knows the record.
  public var known: KnownUpTo
  /// The labels of all that is mentioned.
  public var names: Names

  /// A list of its parts.
  public init(period: Period?, items: [Item], known: KnownUpTo, names: Names) {
    self.period = period
    self.items = items
    self.known = known
    self.names = names
  }

  /// The title.
  public func title(in language: Language) -> String {
    Heading.gaps.phrase.in(language) + (period.map { ": " + $0.spanText(in: language) } ?? "")
  }

  /// An entry for each activity.
  public func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [.title(title(in: language))]
    guard !items.isEmpty else { return blocks + [.paragraph(Sentence.nothingMissing.in(language))] }
    for item in items {
      let missing = item.gaps.map { $0.name.in(language) }.joined(separator: ", ")
      let commands = item.gaps.prefix(1).map { $0.command(item.activity.number, status: item.activity.status) }
      let lines = [Head.missing.with(missing, in: language)] + commands
      blocks.append(
        .entry(
          Entry(
            in: item.activity.period, title: item.activity.title.text(in: language),
            number: item.activity.number, lines: lines)))
    }
    return blocks
  }

  /// The list as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    let items = self.items.map { item in
      let missing = item.gaps.map { gap in
        [
          "command": .string(gap.command(item.activity.number, status: item.activity.status)),
          "what": .string(gap.code),
        ] as JSON
      }
      return ["activity": domain.activity(item.activity), "missing": .array(missing)] as JSON
    }
    return [
      "document": "gaps", "items": .array(items), "known": known.json, "language": .string(language.rawValue),
      "period": period.map(domain.period) ?? .null,
    ]
  }
}
