import EventStore
import Foundation
import Friendship
import Postgres
import TestDatabase
import Testing
import Wording

@testable import Secretariat

/// A book in a database of its own, with the shipped facts in it, on 15 June 2025 unless said.
struct BookFixture: Sendable {
  let settings: ConnectionSettings
  let book: Book

  static func run(
    today: String = "2025-06-15", organisation: OrganisationID? = nil, province: String? = nil,
    _ body: (BookFixture) async throws -> Void
  ) async throws {
    let clerk = Clerk(
      today: try day(today), program: "test", defaultOrganisation: organisation, defaultProvince: province)
    let settings = try await TestDatabase.make(
      template: "book",
      filling: { settings in
        let book = try await Book.open(settings, clerk: clerk, migrating: true, requiresDurability: false)
        await book.close()
      })
    // The copy lacks the privileges on the database itself.
    try Migrator.migrate(Connection.open(settings))
    let book = try await Book.open(settings, clerk: clerk, migrating: false, requiresDurability: false)
    do {
      try await body(BookFixture(settings: settings, book: book))
    } catch {
      await book.close()
      throw error
    }
    await book.close()
  }

  /// The same book in the hands of another clerk.
  func inTheHands(
    today: String = "2025-06-15", of organisation: OrganisationID? = nil, province: String? = nil,
    _ body: (Book) async throws -> Void
  ) async throws {
    let clerk = Clerk(
      today: try day(today), program: "test", defaultOrganisation: organisation, defaultProvince: province)
    let book = try await Book.open(settings, clerk: clerk, migrating: false, requiresDurability: false)
    do {
      try await body(book)
    } catch {
      await book.close()
      throw error
    }
    await book.close()
  }

  @discardableResult
  func organisation(_ name: String, kind: String = "central", others: [String] = []) async throws -> OrganisationID {
    var typed = TypedOrganisation()
    typed.name = name
    typed.kind = kind
    typed.otherNames = others
    return try await book.addOrganisation(typed).organisation.id
  }

  /// The problems for which something is refused; nothing may have been recorded.
  func problems(_ body: () async throws -> Void) async throws -> [InputProblem] {
    let before = try await book.log.head()
    do {
      try await body()
      return []
    } catch let error as InvalidInput {
      #expect(try await book.log.head() == before)
      return error.problems
    }
  }

  /// The rule for which something is refused; nothing may have been recorded.
  func refusal(_ body: () async throws -> Void) async throws -> ActivityRefused? {
    let before = try await book.log.head()
    do {
      try await body()
      return nil
    } catch let error as ActivityRefused {
      #expect(try await book.log.head() == before)
      return error
    }
  }
}

/// A meeting as it is typed.
func typed(
  _ title: String = "Gặp mặt hữu nghị", _ when: String = "2025-06-01", at places: [String] = [], by: [String] = []
) -> TypedActivity {
  var typed = TypedActivity()
  typed.kind = "gặp mặt"
  typed.title = title
  typed.period = when
  typed.lists.places = places
  typed.lists.organisers = by
  return typed
}

/// Corrections as they are typed.
func corrections(_ change: (inout TypedAmendment) -> Void) -> TypedAmendment {
  var typed = TypedAmendment()
  change(&typed)
  return typed
}
