/// Nothing outside tests can end the program on a value it didn't expect, and what the compiler is told to believe is
/// explained.
enum SafetyRule {
  static func findings(_ source: SwiftSource) -> [Finding] {
    let traps = matches(of: #"\b(try!|as!)|(?<=[\w)\]])(!)(?=[.,;:)\]\s]|$)"#, in: source.code)
      .map { Finding(path: source.path, line: $0.line, what: "`\($0.text)` can trap") }
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    let unexplained = matches(of: #"(@unchecked\s+Sendable|nonisolated\(unsafe\))"#, in: source.code)
      .filter { found in !lines[max(0, found.line - 4)..<found.line].contains { $0.contains("//") } }
      .map {
        Finding(
          path: source.path, line: $0.line, what: "`\($0.text)` needs a sentence above it that says why it is safe")
      }
    return traps + unexplained
  }
}
