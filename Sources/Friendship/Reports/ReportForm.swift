/// The parts of a yearly report that people write: bối cảnh, and the assessment of chapter III.
public enum ReportNoteSection: String, CaseIterable, Sendable, Hashable {
  /// Bối cảnh, lãnh đạo, chỉ đạo: the circumstances, and how the work was led.
  case context
  /// Ưu điểm: what went well.
  case strengths
  /// Hạn chế, tồn tại: what fell short.
  case shortcomings
  /// Nguyên nhân: why.
  case causes
}

/// How an organisation's official reports look: what stands in their head and at their end. What isn't set is left to
/// the organisation's name, or to a marked gap.
///
/// After Nghị định 30/2020/NĐ-CP, Phụ lục I, which associations apply as it suits them.
public struct ReportForm: Hashable, Sendable {
  /// The body above the issuing one, as the head has it.
  public var parentBody: LocalizedText?
  /// The issuing body, as the head has it; the organisation's name where none is set.
  public var body: LocalizedText?
  /// What stands after the number: `BC-HHNVN` in `Số: 05/BC-HHNVN`.
  public var numberSuffix: String?
  /// Where it's signed: `Hà Nội`.
  public var place: LocalizedText?
  /// To whom it's addressed (Kính gửi), one each.
  public var addressees: [LocalizedText]
  /// By whose authority it's signed and in what office, a line each: `TM. BAN CHẤP HÀNH`, `CHỦ TỊCH`.
  public var authority: [LocalizedText]
  /// Who signs, unless another is named when it's issued.
  public var signer: PersonID?
  /// Who receives it (Nơi nhận), one each; where none is named, whom the decree has in any case.
  public var recipients: [LocalizedText]
  /// The sentence that opens the report, before chapter I.
  public var opening: LocalizedText?
  /// The sentence that closes it, before the signature.
  public var closing: LocalizedText?

  /// Nothing set.
  public init() {
    addressees = []
    authority = []
    recipients = []
  }
}

/// With what number, on what day and by whom a report was issued.
public struct ReportIssueDetails: Hashable, Sendable {
  /// The number; numbers begin anew each year, and none is given twice.
  public var number: Int
  /// The day it's dated.
  public var date: CivilDate
  /// Who signed.
  public var signer: PersonID

  /// Details of their parts.
  public init(number: Int, date: CivilDate, signer: PersonID) {
    self.number = number
    self.date = date
    self.signer = signer
  }
}

/// What changed in the organisation itself within a report's period.
public struct OrganisationChange: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// It was founded.
    case founded
    /// It took another name.
    case renamed(from: LocalizedText)
    /// It became part of another.
    case merged(into: OrganisationID)
    /// It was dissolved.
    case dissolved
  }

  /// Which organisation.
  public var organisation: OrganisationID
  /// What happened.
  public var kind: Kind
  /// When.
  public var period: Period

  /// A change of its parts.
  public init(_ organisation: OrganisationID, _ kind: Kind, _ period: Period) {
    self.organisation = organisation
    self.kind = kind
    self.period = period
  }
}
