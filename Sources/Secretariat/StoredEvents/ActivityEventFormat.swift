import EventStore
import Friendship

/// The stored form of what happens to an activity.
enum ActivityEventFormat {
  static let category = "activity"

  static func encode(_ event: ActivityEvent) -> EncodedEvent {
    switch event {
    case .planned(let details): EncodedEvent("ActivityPlanned", schemaVersion: 2, whole: { $0.details(details) })
    case .recorded(let details): EncodedEvent("ActivityRecorded", schemaVersion: 2, whole: { $0.details(details) })
    case .confirmed(let reason): EncodedEvent("ActivityConfirmed") { $0.field("reason", ifKnown: reason) }
    case .rescheduled(let period, let times, let occasions, let reason):
      EncodedEvent("ActivityRescheduled") {
        if let end = times?.end { $0.field("ends_at") { $0.time(end) } }
        if let occasions { $0.field("occasions") { $0.array(occasions) { $0.occasion($1) } } }
        $0.field("reason", ifKnown: reason)
        // Hours that became unknown are something else than hours that stay, of which nothing is said.
        if let times { $0.field("starts_at") { if let start = times.start { $0.time(start) } else { $0.null() } } }
        $0.field("when") { $0.period(period) }
      }
    case .postponed(let reason): EncodedEvent("ActivityPostponed") { $0.field("reason", ifKnown: reason) }
    case .relocated(let places, let reason):
      EncodedEvent("ActivityRelocated") {
        $0.field("places") { $0.array(places) { $0.place($1) } }
        $0.field("reason", ifKnown: reason)
      }
    case .held(let changes, let reason):
      EncodedEvent("ActivityHeld") {
        $0.field("changes") { $0.changes(changes) }
        $0.field("reason", ifKnown: reason)
      }
    case .cancelled(let reason): EncodedEvent("ActivityCancelled") { $0.field("reason", ifKnown: reason) }
    case .amended(let changes, let reason):
      EncodedEvent("ActivityAmended") {
        $0.field("changes") { $0.changes(changes) }
        $0.field("reason", ifKnown: reason)
      }
    case .retracted(let reason): EncodedEvent("ActivityRetracted") { $0.field("reason", ifKnown: reason) }
    case .merged(let survivor):
      EncodedEvent("ActivityMerged") { $0.field("into") { $0.uuid(survivor.uuid) } }
    case .absorbed(let other, let changes):
      EncodedEvent("ActivityAbsorbed") {
        $0.field("changes") { $0.changes(changes) }
        $0.field("other") { $0.uuid(other.uuid) }
      }
    }
  }

  /// Is the event's data an activity's details in the form of today, and nothing else?
  static func isOfDetails(_ event: RecordedEvent) -> Bool {
    event.schemaVersion == 2 && (event.type == "ActivityPlanned" || event.type == "ActivityRecorded")
  }

  static func decode(_ event: RecordedEvent) throws(StoredEventError) -> ActivityEvent {
    switch (event.type, event.schemaVersion) {
    case ("ActivityPlanned", 2): .planned(try event.decoded { try $0.details() })
    case ("ActivityPlanned", 1): .planned(try event.decoded { try $0.details(upcast: upcastDetailsOfVersion1) })
    case ("ActivityRecorded", 2): .recorded(try event.decoded { try $0.details() })
    case ("ActivityRecorded", 1):
      .recorded(try event.decoded { try $0.details(upcast: upcastDetailsOfVersion1) })
    case ("ActivityConfirmed", 1): .confirmed(reason: try event.decoded { try reason(&$0) })
    case ("ActivityRescheduled", 1): try event.decoded { try rescheduled(&$0) }
    case ("ActivityPostponed", 1): .postponed(reason: try event.decoded { try reason(&$0) })
    case ("ActivityRelocated", 1): try event.decoded { try relocated(&$0) }
    case ("ActivityHeld", 1): try event.decoded { try held(&$0) }
    case ("ActivityCancelled", 1): .cancelled(reason: try event.decoded { try reason(&$0) })
    case ("ActivityAmended", 1): try event.decoded { try amended(&$0) }
    case ("ActivityRetracted", 1): .retracted(reason: try event.decoded { try reason(&$0) })
    case ("ActivityMerged", 1), ("ActivityAbsorbed", 1): try event.decoded { try merging(&$0) }
    default: throw .unknown(event)
    }
  }

  /// Schema version 1 held attendance as one exact number, `attended`, and one `source` as text. Version 2 says how a
  /// number is meant ("more than 20") and keeps every source.
  private static func upcastDetailsOfVersion1(_ key: JSONKey, _ reader: inout JSONReader) throws -> ActivityChange? {
    switch key {
    case "attended": .people(try attended(&reader))
    case "source": .sources([try reader.string()])
    default: nil
    }
  }

  /// A number beyond what counts accept is an error, like in version 2, and not "unknown".
  private static func attended(_ reader: inout JSONReader) throws -> Count {
    guard let count = Count(try reader.int()) else { throw reader.failure("a count") }
    return count
  }

  private static func reason(_ reader: inout JSONReader) throws -> String? {
    var reason: String?
    try reader.object { key, reader in
      if key == "reason" { reason = try reader.string() } else { try reader.skip() }
    }
    return reason
  }

  private static func rescheduled(_ reader: inout JSONReader) throws -> ActivityEvent {
    var period: Period?
    var occasions: [Occasion]?
    var reason: String?
    var start: WallTime??
    var end: WallTime?
    try reader.object { key, reader in
      switch key {
      case "when": period = try reader.period()
      case "occasions": occasions = try reader.array { try $0.occasion() }
      case "reason": reason = try reader.string()
      case "starts_at": start = .some(try reader.optional { try $0.time() })
      case "ends_at": end = try reader.time()
      default: try reader.skip()
      }
    }
    guard let period else { throw reader.failure("a time") }
    return .rescheduled(
      to: period, at: start.map { TimesOfDay($0, to: end) }, occasions: occasions, reason: reason)
  }

  private static func relocated(_ reader: inout JSONReader) throws -> ActivityEvent {
    var places: [Place]?
    var reason: String?
    try reader.object { key, reader in
      switch key {
      case "places": places = try reader.array { try $0.place() }
      case "reason": reason = try reader.string()
      default: try reader.skip()
      }
    }
    guard let places else { throw reader.failure("places") }
    return .relocated(to: places, reason: reason)
  }

  private static func amendment(
    _ reader: inout JSONReader
  ) throws -> (changes: [ActivityChange], reason: String?, other: ActivityID?, into: ActivityID?) {
    var changes: [ActivityChange] = []
    var reason: String?
    var other: ActivityID?
    var into: ActivityID?
    try reader.object { key, reader in
      switch key {
      case "changes": changes = try reader.changes()
      case "reason": reason = try reader.string()
      case "other": other = ActivityID(try reader.uuid())
      case "into": into = ActivityID(try reader.uuid())
      default: try reader.skip()
      }
    }
    return (changes, reason, other, into)
  }

  private static func amended(_ reader: inout JSONReader) throws -> ActivityEvent {
    let parts = try amendment(&reader)
    return .amended(parts.changes, reason: parts.reason)
  }

  private static func held(_ reader: inout JSONReader) throws -> ActivityEvent {
    let parts = try amendment(&reader)
    return .held(parts.changes, reason: parts.reason)
  }

  private static func merging(_ reader: inout JSONReader) throws -> ActivityEvent {
    let parts = try amendment(&reader)
    if let survivor = parts.into { return .merged(into: survivor) }
    guard let other = parts.other else { throw reader.failure("another activity") }
    return .absorbed(other, parts.changes)
  }
}
