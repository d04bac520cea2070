import EventStore
import Foundation
import Synchronization

/// Appends by the clock: each is sent when it is due, however many are still under way.
struct Pace: Sendable {
  let log: EventLog
  /// Appends a second.
  let rate: Double

  /// What became of one, in nanoseconds of `Moment`.
  struct Answer {
    let position: Int
    let due: Int
    let returned: Int
  }

  /// - Returns: in the order in which they were due.
  func append(_ requests: [AppendRequest]) async throws -> [Answer] {
    let (due, sender) = AsyncStream<(number: Int, moment: Int)>.makeStream()
    let step = 1_000_000_000 / rate
    let count = requests.count
    // A thread of its own, since a task's sleep may be a millisecond late.
    Thread.detachNewThread {
      let start = Moment.now() + 10_000_000
      for number in 0..<count {
        let moment = start + Int(Double(number) * step)
        Moment.sleep(until: moment)
        sender.yield((number, moment))
      }
      sender.finish()
    }
    return try await withThrowingTaskGroup(of: Answer.self) { group in
      for await (number, moment) in due {
        group.addTask {
          let receipt = try await log.append(requests[number])
          return Answer(position: receipt.lastPosition, due: moment, returned: Moment.now())
        }
      }
      var answers: [Answer] = []
      for try await answer in group { answers.append(answer) }
      return answers.sorted { $0.due < $1.due }
    }
  }
}
