import Foundation
import Friendship
import Testing
import Wording

/// Would catch a missing label that is guessed at, or an event whose words say nothing.
struct NamesTests {
  @Test func `a missing label says so and leads to the id`() throws {
    let id = try #require(UUID(uuidString: "0197F000-0000-7000-8000-0000DEADBEEF"))
    let names = Names()
    #expect(names.organisation(OrganisationID(id), in: .vi) == "tổ chức chưa rõ tên (…deadbeef)")
    #expect(names.person(PersonID(id), in: .vi) == "người không còn lưu tên (…deadbeef)")
    let erased = Names(erasedPeople: [PersonID(id): 57])
    #expect(
      Language.allCases.map { erased.person(PersonID(id), in: $0) }
        == ["[người đã xóa, số 57]", "[erased person, no. 57]", "[лицо удалено, № 57]"])
    #expect(names.activity(ActivityID(id)) == "…deadbeef")
    #expect(names.province(try #require(ProvinceID("hai-duong-1997")), in: .ru) == "hai-duong-1997")
    #expect(names.kind(try #require(KindCode("meeting")), in: .en) == "meeting")
    #expect(names.country(.listed("RU"), in: .vi) == "RU")
    #expect(names.occasion(.observance(id: "x", years: 75), in: .ru) == "75 лет: x")
  }

  @Test func `places and delegations read naturally`() throws {
    let names = Names(countries: [
      "RU": LocalizedText(vi: "Liên bang Nga", en: "Russian Federation", ru: "Российская Федерация")
    ])
    #expect(names.place(.abroad(.listed("RU"), city: "Mát-xcơ-va"), in: .vi) == "Mát-xcơ-va, Liên bang Nga")
    #expect(names.place(.online, in: .en) == "online")
    let delegation = Delegation(direction: .incoming, people: Count(12), counterpart: .listed("RU"))
    #expect(names.delegation(delegation, in: .vi) == "đoàn vào, 12 người, từ Liên bang Nga")
    #expect(
      names.delegation(delegation, in: .en) == "delegation received, 12 people, from Russian Federation")
    #expect(names.delegation(delegation, in: .ru) == "принятая делегация 12 человек (Российская Федерация)")
  }

  @Test func `events are told with their changes and reasons`() throws {
    let names = Names()
    let day = Period(try #require(CivilDate(iso: "2025-05-24")))
    #expect(
      ActivityEvent.rescheduled(to: day, reason: "bão").text(names, in: .vi)
        == "dời sang ngày 24/5/2025; lý do: bão")
    let afternoon = TimesOfDay(WallTime(hour: 14, minute: 0), to: WallTime(hour: 16, minute: 30))
    #expect(
      ActivityEvent.rescheduled(to: day, at: afternoon, reason: nil).text(names, in: .vi)
        == "dời sang ngày 24/5/2025, từ 14:00 đến 16:30")
    #expect(
      ActivityEvent.rescheduled(to: day, at: TimesOfDay(), reason: nil).text(names, in: .en)
        == "moved to 24 May 2025, time unknown")
    #expect(
      ActivityEvent.amended([.people(Count(120)), .level(nil)], reason: nil).text(names, in: .vi)
        == "sửa bản ghi: Số người tham dự: 120; Cấp: chưa rõ")
    #expect(ActivityEvent.confirmed(reason: nil).text(names, in: .ru) == "план подтверждён")
    #expect(ActivityEvent.confirmed(reason: "x").text(names, in: .en) == "plan confirmed; reason: x")
    #expect(
      ActivityEvent.held([.people(Count(40))], reason: "x").text(names, in: .vi)
        == "đã diễn ra: Số người tham dự: 40; lý do: x")
  }

  @Test func `the hours of an activity that changed are told once, wherever beginning and end stand`() {
    func text(_ changes: [ActivityChange]) -> String {
      ActivityEvent.amended(changes, reason: nil).text(Names(), in: .vi)
    }
    let (start, end) = (WallTime(hour: 10, minute: 0), WallTime(hour: 11, minute: 30))
    let both = "Giờ: từ 10:00 đến 11:30"
    #expect(text([.endsAt(end), .people(Count(5)), .startsAt(start)]).hasSuffix("Số người tham dự: 5; \(both)"))
    #expect(text([.startsAt(start), .people(Count(5)), .endsAt(end)]).hasSuffix("\(both); Số người tham dự: 5"))
    #expect(text([.startsAt(start), .endsAt(nil)]).hasSuffix("Giờ: từ 10:00"))
    #expect(text([.endsAt(end)]).hasSuffix("Giờ: đến 11:30"))
    #expect(text([.startsAt(nil), .endsAt(end)]).hasSuffix("Giờ: đến 11:30"))
  }
}
