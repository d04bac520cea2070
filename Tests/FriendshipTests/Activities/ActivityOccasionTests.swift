import Friendship
import Testing

/// Would catch a count of years that stays behind when the date changes, or one that was given for itself and is lost.
@Suite struct ActivityOccasionTests {
  static func victory(_ years: Int?) -> Occasion { .observance(id: "victory-day", years: years) }

  static func marking(_ when: String, _ occasions: [Occasion]) throws -> ActivityDetails {
    try meeting(when) { $0.occasions = occasions }
  }

  @Test func `a count that follows from the date follows it when the record is put right`() throws {
    let words = Occasion.text("75 năm ngày thành lập")
    let unlisted = Occasion.observance(id: "x", years: 3)
    let recorded = ActivityEvent.recorded(
      try Self.marking(
        "2023-05-09", [Self.victory(78), words, .observance(id: "viet-xo-founding", years: 70), unlisted]))
    try given(recorded).when(.amend([.set(.period(try period("2024-05-09")))], reason: nil))
      .then(
        .amended(
          [
            .period(try period("2024-05-09")),
            .occasions([Self.victory(79), words, .observance(id: "viet-xo-founding", years: 70), unlisted]),
          ], reason: nil))
    // Another day of the same year counts the same.
    try given(recorded).when(.amend([.set(.period(try period("2023-05-10")))], reason: nil))
      .then(.amended([.period(try period("2023-05-10"))], reason: nil))
  }

  @Test func `occasions given with the new date stay as they are given`() throws {
    try given(.recorded(try Self.marking("2023-05-09", [Self.victory(78)])))
      .when(
        .amend(
          [.set(.period(try period("2024-05-09"))), .set(.occasions([.text("Ngày Chiến thắng")]))], reason: nil)
      )
      .then(.amended([.period(try period("2024-05-09")), .occasions([.text("Ngày Chiến thắng")])], reason: nil))
    try given(.recorded(try Self.marking("2023-05-09", [Self.victory(78)])))
      .when(.amend([.set(.period(try period("2024-05-09"))), .remove(.occasion(Self.victory(79)))], reason: nil))
      .then(.amended([.period(try period("2024-05-09")), .occasions([])], reason: nil))
  }

  @Test func `a plan that is moved or held in another year counts that year`() throws {
    let plan = ActivityEvent.planned(try Self.marking("2027-05-09", [Self.victory(82)]))
    let moved = ActivityEvent.rescheduled(
      to: try period("2028-05-09"), occasions: [Self.victory(83)], reason: nil)
    try given(plan).when(.move(period: try period("2028-05-09"), places: nil, reason: nil)).then(moved)
    #expect(state(after: [plan, moved], id: one)?.details.occasions == [Self.victory(83)])
    try given(plan).when(.move(period: try period("2027-05-10"), places: nil, reason: nil))
      .then(.rescheduled(to: try period("2027-05-10"), reason: nil))
    try given(plan, today: "2028-06-01").when(.hold([.set(.period(try period("2028-05-09")))], reason: nil))
      .then(.held([.period(try period("2028-05-09")), .occasions([Self.victory(83)])], reason: nil))
  }

  @Test func `before the year of origin nothing is counted, and from it on it is`() throws {
    try given(.recorded(try Self.marking("1940", [Self.victory(nil)])))
      .when(.amend([.set(.period(try period("1950")))], reason: nil))
      .then(.amended([.period(try period("1950")), .occasions([Self.victory(5)])], reason: nil))
    try given(.recorded(try Self.marking("1950", [Self.victory(5)])))
      .when(.amend([.set(.period(try period("1945")))], reason: nil))
      .then(.amended([.period(try period("1945")), .occasions([Self.victory(nil)])], reason: nil))
  }
}
