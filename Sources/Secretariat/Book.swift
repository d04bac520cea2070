import EventStore
import FoundationEssentials
import Friendship
import Postgres
import Synchronization
import Wording

/// A read model that can't take in an event. What was recorded stands; the read model is tried again at every command.
public struct ProjectionStop: Hashable, Sendable {
  /// The read model's name.
  public let name: String
  /// The log position of the event.
  public let position: Int
  /// Why, in English, for an administrator.
  public let reason: String

  static func among(_ outcomes: [String: ProjectionOutcome]) -> [ProjectionStop] {
    outcomes.compactMap { name, outcome in
      guard case .stopped(let position, let reason) = outcome else { return nil }
      return ProjectionStop(name: name, position: position, reason: reason)
    }.sorted { $0.name < $1.name }
  }
}

/// An association's book: the log, its read models and the use cases over them. One a process.
///
/// Everything that a person types comes in as text and is resolved here; everything that goes out is a value that
/// Documents or Wording can put in words.
public final class Book: Sendable {
  /// Who records, and on which day.
  public let clerk: Clerk
  private let settings: ConnectionSettings
  let pool: ConnectionPool
  let log: EventLog
  let projections: ProjectionRunner
  /// All of them and the log's tree, which nobody's own writes are read from: for administrators.
  let everyProjection: ProjectionRunner
  let reader: ProjectionReader
  private let stops = Mutex<[ProjectionStop]>([])
  private let recordedHere = Mutex<RecordedSpan?>(nil)
  private let opening: LogOpening
  private let requiresDurability: Bool

  /// All read models.
  static let readModels: [any Projection] = [
    ProvincesProjection(), KindsProjection(), OrganisationsProjection(), PeopleProjection(), ActivitiesProjection(),
    RegistersProjection(), ReportsProjection(),
  ]

  private init(
    _ settings: ConnectionSettings, pool: ConnectionPool, clerk: Clerk, opening: LogOpening, requiresDurability: Bool
  ) throws {
    self.clerk = clerk
    self.settings = settings
    self.pool = pool
    self.opening = opening
    self.requiresDurability = requiresDurability
    log = EventLog(pool: pool)
    // Twice as many at once are no faster, and take twice the memory beside that of an import.
    projections = try ProjectionRunner(pool: pool, projections: Self.readModels, batch: 500, buildBatch: 2_000)
    everyProjection = try ProjectionRunner(
      pool: pool, projections: Self.readModels + [LogTreeProjection()], batch: 500, buildBatch: 2_000)
    reader = try ProjectionReader(pool: pool, projections: Self.readModels)
  }

  /// Opens the book in a database.
  ///
  /// - Parameters:
  ///   - migrating: bring the database up to date first and load the shipped facts, where that is to be done; without it a
  ///     database that isn't up to date is an error.
  ///   - requiresDurability: refuse to record where the server would lose what it acknowledged in a crash of the machine.
  ///     False is for tests alone, whose servers are thrown away.
  /// - Throws: `EventLogError`, `PostgresError`.
  public static func open(
    _ settings: ConnectionSettings, clerk: Clerk, migrating: Bool, requiresDurability: Bool = true
  ) async throws -> Book {
    let pool = ConnectionPool(settings, maximumConnections: 4, prepare: EventLog.workAsApp)
    do {
      var isNew = false
      let opening: LogOpening
      do {
        opening = try await pool.withConnection { try Migrator.verify($0) }
      } catch EventLogError.notMigrated(let pending) {
        guard migrating else { throw EventLogError.notMigrated(pending: pending) }
        try await migrateAsLogin(settings)
        isNew = true
        opening = try await pool.withConnection { try Migrator.verify($0) }
      }
      let book = try Book(
        settings, pool: pool, clerk: clerk, opening: opening, requiresDurability: requiresDurability)
      if isNew { try await book.loadShippedFacts() }
      return book
    } catch {
      await pool.close()
      throw error
    }
  }

  /// Brings the database up to date and loads the shipped facts that it lacks. Safe at any time.
  ///
  /// - Returns: the migrations that were applied.
  @discardableResult
  public func migrate() async throws -> [String] {
    let applied = try await Self.migrateAsLogin(settings)
    try await loadShippedFacts()
    return applied
  }

  /// With a pool of its own: the login migrates, before there is a role to work as.
  @discardableResult
  private static func migrateAsLogin(_ settings: ConnectionSettings) async throws -> [String] {
    let login = ConnectionPool(settings, maximumConnections: 1)
    do {
      let applied = try await login.withConnection { try Migrator.migrate($0) }
      await login.close()
      return applied
    } catch {
      await login.close()
      throw error
    }
  }

