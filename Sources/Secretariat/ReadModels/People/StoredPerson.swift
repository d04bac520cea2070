import Friendship
import Wording

/// A person as the people table knows them, with their number.
public struct StoredPerson: Hashable, Sendable {
  /// The log position of the registration.
  public let number: Int
  /// The identity.
  public let id: PersonID
  /// Name, position, contact.
  public let record: PersonRecord
  /// What the log holds the record by.
  let commitment: [UInt8]
}

/// A person whose record was erased: what the log still says of them.
public struct ErasedPerson: Hashable, Sendable {
  /// The log position of the registration, by which activities and reports go on counting them.
  public let number: Int
  /// The identity.
  public let id: PersonID
  /// The log position of the erasure.
  public let position: Int
  /// When it was recorded.
  public let moment: Moment
  /// On which ground, where one was given.
  public let ground: ErasureGround?
}

/// Whom a number, an id or a name means.
public enum FoundPerson: Hashable, Sendable {
  /// Somebody on record.
  case onRecord(StoredPerson)
  /// Somebody whose record was erased. They can't be found by a name any more.
  case erased(ErasedPerson)
}
