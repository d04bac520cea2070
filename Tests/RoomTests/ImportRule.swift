/// A room imports what its row of the table names, and nothing else.
enum ImportRule {
  static func findings(_ source: SwiftSource) -> [Finding] {
    guard let room = Room.of(source.path) else {
      return [Finding(path: source.path, line: 1, what: "stands in no room: give it a row in Room.all")]
    }
    return source.imports.filter { !room.rooms.contains($0.module) && !room.modules.contains($0.module) }
      .map { Finding(path: source.path, line: $0.line, what: "\(room.name) may not import \($0.module)") }
  }
}
