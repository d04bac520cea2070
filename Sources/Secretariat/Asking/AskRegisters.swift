import Documents
import EventStore
import Friendship
import Postgres
import Wording

extension Book {
  /// The entries of a register, by time: all of them, or those of a period, province or organisation.
  ///
  /// Of a province are those that concern it (its former units too, as the question's boundaries have it), those that come
  /// from an activity that happened there, and the directions for its associations. Of a period are the directions
  /// given in it and those meant for it.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func entries(
    _ register: RegisterEntry.Register, _ question: Question, onlyOpen: Bool = false
  ) async throws -> RegisterList {
    try await ask(question) { resolved, connection in
      let days = register == .direction ? nil : resolved.period?.days
      var found: [StoredEntry]
      if let reach = resolved.reach {
        found = try RegisterQueries.entries(onTimelineOf: reach, in: days, knownAt: resolved.knownAt, connection)
      } else {
        found = try resolved.entries(register, in: days, connection)
      }
      let inPeriod = resolved.organisationsInPeriod
      found = found.filter { stored in
        stored.entry.register == register && (!onlyOpen || stored.entry.isOpen ?? false)
          && (resolved.period.map { stored.entry.concerns($0) } ?? true)
          && resolved.isMeant(stored.entry, inPeriod)
      }
      return RegisterList(
        register: register, period: resolved.period, onlyOpen: onlyOpen,
        entries: found.map { Numbered($0.number, $0.entry) }, known: resolved.known,
        names: try resolved.names([], found, connection))
    }
  }
}

extension RegisterEntry {
  /// Whether it is about a period: a direction given in it or meant for it, anything else that was then.
  func concerns(_ asked: Period) -> Bool {
    if case .direction(let direction) = self, direction.period.overlaps(asked) { return true }
    return period.overlaps(asked)
  }
}
