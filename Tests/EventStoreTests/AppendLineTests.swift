import Testing

@testable import EventStore

/// The decisions of group commit, without tasks or a server. Would catch an order that is lost, a limit of a call or of
/// the line that isn't held, a caller who waits for company alone, and one who is forgotten outside.
@Suite struct AppendLineTests {
  /// A line by reference, so that expectations can move it on.
  private final class Line {
    typealias Answer = AppendLine<Int>.Answer

    var value: AppendLine<Int>

    init(maximumRequests: Int = EventLimits.waitingRequests, maximumBytes: Int = EventLimits.waitingBytes) {
      value = AppendLine(maximumRequests: maximumRequests, maximumBytes: maximumBytes)
    }

    /// Somebody comes with so many requests of one event; they are called by their ticket: 1, 2, 3 …
    @discardableResult
    func join(_ requests: Int = 1, bytes: Int? = nil) -> Answer {
      let ticket = value.nextTicket()
      let size = AppendRequest.Size(events: requests, bytes: bytes ?? requests * 10)
      return value.join(ticket, (0..<requests).map { request("s\($0)") }, size, Int(ticket))
    }

    /// Who goes into the next call.
    @discardableResult
    func take() -> [Int] { value.take().map(\.waiter) }

    func takeAll() -> [Int] { value.takeAll().map(\.waiter) }
    func leave(_ ticket: UInt64) -> Int? { value.leave(ticket) }
    func expect(_ answered: Int) -> Bool { value.expect(answered) }
    func stopExpecting() -> Bool { value.stopExpecting() }
    func end() -> Bool { value.end() }
    var counts: [Int] { [value.count, value.outsideCount] }
  }

  @Test func `the first is to be sent, the next go together`() {
    let line = Line()
    #expect(line.join() == .begin)
    #expect(line.take() == [1])
    #expect(line.join() == .wait)
    #expect(line.join(3) == .wait)
    #expect(line.join() == .wait)
    #expect(line.take() == [2, 3, 4])
    #expect(line.take().isEmpty)
    #expect(line.join() == .begin)
  }

  @Test func `a call takes no more than its limits, but always one parcel`() {
    let line = Line()
    for _ in 0..<3 { line.join(EventLimits.requestsPerCall / 2) }
    #expect(line.take() == [1, 2])
    #expect(line.take() == [3])
    for _ in 0..<3 { line.join(bytes: EventLimits.bytesPerCall / 2) }
    line.join(bytes: EventLimits.requestBytes)
    #expect(line.take() == [4, 5])
    #expect(line.take() == [6])
    #expect(line.take() == [7])
  }

  @Test func `who comes too many waits outside and is let in when there is room, in turn`() {
    let line = Line(maximumRequests: 4, maximumBytes: 100)
    line.join(3)
    #expect(line.join(2) == .outside)
    #expect(line.join(1) == .outside, "nobody is let in before those who came earlier")
    #expect(line.counts == [1, 2])
    #expect(line.take() == [1])
    #expect(line.counts == [2, 0])
    #expect(line.join(1, bytes: 71) == .outside)
    #expect(line.take() == [2, 3])
    #expect(line.take() == [4])
    #expect(line.join(5, bytes: 500) == .wait, "a parcel above the limits is let in alone")
  }

  @Test func `who leaves is gone, from the line and from outside, and makes room`() {
    let line = Line(maximumRequests: 2, maximumBytes: 100)
    line.join(2)
    line.join(1)
    line.join(1)
    #expect(line.leave(2) == 2)
    #expect(line.leave(1) == 1)
    #expect(line.counts == [1, 0])
    #expect(line.leave(1) == nil)
    #expect(line.take() == [3])
    #expect(line.leave(3) == nil, "under way")
  }

  @Test func `only a crowd is waited for, and no longer than until it is there`() {
    let line = Line()
    line.join()
    #expect(line.take().count == 1)
    #expect(!line.expect(1), "a caller alone")
    for _ in 0..<2 { line.join() }
    line.take()
    #expect(line.expect(2))
    #expect(line.join() == .wait)
    #expect(line.join() == .complete)
    #expect(!line.stopExpecting(), "all have come, and somebody has been told")
    line.take()
    #expect(line.expect(2))
    #expect(line.join() == .wait)
    #expect(line.stopExpecting())
    #expect(line.join() == .wait)
  }

  @Test func `a caller alone is the end, unless somebody has come meanwhile`() {
    let line = Line(maximumRequests: 1, maximumBytes: 100)
    line.join()
    line.take()
    #expect(line.end())
    #expect(line.value.unanswered == 0)
    #expect(line.join() == .begin, "nobody is sending any more")
    line.take()
    #expect(line.join() == .wait)
    #expect(line.join() == .outside)
    #expect(!line.end())
    #expect(line.take() == [3])
    #expect(line.take() == [4])
    #expect(line.end())
  }

  @Test func `a crowd for which there is no room in a call isn't waited for`() {
    let line = Line(maximumRequests: 2, maximumBytes: 1_000)
    for _ in 0..<3 { line.join() }
    #expect(!line.expect(2), "others wait outside")
    let full = Line()
    full.join(EventLimits.requestsPerCall)
    #expect(!full.expect(2))
  }

  @Test func `when nothing can be sent all are told, and the next begins anew`() {
    let line = Line(maximumRequests: 1, maximumBytes: 100)
    for _ in 0..<3 { line.join() }
    let everybody = line.takeAll()
    #expect(everybody == [1, 2, 3])
    #expect(line.counts == [0, 0])
    #expect(line.join() == .begin)
  }
}
