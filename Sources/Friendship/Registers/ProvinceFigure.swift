/// A figure of a province (growth, investment), as stated. It belongs to the unit it was stated for, never to its heir.
public struct ProvinceFigure: Hashable, Sendable {
  /// The unit it was stated for.
  public var province: ProvinceID
  /// What it measures; Vietnamese is required.
  public var name: LocalizedText
  /// The time it is about.
  public var period: Period
  /// The value with its unit, in words as the source gives it ("10,2%", "gần 11 tỷ USD").
  public var value: LocalizedText
  /// Whether the source calls it an estimate or approximate.
  public var isApproximate: Bool
  /// The activity at which it was stated, where it was at one.
  public var activity: ActivityID?
  /// Where it is known from.
  public var sources: [String]

  /// Makes a figure from its parts.
  public init(
    province: ProvinceID, name: LocalizedText, period: Period, value: LocalizedText, isApproximate: Bool = false,
    activity: ActivityID? = nil, sources: [String] = []
  ) {
    self.province = province
    self.name = name
    self.period = period
    self.value = value
    self.isApproximate = isApproximate
    self.activity = activity
    self.sources = sources
  }
}
