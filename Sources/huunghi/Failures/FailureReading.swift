import Documents
import EventStore
import Friendship
import LocalPostgres
import Postgres
import Secretariat
import Wording

/// Finds the words and the exit status for whatever went wrong.
enum FailureReading {
  /// - Parameter book: while it's open, the labels of what sentences mention can be asked for.
  static func failure(_ error: any Error, _ book: Book? = nil) async -> Failure {
    switch error {
    case let failure as Failure: return failure
    case let error as InvalidInput: return await input(error, book)
    case let error as ActivityRefused:
      let phrase = error.rejection.phrase(names: error.names, number: error.number, instead: error.instead)
      var failure = Failure(.data, "refused", phrase)
      failure.columns = error.rejection.column.map { [$0] } ?? []
      return failure
    case let error as OrganisationRefused:
      return Failure(.data, "refused", error.rejection.phrase(names: error.names, number: error.number))
    case let error as RegisterRefused:
      let phrase = error.rejection.phrase(names: error.names, number: error.number, instead: error.instead)
      return Failure(.data, "refused", phrase)
    case let error as PersonRefused: return Failure(.data, "refused", error.rejection.phrase)
    case is ErasedMeanwhile: return Failure(.data, "refused", PersonRejection.erased.phrase)
    case let error as ErasureUnfinished:
      return Failure(.tryAgain, "erasure-unfinished", PersonText.unfinished(error.number), isNothingRecorded: false)
    case let error as KindTaken:
      return Failure(.data, "kind-taken", AnswerText.kindTaken(error.kind.code.raw, Phrase(error.kind.name)))
    case let error as ReportRefused: return Failure(.data, error.rejection.code, error.rejection.phrase)
    case let error as KeptFileError: return file(error)
    case let error as RenderingError: return Failure(error.status, "rendering", error.phrase)
    case let error as WordFormProblem: return Failure(.data, "not-word", error.phrase)
    case let error as ReadModelsStopped:
      let messages = error.stops.map { ReportAnswerText.readModelStopped($0.name, at: $0.position) }
      return Failure(.unavailable, "stopped", messages, codes: messages.map { _ in "stopped" })
    case let error as InvalidImport: return rows(error)
    case is RecordingUnknown:
      return Failure(.unavailable, "outcome-unknown", FailureText.outcomeUnknown, isNothingRecorded: false)
    case let error as ReadModelUnavailable:
      let stops = error.stopped.map { FailureText.projectionStopped($0.name, at: $0.position) }
      let messages = [FailureText.recordedButNotShown(error.positions, isStopped: !stops.isEmpty)] + stops
      return Failure(.done, "not-shown", messages, codes: messages.map { _ in "not-shown" }, isNothingRecorded: false)
    case let error as LogProofError: return proof(error)
    case let error as BeyondTheLog:
      return Failure(.data, "beyond-the-log", ProofText.beyondTheLog(error.asked, end: error.end))
    case let error as EventChanged: return Failure(.data, "changed", ProofText.eventChanged(error.position))
    case let error as ContradictsSigned:
      return Failure(.data, "changed-history", ProofText.contradictsSigned(error.size))
    case let error as EventLogError: return log(error)
    case let error as PostgresError: return server(error)
    case let error as LocalPostgresError: return cluster(error)
    case is CancellationError: return Failure(.interrupted, "interrupted", FailureText.interrupted)
    case let error as ReadModelError: return Failure(.data, "damaged", FailureText.damagedTables("\(error)"))
    default: return Failure(.software, "defect", FailureText.defect("\(error)"))
    }
  }

  private static func input(_ error: InvalidInput, _ book: Book?) async -> Failure {
    // Without labels a sentence names units by their ids, which is still right.
    let names = (try? await book?.labels()) ?? Names()
    let period = Session.current.outcome.period
    var failure = Failure(
      .data, error.problems.count == 1 ? error.problems[0].code : "several",
      error.problems.map { $0.phrase(names: names, period: period) }, codes: error.problems.map(\.code))
    failure.columns = error.columns
    return failure
  }

  private static func file(_ error: KeptFileError) -> Failure {
    switch error {
    case .empty: Failure(.software, "defect", FailureText.defect("an empty file was to be kept"))
    case .tooLarge(let size):
      Failure(.data, "too-large", ReportAnswerText.fileTooLarge(size, limit: KeptFileError.mostBytes))
    case .missing(let hash): Failure(.data, "file-missing", ReportAnswerText.fileMissing(hash.hex))
    }
  }

  /// So many bad rows are told; a person mends these first.
  private static let toldFaults = 50

  private static func rows(_ error: InvalidImport) -> Failure {
    var faults = Array(error.faults.prefix(toldFaults))
    // What couldn't be read at all is told whatever comes before it.
    faults += error.faults.dropFirst(toldFaults).filter(\.endsReading).prefix(toldFaults)
    let told = faults.map { $0.phrase(error.names) }
    let rest = error.count - told.count
    let heading = ImportText.badRows(error.count, isCutShort: error.isCutShort)
    let messages = [heading] + told + (rest > 0 ? [ImportText.more(rest)] : [])
    var failure = Failure(
      .data, "bad-rows", messages,
      codes: messages.indices.map { $0 == 0 ? "bad-rows" : $0 <= told.count ? "row" : "more-rows" })
    for (index, fault) in faults.enumerated() {
      failure.details[index + 1] = fault.json(error.names, in: Session.current.language)
    }
    return failure
  }

