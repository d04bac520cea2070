import EventStore
import Foundation
import Postgres
import Testing

/// The root straight from the events, and the tree that is kept. Would catch a leaf that isn't what the other way of
/// reading makes of the same event, and a tree that depends on how the log was cut into batches.
struct LogRootTests {
  @Test func `the root over the events is that of their leaves, however they are read`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(300)
      var frontier = MerkleFrontier()
      var roots = [frontier.root]
      for event in try await fixture.everything() {
        frontier.append(EventLeaf.hash(event))
        roots.append(frontier.root)
      }
      #expect(try await fixture.log.root() == LogRoot(size: 300, hash: frontier.root))
      #expect(try await fixture.log.root(upTo: 257) == LogRoot(size: 257, hash: roots[257]))
      #expect(try await fixture.log.root(upTo: 0) == LogRoot(size: 0, hash: .empty))
    }
  }

  @Test func `events of every size, times and letters come out the same`() async throws {
    try await LogFixture.run { fixture in
      let texts = [
        #"{}"#, #"{"tên":"Hội hữu nghị Việt – Nga"}"#, #"{"a":"\#(String(repeating: "dài ", count: 200_000))"}"#,
      ]
      for text in texts {
        _ = try await fixture.log.append(request("one", .any, event(text, metadata: #"{"ai":"Đào"}"#)))
      }
      var frontier = MerkleFrontier()
      for event in try await fixture.everything() { frontier.append(EventLeaf.hash(event)) }
      #expect(try await fixture.log.root().hash == frontier.root)
    }
  }

  @Test func `an empty log has the empty root`() async throws {
    try await LogFixture.run { fixture in
      let root = try await fixture.log.root()
      #expect(root == LogRoot(size: 0, hash: .empty))
    }
  }

  @Test func `a log with a gap has no root`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(5)
      let administrator = try fixture.administrator()
      try administrator.script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        DELETE FROM event_log.event WHERE position = 3;
        """)
      guard case .corrupt = try await logError({ _ = try await fixture.log.root() }) else {
        Issue.record("a root over a log with a gap")
        return
      }
    }
  }

  @Test(arguments: [1, 7, 256, 1_000])
  func `the tree that is kept is the same whatever the batches, and knows every earlier root`(batch: Int) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(270)
      let runner = try fixture.runner(LogTreeProjection(), batch: batch)
      #expect(try await runner.catchUp() == ["log_tree": .current(position: 270)])
      try await fixture.record(250, seed: 2)
      #expect(try await runner.catchUp() == ["log_tree": .current(position: 520)])
      var frontier = MerkleFrontier()
      var roots = [frontier.root]
      var leaves: [TreeHash] = []
      for event in try await fixture.everything() {
        leaves.append(EventLeaf.hash(event))
        frontier.append(EventLeaf.hash(event))
        roots.append(frontier.root)
      }
      let expected = (roots, leaves)
      let reader = try ProjectionReader(pool: fixture.pool, projections: [LogTreeProjection()])
      try await reader.query("log_tree") { connection in
        let tree = try LogTree(connection)
        #expect(tree.size == 520)
        for size in [0, 1, 2, 255, 256, 257, 511, 512, 513, 520] {
          #expect(try tree.root(at: size).hash == expected.0[size])
          try MerkleProof.verifyConsistency(
            from: size, root: expected.0[size], to: 520, root: expected.0[520],
            proof: tree.consistencyProof(from: size, to: 520))
        }
        for position in [1, 2, 255, 256, 257, 512, 513, 520] {
          #expect(try tree.leaf(at: position) == expected.1[position - 1])
          try MerkleProof.verifyInclusion(
            of: expected.1[position - 1], at: position - 1, in: 520, root: expected.0[520],
            proof: tree.inclusionProof(ofPosition: position, in: 520))
        }
        #expect(throws: MerkleProofError.outOfRange) { try tree.root(at: 521) }
      }
    }
  }
}
