/// A Swift file taken apart: what is code, and what is text of string literals. Comments are in neither.
///
/// Both keep every line where it was, the rest blanked out, so that a finding can say its line.
struct SwiftSource {
  let path: String
  /// All of it.
  let text: String
  /// The code, interpolations too.
  let code: String
  /// The text of string literals.
  let literals: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var scanner = Scanner(Array(text.utf8))
    scanner.code(untilParenthesis: false)
    code = String(decoding: scanner.code, as: UTF8.self)
    literals = String(decoding: scanner.literals, as: UTF8.self)
  }

  /// The modules that the file imports, and where.
  var imports: [(module: String, line: Int)] {
    matches(
      of: #"(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"#
        + #"import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?([A-Za-z_]\w*)"#,
      in: code
    ).map { ($0.text, $0.line) }
  }
}

/// Tells code, comments and literals apart, byte by byte.
private struct Scanner {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var code: [UInt8]
  private(set) var literals: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    code = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    literals = code
  }

  /// Code up to the end, or up to the parenthesis that ends an interpolation.
  mutating func code(untilParenthesis: Bool) {
    var depth = 0
    while at < bytes.count {
      if sees("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      } else if sees("/*") {
        blockComment()
      } else if let hashes = literalStart() {
        literal(hashes: hashes)
      } else {
        let byte = bytes[at]
        code[at] = byte
        at += 1
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if depth == 0, untilParenthesis { return }
          depth -= 1
        }
      }
    }
  }

  private func sees(_ text: StaticString, from offset: Int = 0) -> Bool {
    let start = at + offset
    return text.withUTF8Buffer {
      start + $0.count <= bytes.count && bytes[start..<start + $0.count].elementsEqual($0)
    }
  }

  private mutating func blockComment() {
    var depth = 0
    while at < bytes.count {
      if sees("/*") {
        depth += 1
        at += 2
      } else if sees("*/") {
        depth -= 1
        at += 2
        if depth == 0 { return }
      } else {
        at += 1
      }
    }
  }

  /// How many `#` come before the quote of a literal that starts here; `nil` if none starts.
  private func literalStart() -> Int? {
    var end = at
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - at : nil
  }

  private mutating func literal(hashes: Int) {
    at += hashes
    let quotes = sees("\"\"\"") ? 3 : 1
    at += quotes
    let marks = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + marks
    let escape = [UInt8(ascii: "\\")] + marks
    while at < bytes.count {
      if bytes[at...].starts(with: end) {
        at += end.count
        return
      }
      if bytes[at...].starts(with: escape) {
        at += escape.count
        guard at < bytes.count else { return }
        let isInterpolation = bytes[at] == UInt8(ascii: "(")
        at += 1
        if isInterpolation { code(untilParenthesis: true) }
      } else {
        literals[at] = bytes[at]
        at += 1
      }
    }
  }
}
