import Friendship

/// The organisations of the made archive: the union, its members, the provincial unions, the provincial associations that
/// answer to both, chapters and partners.
struct Organisations {
  /// One that holds activities.
  struct Organiser {
    let name: String
    let country: String
    /// The folded-free name of the province it belongs to, for those that have one.
    let province: String?
    let level: String
  }

  static let union = "Liên hiệp các tổ chức hữu nghị Việt Nam"

  private(set) var rows: [[String: String]] = []
  private(set) var central: [Organiser] = []
  /// Provincial unions and associations by the name of their province.
  private(set) var provincial: [String: [Organiser]] = [:]
  private(set) var chapters: [Organiser] = []
  /// Names of partners by country.
  private(set) var partners: [String: [String]] = [:]

  private static let schools = [
    "Đại học Quốc gia Hà Nội", "Đại học Bách khoa Hà Nội", "Đại học Sư phạm Hà Nội", "Học viện Ngoại giao",
    "Đại học Y Hà Nội", "Viện Hàn lâm Khoa học xã hội Việt Nam", "Tập đoàn Dầu khí Việt Nam", "Đại học Cần Thơ",
    "Đại học Huế", "Đại học Đà Nẵng", "Đại học Thái Nguyên", "Học viện Kỹ thuật Quân sự",
  ]

  init(_ facts: Facts, _ chance: inout Chance) {
    rows.append([
      "name": Self.union, "name_en": "Viet Nam Union of Friendship Organizations", "type": "union",
      "founded": "17/11/1950", "ref": "vufo",
    ])
    for country in facts.countries {
      let name = "Hội hữu nghị Việt Nam - \(country)"
      rows.append(["name": name, "type": "central", "parents": Self.union, "founded": "\(chance.number(1950...1999))"])
      central.append(Organiser(name: name, country: country, province: nil, level: "central"))
      let mirror = "Hội hữu nghị \(country) - Việt Nam"
      let embassy = "Đại sứ quán \(country) tại Việt Nam"
      for partner in [mirror, embassy] { rows.append(["name": partner, "type": "partner"]) }
      partners[country] = [mirror, embassy]
    }
    addProvincial(facts, &chance)
    for school in Self.schools {
      for host in chance.pick(6, of: central) {
        let name = "Chi hội hữu nghị Việt Nam - \(host.country) \(school)"
        rows.append(["name": name, "type": "chapter", "parents": host.name])
        chapters.append(Organiser(name: name, country: host.country, province: nil, level: "chapter"))
      }
    }
  }

  /// One set a province name, with the unit of that name that lived longest in the archive's years.
  private mutating func addProvincial(_ facts: Facts, _ chance: inout Chance) {
    let living = facts.units.filter { $0.until.map { $0 > Archive.firstDay } ?? true && $0.from <= Archive.lastDay }
    var seen: Set<String> = []
    for unit in living.sorted(by: { ($0.from, $0.id) < ($1.from, $1.id) }) where seen.insert(unit.name).inserted {
      let place = unit.isCity ? "thành phố \(unit.name.replacing("Thành phố ", with: ""))" : "tỉnh \(unit.name)"
      let union = "Liên hiệp các tổ chức hữu nghị \(place)"
      rows.append(["name": union, "type": "union", "province": unit.id, "parents": Self.union])
      var here = [
        Organiser(name: union, country: chance.pick(facts.countries), province: unit.name, level: "provincial")
      ]
      for host in chance.pick(unit.weight >= 20 ? 12 : 5, of: central) {
        let name = "\(host.name) \(place)"
        rows.append([
          "name": name, "type": "provincial", "province": unit.id, "parents": "\(host.name) | \(union)",
          "founded": "\(chance.number(1980...2005))",
        ])
        here.append(Organiser(name: name, country: host.country, province: unit.name, level: "provincial"))
      }
      provincial[unit.name] = here
    }
  }
}
