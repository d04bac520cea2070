import Postgres

/// The statements on the table of tiles, whose schema the search path says.
enum TileTable {
  /// Hashes can't be compressed: trying would only cost time.
  static let schema = """
    CREATE TABLE tile (
      level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
      index  bigint   NOT NULL CHECK (index >= 0),
      hashes bytea    NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),

      PRIMARY KEY (level, index)
    );
    ALTER TABLE tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
    """

  /// How many leaves there are, as far as the tiles can be believed: whoever may write here can put a tile anywhere.
  ///
  /// Up to the last tile of level 0 before which at least half of those that belong there are to be found, and no further
  /// than the runner has told. Without its word, up to the first one that is missing.
  static func size(told: Int?, _ connection: Connection) throws -> Int {
    let end =
      try connection.query(
        """
        SELECT index * 256 + octet_length(hashes) / 32
          FROM (SELECT index, hashes, row_number() OVER (ORDER BY index) - 1 AS place
                  FROM tile
                 WHERE level = 0) AS tile
         WHERE index <= 2 * place + 1
           AND index <= coalesce(($1::bigint - 1) / 256, place)
         ORDER BY index DESC
         LIMIT 1
        """, [.int(told)]
      ).first?.int(0) ?? 0
    return min(told ?? end, end)
  }

  /// Where level 0 ends, as far as it belongs to a tree of so many leaves at most. One look into an index: asked at each step.
  static func end(upTo size: Int, _ connection: Connection) throws -> Int {
    let end =
      try connection.query(
        """
        SELECT index * 256 + octet_length(hashes) / 32
          FROM tile
         WHERE level = 0 AND index <= ($1::bigint - 1) / 256
         ORDER BY index DESC
         LIMIT 1
        """, [.int(size)]
      ).first?.int(0) ?? 0
    return min(size, end)
  }

  /// The first tiles that aren't those of a tree of so many leaves, by level and index. Each level has a hash for every full
  /// tile of the level below, in tiles without a gap, and nothing else. Reads no hashes, but looks at every tile.
  static func misfits(inTreeOf size: Int, limit: Int, _ connection: Connection) throws -> [TreeMisfit] {
    try connection.query(
      """
      WITH wanted AS (
        SELECT level, $1::bigint >> (8 * level) AS hashes FROM generate_series(0, 7) AS level
      )
      SELECT tile.level, tile.index
        FROM tile
        LEFT JOIN wanted USING (level)
       -- An index may be as great as numbers are: it is multiplied only where it belongs.
       WHERE coalesce(CASE WHEN tile.index BETWEEN 0 AND wanted.hashes / 256
                           THEN octet_length(tile.hashes) / 32 <> least(256, wanted.hashes - tile.index * 256)
                           ELSE true
                      END, true)
       UNION
      SELECT wanted.level, count(*) FILTER (WHERE tile.index = tile.place)
        FROM wanted
        LEFT JOIN (SELECT level, index, row_number() OVER (PARTITION BY level ORDER BY index) - 1 AS place
                     FROM tile) AS tile USING (level)
       GROUP BY wanted.level, wanted.hashes
      HAVING count(*) FILTER (WHERE tile.index = tile.place)
               < wanted.hashes / 256 + CASE WHEN wanted.hashes % 256 > 0 THEN 1 ELSE 0 END
       ORDER BY 1, 2
       LIMIT $2
      """, [.int(size), .int(limit)]
    ).map { TreeMisfit(level: try $0.int(0), index: try $0.int(1), size: size) }
  }

  /// The last tile of each level that a tree of so many leaves has, from level 0.
  /// - Throws: `TreeMisfit` where a level ends elsewhere; what is wrong before its end only `misfits` sees.
  static func last(inTreeOf size: Int, _ connection: Connection) throws -> [Tile] {
    let rows = try connection.query(
      """
      SELECT tile.level, tile.index, tile.hashes
        FROM generate_series(0, 7) AS wanted (level)
       CROSS JOIN LATERAL (
             SELECT *
               FROM tile
              WHERE tile.level = wanted.level
              ORDER BY tile.index DESC
              LIMIT 1) AS tile
       ORDER BY tile.level
      """)
    let tiles = try rows.map(tile)
    let found = Set(tiles.map { Tile.End(id: $0.id, count: $0.count) })
    // Of the lowest level that ends elsewhere, the tile that is too many, or else the one that is missing.
    let wrong = found.symmetricDifference(Tile.ends(inTreeOf: size)).min {
      ($0.id.level, -$0.id.index) < ($1.id.level, -$1.id.index)
    }
    if let wrong {
      throw TreeMisfit(level: wrong.id.level, index: wrong.id.index, size: size)
    }
    return tiles
  }

  /// Writes tiles, new ones and longer ones.
  static func write(_ tiles: [Tile], _ connection: Connection) throws {
    try connection.execute(
      """
      INSERT INTO tile (level, index, hashes)
      SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])
          ON CONFLICT (level, index) DO UPDATE
         SET hashes = excluded.hashes
      """,
      [.ints(tiles.map(\.id.level)), .ints(tiles.map(\.id.index)), .byteArrays(tiles.map(\.hashes))])
  }

  /// One tile, as far as it has come.
  static func tile(_ id: Tile.ID, _ connection: Connection) throws -> Tile? {
    try connection.query(
      "SELECT level, index, hashes FROM tile WHERE level = $1 AND index = $2", [.int(id.level), .int(id.index)]
    ).first.map(tile)
  }

  /// The tiles of a level whose indexes are in a range, in order.
  static func tiles(level: Int, _ indexes: Range<Int>, _ connection: Connection) throws -> [Tile] {
    try connection.query(
      """
      SELECT level, index, hashes
        FROM tile
       WHERE level = $1 AND index >= $2 AND index < $3
       ORDER BY index
      """, [.int(level), .int(indexes.lowerBound), .int(indexes.upperBound)]
    ).map(tile)
  }

  private static func tile(_ row: Row) throws -> Tile {
    Tile(id: Tile.ID(level: try row.int(0), index: try row.int(1)), hashes: try row.bytes(2))
  }
}
