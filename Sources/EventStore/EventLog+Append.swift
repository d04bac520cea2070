import Postgres

extension EventLog {
  /// Records one request as a whole, or nothing of it.
  ///
  /// Idempotent: if all its events are in the log already (same ids, streams, types, forms, bytes, order), the
  /// answer is where they are, whatever version is expected. Not part of any transaction of the caller's, since
  /// every other append waits for it.
  ///
  /// A task cancelled before the request is sent records nothing; afterwards the request runs to its end.
  /// - Throws: `.conflict`, `.idReused`, the errors of a bad request (`.tooLarge`, `.badPayload`, `.badName`,
  ///   `.badRequest`), `.clockBehind`, `.busy`, `.notMigrated`, `.cancelled`, `.database`.
  public func append(_ request: AppendRequest) async throws(EventLogError) -> AppendReceipt {
    try await append([request])[0].get()
  }

  /// Records many requests, each as a whole and with an answer of its own, in the order given: one request's
  /// failure never touches another. A call to the database takes up to `EventLimits.requestsPerCall` of them, so
  /// that an import costs one commit for hundreds.
  ///
  /// A request sees what those before it have recorded.
  public func append(_ requests: [AppendRequest]) async -> [Result<AppendReceipt, EventLogError>] {
    var answers: [Result<AppendReceipt, EventLogError>?] = Array(repeating: nil, count: requests.count)
    var sound: [(index: Int, size: AppendRequest.Size)] = []
    for (index, request) in requests.enumerated() {
      do throws(EventLogError) {
        sound.append((index, try request.check()))
      } catch {
        answers[index] = .failure(error)
      }
    }
    var calls = Self.split(sound)[...]
    while let call = calls.popFirst() {
      let outcome = Task.isCancelled ? .failure(.cancelled) : await send(call.map { requests[$0] })
      switch outcome {
      case .success(let results):
        for (index, result) in zip(call, results) { answers[index] = result }
      case .failure(let error) where call.count > 1 && error.isAboutContent:
        // One of them can't be recorded, and the server doesn't say which: each on its own then.
        calls = call.map { [$0] } + calls
      case .failure(let error):
        for index in call { answers[index] = .failure(error) }
      }
    }
    return answers.map { $0 ?? .failure(.defect("append gives no answer to a request")) }
  }

  /// Packs requests into calls within the limits of one.
  private static func split(_ sound: [(index: Int, size: AppendRequest.Size)]) -> [[Int]] {
    var calls: [[Int]] = []
    var events = 0
    var bytes = 0
    for (index, size) in sound {
      let fits =
        events + size.events <= EventLimits.eventsPerCall && bytes + size.bytes <= EventLimits.bytesPerCall
      if let last = calls.last, fits, last.count < EventLimits.requestsPerCall {
        calls[calls.count - 1].append(index)
        events += size.events
        bytes += size.bytes
      } else {
        calls.append([index])
        (events, bytes) = (size.events, size.bytes)
      }
    }
    return calls
  }

  /// One call to the database.
  private func send(
    _ requests: [AppendRequest]
  ) async -> Result<[Result<AppendReceipt, EventLogError>], EventLogError> {
    let (pool, notifier) = (self.pool, self.notifier)
    // A task of its own: the caller's cancellation must not cut an append off half-way, when nobody would know
    // whether it took effect.
    let call = Task {
      try await pool.withConnection { connection in
        let rows = try connection.query(AppendBatch.sql, AppendBatch(requests[...]).parameters)
        notifier.appended(on: connection)
        guard rows.count == requests.count else {
          throw EventLogError.corrupt("append gives \(rows.count) answers to \(requests.count) requests")
        }
        return try zip(rows, requests).map { row, request in try AppendBatch.answer(row, to: request) }
      }
    }
    return await call.result.mapError { EventLogError(any: $0) }
  }
}

extension EventLogError {
  /// Does the server refuse what a batch holds (a value, a constraint, its shape), rather than the moment?
  fileprivate var isAboutContent: Bool {
    guard case .database(let error) = self, let state = error.sqlState else { return false }
    return state.hasPrefix("22") || state.hasPrefix("23") || state.hasPrefix("54") || state == "VN005"
  }
}
