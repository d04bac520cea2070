import Synchronization
import Testing

@testable import Documents

/// Would catch results out of order, lost or made twice when work is shared out, and a failure that is swallowed.
struct InParallelTests {
  struct Refused: Error, Equatable { let number: Int }

  @Test(arguments: [0, 1, 255, 256, 257, 5000]) func `results come in the order of the elements`(count: Int) {
    let numbers = Array(0..<count)
    #expect(InParallel.map(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
    #expect(InParallel.pieces(numbers) { Array($0) }.flatMap(\.self) == numbers)
  }

  @Test func `two pieces of work are each done once, and keep their places`() {
    let done = Mutex([Int]())
    let (first, second) = InParallel.both {
      done.withLock { $0.append(1) }
      return "first"
    } _: {
      done.withLock { $0.append(2) }
      return 2
    }
    #expect(first == "first" && second == 2)
    #expect(done.withLock { $0.sorted() } == [1, 2])
  }

  @Test func `what the first piece threw is thrown`() {
    #expect(throws: Refused(number: 300)) {
      try InParallel.map(Array(0..<2000)) { (number: Int) throws(Refused) -> Int in
        guard number != 300, number != 1500 else { throw Refused(number: number) }
        return number
      }
    }
  }
}
