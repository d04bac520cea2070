import Friendship
import Postgres
import Wording

/// A province as `province show` tells of it.
public struct ProvinceAnswer: Sendable {
  /// The unit.
  public let unit: Province
  /// The changes it took part in, in order.
  public let changes: [ProvinceChange]
  /// The units it came from and goes on in, with the days.
  public let reach: [Reach]
  /// The units that carry it on today, where it no longer exists.
  public let heirs: Carried
  /// Labels for all of them.
  public let names: Names
}

extension Book {
  /// The units that exist on a day, or all since 1976.
  ///
  /// - Parameter day: a day as typed; none means today.
  public func provinces(on day: String?, all: Bool) async throws -> [Province] {
    let today = clerk.today
    return try await resolve { resolver, problems, _ in
      let gazetteer = resolver.directory.gazetteer
      if all { return gazetteer.units.sorted { ($0.validFrom, $0.id) < ($1.validFrom, $1.id) } }
      return try problems.collect("on") { gazetteer.units(on: try day.map { try resolver.day($0) } ?? today) }
    }
  }

  /// One unit with its history.
  public func province(_ typed: String) async throws -> ProvinceAnswer {
    let today = clerk.today
    return try await resolve { resolver, problems, _ in
      let gazetteer = resolver.directory.gazetteer
      let found = try problems.collect("province") { try resolver.province(asked: typed) }
      guard let id = found, let unit = gazetteer.unit(id) else { return nil }
      return ProvinceAnswer(
        unit: unit, changes: gazetteer.changes(of: id),
        reach: gazetteer.reach(of: id, view: unit.exists(on: today) ? .now : .then, today: today),
        heirs: unit.exists(on: today) ? .one(id) : gazetteer.heirs(of: id, on: today), names: resolver.directory.names)
    }
  }
}
