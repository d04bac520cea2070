import EventStore
import Foundation
import Friendship
import Postgres
import Secretariat
import Subprocess
import TestDatabase
import Testing

/// The program as it was built, run as a process: what a person at a terminal or a script sees.
struct BuiltProgram: Sendable {
  /// What one run led to.
  struct Run: Sendable {
    let status: Int
    let output: String
    let errors: String

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// Standard error as the JSON of an error.
    func error() throws -> [String: Any] {
      let all = try #require(try JSONSerialization.jsonObject(with: Data(errors.utf8)) as? [String: Any])
      return try #require(all["error"] as? [String: Any])
    }

    /// The first line of standard error.
    var firstError: String { errors.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// What is set besides `PATH`; nothing of the environment of the tests reaches the program.
  var environment: [String: String]

  /// - Parameter database: where the book is; without one the program can't reach any.
  init(_ database: ConnectionSettings? = nil, language: String? = nil, folder: String = "/nonexistent") throws {
    environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "XDG_CONFIG_HOME": folder, "HUUNGHI_TODAY": "2026-11-24",
      "HUUNGHI_DATABASE_URL": "host=/nonexistent", "HUUNGHI_UNSAFE_FOR_TESTS": "1",
    ]
    if let language { environment["HUUNGHI_LANG"] = language }
    if let database {
      environment["HUUNGHI_DATABASE_URL"] = try database.keywords().map { "\($0)='\($1)'" }.joined(separator: " ")
    }
  }

  /// The program: `PROGRAM_UNDER_TEST`, or the one that stands beside the bundle of the tests.
  static let path =
    ProcessInfo.processInfo.environment["PROGRAM_UNDER_TEST"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("huunghi").path

  /// Runs it with these arguments.
  func callAsFunction(_ arguments: String...) async throws -> Run { try await run(arguments) }

  /// Runs it with these arguments.
  func run(_ arguments: [String]) async throws -> Run { try await result(Self.path, arguments) }

  /// Runs a line of a shell in which `$H` is the program.
  func shell(_ line: String) async throws -> Run {
    var program = self
    program.environment["H"] = Self.path
    return try await program.result("/bin/bash", ["-c", line])
  }

  /// `env -i` gives the environment, with nothing of the tests' own in it.
  private func result(_ executable: String, _ arguments: [String]) async throws -> Run {
    let words = ["-i"] + environment.map { "\($0)=\($1)" } + [executable] + arguments
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(words), input: .none, output: .string(limit: 4 << 20),
      error: .string(limit: 4 << 20))
    guard case .exited(let code) = result.terminationStatus else {
      Issue.record("the program was ended by \(result.terminationStatus)")
      return Run(status: -1, output: result.standardOutput, errors: result.standardError)
    }
    return Run(status: Int(code), output: result.standardOutput, errors: result.standardError)
  }
}

/// One database with the shipped facts for a suite: its tests share it, each with activities of its own.
actor SuiteBook {
  private var making: Task<ConnectionSettings, any Error>?
  private let fill: @Sendable (BuiltProgram) async throws -> Void

  /// - Parameter fill: records what the suite asks about, once.
  init(_ fill: @escaping @Sendable (BuiltProgram) async throws -> Void = { _ in }) { self.fill = fill }

  func settings() async throws -> ConnectionSettings {
    if let making { return try await making.value }
    let task = Task { [fill] () async throws -> ConnectionSettings in
      let settings = try await TestDatabase.make(
        template: "book",
        filling: { settings in
          let clerk = Clerk(today: try #require(CivilDate(year: 2025, month: 6, day: 15)), program: "test")
          let book = try await Book.open(settings, clerk: clerk, migrating: true, requiresDurability: false)
          await book.close()
        })
      // The copy lacks the privileges on the database itself.
      try Migrator.migrate(Connection.open(settings))
      try await fill(try BuiltProgram(settings, language: "en"))
      return settings
    }
    making = task
    return try await task.value
  }

  func program(language: String = "en", folder: String = "/nonexistent") async throws -> BuiltProgram {
    try BuiltProgram(try await settings(), language: language, folder: folder)
  }
}

/// A folder for one test, removed when it is over.
func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let path = FileManager.default.temporaryDirectory.path + "/huunghi-cli-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try await body(path)
}
