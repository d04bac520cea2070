import Foundation
import LocalPostgres
import Postgres
import Testing

/// The program with a private cluster of its own, settings of its own, and room beside for backups. Gone after the test.
struct PrivateBook: Sendable {
  let folder: String
  var program: BuiltProgram

  static func with<Value>(language: String = "en", _ body: (PrivateBook) async throws -> Value) async throws -> Value {
    try await withFolder { folder in
      chmod(folder, 0o755)
      let book = PrivateBook(folder: folder, program: try program("data", in: folder, language: language))
      do {
        let value = try await body(book)
        await book.stop()
        return value
      } catch {
        await book.stop()
        throw error
      }
    }
  }

  /// As a person would have it: no test's leave to record where a crash loses something.
  static func program(_ data: String, in folder: String, language: String = "en") throws -> BuiltProgram {
    var program = try BuiltProgram(language: language, folder: "\(folder)/\(data)-settings")
    program.environment["HUUNGHI_DATABASE_URL"] = nil
    program.environment["HUUNGHI_UNSAFE_FOR_TESTS"] = nil
    program.environment["HUUNGHI_DATA"] = "\(folder)/\(data)"
    return program
  }

  /// The program of somebody else, or on another machine: with data and settings of their own.
  func other(_ data: String) throws -> BuiltProgram { try Self.program(data, in: folder) }

  /// Runs the program.
  func callAsFunction(_ arguments: String...) async throws -> BuiltProgram.Run { try await program.run(arguments) }

  /// Records so many meetings.
  func record(_ titles: String...) async throws {
    for (index, title) in titles.enumerated() {
      let run = try await program("record", "hội nghị", title, "\(index + 1)/2/2020", "--distinct")
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// A superuser's session in a cluster.
  func administrator(_ data: String = "data", database: String? = nil) async throws -> Connection {
    let settings = try await LocalCluster(folder: "\(folder)/\(data)").start()
    guard let database else { return try Connection.open(settings) }
    let keywords = try settings.keywords().merging(["dbname": database]) { $1 }
    return try Connection.open(
      ConnectionSettings(url: keywords.map { "\($0)='\($1)'" }.joined(separator: " ")))
  }

  /// The address of an empty database in a second private cluster.
  func target() async throws -> String {
    try await administrator("server").script("CREATE DATABASE book TEMPLATE template0 ENCODING 'UTF8'")
    let socket = try #require(try await LocalCluster(folder: "\(folder)/server").start().keywords()["host"])
    return "postgresql://postgres@\(socket.replacing("/", with: "%2F"))/book"
  }

  /// The whole log, as it is printed.
  static func log(_ program: BuiltProgram) async throws -> String {
    let run = try await program("log", "tail", "--count", "1000", "--json")
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  private func stop() async {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      try? await LocalCluster(folder: "\(folder)/\(name)").stop()
    }
  }
}
