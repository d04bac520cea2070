import EventStore
import FoundationEssentials
import Friendship
import Postgres

/// What `doctor` looks at, and what it found.
public enum Finding: Sendable, Hashable {
  /// The database answers; the server's version number (150018) and how many events the log holds.
  case database(serverVersion: Int, events: Int)
  /// The log's identity.
  case logID(UUID)
  /// Something is kept in the database under another log's id.
  case otherLog(OtherLogTrace)
  /// Positions 1 to the last are all there, or these stretches are missing (ten at most).
  case positions(missing: [ClosedRange<Int>])
  /// Something that was to be looked at can't be read: the server's word, with the file or index.
  case unreadable(String)
  /// So many damaged pages has the server come upon.
  case damagedPages(Int)
  /// A setting under which an acknowledged append could be lost: its name and value.
  case unsafeSetting(name: String, value: String)
  /// The settings for safe commits are in force.
  case safeSettings
  /// The server's clock against the log's last time: how many seconds it is behind it, 0 or less if it isn't.
  case clock(secondsBehind: Int)
  /// How far a read model was behind before it was brought up to date, in positions and in seconds since the oldest event
  /// that it hadn't taken in. Where it has stopped, if it has: then how far it is behind still. The last position that it
  /// has taken in; none before it was made.
  case readModel(name: String, checkpoint: Int?, lag: Int, seconds: Double?, stop: ProjectionStop?)
  /// A read model that wasn't there, or whose checkpoint wasn't, was made just now from so many events.
  case readModelMade(name: String, events: Int)
  /// How far the log's tree has come, none before it is made; how far it is behind, in positions and in seconds since the
  /// oldest event that it hasn't taken in; and where it has stopped, if it has. It isn't brought forward by the look.
  case logTree(checkpoint: Int?, lag: Int, seconds: Double?, stop: ProjectionStop?)
  /// The log's tree has a tile that isn't one of a tree of its size.
  case treeMisfit(TreeMisfit)
  /// Tables of a read model are gone, or lack a column. Then nothing is looked at that is read from it.
  case readModelMisshapen(MisshapenProjection)
  /// A read model was made anew as far as this, and is not in use.
  case readModelBeside(name: String, ProjectionBeside)
  /// So many read models of earlier versions are still there, and take so many bytes.
  case outdatedReadModels(count: Int, bytes: Int)
  /// People whose record was stored but never registered, and were registered just now.
  case peopleCompleted(Int)
  /// People whose erasure was in the log, and whose record was deleted just now.
  case peopleErased(Int)
  /// People on record in the log without a record that answers to their commitment. Erased people aren't on record.
  case peopleMissing(Int)
  /// Of the files that events refer to, these many are there and sound, these many not; and so many are there that no
  /// event refers to, left by a command that was stopped.
  case keptFiles(sound: Int, damaged: Int, unused: Int)
  /// Shipped facts that were missing were loaded.
  case factsLoaded
  /// This many provinces and kinds are on record.
  case facts(provinces: Int, kinds: Int)

  /// Whether somebody has to do something about it.
  public var isProblem: Bool {
    switch self {
    case .database, .logID, .safeSettings, .peopleCompleted, .peopleErased, .factsLoaded, .readModelBeside,
      .outdatedReadModels, .readModelMade:
      false
    case .positions(let missing): !missing.isEmpty
    case .unsafeSetting, .otherLog, .treeMisfit, .readModelMisshapen, .unreadable: true
    case .damagedPages(let count): count > 0
    case .clock(let seconds): seconds > 300
    case .readModel(_, _, _, _, let stop), .logTree(_, _, _, let stop): stop != nil
    case .peopleMissing(let count): count > 0
    case .keptFiles(_, let damaged, _): damaged > 0
    case .facts(let provinces, let kinds): provinces == 0 || kinds == 0
    }
  }
}

