/// How a private cluster is made and started, where the defaults don't fit.
public struct ClusterOptions: Sendable {
  /// Where to look for the server programs; nil looks in the usual places (see `ServerPrograms`).
  public var programFolders: [String]?

  /// Connections that the server accepts, 3 of them for the superuser only.
  public var maximumConnections = 60

  /// Seconds that a start may take, recovery after a crash included.
  public var startTimeout = 300

  /// The database that is made in a new cluster and connected to.
  var database = "huunghi"

  /// False only for a cluster that is thrown away: no fsync, so that a crash of the machine destroys it.
  var isDurable = true

  /// The defaults.
  public init() {}
}
