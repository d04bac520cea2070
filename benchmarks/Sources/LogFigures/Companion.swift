import Foundation

/// A process of this program beside this one: told what to do and asked what came of it, a line at a time.
///
/// It ends by itself when nobody can tell it anything any more, however this process ended.
final class Companion {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let lines: UnsafeMutablePointer<FILE>

  struct Silent: Error {}

  /// - Parameters:
  ///   - folder: the cluster's.
  ///   - job: what `Worker` calls it, and its arguments.
  init(_ folder: String, _ job: String...) throws {
    process.executableURL = URL(
      filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    process.arguments = [folder, "worker"] + job
    process.standardInput = input
    process.standardOutput = output
    guard let lines = fdopen(dup(output.fileHandleForReading.fileDescriptor), "r") else { throw Silent() }
    self.lines = lines
    // A write to one that has ended is an error, not the end of this process too.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  /// Tells it something.
  func tell(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

  /// What it says next, in words; waits for it.
  /// - Throws: `Silent` if it has ended.
  func hear() throws -> [Substring] {
    var text: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(text) }
    guard getline(&text, &capacity, lines) > 0, let text else { throw Silent() }
    return String(cString: text).split { $0 == " " || $0 == "\n" }
  }

  /// What it says next, in numbers.
  func hearNumbers() throws -> [Double] {
    try hear().map { word in
      guard let number = Double(word) else { throw Silent() }
      return number
    }
  }

  /// Lets it end, and waits until it has.
  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    fclose(lines)
  }
}
