/// How a projection is made anew.
public struct BuildOptions: Sendable {
  /// Drop what an earlier run has left half made, instead of going on with it.
  public var restarts: Bool

  /// Put the new one in the old one's place once it has caught up; otherwise it stays beside it, to be compared and
  /// switched to later.
  public var switches: Bool

  /// Called after each batch and at each phase, on the connection's thread.
  public var progress: @Sendable (BuildProgress) -> Void

  /// Goes on with what is half made, and switches, unless said otherwise.
  public init(
    restarts: Bool = false, switches: Bool = true, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.restarts = restarts
    self.switches = switches
    self.progress = progress
  }
}
