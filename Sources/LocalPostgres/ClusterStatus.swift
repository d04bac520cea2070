/// What is found in a cluster's place.
public enum ClusterStatus: Sendable, Hashable {
  /// Nothing has been made yet.
  case absent
  /// A cluster whose server doesn't run.
  case stopped
  /// The server takes connections; `version` as libpq counts it (150018 is 15.18).
  case running(processIdentifier: Int, version: Int)
  /// A cluster of a major version whose programs aren't installed.
  case otherMajorVersion(found: Int, installed: [Int])
}
