/// SQL on the log's tables stands in EventStore and migrations, SQL on a read model's tables in that read model's folder.
enum SQLRule {
  private static let statement =
    #"\b(SELECT\b(?=[^;]*\bFROM\b)|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+[\w."]+\s+SET|TRUNCATE\s|LOCK\s+TABLE|"#
    + #"COPY\s+[\w."(]|(?:CREATE|ALTER|DROP)\s+(?:UNIQUE\s+)?(?:TABLE|SCHEMA|INDEX|FUNCTION|ROLE|DATABASE|TRIGGER))"#

  static func findings(_ source: SwiftSource) -> [Finding] {
    guard let room = Room.of(source.path) else { return [] }
    var findings: [Finding] = []
    if !["EventStore", "Migrations"].contains(room.name) {
      findings += matches(of: #"\bevent_log\b|\bappend_lock\b"#, in: source.literals)
        .map {
          Finding(
            path: source.path, line: $0.line, what: "`\($0.text)` is the log's: only EventStore names it")
        }
    }
    if !mayHold(room, Room.inside(source.path)) {
      findings += matches(of: statement, in: source.literals)
        .map { Finding(path: source.path, line: $0.line, what: "SQL (`\($0.text)`) may not stand here") }
    }
    return findings
  }

  private static func mayHold(_ room: Room, _ path: String) -> Bool {
    switch room.sql {
    case .nowhere: false
    case .anywhere: true
    case .inFolder(let folder): path.hasPrefix(folder + "/")
    }
  }
}
