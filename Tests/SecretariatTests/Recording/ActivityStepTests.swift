import Documents
import EventStore
import Friendship
import Postgres
import Testing
import Wording

@testable import Secretariat

/// Would catch a step that doesn't show its own writes, one that overwrites what somebody else recorded meanwhile, and
/// a merger that is done by half.
@Suite struct ActivityStepTests {
  @Test func `a whole life shows each step as soon as it is taken`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let plan = try await book.record(
        typed("Gặp mặt", "2025-06-10..2025-06-20", at: ["Hải Dương"]), isPlan: true, isDistinct: false)
      let number = "\(plan.stored.number)"
      var version = 1
      func take(_ step: ActivityStep, _ events: Int = 1) async throws -> Activity {
        let answer = try await book.take(step, on: number)
        version += events
        #expect(answer.positions.count == events && answer.stored.number == plan.stored.number)
        #expect(answer.stored.activity.version == version)
        let shown = try await book.sheet(number, withHistory: true)
        #expect(shown.activity == answer.stored.activity && shown.history.count == version)
        return answer.stored.activity
      }
      #expect(try await take(.confirm(reason: "đã có công văn")).status == .confirmed)
      #expect(try await take(.postpone(reason: "mưa bão")).status == .postponed)
      let moved = try await take(.move(period: "2025-06-15", places: ["Hà Nội", "online"], reason: "dời"), 2)
      #expect(moved.status == .planned && moved.details.period.canonical == "2025-06-15")
      #expect(moved.details.places == [.province(try unit("ha-noi-2008"), venue: nil), .online])
      let held = try await take(.hold(corrections { $0.attended = "~40" }, reason: "theo báo cáo"))
      #expect(held.status == .held && held.details.attendance.people == Count(40, .about))
      let amended = try await take(
        .amend(
          corrections {
            $0.title = "Gặp mặt đầu hè"
            $0.titleEn = "Summer gathering"
            $0.attended = "chưa rõ"
            $0.time = "08:30"
            $0.add.outcomes = ["Ký kết"]
            $0.remove.places = ["online"]
          }, reason: "sót"))
      #expect(amended.details.title == LocalizedText(vi: "Gặp mặt đầu hè", en: "Summer gathering"))
      #expect(amended.details.attendance.people == nil && amended.details.outcomes == ["Ký kết"])
      #expect(amended.details.places == [.province(try unit("ha-noi-2008"), venue: nil)])
      let cleared = try await take(
        .amend(
          corrections {
            $0.titleEn = ""
            $0.time = ""
            $0.lists.places = ["unknown"]
          }, reason: nil))
      #expect(cleared.details.title.en == nil && cleared.details.startsAt == nil && cleared.details.places.isEmpty)
      let refused = try await fixture.refusal { _ = try await book.take(.cancel(reason: nil), on: number) }
      #expect(refused?.rejection == .wrongStep(.cancel, from: .held) && refused?.number == plan.stored.number)
      let same = try await fixture.refusal {
        _ = try await book.take(.amend(corrections { $0.title = "Gặp mặt đầu hè" }, reason: nil), on: number)
      }
      #expect(same?.rejection == .nothingChanges)
      #expect(try await take(.retract(reason: "nhầm")).status == .retracted)
    }
  }

  @Test func `whatever is said to be unknown becomes unknown; a title, a kind and a time can't`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      try await fixture.organisation("Hội Một")
      try await fixture.organisation("Hội Hai")
      let person = try await book.addPerson(TypedPerson(name: "Nguyễn Văn A"))
      var all = typed("Biết hết", "2025-06-01", at: ["Hà Nội"], by: ["Hội Một"])
      (all.titleEn, all.titleRu) = ("All known", "Всё известно")
      (all.time, all.attended, all.associations, all.level) = ("08:30", "5", "2", "central")
      all.lists.partners = ["Hội Hai"]
      all.lists.namedAssociations = ["Hội Một"]
      all.lists.people = ["\(person.number)"]
      all.lists.delegations = ["in:12:Nga"]
      all.lists.amounts = ["5:VND"]
      all.lists.fields = ["culture"]
      all.lists.occasions = ["Dịp gì đó"]
      all.lists.outcomes = ["Ký kết"]
      all.lists.sources = ["Báo"]
      all.lists.documents = ["https://example.org"]
      let number = "\(try await book.record(all, isPlan: false, isDistinct: true).stored.number)"
      for word in ["unknown", "Chưa rõ", "không rõ", "неизвестно"] {
        let amended = try await book.take(.amend(corrections { $0 = Self.unknown(word) }, reason: nil), on: number)
        let bare = ActivityDetails(
          kind: amended.stored.activity.details.kind, title: LocalizedText(vi: "Biết hết"),
          period: amended.stored.activity.details.period)
        #expect(amended.stored.activity.details == bare, "\(word)")
        // Again as it was, for the next word.
        let again = corrections {
          ($0.titleEn, $0.titleRu, $0.time, $0.attended) = (all.titleEn, all.titleRu, all.time, all.attended)
          ($0.associations, $0.level, $0.lists) = (all.associations, all.level, all.lists)
        }
        _ = try await book.take(.amend(again, reason: nil), on: number)
      }
      // That something is unknown adds nothing to a list; what was recorded as a word can still be taken out.
      let nothing = try await fixture.refusal {
        _ = try await book.take(.amend(corrections { $0.add.outcomes = ["unknown"] }, reason: nil), on: number)
      }
      #expect(nothing?.rejection == .nothingChanges)
      let problems = try await fixture.problems {
        let wrong = corrections { ($0.title, $0.kind, $0.period) = ("unknown", "chưa rõ", "Không rõ") }
        _ = try await book.take(.amend(wrong, reason: nil), on: number)
      }
      #expect(Set(problems) == [.neverUnknown(.title), .neverUnknown(.kind), .neverUnknown(.period)])
    }
  }

  private static func unknown(_ word: String) -> TypedAmendment {
    corrections {
      ($0.titleEn, $0.titleRu, $0.time, $0.attended) = (word, word, word, word)
      ($0.associations, $0.level) = (word, word)
      let list = [word]
      ($0.lists.places, $0.lists.organisers, $0.lists.partners) = (list, list, list)
      ($0.lists.namedAssociations, $0.lists.people, $0.lists.delegations) = (list, list, list)
      ($0.lists.amounts, $0.lists.fields, $0.lists.occasions) = (list, list, list)
      ($0.lists.outcomes, $0.lists.sources, $0.lists.documents) = (list, list, list)
    }
  }

  @Test func `an activity that can't be told is a problem with candidates`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      func problem(_ which: String) async throws -> InputProblem? {
        try await fixture.problems { _ = try await book.take(.confirm(reason: nil), on: which) }.first
      }
      #expect(try await problem("last") == .noLastActivity)
      #expect(try await problem("gặp") == .noActivityNamed("gặp"))
      #expect(try await problem("") == .noActivityNamed(""))
      let one = try await book.record(typed("Gặp mặt A", "2025-07-01"), isPlan: true, isDistinct: false)
      let two = try await book.record(typed("Gặp mặt B", "2025-08-01"), isPlan: true, isDistinct: false)
      #expect(try await problem("999999") == .noSuchActivity("999999"))
      #expect(try await problem("99999999999999999999") == .noActivityNamed("99999999999999999999"))
      // The number of an event that is none of an activity's first.
      #expect(try await problem("1") == .noSuchActivity("1"))
      guard case .severalActivities("gap mat", let candidates) = try await problem("gap mat") else {
        Issue.record("several activities have these words")
        return
      }
      #expect(Set(candidates.map(\.number)) == [one.stored.number, two.stored.number])
      #expect(try await book.take(.confirm(reason: nil), on: "mặt b").stored.number == two.stored.number)
      _ = try await book.take(.retract(reason: nil), on: "\(two.stored.number)")
      #expect(try await book.take(.confirm(reason: nil), on: "gap mat").stored.number == one.stored.number)
    }
  }

  @Test func `of two who change one activity at once, one is told of the conflict`() async throws {
    try await BookFixture.run { fixture in
      let plan = try await fixture.book.record(typed("A", "2025-07-01"), isPlan: true, isDistinct: false)
      let number = "\(plan.stored.number)"
      let gate = try Gate(fixture)
      // Both have read the plan and decided before either can append.
      async let first = Result.of { try await fixture.book.take(.confirm(reason: nil), on: number) }
      async let second = Result.of { try await fixture.book.take(.cancel(reason: nil), on: number) }
      try await gate.waitFor(2)
      try gate.open()
      let answers = await [first, second]
      #expect(answers.count { (try? $0.get()) != nil } == 1)
      for case .failure(let error) in answers {
        guard case EventLogError.conflict(_, .exactly(1), actual: 2) = error else {
          Issue.record("\(error)")
          continue
        }
      }
      #expect(try await fixture.book.sheet(number, withHistory: true).history.count == 2)
    }
  }

  @Test func `of two who take one name at once, one is told that it is taken`() async throws {
    try await BookFixture.run { fixture in
      let gate = try Gate(fixture)
      async let first = Result.of { try await fixture.organisation("Hội hữu nghị Việt - Nga") }
      async let second = Result.of { try await fixture.organisation("hoi huu nghi viet nga") }
      try await gate.waitFor(2)
      try gate.open()
      let answers = await [first, second]
      #expect(answers.count { (try? $0.get()) != nil } == 1)
      for case .failure(let error) in answers { #expect(error is OrganisationRefused, "\(error)") }
      #expect(try await fixture.book.organisations().count == 1)
    }
  }

  @Test func `a merger changes both records, in one append`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let one = try await book.record(typed("A", "2025-06-01", at: ["Hải Dương"]), isPlan: false, isDistinct: false)
      var more = typed("A", "2025-06-02", at: ["online"])
      more.attended = "40"
      more.lists.sources = ["Báo"]
      let two = try await book.record(more, isPlan: false, isDistinct: true)
      let (from, into) = ("\(two.stored.number)", "\(one.stored.number)")
      let merged = try await book.merge(from, into: into)
      #expect(merged.stored.number == one.stored.number && merged.positions.count == 2)
      #expect(merged.stored.activity.details.attendance.people == Count(40))
      #expect(merged.stored.activity.details.sources == ["Báo"])
      #expect(merged.stored.activity.details.period == one.stored.activity.details.period)
      let gone = try await book.sheet(from, withHistory: true)
      #expect(gone.activity.status == .merged(into: one.stored.activity.id))
      #expect(gone.names.activityNumbers[one.stored.activity.id] == one.stored.number)

      #expect(
        try await fixture.refusal { _ = try await book.merge(into, into: into) }?.rejection == .mergedIntoItself)
      #expect(
        try await fixture.refusal { _ = try await book.merge(from, into: into) }?.rejection
          == .wrongStep(.merge, from: gone.activity.status))
      #expect(
        try await fixture.refusal { _ = try await book.merge(into, into: from) }?.rejection
          == .cannotAbsorb(gone.activity.status))
      #expect(try await fixture.problems { _ = try await book.merge("999999", into: into) }.count == 1)
      #expect(try await fixture.problems { _ = try await book.merge(into, into: "999999") }.count == 1)
    }
  }

  @Test func `a merger that meets another change changes neither record`() async throws {
    try await BookFixture.run { fixture in
      let book = fixture.book
      let one = try await book.record(typed("A", "2025-06-01"), isPlan: false, isDistinct: false)
      let two = try await book.record(typed("B", "2025-06-01"), isPlan: false, isDistinct: false)
      let (from, into) = ("\(two.stored.number)", "\(one.stored.number)")
      let gate = try Gate(fixture)
      async let amended = Result.of {
        try await book.take(.amend(corrections { $0.attended = "40" }, reason: nil), on: into)
      }
      try await gate.waitFor(1)
      async let merged = Result.of { try await book.merge(from, into: into) }
      try await gate.waitFor(2)
      try gate.open()
      #expect((try? await amended.get()) != nil)
      let answer = await merged
      #expect(throws: EventLogError.self) { try answer.get() }
      #expect(try await book.sheet(from, withHistory: true).history.count == 1)
      #expect(try await book.sheet(into, withHistory: true).history.count == 2)
    }
  }
}

/// Holds the append lock, so that those who come pile up with what they have decided.
struct Gate {
  private let connection: Connection
  private let log: EventLog

  init(_ fixture: BookFixture) throws {
    log = fixture.book.log
    connection = try Connection.open(fixture.settings)
    try connection.script("BEGIN; LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE")
  }

  /// Nobody came: who should wait has ended.
  struct Deserted: Error {}

  /// Returns once so many have decided and wait: one call for the lock, which the server tells, and whoever's requests are
  /// in it or behind it.
  func waitFor(_ count: Int, isolation: isolated (any Actor)? = #isolation) async throws {
    for _ in 0..<12_000 {
      let sessions = try connection.query(
        """
        SELECT count(*) FROM pg_locks
         WHERE NOT granted AND relation = 'event_log.append_lock'::regclass
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """)[0].int(0)
      if sessions > 0, log.unansweredAppends >= count { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw Deserted()
  }

  func open() throws { try connection.script("COMMIT") }
}

extension Result where Failure == any Error {
  /// What an asynchronous body returns or throws.
  static func of(_ body: @Sendable () async throws -> Success) async -> Result {
    do {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
