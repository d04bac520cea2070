import Friendship
import Wording

/// Writes activities of a list as JSON. What many of them share (kinds, organisations, provinces) is written once and
/// copied.
struct ActivityJSON {
  let domain: DomainJSON
  private var kinds: [KindCode: [UInt8]] = [:]
  private var organisations: [OrganisationID: [UInt8]] = [:]
  private var provinces: [ProvinceID: [UInt8]] = [:]

  init(domain: DomainJSON) { self.domain = domain }

  /// One activity, its members in the order of their keys.
  mutating func write(_ activity: CountedActivity, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("amounts")
    writer.array(activity.amounts) { $0.value(domain.money($1)) }
    writer.key("associations")
    write(activity.associations, to: &writer)
    writer.key("delegations")
    writer.array(activity.delegations) { $0.value(domain.delegation($1)) }
    writer.key("ends_at")
    writer.value(activity.times.end?.canonical)
    writer.key("fields")
    writer.array(activity.fields) { $0.value($1.rawValue) }
    writer.key("highlight")
    writer.value(activity.isHighlight)
    writer.key("kind")
    writer.value(written: kind(activity.kind))
    writer.key("level")
    writer.value(activity.level?.rawValue)
    writer.key("number")
    writer.value(activity.number)
    writer.key("occasions")
    writer.array(activity.occasions) { $0.value(domain.occasion($1)) }
    writer.key("organisers")
    write(activity.organisers, to: &writer)
    writer.key("outcomes")
    writer.array(activity.outcomes) { $0.value($1) }
    writer.key("partners")
    write(activity.partners, to: &writer)
    writer.key("people")
    write(activity.people, to: &writer)
    writer.key("period")
    write(activity.period, to: &writer)
    writer.key("places")
    writer.beginArray()
    for place in activity.places { write(place, to: &writer) }
    writer.endArray()
    let possible = activity.possibleUnits
    if !possible.isEmpty {
      writer.key("possible_units")
      writer.beginArray()
      for unit in possible { writer.value(written: province(unit)) }
      writer.endArray()
    }
    writer.key("starts_at")
    writer.value(activity.times.start?.canonical)
    writer.key("status")
    writer.value(activity.status.code)
    writer.key("title")
    write(activity.title, to: &writer)
    writer.key("units")
    writer.beginArray()
    for unit in activity.units { writer.value(written: province(unit)) }
    writer.endArray()
    writer.key("visibility")
    writer.value(activity.visibility.rawValue)
    writer.endObject()
  }

  private func write(_ count: Count?, to writer: inout JSONWriter) {
    guard let count else { return writer.value(nil) }
    writer.beginObject()
    writer.key("qualifier")
    writer.value(DomainJSON.qualifier(count))
    writer.key("value")
    writer.value(count.value)
    writer.endObject()
  }

  private func write(_ period: Period, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("approximate")
    writer.value(period.isApproximate)
    writer.key("first")
    writer.value(period.first.iso)
    writer.key("last")
    writer.value(period.last.iso)
    writer.key("precision")
    writer.value(DomainJSON.precision(period))
    writer.key("typed")
    writer.value(period.canonical)
    writer.endObject()
  }

  private func write(_ text: LocalizedText, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("en")
    writer.value(text.en)
    writer.key("ru")
    writer.value(text.ru)
    writer.key("vi")
    writer.value(text.vi)
    writer.endObject()
  }

  private mutating func write(_ ids: [OrganisationID], to writer: inout JSONWriter) {
    writer.beginArray()
    for id in ids { writer.value(written: organisation(id)) }
    writer.endArray()
  }

  private mutating func write(_ place: Place, to writer: inout JSONWriter) {
    guard case .province(let id, let venue) = place else { return writer.value(domain.place(place)) }
    writer.beginObject()
    writer.key("kind")
    writer.value("province")
    writer.key("province")
    writer.value(written: province(id))
    writer.key("venue")
    writer.value(venue)
    writer.endObject()
  }

  private mutating func kind(_ code: KindCode) -> [UInt8] {
    if let bytes = kinds[code] { return bytes }
    let bytes = domain.kind(code).bytes
    kinds[code] = bytes
    return bytes
  }

  private mutating func organisation(_ id: OrganisationID) -> [UInt8] {
    if let bytes = organisations[id] { return bytes }
    let bytes = domain.organisation(id).bytes
    organisations[id] = bytes
    return bytes
  }

  private mutating func province(_ id: ProvinceID) -> [UInt8] {
    if let bytes = provinces[id] { return bytes }
    let bytes = domain.province(id).bytes
    provinces[id] = bytes
    return bytes
  }
}
