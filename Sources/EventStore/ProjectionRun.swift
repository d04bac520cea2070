import Postgres

/// Brings one schema of a projection forward, batch by batch: the same for running and for rebuilding.
struct ProjectionRun {
  let projection: any Projection
  let schema: String
  let connection: Connection

  /// Events of one batch at most.
  let batch: Int

  /// Told after each batch: the new checkpoint, and how many events were taken in.
  var progress: ((_ position: Int, _ events: Int) -> Void)?

  /// Takes in everything from a checkpoint up to a position of the log.
  /// - Parameters:
  ///   - start: where the checkpoint was seen; if it moves meanwhile, the run goes on from there.
  ///   - isStopped: the next event failed before; it is tried alone first.
  func run(from start: Int, to target: Int, isStopped: Bool = false) throws -> ProjectionOutcome {
    var position = start
    var limit = isStopped ? 1 : batch
    // Up to here, batches are small, since one that reached so far has failed.
    var suspect = 0
    var attempts = 0
    while position < target {
      do {
        if let page = try step(from: position, to: target, limit: limit) {
          position = page.reached
          progress?(position, page.events.count)
          if page.isCutShort {
            // What was read beyond the limit of bytes was read for nothing.
            limit = max(1, page.events.count)
          } else if position >= suspect {
            limit = min(batch, limit * 2)
          }
        } else {
          // Another runner was faster, or the schema was made anew.
          guard let current = try Checkpoint.position(of: schema, connection) else {
            throw EventLogError.corrupt("the checkpoint of \(schema) has vanished")
          }
          position = current
        }
        attempts = 0
      } catch let failure as ApplyFailure {
        if let error = failure.error as? PostgresError {
          // Not the event's fault. A transaction that lost against another is run again.
          guard error.kind != .connection, error.kind != .cancelled else { throw error }
          if Self.isMomentary(error), attempts < 5 {
            attempts += 1
            continue
          }
        }
        guard failure.positions.count == 1 else {
          suspect = max(suspect, failure.positions.last ?? 0)
          limit = max(1, failure.positions.count / 2)
          continue
        }
        let reason = String(Self.reason(failure.error).prefix(2_000))
        try Checkpoint.stop(schema, after: position, at: failure.positions[0], reason: reason, connection)
        return .stopped(at: failure.positions[0], reason: reason)
      }
    }
    return .current(position: position)
  }

  /// Takes in a stretch of the log that a session beside this one reads ahead.
  /// - Returns: how far it came: to the end of the stretch, or to where something has to be looked at more closely, by `run`.
  func runAhead(_ pool: ConnectionPool, from start: Int, to target: Int) throws -> Int {
    let projection = projection
    let ahead = ReadAhead(
      projection.categories?.sorted(), pool: pool, after: start, upTo: target, limit: batch
    ) { page in
      (page: page, work: Result { try projection.prepare(page.events) })
    }
    defer { ahead.end() }
    var position = start
    while position < target {
      guard let (page, work) = try? ahead.next(), let write = try? work.get() else { return position }
      do {
        guard try step(from: position, to: target, limit: batch, given: (page, write)) != nil else { return position }
        position = page.reached
        progress?(position, page.events.count)
      } catch is ApplyFailure {
        return position
      }
    }
    return position
  }

  /// Takes in what is still missing inside a transaction of the caller's.
  func finish(from start: Int, to target: Int) throws {
    var position = start
    while position < target {
      let page = try read(after: position, upTo: target, limit: batch)
      if !page.events.isEmpty { try projection.apply(page.events, to: connection) }
      guard try Checkpoint.move(schema, from: position, to: page.reached, connection) else {
        throw EventLogError.corrupt("the checkpoint of \(schema) was moved by somebody else")
      }
      position = page.reached
    }
  }

  /// Reads one batch, applies it and moves the checkpoint, all in one transaction.
  /// - Parameter given: the events from `position` on and what is to be done with them, where they were read already.
  /// - Returns: the batch, whose end is the new checkpoint; nil if it wasn't at `position` any more, and nothing was done.
  private func step(
    from position: Int, to target: Int, limit: Int, given: (page: EventPage, write: PreparedBatch)? = nil
  ) throws -> EventPage? {
    do {
      return try connection.transaction {
        // The lock keeps two runners from doing the same work twice; the checkpoint is what keeps them right.
        // What is lost with the server's last moments is read from the log again: no need to wait for the disk.
        try connection.script(
          """
          SELECT pg_catalog.pg_advisory_xact_lock(\(Checkpoint.lockKey(schema)));
          SET LOCAL synchronous_commit = off;
          \(try Self.searchPath([schema], connection))
          """)
        let page = try given?.page ?? read(after: position, upTo: target, limit: limit)
        guard try Checkpoint.move(schema, from: position, to: page.reached, connection) else { throw LostRace() }
        if !page.events.isEmpty {
          do {
            if let given {
              try given.write(connection)
            } else {
              try projection.apply(page.events, to: connection)
            }
          } catch {
            throw ApplyFailure(error: error, positions: page.events.map(\.position))
          }
        }
        return page
      }
    } catch is LostRace {
      return nil
    }
  }

  private func read(after position: Int, upTo target: Int, limit: Int) throws -> EventPage {
    try query.page(connection, after: position, upTo: target, limit: limit, inTransaction: true)
  }

  private var query: EventQuery { projection.categories.map { .categories($0.sorted()) } ?? .all }

  /// Unqualified names mean these schemas until the transaction ends, then `public` for extensions.
  static func searchPath(_ schemas: [String], _ connection: Connection) throws -> String {
    let names = try schemas.map { try connection.quoteIdentifier($0) }
    return "SET LOCAL search_path = \(names.joined(separator: ", ")), public;"
  }

  private struct LostRace: Error {}

  private struct ApplyFailure: Error {
    let error: any Error
    let positions: [Int]
  }

  private static func isMomentary(_ error: PostgresError) -> Bool {
    error.sqlState == SQLState.serializationFailure || error.sqlState == SQLState.deadlockDetected
      || error.sqlState == SQLState.lockNotAvailable
  }

  /// Kept in the database and shown to operators: an error of ours tells no values of rows.
  private static func reason(_ error: any Error) -> String {
    "\(error)"
  }
}
