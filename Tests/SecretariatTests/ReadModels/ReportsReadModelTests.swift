import ActivitySamples
import EventStore
import Friendship
import Postgres
import Testing

@testable import Secretariat

/// Would catch a read model of reports that depends on how the log was cut into batches, a text that is found under
/// another report, and one that is known before it was written.
@Suite struct ReportsReadModelTests {
  static let tables = ["reports_v1.report_note", "reports_v1.report_form", "reports_v1.issued_report"]

  /// Texts, forms and reports by chance.
  struct History {
    var samples = ActivitySamples(seed: 95, units: units)
    var versions: [String: Int] = [:]
    var notes: [(position: Int, note: ReportNote)] = []

    mutating func next() throws -> (AppendRequest, ReportNote?) {
      switch samples.int(0...3) {
      case 0, 1:
        let note = ReportNote(
          scope: samples.pick([
            .country, .province(units[0].id), .organisation(samples.organisations[0], withThoseBelow: true),
            .organisation(samples.organisations[0], withThoseBelow: false),
          ]), period: try period(samples.pick(["2024", "2025", "2025-01..2025-06"])),
          section: samples.pick(ReportNoteSection.allCases), text: samples.maybe { $0.localizedText() })
        let stream = try ReportNoteEventFormat.stream(note)
        return (request(stream, ReportNoteEventFormat.encode(.recorded(note))), note)
      case 2:
        var setting = ReportFormSetting(organisation: samples.pick(samples.organisations))
        setting.form.body = samples.localizedText()
        let stream = try Book.stream(ReportFormEventFormat.category, setting.organisation.uuid)
        return (request(stream, ReportFormEventFormat.encode(.set(setting))), nil)
      default:
        let id = ReportID(samples.uuid())
        let hash = ContentHash(sha256Of: [UInt8(samples.int(0...9))])
        let report = IssuedReport(
          id: id, organisation: samples.pick(samples.organisations), scope: .country, period: try period("2025"),
          view: .now,
          details: ReportIssueDetails(
            number: samples.int(1...9), date: try day("2026-01-09"), signer: PersonID(samples.uuid())),
          form: ReportForm(), formDocument: nil, position: 1, checkpoint: nil, canonical: hash,
          files: [IssuedFile(format: "json", language: nil, name: "a", size: 1, hash: hash)], supersedes: nil)
        return (
          request(try Book.stream(ReportEventFormat.category, id.uuid), ReportEventFormat.encode(.issued(report))), nil
        )
      }
    }

    private mutating func request(_ stream: StreamName, _ event: EncodedEvent) -> AppendRequest {
      defer { versions[stream.description, default: 0] += 1 }
      return AppendRequest(
        stream: stream, expected: .exactly(versions[stream.description] ?? 0),
        events: [event.new(id: samples.uuid(), metadata: Array("{}".utf8))])
    }
  }

  @Test func `rows don't depend on batches, and a text is known from where it was written to where it was replaced`()
    async throws
  {
    try await LogFixture.run { fixture in
      var history = History()
      let runner = try fixture.runner([ReportsProjection()], batch: 4)
      for number in 1...160 {
        let (request, note) = try history.next()
        let receipt = try await fixture.log.append(request)
        if let note { history.notes.append((receipt.lastPosition, note)) }
        if number % 20 == 0 { _ = try await runner.catchUp() }
      }
      _ = try await runner.catchUp()
      let kept = try await fixture.rows(Self.tables)
      #expect(kept.count == 160)
      for size in [1, 3, 1000] {
        _ = try await fixture.runner([ReportsProjection()], batch: size).rebuild("reports")
        #expect(try await fixture.rows(Self.tables) == kept, "made anew in batches of \(size)")
      }

      let reader = try ProjectionReader(pool: fixture.pool, projections: [ReportsProjection()])
      let reports = Set(history.notes.map { Key(scope: $0.note.scope, period: $0.note.period) })
      for position in stride(from: 0, through: 161, by: 7) {
        for key in reports {
          var expected: [ReportNoteSection: LocalizedText] = [:]
          for (at, note) in history.notes where at <= position && note.scope == key.scope && note.period == key.period {
            expected[note.section] = note.text
          }
          let found = try await reader.query("reports") {
            try ReportQueries.notes(key.scope, key.period, knownAt: position, $0)
          }
          #expect(found == expected)
        }
      }
    }
  }

  struct Key: Hashable {
    let scope: ReportScope
    let period: Period
  }

  @Test func `the same days written in another way are the same report`() async throws {
    let one = ReportNote(scope: .country, period: try period("2025"), section: .causes, text: nil)
    let other = ReportNote(scope: .country, period: try period("1/1/2025..31/12/2025"), section: .causes, text: nil)
    #expect(try ReportNoteEventFormat.stream(one) == ReportNoteEventFormat.stream(other))
    let third = ReportNote(scope: .country, period: try period("2024"), section: .causes, text: nil)
    #expect(try ReportNoteEventFormat.stream(one) != ReportNoteEventFormat.stream(third))
  }
}

/// Would catch a file that is kept under another's hash, changed after it was kept, or too large to be kept.
@Suite struct KeptFilesTests {
  @Test func `a file is had again byte for byte, and keeping it twice is keeping it once`() async throws {
    try await LogFixture.run { fixture in
      let bytes: [UInt8] = [0, 1, 2, 0xFF, 0x27, 0x5C]
      let file = try HashedFile(bytes)
      for _ in 0..<2 { try await fixture.pool.withConnection { try KeptFiles.keep([file], $0) } }
      #expect(try await fixture.pool.withConnection { try KeptFiles.bytes(of: file.hash, $0) } == bytes)
      #expect(try await fixture.rows(["kept.file"]).count == 1)
      let other = ContentHash(sha256Of: [9])
      await #expect(throws: KeptFileError.missing(other)) {
        _ = try await fixture.pool.withConnection { try KeptFiles.bytes(of: other, $0) }
      }
      #expect(
        try await fixture.pool.withConnection { try KeptFiles.damaged(among: [file.hash, other], $0) } == [other])
    }
  }

  @Test func `what is kept stays as it is, and is what its hash says`() async throws {
    try await LogFixture.run { fixture in
      let file = try HashedFile([1, 2, 3])
      try await fixture.pool.withConnection { try KeptFiles.keep([file], $0) }
      for statement in [
        "UPDATE kept.file SET stored_at = now()", "DELETE FROM kept.file", "TRUNCATE kept.file",
        "INSERT INTO kept.file (sha256, bytes) VALUES (sha256('a'), 'b')",
        "INSERT INTO kept.file (sha256, bytes) VALUES (sha256(''), '')",
      ] {
        for role in ["huunghi_app", "huunghi_owner"] {
          await #expect(throws: PostgresError.self, "\(role): \(statement)") {
            try await fixture.pool.withConnection { try $0.script("SET ROLE \(role); \(statement); ") }
          }
        }
      }
      #expect(try await fixture.pool.withConnection { try KeptFiles.bytes(of: file.hash, $0) } == [1, 2, 3])
    }
  }

  @Test func `an empty file and one beyond the limit are refused`() {
    #expect(throws: KeptFileError.empty) { try HashedFile([]) }
    let size = KeptFileError.mostBytes + 1
    #expect(throws: KeptFileError.tooLarge(size: size)) { try HashedFile([UInt8](repeating: 0, count: size)) }
  }
}
