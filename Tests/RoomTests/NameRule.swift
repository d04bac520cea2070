/// A file, folder or type is named for what it is; these names say nothing.
enum NameRule {
  private static let empty = "(?:Utils?|Utilit(?:y|ies)|Helpers?|Managers?|Common|Misc|Base|Impl|Services?)"

  static func findings(path: String) -> [Finding] {
    matches(of: "(?:^|/)(\\w*\(empty))(?:\\+\\w+)?(?:\\.swift$|/)", in: path)
      .map { Finding(path: path, line: 1, what: "`\($0.text)` says nothing: name it for what it holds") }
  }

  static func findings(_ source: SwiftSource) -> [Finding] {
    matches(of: "\\b(?:class|struct|enum|actor|protocol)\\s+(\\w*\(empty))\\b", in: source.code)
      .map {
        Finding(path: source.path, line: $0.line, what: "`\($0.text)` says nothing: name it for what it is")
      }
  }
}
