import EventStore
import Postgres
import TestDatabase
import Testing

/// What is in force when an append commits, and what is seen of a server that isn't safe. A kill of a process leaves the
/// page cache, so it can't show that a commit is on the disk: this can.
@Suite struct DurabilityTests {
  /// A deferred trigger runs at the very end of the transaction, after everything that `append` itself could have undone.
  private func watchCommits(_ fixture: LogFixture) throws {
    try fixture.administrator().script(
      """
      CREATE TABLE public.at_commit (synchronous_commit text);
      GRANT INSERT ON public.at_commit TO huunghi_app, huunghi_owner;
      CREATE FUNCTION public.look() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO public.at_commit VALUES (current_setting('synchronous_commit'));
        RETURN NULL;
      END
      $$;
      CREATE CONSTRAINT TRIGGER look AFTER INSERT ON event_log.event
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.look();
      ALTER TABLE event_log.event ENABLE ALWAYS TRIGGER look;
      """)
  }

  @Test(arguments: [("off", "on"), ("on", "on"), ("local", "local"), ("remote_apply", "remote_apply")])
  func `an append is flushed at its commit, whatever the session says`(_ session: String, _ expected: String)
    async throws
  {
    try await LogFixture.run { fixture in
      try watchCommits(fixture)
      let database = try #require(try fixture.settings.keywords()["dbname"])
      try fixture.administrator().script("ALTER DATABASE \(database) SET synchronous_commit = '\(session)'")
      // New sessions have it.
      try await LogFixture.run(fixture.settings) { fixture in
        let shown = try fixture.connection().query("SHOW synchronous_commit")[0].string(0)
        #expect(shown == session)
        _ = try await fixture.log.append(request("a"))
        _ = await fixture.log.append([request("b"), request("c")])
      }
      let seen = try fixture.administrator().query("SELECT DISTINCT synchronous_commit FROM public.at_commit")
      #expect(try seen.map { try $0.string(0) } == [expected])
    }
  }

  @Test func `the opening query tells of settings that would lose what was acknowledged`() async throws {
    try await LogFixture.run { fixture in
      // Test servers run so.
      let opening = try Migrator.verify(try fixture.connection())
      #expect(opening.unsafeSettings == ["fsync = off", "full_page_writes = off"])
      #expect(!opening.isClosed)
    }
  }
}
