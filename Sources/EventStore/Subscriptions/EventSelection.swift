/// Which events somebody wants: everything, those of some categories, those of some types, or both at once.
public struct EventSelection: Sendable, Hashable {
  /// The categories of their streams; nil for all.
  public let categories: Set<String>?

  /// What they are called; nil for all.
  public let types: Set<String>?

  /// All events of the log.
  public static let everything = EventSelection()

  private init() {
    categories = nil
    types = nil
  }

  /// Events of these categories and of these types, `EventLimits.namesPerSelection` each at most.
  /// - Throws: `.badName`, `.tooLarge`.
  public init(categories: Set<String>? = nil, types: Set<String>? = nil) throws(EventLogError) {
    for names in [categories, types] {
      guard let count = names?.count, count > EventLimits.namesPerSelection else { continue }
      throw .tooLarge("names of one selection", size: count, limit: EventLimits.namesPerSelection)
    }
    for name in categories ?? [] where !StreamName.isCategory(name) { throw .badName("stream category", name) }
    for name in types ?? [] where !NewEvent.isType(name) { throw .badName("event type", name) }
    self.categories = categories
    self.types = types
  }

  var query: EventQuery {
    guard let types else { return categories.map { .categories($0.sorted()) } ?? .all }
    return .types(types.sorted(), categories: categories?.sorted())
  }

  /// How far one query may look. No index leads to types: what is seldom is looked for in stretches, so that no query
  /// takes long and whoever looks gets on.
  var stretch: Int { types == nil ? Int.max : EventLimits.positionsPerStretch }
}
