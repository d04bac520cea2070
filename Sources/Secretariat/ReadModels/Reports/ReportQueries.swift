import FoundationEssentials
import Friendship
import Postgres

/// An issued report with the log position of the event that says so.
public struct StoredReport: Hashable, Sendable {
  /// The log position of its event.
  public let recorded: Int
  /// The report.
  public let report: IssuedReport
}

/// Questions to the reports read model.
enum ReportQueries {
  /// The texts of a report's sections, as known now or at a position.
  static func notes(
    _ scope: ReportScope, _ period: Period, knownAt position: Int? = nil, _ connection: Connection
  ) throws -> [ReportNoteSection: LocalizedText] {
    let rows = try connection.query(
      """
      SELECT document FROM report_note
       WHERE \(VersionedTable.known(at: "$1")) AND first_day = $2::date AND last_day = $3::date
      """, [.int(position), .text(period.first.iso), .text(period.last.iso)])
    var notes: [ReportNoteSection: LocalizedText] = [:]
    for row in rows {
      let note = try row.withBytes(0) { try JSONReader.read($0) { try ReportNoteEventFormat.read(&$0) } }
      if note.scope == scope { notes[note.section] = note.text }
    }
    return notes
  }

  /// How an organisation's reports look, as known now or at a position; `nil` where nothing was ever set.
  static func form(
    of organisation: OrganisationID, knownAt position: Int? = nil, _ connection: Connection
  ) throws -> ReportFormSetting? {
    try connection.query(
      "SELECT document FROM report_form WHERE \(VersionedTable.known(at: "$1")) AND key = $2",
      [.int(position), .text(organisation.uuid.text)]
    ).first.map { try $0.withBytes(0) { try JSONReader.read($0) { try ReportFormEventFormat.read(&$0) } } }
  }

  /// The reports that were issued, newest number first: in a year, or by an organisation, or all.
  static func issued(
    year: Int? = nil, by organisation: OrganisationID? = nil, _ connection: Connection
  ) throws -> [StoredReport] {
    try read(
      """
      ($1::bigint IS NULL OR year = $1::bigint) AND ($2::uuid IS NULL OR organisation = $2::uuid)
      """, [.int(year), organisation.map { .uuid($0.uuid) } ?? .null(.uuid)], connection)
  }

  /// The reports of this number, newest year first: of one year or any, of one organisation or any.
  static func issued(
    number: Int, year: Int? = nil, by organisation: OrganisationID? = nil, _ connection: Connection
  ) throws -> [StoredReport] {
    try read(
      """
      number_in_year = $1 AND ($2::bigint IS NULL OR year = $2::bigint)
        AND ($3::uuid IS NULL OR organisation = $3::uuid)
      """, [.int(number), .int(year), organisation.map { .uuid($0.uuid) } ?? .null(.uuid)], connection)
  }

  /// The report of this identity.
  static func issued(_ id: ReportID, _ connection: Connection) throws -> StoredReport? {
    try read("key = $1", [.text(id.uuid.text)], connection).first
  }

  /// The report that took the place of another.
  static func successor(of id: ReportID, _ connection: Connection) throws -> StoredReport? {
    try read("supersedes = $1", [.text(id.uuid.text)], connection).first
  }

  /// The reports that a file of this hash was issued with.
  static func issued(withFile hash: ContentHash, _ connection: Connection) throws -> [StoredReport] {
    try read("hashes @> ARRAY[$1::text]", [.text(hash.hex)], connection)
  }

  /// The number after the greatest that an organisation gave in a year.
  static func nextNumber(
    of organisation: OrganisationID, in year: Int, _ connection: Connection
  ) throws -> Int {
    try connection.query(
      "SELECT coalesce(max(number_in_year), 0) + 1 FROM issued_report WHERE organisation = $1 AND year = $2",
      [.uuid(organisation.uuid), .int(year)])[0].int(0)
  }

  private static func read(
    _ condition: String, _ parameters: [Parameter], _ connection: Connection
  ) throws -> [StoredReport] {
    try connection.query(
      """
      SELECT number, key, document FROM issued_report
       WHERE upper_inf(known) AND \(condition)
       ORDER BY year DESC, number_in_year DESC, number
      """, parameters
    ).map { row in
      guard let uuid = UUID(text: try row.string(1)) else {
        throw ReadModelError(table: "issued_report", reason: "a key that is no UUID")
      }
      let report = try row.withBytes(2) { bytes in
        try JSONReader.read(bytes) { try ReportEventFormat.read(&$0, ReportID(uuid)) }
      }
      return StoredReport(recorded: try row.int(0), report: report)
    }
  }
}
