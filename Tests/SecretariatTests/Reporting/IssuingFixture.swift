import EventStore
import Foundation
import Friendship
import Postgres
import Testing

@testable import Secretariat

/// A book from which reports are issued.
struct IssuingFixture: Sendable {
  let fixture: BookFixture
  let book: Book
  let association: OrganisationID
  let signer: StoredPerson

  /// The country's report for 2025, signed by the one who signs.
  func typed() -> TypedReportIssue {
    var typed = TypedReportIssue()
    typed.period = "2025"
    typed.signer = "\(signer.number)"
    return typed
  }

  /// Records an activity at Hải Phòng.
  func record(_ title: String, _ when: String, attended: String) async throws -> Int {
    var activity = SecretariatTests.typed(title, when)
    activity.attended = attended
    return try await book.record(activity, isPlan: false, isDistinct: true).stored.number
  }

  /// Plans an activity, on 15 June 2025.
  func plan(_ title: String, _ when: String) async throws -> Int {
    let clerk = Clerk(today: try day("2025-06-15"), program: "test")
    let earlier = try await Book.open(fixture.settings, clerk: clerk, migrating: false, requiresDurability: false)
    let number = try await earlier.record(SecretariatTests.typed(title, when), isPlan: true, isDistinct: true).stored
      .number
    await earlier.close()
    return number
  }

  /// Gives the association another name.
  func rename(to name: String) async throws {
    let association = association
    let found = try await book.read { try OrganisationQueries.organisation(association, $0) }
    let stored = try #require(found)
    var renamed = stored.organisation
    renamed.name = LocalizedText(vi: name)
    let stream = try Book.stream(OrganisationEventFormat.category, association.uuid)
    _ = try await book.append([
      DecidedWrite(stream: stream, expected: .exactly(1), events: [OrganisationEventFormat.encode(.amended(renamed))])
    ])
  }

  /// The rule for which something about reports is refused; nothing may have been recorded.
  func refusal(_ body: () async throws -> Void) async throws -> ReportRejection? {
    let before = try await book.log.head()
    let error = await thrown(body)
    #expect(try await book.log.head() == before)
    return (error as? ReportRefused)?.rejection
  }

  /// What something ends with.
  func thrown(_ body: () async throws -> Void) async -> (any Error)? {
    do {
      try await body()
      return nil
    } catch {
      return error
    }
  }
}

extension BookFixture {
  /// How many files are kept.
  func keptFiles() async throws -> Int {
    try await book.pool.withConnection { try $0.query("SELECT count(*) FROM kept.file")[0].int(0) }
  }

  /// What a superuser can do and the program can't: loses all kept files.
  func loseFiles() async throws {
    let connection = try Connection.open(settings)
    defer { connection.close() }
    try connection.script("ALTER TABLE kept.file DISABLE TRIGGER refuse_change; DELETE FROM kept.file")
  }
}
