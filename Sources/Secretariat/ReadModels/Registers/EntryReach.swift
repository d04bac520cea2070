import Friendship

// What an entry is searched by: when it was, where, whose, and from which activity it comes.

extension RegisterEntry {
  /// When it was said, or what time it is about.
  var period: Period {
    switch self {
    case .tally(let value): value.period
    case .proposal(let value): value.raised
    case .direction(let value): value.given
    case .figure(let value): value.period
    }
  }

  /// The provinces it concerns.
  var provinces: [ProvinceID] {
    switch self {
    case .tally(let value): value.provinces
    case .proposal(let value): value.provinces
    case .direction: []
    case .figure(let value): [value.province]
    }
  }

  /// The organisations it concerns.
  var organisations: [OrganisationID] {
    switch self {
    case .tally(let value): value.organisations
    case .proposal(let value): value.by
    case .direction(let value): value.organisations
    case .figure: []
    }
  }

  /// The activity from which it comes.
  var activity: ActivityID? {
    switch self {
    case .tally: nil
    case .proposal(let value): value.activity
    case .direction(let value): value.activity
    case .figure(let value): value.activity
    }
  }

  /// What it says: the words by which it is found.
  var text: LocalizedText {
    switch self {
    case .tally(let value): value.text
    case .proposal(let value): value.text
    case .direction(let value): value.text
    case .figure(let value): value.name
    }
  }

  /// The activities that it mentions.
  var activities: [ActivityID] {
    guard case .direction(let value) = self, case .done(_, let by?) = value.ending else {
      return [activity].compactMap(\.self)
    }
    return [activity, by].compactMap(\.self)
  }
}
