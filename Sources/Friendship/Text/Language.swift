/// A language that the program speaks. Vietnamese comes first and is never missing.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Vietnamese.
  case vi
  /// English.
  case en
  /// Russian.
  case ru
}
