import Documents
import FoundationEssentials
import Secretariat
import Wording

/// Events as they come, a line each: columns for a person, one JSON object (as `log show --json` gives it) for a machine.
enum EventLines {
  /// Writes them, whole lines at once.
  ///
  /// - Throws: `ClosedPipe`; `Failure` (73) when they can't be written.
  static func write(_ entries: [LogEntry]) throws {
    let lines = Session.current.isJSON ? entries.map(\.json) : entries.map(line)
    try Page.write(lines.map { $0 + "\n" }.joined())
  }

  private static func line(_ entry: LogEntry) -> String {
    let parts = [
      padded("\(entry.position)", 8, isNumber: true), entry.recorded.numeric, padded(entry.type, 24),
      "\(entry.stream) (\(entry.version))", entry.actor.map(say) ?? entry.source,
    ]
    return parts.joined(separator: "  ")
  }

  private static func padded(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isNumber ? space + text : text + space
  }
}

extension LogEntry {
  /// The event as one JSON object. The bytes that are kept stand in it as they are, so that a hash over them can be made anew.
  var json: String {
    let head: JSON = [
      "document": "event", "id": .string(id.uuidString.lowercased()), "position": .int(position),
      "recorded": .string(recorded.iso), "schema_version": .int(schemaVersion),
      "source": .string(source), "stream": .string(stream), "type": .string(type),
      "version": .int(version),
    ]
    return head.text.dropLast() + ",\"data\":\(data),\"metadata\":\(metadata)}"
  }
}
