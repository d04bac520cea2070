import Friendship
import Testing

/// Would catch a direction that a report forgets though it is in force, tells of as a task though it came to its end, or
/// lists twice though nothing of it goes on.
@Suite struct DirectionTests {
  /// When a direction was given, for which period and, where it ended, when: and where the report for 2025 has it.
  static let cases: [(given: String, period: String, ended: String?, isLaidDown: Bool, isTask: Bool)] = [
    // Given beforehand: for the year, beyond it, and for years to come.
    ("10/12/2024", "2025", nil, true, false), ("10/12/2024", "2025..2026", nil, true, true),
    ("10/12/2024", "2026..2030", nil, false, true), ("10/12/2024", "2027..2030", nil, false, false),
    ("10/12/2023", "2024", nil, false, false), ("2024", "2026", nil, false, true),
    // Given in the year for that alone, as in January.
    ("24/5/2025", "2025", nil, true, false), ("2025", "2025", nil, true, false),
    ("15/1/2025", "2025", nil, true, false),
    // Given in the year, for any other time: it goes on until it has come to its end.
    ("24/5/2025", "2026", nil, false, true), ("24/5/2025", "2025..2026", nil, false, true),
    ("24/5/2025", "2028", nil, false, true), ("24/5/2025", "2024", nil, false, true),
    // Given afterwards: for the year that follows, and for later ones, which is another report's.
    ("10/1/2026", "2026", nil, false, true), ("10/1/2026", "2026..2030", nil, false, true),
    ("10/1/2026", "2027", nil, false, false), ("10/1/2027", "2026", nil, false, false),
    ("10/1/2026", "2026", "2/2026", false, true),
    // Done or dropped by the end of the year, surely.
    ("10/12/2024", "2025", "20/11/2025", true, false), ("10/12/2024", "2025..2026", "31/12/2025", true, false),
    ("10/12/2024", "2026..2030", "2025", false, false), ("24/5/2025", "2025", "1/6/2025", true, false),
    ("24/5/2025", "2026", "1/6/2025", false, false),
    // Afterwards, or perhaps so.
    ("10/12/2024", "2025..2026", "1/1/2026", true, true), ("24/5/2025", "2026", "12/2025..1/2026", false, true),
  ]

  @Test(arguments: cases.indices)
  func `a report has as laid down what it was given beforehand, and as tasks what is in force after it`(
    index: Int
  ) throws {
    let (given, term, ended, isLaidDown, isTask) = Self.cases[index]
    let year = try period("2025")
    for isDone in [true, false] {
      let ending = try ended.map { ended -> Direction.Ending in
        isDone ? .done(on: try period(ended), activity: nil) : .dropped(reason: "Lỗi thời", on: try period(ended))
      }
      let direction = Direction(
        text: LocalizedText(vi: "Mở lớp tiếng Nga"), given: try period(given), period: try period(term), ending: ending)
      #expect(direction.isLaidDown(for: year) == isLaidDown && direction.isTask(after: year) == isTask)
    }
  }
}
