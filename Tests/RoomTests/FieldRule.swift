/// The rooms under the log know nothing of associations: they could serve any program.
enum FieldRule {
  private static let rooms: Set = ["Postgres", "LocalPostgres", "EventStore"]
  /// In names and literals; a comment may give an example.
  private static let words =
    #"(?i)(association|organi[sz]ation|province|meeting|anniversary|delegation|timeline|tall(?:y|ies)|friendship)"#

  static func findings(_ source: SwiftSource) -> [Finding] {
    guard let room = Room.of(source.path), rooms.contains(room.name) else { return [] }
    return [source.code, source.literals].flatMap { matches(of: words, in: $0) }
      .map { Finding(path: source.path, line: $0.line, what: "\(room.name) knows nothing of `\($0.text)`") }
  }
}
