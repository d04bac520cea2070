import EventStore
import Friendship
import Postgres

/// A person of an import's row, as the people table knows them.
///
/// The ids of their events are made from commitments. Ids made from what the row says, as other rows' are, would be hashes
/// without a salt: they stay in the log, and a name could be tried against them after it was erased.
struct ImportedPerson: Sendable {
  /// The row of the table that holds what the import says; without a commitment where nothing was stored, since it is only
  /// being checked.
  var stored: PeopleTable.Stored
  /// The commitments of the person's rows that say the same, whenever they held.
  var commitments: [[UInt8]] = []
  /// Whether the reference leads to somebody who was erased.
  var isErased = false

  /// What the ids of new events are made from.
  var content: [String] { Self.content(stored.commitment) }
  /// What the ids of events were made from that came from the same row before.
  var earlierContents: [[String]] { commitments.map(Self.content) }

  private static func content(_ commitment: [UInt8]) -> [String] { ["commitment", hexadecimal(commitment)] }
}

extension ImportRun {
  /// The people of a batch get their identities from the people table, which is written before the log; everything else has
  /// its own already. Nothing is stored of a row that came before just so, or of a person who was erased.
  mutating func people(of facts: [ReadRow]) async throws -> [ImportedPerson?] {
    guard facts.contains(where: { if case .person = $0.fact { true } else { false } }) else {
      return facts.map { _ in nil }
    }
    var people = try await recognised(facts)
    let streams = try people.compactMap {
      try $0.map { try Book.stream(PersonEventFormat.category, $0.stored.id.uuid) }
    }
    let recorded = try await book.log.read(streams: Array(Set(streams)))
    for (index, read) in facts.enumerated() {
      guard case .person(let id, let record) = read.fact, let person = people[index] else { continue }
      let stream = try Book.stream(PersonEventFormat.category, person.stored.id.uuid)
      let events = recorded[stream] ?? []
      let isErased = try PersonEventFormat.person(events) == .erased
      if isErased, id != nil {
        people[index]?.isErased = true
        continue
      }
      if ImportHistory(events, stream: stream, row: read.row, person: person).isSameAgain { continue }
      let newID = PersonID(book.clerk.newID())
      if !isRecording {
        if isErased { people[index] = ImportedPerson(stored: .init(id: newID, commitment: [])) }
        continue
      }
      // A name leads to an erased person only while their row is still to be deleted: they aren't meant.
      if isErased { try await book.eraseRows(of: [person.stored.id]) }
      let stored = try await book.pool.withConnection {
        try PeopleTable.store(record, of: id.map { .reference($0) } ?? .asTheyWere, newID: newID, $0)
      }
      people[index] = ImportedPerson(stored: stored, commitments: person.commitments)
    }
    return people
  }

  /// Who each row means, as the table stands; with a new id where nobody is there.
  private func recognised(_ facts: [ReadRow]) async throws -> [ImportedPerson?] {
    let newID = book.clerk.newID
    return try await book.pool.withConnection { connection in
      try facts.map { read in
        guard case .person(let id, let record) = read.fact else { return nil }
        let known = try PeopleTable.recognise(record, id.map { .reference($0) } ?? .asTheyWere, connection)
        let chosen = id ?? known?.id ?? PersonID(newID())
        return ImportedPerson(
          stored: known?.same ?? PeopleTable.Stored(id: chosen, commitment: []),
          commitments: try known.map { try PeopleTable.commitments(to: $0.said, of: chosen, connection) } ?? [])
      }
    }
  }
}
