import EventStore
import Postgres
import Testing

/// Every order in which the steps of two or three transactions can come: appends that hold the lock, have recorded, have
/// committed; readers; runners of one projection. Would catch a gap that a reader sees, a position that one who follows
/// misses, an event seen before its commit, two winners of one version, and an event that a projection takes in twice
/// or never.
@Suite(.timeLimit(.minutes(15))) struct InterleavingTests {
  /// Plays orders one after the other on a log that grows.
  /// - Parameter prepare: changes the database before the first.
  private func play(
    _ orders: [[Int]], _ roles: [Play.Role], _ meeting: Play.Meeting = .onDifferentStreams, in fixture: LogFixture,
    prepare: (Connection) throws -> Void = { _ in }
  ) async throws -> [Play.Finding] {
    let stage = try await Stage(fixture, parties: roles.count)
    do {
      // What is broken below is the usual ways, which what stands behind a first event takes.
      _ = try await fixture.log.append(request("first"))
      try prepare(stage.control)
      let runner = try fixture.runner(Tally())
      _ = try await runner.catchUp()
      var findings: [Play.Finding] = []
      var remembered = 0
      for (number, order) in orders.enumerated() {
        // There is always something to take in.
        let base = try await fixture.log.append(request("before", .exactly(number))).lastPosition
        var play = Play(
          order, number: number, roles: roles, meeting: meeting, base: base, remembered: remembered, stage: stage,
          fixture: fixture)
        try await play.run()
        remembered = play.remembered
        findings += play.findings
        _ = try await runner.catchUp()
      }
      await stage.end()
      return findings
    } catch {
      await stage.end()
      throw error
    }
  }

  /// The projection holds what it holds when it is made anew.
  private func expectSound(_ fixture: LogFixture) async throws {
    let head = try await fixture.log.head()
    #expect(try fixture.checkpoint() == head && fixture.entries() == Array(1...head))
    let before = try fixture.contents()
    _ = try await fixture.runner(Tally()).rebuild("tally")
    #expect(try fixture.contents() == before)
  }

  @Test func `the orders are all there are, each once`() {
    for (steps, count) in [([3, 3], 20), ([3, 3, 1], 140), ([3, 2, 2], 210), ([3, 3, 2], 560)] {
      let orders = Interleavings.all(steps)
      #expect(orders.count == count && Set(orders).count == count)
      for (party, number) in steps.enumerated() {
        #expect(orders.allSatisfy { $0.count { $0 == party } == number })
      }
      #expect(Interleavings.all(steps, beginning: 0, before: 1).count { $0.first == 1 } == 0)
    }
    #expect(Interleavings.all([3, 3, 2], beginning: 0, before: 1).count == 280)
    #expect(Interleavings.all([3, 2, 2], beginning: 1, before: 2).count == 105)
  }

  @Test(arguments: Play.Meeting.allCases)
  func `two appends, in every order`(meeting: Play.Meeting) async throws {
    try await LogFixture.run { fixture in
      let findings = try await play(Interleavings.all([3, 3]), [.append, .append], meeting, in: fixture)
      #expect(findings.isEmpty, "\(findings.prefix(5))")
      try await expectSound(fixture)
    }
  }

  @Test(arguments: Play.Meeting.allCases)
  func `two appends and one who reads on, in every order`(meeting: Play.Meeting) async throws {
    try await LogFixture.run { fixture in
      let orders = Interleavings.all([3, 3, 1], beginning: 0, before: 1)
      let findings = try await play(orders, [.append, .append, .reader], meeting, in: fixture)
      #expect(findings.isEmpty, "\(findings.prefix(5))")
      try await expectSound(fixture)
    }
  }

  @Test func `two appends and a projection, in every order`() async throws {
    try await LogFixture.run { fixture in
      let orders = Interleavings.all([3, 3, 2], beginning: 0, before: 1)
      let findings = try await play(orders, [.append, .append, .runner], in: fixture)
      #expect(findings.isEmpty, "\(findings.prefix(5))")
      try await expectSound(fixture)
    }
  }

  /// The lock is a saving; the checkpoint's compare-and-set is what has to hold.
  @Test(arguments: [true, false])
  func `an append and two runners of one projection, in every order, with their lock and without`(
    lock: Bool
  ) async throws {
    try await LogFixture.run { fixture in
      if !lock { try fixture.administrator().script(Self.noLockOfRunners) }
      let orders = Interleavings.all([3, 2, 2], beginning: 1, before: 2)
      let findings = try await play(orders, [.append, .runner, .runner], in: fixture)
      #expect(findings.isEmpty, "\(findings.prefix(5))")
      try await expectSound(fixture)
    }
  }

  /// That the enumeration would find it: numbers from a sequence come in one order and commit in another.
  @Test func `with a sequence in place of the append lock, readers see gaps in just the orders that make them`()
    async throws
  {
    try await LogFixture.run { fixture in
      let orders = Interleavings.all([3, 3])
      let findings = try await play(orders, [.append, .append], in: fixture) { try $0.script(Self.sequence) }
      // The first to send commits last.
      let bad = Set(orders.filter { $0.first == $0.last })
      #expect(bad.count == 8)
      #expect(Set(findings.filter { $0.kind == .gap }.map(\.order)) == bad)
      #expect(Set(findings.filter { $0.kind == .missed }.map(\.order)) == bad)
    }
  }

  /// That the enumeration would find it: without a lock, two appends take the same position.
  @Test func `with nothing in place of the append lock, one of two appends fails`() async throws {
    try await LogFixture.run { fixture in
      let orders = Interleavings.all([3, 3])
      let findings = try await play(orders, [.append, .append], in: fixture) { try $0.script(Self.noLockOfAppends) }
      // All but those where one has committed before the other sends.
      let bad = Set(orders).subtracting([[0, 0, 0, 1, 1, 1], [1, 1, 1, 0, 0, 0]])
      #expect(Set(findings.filter { $0.kind == .answer }.map(\.order)) == bad)
    }
  }

  /// That the enumeration would find it: a checkpoint that moves without a look at where it was.
  @Test func `with a checkpoint that two runners can move, the second takes the same event in again`() async throws {
    try await LogFixture.run { fixture in
      try fixture.administrator().script(Self.noLockOfRunners)
      let orders = Interleavings.all([2, 2])
      let findings = try await play(orders, [.runner, .runner], in: fixture) { try $0.script(Self.noComparison) }
      // All but those where one has committed before the other begins.
      let bad = Set(orders).subtracting([[0, 0, 1, 1], [1, 1, 0, 0]])
      #expect(Set(findings.filter { $0.kind == .projection }.map(\.order)) == bad)
    }
  }

  // MARK: - What can be broken

  /// Nobody locks; each takes the position after the last that it sees.
  private static let noLockOfAppends = """
    DO $do$
    BEGIN
      EXECUTE replace(pg_get_functiondef('event_log.append'::regproc),
                      'LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE;', '');
      EXECUTE replace(pg_get_functiondef('event_log.append_one'::regproc),
                      'LOCK TABLE event_log.append_lock IN EXCLUSIVE MODE;', '');
    END
    $do$;
    """

  /// Nobody locks; positions come from a sequence.
  private static let sequence = """
    CREATE SEQUENCE event_log.number;
    GRANT USAGE ON SEQUENCE event_log.number TO huunghi_owner;
    SELECT setval('event_log.number', max(position)) FROM event_log.event;
    \(noLockOfAppends)
    DO $do$
    BEGIN
      EXECUTE replace(pg_get_functiondef('event_log.append'::regproc),
                      'v_last := coalesce(v_last, 0);', 'v_last := nextval(''event_log.number'') - 1;');
      EXECUTE replace(pg_get_functiondef('event_log.append_one'::regproc),
                      'v_last := coalesce(v_last, 0);', 'v_last := nextval(''event_log.number'') - 1;');
    END
    $do$;
    """

  /// The server calls its own functions by number, so another one takes the name.
  private static let noLockOfRunners = """
    ALTER FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) RENAME TO pg_advisory_xact_lock_before;
    CREATE FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
    """

  /// Whoever saw the checkpoint at the right place may move it, though another has moved it meanwhile.
  private static let noComparison = """
    ALTER TABLE projection.checkpoint RENAME TO kept;
    CREATE VIEW projection.checkpoint AS SELECT * FROM projection.kept;
    GRANT SELECT, INSERT, UPDATE, DELETE ON projection.checkpoint TO huunghi_app;

    CREATE FUNCTION projection.move() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE projection.kept
         SET schema = NEW.schema, position = NEW.position, stopped_at = NEW.stopped_at, reason = NEW.reason
       WHERE schema = OLD.schema;
      RETURN NEW;
    END
    $$;

    CREATE TRIGGER move INSTEAD OF UPDATE ON projection.checkpoint
      FOR EACH ROW EXECUTE FUNCTION projection.move();
    """
}
