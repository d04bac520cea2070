public import Postgres

/// Keeps projections in step with the log.
///
/// A batch of events and the checkpoint that says so are one transaction, and the checkpoint moves by
/// compare-and-set: each event is applied exactly once, whatever crashes and however many processes run.
public struct ProjectionRunner: Sendable {
  let pool: ConnectionPool
  let projections: ProjectionSet
  let batch: Int
  let buildBatch: Int

  /// A projection that has to take in more than this, and more than it holds, is made anew: its indexes are then made over
  /// all rows at once, which takes half the time, and readers go on with what there is meanwhile.
  static let farBehind = 20_000

  /// A runner for these projections; nothing is connected yet.
  /// - Parameters:
  ///   - pool: its connections work as `huunghi_app` (`EventLog.workAsApp`).
  ///   - projections: each name once.
  ///   - batch: events of one transaction at most, 1 to `EventLimits.eventsPerPage`. What is read doesn't
  ///     depend on it.
  ///   - buildBatch: the same while a projection is made anew; nil for `batch`.
  /// - Throws: `.badName`, `.tooLarge`.
  public init(
    pool: ConnectionPool, projections: [any Projection], batch: Int = 1_000, buildBatch: Int? = nil
  ) throws(EventLogError) {
    for size in [batch, buildBatch ?? batch] where !(1...EventLimits.eventsPerPage).contains(size) {
      throw .tooLarge("events of one batch", size: size, limit: EventLimits.eventsPerPage)
    }
    self.buildBatch = buildBatch ?? batch
    self.pool = pool
    self.projections = try ProjectionSet(projections)
    self.batch = batch
  }

  /// Brings all projections up to a position, and makes those that don't exist yet. When nothing is new, this is
  /// one query for all of them.
  ///
  /// A command that has appended calls this with its last position, so that what it answers shows its own
  /// writes; a query calls it with nil.
  /// - Parameters:
  ///   - position: nil for the end of the log as it is now. Beyond the end it means the end.
  ///   - names: only these projections; nil for all.
  /// - Returns: by name, how far each projection got. One that stops doesn't keep others back.
  /// - Throws: `.unknownProjection`, `.database`; `.missing` where one is far behind in a log that has a gap there.
  public func catchUp(
    upTo position: Int? = nil, only names: Set<String>? = nil
  ) async throws(EventLogError) -> [String: ProjectionOutcome] {
    let runner = self
    var chosen = projections.all
    if let names {
      for name in names { _ = try projections.named(name) }
      chosen = chosen.filter { names.contains($0.name) }
    }
    let wanted = chosen
    do {
      return try await pool.withConnection { connection in
        try runner.catchUp(wanted, upTo: position, connection)
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  /// How all projections stand, in the order in which they were given. Three queries at most.
  public func statuses() async throws(EventLogError) -> [ProjectionStatus] {
    let all = projections.all
    do {
      return try await pool.withConnection { connection in
        let beside = try ProjectionBuild.beside(all, connection)
        return try zip(zip(all, beside), Checkpoint.read(all, connection)).map { known, checkpoint in
          let (projection, beside) = known
          return ProjectionStatus(
            name: projection.name, version: projection.version, checkpoint: checkpoint.position,
            lag: checkpoint.head - (checkpoint.position ?? 0), unreadSeconds: checkpoint.unreadSeconds,
            stoppedAt: checkpoint.stoppedAt, reason: checkpoint.reason, beside: beside)
        }
      }
    } catch {
      throw EventLogError(any: error)
    }
  }

  private func catchUp(
    _ wanted: [any Projection], upTo position: Int?, _ connection: Connection
  ) throws -> [String: ProjectionOutcome] {
    var outcomes: [String: ProjectionOutcome] = [:]
    var idle: [Checkpoint] = []
    for (projection, checkpoint) in zip(wanted, try Checkpoint.read(wanted, connection)) {
      let target = min(position ?? checkpoint.head, checkpoint.head)
      guard let reached = checkpoint.position else {
        outcomes[projection.name] = try build(projection, isRebuild: false, connection)
        continue
      }
      if let next = checkpoint.next, next <= target {
        if target - reached > Self.farBehind {
          try LogGaps.requireNone(after: reached, upTo: target, connection)
        }
        if checkpoint.stoppedAt == nil, target - reached > max(reached, Self.farBehind),
          case .current(let position) = try build(projection, isRebuild: true, connection)
        {
          outcomes[projection.name] = .current(position: position)
          continue
        }
        let run = ProjectionRun(
          projection: projection, schema: projection.schemaName, connection: connection, batch: batch)
        outcomes[projection.name] =
          try run.run(from: reached, to: target, isStopped: checkpoint.stoppedAt != nil)
      } else {
        if checkpoint.next == nil, reached < checkpoint.head { idle.append(checkpoint) }
        outcomes[projection.name] = .current(position: max(reached, target))
      }
    }
    try Checkpoint.advance(idle, connection)
    return outcomes
  }
}
