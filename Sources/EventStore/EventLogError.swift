#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import Postgres

/// What can go wrong with the log. It may be printed anywhere: no case holds a payload.
public enum EventLogError: Error, Sendable {
  /// VN001: a stream isn't where the request expected it. Nothing of the request is recorded; read the stream
  /// again and decide again.
  case conflict(stream: StreamName, expected: ExpectedVersion, actual: Int)

  /// VN002: an id of the request is in the log already, but the request isn't the one that was recorded: other
  /// stream, type, form, data or order, or only some of its ids are known. A defect of the caller's.
  case idReused

  /// A limit of `EventLimits`; nothing was sent.
  case tooLarge(_ what: String, size: Int, limit: Int)

  /// Data or metadata that the log can't keep; nothing was sent.
  case badPayload(id: UUID, PayloadFault)

  /// A stream, category or event type that has other characters than allowed, or too many.
  case badName(_ what: String, _ name: String)

  /// A request that can't be meant: no events, a stream named twice, an id twice.
  case badRequest(_ why: String)

  /// VN003: the server's clock is more than five minutes behind the log's last event. Nothing is recorded until
  /// it is set right.
  case clockBehind

  /// 55P03: others held the append lock for ten seconds. Nothing is recorded; try again.
  case busy

  /// The database lacks these migrations: `number_name`, all of them for a database that isn't ours yet.
  case notMigrated(pending: [String])

  /// A migration was edited after it had been applied to this database.
  case migrationChanged(_ name: String)

  /// This database has a migration that this program doesn't know: it was made by a newer one.
  case migrationUnknown(_ name: String)

  /// A database that the log can't live in: not UTF-8, or PostgreSQL older than 15.
  case unsuitableDatabase(_ why: String)

  /// The login isn't a member of the roles that the log's tables belong to; `login` is quoted as SQL has it.
  case notAMember(login: String)

  /// VN009: the book was moved away from this database, or is on its way into it and not open yet. Nothing is recorded.
  /// `address` is where it is or comes from, without a password.
  case closed(isArriving: Bool, address: String)

  /// The server's settings would let an acknowledged append be lost in a crash of the machine: `name = value`. Nothing is
  /// recorded.
  case unsafeSettings([String])

  /// A book can't be copied into another database.
  case transfer(TransferFault)

  /// No projection has this name.
  case unknownProjection(_ name: String)

  /// Another log answers than the one that was followed: its id differs, or it ends before a position that was read.
  /// Whoever kept positions begins anew, or finds out what became of the log.
  case otherLog(_ why: String)

  /// Events are missing at these positions, though later ones are there: the log was changed, or is damaged. What builds on
  /// its order ends; `EventLog.verify` tells more.
  case missing(ClosedRange<Int>)

  /// The database holds something that this program can't have written.
  case corrupt(_ what: String)

  /// An error that nobody expected: a defect of ours.
  case defect(_ what: String)

  /// The calling task was cancelled before anything was sent, or while reading. An append under way is never
  /// cancelled: its caller gets the answer.
  case cancelled

  /// Everything else: no server, connection lost, a defect of ours. After a lost connection it is
  /// unknown whether an append took effect; sending the same request again finds out.
  case database(PostgresError)

  /// SQLSTATE of the log's own errors: class VN, which the SQL standard leaves to implementations (I-Z).
  enum State {
    static let recorded = "00000"
    static let conflict = "VN001"
    static let idReused = "VN002"
    static let clockBehind = "VN003"
    static let closed = "VN009"
  }
}

extension EventLogError {
  /// The error of a statement on the log's tables.
  init(_ error: PostgresError) {
    switch error.sqlState {
    case State.clockBehind: self = .clockBehind
    case State.closed:
      self = .closed(
        isArriving: error.detail?.primary.contains("arriving") ?? false, address: error.detail?.detail ?? "")
    case SQLState.lockNotAvailable: self = .busy
    case SQLState.undefinedTable, "3F000", "42883", "42704":
      self = .notMigrated(pending: Migrator.names)
    default: self = error.kind == .cancelled ? .cancelled : .database(error)
    }
  }

  /// Any error that came out of a connection's body.
  init(any error: any Error) {
    switch error {
    case let error as EventLogError: self = error
    case let error as PostgresError: self.init(error)
    case is CancellationError: self = .cancelled
    default: self = .defect("\(error)")
    }
  }
}

extension EventLogError {
  /// Is it that events are missing in the log?
  public var saysEventsAreMissing: Bool { if case .missing = self { true } else { false } }
}

extension EventLogError: CustomStringConvertible {
  /// One English sentence for logs; what a person reads is said elsewhere.
  public var description: String {
    switch self {
    case .conflict(let stream, let expected, let actual):
      "stream \(stream) is at version \(actual), not \(expected) (VN001)"
    case .idReused: "an event id is in the log with other content (VN002)"
    case .tooLarge(let what, let size, let limit): "\(what): \(size), and the limit is \(limit)"
    case .badPayload(let id, let fault): "payload of event \(id): \(fault)"
    case .badName(let what, let name): "not a name for a \(what): \(name.prefix(80).debugDescription)"
    case .badRequest(let why): "not a request to append: \(why)"
    case .clockBehind: "the database server's clock is more than five minutes behind the log (VN003)"
    case .busy: "others held the log for too long (55P03)"
    case .notMigrated(let pending): "the database lacks migrations: \(pending.joined(separator: ", "))"
    case .migrationChanged(let name): "migration \(name) was changed after it had been applied"
    case .migrationUnknown(let name): "the database has migration \(name), which a newer program made"
    case .unsuitableDatabase(let why): "the log can't live in this database: \(why)"
    case .notAMember(let login): "\(login) isn't a member of huunghi_owner and huunghi_app"
    case .closed(let isArriving, let address):
      "the log is closed: it \(isArriving ? "comes from" : "was moved to") \(address) (VN009)"
    case .unsafeSettings(let settings): "an acknowledged append could be lost: \(settings.joined(separator: ", "))"
    case .transfer(let fault): "\(fault)"
    case .unknownProjection(let name): "no projection is called \(name.prefix(80).debugDescription)"
    case .otherLog(let why): "another log answers behind this address: \(why)"
    case .missing(let range): "the log has no events at positions \(range.lowerBound) to \(range.upperBound)"
    case .corrupt(let what): "the database holds what this program can't have written: \(what)"
    case .defect(let what): "unexpected: \(what)"
    case .cancelled: "cancelled"
    case .database(let error): error.description
    }
  }
}
