/// A direction (phương hướng): what is to be done in the next period, as an activity laid down.
public struct Direction: Hashable, Sendable {
  /// What is to be done; Vietnamese is required.
  public var text: LocalizedText
  /// When it was laid down.
  public var given: Period
  /// The period it is for.
  public var period: Period
  /// The activity that laid it down, where one did.
  public var activity: ActivityID?
  /// Who is to do it.
  public var organisations: [OrganisationID]
  /// Who is to do it, in words, where they aren't single organisations ("local associations in merged provinces").
  public var audience: String?
  /// In which fields.
  public var fields: [CooperationField]
  /// Where it is known from.
  public var sources: [String]

  /// Makes a direction from its parts.
  public init(
    text: LocalizedText, given: Period, period: Period, activity: ActivityID? = nil,
    organisations: [OrganisationID] = [], audience: String? = nil, fields: [CooperationField] = [],
    sources: [String] = []
  ) {
    self.text = text
    self.given = given
    self.period = period
    self.activity = activity
    self.organisations = organisations
    self.audience = audience
    self.fields = fields
    self.sources = sources
  }
}
