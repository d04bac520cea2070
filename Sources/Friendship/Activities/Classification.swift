/// The level of the association that held an activity.
public enum ActivityLevel: String, Sendable, Hashable, CaseIterable {
  /// Trung ương Hội.
  case central
  /// A provincial association or union.
  case provincial
  /// A chapter (chi hội).
  case chapter
}

/// A field of cooperation. The codes are stable; names in three languages are Wording's.
public enum CooperationField: String, Sendable, Hashable, CaseIterable {
  /// Kinh tế.
  case economy
  /// Thương mại, with investment.
  case trade
  /// Khoa học - công nghệ.
  case science
  /// Giáo dục - đào tạo.
  case education
  /// Văn hóa, with the arts.
  case culture
  /// Du lịch.
  case tourism
  /// Truyền thông, with the press.
  case media
  /// Y tế.
  case health
  /// Nông nghiệp.
  case agriculture
  /// Môi trường.
  case environment
  /// Thể thao.
  case sport
  /// Thanh niên.
  case youth
  /// Nhân đạo, an sinh.
  case humanitarian
}

/// Who may see an activity.
public enum Visibility: String, Sendable, Hashable, CaseIterable {
  /// Everybody; the default.
  case `public`
  /// The association only: left out of what members subscribe to and of issued reports.
  case `internal`
}

/// What an activity marks: an observance of the shipped list, or an occasion in words.
public enum Occasion: Hashable, Sendable {
  /// An observance by its id, with the round of years it marks (75 in 2025), where it has an origin.
  case observance(id: String, years: Int?)
  /// In words, 300 characters at most.
  case text(String)

  /// What an observance counted from a year, where it is counted, marks in a period.
  public static func observance(_ id: String, since origin: Int?, in period: Period) -> Occasion {
    let years = origin.map { period.first.year - $0 }
    return .observance(id: id, years: years.flatMap { $0 > 0 ? $0 : nil })
  }

  /// The occasion once what marks it is in another period: the count of years is part of what it is called, and follows.
  ///
  /// A count that isn't the old period's was given for itself and stays.
  public func moved(from old: Period, to new: Period, originYears: [String: Int]) -> Occasion {
    guard case .observance(let id, _) = self, let origin = originYears[id],
      self == .observance(id, since: origin, in: old)
    else { return self }
    return .observance(id, since: origin, in: new)
  }
}

/// A document or photo: a link, what it shows, and its SHA-256 in hexadecimal where known.
public struct DocumentLink: Hashable, Sendable {
  /// Where it is, 2,000 characters at most.
  public var link: String
  /// What it shows.
  public var caption: String?
  /// 64 hexadecimal digits.
  public var sha256: String?

  /// Makes a link from its parts.
  public init(link: String, caption: String? = nil, sha256: String? = nil) {
    self.link = link
    self.caption = caption
    self.sha256 = sha256
  }
}
