import EventStore
import Friendship

/// The stored form of what the log says of people: that a record was stored, never what it says.
enum PersonEventFormat {
  static let category = "person"

  static func encode(_ event: PersonEvent) -> EncodedEvent {
    switch event {
    case .registered(let commitment):
      EncodedEvent("PersonRegistered") { $0.field("commitment", hexadecimal(commitment)) }
    case .corrected(let commitment):
      EncodedEvent("PersonCorrected") { $0.field("commitment", hexadecimal(commitment)) }
    }
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> PersonEvent {
    switch (event.type, event.schemaVersion) {
    case ("PersonRegistered", 1): .registered(commitment: try event.decoded { try commitment(&$0) })
    case ("PersonCorrected", 1): .corrected(commitment: try event.decoded { try commitment(&$0) })
    default: throw .unknown(event)
    }
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
