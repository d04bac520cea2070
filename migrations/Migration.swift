/// One numbered SQL file of `migrations/log`, carried inside the program so that it runs from any folder.
public struct Migration: Sendable, Hashable {
  /// From 1, without gaps; the order in which migrations are applied.
  public let number: Int
  /// What it makes, as in the file's name after the number.
  public let name: String
  /// The whole file. Its hash is recorded when it is applied: a published file is never edited again.
  public let sql: String
  /// SHA-256, in hexadecimal, of other texts that this file had when books applied it: a mistake that was made once, and
  /// that a later migration evens out.
  public var formerly: Set<String> = []
}

extension Migration {
  /// All migrations in order. A test holds the list against the folder. (SwiftPM names a file that starts with a
  /// digit by putting `_` in that digit's place.)
  public static let all: [Migration] = [
    migration(1, "migration", PackageResources._01_migration_sql),
    migration(2, "append_lock", PackageResources._02_append_lock_sql),
    migration(3, "identity", PackageResources._03_identity_sql),
    migration(4, "event", PackageResources._04_event_sql),
    migration(5, "event_guard", PackageResources._05_event_guard_sql),
    migration(6, "append_answer", PackageResources._06_append_answer_sql),
    migration(7, "append", PackageResources._07_append_sql),
    migration(8, "position_before", PackageResources._08_position_before_sql),
    migration(9, "projection", PackageResources._09_projection_sql),
    migration(10, "people", PackageResources._10_people_sql),
    migration(11, "kept_files", PackageResources._11_kept_files_sql),
    migration(12, "append_usual", PackageResources._12_append_usual_sql),
    migration(13, "public_key", PackageResources._13_public_key_sql),
    migration(14, "closure", PackageResources._14_closure_sql),
    migration(15, "append_one", PackageResources._15_append_one_sql),
    migration(16, "append_numbered", PackageResources._16_append_numbered_sql),
    migration(17, "append_ordered", PackageResources._17_append_ordered_sql),
    migration(18, "insert_guard", PackageResources._18_insert_guard_sql),
  ]

  /// The roles and their privileges on the database (`roles.sql`): run at every migration, never recorded.
  public static let roles = String(decoding: PackageResources.roles_sql, as: UTF8.self)

  /// By number, the other texts' hashes.
  private static let former: [Int: Set<String>] = [
    // Without a guard that 016 brings to every book.
    12: ["0e49c6e3703fceea5787e4d17a462a684a560bc307356fdb7840c77b85ffdec2"]
  ]

  private static func migration(_ number: Int, _ name: String, _ bytes: [UInt8]) -> Migration {
    Migration(
      number: number, name: name, sql: String(decoding: bytes, as: UTF8.self), formerly: former[number] ?? [])
  }
}
