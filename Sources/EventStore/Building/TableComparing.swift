import Postgres

/// Compares the tables of two schemas row by row, as multisets: by a digest of each row's text, so that a million rows take
/// seconds and little memory. What differs is then told by the rows' keys.
struct TableComparing {
  let old: String
  let new: String

  /// Keys of tables that have none of their own (`Projection.rowKeys`).
  let keys: [String: [String]]

  /// Differences of each kind that are told one by one.
  let listed: Int
  let connection: Connection

  private struct Columns {
    var compared: [String] = []
    var chance: [String] = []
  }

  func all() throws -> (tables: [ProjectionComparison.Table], others: [String]) {
    let olds = try columns(of: old), news = try columns(of: new)
    let common = Set(olds.keys).intersection(news.keys)
    let tables = try common.sorted().map { name in
      try table(name, olds[name] ?? Columns(), news[name] ?? Columns())
    }
    return (tables, Set(olds.keys).symmetricDifference(news.keys).sorted())
  }

  /// The columns of each table, in their order. Values that a sequence gives differ from one making to the next.
  private func columns(of schema: String) throws -> [String: Columns] {
    var tables: [String: Columns] = [:]
    let rows = try connection.query(
      """
      SELECT pg_class.relname, pg_attribute.attname,
             pg_attribute.attidentity <> '' OR coalesce(pg_get_expr(adbin, adrelid) LIKE 'nextval(%', false)
        FROM pg_catalog.pg_class
        JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
        JOIN pg_catalog.pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
        LEFT JOIN pg_catalog.pg_attrdef ON adrelid = pg_class.oid AND adnum = attnum AND attgenerated = ''
       WHERE nspname = $1 AND relkind = 'r'
       ORDER BY relname, attnum
      """, [.text(schema)])
    for row in rows {
      let name = try row.string(0), column = try row.string(1)
      if try row.bool(2) {
        tables[name, default: Columns()].chance.append(column)
      } else {
        tables[name, default: Columns()].compared.append(column)
      }
    }
    return tables
  }

  private func table(_ name: String, _ olds: Columns, _ news: Columns) throws -> ProjectionComparison.Table {
    let chance = Set(olds.chance + news.chance)
    let compared = news.compared.filter { olds.compared.contains($0) && !chance.contains($0) }
    let quoted = try compared.map { try connection.quoteIdentifier($0) }
    let row = Self.rowText(quoted)
    let key = try key(of: name, chance)
    let digest = "md5(\(row))::uuid"
    let both = try [old, new].map { try connection.quoteIdentifier($0) + "." + connection.quoteIdentifier(name) }
    let counts = try connection.query("SELECT (SELECT count(*) FROM \(both[0])), (SELECT count(*) FROM \(both[1]))")[0]
    // What is in one as often as in the other is the same. The rest is paired by key; of equal keys, one after the other.
    let rows = try connection.query(
      """
      WITH old_row AS (SELECT \(key.map(Self.rowText) ?? digest + "::text") AS key, \(digest) AS digest,
                              left(\(key.map(Self.rowText) ?? row), 200) AS shown FROM \(both[0])),
           new_row AS (SELECT \(key.map(Self.rowText) ?? digest + "::text") AS key, \(digest) AS digest,
                              left(\(key.map(Self.rowText) ?? row), 200) AS shown FROM \(both[1])),
           only_old AS (SELECT *, row_number() OVER (PARTITION BY key ORDER BY digest) AS number
                          FROM (TABLE old_row EXCEPT ALL TABLE new_row) AS rest),
           only_new AS (SELECT *, row_number() OVER (PARTITION BY key ORDER BY digest) AS number
                          FROM (TABLE new_row EXCEPT ALL TABLE old_row) AS rest),
           paired AS (SELECT CASE WHEN only_new.digest IS NULL THEN 'old'
                                  WHEN only_old.digest IS NULL THEN 'new'
                                  ELSE 'both'
                             END AS side, key, coalesce(only_old.shown, only_new.shown) AS shown
                        FROM only_old FULL JOIN only_new USING (key, number)),
           counted AS (SELECT *, count(*) OVER (PARTITION BY side) AS count,
                              row_number() OVER (PARTITION BY side ORDER BY shown COLLATE "C") AS number
                         FROM paired)
      SELECT side, shown, count, key
        FROM counted
       WHERE number <= $1
       ORDER BY side, number
      """, [.int(listed)])
    let changed = try rows.filter { try $0.string(0) == "both" }.map { try $0.string(3) }
    let differing = try key.map { try differingColumns(compared, quoted, both, Self.rowText($0), keys: changed) } ?? [:]
    var found: [String: Int] = [:]
    var differences: [ProjectionComparison.Difference] = []
    for row in rows {
      let side = try row.string(0)
      found[side] = try row.int(2)
      differences.append(
        ProjectionComparison.Difference(
          kind: side == "old" ? .onlyOld : side == "new" ? .onlyNew : .changed, key: try row.string(1),
          columns: differing[try row.string(3)] ?? []))
    }
    return ProjectionComparison.Table(
      name: name, rows: (try counts.int(0), try counts.int(1)),
      counts: (found["old"] ?? 0, found["new"] ?? 0, found["both"] ?? 0), differences: differences,
      chanceColumns: (olds.compared + olds.chance).filter(chance.contains),
      otherColumns: Set(olds.compared + olds.chance).symmetricDifference(news.compared + news.chance).sorted())
  }

  /// A row as text: types without equality (json) are compared by what they say.
  private static func rowText(_ expressions: [String]) -> String {
    "ROW(\(expressions.map { "(\($0))::text" }.joined(separator: ", ")))::text"
  }

  /// The expressions that tell the rows of a table apart; nil where nothing does.
  private func key(of table: String, _ chance: Set<String>) throws -> [String]? {
    if let declared = keys[table] { return declared }
    return try connection.query(
      """
      SELECT ARRAY(SELECT pg_get_indexdef(indexrelid, place, true) FROM generate_series(1, indnkeyatts) AS place)
        FROM pg_catalog.pg_index
        JOIN pg_catalog.pg_class ON pg_class.oid = indrelid
        JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = $1 AND relname = $2 AND indisunique AND indpred IS NULL
         -- A key that chance gives tells nothing.
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute
                          WHERE attrelid = indrelid AND attnum = ANY (indkey) AND attname = ANY ($3::text[]))
       ORDER BY indisprimary DESC, indexrelid
       LIMIT 1
      """, [.text(new), .text(table), .texts(chance.sorted())]
    ).first?.texts(0)
  }

  /// Which columns differ, of rows that both have.
  private func differingColumns(
    _ names: [String], _ quoted: [String], _ tables: [String], _ key: String, keys: [String]
  ) throws -> [String: [String]] {
    guard !keys.isEmpty else { return [:] }
    let cases = quoted.enumerated().map { index, column in
      "CASE WHEN old_row.\(column)::text IS DISTINCT FROM new_row.\(column)::text THEN \(index) END"
    }
    let rows = try connection.query(
      """
      SELECT given.key, array_remove(ARRAY[\(cases.joined(separator: ", "))]::bigint[], NULL)
        FROM unnest($1::text[]) AS given (key)
        JOIN (SELECT *, \(key) AS "key of row" FROM \(tables[0])) AS old_row ON old_row."key of row" = given.key
        JOIN (SELECT *, \(key) AS "key of row" FROM \(tables[1])) AS new_row ON new_row."key of row" = given.key
      """, [.texts(keys)])
    var differing: [String: [String]] = [:]
    for row in rows {
      differing[try row.string(0)] = try row.ints(1).map { names[$0] }
    }
    return differing
  }
}
