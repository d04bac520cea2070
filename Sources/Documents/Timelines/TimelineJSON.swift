import Friendship
import Wording

/// A timeline as JSON, written as it comes: an object whose `entries` are one array, and whose `totals` follow it.
public struct TimelineJSON: Sendable {
  private let header: TimelineHeader
  private let language: Language
  private var totals: TimelineTotals
  private var isFirst = true
  private var activities: ActivityJSON

  /// A timeline with nothing on it yet.
  public init(_ header: TimelineHeader, in language: Language) {
    self.header = header
    self.language = language
    totals = TimelineTotals(of: header.period)
    activities = ActivityJSON(domain: DomainJSON(names: header.names, language: language))
  }

  private var domain: DomainJSON { activities.domain }

  /// The beginning, up to the first entry. Members stand in the order of their names, so the bytes are canonical.
  public mutating func begin() -> String {
    let reach = header.reach.map { part in
      [
        "certain": .bool(part.certainty == .certain), "first": .string(part.from.iso),
        "last": JSON(part.to?.adding(days: -1).iso), "province": domain.province(part.unit),
      ] as JSON
    }
    isFirst = true
    totals = TimelineTotals(of: header.period)
    let head =
      "{\"boundaries\":\(domain.view(header.view).text),\"document\":\"timeline\",\"ended\":"
      + "\((header.background.ended.map(domain.ended) ?? .null).text),\"entries\":["
    tail =
      "],\"known\":\(header.known.json.text),\"language\":\"\(language.rawValue)\""
      + ",\"period\":\((header.period.map(domain.period) ?? .null).text)"
      + ",\"province\":\(domain.province(header.unit).text),\"reach\":\(JSON.array(reach).text)"
    return head
  }

  private var tail = ""

  /// One entry, after a comma where it isn't the first.
  public mutating func add(_ entry: TimelineEntry) -> String {
    totals.add(entry)
    defer { isFirst = false }
    return (isFirst ? "" : ",") + json(entry).text
  }

  /// The rest, after the last entry.
  public mutating func end() -> String { "\(tail),\"totals\":\(totals.json.text)}" }

  private mutating func json(_ entry: TimelineEntry) -> JSON {
    switch entry {
    case .activity(let activity, let relation):
      [
        "activity": self.activity(activity), "counts": .bool(totals.counts(activity, relation)),
        "relation": json(relation), "type": "activity",
      ]
    case .tally(let tally): ["tally": domain.tally(tally), "type": "tally"]
    case .proposal(let proposal): ["proposal": domain.proposal(proposal), "type": "proposal"]
    case .direction(let direction): ["direction": domain.direction(direction), "type": "direction"]
    case .figure(let figure): ["figure": domain.figure(figure), "type": "figure"]
    case .organisation(let change, let unit):
      [
        "organisation_change": domain.organisationChange(change), "province": unit.map(domain.province) ?? .null,
        "type": "organisation_change",
      ]
    }
  }

  private mutating func activity(_ activity: CountedActivity) -> JSON {
    var writer = JSONWriter()
    activities.write(activity, to: &writer)
    return .written(writer.bytes)
  }

  private func json(_ relation: TimelineEntry.Relation) -> JSON {
    switch relation {
    case .here: ["how": "here"]
    case .inFormerUnits(let units): ["how": "in-former-units", "in": domain.provinces(units)]
    case .possibly(let unit, let heirs):
      ["heirs": domain.provinces(heirs), "how": "possibly", "in": domain.province(unit)]
    case .elsewhere(let organisations): ["by": domain.organisations(organisations), "how": "elsewhere"]
    case .placeUnknown(let organisations): ["by": domain.organisations(organisations), "how": "place-unknown"]
    }
  }
}
