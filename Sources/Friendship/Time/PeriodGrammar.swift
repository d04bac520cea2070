extension Period {
  /// The longest text that `parse` looks at, in characters.
  public static let longestText = 64

  /// Reads what a person types for a time. The one grammar of the program:
  ///
  /// | text | meaning |
  /// |---|---|
  /// | `2024` | some time in that year |
  /// | `5/2025`, `2025-05` | some time in that month |
  /// | `23/5/2025`, `2025-05-23` | that day |
  /// | `23-24/5/2025`, `30/4-2/5/2025`, `3-5/2025`, `2024-2026` | from the first to the second |
  /// | `15/12/2024..14/12/2025` | the same, each end in any form above |
  /// | `~4/2025` | about then |
  ///
  /// `.` may stand for `/` (as Russians write), a long dash for `-`, `...` for `..`; full-width digits, leading zeros
  /// and spaces around separators are taken as meant. Days come before months, always.
  ///
  /// - Throws: `PeriodError`, which carries the text as typed.
  public static func parse(_ text: String) throws(PeriodError) -> Period {
    guard text.utf8.count <= longestText * 4, text.count <= longestText else {
      throw PeriodError(text: String(text.prefix(longestText)), reason: .tooLong(limit: longestText))
    }
    do throws(PeriodError.Reason.Carrier) {
      return try PeriodGrammar.period(PeriodGrammar.plain(text))
    } catch {
      throw PeriodError(text: text, reason: error.reason)
    }
  }
}

extension PeriodError.Reason {
  /// A reason on its way up to where the text as typed is known.
  struct Carrier: Error {
    let reason: PeriodError.Reason
    init(_ reason: PeriodError.Reason) { self.reason = reason }
  }
}

/// The grammar of periods, over bytes brought to one shape: digits and `/ - . ~` only.
enum PeriodGrammar {
  typealias Failure = PeriodError.Reason.Carrier
  typealias Bytes = ArraySlice<UInt8>

  private static let slash = UInt8(ascii: "/")
  private static let dash = UInt8(ascii: "-")
  private static let dot = UInt8(ascii: ".")

  /// One end of a period, to the precision typed.
  struct End {
    let year: Int
    var month: Int?
    var day: Int?

    var precision: Precision { month == nil ? .year : day == nil ? .month : .day }

    func first() throws(Failure) -> CivilDate { try PeriodGrammar.day(year, month ?? 1, day ?? 1) }

    func last() throws(Failure) -> CivilDate {
      let first = try first()
      return switch precision {
      case .day: first
      case .month: first.endOfMonth
      case .year: first.endOfYear
      }
    }
  }

  /// Full-width and typographic forms brought to ASCII; spaces dropped, except that digits which only a space keeps
  /// apart are no number.
  static func plain(_ text: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var spaced = false
    for scalar in text.unicodeScalars {
      let byte: UInt8
      switch scalar.value {
      case 0x30...0x39, 0x2D...0x2F, 0x7E: byte = UInt8(scalar.value)
      case 0xFF10...0xFF19, 0xFF0D...0xFF0F, 0xFF5E: byte = UInt8(scalar.value - 0xFEE0)
      case 0x2010...0x2015, 0x2212: byte = dash
      case 0x2026:
        bytes += [dot, dot]
        spaced = false
        continue
      default:
        guard scalar.properties.isWhitespace else { throw Failure(.unrecognised) }
        spaced = true
        continue
      }
      if spaced, isDigit(byte), let previous = bytes.last, isDigit(previous) { throw Failure(.unrecognised) }
      spaced = false
      bytes.append(byte)
    }
    guard !bytes.isEmpty else { throw Failure(.empty) }
    return bytes
  }

  static func period(_ bytes: [UInt8]) throws(Failure) -> Period {
    let isApproximate = bytes.first == UInt8(ascii: "~")
    let body = isApproximate ? bytes.dropFirst() : bytes[...]
    let (start, end) = try ends(body)
    let first = try start.first()
    let last = try end.last()
    guard first <= last else { throw Failure(.endBeforeStart(start: first, end: last)) }
    let precision = max(start.precision, end.precision)
    guard
      let period = Period(first: first, last: last, precision: precision, isApproximate: isApproximate)
    else { throw Failure(.unrecognised) }
    return period
  }

