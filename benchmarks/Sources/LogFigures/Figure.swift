import Glibc

/// How figures are printed: rows of tables in Markdown, and how far it is on standard error.
enum Figure {
  /// The head of a table: the first column holds words, the others numbers.
  static func head(_ columns: [String]) {
    print("\n| " + columns.joined(separator: " | ") + " |")
    print("|---|" + columns.dropFirst().map { $0.isEmpty ? "---|" : "---:|" }.joined())
  }

  /// A row; empty texts for what doesn't apply.
  static func row(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }

  /// Whether it is as asked.
  static func mark(_ isMet: Bool) -> String { isMet ? "✓" : "✗" }

  /// A whole number, its thousands apart.
  static func whole(_ value: Double) -> String {
    var digits = Array(String(Int(value.rounded())))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  /// Two digits behind the point, cut off: 0.699 isn't 0.7.
  static func hundredths(_ value: Double) -> String {
    let hundredths = Int(abs(value) * 100)
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// Progress, which is not part of the tables.
  static func note(_ text: String) { _ = "==> \(text)\n".withCString { write(2, $0, strlen($0)) } }

  /// The middle of some values.
  static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
