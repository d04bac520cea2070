/// What no file of the project may hold, and how long a source may be.
enum TidinessRule {
  /// A file that is longer holds more than one idea.
  static let mostLines = 400

  // Put together here, so that this file doesn't hold what it looks for.
  private static let machinePath =
    "(?<![\\w.~$}/-])(/(?:ho" + "me/[a-z]|wo" + "rk(?=[/\\s\"'`]|$)|ro" + "ot/))"
  // In quotes it is a word somebody looks for, as here.
  private static let leftOver = "(?<![\"'\\w])(TO" + "DO|FIX" + "ME)(?![\"'\\w])"

  static func findings(path: String, text: String) -> [Finding] {
    matches(of: machinePath, in: text)
      .map { Finding(path: path, line: $0.line, what: "`\($0.text)` is a path of some machine") }
      + matches(of: leftOver, in: text)
      .map { Finding(path: path, line: $0.line, what: "`\($0.text)`: do it, or file an issue") }
  }

  static func length(path: String, text: String) -> [Finding] {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    guard lines > mostLines else { return [] }
    return [Finding(path: path, line: lines, what: "\(lines) lines, \(mostLines) at most")]
  }
}
