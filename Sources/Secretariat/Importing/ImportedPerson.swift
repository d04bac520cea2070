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
    let known = try await recognised(facts)
    let streams = try known.compactMap { try $0.map { try Book.stream(PersonEventFormat.category, $0.id.uuid) } }
    let recorded = try await book.log.read(streams: Array(Set(streams)))
    var people: [ImportedPerson?] = []
    for (read, known) in zip(facts, known) {
      guard case .person(let id, let record) = read.fact, let known else {
        people.append(nil)
        continue
      }
      let stream = try Book.stream(PersonEventFormat.category, known.id.uuid)
      let events = recorded[stream] ?? []
      let state = try PersonEventFormat.person(events)
      let isErased = state == .erased
      let said = try known.said(record, events)
      var person = ImportedPerson(
        stored: known.holding(said, state),
        commitments: known.rows.filter { $0.record == said }.map(\.stored.commitment),
        isErased: isErased && id != nil)
      defer { people.append(person) }
      if person.isErased || ImportHistory(events, stream: stream, row: read.row, person: person).isSameAgain {
        continue
      }
      let newID = PersonID(book.clerk.newID())
      if !isRecording {
        if isErased { person = ImportedPerson(stored: .init(id: newID, commitment: [])) }
        continue
      }
      // A name leads to an erased person only while their row is still to be deleted: they aren't meant.
      if isErased { try await book.eraseRows(of: [known.id]) }
      let isOnRecord = !isErased && !known.rows.isEmpty
      let recognition: PeopleTable.Recognition =
        isOnRecord ? .id(known.id) : id.map { .reference($0) } ?? .asTheyWere
      person.stored = try await book.pool.withConnection {
        try PeopleTable.store(isErased ? record : said, of: recognition, newID: newID, $0)
      }
    }
    return people
  }

  /// Who each row means, as the table stands; with a new id where nobody is there.
  private func recognised(_ facts: [ReadRow]) async throws -> [RecognisedPerson?] {
    let newID = book.clerk.newID
    return try await book.pool.withConnection { connection in
      try facts.map { read in
        guard case .person(let id, let record) = read.fact else { return nil }
        let recognition = id.map { PeopleTable.Recognition.reference($0) } ?? .asTheyWere
        let found = try PeopleTable.recognise(record, recognition, connection)
        return RecognisedPerson(
          id: id ?? found?.stored.id ?? PersonID(newID()),
          rows: try found.map { try PeopleTable.rows(of: $0.stored.id, connection) } ?? [])
      }
    }
  }
}

/// Whom a row of an import means.
private struct RecognisedPerson: Sendable {
  /// Their identity; a new one where nobody is on record.
  let id: PersonID
  /// All rows of theirs, oldest first.
  let rows: [(stored: PeopleTable.Stored, record: PersonRecord)]

  /// What a row says, over what the log tells of theirs: which row held when, and whether an import said so.
  func said(_ record: PersonRecord, _ events: [RecordedEvent]) throws -> PersonRecord {
    let steps = try events.compactMap { event -> PersonRecord.Step? in
      guard let commitment = try PersonEventFormat.decode(event).commitment,
        let row = rows.first(where: { $0.stored.commitment == commitment })
      else { return nil }
      return PersonRecord.Step(row.record, isImported: ImportHistory.isImported(event))
    }
    // A row of which the log knows nothing was stored by a command that was stopped then.
    return steps.isEmpty ? rows.last.map { record.restated(over: $0.record) } ?? record : record.restated(over: steps)
  }

  /// The row that says this already, where it's the one that holds; else one without a commitment.
  func holding(_ record: PersonRecord, _ state: Person?) -> PeopleTable.Stored {
    let holding =
      if case .onRecord(let commitment)? = state {
        rows.first { $0.stored.commitment == commitment }
      } else {
        rows.last
      }
    guard let holding, holding.record == record else { return PeopleTable.Stored(id: id, commitment: []) }
    return holding.stored
  }
}
