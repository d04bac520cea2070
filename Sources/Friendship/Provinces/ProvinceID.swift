/// The fixed id (`uid`) of a unit at province level: `hai-duong-1997`.
///
/// It stays the same for ever. Neither the two-digit code nor the name would do: both were given to other units.
public struct ProvinceID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Lower-case ASCII letters, digits and single hyphens.
  public let value: String

  /// The id of this text, or nil unless it is 1 to 64 lower-case ASCII letters, digits and hyphens, with no hyphen at
  /// either end or beside another.
  public init?(_ value: String) {
    guard (1...64).contains(value.utf8.count) else { return nil }
    var isHyphenAllowed = false
    for byte in value.utf8 {
      if byte == UInt8(ascii: "-") {
        guard isHyphenAllowed else { return nil }
        isHyphenAllowed = false
      } else {
        guard (97...122).contains(byte) || (48...57).contains(byte) else { return nil }
        isHyphenAllowed = true
      }
    }
    guard isHyphenAllowed else { return nil }
    self.value = value
  }

  /// The text of the id.
  public var description: String { value }

  /// Orders by the text.
  public static func < (left: ProvinceID, right: ProvinceID) -> Bool { left.value < right.value }
}
