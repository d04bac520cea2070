import Foundation

/// A place in the tree where a rule is broken.
struct Finding: Hashable, CustomStringConvertible {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}

/// Where a pattern is found: its first group, or the whole, and the line from 1.
func matches(of pattern: String, in text: String) -> [(text: String, line: Int)] {
  guard let expression = try? NSRegularExpression(pattern: pattern) else {
    preconditionFailure("not a regular expression: \(pattern)")
  }
  let whole = text as NSString
  return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { match in
    let group = match.range(at: match.numberOfRanges > 1 ? 1 : 0)
    let range = group.location == NSNotFound ? match.range : group
    let before = whole.substring(to: range.location)
    return (whole.substring(with: range), 1 + before.utf8.count { $0 == UInt8(ascii: "\n") })
  }
}
