import EventStore
import FoundationEssentials
import Wording

/// What a backup says of itself, in `backup.json` beside it. Written last, so that a folder without it is no backup.
///
/// By what it says of the log anybody can tell whether the backup still holds what was backed up; keeping the file (or the
/// root alone) somewhere else shows that nobody has changed both.
struct BackupRecord: Codable, Sendable, Hashable {
  /// How the book was copied.
  enum Kind: String, Codable, Sendable {
    /// The private cluster, file by file: `data` beside this.
    case cluster
    /// A database of a server, by pg_dump: `book.dump` beside this.
    case dump
  }

  /// The log when the backup was begun. It may hold some events more: what was recorded while it was made.
  struct Log: Codable, Sendable, Hashable {
    var id: UUID
    /// Events, which is the last position.
    var size: Int
    /// The root of the Merkle tree over them, in hexadecimal.
    var root: String
    /// When the last of them was recorded; none in an empty log.
    var recorded: String?
  }

  /// When the copy was checked last.
  struct Verification: Codable, Sendable, Hashable {
    var at: String
    var program: String
    /// All the events that were found in it.
    var size: Int
  }

  /// The form of this file.
  var format = BackupRecord.knownFormat
  var kind: Kind
  var log: Log
  /// When it was made.
  var made: String
  /// The program and the server that made it.
  var program: String
  var server: String
  /// What was backed up: a folder, or a server's address without a password.
  var source: String
  /// Of the copy.
  var bytes: Int
  /// Of a dump: its SHA-256. A cluster's copy has a manifest of its own.
  var sha256: String?
  /// Of a dump: the roles that it needs.
  var roles: [String]?
  var verified: Verification?

  static let knownFormat = 1

  /// The bytes of the file.
  func bytesOfFile() throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      throw Failure(.software, "defect", FailureText.defect("\(error)"))
    }
  }

  /// Reads a file; nil for one that isn't such a file, or of a form that this program doesn't know.
  init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(BackupRecord.self, from: Data(bytes)),
      record.format == Self.knownFormat
    else { return nil }
    self = record
  }

  init(
    kind: Kind, log: LogSummary, program: String, server: String, source: String, bytes: Int, sha256: String? = nil,
    roles: [String]? = nil
  ) {
    self.kind = kind
    self.log = Log(
      id: log.logID, size: log.size, root: log.root.hexadecimal, recorded: log.recordedAt.map { Self.text($0.date) })
    made = Self.text(Date())
    self.program = program
    self.server = server
    self.source = source
    self.bytes = bytes
    self.sha256 = sha256
    self.roles = roles
  }

  /// `2026-11-24T13:05:09Z`
  static func text(_ date: Date) -> String { date.formatted(.iso8601) }

  /// The moment that such a text says.
  static func moment(_ text: String) -> Moment? {
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    return Moment(microsecondsSince1970: Int64(date.timeIntervalSince1970) * 1_000_000)
  }
}

extension [UInt8] {
  /// Two digits a byte, lowercase.
  var hexadecimal: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
