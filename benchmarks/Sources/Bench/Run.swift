import Glibc

/// One run of a command as a process of its own, from the moment it's asked for to the moment it has ended.
struct Run {
  /// Wall time in milliseconds.
  let milliseconds: Double
  /// The most memory it held, in MiB, its libraries' pages included.
  let peakMemory: Double

  /// A command that ended otherwise than with 0.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a command with its output thrown away; errors go to our own standard error.
  ///
  /// - Parameter environment: all that the command sees.
  init(_ command: [String], environment: [String: String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }

    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    let problem = posix_spawnp(&process, command[0], &actions, nil, &arguments, &variables)
    guard problem == 0 else { throw Failure(description: "\(command[0]): \(String(cString: strerror(problem)))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    milliseconds = (clock.now - start) / .milliseconds(1)
    peakMemory = Double(usage.ru_maxrss) / 1024
    guard status == 0 else { throw Failure(description: "\(command.joined(separator: " ")): status \(status)") }
  }
}

/// What many runs of a command took.
struct Measurement {
  /// The middle of the wall times, in milliseconds.
  let median: Double
  /// What 95 of 100 runs stayed within.
  let p95: Double
  /// The most memory that any of them held, in MiB.
  let peakMemory: Double

  /// - Parameter command: the command of each run, from 1; commands that record must differ.
  init(runs: Int, environment: [String: String], _ command: (Int) -> [String]) throws {
    // The first is thrown away: it finds the program's file and the server's caches cold.
    let measured = try (0...runs).map { try Run(command($0), environment: environment) }.dropFirst()
    let times = measured.map(\.milliseconds).sorted()
    median = times[times.count / 2]
    p95 = times[min(times.count - 1, times.count * 95 / 100)]
    peakMemory = measured.map(\.peakMemory).max() ?? 0
  }
}
