import EventStore
import Foundation
import Postgres
import Testing

/// Somebody who may do anything on the server changes the log, at random and hundreds of times. Would catch a change that
/// verification doesn't see, or that it sees in the wrong place.
struct TamperingTests {
  private static let events = 50

  @Test(arguments: 1...3)
  func `a flipped bit in any column of any event is found where it is`(seed: Int) async throws {
    try await Tampered.run(events: Self.events) { log in
      var random = SeededGenerator(seed: seed)
      for turn in 0..<100 {
        let column = Tampered.columns[turn % Tampered.columns.count]
        let position = Int.random(in: 1...Self.events, using: &random)
        try log.flip(column, at: position, using: &random)
        let answer = try await log.verify()
        #expect(!answer.isSound, "\(column) at \(position)")
        if column == "position" {
          // It may have gone anywhere; where it was, it is missing or is said to be moved from.
          #expect(
            answer.faults.contains { fault in
              switch fault.kind {
              case .missing(let last): (fault.position...last).contains(position)
              case .moved(let origin), .swapped(let origin), .replaced(let origin): origin == position
              default: fault.position == position
              }
            }, "\(answer.faults) for \(position)")
        } else {
          #expect(answer.faults == [LogFault(position, .changed)], "\(column)")
        }
        try log.restore()
      }
      #expect(try await log.verify().isSound)
    }
  }

  @Test func `removed, replaced, inserted and exchanged events are found where they are`() async throws {
    try await Tampered.run(events: Self.events) { log in
      var random = SeededGenerator(seed: 7)
      for _ in 0..<60 {
        let position = Int.random(in: 2...Self.events - 1, using: &random)
        try log.change("DELETE FROM event_log.event WHERE position = \(position)")
        #expect(try await log.verify().faults == [LogFault(position, .missing(through: position))])
        try log.restore()

        try log.removeAndMoveUp(position)
        #expect(try await log.verify().faults == [LogFault(position, .replaced(by: position + 1))])
        try log.restore()

        try log.moveDownAndInsert(position)
        #expect(try await log.verify().faults == [LogFault(position, .inserted)])
        try log.restore()

        let other = Int.random(in: 1..<position, using: &random)
        try log.exchange(other, position)
        #expect(try await log.verify().faults == [LogFault(other, .swapped(with: position))])
        try log.restore()
      }
    }
  }

  @Test func `of a log that was shifted further than rows are looked at, nothing is said that can't be known`()
    async throws
  {
    try await Tampered.run(events: 700) { log in
      try log.removeAndMoveUp(50)
      let shortened = try await log.verify()
      #expect(shortened.faults == [LogFault(50, .replaced(by: 51))])
      #expect(shortened.faultCount >= 649)
      try log.restore()

      try log.moveDownAndInsert(50)
      let lengthened = try await log.verify()
      #expect(lengthened.faults == [LogFault(50, .inserted)])
      #expect(lengthened.faultCount >= 650)
      try log.restore()

      // By two: those pushed along are said to have moved, and no position is blamed for more.
      try log.removeAndMoveUp(50)
      try log.removeAndMoveUp(50)
      for fault in try await log.verify().faults.dropFirst(2) {
        #expect(fault.kind == .moved(from: fault.position + 2))
      }
      try log.restore()

      // Where nothing has moved, what is missing is known to be.
      try log.change(
        """
        UPDATE event_log.event SET type = 'Other' WHERE position > 110;
        DELETE FROM event_log.event WHERE position = 111 OR position = 690;
        """)
      let changed = try await log.verify()
      #expect(changed.faults.first == LogFault(111, .missing(through: 111)))
      #expect(changed.faults.dropFirst().allSatisfy { $0.kind == .changed })
      #expect(changed.faultCount == 588)
    }
  }

  @Test func `the last events are missed, and so is a whole log`() async throws {
    try await Tampered.run(events: Self.events) { log in
      try log.change("DELETE FROM event_log.event WHERE position > 48")
      #expect(try await log.verify().faults == [LogFault(49, .missing(through: 50))])
      try log.restore()
      try log.change("DELETE FROM event_log.event")
      #expect(try await log.verify().faults == [LogFault(1, .missing(through: 50))])
    }
  }

  @Test func `an event at a position that another has, or none can have, is found`() async throws {
    try await Tampered.run(events: Self.events) { log in
      try log.change(
        "ALTER TABLE event_log.event DROP CONSTRAINT event_position; CREATE INDEX ON event_log.event (position)")
      try log.copy(20, to: 20)
      #expect(try await log.verify().faults == [LogFault(20, .inserted)])
      try log.restore()
      try log.copy(20, to: -1)
      #expect(try await log.verify().faults == [LogFault(-1, .inserted)])
    }
  }

  @Test func `an event behind the tree is held against its neighbours`() async throws {
    try await Tampered.run(events: Self.events, behindTree: 10) { log in
      #expect(try await log.verify().isSound)
      try log.change("UPDATE event_log.event SET recorded_at = recorded_at - interval '1 day' WHERE position = 55")
      #expect(try await log.verify().faults == [LogFault(55, .timeRunsBackwards)])
      try log.change("UPDATE event_log.event SET recorded_at = recorded_at + interval '1 day' WHERE position = 55")
      try log.change("UPDATE event_log.event SET version = version + 1000 WHERE position = 60")
      let kinds = try await log.verify().faults
      #expect(kinds.count == 1 && kinds[0].position == 60)
      try log.change("DELETE FROM event_log.event WHERE position = 57")
      #expect(try await log.verify().faults.first == LogFault(57, .missing(through: 57)))
    }
  }

  @Test func `a flipped bit in the tree is found and not laid at the log's door, where a checkpoint speaks for it`()
    async throws
  {
    try await Tampered.run(events: 600) { log in
      let root = try await log.fixture.log.root()
      var random = SeededGenerator(seed: 5)
      for _ in 0..<40 {
        let position = Int.random(in: 1...600, using: &random)
        try log.flipTree(level: 0, hash: position - 1, using: &random)
        let answer = try await log.verify([root])
        #expect(answer.faults == [LogFault(position, .tree)])
        #expect(answer.fits == [.confirmed])
        // Of full tiles, the level above speaks for the events even without a checkpoint.
        if position <= 512 { #expect(try await log.verify().faults == [LogFault(position, .tree)]) }
        try log.restore()
      }
      for index in 0..<2 {
        try log.flipTree(level: 1, hash: index, using: &random)
        #expect(try await log.verify().faults == [LogFault((index + 1) * 256, .tree)])
        try log.restore()
      }
      try log.change("DELETE FROM log_tree_v1.tile WHERE level = 0 AND index = 1")
      #expect(try await log.verify([root]).faults.contains(LogFault(257, .tree)))
    }
  }

  @Test func `a history that was changed before the tree was made anew doesn't fit an older checkpoint`() async throws {
    try await Tampered.run(events: Self.events) { log in
      let kept = try await log.fixture.log.root()
      let early = try await log.fixture.log.root(upTo: 20)
      try log.change("UPDATE event_log.event SET type = 'Other' WHERE position = 30")
      _ = try await log.runner.rebuild("log_tree")
      let answer = try await log.verify([kept, early, LogRoot(size: 51, hash: .empty)])
      #expect(answer.faults == [])
      #expect(answer.fits == [.differs, .confirmed, .beyondTheLog])
      #expect(!answer.isSound)
    }
  }

  @Test func `a log whose id was changed is held against its tree, which stays until somebody makes it anew`()
    async throws
  {
    try await Tampered.run(events: Self.events) { log in
      let before = try await log.fixture.log.logID()
      try log.change(
        """
        ALTER TABLE event_log.identity DISABLE TRIGGER ALL;
        UPDATE event_log.identity SET id = gen_random_uuid();
        UPDATE event_log.event SET type = 'Other' WHERE position = 30;
        """)
      let answer = try await log.verify()
      #expect(answer.faults == [LogFault(30, .changed)])
      #expect(answer.otherLogTraces == [.tree(origin: LogCheckpoint.origin(of: before))])
      let prover = try LogProver(pool: log.fixture.pool)
      await #expect(throws: LogProofError.self) { try await prover.bringForward() }
      #expect(try await log.verify().faults == [LogFault(30, .changed)])
      try log.change("UPDATE event_log.event SET type = 'Happened' WHERE position = 30")
      #expect(try await !log.verify().isSound, "the tree is another log's still")
      _ = try await log.runner.rebuild("log_tree")
      #expect(try await log.verify().isSound)
      try log.change("INSERT INTO event_log.public_key (key, name) VALUES (sha256('k'), 'huunghi/another')")
      #expect(try await log.fixture.log.otherLogTraces() == [.key(origin: "huunghi/another")])
      #expect(try await !log.verify().isSound)
    }
  }

  @Test func `a changed category is the event's fault, whatever checkpoint speaks for the leaf`() async throws {
    try await Tampered.run(events: 300) { log in
      let root = try await log.fixture.log.root()
      try log.change("UPDATE event_log.event SET category = 'others' WHERE position = 17")
      let answer = try await log.verify([root])
      #expect(answer.faults == [LogFault(17, .changed)])
      #expect(answer.fits == [.confirmed])
      try log.restore()
      try log.change("UPDATE event_log.event SET category = 'others' WHERE position = 290")
      #expect(try await log.verify([root]).faults == [LogFault(290, .changed)])
    }
  }

  @Test func `positions at both ends of numbers are told like others`() async throws {
    try await Tampered.run(events: Self.events) { log in
      try log.change("UPDATE event_log.event SET position = \(Int.max) WHERE position = 50")
      let far = try await log.verify()
      #expect(far.faults == [LogFault(51, .missing(through: Int.max - 1)), LogFault(Int.max, .moved(from: 50))])
      try log.restore()
      try log.change("UPDATE event_log.event SET position = \(Int.max) WHERE position = 20")
      #expect(try await log.verify().faults.contains(LogFault(Int.max, .moved(from: 20))))
      try log.restore()
      try log.change("UPDATE event_log.event SET position = '\(Int.min)' WHERE position = 20")
      try log.copy(1, to: 20)
      let near = try await log.verify()
      #expect(near.faults.contains(LogFault(Int.min, .moved(from: 20))), "\(near.faults)")
      #expect(near.faults.contains(LogFault(20, .inserted)), "\(near.faults)")
    }
  }

  @Test func `a verification that takes long keeps nobody from switching projections`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(20)
      _ = try await fixture.runner(LogTreeProjection()).catchUp()
      let holder = try fixture.administrator()
      try holder.script("BEGIN; LOCK TABLE event_log.event IN ACCESS EXCLUSIVE MODE")
      let verification = Task { try await fixture.log.verify() }
      try await fixture.administrator().waitForWaiters(of: "event_log.event", 1)
      // Of the tree alone it keeps others off.
      try fixture.connection().script("BEGIN; LOCK TABLE projection.switch IN ACCESS EXCLUSIVE MODE NOWAIT; COMMIT")
      #expect(
        refusal {
          try fixture.connection().script("BEGIN; LOCK TABLE log_tree_v1.tile IN ACCESS EXCLUSIVE MODE NOWAIT")
        } == SQLState.lockNotAvailable)
      try holder.script("COMMIT")
      #expect(try await verification.value.isSound)
    }
  }

  @Test func `a sound log is sound, with a tree, behind it and without one`() async throws {
    try await LogFixture.run { fixture in
      #expect(try await fixture.log.verify().isSound)
      try await fixture.record(270)
      let bare = try await fixture.log.verify()
      #expect(bare.isSound && bare.events == 270 && bare.treeSize == 0)
      _ = try await fixture.runner(LogTreeProjection()).catchUp()
      try await fixture.record(30, seed: 2)
      let answer = try await fixture.log.verify(checkpoints: [fixture.log.root(), LogRoot(size: 0, hash: .empty)])
      #expect(answer.isSound && answer.treeSize == 270)
      let root = try await fixture.log.root()
      #expect(answer.root == root)
    }
  }
}
