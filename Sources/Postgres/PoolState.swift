/// Who has which lane of a pool, and who waits for one, first come first served: the pool's decisions as a
/// plain value, without locks, threads or connections.
struct PoolState<Waiter> {
  /// The answer to somebody who wants a lane.
  enum Answer: Equatable {
    case lane(Int)
    case wait
    case closed
    case full
  }

  private let maximumWaiters: Int
  /// The lane that was given back last goes out first: its connection is made and its caches are warm.
  private var idle: [Int]
  private var waiters: [(ticket: UInt64, waiter: Waiter)] = []
  private var lastTicket: UInt64 = 0
  private(set) var isClosed = false

  init(lanes: Int, maximumWaiters: Int) {
    idle = Array((0..<lanes).reversed())
    self.maximumWaiters = maximumWaiters
  }

  var waiterCount: Int { waiters.count }

  /// A number for somebody who is about to ask, under which they can be found in the line.
  mutating func nextTicket() -> UInt64 {
    lastTicket += 1
    return lastTicket
  }

  /// A lane at once, if there is one.
  mutating func takeIdle() -> Int? {
    isClosed ? nil : idle.popLast()
  }

  /// A lane, or a place in the line.
  mutating func take(_ ticket: UInt64, _ waiter: Waiter) -> Answer {
    if isClosed { return .closed }
    if let lane = idle.popLast() { return .lane(lane) }
    guard waiters.count < maximumWaiters else { return .full }
    waiters.append((ticket, waiter))
    return .wait
  }

  /// A lane comes back.
  /// - Returns: who gets it now; nil if nobody waits.
  mutating func giveBack(_ lane: Int) -> Waiter? {
    guard !waiters.isEmpty else {
      idle.append(lane)
      return nil
    }
    return waiters.removeFirst().waiter
  }

  /// Somebody doesn't want to wait any longer.
  /// - Returns: them, if they still stood in the line.
  mutating func leave(_ ticket: UInt64) -> Waiter? {
    guard let index = waiters.firstIndex(where: { $0.ticket == ticket }) else { return nil }
    return waiters.remove(at: index).waiter
  }

  /// No more lanes are given out.
  /// - Returns: everybody in the line.
  mutating func close() -> [Waiter] {
    isClosed = true
    defer { waiters = [] }
    return waiters.map(\.waiter)
  }
}
