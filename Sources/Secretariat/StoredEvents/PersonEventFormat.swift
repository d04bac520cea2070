import EventStore
import Friendship

/// The stored form of what the log says of people: that a record was stored or erased, never what it says.
enum PersonEventFormat {
  static let category = "person"

  static func encode(_ event: PersonEvent) -> EncodedEvent {
    switch event {
    case .registered(let commitment):
      EncodedEvent("PersonRegistered") { $0.field("commitment", hexadecimal(commitment)) }
    case .corrected(let commitment):
      EncodedEvent("PersonCorrected") { $0.field("commitment", hexadecimal(commitment)) }
    case .erased(let ground):
      EncodedEvent("PersonErased") { $0.field("ground", ifKnown: ground?.rawValue) }
    }
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> PersonEvent {
    switch (event.type, event.schemaVersion) {
    case ("PersonRegistered", 1): .registered(commitment: try event.decoded { try commitment(&$0) })
    case ("PersonCorrected", 1): .corrected(commitment: try event.decoded { try commitment(&$0) })
    case ("PersonErased", 1): .erased(try event.decoded { try ground(&$0) })
    default: throw .unknown(event)
    }
  }

  /// What a person's events come to; `nil` for somebody who has none.
  static func person(_ events: [RecordedEvent]) throws(StoredEventError) -> Person? {
    var person: Person?
    for event in events { person = Person.evolve(person, try decode(event)) }
    return person
  }

  /// The ground that the data of an erasure give.
  static func ground(_ reader: inout JSONReader) throws -> ErasureGround? {
    var ground: ErasureGround?
    try reader.object { key, reader in
      if key == "ground" { ground = try reader.word() } else { try reader.skip() }
    }
    return ground
  }

  private static func commitment(_ reader: inout JSONReader) throws -> [UInt8] {
    var digest: [UInt8]?
    try reader.object { key, reader in
      if key == "commitment" { digest = bytes(hexadecimal: try reader.string()) } else { try reader.skip() }
    }
    guard let digest else { throw reader.failure("a commitment") }
    return digest
  }
}
