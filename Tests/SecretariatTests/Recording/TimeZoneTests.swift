import Friendship
import Testing
import Wording

@testable import Secretariat

/// Would catch a word that is kept as a time zone though there is none of that name.
@Suite struct TimeZoneTests {
  @Test(arguments: [
    ("08:30", "08:30"), ("20h30", "20:30"), ("8 giờ 30", "08:30"), ("8:30 Europe/Moscow", "08:30 Europe/Moscow"),
    ("8:30 europe/moscow", "08:30 Europe/Moscow"), ("8:30 Moscow", "08:30 Europe/Moscow"),
    ("8:30 Mátxcơva", "08:30 Europe/Moscow"), ("8:30 Москва", "08:30 Europe/Moscow"), ("8:30 Hà Nội", "08:30"),
    ("8:30 New York", "08:30 America/New_York"), ("8:30 Viêng Chăn", "08:30 Asia/Vientiane"),
    ("8:30 UTC", "08:30 UTC"),
    ("8:30 Etc/GMT-7", "08:30 Etc/GMT-7"), ("8:30 Asia/Saigon", "08:30 Asia/Saigon"),
    ("8:30 America/Port-au-Prince", "08:30 America/Port-au-Prince"),
  ])
  func `a time is kept in the zone that is meant`(_ typed: String, _ kept: String) async throws {
    try await BookFixture.run { fixture in
      var meeting = SecretariatTests.typed()
      meeting.time = typed
      let details = try await fixture.book.record(meeting, isPlan: false, isDistinct: false).stored.activity.details
      #expect(details.startsAt?.canonical == kept && details.endsAt == nil)
    }
  }

  @Test func `what is no zone is refused, with what would be right`() async throws {
    try await BookFixture.run { fixture in
      for typed in ["8:30 pm", "8:30 Asia/Hanoi", "8:30 Europe/Nowhere", "8:30 chiều", "8 giờ sáng", "8:30 +7"] {
        var meeting = SecretariatTests.typed()
        meeting.time = typed
        let problems = try await fixture.problems {
          _ = try await fixture.book.record(meeting, isPlan: false, isDistinct: false)
        }
        #expect(problems.map(\.code) == ["time"], "\(typed)")
        let told = problems.first?.phrase(names: Names())
        #expect(told?.vi.contains("24 giờ") == true && told?.en.contains("24-hour") == true, "\(typed)")
      }
    }
  }

  @Test func `from and to are in one zone`() async throws {
    try await BookFixture.run { fixture in
      var meeting = SecretariatTests.typed()
      meeting.time = "8 giờ - 11 giờ 30 Mátxcơva"
      let details = try await fixture.book.record(meeting, isPlan: false, isDistinct: false).stored.activity.details
      #expect(details.startsAt?.canonical == "08:00 Europe/Moscow")
      #expect(details.endsAt?.canonical == "11:30 Europe/Moscow")
    }
  }
}
