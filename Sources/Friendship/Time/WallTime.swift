/// What a clock on the wall showed, and in which zone: `19:30`, `19:30 Europe/Moscow`.
///
/// The zone is an IANA name kept as text. Which zones there are is data: who reads what a person typed gives it to `parse`,
/// and what is on record already is taken as it is, by its shape alone. An instant is derived elsewhere, where zone
/// data is.
public struct WallTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The zone of a time given without one.
  public static let defaultZone = "Asia/Ho_Chi_Minh"

  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// An IANA zone name, `Asia/Ho_Chi_Minh` where none was given.
  public let zone: String

  /// The time of this hour (0 to 23) and minute (0 to 59), or nil if there is no such time or the zone is no name.
  public init?(hour: Int, minute: Int, zone: String = WallTime.defaultZone) {
    guard (0...23).contains(hour), (0...59).contains(minute), Self.isZoneName(zone) else { return nil }
    self.hour = hour
    self.minute = minute
    self.zone = zone
  }

  /// Reads `19:30`, `9:05`, `19h30`, `19h`, `19 giờ 30` and, after a space, a zone: `19:30 Europe/Moscow`.
  ///
  /// - Parameter zoneNamed: the IANA name of the zone that a person calls so, where there is one.
  /// - Throws: `WallTimeError` with the text as typed.
  public static func parse(
    _ text: String, zoneNamed: (String) -> String? = { isZoneName($0) ? $0 : nil }
  ) throws(WallTimeError) -> WallTime {
    guard text.utf8.count <= 100 else {
      throw WallTimeError(text: String(text.prefix(100)), reason: .unrecognised)
    }
    let parts = words(text)
    guard let clock = parts.first else { throw WallTimeError(text: text, reason: .unrecognised) }
    let numbers = clock.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "h" || $0 == "H" })
    let bareHour = numbers.count == 2 && numbers[1].isEmpty && !clock.hasSuffix(":")
    guard numbers.count == 2, let hour = number(numbers[0]), let minute = bareHour ? 0 : number(numbers[1]),
      bareHour || numbers[1].utf8.count == 2
    else { throw WallTimeError(text: text, reason: .unrecognised) }

    let typedZone = parts.dropFirst().joined(separator: " ")
    guard let zone = typedZone.isEmpty ? defaultZone : zoneNamed(typedZone) else {
      throw WallTimeError(text: text, reason: .zone(typedZone))
    }
    guard let time = WallTime(hour: hour, minute: minute, zone: zone) else {
      throw WallTimeError(text: text, reason: .impossible(hour: hour, minute: minute))
    }
    return time
  }

  /// The words of a text, with an hour and minute in words put as one: `8 giờ 30 phút` is `8h30`.
  private static func words(_ text: String) -> [String] {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 2, folded(words[1]) == "gio" else { return words }
    words[0] += "h"
    words.remove(at: 1)
    if words.count >= 2, number(words[1][...]) != nil {
      words[0] += words.remove(at: 1)
      if words.count >= 2, folded(words[1]) == "phut" { words.remove(at: 1) }
    }
    return words
  }

  /// `19:30`, or `19:30 Europe/Moscow` in a zone other than the default. `parse` reads it back.
  public var canonical: String {
    let clock = (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    return zone == Self.defaultZone ? clock : clock + " " + zone
  }

  /// The same as `canonical`.
  public var description: String { canonical }

  /// Orders by what the clocks showed, then by the zone's name; not by instant, which needs zone data.
  public static func < (left: WallTime, right: WallTime) -> Bool {
    (left.hour, left.minute, left.zone) < (right.hour, right.minute, right.zone)
  }

  /// Whether the text has the shape of an IANA zone name: one to three parts of ASCII letters, digits, `_`, `+`, `-`
  /// joined by `/`, each beginning with a letter, 64 bytes at most (`Asia/Ho_Chi_Minh`, `UTC`, `Etc/GMT-7`).
  public static func isZoneName(_ text: String) -> Bool {
    // Nearly every time that is read from the record is of this zone.
    if text == defaultZone { return true }
    guard (1...64).contains(text.utf8.count) else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return false }
    return parts.allSatisfy { part in
      guard let first = part.first, isLetter(first) else { return false }
      return part.allSatisfy { byte in
        isLetter(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "-")
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

/// Why a text is not a time of day.
public struct WallTimeError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Not of the form `19:30` or `19:30 Europe/Moscow`.
    case unrecognised
    /// An hour above 23 or a minute above 59.
    case impossible(hour: Int, minute: Int)
    /// What comes after the clock is no zone's name.
    case zone(String)
  }

  /// The text as typed (its first 100 characters).
  public let text: String
  /// What is wrong with it.
  public let reason: Reason

  /// An error of this reason in this text.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }
}
