import FoundationEssentials

/// The identity of a person: random, so that it says nothing of them. All that the log ever holds of a person.
public struct PersonID: Hashable, Sendable {
  /// The UUID itself.
  public let uuid: UUID

  /// Wraps a UUID.
  public init(_ uuid: UUID) { self.uuid = uuid }
}

/// What the people table holds of a person. None of it enters the log.
public struct PersonRecord: Hashable, Sendable {
  /// The name as it's written in reports, 200 characters at most.
  public var name: String
  /// Other spellings by which the person is looked up.
  public var otherNames: [String]
  /// Office or position, as reports give it.
  public var position: String?
  /// Telephone or e-mail, 300 characters at most.
  public var contact: String?

  /// Makes a record from its parts.
  public init(name: String, otherNames: [String] = [], position: String? = nil, contact: String? = nil) {
    self.name = name
    self.otherNames = otherNames
    self.position = position
    self.contact = contact
  }
}

/// What the log says of a person: that a record was stored, with a commitment to it that gives nothing away.
public enum PersonEvent: Hashable, Sendable {
  /// A record was stored. The commitment is the SHA-256 of a random salt (kept beside the record) and the record.
  case registered(commitment: [UInt8])
  /// A record that takes the place of the one before was stored; reports of earlier positions go on naming the person
  /// as they were.
  case corrected(commitment: [UInt8])

  /// The commitment to the record that holds since the event.
  public var commitment: [UInt8] {
    switch self {
    case .registered(let commitment), .corrected(let commitment): commitment
    }
  }
}
