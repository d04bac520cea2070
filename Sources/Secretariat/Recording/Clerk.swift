import FoundationEssentials
import Friendship

/// Who records, on which day, with which program: what a use case needs of the world outside, given from outside.
public struct Clerk: Sendable {
  /// The person who records, where they have said who they are.
  public var actor: PersonID?
  /// Today in Việt Nam.
  public var today: CivilDate
  /// The program's name and version, kept with every event.
  public var program: String
  /// The association that records when none is named.
  public var defaultOrganisation: OrganisationID?
  /// The province where things happen when none is named.
  public var defaultProvince: String?
  /// Makes a new identity: a UUIDv7 outside tests.
  public var newID: @Sendable () -> UUID

  /// A clerk.
  public init(
    actor: PersonID? = nil, today: CivilDate, program: String, defaultOrganisation: OrganisationID? = nil,
    defaultProvince: String? = nil, newID: @escaping @Sendable () -> UUID = Identifiers.version7
  ) {
    self.actor = actor
    self.today = today
    self.program = program
    self.defaultOrganisation = defaultOrganisation
    self.defaultProvince = defaultProvince
    self.newID = newID
  }
}
