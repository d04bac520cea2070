import Subprocess
import Synchronization

extension Program {
  /// Runs a line whose programs may take long and must not go on without us: if this process ends, however that happens,
  /// or the task is cancelled, all of them are ended.
  ///
  /// A small watcher waits on a pipe whose other end only this process holds; when it closes, everything of the line's
  /// session gets SIGTERM (`pg_basebackup` has a second process, which a signal to the first alone would leave behind).
  /// - Parameters:
  ///   - line: for `sh`.
  ///   - arguments: its `$1`, `$2` …
  ///   - said: called with each line of its standard error, as it comes.
  /// - Returns: how it ended, with the last of what it said.
  /// - Throws: `.startFailed`; `.cancelled`, once all of it has ended.
  func runHeld(
    _ line: String, _ arguments: [String], said: @escaping @Sendable (String) -> Void
  ) async throws(LocalPostgresError) -> Outcome {
    let (held, hold) = AsyncStream.makeStream(of: Never.self)
    // A task of its own: a cancelled one would end the shell alone, and we would return before its children have ended.
    let running = Task.detached { [self] () async throws -> Outcome in
      let words = Mutex<[String]>([])
      let result = try await Subprocess.run(
        configuration(Self.watched(line), arguments), input: .inputWriter, output: .discarded, error: .sequence
      ) { execution in
        let writer = execution.standardInputWriter
        let releasing = Task {
          for await _ in held {}
          try? await writer.finish()
        }
        for try await line in execution.standardError.strings() {
          let line = line.trimmingLineEnd()
          words.withLock { $0 = $0.suffix(Self.keptLines - 1) + [line] }
          said(line)
        }
        hold.finish()
        await releasing.value
      }
      let output = words.withLock { $0.joined(separator: "\n") }
      return Outcome(succeeded: result.terminationStatus.isSuccess, output: output)
    }
    let outcome = await withTaskCancellationHandler {
      await running.result
    } onCancel: {
      hold.finish()
    }
    if Task.isCancelled { throw .cancelled }
    switch outcome {
    case .success(let outcome): return outcome
    case .failure(let error): throw .startFailed(reason: "a program couldn't be run: \(error)")
    }
  }

  /// So many lines of what a program says are kept for its error.
  private static let keptLines = 12

  private static func watched(_ line: String) -> String {
    """
    exec 3<&0
    { \(line)
    } < /dev/null 3<&- &
    work=$!
    { cat <&3; kill -TERM 0; } > /dev/null 2>&1 &
    exec 3<&-
    wait "$work"
    """
  }
}

extension String {
  fileprivate func trimmingLineEnd() -> String {
    var line = Substring(self)
    while let last = line.last, last.isNewline { line.removeLast() }
    return String(line)
  }
}
