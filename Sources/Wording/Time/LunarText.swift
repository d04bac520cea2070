import Friendship

extension LunarDate {
  /// Under a solar day in a month's grid: the day alone, and on the first of a lunar month `1/4`, in a leap month
  /// `1/6 nhuận`.
  public func cell(in language: Language) -> String {
    day == 1 ? "1/\(month)" + leapMark(language) : "\(day)"
  }

  /// Day and month, to stand beside a solar date: `mùng 1/4`, `15/6 nhuận`, `lunar 15/6 (leap)`.
  public func text(in language: Language) -> String {
    let numbers = "\(day)/\(month)" + leapMark(language)
    return switch language {
    // The first ten days of a lunar month are called mùng.
    case .vi: (day <= 10 ? "mùng " : "") + numbers
    case .en: "lunar \(numbers)"
    case .ru: "лунный \(numbers)"
    }
  }

  /// The day with its year: `mùng 1/1 năm Ất Tỵ`, `day 1 of lunar month 1, 2025`, `1-й день 1-го лунного месяца 2025 г.`
  public func longText(in language: Language) -> String {
    switch language {
    case .vi: "\(text(in: .vi)) năm \(canChi)"
    case .en: "day \(day) of \(isLeapMonth ? "leap " : "")lunar month \(month), \(year)"
    case .ru: "\(day)-й день \(month)-го \(isLeapMonth ? "вставного " : "")лунного месяца \(year) г."
    }
  }

  /// The year's name in the cycle of sixty: `Ất Tỵ` for 2025.
  public var canChi: String { "\(Self.stems[yearStem]) \(Self.branches[yearBranch])" }

  private func leapMark(_ language: Language) -> String {
    guard isLeapMonth else { return "" }
    return Phrase(vi: " nhuận", en: " leap", ru: " вст.").in(language)
  }

  private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
  private static let branches = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
  ]
}
