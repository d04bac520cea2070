import Testing

@testable import Postgres

/// Would catch a lane lent twice, a waiter forgotten, and a line without an end.
@Suite struct PoolStateTests {
  @Test func `the lane given back last goes out first`() {
    var state = PoolState<String>(lanes: 2, maximumWaiters: 1)
    #expect(state.takeIdle() == 0)
    #expect(state.takeIdle() == 1)
    #expect(state.takeIdle() == nil)
    #expect(state.giveBack(1) == nil)
    #expect(state.takeIdle() == 1)
  }

  @Test func `waiters are served in their order, up to the limit`() {
    var state = PoolState<String>(lanes: 1, maximumWaiters: 2)
    #expect(state.take(1, "a") == .lane(0))
    #expect(state.take(2, "b") == .wait)
    #expect(state.take(3, "c") == .wait)
    #expect(state.take(4, "d") == .full)
    #expect(state.giveBack(0) == "b")
    #expect(state.giveBack(0) == "c")
    #expect(state.giveBack(0) == nil)
    #expect(state.take(5, "e") == .lane(0))
  }

  @Test func `who leaves the line isn't served`() {
    var state = PoolState<String>(lanes: 1, maximumWaiters: 2)
    _ = state.takeIdle()
    _ = state.take(1, "a")
    _ = state.take(2, "b")
    #expect(state.leave(1) == "a")
    #expect(state.leave(1) == nil)
    #expect(state.giveBack(0) == "b")
  }

  @Test func `a closed pool gives out nothing`() {
    var state = PoolState<String>(lanes: 2, maximumWaiters: 2)
    _ = state.takeIdle()
    _ = state.takeIdle()
    _ = state.take(1, "a")
    #expect(state.close() == ["a"])
    #expect(state.giveBack(0) == nil)
    #expect(state.takeIdle() == nil)
    #expect(state.take(2, "b") == .closed)
  }
}
