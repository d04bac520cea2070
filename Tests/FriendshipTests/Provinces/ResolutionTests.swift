import Foundation
import Friendship
import Testing

/// Would catch a province that can't be found as people type it, or one found that wasn't there.
@Suite struct ResolutionTests {
  private let gazetteer = ReferenceGazetteer.shared

  @Test func `all 115 units are found on their first and last day by id, and by name in three languages`()
    throws
  {
    for province in gazetteer.units {
      for date in [province.validFrom, province.lastDay ?? .latest] {
        let vi = province.name.vi
        let plain = folded(vi)
        let typed =
          province.name.all + [
            province.id.value, plain, plain.replacing(" ", with: ""), vi.uppercased(), "  \(vi)  ",
            vi.decomposedStringWithCanonicalMapping, "tỉnh \(vi)", "T. \(vi)", "TP.\(vi)", "Thành phố \(vi)",
            "\(plain) province", "tp\(plain)",
          ]
        for text in typed {
          #expect(gazetteer.resolve(text, on: date) == .one(province.id), "\(text) on \(date)")
        }
      }
    }
  }

  @Test func `all 115 units are among those their initials stand for`() throws {
    for province in gazetteer.units {
      let words = folded(province.name.vi).split(separator: " ")
      guard words.count > 1 else { continue }
      let initials = String(words.compactMap(\.first)).uppercased()
      switch gazetteer.resolve(initials, on: province.validFrom) {
      case .one(let unit): #expect(unit == province.id, "\(initials)")
      case .several(let units): #expect(units.contains(province.id), "\(initials)")
      default: Issue.record("\(initials) is not understood")
      }
    }
  }

  @Test(arguments: [
    ("HD", "2025-05-23", "hai-duong-1997"), ("hd", "1997-01-01", "hai-duong-1997"),
    ("TP HCM", "2020-01-01", "ho-chi-minh-1976"),
    ("HCM", "2026-01-01", "ho-chi-minh-2025"), ("TPHCM", "2026-01-01", "ho-chi-minh-2025"),
    ("TP. HCM", "2026-01-01", "ho-chi-minh-2025"), ("tp.hcm", "2026-01-01", "ho-chi-minh-2025"),
    ("Sài Gòn", "2020-01-01", "ho-chi-minh-1976"), ("HCM City", "2026-01-01", "ho-chi-minh-2025"),
    ("Hanoi", "2025-01-01", "ha-noi-2008"), ("г. Ханой", "2000-01-01", "ha-noi-1976"),
    ("BR-VT", "2000-01-01", "ba-ria-vung-tau-1991"),
    ("Vũng Tàu", "2000-01-01", "ba-ria-vung-tau-1991"), ("Vũng Tàu", "1985-01-01", "vung-tau-con-dao-1979"),
    ("Huế", "2020-01-01", "thua-thien-hue-1989"), ("Huế", "2025-02-01", "hue-2025"),
    ("TT-Huế", "2020-01-01", "thua-thien-hue-1989"),
    ("Đắc Lắc", "1990-01-01", "dak-lak-1976"), ("Kontum", "2000-01-01", "kon-tum-1991"),
    ("HN", "2026-01-01", "ha-noi-2008"),
    ("BN", "2025-01-01", "bac-ninh-1997"), ("Cần Thơ", "2000-01-01", "can-tho-1991"),
    ("TP Cần Thơ", "2010-01-01", "can-tho-2004"),
    ("TP Hải Dương", "2025-05-23", "hai-duong-1997"), ("Hậu Giang", "1980-01-01", "hau-giang-1976"),
    ("Hậu Giang", "2010-01-01", "hau-giang-2004"), ("Хошимин", "2026-01-01", "ho-chi-minh-2025"),
    ("Đồng Nai", "2026-04-29", "dong-nai-2025"), ("Đồng Nai", "2026-04-30", "dong-nai-2026"),
  ])
  func `a name as people type it means the unit of that day`(typed: String, iso: String, id: String) throws {
    #expect(try gazetteer.resolve(typed, on: day(iso)) == .one(unit(id)))
  }

  @Test(arguments: [
    ("HN", "2025-05-23", ["ha-nam-1997", "ha-noi-2008"]),
    ("BD", "2025-01-01", ["binh-dinh-1989", "binh-duong-1997"]),
    ("QN", "2025-01-01", ["quang-nam-1997", "quang-ngai-1989", "quang-ninh-1976"]),
  ])
  func `initials of several units are answered with all of them`(typed: String, iso: String, ids: [String])
    throws
  {
    guard case .several(let units) = gazetteer.resolve(typed, on: try day(iso)) else {
      Issue.record("\(typed) should be ambiguous")
      return
    }
    #expect(units.map(\.value).sorted() == ids)
  }

