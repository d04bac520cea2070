import Friendship
import Postgres
import Wording

/// What names are resolved against and labels taken from: provinces, kinds, countries, observances.
struct Directory: Sendable {
  let gazetteer: Gazetteer
  let kinds: [ActivityKind]

  /// A directory of these.
  init(gazetteer: Gazetteer, kinds: [ActivityKind]) {
    self.gazetteer = gazetteer
    self.kinds = kinds
  }

  /// As known now, or at a log position.
  init(knownAt position: Int? = nil, _ connection: Connection) throws {
    gazetteer = try ProvinceQueries.gazetteer(knownAt: position, connection)
    kinds = try KindQueries.all(knownAt: position, connection)
  }

  /// The labels that need no further question; organisations and people are added by who needs them.
  var names: Names {
    Names(
      provinces: Dictionary(gazetteer.units.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
      kinds: Dictionary(kinds.map { ($0.code, $0) }, uniquingKeysWith: { $1 }), countries: Countries.names,
      observances: ShippedFacts.observanceNames)
  }
}
