/// A projection that was made anew and isn't in use: half made by a run that was stopped, or ready and not switched to.
public struct ProjectionBeside: Sendable, Hashable {
  /// The last position that it has taken in.
  public let position: Int

  /// It has its indexes too: what is left is to take in what came since, and to switch.
  public let isIndexed: Bool
}
