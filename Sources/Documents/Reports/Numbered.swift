/// A value with its number: the log position of its first event, by which people find it.
public struct Numbered<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The log position of its first event.
  public var number: Int
  /// The value itself.
  public var value: Value

  /// A value with its number.
  public init(_ number: Int, _ value: Value) {
    self.number = number
    self.value = value
  }
}
