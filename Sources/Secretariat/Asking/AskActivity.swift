import Documents
import EventStore
import Friendship
import Postgres
import Wording

extension Book {
  /// Everything about one activity.
  ///
  /// - Parameter which: its number, `last`, or words of its title.
  /// - Parameter withHistory: its events too.
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func sheet(_ which: String, withHistory: Bool, knownOn: String? = nil) async throws -> ActivitySheet {
    var question = Question()
    question.knownOn = knownOn
    let today = clerk.today
    let sheet = try await ask(question) { resolved, connection in
      let resolver = Resolver(directory: resolved.directory, today: today, connection)
      let found = try resolver.found(which)
      guard
        let stored = try resolved.knownAt.map({
          try ActivityQueries.activity(number: found.number, knownAt: $0, connection)
        }) ?? found
      else { throw InvalidInput(problems: [.noSuchActivity(which)]) }
      return try Self.sheet(
        stored, known: resolved.known, today: today,
        names: try resolver.names(
          for: [stored.activity.details], statuses: [stored.activity.status], connection))
    }
    return withHistory ? try await withItsHistory(sheet) : sheet
  }

  /// The sheet that answers a command: what was understood, what is unknown and the command that adds it.
  public func sheet(_ recorded: RecordedActivity) throws -> ActivitySheet {
    var sheet = try Self.sheet(
      recorded.stored, known: KnownUpTo(position: recorded.positions.last ?? 0, moment: nil), today: clerk.today,
      names: recorded.names)
    for assumption in recorded.assumed {
      switch assumption {
      case .organiser: sheet.fromSettings.insert(.organisers)
      case .place, .heir: sheet.fromSettings.insert(.place)
      case .noPlace: break
      case .actor(let id):
        sheet.actor = id
        sheet.fromSettings.insert(.actor)
      }
    }
    return sheet
  }

  private static func sheet(
    _ stored: StoredActivity, known: KnownUpTo, today: CivilDate, names: Names
  ) throws -> ActivitySheet {
    ActivitySheet(
      number: stored.number, activity: stored.activity,
      gaps: Gap.gaps(of: stored.activity, today: today), known: known,
      names: names)
  }

  private func withItsHistory(_ sheet: ActivitySheet) async throws -> ActivitySheet {
    var sheet = sheet
    let stream = try Self.stream(ActivityEventFormat.category, sheet.activity.id.uuid)
    let events = try await log.read(stream: stream).filter { $0.position <= max(sheet.known.position, 0) }
    let told = try ToldEvent.ofActivity(events)
    let known = sheet.names
    sheet.names = try await readAsItStands { connection in
      var names = known
      try told.addLabels(to: &names, connection)
      return names
    }
    sheet.history = told.map { $0.shown(sheet.names) }
    return sheet
  }

  /// What the record of a period leaves open; without a period, of this year.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func gaps(_ question: Question) async throws -> GapList {
    let today = clerk.today
    return try await ask(question) { resolved, connection in
      let period = resolved.period ?? Period(today.startOfYear...today.endOfYear)
      var items: [GapList.Item] = []
      try ActivityQueries.forEach(resolved.filter(period.days), connection) { stored in
        let gaps = Gap.gaps(of: stored.activity, today: today)
        let details = stored.activity.details
        if !gaps.isEmpty, resolved.concerns(details.organisers, on: details.period) {
          items.append(GapList.Item(activity: resolved.counted(stored), gaps: gaps))
        }
      }
      return GapList(
        period: period, items: items, known: resolved.known,
        names: try resolved.names(items.map(\.activity), [], connection))
    }
  }
}
