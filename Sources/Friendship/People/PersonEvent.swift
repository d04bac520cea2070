/// What the log says of a person: that a record was stored, with a commitment to it that gives nothing away, and that it
/// was erased.
public enum PersonEvent: Hashable, Sendable {
  /// A record was stored. The commitment is the SHA-256 of a random salt (kept beside the record) and the record.
  case registered(commitment: [UInt8])
  /// A record that takes the place of the one before was stored.
  case corrected(commitment: [UInt8])
  /// All records of the person are erased, their salts with them. Appended before it is carried out, so that it is carried
  /// out whatever happens in between.
  case erased(ErasureGround?)

  /// The commitment to the record that holds since the event; none does after an erasure.
  public var commitment: [UInt8]? {
    switch self {
    case .registered(let commitment), .corrected(let commitment): commitment
    case .erased: nil
    }
  }
}

/// Why a person's record is erased. A closed list, since the event is public and stays: a reason in words would be a place
/// for personal data of the very person who asked to have them erased.
public enum ErasureGround: String, CaseIterable, Hashable, Sendable {
  /// The person asked for it, or withdrew their consent.
  case request
  /// What it was kept for is done, or the time for keeping it is over.
  case purpose
  /// An authority ordered it.
  case order
  /// It should never have been kept.
  case mistake
}
