import Postgres

/// Hears that the log has grown: one session that listens, for all in this process who follow the log.
///
/// It listens only while somebody follows. That a notification was lost, or that nothing can be heard at all, costs whoever
/// waits the time until their next poll.
actor AppendWatch {
  /// A place among the followers, given up when nobody holds it any more.
  final class Place: Sendable {
    private let watch: AppendWatch

    fileprivate init(_ watch: AppendWatch) {
      self.watch = watch
    }

    deinit {
      Task { [watch] in await watch.leave() }
    }
  }

  private static let firstDelay = Duration.milliseconds(50)
  private static let longestDelay = Duration.seconds(5)

  private let pool: ConnectionPool
  private var followers = 0
  private var listening: Task<Void, Never>?

  /// How often something was heard.
  private(set) var mark = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var lastNumber = 0

  init(pool: ConnectionPool) {
    self.pool = pool
  }

  /// Somebody follows from now on. When the listener is ready, the mark moves: what was appended before wasn't heard.
  func join() -> Place {
    followers += 1
    if listening == nil { listening = Task { await listen() } }
    return Place(self)
  }

  /// Returns when something was heard since the mark was read, when the time is over or the task was cancelled.
  func wait(since seen: Int, atMost time: Duration) async {
    lastNumber += 1
    let number = lastNumber
    let timer = Task {
      try? await Task.sleep(for: time)
      self.wake(number)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Asked here, where nothing comes between: what is heard from now on finds the continuation.
        if mark != seen || Task.isCancelled {
          continuation.resume()
        } else {
          waiting[number] = continuation
        }
      }
    } onCancel: {
      Task { await self.wake(number) }
    }
    timer.cancel()
  }

  private func leave() {
    followers -= 1
    guard followers == 0 else { return }
    listening?.cancel()
    listening = nil
  }

  private func listen() async {
    var delay = Self.firstDelay
    while !Task.isCancelled {
      do {
        let listener = try await pool.listen(to: [AppendNotifier.channel], sharing: AppendNotifier.listeners)
        heard()
        delay = Self.firstDelay
        for try await _ in listener.notifications { heard() }
      } catch {
        // Whoever waits polls meanwhile.
      }
      try? await Task.sleep(for: delay)
      delay = min(delay * 2, Self.longestDelay)
    }
  }

  private func heard() {
    mark += 1
    for continuation in waiting.values { continuation.resume() }
    waiting = [:]
  }

  private func wake(_ number: Int) {
    waiting.removeValue(forKey: number)?.resume()
  }
}
