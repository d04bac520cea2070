import Foundation
import Friendship
import Testing

@testable import EventStore
@testable import Secretariat

/// Every type of stored event with the exact bytes that the log keeps of it.
///
/// These bytes are in people's databases and are never rewritten: a golden line may be added here, none changed. A form
/// that has to change gets a new schema version, and the old line moves to what upcasters must still read.
struct GoldenEvent {
  let type: String
  let schemaVersion: Int
  let json: String
  let encoded: EncodedEvent
  /// Reads bytes as this type of event and writes what was read.
  let reencoded: (RecordedEvent) throws -> EncodedEvent

  static func activity(
    _ type: String, version: Int = 1, _ json: String, _ event: ActivityEvent
  ) -> GoldenEvent {
    GoldenEvent(
      type: type, schemaVersion: version, json: json, encoded: ActivityEventFormat.encode(event),
      reencoded: { ActivityEventFormat.encode(try ActivityEventFormat.decode($0)) })
  }

  static func province(_ type: String, _ json: String, _ event: ProvinceEvent) -> GoldenEvent {
    GoldenEvent(
      type: type, schemaVersion: 1, json: json, encoded: ProvinceEventFormat.encode(event),
      reencoded: { ProvinceEventFormat.encode(try ProvinceEventFormat.decode($0)) })
  }

  static func register(_ type: String, _ json: String, _ event: RegisterEvent) -> GoldenEvent {
    GoldenEvent(
      type: type, schemaVersion: 1, json: json, encoded: RegisterEventFormat.encode(event),
      reencoded: { RegisterEventFormat.encode(try RegisterEventFormat.decode($0)) })
  }

  static func kind(_ type: String, _ json: String, _ event: ActivityKindEvent) -> GoldenEvent {
    GoldenEvent(
      type: type, schemaVersion: 1, json: json, encoded: ActivityKindEventFormat.encode(event),
      reencoded: { ActivityKindEventFormat.encode(try ActivityKindEventFormat.decode($0)) })
  }

  static func organisation(_ type: String, _ json: String, _ event: OrganisationEvent) -> GoldenEvent {
    GoldenEvent(
      type: type, schemaVersion: 1, json: json, encoded: OrganisationEventFormat.encode(event),
      reencoded: {
        OrganisationEventFormat.encode(try OrganisationEventFormat.decode($0, id: OrganisationID(uuid(1))))
      })
  }

  static func person(_ type: String, _ json: String, _ event: PersonEvent) -> GoldenEvent {
    GoldenEvent(
      type: type, schemaVersion: 1, json: json, encoded: PersonEventFormat.encode(event),
      reencoded: { PersonEventFormat.encode(try PersonEventFormat.decode($0)) })
  }

  /// The event as the log gives it, with these data.
  func recorded(_ data: some Sequence<UInt8>, schemaVersion: Int? = nil) -> RecordedEvent {
    Self.recorded(type, schemaVersion ?? self.schemaVersion, Array(data))
  }

  private static let stream: StreamName = {
    do {
      return try StreamName(category: "activity", id: uuid(1).uuidString.lowercased())
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static func recorded(_ type: String, _ schemaVersion: Int, _ data: [UInt8]) -> RecordedEvent {
    RecordedEvent(
      position: 57, stream: stream,
      version: 1,
      id: uuid(2), type: type, schemaVersion: schemaVersion, data: data, metadata: Array("{}".utf8),
      recordedAt: LogTime(microseconds: 0))
  }
}

/// A UUID that is told apart by its number.
func uuid(_ number: UInt8) -> UUID {
  UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
}

func period(_ text: String) throws -> Period { try Period.parse(text) }

func unit(_ value: String) throws -> ProvinceID { try #require(ProvinceID(value)) }

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

func kind(_ code: String) throws -> KindCode { try #require(KindCode(code)) }
