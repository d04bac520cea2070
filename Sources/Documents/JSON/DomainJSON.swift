import Friendship
import Wording

/// The values of the domain as JSON writes them in every document: ids and codes as stored, names beside them.
struct DomainJSON: Sendable {
  let names: Names
  let language: Language

  func localized(_ text: LocalizedText) -> JSON {
    ["en": JSON(text.en), "ru": JSON(text.ru), "vi": .string(text.vi)]
  }

  /// The period in the grammar that the command line reads, its ends, and how exactly it is known.
  func period(_ period: Period) -> JSON {
    return [
      "approximate": .bool(period.isApproximate), "first": .string(period.first.iso),
      "last": .string(period.last.iso), "precision": .string(Self.precision(period)),
      "typed": .string(period.canonical),
    ]
  }

  static func precision(_ period: Period) -> String {
    switch period.precision {
    case .day: "day"
    case .month: "month"
    case .year: "year"
    }
  }

  func view(_ view: BoundaryView) -> JSON {
    switch view {
    case .then: ["view": "then"]
    case .now: ["view": "now"]
    case .asOf(let date): ["date": .string(date.iso), "view": "as-of"]
    }
  }

  func kind(_ code: KindCode) -> JSON {
    [
      "code": .string(code.raw), "name": .string(names.kind(code, in: language)),
      "section": .string(names.section(of: code).rawValue),
    ]
  }

  func organisation(_ id: OrganisationID) -> JSON {
    ["id": .string(id.json), "name": .string(names.organisation(id, in: language))]
  }

  func organisationChange(_ change: OrganisationChange) -> JSON {
    let (what, from, into): (String, JSON, JSON) =
      switch change.kind {
      case .founded: ("founded", .null, .null)
      case .renamed(let former): ("renamed", localized(former), .null)
      case .merged(let other): ("merged", .null, organisation(other))
      case .dissolved: ("dissolved", .null, .null)
      }
    return [
      "from": from, "into": into, "organisation": organisation(change.organisation), "period": period(change.period),
      "what": .string(what),
    ]
  }

  func province(_ id: ProvinceID) -> JSON {
    ["id": .string(id.value), "name": .string(names.province(id, in: language))]
  }

  func ended(_ ended: ProvinceBackground.Ended) -> JSON {
    ["heirs": provinces(ended.heirs.units), "last": .string(ended.lastDay.iso), "province": province(ended.unit)]
  }

  func organisations(_ ids: [OrganisationID]) -> JSON { .array(ids.map(organisation)) }
  func provinces(_ ids: [ProvinceID]) -> JSON { .array(ids.map(province)) }
  func fields(_ fields: [CooperationField]) -> JSON { .array(fields.map { .string($0.rawValue) }) }

  func count(_ count: Count?) -> JSON {
    guard let count else { return .null }
    return ["qualifier": .string(Self.qualifier(count)), "value": .int(count.value)]
  }

  static func qualifier(_ count: Count) -> String {
    switch count.qualifier {
    case .exact: "exact"
    case .about: "about"
    case .moreThan: "more-than"
    }
  }

  func money(_ amount: Money) -> JSON {
    ["currency": .string(amount.currency), "hundredths": .int(amount.hundredths)]
  }

  func country(_ reference: CountryReference) -> JSON {
    switch reference {
    case .listed(let code): ["code": .string(code), "name": .string(names.country(reference, in: language))]
    case .named(let name): ["code": .null, "name": .string(name)]
    }
  }

  func delegation(_ delegation: Delegation) -> JSON {
    [
      "counterpart": country(delegation.counterpart), "direction": .string(delegation.direction.rawValue),
      "people": count(delegation.people),
    ]
  }

  func place(_ place: Place) -> JSON {
    switch place {
    case .province(let id, let venue): ["kind": "province", "province": province(id), "venue": JSON(venue)]
    case .abroad(let country, let city):
      ["city": JSON(city), "country": self.country(country), "kind": "abroad"]
    case .online: ["kind": "online"]
    case .nationwide: ["kind": "nationwide"]
    }
  }

  func occasion(_ occasion: Occasion) -> JSON {
    let name = JSON.string(names.occasion(occasion, in: language))
    return switch occasion {
    case .observance(let id, let years): ["name": name, "observance": .string(id), "years": JSON(years)]
    case .text: ["name": name, "observance": .null, "years": .null]
    }
  }

  /// One activity as lists have it.
  func activity(_ activity: CountedActivity) -> JSON {
    var list = ActivityJSON(domain: self)
    var writer = JSONWriter()
    list.write(activity, to: &writer)
    return .written(writer.bytes)
  }

  /// Activities as reports, timelines and calendars list them.
  func activities(_ activities: [CountedActivity]) -> JSON {
    let pieces = InParallel.pieces(activities) { piece -> [UInt8] in
      var list = ActivityJSON(domain: self)
      var writer = JSONWriter()
      writer.array(Array(piece)) { list.write($1, to: &$0) }
      return writer.bytes
    }
    // Each piece is an array; without their brackets, with commas between, they are one.
    var bytes = [UInt8(ascii: "[")]
    bytes.reserveCapacity(pieces.reduce(2) { $0 + $1.count })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: piece.dropFirst().dropLast())
    }
    bytes.append(UInt8(ascii: "]"))
    return .written(bytes)
  }

  func activityReference(_ id: ActivityID?) -> JSON { JSON(id.flatMap { names.activityNumbers[$0] }) }
}
