import Friendship

/// Makes the rows of activities.csv.
struct Activities {
  let facts: Facts
  let organisations: Organisations
  private var living: [Int32: [(Facts.Unit, Int)]] = [:]

  static let columns = [
    "ref", "kind", "title", "title_en", "when", "time", "places", "organisers", "partners", "attended", "associations",
    "delegations", "amounts", "fields", "level", "occasions", "outcomes", "sources", "highlight", "internal", "status",
  ]

  init(_ facts: Facts, _ organisations: Organisations) {
    self.facts = facts
    self.organisations = organisations
  }

  /// The `number`th activity of a year, from 1.
  mutating func row(year: Int, number: Int, _ chance: inout Chance) -> [String: String] {
    var row: [String: String] = [:]
    let (day, when) = when(year, &chance)
    let unit = unit(on: day, &chance)
    let organiser = organiser(in: unit, &chance)
    let kind = chance.pick(weighted: Words.kinds)
    row["kind"] = kind.code
    row["title"] =
      "\(chance.pick(kind.openings)) \(organiser.country) \(chance.pick(Words.subjects))"
      + (chance.happens(500) ? " năm \(year)" : "")
    row["when"] = when
    row["organisers"] = organiser.name
    row["level"] = organiser.level
    if chance.happens(100) { row["ref"] = "\(year)/\(number)" }
    if chance.happens(80) { row["title_en"] = "Friendship activity with \(organiser.country), \(year)" }
    if chance.happens(300) { row["time"] = chance.pick(["08:00", "08:30-11:00", "14:00-17:00", "19:30"]) }
    row["places"] = places(unit, organiser, day, isOut: kind.code == "delegation-out", &chance)
    if chance.happens(400) { row["partners"] = chance.pick(organisations.partners[organiser.country] ?? []) }
    if chance.happens(700) {
      row["attended"] = chance.pick(weighted: [("", 8), ("~", 1), (">", 1)]) + "\(chance.number(2...60) * 10)"
    }
    if chance.happens(80) { row["associations"] = "\(chance.number(3...40))" }
    if kind.code.hasPrefix("delegation") {
      let way = kind.code == "delegation-in" ? "in" : "out"
      row["delegations"] = "\(way):\(chance.happens(800) ? "\(chance.number(2...30))" : ""):\(organiser.country)"
    }
    if kind.code == "grant" || kind.code == "aid", chance.happens(850) {
      let amount = chance.number(1...400)
      row["amounts"] = chance.pick(weighted: [
        ("\(amount)000000:VND", 8), ("\(amount)00:USD", 2), ("\(amount)00:EUR", 1),
      ])
    }
    row["fields"] = chance.pick(chance.number(0...2), of: Words.fields).joined(separator: " | ")
    if kind.code == "anniversary", chance.happens(300) {
      row["occasions"] = chance.pick(["national-day", "tet", "reunification"])
    }
    row["outcomes"] = chance.pick(chance.number(0...2), of: Words.outcomes).joined(separator: " | ")
    if chance.happens(600) { row["sources"] = "\(chance.pick(Words.sources)), số \(chance.number(1...400))/\(year)" }
    if chance.happens(20) { row["highlight"] = "yes" }
    if chance.happens(30) { row["internal"] = "yes" }
    if chance.happens(15) { row["status"] = "cancelled" }
    return row
  }

  /// A first day, and the period as typed: mostly one day, sometimes several, sometimes known to the month or year only.
  private func when(_ year: Int, _ chance: inout Chance) -> (CivilDate, String) {
    let start = CivilDate(year: year, month: 1, day: 1) ?? Archive.firstDay
    let day = start.adding(days: chance.number(0...364))
    let (_, month, number) = day.components
    let last = CivilDate.daysInMonth(month, of: year)
    switch chance.number(0...99) {
    case 0..<82: return (day, "\(number)/\(month)/\(year)")
    case 82..<93 where number < last:
      return (day, "\(number)-\(min(last, number + chance.number(1...4)))/\(month)/\(year)")
    case 93..<96: return (day.startOfMonth, "\(month)/\(year)")
    // A year in which units changed can't be one place's whole year.
    case 96..<97 where year != 2008 && year != 2025: return (start, "\(year)")
    case 97..<99: return (day.startOfMonth, "~\(month)/\(year)")
    default: return (day, "\(number)/\(month)/\(year)")
    }
  }

  private mutating func unit(on day: CivilDate, _ chance: inout Chance) -> Facts.Unit {
    let units = living[day.dayNumber] ?? facts.units.filter { $0.exists(on: day) }.map { ($0, $0.weight) }
    living[day.dayNumber] = units
    return chance.pick(weighted: units)
  }

  private func organiser(in unit: Facts.Unit, _ chance: inout Chance) -> Organisations.Organiser {
    switch chance.number(0...99) {
    case 0..<66: chance.pick(organisations.provincial[unit.name] ?? organisations.central)
    case 66..<90: chance.pick(organisations.central)
    default: chance.pick(organisations.chapters)
    }
  }

  private mutating func places(
    _ unit: Facts.Unit, _ organiser: Organisations.Organiser, _ day: CivilDate, isOut: Bool, _ chance: inout Chance
  ) -> String {
    if isOut { return organiser.country }
    switch chance.number(0...99) {
    case 0..<50: return "\(unit.name): \(chance.pick(Words.venues))"
    case 50..<86: return unit.name
    case 86..<92:
      let others = (1...chance.number(1...2)).map { _ in self.unit(on: day, &chance).name }
      return Set([unit.name] + others).sorted().joined(separator: " | ")
    case 92..<95: return "online"
    case 95..<96: return "nationwide"
    default: return ""
    }
  }
}
