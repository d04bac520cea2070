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

  /// How many leaves there are.
  static func size(_ connection: Connection) throws -> Int {
    try connection.query(
      """
      SELECT index * 256 + octet_length(hashes) / 32
        FROM tile
       WHERE level = 0
       ORDER BY index DESC
       LIMIT 1
      """
    ).first?.int(0) ?? 0
  }

  /// The last tile of each level, from level 0.
  static func last(_ connection: Connection) throws -> [Tile] {
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
    guard tiles.enumerated().allSatisfy({ $0.offset == $0.element.id.level }) else {
      throw EventLogError.corrupt("the tree lacks a level")
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