  /// Runs a body on a connection of its own that works as the owner of the tables, for what the pool's may not do.
  func asOwner(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
    let owner = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsOwner)
    do {
      try await owner.withConnection(body)
      await owner.close()
    } catch {
      await owner.close()
      throw error
    }
  }

  /// Ends all connections.
  public func close() async { await pool.close() }

  // MARK: Reading

  /// Asks the read models in one snapshot, once they have caught up with what the log holds now.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    _ = try await catchUp()
    return try await readAsItStands(body)
  }

  /// Lets the read models take in what the log holds now.
  ///
  /// - Returns: the position up to which they all have come.
  func catchUp() async throws -> Int {
    let outcomes = try await projections.catchUp()
    note(ProjectionStop.among(outcomes))
    return outcomes.values.map { outcome in
      switch outcome {
      case .current(let position): position
      case .stopped(let position, _): position - 1
      }
    }.min() ?? 0
  }

  /// The read models that had stopped when the book was last asked: what was answered lacks what was recorded since, as far
  /// as they hold it. None where a command has recorded, whose answer says so itself.
  public var stopped: [ProjectionStop] { stops.withLock { $0 } }

  private func note(_ stopped: [ProjectionStop]) { stops.withLock { $0 = stopped } }

  /// Those that had stopped are told by the answer of a command that records.
  func forgetStops() { note([]) }

  /// Asks the read models in one snapshot, as far as they have come: after an append has let them catch up.
  func readAsItStands<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    try await reader.query(
      "provinces", "kinds", "organisations", "people", "activities", "registers", "reports", body: body)
  }

  // MARK: Appending

  /// Refuses to go on where the server would lose what it acknowledged in a crash of the machine.
  ///
  /// - Throws: `EventLogError.unsafeSettings`.
  func requireDurability() throws(EventLogError) {
    guard requiresDurability, !opening.unsafeSettings.isEmpty else { return }
    throw .unsafeSettings(opening.unsafeSettings)
  }

  /// Whether the book has gone elsewhere, as far as was seen when it was opened: it can be read as it was then.
  public var isClosed: Bool { opening.isClosed }

  /// Where the book has gone, or where it is coming from; nil for one that is open.
  public func closure() async throws -> LogClosure? { isClosed ? try await log.closure() : nil }

  /// Refuses to record here where that was known when the book was opened: no round trip. Called before anything is
  /// written, people's rows and files included, since those aren't refused by the log.
  ///
  /// - Throws: `EventLogError.unsafeSettings`, `.closed`.
  func mayRecord() async throws {
    try requireDurability()
    if let closure = try await closure() {
      throw EventLogError.closed(isArriving: closure.isArriving, address: closure.address)
    }
  }

  /// What was recorded since the book was opened, by whatever command: `nil` where nothing was. It tells a person what
  /// stands in the log when the answer that would have told it can't be shown.
  public var recorded: RecordedSpan? { recordedHere.withLock { $0 } }

  func note(recorded positions: [Int]) {
    recordedHere.withLock { $0 = RecordedSpan($0, and: positions) }
  }

  /// What an append led to.
  struct Appended: Sendable {
    /// The position of each event, in order.
    var positions: [Int]
    /// The read models that could not take it in, by name, with the reason. The record stands all the same.
    var stopped: [ProjectionStop]
  }

  /// Appends the events of one decision, all or none, and lets the read models catch up, so that who recorded reads it.
  ///
  /// - Throws: `EventLogError.conflict` when somebody else changed a stream since it was read.
  func append(_ writes: [DecidedWrite]) async throws -> Appended {
    try await mayRecord()
    let metadata = metadata(.cli)
    let request = AppendRequest(
      writes: writes.map { write in
        StreamWrite(
          stream: write.stream, expected: write.expected,
          events: write.events.map { $0.new(id: clerk.newID(), metadata: metadata) })
      })
    let receipt = try await appendSurely(request)
    note(recorded: receipt.positions)
    let outcomes: [String: ProjectionOutcome]
    do {
      outcomes = try await projections.catchUp(upTo: receipt.lastPosition)
    } catch {
      // The record stands, whatever has happened since: the server went away, or somebody pressed Ctrl-C.
      throw ReadModelUnavailable(positions: receipt.positions, stopped: [])
    }
    forgetStops()
    return Appended(positions: receipt.positions, stopped: ProjectionStop.among(outcomes))
  }

  /// Appends, and after a lost connection sends the same once more, since the ids tell whether it was recorded.
  private func appendSurely(_ request: AppendRequest) async throws -> AppendReceipt {
    do {
      return try await log.append(request)
    } catch EventLogError.database(let error) where error.kind == .connection {
      do {
        return try await log.append(request)
      } catch EventLogError.database(let error) where error.kind == .connection {
        throw RecordingUnknown()
      }
    }
  }

  /// The metadata of what is recorded together, in this way, now.
  func metadata(_ source: RecordingSource) -> [UInt8] {
    EventMetadata(actor: clerk.actor?.uuid, correlation: clerk.newID(), source: source, program: clerk.program).bytes
  }

  /// The name of a stream of a thing that has a UUID.
  static func stream(_ category: String, _ id: UUID) throws -> StreamName {
    try StreamName(category: category, id: id.text)
  }
}

/// The connection broke while something was sent to be recorded, and can't be had again: nobody knows whether it was.
public struct RecordingUnknown: Error, Sendable {}

/// How many events were recorded, and from which position of the log to which.
public struct RecordedSpan: Sendable, Hashable {
  /// At least one.
  public let count: Int
  /// The least position.
  public let first: Int
  /// The greatest position. Others may have recorded in between.
  public let last: Int

  /// What was recorded before, and these.
  init?(_ before: RecordedSpan? = nil, and positions: [Int]) {
    guard let first = [before?.first, positions.min()].compactMap(\.self).min(),
      let last = [before?.last, positions.max()].compactMap(\.self).max()
    else { return nil }
    count = (before?.count ?? 0) + positions.count
    self.first = first
    self.last = last
  }
}

/// What a decision writes to one stream, and the version it decided upon.
struct DecidedWrite: Sendable {
  var stream: StreamName
  var expected: ExpectedVersion
  var events: [EncodedEvent]
}

extension EncodedEvent {
  func new(id: UUID, metadata: [UInt8]) -> NewEvent {
    NewEvent(id: id, type: type, schemaVersion: schemaVersion, data: data, metadata: metadata)
  }
}
