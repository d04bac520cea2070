import Dispatch
import Foundation
import Glibc
import Testing

/// The program at a terminal, as the person who sits there: reads what it shows, types answers, presses Ctrl-C.
///
/// The program leads a session of its own whose controlling terminal this is (posix_spawn makes the session before it
/// opens the terminal), so that a key that is typed becomes a signal as it does for a person.
final class PseudoTerminal {
  /// How a program ended, and all that was shown, echo of what was typed included.
  struct End {
    let status: Int
    let shown: String
    /// Whether what a person types next would be shown, and read line by line.
    let isRestored: Bool
  }

  /// Nothing more was shown, or the program ended before it showed what was expected.
  struct Unexpected: Error, CustomStringConvertible {
    let description: String
  }

  private let terminal: Int32
  private let process: pid_t
  private var shown: [UInt8] = []
  /// How far what was shown has been waited for.
  private var seen = 0
  private var isReaped = false

  /// Starts the program, or another in its surroundings.
  init(
    _ program: BuiltProgram, _ arguments: [String], executable: String = BuiltProgram.path, rows: UInt16 = 24,
    columns: UInt16 = 100
  ) throws {
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ours, &theirs, &name, nil, &size) == 0 else {
      throw Unexpected(description: "no terminal: \(String(cString: strerror(errno)))")
    }
    // The program opens the other side by its name: held here too, its end would never be seen.
    close(theirs)
    _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
    terminal = ours
    var environment = program.environment
    if environment["TERM"] == nil { environment["TERM"] = "xterm" }
    process = try Self.spawn([executable] + arguments, environment, on: name)
  }

  deinit {
    if !isReaped {
      kill()
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], on terminal: UnsafePointer<CChar>
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80  // POSIX_SPAWN_SETSID, of GNU
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw Unexpected(description: String(cString: strerror(failure))) }
    return process
  }

  /// Returns once the program shows this, after what was waited for before.
  func wait(for text: String) async throws {
    let wanted = Array(text.utf8)
    while true {
      if let end = shown[seen...].firstRange(of: wanted)?.upperBound {
        seen = end
        return
      }
      guard try await read() else {
        throw Unexpected(description: "“\(text)” was never shown, but: \(String(decoding: shown, as: UTF8.self))")
      }
    }
  }

  /// Types something; `\n` is the Enter key, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
  func type(_ text: String) throws { try type(bytes: Array(text.utf8)) }

  /// Types what need be no text.
  func type(bytes: [UInt8]) throws {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Unexpected(description: String(cString: strerror(errno))) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Waits for each question and answers it.
  func answer(_ questions: (String, String)...) async throws {
    for (question, answer) in questions {
      try await wait(for: question)
      try type(answer + "\n")
    }
  }

  /// Stops the program where it is, until it's killed.
  func hold() { _ = Glibc.kill(process, SIGSTOP) }

  /// Ends the program as a power failure would, without a word to it.
  func kill() { _ = Glibc.kill(process, SIGKILL) }

  /// Waits until the program has ended.
  func end() async throws -> End {
    while try await read() {}
    let process = process
    let status = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { @Sendable in
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        continuation.resume(returning: status)
      }
    }
    isReaped = true
    var settings = termios()
    tcgetattr(terminal, &settings)
    return End(
      // As a shell counts it: 128 and the signal's number.
      status: Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F),
      shown: String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n"),
      isRestored: settings.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == tcflag_t(ECHO | ICANON | ISIG))
  }

  /// Takes in more of what is shown; false at the end.
  ///
  /// - Throws: ``Unexpected`` when nothing was shown for minutes: the program waits for something else.
  private func read() async throws -> Bool {
    let terminal = terminal
    let more: [UInt8]? = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { @Sendable in
        var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 180_000) > 0 else { return continuation.resume(returning: nil) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        // The last one to close the other side gives EIO here.
        let count = Glibc.read(terminal, &bytes, bytes.count)
        continuation.resume(returning: Array(bytes.prefix(max(0, count))))
      }
    }
    guard let more else {
      throw Unexpected(description: "nothing more after: \(String(decoding: shown, as: UTF8.self))")
    }
    shown += more
    return !more.isEmpty
  }
}
