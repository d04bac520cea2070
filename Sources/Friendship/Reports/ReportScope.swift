/// Of what a report, a timeline or a calendar tells.
public enum ReportScope: Hashable, Sendable {
  /// The whole country.
  case country
  /// One province.
  case province(ProvinceID)
  /// One organisation, with those that answer to it or without.
  case organisation(OrganisationID, withThoseBelow: Bool)
}
