import Synchronization

/// How far something was at which moments, told by whatever thread.
final class KeptMoments: Sendable {
  private let moments = Mutex<[(moment: Int, head: Int)]>([])

  /// - Returns: how many there are now.
  @discardableResult
  func add(_ moment: Int, _ head: Int) -> Int {
    moments.withLock { moments in
      moments.append((moment, head))
      return moments.count
    }
  }

  /// In the order of coming.
  var all: [(moment: Int, head: Int)] { moments.withLock { $0 } }
}
