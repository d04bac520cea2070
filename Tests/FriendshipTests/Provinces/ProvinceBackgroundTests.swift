import Friendship
import Testing

/// Would catch a province's end, a part that passed on, or a merger between two years that nobody is told of.
@Suite struct ProvinceBackgroundTests {
  private let gazetteer = ReferenceGazetteer.shared

  private func background(
    _ id: String, _ view: BoundaryView, _ period: String? = nil, since: String? = nil, today: String = "2026-12-01"
  ) throws -> ProvinceBackground {
    gazetteer.background(
      of: try unit(id), view: view, in: try period.map { try Period.parse($0).days }, since: try since.map(day),
      today: try day(today))
  }

  @Test func `a unit that ended in the time asked about, or before it, has its last day and its heirs`() throws {
    for (period, isTold) in [
      ("2024", false), ("1/7/2024..29/6/2025", false), ("1/7/2024..30/6/2025", true), ("2025", true), ("2026", true),
      (nil, true),
    ] {
      let ended = try background("hai-duong-1997", .then, period).ended
      #expect((ended != nil) == isTold, "\(period ?? "-")")
      guard let ended else { continue }
      #expect(try ended.lastDay == day("2025-06-30") && ended.heirs == .one(unit("hai-phong-2025")))
    }
    // On paper of 2024 nobody knew, and what is goes on.
    #expect(try background("hai-duong-1997", .then, "2025", today: "2024-12-31").ended == nil)
    #expect(try background("hai-phong-2025", .now).ended == nil)
    // Of Hà Sơn Bình a part is in Hà Nội today, and a part in Phú Thọ.
    #expect(
      try background("ha-son-binh-1976", .then).ended?.heirs == .several([unit("ha-noi-2008"), unit("phu-tho-2025")]))
  }

  @Test func `a part that passed to another unit is told of on both sides, where what was before it is shown`() throws {
    func told(_ id: String, _ view: BoundaryView, _ period: String? = nil) throws -> [String] {
      try background(id, view, period).transfers.map(\.id)
    }
    #expect(try told("ha-noi-2008", .now) == ["C1978-02", "C1991-05", "C2008-02", "C2008-03"])
    #expect(try told("ha-noi-2008", .now, "2007") == ["C2008-02", "C2008-03"])
    #expect(try told("ha-noi-2008", .now, "2009").isEmpty)
    #expect(try told("vinh-phuc-1997", .then).isEmpty, "then everything is in the unit of its day")
    #expect(try told("phu-tho-2025", .now, "2007") == ["C2008-02", "C2008-03"])
    #expect(try told("hai-phong-2025", .now).isEmpty)
    // Vũng Tàu - Côn Đảo was made from parts of two provinces; that which Đồng Nai gave away is in another unit now.
    #expect(try told("ho-chi-minh-2025", .now).contains("C1979-01"))
  }

  @Test func `who gave a part away is told, in whichever column it stands, and not who went over as a whole`() throws {
    let (one, other) = (try unit("a-1990"), try unit("b-1990"))
    let units = try [one, other].map { id in
      Province(id: id, name: LocalizedText(vi: id.value), kind: .province, validFrom: try day("1990-01-01"))
    }
    for (from, partial) in [([one], []), ([], [one]), ([one], [one])] as [([ProvinceID], Set<ProvinceID>)] {
      let change = ProvinceChange(
        id: "C", effective: try day("2000-01-01"), kind: .boundary, from: from, into: [other], partialFrom: partial)
      #expect(change.givers == [one])
      let made = Gazetteer(units, changes: [change])
      for id in [one, other] {
        let told = made.background(of: id, view: .now, in: nil, today: try day("2026-12-01")).transfers
        #expect(told == [change], "\(id) \(from) \(partial)")
      }
    }
    let merged = try #require(gazetteer.changes.first { $0.id == "C1991-01" })
    #expect(try merged.givers == [unit("dong-nai-1976")])
  }

  @Test func `in the boundaries of the day two years are compared with what changed between them`() throws {
    func changes(_ id: String, _ view: BoundaryView, _ period: String, since: String) throws -> [String] {
      try background(id, view, period, since: since).changesBetween.map(\.id)
    }
    let merged = try changes("hai-phong-2025", .then, "2025", since: "2024-01-01")
    #expect(merged.count == 1)
    #expect(try changes("hai-phong-2025", .then, "2026", since: "2025-01-01") == merged)
    #expect(try changes("hai-phong-2025", .then, "2027", since: "2026-01-01").isEmpty)
    #expect(try changes("hai-phong-2025", .now, "2025", since: "2024-01-01").isEmpty)
    // Huế became a city under central rule on 1 January 2025: the same place under another name.
    #expect(try changes("hue-2025", .then, "2025", since: "2024-01-01").isEmpty)
  }
}
