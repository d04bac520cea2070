/// The short, stable code of a kind of activity, such as `conference`: 1 to 40 of `a-z`, `0-9` and `-`.
public struct KindCode: Hashable, Sendable, Comparable {
  /// The code as it is written in events.
  public let raw: String

  /// Accepts a code of 1 to 40 lower-case letters, digits and inner hyphens; `nil` for anything else.
  public init?(_ raw: String) {
    let bytes = raw.utf8
    guard (1...40).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-"),
      bytes.allSatisfy({
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.raw = raw
  }

  /// Codes sort by their letters.
  public static func < (a: KindCode, b: KindCode) -> Bool { a.raw < b.raw }
}

/// The part of a yearly report's chapter II in which a kind of activity is counted.
public enum ReportSection: String, CaseIterable, Sendable, Hashable {
  /// Organisation and membership: congresses, training, admissions, units founded.
  case organisation
  /// Anniversaries, gatherings and ceremonies.
  case anniversaries
  /// Exchanges, conferences, seminars, exhibitions, contests, agreements.
  case exchanges
  /// Delegations received and sent.
  case delegations
  /// Visits, congratulations, flowers.
  case congratulations
  /// Aid, grants, scholarships and gifts, with their value.
  case aid
  /// External information.
  case information
  /// Awards and commendations.
  case awards
}

/// A kind of activity. The list of kinds is data: shipped as facts, extended by command, kept as events.
public struct ActivityKind: Hashable, Sendable {
  /// The code by which activities refer to it.
  public var code: KindCode
  /// Its name in three languages; all three are there for the kinds that are shipped.
  public var name: LocalizedText
  /// Other words by which people call it, as they would type them.
  public var aliases: [String]
  /// Where the yearly report counts it.
  public var section: ReportSection

  /// Makes a kind from its parts.
  public init(code: KindCode, name: LocalizedText, aliases: [String] = [], section: ReportSection) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.section = section
  }

  /// The kind as a row of an import says it again: what the row leaves open stays as it was known before.
  public func restated(over before: ActivityKind) -> ActivityKind {
    var said = self
    said.name = name.completed(by: before.name)
    said.aliases.keep(before.aliases)
    return said
  }

  /// All by which it can be named: its code, its name in every language and the other words for it.
  public var spellings: [String] { [code.raw] + name.all + aliases }
}

/// What happens to the list of kinds.
public enum ActivityKindEvent: Hashable, Sendable {
  /// A kind came into the list.
  case defined(ActivityKind)
  /// Its names, aliases or section were changed; the whole new value.
  case amended(ActivityKind)

  /// The kind after the event.
  public var kind: ActivityKind {
    switch self {
    case .defined(let kind), .amended(let kind): kind
    }
  }
}
