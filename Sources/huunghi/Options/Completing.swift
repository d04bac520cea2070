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
  /// Names of provinces that exist today, and of former ones, which have timelines too.
  @Sendable static func provinces(_: [String], _: Int, prefix: String) async -> [String] {
    await candidates(.provinces, prefix)
  }

  /// Codes and names of kinds.
  @Sendable static func kinds(_: [String], _: Int, prefix: String) async -> [String] {
    await candidates(.kinds, prefix)
  }

  /// Names of organisations.
  @Sendable static func organisations(_: [String], _: Int, prefix: String) async -> [String] {
    await candidates(.organisations, prefix)
  }

  /// So many are offered at most.
  private static let most = 500

  private static func candidates(_ what: Book.Completion, _ prefix: String) async -> [String] {
    guard let book = await openBook() else { return [] }
    let found = (try? await book.completions(what, beginning: prefix)) ?? []
    await book.close()
    return Array(found.prefix(most))
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
