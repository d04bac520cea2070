import Glibc
import Wording

/// A program that shows long text a screen at a time: `PAGER`, or `less -FRX`.
struct Pager: Sendable {
  // A FILE is used by one thread at a time: the state of `Page` that holds the pager is behind a lock.
  private nonisolated(unsafe) let stream: UnsafeMutablePointer<FILE>
  private let command: String
  /// All that was sent, as long as it may be that nobody has read any of it.
  private var sent: [UInt8]? = []

  /// More than a pipe holds: who takes so much is there and reads.
  private static let surelyRead = 1 << 20

  private init(stream: UnsafeMutablePointer<FILE>, command: String) {
    self.stream = stream
    self.command = command
  }

  /// Starts it; `nil` where it isn't wanted (`PAGER` is empty or `cat`) or can't be started.
  static func start(_ environment: [String: String]) -> Pager? {
    let command = environment["PAGER"] ?? "less -FRX"
    guard !command.isEmpty, command != "cat", let stream = popen(command, "w") else { return nil }
    Interruption.shared.now(.paging)
    return Pager(stream: stream, command: command)
  }

  /// Sends text.
  ///
  /// - Returns: 0, or the `errno` of what went wrong: `EPIPE` where the pager has ended.
  mutating func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    sent?.append(contentsOf: bytes)
    let failure = FileDescriptorWriter.write(bytes, to: fileno(stream))
    if failure == 0, sent?.count ?? 0 > Self.surelyRead { sent = nil }
    return failure
  }

  /// Ends the text and waits until the reader has closed it.
  ///
  /// - Returns: the command and the whole text where the pager never ran: nobody has seen any of it. One that ran and ended
  ///   has been closed by its reader.
  func close() -> (command: String, unread: [UInt8])? {
    let status = pclose(stream)
    Interruption.shared.now(.harmless)
    // The shell's own statuses for a program that isn't there or can't be run.
    guard status & 0x7F == 0, [126, 127].contains(status >> 8 & 0xFF), let sent else { return nil }
    return (command, sent)
  }
}
