import Friendship
import Postgres

extension Book {
  /// Names that a shell can complete.
  public enum Completion: Sendable {
    /// Provinces that exist today.
    case provinces
    /// Organisations.
    case organisations
    /// Codes of kinds.
    case kinds
  }

  /// What could be typed for a thing, in Vietnamese.
  public func completions(_ what: Completion) async throws -> [String] {
    let today = clerk.today
    return try await readAsItStands { connection in
      switch what {
      case .provinces: try ProvinceQueries.gazetteer(connection).units(on: today).map(\.name.vi)
      case .organisations: try OrganisationQueries.all(connection).map(\.organisation.name.vi)
      case .kinds: try KindQueries.all(connection).map(\.code.raw)
      }
    }
  }
}
