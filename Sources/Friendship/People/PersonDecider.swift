/// Why what is to be recorded of a person is refused.
public enum PersonRejection: Error, Hashable, Sendable {
  /// Nobody is on record under that identity.
  case doesNotExist
  /// The record was erased, which is final.
  case erased
  /// A correction that changes nothing.
  case nothingChanges
}

/// The decisions about people.
public enum PersonDecider {
  /// Says that a record is stored: the first registers the person, another one corrects them. None where the log says so
  /// already.
  public static func store(_ commitment: [UInt8], _ state: Person?) throws(PersonRejection) -> [PersonEvent] {
    switch state {
    case nil: [.registered(commitment: commitment)]
    case .onRecord(commitment: commitment): []
    case .onRecord: [.corrected(commitment: commitment)]
    case .erased: throw .erased
    }
  }

  /// What a record says after a correction.
  public static func correct(
    _ record: PersonRecord, to corrected: PersonRecord, _ state: Person?
  ) throws(PersonRejection) -> PersonRecord {
    switch state {
    case nil: throw .doesNotExist
    case .erased: throw .erased
    case .onRecord where record == corrected: throw .nothingChanges
    case .onRecord: return corrected
    }
  }

  /// Erases a person's record. None where it was erased before.
  public static func erase(
    on ground: ErasureGround?, _ state: Person?
  ) throws(PersonRejection) -> [PersonEvent] {
    switch state {
    case nil: throw .doesNotExist
    case .onRecord: [.erased(ground)]
    case .erased: []
    }
  }
}
