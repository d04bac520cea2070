public import EventStore

/// How a read model stands.
public struct ReadModelStatus: Sendable {
  /// Its name.
  public let name: String
  /// Its version.
  public let version: Int
  /// The last position it has taken in; none before it was made.
  public let checkpoint: Int?
  /// Events of the log that it hasn't looked at yet.
  public let lag: Int
  /// Seconds since the oldest event was recorded that it has still to take in; none where there is none.
  public let unreadSeconds: Double?
  /// Where and why it has stopped, if it has.
  public let stop: ProjectionStop?
  /// A new version that isn't in use yet, if there is one.
  public let beside: ProjectionBeside?
}

extension Book {
  /// How the read models and the log's tree stand, in the order in which they're kept.
  public func readModels() async throws -> [ReadModelStatus] {
    try await everyProjection.statuses().map { status in
      ReadModelStatus(
        name: status.name, version: status.version, checkpoint: status.checkpoint, lag: status.lag,
        unreadSeconds: status.unreadSeconds,
        stop: status.stoppedAt.map { ProjectionStop(name: status.name, position: $0, reason: status.reason ?? "") },
        beside: status.beside)
    }
  }

  /// The names of all read models and of the log's tree.
  public static var readModelNames: [String] { readModels.map(\.name) + [LogTreeProjection().name] }

  /// Read models that an earlier version of the program has left in the database.
  public func outdatedReadModels() async throws -> [OutdatedProjection] { try await everyProjection.outdated() }

  /// Takes away what an earlier version of the program has left.
  /// - Returns: what was taken away.
  public func removeOutdatedReadModels() async throws -> [OutdatedProjection] {
    try await everyProjection.removeOutdated()
  }

  /// Makes a read model anew from the whole log; readers go on with the old one until it is ready.
  ///
  /// - Parameter options: whether to begin anew and whether to put it in place; told how far it is.
  /// - Returns: where it stopped, if it did; then the old one stays.
  /// - Throws: `EventLogError.unknownProjection`.
  public func rebuild(_ name: String, _ options: BuildOptions = BuildOptions()) async throws -> ProjectionStop? {
    let outcome = try await everyProjection.rebuild(name, options)
    return ProjectionStop.among([name: outcome]).first
  }

  /// Makes a read model anew beside the one in use, or takes what was left there, and compares the two.
  ///
  /// - Throws: `EventLogError.unknownProjection`.
  public func compare(_ name: String, _ options: BuildOptions = BuildOptions()) async throws -> ComparisonOutcome {
    try await everyProjection.compare(name, options)
  }
}
