public import Postgres

/// A read model: tables of its own, and one function that keeps them in step with the log.
///
/// Everything else is the runner's: which events, in which order, exactly once, in which transaction. A change to
/// what the tables hold is a new `version`, which is built beside the old one from the whole log.
public protocol Projection: Sendable {
  /// What it is called: `[a-z][a-z0-9_]*`, 40 characters at most.
  var name: String { get }

  /// From 1; raised with every change to the tables or to what `apply` makes of an event.
  var version: Int { get }

  /// SQL that makes the tables. Names are unqualified: the schema is the runner's choice.
  var schema: String { get }

  /// SQL that makes the indexes that only readers need, a `CREATE INDEX IF NOT EXISTS` each, the one that takes longest
  /// first; run after the first build, when all rows are there, two at a time. What `apply` itself looks up belongs in
  /// `schema`.
  var indexes: [String] { get }

  /// The categories of streams it reads events of; nil for all events.
  var categories: Set<String>? { get }

  /// By table, the expressions that together tell its rows apart, for comparing two versions. Needed only for a table
  /// without a primary key or a unique index over all its rows.
  var rowKeys: [String: [String]] { get }

  /// Takes in events, in order. Runs inside a transaction whose search path is the schema of this version, then
  /// `public`; must not end it, nor depend on how the log is cut into batches, on the clock or on chance.
  ///
  /// If it throws, nothing of the batch remains; the runner finds the event that is to blame and stops there.
  func apply(_ events: [RecordedEvent], to connection: Connection) throws

  /// The part of `apply` that needs no database, mostly decoding, done ahead on another thread while the batch before is
  /// written; what it gives back is the rest, run where `apply` would be. Needed only where that part is a great one.
  func prepare(_ events: [RecordedEvent]) throws -> PreparedBatch
}

/// What is left to do of a batch of events: to write it.
public typealias PreparedBatch = @Sendable (Connection) throws -> Void

extension Projection {
  /// None: keys and unique indexes say it.
  public var rowKeys: [String: [String]] { [:] }

  /// Everything is left to `apply`.
  public func prepare(_ events: [RecordedEvent]) throws -> PreparedBatch {
    { try apply(events, to: $0) }
  }

  /// Where its tables are: `activities_v3`.
  public var schemaName: String { "\(name)_v\(version)" }

  /// Where they are made anew, before they take that place.
  var buildingSchemaName: String { "\(schemaName)_building" }
}

/// How far a projection got.
public enum ProjectionOutcome: Sendable, Hashable {
  /// It has taken in everything up to this position, which is the one asked for or a later one.
  case current(position: Int)

  /// It can't take in the event at this position; everything before is there. It is tried again at every run.
  case stopped(at: Int, reason: String)
}

/// How a projection stands.
public struct ProjectionStatus: Sendable, Hashable {
  /// Its name.
  public let name: String

  /// The version that this program knows.
  public let version: Int

  /// The last position it has taken in; nil if it was never made.
  public let checkpoint: Int?

  /// Positions between its checkpoint and the end of the log, events of other categories included.
  public let lag: Int

  /// Seconds since the oldest event was recorded that it has still to take in; nil if there is none of its categories.
  public let unreadSeconds: Double?

  /// The event that it can't take in, if it has stopped.
  public let stoppedAt: Int?

  /// Why it has stopped.
  public let reason: String?

  /// What was made anew and stands beside it, if anything does that a rebuild would go on with.
  public let beside: ProjectionBeside?
}
