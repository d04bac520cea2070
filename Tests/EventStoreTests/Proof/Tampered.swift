import EventStore
import Foundation
import Postgres

/// A log with its tree, in the hands of a superuser who has switched off triggers and constraints; and a copy of both, to
/// begin anew from.
struct Tampered {
  let fixture: LogFixture
  let runner: ProjectionRunner
  private let administrator: Connection

  /// Every column that is stored.
  static let columns = [
    "position", "stream", "category", "version", "id", "type", "schema_version", "data", "metadata", "recorded_at",
  ]

  private static let all = columns.joined(separator: ", ")

  static func run(events: Int, behindTree: Int = 0, _ body: (Tampered) async throws -> Void) async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(events)
      let runner = try fixture.runner(LogTreeProjection())
      _ = try await runner.catchUp()
      if behindTree > 0 { try await fixture.record(behindTree, seed: 99) }
      let administrator = try fixture.administrator()
      try administrator.script(
        """
        ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        ALTER TABLE event_log.event ALTER COLUMN category DROP EXPRESSION;
        DO $$
        DECLARE
          v_name text;
        BEGIN
          FOR v_name IN SELECT conname FROM pg_constraint
                         WHERE conrelid = 'event_log.event'::regclass AND contype = 'c'
          LOOP
            EXECUTE format('ALTER TABLE event_log.event DROP CONSTRAINT %I', v_name);
          END LOOP;
        END
        $$;
        CREATE TABLE public.kept_event AS TABLE event_log.event;
        CREATE TABLE public.kept_tile AS TABLE log_tree_v1.tile;
        """)
      try await body(Tampered(fixture: fixture, runner: runner, administrator: administrator))
    }
  }

  func verify(_ checkpoints: [LogRoot] = []) async throws -> LogVerification {
    try await fixture.log.verify(checkpoints: checkpoints)
  }

  func change(_ sql: String) throws {
    try administrator.script(sql)
  }

  /// Puts everything back.
  func restore() throws {
    try administrator.script(
      """
      BEGIN;
      DELETE FROM event_log.event;
      INSERT INTO event_log.event (\(Self.all)) SELECT \(Self.all) FROM public.kept_event;
      DELETE FROM log_tree_v1.tile;
      INSERT INTO log_tree_v1.tile SELECT * FROM public.kept_tile;
      COMMIT;
      """)
  }

  /// Flips one bit of a value; where the server can't store what comes of it (no UTF-8, no JSON), another one.
  func flip(_ column: String, at position: Int, using random: inout SeededGenerator) throws {
    for _ in 0..<1_000 {
      let bit = Int.random(in: 0..<64, using: &random)
      let byte = Int.random(in: 0..<200, using: &random)
      let value =
        switch column {
        case "position", "version": "\(column) # (1::bigint << \(bit))"
        case "schema_version": "schema_version # (1 << \(bit % 31))"
        case "recorded_at": "recorded_at + interval '1 microsecond' * (1::bigint << \(bit % 50))"
        case "id": "encode(set_bit(uuid_send(id), \(bit * 2), 1 - get_bit(uuid_send(id), \(bit * 2))), 'hex')::uuid"
        default: Self.flippedText(column, byte: byte, bit: bit % 8)
        }
      if try update(column, to: value, at: position) { return }
    }
    throw NothingFlipped()
  }

  private struct NothingFlipped: Error {}

  /// - Returns: whether the value is another one now. The server may refuse it.
  private func update(_ column: String, to value: String, at position: Int) throws(PostgresError) -> Bool {
    do throws(PostgresError) {
      return try administrator.execute(
        "UPDATE event_log.event SET \(column) = \(value) WHERE position = $1 AND \(column)::text <> (\(value))::text",
        [.int(position)]) == 1
    } catch {
      guard error.kind == .server else { throw error }
      return false
    }
  }

  private static func flippedText(_ column: String, byte: Int, bit: Int) -> String {
    let bytes = "convert_to(\(column)::text, 'UTF8')"
    let place = "\(byte) % octet_length(\(bytes)) * 8 + \(bit)"
    let flipped = "convert_from(set_bit(\(bytes), \(place), 1 - get_bit(\(bytes), \(place))), 'UTF8')"
    return column == "data" || column == "metadata" ? "(\(flipped))::json" : flipped
  }

  /// Flips one bit of a hash of the tree.
  func flipTree(level: Int, hash: Int, using random: inout SeededGenerator) throws {
    let bit = hash % 256 * 256 + Int.random(in: 0..<256, using: &random)
    try administrator.execute(
      """
      UPDATE log_tree_v1.tile SET hashes = set_bit(hashes, $3, 1 - get_bit(hashes, $3))
       WHERE level = $1 AND index = $2
      """, [.int(level), .int(hash / 256), .int(bit)])
  }

  /// Takes an event out and gives those behind it its number and the following ones.
  func removeAndMoveUp(_ position: Int) throws {
    try administrator.script(
      """
      DELETE FROM event_log.event WHERE position = \(position);
      UPDATE event_log.event SET position = -position WHERE position > \(position);
      UPDATE event_log.event SET position = -position - 1 WHERE position < 0;
      """)
  }

  /// Puts another event at a position and moves what was there, and all behind it, one further.
  func moveDownAndInsert(_ position: Int) throws {
    try administrator.script(
      """
      UPDATE event_log.event SET position = -position WHERE position >= \(position);
      UPDATE event_log.event SET position = -position + 1 WHERE position < 0;
      """)
    try copy(1, to: position)
  }

  /// Writes a copy of an event, with another id and version, at a position.
  func copy(_ position: Int, to other: Int) throws {
    try administrator.script(
      """
      INSERT INTO event_log.event (\(Self.all))
      SELECT \(other), stream, category, version + 1000, gen_random_uuid(), type, schema_version, data, metadata,
             recorded_at
        FROM event_log.event
       WHERE position = \(position);
      """)
  }

  func exchange(_ one: Int, _ other: Int) throws {
    try administrator.script(
      """
      UPDATE event_log.event SET position = -1 WHERE position = \(one);
      UPDATE event_log.event SET position = \(one) WHERE position = \(other);
      UPDATE event_log.event SET position = \(other) WHERE position = -1;
      """)
  }
}
