import Friendship
import Testing

/// Would catch history that is lost, doubled or guessed on its way through splits and mergers.
@Suite struct LineageTests {
  private let gazetteer = ReferenceGazetteer.shared
  private let dates = [
    "1976-07-02", "1979-01-01", "1985-01-01", "1990-01-01", "1991-09-01", "1995-01-01", "2000-01-01",
    "2005-01-01",
    "2010-01-01", "2025-03-01", "2025-06-30", "2025-07-01", "2026-11-24",
  ]

  @Test func `the 63 units of 30 June 2025 each pass to one of 34: 23 mergers and 11 unchanged`() throws {
    let before = gazetteer.units(on: try day("2025-06-30"))
    var sources: [ProvinceID: [ProvinceID]] = [:]
    for province in before {
      guard case .one(let heir) = gazetteer.heirs(of: province.id, on: try day("2025-07-01")) else {
        Issue.record("\(province.id) has no one heir")
        continue
      }
      sources[heir, default: []].append(province.id)
    }
    #expect(before.count == 63)
    #expect(try Set(sources.keys) == Set(gazetteer.units(on: day("2025-07-01")).map(\.id)))
    #expect(sources.values.filter { $0.count > 1 }.count == 23)
    #expect(sources.filter { $0.value == [$0.key] }.count == 11)

    // The table itself says the same.
    for change in gazetteer.changes where change.effective.iso == "2025-07-01" {
      for heir in change.into { #expect(sources[heir]?.sorted() == change.from.sorted(), "\(change.id)") }
    }
  }

  @Test func `every unit has an heir today, and each ancestor of a unit of today has it among its heirs`()
    throws
  {
    let today = try day("2026-11-24")
    for province in gazetteer.units {
      let heirs = gazetteer.heirs(of: province.id, on: today)
      #expect(!heirs.units.isEmpty, "\(province.id)")
      for heir in heirs.units {
        #expect(gazetteer.exists(heir, on: today))
        guard heir != province.id else { continue }
        let ancestors = gazetteer.ancestors(of: heir, on: today).filter { $0.unit == province.id }
        #expect(ancestors.map(\.certain) == [heirs == .one(heir)], "\(province.id) in \(heir)")
      }
    }
  }

  @Test func `a unit existing on a date is its own heir that day, and back`() throws {
    for iso in dates {
      let date = try day(iso)
      for province in gazetteer.units(on: date) {
        #expect(gazetteer.heirs(of: province.id, on: date) == .one(province.id))
        #expect(gazetteer.carried(province.id, from: date, to: date) == .one(province.id))
      }
    }
  }

  @Test(arguments: [
    ("hai-duong-1997", "2026-11-24", ["hai-phong-2025"]),
    ("hai-hung-1976", "2000-01-01", ["hai-duong-1997", "hung-yen-1997"]),
    ("hai-hung-1976", "2026-11-24", ["hai-phong-2025", "hung-yen-2025"]),
    ("thua-thien-hue-1989", "2026-11-24", ["hue-2025"]), ("dong-nai-1976", "2026-11-24", ["dong-nai-2026"]),
    ("binh-tri-thien-1976", "2026-11-24", ["hue-2025", "quang-tri-2025"]),
    // Split in 1997, one again in 2025: certain.
    ("ha-bac-1976", "2000-01-01", ["bac-giang-1997", "bac-ninh-1997"]),
    ("ha-bac-1976", "2026-11-24", ["bac-ninh-2025"]),
    ("ha-nam-ninh-1976", "2026-11-24", ["ninh-binh-2025"]),
    // Whole into Bà Rịa - Vũng Tàu; the part of Đồng Nai that went there takes no history along.
    ("vung-tau-con-dao-1979", "2026-11-24", ["ho-chi-minh-2025"]),
    ("dong-nai-1976", "1992-01-01", ["dong-nai-1976"]),
    ("vinh-phuc-1997", "2010-01-01", ["vinh-phuc-1997"]), ("ha-tay-1991", "2010-01-01", ["ha-noi-2008"]),
    ("hau-giang-1976", "2026-11-24", ["can-tho-2025"]),
    ("lai-chau-1976", "2026-11-24", ["dien-bien-2004", "lai-chau-2004"]),
    ("dak-lak-1976", "2026-11-24", ["dak-lak-2025", "lam-dong-2025"]), ("hai-duong-1997", "1990-01-01", []),
  ])
  func `the history of a unit goes to these`(id: String, iso: String, heirs: [String]) throws {
    #expect(try gazetteer.heirs(of: unit(id), on: day(iso)).units.map(\.value) == heirs)
  }

  @Test(arguments: [
    ("hai-duong-1997", "1990-01-01", ["hai-hung-1976"]),
    ("hai-phong-2025", "2024-01-01", ["hai-duong-1997", "hai-phong-1976"]),
    ("bac-ninh-2025", "1990-01-01", ["ha-bac-1976"]), ("hue-2025", "1980-01-01", ["binh-tri-thien-1976"]),
    ("ba-ria-vung-tau-1991", "1990-01-01", ["dong-nai-1976", "vung-tau-con-dao-1979"]),
    ("ba-ria-vung-tau-1991", "1977-01-01", ["dong-nai-1976", "hau-giang-1976"]),
    ("hai-duong-1997", "1950-01-01", []),
    // Two districts came from Cao Bằng: a transfer, which moves no history.
    ("bac-kan-1997", "1990-01-01", ["bac-thai-1976"]),
  ])
  func `looking back a unit lay in these`(id: String, iso: String, origins: [String]) throws {
    let found = gazetteer.carried(try unit(id), from: .latest, to: try day(iso))
    #expect(found.units.map(\.value) == origins)
  }

  @Test func `Hải Phòng's past holds Hải Dương for certain and Hải Hưng perhaps`() throws {
    let ancestors = gazetteer.ancestors(of: try unit("hai-phong-2025"))
    let lines = ancestors.map { "\($0.unit) \($0.from) \($0.to?.iso ?? "") \($0.certain)" }
    #expect(
      lines == [
        "hai-hung-1976 1976-07-02 1997-01-01 false", "hai-phong-1976 1976-07-02 2025-07-01 true",
        "hai-duong-1997 1997-01-01 2025-07-01 true",
      ])
  }

