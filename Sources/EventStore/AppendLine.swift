/// Who waits to have something recorded, first come first served, and what goes into the next call to the database: the
/// decisions of group commit as a plain value, without locks, threads or connections.
///
/// What waits is a *parcel*: one caller's requests, which go into one call together and in their order. Only so much is
/// let in at once; who comes later waits outside, holding on to what it wants recorded, and is let in in its turn.
struct AppendLine<Waiter> {
  /// One caller's requests, `EventLimits.requestsPerCall` of them and the other limits of a call at most, unless it is a
  /// single request.
  struct Parcel {
    let ticket: UInt64
    let requests: [AppendRequest]
    let size: AppendRequest.Size
    let waiter: Waiter
  }

  /// The answer to a caller who comes.
  enum Answer: Equatable {
    /// Let in; nobody is sending, so somebody has to begin.
    case begin
    /// Let in; whoever is sending will come to it.
    case wait
    /// There's no room; the caller has been put in the line outside.
    case outside
    /// Let in; whoever is sending waits for just that many (see ``expect``) and is to be told.
    case complete
  }

  private let maximumRequests: Int
  private let maximumBytes: Int
  private var parcels: [Parcel] = []
  private var outside: [Parcel] = []
  private var requests = 0
  private var bytes = 0
  private var lastTicket: UInt64 = 0
  private var isSending = false
  private var awaited: Int?
  private var underWay = 0

  /// - Parameters:
  ///   - maximumRequests: how many are let in at once.
  ///   - maximumBytes: how many bytes of data and metadata are let in at once, unless a single parcel has more.
  init(maximumRequests: Int = EventLimits.waitingRequests, maximumBytes: Int = EventLimits.waitingBytes) {
    self.maximumRequests = maximumRequests
    self.maximumBytes = maximumBytes
  }

  /// Parcels that are let in.
  var count: Int { parcels.count }

  /// Parcels that wait outside.
  var outsideCount: Int { outside.count }

  /// Parcels that have no answer yet: those that wait, and those that a call has taken.
  var unanswered: Int { parcels.count + outside.count + underWay }

  /// A number for somebody who is about to come, under which they can be found in the line.
  mutating func nextTicket() -> UInt64 {
    lastTicket += 1
    return lastTicket
  }

  /// Somebody comes.
  mutating func join(
    _ ticket: UInt64, _ requests: [AppendRequest], _ size: AppendRequest.Size, _ waiter: Waiter
  ) -> Answer {
    let parcel = Parcel(ticket: ticket, requests: requests, size: size, waiter: waiter)
    guard outside.isEmpty, hasRoom(for: parcel) else {
      outside.append(parcel)
      return .outside
    }
    letIn(parcel)
    if let awaited, parcels.count >= awaited {
      self.awaited = nil
      return .complete
    }
    if isSending { return .wait }
    isSending = true
    return .begin
  }

  /// Whoever is sending expects those whom it has just answered to come again.
  /// - Returns: whether to wait for them: there is room for them in the next call, and they are several. A caller alone
  ///   is never waited for.
  mutating func expect(_ answered: Int) -> Bool {
    guard outside.isEmpty, requests < EventLimits.requestsPerCall, parcels.count + answered > 1 else { return false }
    awaited = parcels.count + answered
    return true
  }

  /// Whoever is sending has waited long enough.
  /// - Returns: false if all had come in the meantime, and it is being told so.
  mutating func stopExpecting() -> Bool {
    defer { awaited = nil }
    return awaited != nil
  }

  /// Somebody doesn't want to wait any longer.
  /// - Returns: them, if they still stood in the line; nil if their parcel is under way.
  mutating func leave(_ ticket: UInt64) -> Waiter? {
    if let index = outside.firstIndex(where: { $0.ticket == ticket }) { return outside.remove(at: index).waiter }
    guard let index = parcels.firstIndex(where: { $0.ticket == ticket }) else { return nil }
    let parcel = parcels.remove(at: index)
    count(out: parcel)
    fill()
    return parcel.waiter
  }

  /// What the next call takes, in the order of coming; nothing if nobody waits, and then nobody is sending any more.
  mutating func take() -> [Parcel] {
    var size = AppendRequest.Size()
    var requests = 0
    var end = 0
    for parcel in parcels {
      requests += parcel.requests.count
      size.events += parcel.size.events
      size.bytes += parcel.size.bytes
      let fits =
        requests <= EventLimits.requestsPerCall && size.events <= EventLimits.eventsPerCall
        && size.bytes <= EventLimits.bytesPerCall
      guard fits || end == 0 else { break }
      end += 1
    }
    let taken = Array(parcels[..<end])
    parcels.removeFirst(end)
    for parcel in taken { count(out: parcel) }
    fill()
    underWay = taken.count
    if taken.isEmpty { isSending = false }
    return taken
  }

  /// Those whom the last call took have their answers.
  mutating func answer() { underWay = 0 }

  /// Those whom the last call took are about to have their answers.
  /// - Returns: whether nobody waits, and so nobody is sending any more.
  mutating func end() -> Bool {
    // Nobody stands outside of an empty line.
    guard parcels.isEmpty else { return false }
    (underWay, isSending) = (0, false)
    return true
  }

  /// Everything that waits, outside too, when nothing can be sent; nobody is sending any more.
  mutating func takeAll() -> [Parcel] {
    let all = parcels + outside
    (parcels, outside, requests, bytes, isSending, awaited, underWay) = ([], [], 0, 0, false, nil, 0)
    return all
  }

  private func hasRoom(for parcel: Parcel) -> Bool {
    parcels.isEmpty
      || requests + parcel.requests.count <= maximumRequests && bytes + parcel.size.bytes <= maximumBytes
  }

  private mutating func letIn(_ parcel: Parcel) {
    parcels.append(parcel)
    requests += parcel.requests.count
    bytes += parcel.size.bytes
  }

  private mutating func count(out parcel: Parcel) {
    requests -= parcel.requests.count
    bytes -= parcel.size.bytes
  }

  private mutating func fill() {
    var end = 0
    while end < outside.count, hasRoom(for: outside[end]) {
      letIn(outside[end])
      end += 1
    }
    outside.removeFirst(end)
  }
}
