import Synchronization
import Testing

@testable import Secretariat

/// Would catch batches lost, out of order or given on after a failure, and a sender that runs on while they're consumed.
@Suite struct RelayTests {
  struct Refused: Error {}

  @Test func `every batch arrives once, in order, before it returns`() throws {
    let taken = Mutex<[Int]>([])
    try Relay<Int>.run(waiting: 2, to: { batch in taken.withLock { $0.append(batch) } }) { relay in
      for batch in 0..<100 { try relay.send(batch) }
    }
    #expect(taken.withLock { $0 } == Array(0..<100))
  }

  @Test func `what the consumer throws is thrown, and it's given no more`() {
    let taken = Mutex<[Int]>([])
    #expect(throws: Refused.self) {
      try Relay<Int>.run(
        waiting: 1,
        to: { batch in
          taken.withLock { $0.append(batch) }
          if batch == 3 { throw Refused() }
        }
      ) { relay in
        for batch in 0..<100 { try relay.send(batch) }
      }
    }
    #expect(taken.withLock { $0 } == [0, 1, 2, 3])
  }

  @Test func `where the sender throws, what it sent is taken first`() {
    let taken = Mutex<[Int]>([])
    #expect(throws: Refused.self) {
      try Relay<Int>.run(waiting: 8, to: { batch in taken.withLock { $0.append(batch) } }) { relay in
        for batch in 0..<5 { try relay.send(batch) }
        throw Refused()
      }
    }
    #expect(taken.withLock { $0 } == [0, 1, 2, 3, 4])
  }
}
