import Documents
import Friendship
import Postgres
import Wording

/// A calendar: a month as a grid, any other period as an agenda.
public enum CalendarAnswer: Sendable {
  /// One whole month.
  case month(MonthCalendar)
  /// Any other period.
  case agenda(Agenda)
}

extension Book {
  /// The calendar of a period; without one, of this month.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func calendar(_ question: Question) async throws -> CalendarAnswer {
    let today = clerk.today
    return try await ask(question) { resolved, connection in
      let period = resolved.period ?? Period(today.startOfMonth...today.endOfMonth)
      let activities = try ActivityQueries.map(resolved.filter(period.days), connection, resolved.counted)
        .filter { resolved.concerns($0.organisers, on: $0.period) }
      let contents = CalendarContents(
        scope: resolved.scope, kind: resolved.kind, observances: Self.observances(period.days),
        activities: activities, background: resolved.background(in: period.days), known: resolved.known,
        names: try resolved.names(activities, [], connection))
      let first = period.first
      if first == first.startOfMonth, period.last == first.endOfMonth,
        let month = MonthCalendar(year: first.year, month: first.month, contents: contents, today: today)
      {
        return .month(month)
      }
      return .agenda(Agenda(period: period, contents: contents))
    }
  }

  private static func observances(_ days: ClosedRange<CivilDate>) -> [Occurrence] {
    ShippedFacts.observances.flatMap { $0.occurrences(during: days) }
      .sorted { ($0.date, $0.observance.id) < ($1.date, $1.observance.id) }
  }
}
