import Friendship

// The stored form of an activity's details, and of changes to them: the same names in both, so that an amendment reads
// like the part of the record that it replaces. In a change, null means "no longer known".

extension JSONWriter {
  mutating func details(_ value: ActivityDetails) {
    object { $0.changes(value.storedFields) }
  }

  mutating func changes(_ changes: [ActivityChange]) {
    object { $0.changes(changes) }
  }
}

extension ActivityDetails {
  /// What details are before their first field is read.
  fileprivate static let unread = KindCode("unread").map {
    ActivityDetails(kind: $0, title: LocalizedText(vi: ""), period: Period(.earliest))
  }

  /// Every field that is known, as changes from nothing.
  fileprivate var storedFields: [ActivityChange] {
    let bare = ActivityDetails(kind: kind, title: title, period: period)
    return [.kind(kind), .title(title), .period(period)] + bare.changes(to: self)
  }
}

extension JSONObjectWriter {
  fileprivate mutating func changes(_ changes: [ActivityChange]) {
    // Their places are put in order and not the changes, which are big to move about. The keys are ASCII, whose order as
    // texts is that of their bytes.
    let keys = changes.map(\.storedKey)
    for index in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      field(keys[index]) { changes[index].write(to: &$0) }
    }
  }
}

extension ActivityChange {
  /// The name of the field in stored events.
  fileprivate var storedKey: String {
    switch self {
    case .kind: "kind"
    case .title: "title"
    case .period: "when"
    case .startsAt: "starts_at"
    case .endsAt: "ends_at"
    case .places: "places"
    case .organisers: "organisers"
    case .partners: "partners"
    case .level: "level"
    case .fields: "fields"
    case .people: "people"
    case .associations: "associations"
    case .namedAssociations: "named_associations"
    case .participants: "participants"
    case .delegations: "delegations"
    case .amounts: "amounts"
    case .occasions: "occasions"
    case .outcomes: "outcomes"
    case .documents: "documents"
    case .sources: "sources"
    case .isHighlight: "highlight"
    case .visibility: "visibility"
    }
  }

  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .kind(let value): writer.string(value.raw)
    case .title(let value): writer.text(value)
    case .period(let value): writer.period(value)
    case .startsAt(let value), .endsAt(let value):
      if let value { writer.time(value) } else { writer.null() }
    case .places(let value): writer.array(value) { $0.place($1) }
    case .organisers(let value), .partners(let value), .namedAssociations(let value):
      writer.array(value) { $0.uuid($1.uuid) }
    case .level(let value):
      if let value { writer.string(value.rawValue) } else { writer.null() }
    case .fields(let value): writer.array(value) { $0.string($1.rawValue) }
    case .people(let value), .associations(let value):
      if let value { writer.count(value) } else { writer.null() }
    case .participants(let value): writer.array(value) { $0.participant($1) }
    case .delegations(let value): writer.array(value) { $0.delegation($1) }
    case .amounts(let value): writer.array(value) { $0.money($1) }
    case .occasions(let value): writer.array(value) { $0.occasion($1) }
    case .outcomes(let value), .sources(let value): writer.array(value) { $0.string($1) }
    case .documents(let value): writer.array(value) { $0.document($1) }
    case .isHighlight(let value): writer.bool(value)
    case .visibility(let value): writer.string(value.rawValue)
    }
  }
}

extension JSONReader {
  /// Reads one field of details; `nil` for a name that a newer program wrote (and passes over its value).
  fileprivate mutating func change(_ key: JSONKey) throws -> ActivityChange? {
    switch key {
    case "kind": return .kind(try kindCode())
    case "title": return .title(try text())
    case "when": return .period(try period())
    case "starts_at": return .startsAt(try optional { try $0.time() })
    case "ends_at": return .endsAt(try optional { try $0.time() })
    case "places": return .places(try array { try $0.place() })
    case "organisers": return .organisers(try organisations())
    case "partners": return .partners(try organisations())
    case "level": return .level(try optional { try $0.word() })
    case "fields": return .fields(try array { try $0.word() })
    case "people": return .people(try optional { try $0.count() })
    case "associations": return .associations(try optional { try $0.count() })
    case "named_associations": return .namedAssociations(try organisations())
    case "participants": return .participants(try array { try $0.participant() })
    case "delegations": return .delegations(try array { try $0.delegation() })
    case "amounts": return .amounts(try array { try $0.money() })
    case "occasions": return .occasions(try array { try $0.occasion() })
    case "outcomes": return .outcomes(try strings())
    case "documents": return .documents(try array { try $0.document() })
    case "sources": return .sources(try strings())
    case "highlight": return .isHighlight(try bool())
    case "visibility": return .visibility(try word())
    default:
      try skip()
      return nil
    }
  }

  /// Reads details without outcomes, sources, documents and participants, which takes half the time.
  mutating func detailsForFigures() throws -> ActivityDetails {
    try details { key, reader in
      switch key {
      case "outcomes": .outcomes(try reader.passingOver())
      case "sources": .sources(try reader.passingOver())
      case "documents": .documents(try reader.passingOver())
      case "participants": .participants(try reader.passingOver())
      default: nil
      }
    }
  }

  private mutating func passingOver<Element>() throws -> [Element] {
    try skip()
    return []
  }

  mutating func changes() throws -> [ActivityChange] {
    var changes: [ActivityChange] = []
    try object { key, reader in
      if let change = try reader.change(key) { changes.append(change) }
    }
    return changes
  }

  /// Reads details; `upcast` is asked first, for the names that only an older schema version had.
  mutating func details(
    upcast: (JSONKey, inout JSONReader) throws -> ActivityChange? = { _, _ in nil }
  ) throws -> ActivityDetails {
    // Set field by field as they come; what must be there is asked for at the end.
    guard var details = ActivityDetails.unread else { throw failure("a kind, a title and a time") }
    var hasKind = false
    var hasTitle = false
    var hasPeriod = false
    try object { key, reader in
      guard let change = try upcast(key, &reader) ?? reader.change(key) else { return }
      switch change {
      case .kind: hasKind = true
      case .title: hasTitle = true
      case .period: hasPeriod = true
      default: break
      }
      details.apply(change)
    }
    guard hasKind, hasTitle, hasPeriod else { throw failure("a kind, a title and a time") }
    return details
  }
}
