import Documents
import Foundation
import Friendship
import Synchronization
import Testing
import Wording

@testable import Secretariat

/// Would catch a question about a province whose answer leaves out what became of it, or a day in the wrong order.
@Suite struct BackgroundTests {
  private static func timeline(_ book: Book, _ province: String, _ period: String? = nil) async throws -> String {
    var question = Question()
    question.province = province
    question.period = period
    let text = Mutex("")
    let timeline = Mutex(Timeline?.none)
    @Sendable func put(_ blocks: [Block]) {
      var renderer = TextRenderer(language: .vi, width: 200)
      text.withLock { text in for block in blocks { text += renderer.render(block) + "\n" } }
    }
    try await book.timeline(
      question,
      begin: { header in
        let new = Timeline(header, in: .vi)
        put(new.opening)
        timeline.withLock { $0 = new }
      },
      add: { entries in
        for entry in entries { put(timeline.withLock { $0?.add(entry) } ?? []) }
      })
    put(timeline.withLock { $0?.closing } ?? [])
    return text.withLock { $0 }
  }

  @Test func `of a province that is no more every answer says what became of it`() async throws {
    try await BookFixture.run(today: "2026-06-15") { fixture in
      let book = fixture.book
      let became = "Tỉnh Hải Dương có đến hết ngày 30/06/2025, nay thuộc thành phố Hải Phòng."
      for period in [nil, "2026", "2025"] {
        #expect(try await Self.timeline(book, "Hải Dương", period).contains(became))
      }
      #expect(try await !Self.timeline(book, "Hải Dương", "2024").contains(became))
      #expect(try await !Self.timeline(book, "Hải Phòng").contains("có đến hết ngày"))
      var question = Question()
      question.province = "Hải Dương"
      for period in ["5/2026", "2026"] {
        question.period = period
        let (blocks, json) =
          switch try await book.calendar(question) {
          case .month(let month): (month.blocks(in: .vi), month.json(in: .vi))
          case .agenda(let agenda): (agenda.blocks(in: .vi), agenda.json(in: .vi))
          }
        #expect(blocks.contains(.paragraph(became)), "\(blocks.prefix(3))")
        #expect(json["ended"]?.text.contains(#""last":"2025-06-30""#) == true)
      }
      question.period = "2026"
      let report = try await book.report(question)
      let notes = report.blocks(in: .vi).compactMap { if case .note(let text) = $0 { text } else { nil } }
      #expect(notes.contains { $0.contains(became) }, "\(notes)")
    }
  }

  @Test func `two years in the boundaries of their days are compared with a word on what changed`() async throws {
    try await BookFixture.run(today: "2026-06-15") { fixture in
      let book = fixture.book
      for (title, day) in [("Gặp mặt đầu năm", "1/2/2024"), ("Hội thảo khoa học", "1/8/2025")] {
        _ = try await book.record(typed(title, day, at: ["Hải Phòng"]), isPlan: false, isDistinct: false)
      }
      func notes(_ view: String) async throws -> String {
        var question = Question()
        question.province = "hai-phong-2025"
        question.period = "2025"
        question.boundaries = view
        let report = try await book.report(question)
        #expect(report.figures.activities.count == 1 && report.previous?.activities.count == 1)
        return report.blocks(in: .vi).compactMap { if case .note(let text) = $0 { text } else { nil } }.joined()
      }
      let changed = "Địa giới đã thay đổi trong hai kỳ này"
      let then = try await notes("then")
      #expect(then.contains(changed) && then.contains("01/07/2025 (Hải Dương, Hải Phòng → Hải Phòng)"), "\(then)")
      #expect(try await !notes("now").contains(changed))
    }
  }

  @Test func `a day on a timeline goes by the hours, what has none first`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let hours: [(String, String, String?)] = [
        ("Dâng hoa", "5/5/2025", "14:00"), ("Ký kết", "5/5/2025", nil), ("Tọa đàm", "5/5/2025", "8:30-11:00"),
        ("Triển lãm", "6/5/2025", nil), ("Tháng năm", "5/2025", nil), ("Cuộc thi", "4/5/2025", "23:00"),
      ]
      for (title, when, time) in hours {
        var activity = typed(title, when, at: ["Huế"])
        activity.time = time
        _ = try await book.record(activity, isPlan: false, isDistinct: true)
      }
      let page = try await Self.timeline(book, "Huế")
      let order = ["Tháng năm", "Cuộc thi", "Ký kết", "Tọa đàm", "Dâng hoa", "Triển lãm"]
      let places = order.map { page.range(of: $0)?.lowerBound }
      #expect(places == places.compactMap(\.self).sorted(), "\(page)")
      #expect(page.contains("Giờ: từ 08:30 đến 11:00") && page.components(separatedBy: "Giờ:").count == 4, "\(page)")
    }
  }
}
