import ActivitySamples
import Friendship
import Testing

/// Would catch a question "was this entered before?" that isn't asked for the same title typed another way, or is
/// asked for every other meeting.
@Suite struct LikenessTests {
  static let titles: [(String, String, Double)] = [
    ("Gặp mặt hữu nghị", "Gặp mặt hữu nghị", 1), ("Gặp mặt hữu nghị", "gap mat HUU NGHI", 1),
    ("Gặp mặt hữu nghị", "Hữu nghị: gặp mặt!", 1), ("Đại hội", "Dai hoi", 1),
    // Decomposed, as some keyboards write it.
    ("Hội nghị", "Ho\u{323}\u{302}i nghi\u{323}", 1), ("Встреча друзей", "встреча друзей", 1),
    ("Gặp mặt", "Triển lãm", 0), ("Gặp mặt đầu năm", "Gặp mặt cuối năm", 0.75),
    ("Hội nghị toàn quốc", "Hội nghị", 2.0 * 2 / 6), ("Hội hội hội", "Hội", 1), ("", "", 0),
    ("Gặp mặt", "", 0),
    ("!!!", "!!!", 0),
  ]

  @Test(arguments: titles)
  func `titles are alike by the words they share`(_ one: String, _ other: String, _ likeness: Double) {
    #expect(abs(Likeness.of(one, other) - likeness) < 1e-9)
  }

  @Test func `likeness lies between 0 and 1, goes both ways, and is 1 for the same words`() {
    var samples = ActivitySamples(seed: 6, units: ReferenceGazetteer.shared.units)
    for _ in 0..<1000 {
      let one = samples.text(), other = samples.text()
      let likeness = Likeness.of(one, other)
      #expect((0...1).contains(likeness))
      #expect(likeness == Likeness.of(other, one))
      #expect(Likeness.of(one, one) == 1 || Likeness.of(one, one) == 0)
    }
  }

  @Test func `the threshold lets a title typed again through the net and not one of another meeting`() {
    #expect(
      Likeness.of("Kỷ niệm 75 năm quan hệ Việt - Nga", "Lễ kỷ niệm 75 năm quan hệ ngoại giao Việt Nga")
        >= Likeness.threshold)
    #expect(Likeness.of("Gặp mặt hữu nghị Việt - Nga", "Hội nghị tổng kết năm 2025") < Likeness.threshold)
  }
}
