/// The projections that a program knows, with names that are safe and each used once.
struct ProjectionSet: Sendable {
  let all: [any Projection]

  init(_ projections: [any Projection]) throws(EventLogError) {
    var names: Set<String> = []
    for projection in projections {
      guard StreamName.isCategory(projection.name) else { throw .badName("projection", projection.name) }
      guard projection.version > 0 else { throw .badName("projection version", projection.schemaName) }
      guard names.insert(projection.name).inserted else {
        throw .badName("second projection", projection.name)
      }
      for category in projection.categories ?? [] where !StreamName.isCategory(category) {
        throw .badName("stream category", category)
      }
    }
    all = projections
  }

  subscript(_ name: String) -> (any Projection)? {
    all.first { $0.name == name }
  }

  func named(_ name: String) throws(EventLogError) -> any Projection {
    guard let projection = self[name] else { throw .unknownProjection(name) }
    return projection
  }
}
