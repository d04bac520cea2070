/// Why what stands in a cluster's place is none.
public enum ClusterFault: Sendable, Equatable {
  /// There are files, and no PG_VERSION among them.
  case noVersion
  /// PG_VERSION names no version.
  case unknownVersion
  /// Nothing is there.
  case absent
}

extension ClusterFault: CustomStringConvertible {
  /// A clause for a person.
  public var description: String {
    switch self {
    case .noVersion: "it isn't empty and has no PG_VERSION"
    case .unknownVersion: "its PG_VERSION names no version"
    case .absent: "there is none"
    }
  }
}
