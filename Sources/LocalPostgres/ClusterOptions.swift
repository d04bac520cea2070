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

  /// Settings that this start gives the server, whatever its files say.
  var overrides: [String: String] = [:]

  /// The defaults.
  public init() {}

  /// What a copy of a cluster must not do while it is looked at: write to the archive that the original writes to, or
  /// fetch what other servers have for the original.
  static let overridesOfCopy = [
    "archive_mode": "off", "max_logical_replication_workers": "0",
    // What it says belongs to the start, and not among the logs that came along.
    "logging_collector": "off",
  ]

  /// What a copy that is thrown away needn't do.
  static let overridesOfScratch = [
    "fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "autovacuum": "off",
  ]
}