  private static func log(_ error: EventLogError) -> Failure {
    switch error {
    case .conflict: Failure(.tryAgain, "conflict", FailureText.conflict)
    case .busy: Failure(.tryAgain, "busy", FailureText.busy)
    case .clockBehind: Failure(.unavailable, "clock", FailureText.clockBehind)
    case .notMigrated(let pending):
      Failure(.unavailable, "not-migrated", FailureText.notMigrated(pending.count))
    case .migrationChanged(let name):
      Failure(.unavailable, "migration", FailureText.foreignMigration(name, isNewer: false))
    case .migrationUnknown(let name):
      Failure(.unavailable, "migration", FailureText.foreignMigration(name, isNewer: true))
    case .notAMember(let login): Failure(.unavailable, "privilege", FailureText.notAMember(login))
    case .unsuitableDatabase(let why): Failure(.unavailable, "unsuitable", FailureText.unsuitable(why))
    case .unknownProjection(let name):
      Failure(.data, "unknown-projection", FailureText.unknownProjection(name))
    case .tooLarge(let what, let size, let limit):
      Failure(.data, "too-large", FailureText.tooLarge(what, size: size, limit: limit))
    case .otherLog: Failure(.unavailable, "other-log", FollowText.otherLog)
    case .closed(let isArriving, let address):
      Failure(.unavailable, "closed", isArriving ? MoveText.arriving(address) : MoveText.closed(address))
    case .unsafeSettings(let settings):
      Failure(.unavailable, "unsafe", MoveText.unsafeSettings(settings.joined(separator: ", ")))
    case .transfer(let fault): Failure(.data, "transfer", fault.phrase)
    case .missing(let range):
      Failure(.data, "missing", FailureText.eventsMissing(range.lowerBound, through: range.upperBound))
    case .corrupt(let what): Failure(.data, "corrupt", FailureText.corrupt(what))
    case .cancelled: Failure(.interrupted, "interrupted", FailureText.interrupted)
    case .database(let error): server(error)
    case .idReused, .badPayload, .badName, .badRequest, .defect:
      Failure(.software, "defect", FailureText.defect("\(error)"))
    }
  }

  private static func proof(_ error: LogProofError) -> Failure {
    switch error {
    case .log(let error): log(error)
    case .treeOfOtherLog(let tree, let origin):
      Failure(.data, "other-log", ProofText.treeOfOtherLog(tree, log: origin))
    case .treeBeyondLog(let tree, let end): Failure(.data, "earlier-state", ProofText.earlierState(tree, log: end))
    case .treeStopped(let position): Failure(.data, "missing", ProofText.treeStopped(at: position))
    case .treeMisshapen(let misfit):
      Failure(.data, "tree", ProofText.treeMisfit(misfit.level, misfit.index, size: misfit.size))
    case .eventsDiffer(let size, let last): Failure(.data, "changed", ProofText.eventsDiffer(size + 1, through: last))
    case .proofFails: Failure(.data, "tree", ProofText.proofFails)
    case .otherLog(let key, let origin): Failure(.data, "other-log", ProofText.keyOfOtherLog(key, log: origin))
    case .otherLogSigned(let signed, let origin):
      Failure(.data, "other-log", ProofText.checkpointOfOtherLog(signed, log: origin))
    case .lastUnreadable: Failure(.data, "last-checkpoint", ProofText.lastUnreadable)
    case .earlierState(let signed, let end):
      Failure(.data, "earlier-state", ProofText.earlierState(signed, log: end))
    case .changedHistory(let size): Failure(.data, "changed-history", ProofText.changedHistory(size))
    }
  }

  private static func server(_ error: PostgresError) -> Failure {
    switch error.kind {
    case .connection: return unreachable(error)
    case .cancelled: return Failure(.interrupted, "interrupted", FailureText.interrupted)
    case .busy: return Failure(.tryAgain, "busy", FailureText.overloaded)
    case .decoding, .usage: return Failure(.software, "defect", FailureText.defect("\(error)"))
    case .server: return refusal(error)
    }
  }

  private static func unreachable(_ error: PostgresError) -> Failure {
    // libpq ends in guesses of its own; what to do is said in the reader's language.
    let why = error.message.replacing(/; (Is the server running [^?]*\?|This probably means .*\.$)/, with: "")
    // Of a server that isn't ours `database status` would say no more.
    let remedy =
      BookPlace.named(Session.current).map { FailureText.checkServer($0.server.description, namedBy: $0.by) }
      ?? FailureText.seeStatus
    return Failure(.unavailable, "unreachable", FailureText.unreachable(why).then(remedy))
  }

