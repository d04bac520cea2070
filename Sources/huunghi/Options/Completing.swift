import ArgumentParser
import Friendship
import LocalPostgres
import Postgres
import Secretariat
import Wording

/// Candidates for a shell's completion, from what is really on record.
///
/// Whatever goes wrong gives no candidates and no words, and a private cluster that stands still is left alone: a person
/// who presses Tab wants neither an error nor a wait.
enum Completing {
  /// Names of provinces, present ones first.
  @Sendable static func provinces(_: [String], _: Int, prefix: String) async -> [String] {
    await candidates(prefix) { book in
      let units = try await book.labels().provinces.values
      return units.sorted {
        ($0.validTo == nil ? 0 : 1, $0.name.vi) < ($1.validTo == nil ? 0 : 1, $1.name.vi)
      }
      .map(\.name.vi)
    }
  }

  /// Names of kinds.
  @Sendable static func kinds(_: [String], _: Int, prefix: String) async -> [String] {
    await candidates(prefix) { book in
      try await book.labels().kinds.values.sorted { $0.code < $1.code }
        .flatMap { [$0.name.text(in: Session.current.language), $0.code.raw] }
    }
  }

  /// Names of organisations.
  @Sendable static func organisations(_: [String], _: Int, prefix: String) async -> [String] {
    []
  }

  private static func candidates(
    _ prefix: String, _ names: (Book) async throws -> [String]
  ) async -> [String] {
    guard let book = await openBook() else { return [] }
    let found = (try? await names(book)) ?? []
    await book.close()
    let typed = folded(prefix)
    var seen: Set<String> = []
    return found.filter { folded($0).hasPrefix(typed) && seen.insert($0).inserted }.prefix(200).map(\.self)
  }

  private static func openBook() async -> Book? {
    guard let clerk = try? Session.current.clerk(), let place = try? BookPlace.chosen(Session.current) else {
      return nil
    }
    switch place {
    case .server(var settings):
      settings.connectTimeout = 2
      return try? await Book.open(settings, clerk: clerk, migrating: false)
    case .cluster(let cluster):
      guard case .running = try? await cluster.status(), let settings = try? await cluster.start() else {
        return nil
      }
      return try? await Book.open(settings, clerk: clerk, migrating: false)
    }
  }
}

extension CompletionKind {
  /// Provinces on record.
  static var provinces: CompletionKind { .custom(Completing.provinces) }
  /// Organisations on record.
  static var organisations: CompletionKind { .custom(Completing.organisations) }
  /// Kinds on record.
  static var kinds: CompletionKind { .custom(Completing.kinds) }
  /// Fields of cooperation.
  static var fields: CompletionKind { .list(CooperationField.allCases.map(\.code)) }
  /// Levels.
  static var levels: CompletionKind { .list(ActivityLevel.allCases.map(\.code)) }
}
