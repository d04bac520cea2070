import Dispatch

/// Runs an actor's jobs one after the other on a thread that may block, outside Swift's cooperative pool.
/// (Dispatch's own DispatchSerialQueue, which would be one, doesn't exist on Linux.)
final class QueueExecutor: SerialExecutor {
  let queue: DispatchQueue

  init(label: String) {
    queue = DispatchQueue(label: label)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { @Sendable in
      job.runSynchronously(on: self.asUnownedSerialExecutor())
    }
  }

  /// Asked by `assumeIsolated` where Dispatch, not an actor's job, called.
  func checkIsolated() {
    dispatchPrecondition(condition: .onQueue(queue))
  }
}