  private static func refusal(_ error: PostgresError) -> Failure {
    let state = error.sqlState ?? ""
    switch state {
    case SQLState.diskFull: return Failure(.unavailable, "disk-full", FailureText.diskFull)
    case SQLState.lockNotAvailable, SQLState.serializationFailure, SQLState.deadlockDetected,
      SQLState.queryCanceled:
      return Failure(.tryAgain, "busy", FailureText.busy)
    case _ where SQLState.isDamage(state):
      return Failure(.data, "damaged", FailureText.damagedData(error.message))
    case SQLState.undefinedTable, SQLState.undefinedColumn:
      return Failure(.data, "damaged", FailureText.damagedTables(error.message))
    case SQLState.readOnlyTransaction: return Failure(.unavailable, "read-only", FailureText.readOnly)
    case SQLState.insufficientPrivilege:
      return Failure(.unavailable, "privilege", FailureText.notAllowed(error.message))
    default: break
    }
    return switch state.prefix(2) {
    // Insufficient resources: memory, connections.
    case "53": Failure(.tryAgain, "overloaded", FailureText.overloaded)
    // Connections, authorization, catalog names, operator intervention, system errors.
    case "08", "28", "3D", "57", "58":
      unreachable(error)
    default: Failure(.software, "defect", FailureText.defect("\(error)"))
    }
  }

  private static func cluster(_ error: LocalPostgresError) -> Failure {
    let phrase: Phrase =
      switch error {
      case .diskFull(let path): ClusterText.diskFull(path)
      case .programsMissing(let folders): ClusterText.programsMissing(folders.joined(separator: ", "))
      case .otherMajorVersion(let found, let installed):
        ClusterText.otherVersion(found: found, installed: installed.map(String.init).joined(separator: ", "))
      case .serverUserMissing(let name): ClusterText.userMissing(name)
      case .folderUnusable(let path, let fault): ClusterText.folderUnusable(path, fault.phrase)
      case .fileUnreadable(let path, let number): ClusterText.fileUnreadable(path, systemError(number))
      case .notACluster(let path, let fault): ClusterText.notACluster(path, fault.phrase)
      case .initializationFailed(let reason), .startFailed(let reason), .stopFailed(let reason):
        ClusterText.failed(reason)
      case .busy: ClusterText.busy
      case .timedOut(let reason): ClusterText.notUp(reason)
      case .toolMissing(let programs, let version, let folders):
        BackupText.programsMissing(
          programs.joined(separator: ", "), version: version, folders: folders.joined(separator: ", "),
          package: LocalPostgresError.package(of: programs, version))
      case .backupFailed(let reason): BackupText.failed(reason)
      case .backupDamaged(let path, let reason): BackupText.damaged(path, reason)
      case .restoreFailed(let reason): BackupText.notRestored(reason)
      case .noRoom(let path): BackupText.noRoom(path)
      case .alreadyThere(let path): BackupText.bookInPlace(path, aside: "\(path)-\(Surroundings.now().day.iso)")
      case .cancelled: FailureText.interrupted
      }
    switch error {
    case .backupFailed, .noRoom: return Failure(.cannotCreate, "backup", phrase)
    case .backupDamaged: return Failure(.data, "damaged", phrase)
    case .alreadyThere: return Failure(.data, "book-in-place", phrase)
    case .cancelled: return Failure(.interrupted, "interrupted", phrase)
    case .busy, .timedOut: return Failure(.tryAgain, "cluster", phrase)
    default: break
    }
    if case .diskFull = error { return Failure(.unavailable, "disk-full", phrase) }
    return Failure(.unavailable, "cluster", phrase)
  }
}

extension FolderFault {
  /// Why a folder can't be used, as a clause.
  fileprivate var phrase: Phrase {
    switch self {
    case .system(let number): systemError(number)
    case .notAFolder: ClusterText.notAFolder
    case .otherOwner(let number): ClusterText.folderOfOtherUser(number)
    case .open: ClusterText.folderOpen
    case .closed(let user, let folder): ClusterText.folderClosed(to: user, at: folder)
    case .pathTooLong(let limit): ClusterText.pathTooLong(limit)
    case .lineBreak: ClusterText.pathWithLineBreak
    case .noSocketFolder(let path, let fault): ClusterText.noSocketFolder(path, fault.phrase)
    case .noExchange: ClusterText.noExchange
    case .namesTaken: ClusterText.namesTaken
    }
  }
}

extension ClusterFault {
  /// Why something is no cluster, as a clause.
  fileprivate var phrase: Phrase {
    switch self {
    case .noVersion: ClusterText.noVersion
    case .unknownVersion: ClusterText.unknownVersion
    case .absent: ClusterText.nothingThere
    }
  }
}

extension TransferFault {
  /// Why a book can't be copied into a database, as a sentence.
  fileprivate var phrase: Phrase {
    switch self {
    case .notEmpty(let what): MoveText.notEmpty(what.joined(separator: ", "))
    case .sameDatabase: MoveText.sameDatabase
    case .mayNotMakeRoles: MoveText.mayNotMakeRoles
    case .mayNotMakeSchemas: MoveText.mayNotMakeSchemas
    case .unsafeSettings(let settings): MoveText.unsafeSettings(settings.joined(separator: ", "))
    case .differs(let what): MoveText.differs(what)
    }
  }
}