  private static func ends(_ body: Bytes) throws(Failure) -> (End, End) {
    if let (left, right) = splitAtDots(body) { return (try end(left), try end(right)) }
    // A dash joins two ends where something else separates the parts of a date, or between two years.
    let dashes = body.indices.filter { body[$0] == dash }
    if dashes.count == 1, let middle = dashes.first {
      let (left, right) = (body[..<middle], body[(middle + 1)...])
      let isMixed = body.contains(slash) || body.contains(dot)
      if isMixed || (left.count == 4 && right.count == 4) {
        let right = try end(right)
        return (try start(left, before: right), right)
      }
    }
    let only = try end(body)
    return (only, only)
  }

  /// The two sides of `..` (or `...`), if it is there; a second one is left for `end` to refuse.
  private static func splitAtDots(_ body: Bytes) -> (Bytes, Bytes)? {
    guard
      let at = body.indices.first(where: { $0 + 1 < body.endIndex && body[$0] == dot && body[$0 + 1] == dot })
    else { return nil }
    let isThree = at + 2 < body.endIndex && body[at + 2] == dot
    return (body[..<at], body[(at + (isThree ? 3 : 2))...])
  }

  /// The left side of a dash, which may leave to the right side what the two have in common.
  private static func start(_ bytes: Bytes, before right: End) throws(Failure) -> End {
    let parts = try numbers(bytes)
    let isShort = parts.allSatisfy { $0.width <= 2 }
    switch (parts.count, right.precision) {
    case (1, .day) where isShort: return End(year: right.year, month: right.month, day: parts[0].value)
    case (1, .month) where isShort: return End(year: right.year, month: parts[0].value)
    case (2, .day) where isShort: return End(year: right.year, month: parts[1].value, day: parts[0].value)
    default: return try end(bytes)
    }
  }

  /// A year, a month of a year, or a day.
  private static func end(_ bytes: Bytes) throws(Failure) -> End {
    let parts = try numbers(bytes)
    func isYear(_ index: Int) -> Bool { parts[index].width == 4 }
    func isShort(_ index: Int) -> Bool { parts[index].width <= 2 }
    switch parts.count {
    case 1 where isYear(0):
      return End(year: parts[0].value)
    case 2 where isShort(0) && isYear(1):
      return End(year: parts[1].value, month: parts[0].value)
    case 2 where isYear(0) && isShort(1):
      return End(year: parts[0].value, month: parts[1].value)
    case 3 where isShort(0) && isShort(1) && isYear(2):
      return End(year: parts[2].value, month: parts[1].value, day: parts[0].value)
    case 3 where isYear(0) && isShort(1) && isShort(2):
      return End(year: parts[0].value, month: parts[1].value, day: parts[2].value)
    case 3 where isShort(0) && isShort(1) && parts[2].width == 2:
      throw Failure(.shortYear(parts[2].value < 10 ? "0\(parts[2].value)" : "\(parts[2].value)"))
    default:
      throw Failure(.unrecognised)
    }
  }

  /// The numbers between separators, which must all be the same.
  private static func numbers(_ bytes: Bytes) throws(Failure) -> [(value: Int, width: Int)] {
    let separator = bytes.first { !isDigit($0) } ?? slash
    var parts: [(value: Int, width: Int)] = []
    for part in bytes.split(separator: separator, omittingEmptySubsequences: false) {
      guard (1...4).contains(part.count), part.allSatisfy(isDigit) else { throw Failure(.unrecognised) }
      parts.append((part.reduce(0) { $0 * 10 + Int($1 - 48) }, part.count))
    }
    return parts
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(Failure) -> CivilDate {
    guard Period.years.contains(year) else { throw Failure(.yearOutOfRange(year, limits: Period.years)) }
    guard (1...12).contains(month) else { throw Failure(.impossibleMonth(month)) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      let length = CivilDate.daysInMonth(month, of: year)
      throw Failure(.impossibleDay(day: day, month: month, year: year, daysInMonth: length))
    }
    return date
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
