import Subprocess

/// Runs shell lines as the server's user.
///
/// Paths go in as arguments (`"$1"`), never into the line's text. The environment is made anew, so that no
/// `PG…` variable of the caller's reaches initdb or the server, and messages are in English.
struct Program: Sendable {
  /// How a run ended.
  struct Outcome: Sendable {
    let succeeded: Bool
    /// Standard output and error, as they came.
    let output: String
  }

  let user: ServerUser

  /// Variables beside those that every program gets.
  var environment: [String: String] = [:]

  /// Runs a line and waits for it.
  /// - Parameters:
  ///   - line: for `sh`.
  ///   - arguments: its `$1`, `$2` …
  ///
  /// It reads nothing from us: a pipe to a program that ends early would bring us a SIGPIPE.
  func run(_ line: String, _ arguments: [String]) async throws(LocalPostgresError) -> Outcome {
    do {
      let result = try await Subprocess.run(
        configuration(line, arguments), input: .none, output: .string(limit: 256 << 10),
        error: .combinedWithOutput)
      return Outcome(succeeded: result.terminationStatus.isSuccess, output: result.standardOutput)
    } catch {
      throw .startFailed(reason: "a program couldn't be run: \(error)")
    }
  }

  /// What `run` runs.
  ///
  /// setpriv (util-linux) changes the user, not swift-subprocess's `userID`: that one calls setuid between clone
  /// and exec, where glibc waits for threads that the child hasn't got. If another thread was just being made,
  /// it waits for ever.
  func configuration(_ line: String, _ arguments: [String]) -> Configuration {
    let shell = ["sh", "-c", "umask 077; " + line, "sh"] + arguments
    let switching = [
      "setpriv", "--reuid=\(user.userID)", "--regid=\(user.groupID)", "--clear-groups", "--",
    ]
    let words = user.mustSwitch ? switching + shell : shell
    var options = PlatformOptions()
    // A session of its own: an interrupt typed at the terminal isn't for the server.
    options.createSession = true
    return Configuration(
      executable: .name(words[0]),
      arguments: Arguments(Array(words.dropFirst())),
      environment: .custom(Self.variables(environment)),
      platformOptions: options)
  }

  private static func variables(_ more: [String: String]) -> [Environment.Key: String] {
    var all: [Environment.Key: String] = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    ]
    for (name, value) in more { all[Environment.Key(stringLiteral: name)] = value }
    return all
  }
}