extension Book {
  /// Looks the book over, completes what a crash left half done, and says what it found.
  public func examine() async throws -> [Finding] {
    var findings: [Finding] = []
    let head = try await log.head()
    findings.append(
      .database(serverVersion: try await pool.withConnection { $0.serverVersion }, events: head))
    findings.append(.logID(try await log.logID()))
    // What can't be read is told, and the rest is looked at all the same.
    func look(_ step: () async throws -> [Finding]) async throws {
      do {
        findings += try await step()
      } catch {
        guard let reason = Self.damage(error) else { throw error }
        if !findings.contains(.unreadable(reason)) { findings.append(.unreadable(reason)) }
      }
    }
    try await look { try await log.otherLogTraces().map { .otherLog($0) } }
    var isGapless = false
    try await look {
      let missing = try await log.missingPositions(limit: 10)
      isGapless = missing.isEmpty
      return [.positions(missing: missing)]
    }
    try await look { try await settings() }
    try await look { try await log.secondsBehindLog().map { [.clock(secondsBehind: $0)] } ?? [] }
    var misshapen: [MisshapenProjection] = []
    try await look {
      misshapen = try await everyProjection.misshapen()
      return misshapen.map { .readModelMisshapen($0) }
    }
    if misshapen.isEmpty {
      try await look { try await readModelsBroughtForward() }
      try await look { try await LogProver(pool: pool).misfits().map { .treeMisfit($0) } }
      try await look {
        let outdated = try await outdatedReadModels()
        guard !outdated.isEmpty else { return [] }
        return [.outdatedReadModels(count: outdated.count, bytes: outdated.reduce(0) { $0 + $1.bytes })]
      }
      let mayComplete = isGapless
      try await look { try await people(isGapless: mayComplete) }
      try await look {
        let files = try await readAsItStands { try KeptFiles.state($0) }
        return [.keptFiles(sound: files.sound, damaged: files.damaged, unused: files.unused)]
      }
      try await look {
        try await readAsItStands { connection in
          let directory = try Directory(connection)
          return [.facts(provinces: directory.gazetteer.units.count, kinds: directory.kinds.count)]
        }
      }
    }
    // After all that was read just now.
    try await look {
      let count = try await log.damagedPages() ?? 0
      return count > 0 ? [.damagedPages(count)] : []
    }
    return findings
  }

  /// What is damaged, where an error says that something is.
  private static func damage(_ error: any Error) -> String? {
    switch error {
    case EventLogError.database(let error): return damage(error)
    case EventLogError.corrupt(let what): return what
    case let error as PostgresError:
      guard let state = error.sqlState, SQLState.isDamage(state) else { return nil }
      return error.message
    default: return nil
    }
  }

  private func readModelsBroughtForward() async throws -> [Finding] {
    let before = try await readModels()
    var isGapless = true
    do throws(EventLogError) {
      _ = try await projections.catchUp()
    } catch {
      // Missing events are found and told otherwise: read models stay where they are, and only what stopped before is told.
      guard error.saysEventsAreMissing else { throw error }
      isGapless = false
    }
    let after = try await readModels()
    let standing = zip(before, after).compactMap { status, now -> Finding? in
      // The tree comes forward when something is signed, proved or verified, or by `projection run`.
      if status.name == LogTreeProjection().name {
        return .logTree(checkpoint: now.checkpoint, lag: now.lag, seconds: now.unreadSeconds, stop: now.stop)
      }
      guard isGapless || now.stop != nil else { return nil }
      if status.checkpoint == nil, let events = now.checkpoint, now.stop == nil {
        return .readModelMade(name: status.name, events: events)
      }
      let shown = now.stop == nil ? status : now
      return .readModel(
        name: status.name, checkpoint: now.checkpoint, lag: shown.lag, seconds: shown.unreadSeconds, stop: now.stop)
    }
    return standing + after.compactMap { now in now.beside.map { .readModelBeside(name: now.name, $0) } }
  }

  private func settings() async throws -> [Finding] {
    let unsafe = try await log.unsafeSettings()
    return unsafe.isEmpty ? [.safeSettings] : unsafe.map { .unsafeSetting(name: $0.name, value: $0.value) }
  }

  /// Carries out the erasures that a crash has left undone, registers the people whose record was stored before one, and
  /// looks for registrations without a record. A book that has gone elsewhere is left as it is.
  /// - Parameter isGapless: in a log with a gap nothing is recorded.
  private func people(isGapless: Bool) async throws -> [Finding] {
    let mayRecord = isGapless && !isClosed
    var erased = mayRecord ? try await completeErasures() : 0
    var completed = 0
    let (unregistered, missing) = try await readAsItStands { connection in
      (try PeopleTable.unregistered(connection), try PeopleTable.missing(connection))
    }
    for stored in unregistered where mayRecord {
      do {
        try await enterInLog(stored)
        completed += 1
      } catch is ErasedMeanwhile {
        erased += 1
      }
    }
    return (erased == 0 ? [] : [.peopleErased(erased)]) + (completed == 0 ? [] : [.peopleCompleted(completed)])
      + [.peopleMissing(missing)]
  }
}
