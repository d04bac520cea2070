import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a country that is taken for another, one that can't be a place, and a spelling that two share.
@Suite struct CountryTests {
  @Test(arguments: [
    ("Mỹ", "US"), ("mỹ", "US"), ("My", "US"), ("Hoa Kỳ", "US"), ("USA", "US"), ("MY", "MY"), ("Malaysia", "MY"),
    ("Anh", "GB"), ("Vương quốc Anh", "GB"), ("Ý", "IT"), ("Italia", "IT"), ("Áo", "AT"), ("AO", "AO"), ("Úc", "AU"),
    ("Ôxtrâylia", "AU"), ("Mexico", "MX"), ("Mê-hi-cô", "MX"), ("Thổ Nhĩ Kỳ", "TR"), ("Liên bang Nga", "RU"),
    ("Nga", "RU"), ("Россия", "RU"), ("Liên Xô", "SUHH"), ("СССР", "SUHH"), ("Tiệp Khắc", "CSHH"), ("CHDC Đức", "DDDE"),
    ("Nam Tư", "YUCS"), ("Hàn Quốc", "KR"), ("Triều Tiên", "KP"), ("Lào", "LA"), ("Campuchia", "KH"),
    ("Trung Quốc", "CN"), ("Đức", "DE"), ("Pháp", "FR"), ("Nhật", "JP"), ("Nhật Bản", "JP"), ("Bê-la-rút", "BY"),
    ("SUHH", "SUHH"), ("nhat ban", "JP"), ("  Hàn   Quốc ", "KR"),
  ])
  func `a country is found as people call it`(_ typed: String, _ code: String) {
    #expect(Countries.code(typed) == code)
  }

  @Test(arguments: ["ru", "us", "vn", "", "Hải Dương", "Atlantis", "Việt Nam"])
  func `what is no country's name is none, and a code is one in capitals`(_ typed: String) {
    #expect(Countries.code(typed) == nil)
  }

  @Test func `no two countries share a spelling, and each has a name in three languages`() {
    var owners: [String: String] = [:]
    for (code, spellings) in Countries.spellings {
      for spelling in spellings {
        #expect(!folded(spelling).isEmpty, "\(code) \(spelling)")
        #expect(owners.updateValue(code, forKey: folded(spelling)).map { $0 == code } ?? true, "\(spelling)")
      }
      let name = Countries.names[code]
      #expect(name?.en != nil && name?.ru != nil && (code.count == 2 || code.count == 4), "\(code)")
    }
    #expect(Countries.names.count == 254)
  }

  @Test func `no country goes by what a province is called`() async throws {
    try await BookFixture.run { fixture in
      let gazetteer = try await fixture.book.read { try ProvinceQueries.gazetteer($0) }
      for spelling in Countries.spellings.values.flatMap(\.self) {
        if case .unknown = gazetteer.resolve(spelling) { continue }
        Issue.record("\(spelling)")
      }
    }
  }

  @Test func `what may be a province is no country's code`() async throws {
    try await BookFixture.run(today: "2025-12-01") { fixture in
      let several = "several-provinces"
      for (typed, when, code) in [
        ("HN", "17/11/2003", several), ("TN: Nhà hát", "2007", several), ("LA", "1/8/2025", "province-not-then"),
      ] {
        let problems = try await fixture.problems {
          _ = try await fixture.book.record(
            SecretariatTests.typed("Gặp mặt", when, at: [typed]), isPlan: false, isDistinct: true)
        }
        #expect(problems.map(\.code) == [code], "\(typed) \(problems)")
      }
    }
  }

  @Test func `every country can be a place, and what is none is told with what may be meant`() async throws {
    try await BookFixture.run { fixture in
      func places(_ typed: [String]) async throws -> [Place] {
        let meeting = SecretariatTests.typed("Gặp mặt \(typed.joined())", at: typed)
        return try await fixture.book.record(meeting, isPlan: false, isDistinct: true).stored.activity.details.places
      }
      #expect(
        try await places(["Mỹ: Washington", "Anh: Luân Đôn", "Ý", "Liên Xô: Lêningrát"]) == [
          .abroad(.listed("US"), city: "Washington"), .abroad(.listed("GB"), city: "Luân Đôn"),
          .abroad(.listed("IT"), city: nil), .abroad(.listed("SUHH"), city: "Lêningrát"),
        ])
      let problems = try await fixture.problems {
        _ = try await places(["Malaysa: Kuala Lumpur", "Hai Dươn", "Atlantis"])
      }
      #expect(problems.map(\.code) == ["unknown-place", "unknown-place", "unknown-place"])
      let names = try await fixture.book.labels()
      let told = problems.map { $0.phrase(names: names).vi }
      #expect(told[0].contains("Malaysia") && told[1].contains("Hải Dương (hai-duong-1997)"), "\(told)")
      for text in told { #expect(text.contains("hay nước nào") && text.contains("unknown")) }
    }
  }

  @Test func `a delegation's country that isn't listed stays as typed`() async throws {
    try await BookFixture.run { fixture in
      var meeting = typed()
      meeting.lists.delegations = ["out:5:Mỹ", "in::Vương quốc Atlantis"]
      let details = try await fixture.book.record(meeting, isPlan: false, isDistinct: false).stored.activity.details
      #expect(details.attendance.delegations.map(\.counterpart) == [.listed("US"), .named("Vương quốc Atlantis")])
    }
  }
}
