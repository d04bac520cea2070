import Wording

/// The sentences in which swift-argument-parser (1.8, ErrorMessageGenerator) reports a usage error, taken apart so that
/// they can be said in the chosen language. What is none of them is ours already and stays as it is.
enum ParserTemplate {
  static func phrase(for message: String) -> Phrase {
    if let parts = parts(of: message, "Unknown option '", "'. Did you mean '", "'?") {
      return ParserText.unknownOption(parts[0], suggestion: parts[1])
    }
    if let parts = parts(of: message, "Unknown option '", "'\n   or: ", " in '", "'") {
      return ParserText.inGroup(
        ParserText.unknownOption(parts[0], suggestion: nil), phrase(for: parts[1]), group: parts[2])
    }
    if let parts = parts(of: message, "Unknown option '", "'") {
      return ParserText.unknownOption(parts[0], suggestion: nil)
    }
    if let parts = parts(of: message, "Missing value for '", "'") { return ParserText.missingValue(parts[0]) }
    if let parts = parts(of: message, "The option '", "' does not take any value, but '", "' was specified.") {
      return ParserText.takesNoValue(parts[0], parts[1])
    }
    if let parts = parts(of: message, "Unexpected argument '", "'") {
      return ParserText.unexpected([parts[0]])
    }
    if let parts = parts(of: message, "", " unexpected arguments: '", "'"), Int(parts[0]) != nil {
      return ParserText.unexpected(list(parts[1]))
    }
    if let parts = parts(
      of: message, "Value to be set with flag '", "' had already been set with flag '", "'")
    {
      return ParserText.contradiction(parts[0], parts[1])
    }
    if let parts = parts(of: message, "Missing expected argument '", "'") {
      return ParserText.missingArgument([parts[0].replacing(" ...", with: "…")])
    }
    if let parts = parts(of: message, "Missing one of: '", "'") {
      return ParserText.missingArgument(list(parts[0]))
    }
    if let phrase = invalidValue(message) { return phrase }
    if let parts = parts(of: message, "Invalid option: ", "") { return ParserText.invalidOption(parts[0]) }
    if message.hasPrefix("Missing required subcommand") { return ParserText.missingCommand }
    if message.hasPrefix("Can't autodetect a supported shell") { return ParserText.unknownShell(nil) }
    if let parts = parts(of: message, "Can't generate completion scripts for '", "'.\n", "") {
      return ParserText.unknownShell(parts[0])
    }
    if message.hasPrefix("Internal error") { return ParserText.defect(message) }
    return Phrase(verbatim: message)
  }

  private static func invalidValue(_ message: String) -> Phrase? {
    if let parts = parts(of: message, "The value '", "' is invalid for '", "': ", "") {
      return ParserText.invalidValue(parts[0], for: parts[1], reason: parts[2])
    }
    if let parts = parts(of: message, "The value '", "' is invalid for '", "'") {
      return ParserText.invalidValue(parts[0], for: parts[1], reason: "")
    }
    if let parts = parts(of: message, "The value '", "' is invalid.", "") {
      return ParserText.invalidValue(parts[0], for: nil, reason: parts[1])
    }
    return nil
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: "', '").map { String($0.replacing(" ...", with: "…")) }
  }

  /// What stands between the fixed pieces of a sentence, in order; `nil` for another sentence. The last piece is the
  /// sentence's end.
  private static func parts(of message: String, _ pieces: String...) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, message.hasPrefix(first), message.hasSuffix(last)
    else {
      return nil
    }
    guard message.utf8.count >= first.utf8.count + last.utf8.count else { return nil }
    var rest = message.dropFirst(first.count).dropLast(last.count)
    var parts: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
