import EventStore
import Foundation
import LocalPostgres
import Postgres

/// Measures the log: `LogFigures FOLDER MODE [NUMBER…]`, FOLDER being one for a private cluster with the durable
/// settings that every user gets. Prints tables in Markdown.
@main
struct LogFigures {
  static let usage = """
    usage: LogFigures FOLDER append [SECONDS]        appends of one process beside bare rows
           LogFigures FOLDER processes [SECONDS]     appends of 16 processes beside 16 that insert bare rows
           LogFigures FOLDER read [EVENTS]           reading and verifying all
           LogFigures FOLDER book [SECONDS [SIZE…]]  making and keeping all read models, of the book in FOLDER
           LogFigures FOLDER flat [SECONDS [SIZE…]]  reading, verifying and appending as the log grows
           LogFigures FOLDER address                 how to connect, as libpq's variables
    """

  static func main() async {
    do {
      try await measure()
    } catch {
      Figure.note("\(error)")
      exit(70)
    }
  }

  private static func measure() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { end() }
    let (folder, mode) = (arguments[1], arguments[2])
    let numbers = arguments.dropFirst(3).compactMap { Double($0) }
    let settings = try await LocalCluster(folder: folder).start()
    if mode == "worker" { return try await Worker(settings: settings).run(Array(arguments[3...])) }
    guard numbers.count == arguments.count - 3, numbers.allSatisfy({ $0 > 0 }) else { end() }
    let connection = try Connection.open(settings)
    try Migrator.migrate(connection)
    connection.close()
    let seconds = numbers.first ?? 6
    let sizes = numbers.count > 1 ? numbers.dropFirst().map { Int($0) } : [100_000, 1_000_000, 3_000_000]
    switch mode {
    case "append": try await AppendFigures(settings: settings, seconds: seconds).run()
    case "processes": try ProcessFigures(folder: folder, settings: settings, seconds: seconds).run()
    case "read": try await ReadFigures(settings: settings, events: Int(numbers.first ?? 300_000)).run()
    case "book":
      try await BookFigures(folder: folder, settings: settings, sizes: sizes, seconds: seconds, rate: 1_000).run()
    case "flat": try await FlatFigures(folder: folder, settings: settings, sizes: sizes, seconds: seconds).run()
    case "address": try address(settings)
    default: end()
    }
  }

  private static func end() -> Never {
    print(usage)
    exit(64)
  }

  /// For a shell to take in.
  private static func address(_ settings: ConnectionSettings) throws {
    let names = ["host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE"]
    for (keyword, value) in try settings.keywords().sorted(by: { $0.key < $1.key }) {
      if let name = names[keyword] { print("\(name)=\(value)") }
    }
  }
}