  @Test func `a change recorded later is only more data`() throws {
    let date = try day("2027-01-01")
    var provinces = try ReferenceGazetteer.provinces()
    for index in provinces.indices where ["ha-noi-2008", "son-la-1976"].contains(provinces[index].id.value) {
      provinces[index].validTo = date
    }
    let capital = Province(
      id: try unit("thang-long-2027"), name: LocalizedText(vi: "Thăng Long"), kind: .city, validFrom: date)
    let change = ProvinceChange(
      id: "C2027-01", effective: date, kind: .merge,
      from: [try unit("ha-noi-2008"), try unit("son-la-1976")],
      into: [capital.id])
    let later = Gazetteer(provinces + [capital], changes: try ReferenceGazetteer.changes() + [change])
    #expect(try later.heirs(of: unit("ha-tay-1991"), on: date) == .one(capital.id))
    #expect(later.resolve("thang long", on: date) == .one(capital.id))
    #expect(later.units(on: date).count == 33)
    #expect(
      later.reach(of: capital.id, view: .asOf(date), today: date).contains { $0.unit.value == "son-la-1976" })
  }

  @Test func `a unit that lives on after a split keeps what happened since, and shares what happened before`()
    throws
  {
    let (start, cut, today) = (try day("2000-01-01"), try day("2010-01-01"), try day("2020-01-01"))
    let old = Province(id: try unit("old"), name: LocalizedText(vi: "Cũ"), kind: .province, validFrom: start)
    let new = Province(id: try unit("new"), name: LocalizedText(vi: "Mới"), kind: .province, validFrom: cut)
    let split = ProvinceChange(id: "S", effective: cut, kind: .split, from: [old.id], into: [old.id, new.id])
    let small = Gazetteer([old, new], changes: [split])
    #expect(small.carried(old.id, from: start, to: today) == .several([new.id, old.id]))
    #expect(small.carried(old.id, from: cut, to: today) == .one(old.id))
    #expect(small.carried(new.id, from: cut, to: start) == .one(old.id))
    let ofOld = small.reach(of: old.id, view: .now, today: today)
    #expect(ofOld.map(\.certainty) == [.possible, .certain])
    #expect(ofOld.map(\.to) == [cut, nil])
    #expect(small.reach(of: new.id, view: .now, today: today).map(\.certainty) == [.possible, .certain])
  }

  @Test func `a transfer of districts moves no history even where its record doesn't say that it was a part`()
    throws
  {
    let (before, after) = (try day("2000-01-01"), try day("2010-01-01"))
    let a = Province(id: try unit("a"), name: LocalizedText(vi: "A"), kind: .province, validFrom: before)
    let b = Province(id: try unit("b"), name: LocalizedText(vi: "B"), kind: .province, validFrom: before)
    let transfer = ProvinceChange(id: "T", effective: after, kind: .boundary, from: [a.id], into: [b.id])
    let small = Gazetteer([a, b], changes: [transfer])
    #expect(small.heirs(of: a.id, on: after) == .one(a.id))
    #expect(small.ancestors(of: b.id, on: after).isEmpty)
  }

  @Test func `changes that lead in a circle end all the same`() throws {
    let (first, second) = (try day("2000-01-01"), try day("2010-01-01"))
    let a = Province(id: try unit("a"), name: LocalizedText(vi: "A"), kind: .province, validFrom: first)
    let b = Province(id: try unit("b"), name: LocalizedText(vi: "B"), kind: .province, validFrom: first)
    let changes = [
      ProvinceChange(id: "1", effective: first, kind: .rename, from: [a.id], into: [b.id]),
      ProvinceChange(id: "2", effective: second, kind: .rename, from: [b.id], into: [a.id]),
      ProvinceChange(id: "3", effective: second, kind: .rename, from: [a.id], into: [b.id]),
    ]
    let circle = Gazetteer([a, b], changes: changes)
    #expect(circle.carried(a.id, from: first, to: .latest).units == [b.id])
    #expect(circle.carried(a.id, from: second, to: .earliest) == .none)
  }
}
