import Foundation
import Glibc
import LocalPostgres
import Postgres
import Subprocess
import Testing

/// A folder for one test, removed with its server when the test is over.
struct Scratch {
  let path: String

  /// Runs `body` with a new folder that every user may walk through.
  static func with<R>(_ body: (Scratch) async throws -> R) async throws -> R {
    let path = FileManager.default.temporaryDirectory.path + "/huunghi-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    chmod(path, 0o755)
    let scratch = Scratch(path: path)
    do {
      let value = try await body(scratch)
      await scratch.remove()
      return value
    } catch {
      await scratch.remove()
      throw error
    }
  }

  /// A cluster in a folder that isn't there yet.
  func cluster(_ name: String = "data", options: ClusterOptions = .init()) -> LocalCluster {
    LocalCluster(folder: path + "/" + name, options: options)
  }

  private func remove() async {
    let lines = """
      find "$1" -name postmaster.pid -exec head -n 1 {} \\; | xargs -r kill -QUIT
      for attempt in 1 2 3 4 5 6 7 8 9 10; do rm -rf -- "$1" && break; sleep 0.2; done
      """
    _ = try? await shell(lines, path)
  }
}

/// Runs a shell line with arguments.
/// - Returns: what it printed.
@discardableResult
func shell(_ line: String, _ arguments: String...) async throws -> String {
  let result = try await Subprocess.run(
    .name("sh"), arguments: Arguments(["-c", line, "sh"] + arguments), output: .string(limit: 1 << 20))
  return result.standardOutput
}

/// Asks one question of a server.
func answer(_ sql: String, _ settings: ConnectionSettings) throws -> String {
  try Connection.open(settings).query(sql)[0].string(0)
}

/// The process number of a cluster's server.
func serverProcess(_ cluster: LocalCluster) async throws -> Int {
  guard case .running(let process, _) = try await cluster.status() else {
    Issue.record("the server doesn't run")
    return -1
  }
  return process
}

/// The text of a file; empty if there is none.
func contents(_ path: String) -> String {
  (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
}

/// Tries until it is so; a machine that is busy needs more tries, not more time.
func eventually(_ isSo: () throws -> Bool) async rethrows -> Bool {
  for _ in 0..<2_000 {
    if try isSo() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return false
}
