/// A number as its source gives it: exact, about, or a lower bound ("trên 20" is more than 20).
public struct Count: Hashable, Sendable {
  /// How the number is meant.
  public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// Exactly so many.
    case exact
    /// About so many.
    case about
    /// More than so many ("trên", "hơn").
    case moreThan
  }

  /// The largest number that is accepted, a thousand million: beyond any gathering, and sums of 100,000 fit an Int.
  public static let maximum = 1_000_000_000

  /// The number, 0 to ``maximum``.
  public let value: Int
  /// How it is meant.
  public let qualifier: Qualifier

  /// `nil` when the number is negative or over ``maximum``.
  public init?(_ value: Int, _ qualifier: Qualifier = .exact) {
    guard (0...Self.maximum).contains(value) else { return nil }
    self.value = value
    self.qualifier = qualifier
  }

  /// Reads what people type: `120`, `1.200` (a Vietnamese thousands point), `~120` (about), `>20` or `20+` (more than).
  public init?(typed: String) {
    var text = Substring(typed.filter { !$0.isWhitespace })
    var qualifier = Qualifier.exact
    if text.first == "~" {
      qualifier = .about
      text.removeFirst()
    } else if text.first == ">" {
      qualifier = .moreThan
      text.removeFirst()
    } else if text.last == "+" {
      qualifier = .moreThan
      text.removeLast()
    }
    guard let value = Self.wholeNumber(text) else { return nil }
    self.init(value, qualifier)
  }

  /// The form that ``init(typed:)`` reads back to the same value.
  public var typed: String {
    switch qualifier {
    case .exact: "\(value)"
    case .about: "~\(value)"
    case .moreThan: ">\(value)"
    }
  }

  /// Digits alone, or groups of three after points or commas all of one sort.
  private static func wholeNumber(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 13 else { return nil }
    for separator: Character in [".", ","] where text.contains(separator) {
      let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      // "0.500" is half of one, not five hundred.
      guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), (1...3).contains(groups[0].utf8.count),
        groups[0].first != "0"
      else { return nil }
      return wholeNumber(Substring(groups.joined()))
    }
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// A delegation that came or went.
public struct Delegation: Hashable, Sendable {
  /// Which way it travelled, seen from Việt Nam.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// Đoàn vào: a delegation received.
    case incoming = "in"
    /// Đoàn ra: a delegation sent.
    case outgoing = "out"
  }

  /// Received or sent.
  public var direction: Direction
  /// How many people, where known.
  public var people: Count?
  /// Where it came from or went to: a country of the shipped list or a name (a city, a body).
  public var counterpart: CountryReference

  /// Makes a delegation from its parts.
  public init(direction: Direction, people: Count?, counterpart: CountryReference) {
    self.direction = direction
    self.people = people
    self.counterpart = counterpart
  }
}

/// A person at an activity. Only the id is kept in the log; names live in the people table.
public struct Participant: Hashable, Sendable {
  /// Who.
  public var person: PersonID
  /// In what role, as the source says, 200 characters at most.
  public var role: String?

  /// Makes a participant from their parts.
  public init(person: PersonID, role: String?) {
    self.person = person
    self.role = role
  }
}

/// Who was there: people by count and by name, associations named or only counted, delegations.
public struct Attendance: Hashable, Sendable {
  /// How many people attended, where known.
  public var people: Count?
  /// How many associations were represented ("31 provincial associations"), where known.
  public var associations: Count?
  /// The associations that are named.
  public var namedAssociations: [OrganisationID]
  /// The people who are named.
  public var participants: [Participant]
  /// Delegations received or sent.
  public var delegations: [Delegation]

  /// Nobody known unless said.
  public init(
    people: Count? = nil, associations: Count? = nil, namedAssociations: [OrganisationID] = [],
    participants: [Participant] = [], delegations: [Delegation] = []
  ) {
    self.people = people
    self.associations = associations
    self.namedAssociations = namedAssociations
    self.participants = participants
    self.delegations = delegations
  }

  /// Whether more associations are named than are said to have come. ("About" and "more than" leave room.)
  var namesMoreThanCame: Bool {
    associations.map { $0.qualifier == .exact && $0.value < namedAssociations.count } ?? false
  }
}
