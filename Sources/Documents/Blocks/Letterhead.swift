/// The head of an official document.
///
/// Of a Vietnamese one after Nghị định 30/2020/NĐ-CP, Phụ lục I: the issuing bodies on the left, quốc hiệu and tiêu ngữ
/// on the right, number below the bodies, place and date below the motto, then what it is and about what. Without
/// ``stateHeader`` renderers lay it out as letters of other countries are: body, title, number and date.
public struct Letterhead: Hashable, Sendable {
  /// Quốc hiệu and tiêu ngữ.
  public struct StateHeader: Hashable, Sendable {
    /// `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`.
    public var name: String
    /// `Độc lập - Tự do - Hạnh phúc`.
    public var motto: String

    /// A header of its parts.
    public init(name: String, motto: String) {
      self.name = name
      self.motto = motto
    }
  }

  /// Quốc hiệu and tiêu ngữ; `nil` in editions in other languages.
  public var stateHeader: StateHeader?
  /// The body above the issuing one, as it's written; `nil` where there is none.
  public var parentBody: String?
  /// The issuing body, as it's written.
  public var body: String
  /// The line of the number: `Số: 05/BC-HHNVN`; with a marked gap before it's issued.
  public var number: String
  /// The line of place and date: `Hà Nội, ngày 05 tháng 01 năm 2026`; with marked gaps before it's issued.
  public var placeAndDate: String
  /// What it is: `BÁO CÁO`.
  public var documentType: String
  /// About what.
  public var subject: String
  /// What stands before the addressees: `Kính gửi:`.
  public var addresseesLabel: String
  /// To whom; empty where it names none.
  public var addressees: [String]

  /// A head of its parts.
  public init(
    stateHeader: StateHeader?, parentBody: String?, body: String, number: String, placeAndDate: String,
    documentType: String, subject: String, addresseesLabel: String, addressees: [String]
  ) {
    self.stateHeader = stateHeader
    self.parentBody = parentBody
    self.body = body
    self.number = number
    self.placeAndDate = placeAndDate
    self.documentType = documentType
    self.subject = subject
    self.addresseesLabel = addresseesLabel
    self.addressees = addressees
  }
}

/// The end of an official document: on the left who receives it, on the right who signs.
public struct SignatureBlock: Hashable, Sendable {
  /// By whose authority and in what office, a line each: `TM. BAN CHẤP HÀNH`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public var authority: [String]
  /// The signer's full name, without academic titles; `nil` leaves its place.
  public var name: String?
  /// What stands above the recipients: `Nơi nhận:`.
  public var recipientsLabel: String
  /// Who receives it, a line each: `- Như trên;`, `- Lưu: VT.`
  public var recipients: [String]

  /// An end of its parts.
  public init(authority: [String], name: String?, recipientsLabel: String, recipients: [String]) {
    self.authority = authority
    self.name = name
    self.recipientsLabel = recipientsLabel
    self.recipients = recipients
  }
}

/// The beginning of an appendix.
public struct Appendix: Hashable, Sendable {
  /// Which: `Phụ lục I`.
  public var label: String
  /// Of what.
  public var title: String
  /// With which document it goes.
  public var reference: String

  /// A beginning of its parts.
  public init(label: String, title: String, reference: String) {
    self.label = label
    self.title = title
    self.reference = reference
  }
}
