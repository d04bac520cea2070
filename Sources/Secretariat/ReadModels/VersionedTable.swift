import Postgres

/// A table of whole values, each known between two log positions: what the read models of organisations, kinds, provinces
/// and registers have in common. An event replaces the value; the row before it ends where the new one begins.
///
/// Columns of every such table: `key text`, `number bigint` (log position of the key's first event), `known int8range`,
/// `document json` (the value in the stored form of its event), and the columns it is searched by.
struct VersionedTable: Sendable {
  /// A column by which the table is searched; its values go as text and are cast to its type.
  struct Column: Sendable {
    let name: String
    let type: String
  }

  /// One new value.
  struct NewVersion: Sendable {
    let key: String
    let position: Int
    /// In the order of the table's columns.
    let values: [String?]
    let document: [UInt8]
  }

  let name: String
  let columns: [Column]

  /// The table's DDL.
  var definition: String {
    let searched = columns.map { ",\n  \($0.name) \($0.type)" }.joined()
    return """
      CREATE TABLE \(name) (
        key      text      NOT NULL,
        number   bigint    NOT NULL,  -- log position of the key's first event
        known    int8range NOT NULL,  -- log positions between which the record said so
        document json      NOT NULL\(searched)
      );
      CREATE UNIQUE INDEX \(name)_present ON \(name) (key) WHERE upper_inf(known);
      CREATE INDEX \(name)_number ON \(name) (number);
      """
  }

  /// What tells its rows apart: a key has one value from any position on.
  var rowKeys: [String: [String]] { [name: ["key", "lower(known)"]] }

  /// The condition for what the record said at a position (given as a parameter's place, `$1`), or says now where that is null.
  static func known(at place: String, in table: String? = nil) -> String {
    let known = table.map { $0 + ".known" } ?? "known"
    return "CASE WHEN \(place)::bigint IS NULL THEN upper_inf(\(known)) ELSE \(known) @> \(place)::bigint END"
  }

  /// Writes new values, which come in the order of their positions.
  func write(_ versions: [NewVersion], _ connection: Connection) throws {
    guard !versions.isEmpty else { return }
    let first = Dictionary(versions.map { ($0.key, $0.position) }, uniquingKeysWith: { old, _ in old })
    var numbers = first
    let stored = try connection.query(
      """
      UPDATE \(name) AS row
         SET known = int8range(lower(row.known), next.position)
        FROM unnest($1::text[], $2::bigint[]) AS next (key, position)
       WHERE row.key = next.key AND upper_inf(row.known)
      RETURNING row.key, row.number
      """, [.texts(Array(first.keys)), .ints(Array(first.values))])
    for row in stored { numbers[try row.string(0)] = try row.int(1) }

    var ends: [Int?] = []
    var following: [String: Int] = [:]
    for version in versions.reversed() {
      ends.append(following[version.key])
      following[version.key] = version.position
    }
    ends.reverse()

    let names = columns.map { ", " + $0.name }.joined()
    let casts = columns.map { ", \($0.name)::\($0.type)" }.joined()
    let places = columns.indices.map { ", $\($0 + 6)::text[]" }.joined()
    _ = try connection.execute(
      """
      INSERT INTO \(name) (key, number, known, document\(names))
      SELECT key, number, int8range(known_from, known_until), document\(casts)
        FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::json[]\(places))
          AS new (key, number, known_from, known_until, document\(names))
      """,
      [
        .texts(versions.map(\.key)), .ints(versions.map { numbers[$0.key] ?? $0.position }),
        .ints(versions.map(\.position)), .ints(ends), .jsons(versions.map(\.document)),
      ] + columns.indices.map { index in .texts(versions.map { $0.values[index] }) })
  }
}

/// The text of a PostgreSQL array, with every element quoted.
func arrayText(_ elements: [String]) -> String {
  var bytes = [UInt8(ascii: "{")]
  for (index, element) in elements.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    for byte in element.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
  bytes.append(UInt8(ascii: "}"))
  return String(decoding: bytes, as: UTF8.self)
}
