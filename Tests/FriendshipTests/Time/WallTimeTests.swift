import Friendship
import Testing

/// Would catch a time of day read wrongly, or a zone lost on the way.
@Suite struct WallTimeTests {
  @Test(arguments: [
    ("19:30", "19:30"), ("9:05", "09:05"), (" 00:00 ", "00:00"), ("19h30", "19:30"), ("8h", "08:00"),
    ("19:30 Europe/Moscow", "19:30 Europe/Moscow"), ("19:30  Asia/Ho_Chi_Minh", "19:30"),
    ("23:59 America/Argentina/Buenos_Aires", "23:59 America/Argentina/Buenos_Aires"),
    ("7:00 UTC", "07:00 UTC"),
    ("7:00 Etc/GMT-7", "07:00 Etc/GMT-7"),
    ("8 giờ", "08:00"), ("8 giờ 30", "08:30"), ("8 gio 30 phút", "08:30"), ("20h30", "20:30"),
    ("8 giờ 30 Europe/Moscow", "08:30 Europe/Moscow"), ("8 giờ Europe/Moscow", "08:00 Europe/Moscow"),
  ])
  func `a time is read, and read back from what it writes`(text: String, canonical: String) throws {
    let time = try WallTime.parse(text)
    #expect(time.canonical == canonical)
    #expect(try WallTime.parse(time.canonical) == time)
  }

  @Test(arguments: [
    ("", WallTimeError.Reason.unrecognised), ("19", .unrecognised), ("19:3", .unrecognised),
    ("19:", .unrecognised),
    ("19:30:00", .unrecognised), ("24:00", .impossible(hour: 24, minute: 0)),
    ("12:60", .impossible(hour: 12, minute: 60)), ("19:30 +7", .zone("+7")), ("19:30 Asia/", .zone("Asia/")),
    ("19:30 Asia/../etc", .zone("Asia/../etc")), ("19:30 a b", .zone("a b")), ("-1:30", .unrecognised),
  ])
  func `what is no time is refused, as typed`(text: String, reason: WallTimeError.Reason) {
    #expect(throws: WallTimeError(text: text, reason: reason)) { try WallTime.parse(text) }
  }

  @Test func `which zones there are is for the caller to say`() throws {
    let zones = ["mát xcơ va": "Europe/Moscow"]
    #expect(try WallTime.parse("19:30 mát  xcơ va", zoneNamed: { zones[$0] }).zone == "Europe/Moscow")
    #expect(throws: WallTimeError(text: "8:30 pm", reason: .zone("pm"))) {
      try WallTime.parse("8:30 pm", zoneNamed: { zones[$0] })
    }
  }
}
