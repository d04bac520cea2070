/// What a typed name of a province means.
public enum Resolution: Hashable, Sendable {
  /// This unit.
  case one(ProvinceID)
  /// Any of these, by first day: the person has to say which.
  case several([ProvinceID])
  /// The name of units that didn't exist then, oldest first.
  case notThen(typed: String, candidates: [OtherTime])
  /// No name of any unit; perhaps one of these was meant, nearest first (those that existed then before others).
  case unknown(suggestions: [ProvinceID])

  /// A unit of the name typed, from another time.
  public struct OtherTime: Hashable, Sendable {
    /// The unit.
    public let unit: ProvinceID
    /// Its first day.
    public let from: CivilDate
    /// The day after its last, or nil while it exists.
    public let to: CivilDate?
    /// The unit or units of the time asked about that the place belonged to then.
    public let then: Carried

    /// A match from another time.
    public init(unit: ProvinceID, from: CivilDate, to: CivilDate?, then: Carried) {
      self.unit = unit
      self.from = from
      self.to = to
      self.then = then
    }
  }
}

extension Gazetteer {
  /// The longest name that is looked at, in bytes; anything longer is unknown.
  public static let longestName = 200

  /// The unit of this name on a day. See `resolve(_:during:)`.
  public func resolve(_ typed: String, on day: CivilDate) -> Resolution {
    resolve(typed, during: Period(day))
  }

  /// The unit that a person means by a name, for something that happened in the period (or at any time, without one).
  ///
  /// Understood, without regard to case, diacritics, spaces and punctuation: the name in Vietnamese, English or
  /// Russian, with or without a word for its kind (`tỉnh`, `T.`, `thành phố`, `TP`, `province`, `город`); a customary
  /// name (`Sài Gòn`); the initials of two words or more (`HD`, `BR-VT`, `TPHCM`); the id (`hai-duong-1997`). A full
  /// name goes before initials. The two-digit code is not understood: it named different units at different times.
  ///
  /// A unit counts if it existed on any day of the period.
  public func resolve(_ typed: String, during period: Period? = nil) -> Resolution {
    guard typed.utf8.count <= Self.longestName else { return .unknown(suggestions: []) }
    let spelling = ProvinceSpelling(typed)
    let matches = self.matches(typed, spelling)
    guard !matches.isEmpty else { return .unknown(suggestions: suggestions(for: spelling, during: period)) }
    let then = period.map { period in matches.filter { $0.exists(during: period) } } ?? matches
    if let period, then.isEmpty {
      return .notThen(typed: typed, candidates: matches.map { otherTime($0, asked: period) })
    }
    // Only a tie is settled by the kind: "TP Cần Thơ" tells the city from the province before it, but "TP Hải Dương"
    // is a city inside its province, and people say "tỉnh" of what has become a city.
    let ofKind = then.filter { $0.kind == spelling.kind }
    let chosen = ofKind.isEmpty ? then : ofKind
    if chosen.count == 1, let only = chosen.first { return .one(only.id) }
    return .several(chosen.map(\.id))
  }

  /// The unit of this name for a question that no date goes with: one that exists on the day if there is one, else
  /// a former one.
  ///
  /// - Parameter period: what is asked about. Of several units of the name it tells which is meant, where all of those
  ///   that existed in it are one unit or what that was before.
  public func resolve(_ typed: String, preferring day: CivilDate, about period: Period? = nil) -> Resolution {
    let present = resolve(typed, on: day)
    let resolution = if case .notThen = present { resolve(typed) } else { present }
    guard let period, case .several(let candidates) = resolution else { return resolution }
    let then = candidates.filter { unit($0)?.exists(during: period) ?? false }
    // The latest holds the history of those before it in its line.
    guard let latest = then.last else { return resolution }
    let line = Set(ancestors(of: latest).filter(\.certain).map(\.unit) + [latest])
    return then.allSatisfy(line.contains) ? .one(latest) : resolution
  }

  /// The units of this name at any time, oldest first.
  private func matches(_ typed: String, _ spelling: ProvinceSpelling) -> [Province] {
    let trimmed = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if let id = ProvinceID(trimmed), let unit = unit(id) { return [unit] }
    return names.units(of: spelling).map { units[$0] }
  }

  private func otherTime(_ province: Province, asked period: Period) -> Resolution.OtherTime {
    let date = province.validFrom > period.last ? period.last : period.first
    return Resolution.OtherTime(
      unit: province.id, from: province.validFrom, to: province.validTo,
      then: carried(province.id, from: date, to: date))
  }

  private func suggestions(for spelling: ProvinceSpelling, during period: Period?) -> [ProvinceID] {
    var chosen: [String: (unit: Province, rank: Int)] = [:]
    for (index, distance) in names.near(spelling) {
      let unit = units[index]
      let isThen = period.map { unit.exists(during: $0) } ?? (unit.validTo == nil)
      // Of units with one name the one that existed then is shown, or else the latest.
      let rank = distance * 2 + (isThen ? 0 : 1)
      if let other = chosen[unit.name.vi], other.rank < rank { continue }
      chosen[unit.name.vi] = (unit, rank)
    }
    return chosen.values.sorted { ($0.rank, $0.unit.id) < ($1.rank, $1.unit.id) }.prefix(5).map(\.unit.id)
  }
}
