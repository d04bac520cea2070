import EventStore

/// Has the big read models take in what an import records while it goes on recording, on a connection beside it.
///
/// It only does early what the catch-up at the import's end would do: that one answers for all read models, whatever became
/// of this. So nothing that goes wrong here is told; it ends the following.
actor ImportFollower {
  /// Those that resolving a row asks nothing but whether an activity of an identity is there. Names are looked up in the
  /// others: how far these have come would decide what a row means.
  private static let followed: Set<String> = ["activities", "registers"]
  /// Events after which read models are put in order.
  private static let many = 5_000

  private let projections: ProjectionRunner
  private let fewest: Int
  private let most: Int
  /// Where recording has begun and come.
  private var first: Int?
  private var recorded = 0
  /// Up to where the read models were asked to come; `nil` before the first is recorded.
  private var reached: Int?
  private var isOver = false
  private var catchingUp: Task<Void, Never>?

  /// - Parameter fewest: positions for which taking in is worth a transaction.
  /// - Parameter most: how far read models may be behind before recording waits for them; far behind they would be made anew.
  init(_ projections: ProjectionRunner, fewest: Int = 500, most: Int = 5_000) {
    self.projections = projections
    self.fewest = fewest
    self.most = most
  }

  /// Events of the import have these positions in the log, and perhaps others of somebody else's between them.
  func recorded(_ positions: ClosedRange<Int>) async {
    recorded = positions.upperBound
    first = first ?? positions.lowerBound
    let start = reached ?? positions.lowerBound - 1
    reached = start
    guard !isOver, recorded - start >= fewest else { return }
    if catchingUp == nil { catchingUp = Task { await catchUp() } }
    if recorded - start > most { await catchingUp?.value }
  }

  /// Ends the following once the read models have come to where they are on their way to, or in the midst of it.
  func end(atOnce: Bool) async {
    isOver = true
    if atOnce { catchingUp?.cancel() }
    await catchingUp?.value
  }

  private func catchUp() async {
    while !isOver, let start = reached, recorded - start >= fewest {
      let target = recorded
      do {
        let outcomes = try await projections.catchUp(upTo: target, only: Self.followed)
        // One that can't take something in would try it again each time.
        if !ProjectionStop.among(outcomes).isEmpty { isOver = true }
        reached = target
      } catch {
        isOver = true
      }
    }
    catchingUp = nil
  }

  /// Puts the read models in order where much was recorded: a report right after an import would be planned with the
  /// figures of an empty table.
  func tidy() async {
    guard let first, recorded - first >= Self.many else { return }
    for name in Self.followed { try? await projections.tidy(name) }
  }
}
