extension EventLog {
  /// Records one request as a whole, or nothing of it.
  ///
  /// Requests of many tasks at the same time go to the database together and each gets its own answer: one caller's
  /// conflict, bad payload or cancellation is nobody else's. A caller alone doesn't wait for others.
  ///
  /// Idempotent: if all its events are in the log already (same ids, streams, types, forms, bytes, order), the
  /// answer is where they are, whatever version is expected. Not part of any transaction of the caller's, since
  /// every other append waits for it.
  ///
  /// A task cancelled before the request is sent records nothing; afterwards the request runs to its end. When more
  /// than `EventLimits.waitingRequests` or `waitingBytes` wait already, the caller waits for room.
  /// - Throws: `.conflict`, `.idReused`, the errors of a bad request (`.tooLarge`, `.badPayload`, `.badName`,
  ///   `.badRequest`), `.clockBehind`, `.busy`, `.notMigrated`, `.cancelled`, `.database`.
  public func append(_ request: AppendRequest) async throws(EventLogError) -> AppendReceipt {
    let size = try request.check()
    return try await queue.append([request], size)[0].get()
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
    for call in Self.split(sound) {
      let results = await queue.append(call.indices.map { requests[$0] }, call.size)
      for (index, result) in zip(call.indices, results) { answers[index] = result }
    }
    return answers.map { $0 ?? .failure(.defect("append gives no answer to a request")) }
  }

  /// Callers of `append` in this process who have no answer yet: their requests wait for their turn or are under way.
  public var unansweredAppends: Int { queue.unanswered }

  /// Packs requests into calls within the limits of one.
  private static func split(
    _ sound: [(index: Int, size: AppendRequest.Size)]
  ) -> [(indices: [Int], size: AppendRequest.Size)] {
    var calls: [(indices: [Int], size: AppendRequest.Size)] = []
    for (index, size) in sound {
      if let last = calls.last, last.indices.count < EventLimits.requestsPerCall,
        last.size.events + size.events <= EventLimits.eventsPerCall,
        last.size.bytes + size.bytes <= EventLimits.bytesPerCall
      {
        calls[calls.count - 1].indices.append(index)
        calls[calls.count - 1].size.events += size.events
        calls[calls.count - 1].size.bytes += size.bytes
      } else {
        calls.append(([index], size))
      }
    }
    return calls
  }
}
