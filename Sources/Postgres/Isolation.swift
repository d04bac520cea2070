/// How much a transaction sees of others (manual, "Transaction Isolation").
public enum Isolation: String, Sendable, Hashable {
  /// Each statement sees what was committed before it began.
  case readCommitted = "READ COMMITTED"
  /// Every statement sees what was committed before the first one began.
  case repeatableRead = "REPEATABLE READ"
  /// As if transactions ran one after the other; may fail with 40001 and be run again.
  case serializable = "SERIALIZABLE"
}
