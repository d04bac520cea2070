public import Foundation
public import Friendship

/// Random values of the domain for property tests, the same for the same seed. Every value is one that its type
/// accepts; whether it fits a decision is the decider's to say.
public struct ActivitySamples: Sendable {
  /// Where the chance comes from.
  public var generator: SampleGenerator
  /// The units that places are taken from.
  public let units: [Province]
  /// Organisations, few, so that activities share them.
  public let organisations: [OrganisationID]
  /// People, few for the same reason.
  public let people: [PersonID]

  /// Samples of a seed over some units.
  public init(seed: Int, units: [Province]) {
    var generator = SampleGenerator(seed: seed)
    self.units = units
    organisations = (0..<12).map { _ in OrganisationID(Self.uuid(&generator)) }
    people = (0..<12).map { _ in PersonID(Self.uuid(&generator)) }
    self.generator = generator
  }

  // MARK: Chance

  /// A UUID (version 4) of the generator.
  public static func uuid(_ generator: inout SampleGenerator) -> UUID {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  /// A UUID.
  public mutating func uuid() -> UUID { Self.uuid(&generator) }

  /// True one time in `n`.
  public mutating func oneIn(_ n: Int) -> Bool { int(1...n) == 1 }

  /// A number of the range.
  public mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// One of these; there must be one.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...values.count - 1)] }

  /// Each of these with a chance of one in three, at most `limit`, in a random order.
  public mutating func some<Value>(of values: [Value], atMost limit: Int = 4) -> [Value] {
    Array(values.shuffled(using: &generator).prefix(int(0...limit)))
  }

  /// So many values.
  public mutating func several<Value>(
    _ range: ClosedRange<Int>, _ make: (inout ActivitySamples) -> Value
  ) -> [Value] {
    (0..<int(range)).map { _ in make(&self) }
  }

  /// A value half of the time.
  public mutating func maybe<Value>(_ make: (inout ActivitySamples) -> Value) -> Value? {
    oneIn(2) ? make(&self) : nil
  }

  // MARK: Values

  /// A text with what makes formats stumble: quotes, backslashes, line breaks, controls, letters of every width.
  public mutating func text() -> String {
    let pieces = [
      "Hội nghị", "hữu nghị", "Việt - Nga", "Дружба", "\"", "\\", "\n", "\t", "\u{1}", "\u{1F}", "\u{7F}",
      "😀",
      "/", "{", "}", "[", "]", ",", ":", "null", "\\u0041", "đ", "ё", "a\u{301}", " ", "'", "\u{2028}",
      "100%",
    ]
    return several(1...6) { $0.pick(pieces) }.joined(separator: " ")
  }

  /// A text in one to three languages.
  public mutating func localizedText() -> LocalizedText {
    LocalizedText(vi: text(), en: maybe { $0.text() }, ru: maybe { $0.text() })
  }

  /// A day of 2023 to 2026: on both sides of 1 July 2025, and of any "today" in 2025.
  public mutating func day() -> CivilDate {
    let first = CivilDate(year: 2023, month: 1, day: 1) ?? .earliest
    return first.adding(days: int(0...(4 * 365)))
  }

  /// A period of any precision.
  public mutating func period() -> Period {
    let day = day()
    let period =
      switch int(0...5) {
      case 0: Period(year: day.year)
      case 1: Period(year: day.year, month: day.month)
      case 2: Period(day...day.adding(days: int(0...40)))
      case 3: Period(first: day.startOfMonth, last: day.adding(days: 70), precision: .month)
      default: Period(day)
      }
    let certain = period ?? Period(day)
    return oneIn(6) ? certain.approximately : certain
  }

  /// A time of day, sometimes in another zone.
  public mutating func time() -> WallTime {
    let zone = pick([WallTime.defaultZone, WallTime.defaultZone, "Europe/Moscow"])
    guard let time = WallTime(hour: int(0...23), minute: int(0...59), zone: zone) else {
      preconditionFailure("an hour and a minute are a time")
    }
    return time
  }

  /// A number of people.
  public mutating func count() -> Count {
    guard let count = Count(pick([0, 1, int(2...5000), Count.maximum]), pick(Count.Qualifier.allCases)) else {
      preconditionFailure("a number below the maximum is a count")
    }
    return count
  }

  /// An amount.
  public mutating func money() -> Money {
    let hundredths = pick([0, 1, int(1...1_000_000_000), Money.maximumHundredths])
    guard let money = Money(hundredths: hundredths, currency: pick(["VND", "USD", "RUB"])) else {
      preconditionFailure("a number below the maximum is an amount")
    }
    return money
  }

  /// A place of any sort.
  public mutating func place() -> Place {
    switch int(0...7) {
    case 0: .online
    case 1: .nationwide
    case 2: .abroad(country(), city: maybe { $0.text() })
    default: .province(pick(units).id, venue: maybe { $0.text() })
    }
  }

  /// A country, listed or only named.
  public mutating func country() -> CountryReference {
    oneIn(3) ? .named(text()) : .listed(pick(["RU", "LA", "BY"]))
  }

  /// A delegation in or out.
  public mutating func delegation() -> Delegation {
    Delegation(
      direction: pick(Delegation.Direction.allCases), people: maybe { $0.count() }, counterpart: country())
  }

  /// An occasion, of the list or in words.
  public mutating func occasion() -> Occasion {
    oneIn(2) ? .text(text()) : .observance(id: pick(["tet", "hung-kings"]), years: maybe { $0.int(1...100) })
  }

  /// A kind's code.
  public mutating func kind() -> KindCode {
    guard let kind = KindCode(pick(["conference", "congress", "exchange", "seminar", "aid"])) else {
      preconditionFailure("these are codes")
    }
    return kind
  }

  /// A link.
  public mutating func document() -> DocumentLink {
    DocumentLink(
      link: "https://example.org/\(int(1...20))", caption: maybe { $0.text() },
      sha256: maybe { samples in String(repeating: samples.pick(["0", "a", "f"]), count: 64) })
  }

  /// A person with a role.
  public mutating func participant() -> Participant {
    Participant(person: pick(people), role: maybe { $0.text() })
  }

  // MARK: Activities

  /// A change of any field.
  public mutating func change() -> ActivityChange {
    switch int(0...21) {
    case 0: .kind(kind())
    case 1: .title(localizedText())
    case 2: .period(period())
    case 3: .startsAt(maybe { $0.time() })
    case 4: .endsAt(maybe { $0.time() })
    case 5: .places(several(0...3) { $0.place() })
    case 6: .organisers(some(of: organisations))
    case 7: .partners(some(of: organisations))
    case 8: .level(maybe { $0.pick(ActivityLevel.allCases) })
    case 9: .fields(some(of: CooperationField.allCases))
    case 10: .people(maybe { $0.count() })
    case 11: .associations(maybe { $0.count() })
    case 12: .namedAssociations(some(of: organisations))
    case 13: .participants(some(of: people, atMost: 3).map { Participant(person: $0, role: nil) })
    case 14: .delegations(several(0...3) { $0.delegation() })
    case 15: .amounts(several(0...2) { $0.money() })
    case 16: .occasions(several(0...2) { $0.occasion() })
    case 17: .outcomes(several(0...3) { $0.text() })
    case 18: .documents(several(0...2) { $0.document() })
    case 19: .sources(several(0...2) { $0.text() })
    case 20: .isHighlight(oneIn(2))
    default: .visibility(pick(Visibility.allCases))
    }
  }

  /// Changes, each of another field.
  public mutating func changes() -> [ActivityChange] {
    ActivityDetails(kind: kind(), title: localizedText(), period: period()).changes(to: details())
  }

  /// Details of which each part is known or not by chance.
  public mutating func details() -> ActivityDetails {
    let bare = ActivityDetails(kind: kind(), title: localizedText(), period: period())
    return bare.applying(several(0...24) { $0.change() })
  }

  /// Something of a list.
  public mutating func item() -> ActivityListItem {
    switch int(0...11) {
    case 0: .place(place())
    case 1: .organiser(pick(organisations))
    case 2: .partner(pick(organisations))
    case 3: .field(pick(CooperationField.allCases))
    case 4: .association(pick(organisations))
    case 5: .participant(participant())
    case 6: .delegation(delegation())
    case 7: .amount(money())
    case 8: .occasion(occasion())
    case 9: .outcome(text())
    case 10: .document(document())
    default: .source(text())
    }
  }

  /// A correction; additions are commoner than removals, which seldom fit.
  public mutating func amendment() -> Amendment {
    switch int(0...4) {
    case 0, 1: .set(change())
    case 2, 3: .add(item())
    default: .remove(item())
    }
  }

  /// A command, fitting or not.
  public mutating func command() -> ActivityCommand {
    switch int(0...9) {
    case 0: .plan(details())
    case 1: .record(details())
    case 2: .confirm(reason: reason())
    case 3:
      .move(
        period: maybe { $0.period() }, times: maybe { $0.times() }, places: maybe { $0.several(0...2) { $0.place() } },
        reason: reason())
    case 4: .postpone(reason: reason())
    case 5: .hold(several(0...3) { $0.amendment() }, reason: reason())
    case 6: .cancel(reason: reason())
    case 7: .retract(reason: reason())
    default: .amend(several(1...3) { $0.amendment() }, reason: reason())
    }
  }

  /// An event of any sort, whether or not it can follow.
  public mutating func event() -> ActivityEvent {
    switch int(0...12) {
    case 0: .planned(details())
    case 1: .recorded(details())
    case 2: .confirmed(reason: reason())
    case 3: .rescheduled(to: period(), at: maybe { $0.times() }, reason: reason())
    case 4: .postponed(reason: reason())
    case 5: .relocated(to: several(0...3) { $0.place() }, reason: reason())
    case 6: .held(changes(), reason: reason())
    case 7: .cancelled(reason: reason())
    case 8, 9: .amended(changes(), reason: reason())
    case 10: .retracted(reason: reason())
    case 11: .merged(into: ActivityID(uuid()))
    default: .absorbed(ActivityID(uuid()), changes())
    }
  }

  private mutating func times() -> TimesOfDay {
    guard let start = maybe({ $0.time() }) else { return TimesOfDay() }
    return TimesOfDay(start, to: maybe { $0.time() })
  }

  private mutating func reason() -> String? { maybe { $0.text() } }
}
