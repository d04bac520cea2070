import Dispatch
import Postgres
import Synchronization

/// Group commit: what many tasks want recorded at the same time goes to the database in one call, since appends commit one
/// after the other and each commit waits for the disk.
///
/// Whoever comes while nothing is under way is sent at once. Whoever comes while a call is under way goes into the next
/// one, with all others who came meanwhile and, where there are several, with those whom the call has just answered, if
/// they come again at once. So a caller alone never waits for company, and a crowd needs few commits.
final class AppendQueue: Sendable {
  /// An answer to each request of a parcel, in order.
  typealias Answers = [Result<AppendReceipt, EventLogError>]

  private typealias Line = AppendLine<CheckedContinuation<Answers, Never>>

  private let pool: ConnectionPool
  private let notifier: AppendNotifier
  private let line: Mutex<Line>
  private let company = DispatchSemaphore(value: 0)

  /// Calls after which the connection is given back, so that others who want one get their turn.
  private static let callsPerTurn = 64

  /// Those who were just answered are waited for no longer than this part of the time that their call took.
  private static let patience = 4

  init(pool: ConnectionPool, maximumRequests: Int = EventLimits.waitingRequests) {
    self.pool = pool
    notifier = AppendNotifier(pool: pool)
    line = Mutex(Line(maximumRequests: maximumRequests))
  }

  /// Has requests recorded that passed `AppendRequest.check` and fit into one call.
  ///
  /// A task that is cancelled while it waits records nothing and gets `.cancelled`; once its requests are under way it
  /// gets their answers, since nobody would know otherwise whether they took effect.
  func append(_ requests: [AppendRequest], _ size: AppendRequest.Size) async -> Answers {
    let ticket = line.withLock { $0.nextTicket() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Asked inside the lock, which `leave` takes too: a cancellation is either seen here or finds the parcel in
        // the line.
        let answer = line.withLock { line in
          Task.isCancelled ? nil : line.join(ticket, requests, size, continuation)
        }
        switch answer {
        case .begin: send()
        case .complete: company.signal()
        case .wait, .outside: break
        case nil: continuation.resume(returning: Self.all(requests.count, .cancelled))
        }
      }
    } onCancel: {
      line.withLock { $0.leave(ticket) }?.resume(returning: Self.all(requests.count, .cancelled))
    }
  }

  /// Callers who have no answer yet.
  var unanswered: Int { line.withLock { $0.unanswered } }

  // MARK: - Sending

  /// Sends until nobody waits. Comes back at once: a connection's thread does the work.
  private func send() {
    pool.lend {
      self.takeTurn($0)
    } failed: { error in
      // No connection. Those who wait would fare no better one by one.
      for parcel in self.line.withLock({ $0.takeAll() }) {
        parcel.waiter.resume(returning: Self.all(parcel.requests.count, EventLogError(any: error)))
      }
    }
  }

  /// Makes calls while somebody waits.
  /// - Returns: what remains to be done once the connection has been given back.
  private func takeTurn(_ connection: Connection) -> @Sendable () -> Void {
    let clock = ContinuousClock()
    for _ in 0..<Self.callsPerTurn {
      let parcels = line.withLock { $0.take() }
      if parcels.isEmpty { return {} }
      let start = clock.now
      let (recorded, isHeard) = Self.record(parcels.flatMap(\.requests), connection)
      var answers = recorded[...]
      if parcels.count == 1, line.withLock({ $0.end() }) {
        if isHeard { notifier.appended(on: connection) }
        // Whoever appends alone has the answer last of all, so that the next append finds this connection and its thread,
        // and doesn't wake another.
        return { [waiter = parcels[0].waiter, answers = Array(answers)] in waiter.resume(returning: answers) }
      }
      for parcel in parcels {
        parcel.waiter.resume(returning: Array(answers.prefix(parcel.requests.count)))
        answers = answers.dropFirst(parcel.requests.count)
      }
      line.withLock { $0.answer() }
      if isHeard { notifier.appended(on: connection) }
      // What remains gets another connection.
      if !connection.isIdle { break }
      awaitCompany(of: parcels.count, (clock.now - start) / Self.patience)
    }
    return { self.send() }
  }

  /// Lets those who were just answered come again, if they were several: else those who came during the call would be
  /// sent without them, and two halves of a crowd would take turns, each with a commit of its own. Blocks the
  /// connection's thread, which has nothing else to do.
  private func awaitCompany(of answered: Int, _ time: Duration) {
    guard line.withLock({ $0.expect(answered) }) else { return }
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    if company.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success { return }
    // Told at the last moment: the next wait must not find the old news.
    if line.withLock({ !$0.stopExpecting() }) { company.wait() }
  }

  /// One call to the database, or one each if together they can't be recorded.
  /// - Returns: the answers, and whether somebody listens who is to be told.
  private static func record(_ requests: [AppendRequest], _ connection: Connection) -> (Answers, isHeard: Bool) {
    do {
      if let single = SingleAppend(requests),
        let (receipt, isHeard) = try SingleAppend.answer(connection.query(SingleAppend.sql, single.parameters))
      {
        return ([.success(receipt)], isHeard)
      }
      let rows = try connection.query(AppendBatch.sql, AppendBatch(requests).parameters)
      return (try AppendBatch.answers(rows, to: requests), try AppendBatch.isHeard(rows))
    } catch {
      let error = EventLogError(any: error)
      guard requests.count > 1, error.isOfContent else { return (all(requests.count, error), false) }
      let single = requests.map { record([$0], connection) }
      return (single.flatMap(\.0), single.contains { $0.isHeard })
    }
  }

  private static func all(_ count: Int, _ error: EventLogError) -> Answers {
    Array(repeating: .failure(error), count: count)
  }
}

extension EventLogError {
  /// Does the server refuse what a batch holds (a value, a constraint, its shape, its size), rather than the moment? It
  /// doesn't say which request is to blame.
  fileprivate var isOfContent: Bool {
    guard case .database(let error) = self, let state = error.sqlState else { return false }
    return state.hasPrefix("22") || state.hasPrefix("23") || state.hasPrefix("54") || state == "53200"
      || state == "VN005"
  }
}
