/// A room of the program and its walls. docs/architecture.md has the picture; this is what a machine holds it to.
struct Room {
  let name: String
  /// The rooms it may import: those to the right of it and below.
  let rooms: Set<String>
  /// The modules from elsewhere that it may import.
  let modules: Set<String>
  /// Values in, values out: no clock, no randomness, no file, no terminal.
  let isPure: Bool
  /// The one folder of a pure room where programs outside may be run.
  let impureFolder: String?
  /// Where in it SQL may stand.
  let sql: SQL

  enum SQL {
    case nowhere
    case anywhere
    case inFolder(String)
  }

  init(
    _ name: String, rooms: Set<String> = [], modules: Set<String> = [], isPure: Bool = false,
    exceptInFolder impureFolder: String? = nil, sql: SQL = .nowhere
  ) {
    self.name = name
    self.rooms = rooms
    self.modules = modules
    self.isPure = isPure
    self.impureFolder = impureFolder
    self.sql = sql
  }

  private static let foundation: Set = ["Foundation", "FoundationEssentials"]
  private static let system: Set = ["Dispatch", "Glibc", "Synchronization"]

  static let all = [
    Room("Friendship", modules: foundation, isPure: true),
    Room("Wording", rooms: ["Friendship"], modules: foundation, isPure: true),
    Room("CZlib"),
    Room("CLibxlsxwriter"),
    // Pages are made by other programs, and those are run, timed and given files in one folder only.
    Room(
      "Documents", rooms: ["Wording", "Friendship", "CZlib", "CLibxlsxwriter"],
      modules: foundation.union(["Dispatch", "FoundationXML", "Subprocess", "Synchronization"]), isPure: true,
      exceptInFolder: "Paged"),
    Room("Migrations", sql: .anywhere),
    Room("CLibpq"),
    Room("Postgres", rooms: ["CLibpq"], modules: foundation.union(system), sql: .anywhere),
    Room(
      "LocalPostgres", rooms: ["Postgres"], modules: foundation.union(system).union(["Subprocess"]),
      sql: .anywhere),
    Room(
      "EventStore", rooms: ["Postgres", "Migrations"],
      modules: foundation.union(["Crypto", "Dispatch", "Synchronization"]), sql: .anywhere),
    Room(
      "Secretariat", rooms: ["EventStore", "Postgres", "Documents", "Wording", "Friendship"],
      modules: foundation.union(["Crypto", "Dispatch", "Synchronization"]), sql: .inFolder("ReadModels")),
    Room(
      "huunghi",
      rooms: [
        "Secretariat", "Documents", "Wording", "Friendship", "EventStore", "Postgres", "LocalPostgres",
      ],
      modules: foundation.union(system).union(["ArgumentParser"])),
  ]

  /// The room that a file is in.
  static func of(_ path: String) -> Room? {
    let parts = path.split(separator: "/").map(String.init)
    let name =
      parts.first == "migrations" ? "Migrations" : parts.count > 2 && parts[0] == "Sources" ? parts[1] : nil
    return all.first { $0.name == name }
  }

  /// The file's path inside its room.
  static func inside(_ path: String) -> String {
    path.split(separator: "/").dropFirst(path.hasPrefix("Sources/") ? 2 : 1).joined(separator: "/")
  }
}
