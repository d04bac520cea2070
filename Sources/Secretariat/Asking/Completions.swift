import Friendship
import Postgres

extension Book {
  /// Names that a shell can complete.
  public enum Completion: Sendable {
    /// Provinces that exist today, then those that did before.
    case provinces
    /// Organisations.
    case organisations
    /// Kinds, by code and by every name.
    case kinds
  }

  /// What could be typed for a thing that begins with a prefix, whatever its case and diacritics. Without a prefix names
  /// are given in Vietnamese alone.
  public func completions(_ what: Completion, beginning prefix: String) async throws -> [String] {
    let today = clerk.today
    let typed = folded(prefix)
    let names = try await readAsItStands { connection -> [String] in
      switch what {
      case .provinces:
        let gazetteer = try ProvinceQueries.gazetteer(connection)
        return (gazetteer.units(on: today) + gazetteer.units).map(\.name.vi)
      case .organisations: return try OrganisationQueries.all(connection).map(\.organisation.name.vi)
      case .kinds:
        return try KindQueries.all(connection).flatMap { kind in
          [kind.code.raw] + (typed.isEmpty ? [kind.name.vi] : kind.name.all + kind.aliases)
        }
      }
    }
    var seen: Set<String> = []
    return names.filter { name in
      let word = folded(name)
      return word.hasPrefix(typed) && seen.insert(word).inserted
    }
  }
}
