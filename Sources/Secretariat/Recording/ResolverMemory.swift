import Friendship
import Synchronization
import Wording

/// What a resolver has looked up, carried from batch to batch of an import.
struct ResolverMemory: Sendable {
  /// Organisations by folded name as it was typed.
  private(set) var organisations: [String: [StoredOrganisation]] = [:]
  /// People, likewise.
  private(set) var people: [String: [StoredPerson]] = [:]
  /// Values of closed lists, codes of kinds and why a word is no kind's, by their type and then as typed.
  private var words: [ObjectIdentifier: [String: any Sendable]] = [:]
  /// What earlier rows and files of the import will have recorded.
  var pending = PendingNames()

  /// How many names are remembered; beyond, they are asked for anew, so that a long import keeps its memory.
  private static let mostRemembered = 20_000
  /// How many spellings of a list are remembered: there are a few dozen, but for slips that are understood.
  private static let mostSpellings = 500

  mutating func remember(_ found: [StoredOrganisation], as word: String) {
    if organisations.count >= Self.mostRemembered { organisations.removeAll(keepingCapacity: true) }
    organisations[word] = found
  }

  mutating func remember(_ found: [StoredPerson], as word: String) {
    if people.count >= Self.mostRemembered { people.removeAll(keepingCapacity: true) }
    people[word] = found
  }

  /// What a word was found to mean; `nil` where it wasn't looked up yet.
  func word<Value: Sendable>(_ typed: String) -> Value? {
    words[ObjectIdentifier(Value.self)]?[typed] as? Value
  }

  mutating func remember<Value: Sendable>(_ value: Value, as typed: String) {
    let list = ObjectIdentifier(Value.self)
    if words[list, default: [:]].count < Self.mostSpellings { words[list, default: [:]][typed] = value }
  }

  /// A kind that an earlier row defines; what words meant among the kinds before it may mean it now.
  mutating func expect(_ kind: ActivityKind) {
    pending.kinds.append(kind)
    forgetNamesOfKinds()
  }

  /// The kinds that earlier rows define are on record by now, and are read there.
  mutating func forgetKinds() {
    pending.kinds = []
    forgetNamesOfKinds()
  }

  private mutating func forgetNamesOfKinds() {
    words[ObjectIdentifier(KindCode.self)] = nil
    words[ObjectIdentifier(InputProblem.self)] = nil
  }
}

/// What earlier rows and files of one import will have put on record by the time a later row is recorded.
struct PendingNames: Sendable {
  /// By each of their names, folded.
  private(set) var organisations: [String: [OrganisationID]] = [:]
  /// Organisations as they will stand.
  private(set) var changed: [OrganisationID: Organisation] = [:]
  fileprivate(set) var kinds: [ActivityKind] = []
  /// Units as they will stand.
  var provinces: [Province] = []
  /// By each of their names, folded.
  private(set) var people: [String: [PendingPerson]] = [:]
  /// Those with a reference, to which later rows can refer.
  var activities: Set<ActivityID> = []

  /// A bound for memory (16 MB). A row beyond it can be referred to once it has been recorded.
  static let mostActivities = 500_000

  mutating func expect(_ organisation: Organisation) {
    for name in Set(organisation.allNames.map(folded)) where organisations[name]?.contains(organisation.id) != true {
      organisations[name, default: []].append(organisation.id)
    }
    changed[organisation.id] = organisation
  }

  /// Who has the same name and position is the same person, whatever id was drawn for them while rows are only checked.
  mutating func expect(_ record: PersonRecord, as id: PersonID) {
    let person = PendingPerson(id: id, record: record)
    for name in Set(person.names.map(folded)) {
      people[name, default: []].removeAll { $0.id == id || $0.isSame(as: record) }
      people[name, default: []].append(person)
    }
  }
}

/// Somebody whom an earlier row of an import puts on record.
struct PendingPerson: Sendable {
  let id: PersonID
  /// Their own name first.
  let names: [String]
  private let position: String?

  init(id: PersonID, record: PersonRecord) {
    self.id = id
    names = [record.name] + record.otherNames
    position = record.position
  }

  fileprivate func isSame(as record: PersonRecord) -> Bool { names[0] == record.name && position == record.position }
}

/// Hands a resolver's memory from one batch to the next without a copy: a value captured by a closure has two owners,
/// and the first thing remembered would copy all of it.
final class ResolverMemoryHandover: Sendable {
  private let memory = Mutex(ResolverMemory())

  /// Takes the memory out; until it's given back there is nothing here.
  func take() -> ResolverMemory {
    memory.withLock { memory in
      defer { memory = ResolverMemory() }
      return memory
    }
  }

  func give(_ new: ResolverMemory) { memory.withLock { $0 = new } }
}
