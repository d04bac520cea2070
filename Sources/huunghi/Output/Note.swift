import Glibc

/// Words to the person on standard error: errors, what is going on, questions.
enum Note {
  /// What words are, for their colour.
  enum Style { case error, strong, faint }

  /// Writes a line.
  static func write(_ text: String) { put(text + "\n") }

  /// Writes without ending the line. What can't be written to standard error can't be told anybody.
  static func put(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { _ = FileDescriptorWriter.write($0, to: STDERR_FILENO) }
  }

  /// The text in its style, where standard error shows colours.
  static func styled(_ text: String, _ style: Style) -> String {
    Colour.isOn(STDERR_FILENO) ? Colour.styled(text, style) : text
  }
}

/// Colour on terminals. It never says anything that the words don't.
enum Colour {
  /// Whether a file shows colours: a terminal, unless `NO_COLOR` (no-color.org) or `TERM=dumb` says otherwise.
  static func isOn(_ file: Int32) -> Bool {
    let environment = Session.current.environment
    guard isatty(file) == 1, environment["NO_COLOR", default: ""].isEmpty else { return false }
    return environment["TERM"] != "dumb"
  }

  static func styled(_ text: String, _ style: Note.Style) -> String {
    let code =
      switch style {
      case .error: "1;31"
      case .strong: "1"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// Writes bytes to a file descriptor, however many calls it takes.
enum FileDescriptorWriter {
  /// - Returns: 0, or the `errno` of the call that failed.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = Glibc.write(file, start, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }
}
