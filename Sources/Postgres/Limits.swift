/// What this room accepts at most. Each limit has an error of its own (`PostgresError.Kind.usage`), so that
/// nothing of a surprising size reaches the server half-way.
public enum Limits {
  /// Parameters of one statement: the wire protocol counts them in 16 bits.
  public static let parameters = 65_535

  /// Bytes of one statement's text (UTF-8). Anything longer is data that should be a parameter.
  public static let statementBytes = 1 << 20

  /// Bytes of one script (`Connection.script`), which may hold a whole migration.
  public static let scriptBytes = 16 << 20

  /// Bytes of all parameters of one statement together; the server refuses messages of 1 GiB.
  public static let parameterBytes = 256 << 20

  /// Bytes of one row given to COPY.
  public static let copyRowBytes = 64 << 20

  /// Prepared statements kept by one connection. They cost memory on the server, some 10 KB each.
  public static let preparedStatements = 128

  /// Bodies that may wait for a connection of one pool; the next is refused with `.busy`.
  public static let waitingBodies = 1_024

  /// Notifications that a listener keeps for a reader that is behind; the oldest are dropped first.
  public static let pendingNotifications = 1_024
}