  @Test func `a name from another time is answered with when it was and what the place belonged to`() throws {
    let after = gazetteer.resolve("Hải Dương", on: try day("2026-01-01"))
    let expected = Resolution.OtherTime(
      unit: try unit("hai-duong-1997"), from: try day("1997-01-01"), to: try day("2025-07-01"),
      then: .one(try unit("hai-phong-2025")))
    #expect(after == .notThen(typed: "Hải Dương", candidates: [expected]))

    guard case .notThen(_, let before) = gazetteer.resolve("hai-duong-1997", on: try day("1990-01-01")) else {
      Issue.record("Hải Dương didn't exist in 1990")
      return
    }
    #expect(try before.map(\.then) == [.one(unit("hai-hung-1976"))])

    guard case .notThen(_, let split) = gazetteer.resolve("hai hung", on: try day("2000-01-01")) else {
      Issue.record("Hải Hưng didn't exist in 2000")
      return
    }
    #expect(try split.map(\.then) == [.several([unit("hai-duong-1997"), unit("hung-yen-1997")])])
  }

  @Test func `over a period, a name from after it is explained by what was nearest to its time`() throws {
    let long = try Period.parse("1977..1990")
    guard case .notThen(_, let later) = gazetteer.resolve("BRVT", during: long) else {
      Issue.record("Bà Rịa - Vũng Tàu didn't exist before 1991")
      return
    }
    #expect(try later.map(\.then) == [.several([unit("dong-nai-1976"), unit("vung-tau-con-dao-1979")])])
  }

  @Test func `over a period every unit that existed in any part of it counts`() throws {
    let haiDuong = Resolution.one(try unit("hai-duong-1997"))
    #expect(try gazetteer.resolve("Hải Dương", during: Period.parse("2025")) == haiDuong)
    #expect(try gazetteer.resolve("Hải Dương", during: Period.parse("30/6-1/7/2025")) == haiDuong)
    let both = Resolution.several([try unit("hai-phong-1976"), try unit("hai-phong-2025")])
    #expect(try gazetteer.resolve("Hải Phòng", during: Period.parse("2025")) == both)
    #expect(
      gazetteer.resolve("hai-phong-1976", during: try Period.parse("2025"))
        == .one(try unit("hai-phong-1976")))
  }

  @Test func `a word for the kind settles a tie`() throws {
    let turn = try Period.parse("31/12/2003-1/1/2004")
    #expect(try gazetteer.resolve("TP Cần Thơ", during: turn) == .one(unit("can-tho-2004")))
    #expect(try gazetteer.resolve("tỉnh Cần Thơ", during: turn) == .one(unit("can-tho-1991")))
    #expect(
      try gazetteer.resolve("Cần Thơ", during: turn)
        == .several([unit("can-tho-1991"), unit("can-tho-2004")]))
  }

  @Test func `a question without a date takes the unit of today before a former one of the name`() throws {
    let today = try day("2026-11-24")
    #expect(try gazetteer.resolve("Hải Phòng", preferring: today) == .one(unit("hai-phong-2025")))
    #expect(try gazetteer.resolve("Hải Dương", preferring: today) == .one(unit("hai-duong-1997")))
    let two = Resolution.several([try unit("hau-giang-1976"), try unit("hau-giang-2004")])
    #expect(gazetteer.resolve("Hậu Giang", preferring: today) == two)
    // What is asked about decides, where only one line of units lived then.
    for (asked, answer) in [
      ("2010", Resolution.one(try unit("hau-giang-2004"))), ("1980", .one(try unit("hau-giang-1976"))),
      ("1990..2010", two), ("1995", two),
    ] {
      let period = try Period.parse(asked)
      #expect(gazetteer.resolve("Hậu Giang", preferring: today, about: period) == answer, "\(asked)")
    }
    #expect(
      try gazetteer.resolve("Hải Phòng", preferring: today, about: Period.parse("1980")) == .one(unit("hai-phong-2025"))
    )
    #expect(
      gazetteer.resolve("Hải Phòng") == .several([try unit("hai-phong-1976"), try unit("hai-phong-2025")]))
  }

  @Test(arguments: [
    ("Hải Dwong", "2025-05-23", "hai-duong-1997"), ("Hai Duog", "2025-05-23", "hai-duong-1997"),
    ("Quảng Nih", "2026-01-01", "quang-ninh-1976"), ("Thanh", "2026-01-01", "thanh-hoa-1976"),
    ("Хайфог", "2026-01-01", "hai-phong-2025"), ("tỉnh Lạng Sn", "2026-01-01", "lang-son-1978"),
  ])
  func `a name misspelt is unknown, with the nearest names`(typed: String, iso: String, id: String) throws {
    guard case .unknown(let suggestions) = gazetteer.resolve(typed, on: try day(iso)) else {
      Issue.record("\(typed) should be unknown")
      return
    }
    #expect(try suggestions.first == unit(id))
    #expect(suggestions.count <= 5)
  }

  @Test(arguments: [
    "", "   ", "tỉnh", "TP", "24", "30", "Moscow", "x", String(repeating: "hải ", count: 100_000),
  ])
  func `what is no name of a province is unknown, without far-fetched suggestions`(typed: String) throws {
    #expect(try gazetteer.resolve(typed, on: day("2026-01-01")) == .unknown(suggestions: []))
  }
}
