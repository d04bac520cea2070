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

  /// The record as a row of an import says it again: what the row leaves open stays as it was known before.
  public func restated(over before: PersonRecord) -> PersonRecord {
    var said = self
    said.otherNames.keep(before.otherNames)
    said.position = position ?? before.position
    said.contact = contact ?? before.contact
    return said
  }

  /// A record as it came to hold.
  public struct Step: Hashable, Sendable {
    /// What it says.
    public var record: PersonRecord
    /// Whether a row of an import said so, and not a command.
    public var isImported: Bool

    /// A step of its parts.
    public init(_ record: PersonRecord, isImported: Bool) {
      self.record = record
      self.isImported = isImported
    }
  }

  /// The record as a row of an import says it again, over all that was recorded, oldest first: what the row leaves open
  /// stays, and so does what was put right by command since, where the row only repeats what imports said before.
  public func restated(over history: [Step]) -> PersonRecord {
    guard let now = history.last?.record else { return self }
    func field<Value: Equatable>(_ path: WritableKeyPath<PersonRecord, Value>, isSaid: Bool) -> Value {
      guard isSaid else { return now[keyPath: path] }
      var before: Value?, imported: Value?, isPutRight = false
      for step in history {
        let value = step.record[keyPath: path]
        if value != before {
          isPutRight = !step.isImported
          if step.isImported { imported = value }
        }
        before = value
      }
      return isPutRight && imported == self[keyPath: path] ? now[keyPath: path] : self[keyPath: path]
    }
    return PersonRecord(
      name: field(\.name, isSaid: true), otherNames: field(\.otherNames, isSaid: !otherNames.isEmpty),
      position: field(\.position, isSaid: position != nil), contact: field(\.contact, isSaid: contact != nil))
  }
}

/// What the log says of a person: by which commitment their record is known, or that it was erased.
public enum Person: Hashable, Sendable {
  /// The record with this commitment holds.
  case onRecord(commitment: [UInt8])
  /// The record was erased, for good. The same human, put on record once more, is another person to the log.
  case erased

  /// The state after an event; `nil` is somebody of whom nothing was recorded.
  public static func evolve(_ state: Person?, _ event: PersonEvent) -> Person {
    // Whatever stood after an erasure would bring nothing back: there is no such record any more.
    if state == .erased { return .erased }
    switch event {
    case .registered(let commitment), .corrected(let commitment): return .onRecord(commitment: commitment)
    case .erased: return .erased
    }
  }
}
