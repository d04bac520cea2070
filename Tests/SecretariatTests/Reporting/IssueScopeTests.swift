import Documents
import Friendship
import Synchronization
import Testing
import Wording

@testable import Secretariat

/// Would catch a report that is issued about a province in boundaries in which there was none, and so comes out empty.
@Suite struct IssueScopeTests {
  @Test func `a report's province is one of the day that it is dated, as its boundaries are`() async throws {
    try await IssuingTests.run { issuing in
      var meeting = typed("Gặp mặt năm ngoái", "2024-05-23")
      meeting.lists.places = ["Hải Phòng"]
      _ = try await issuing.book.record(meeting, isPlan: false, isDistinct: true)
      let file = try #require(ReportFile(path: "a.txt", language: .vi))
      func issue(_ province: String, _ date: String, in boundaries: String?) async throws -> (IssuedReport, String) {
        var typed = issuing.typed()
        typed.period = "2024"
        typed.scope.province = province
        (typed.date, typed.boundaries) = (date, boundaries)
        let text = Mutex("")
        let issued = try await issuing.book.issueReport(typed, as: [file]) { contents in
          text.withLock { $0 = String(decoding: contents[0], as: UTF8.self) }
        }
        return (issued.sheet.report, text.withLock { $0 })
      }
      // Another unit is called so since 1 July 2025.
      for (date, boundaries, id) in [
        ("2025-01-09", nil, "hai-phong-1976"), ("2025-01-09", "now", "hai-phong-1976"),
        ("2026-01-09", nil, "hai-phong-2025"), ("2026-01-09", "1/1/2025", "hai-phong-1976"),
      ] as [(String, String?, String)] {
        let (report, text) = try await issue("Hải Phòng", date, in: boundaries)
        let asked = ReportScope.province(try unit(id))
        #expect(report.scope == asked, "\(date)")
        #expect(text.contains("Gặp mặt năm ngoái"), "\(date) \(text)")
      }
      let gone = await issuing.thrown { _ = try await issue("Hải Dương", "2026-01-09", in: "now") }
      guard case .provinceNotInBoundaries("Hải Dương", _, _)? = (gone as? InvalidInput)?.problems.first else {
        Issue.record("\(String(describing: gone))")
        return
      }
    }
  }
}
