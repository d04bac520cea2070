import Friendship

/// A whole timeline in memory, for the forms that are made at once: pages and spreadsheets.
public struct TimelineDocument: Sendable {
  /// What it is of.
  public let header: TimelineHeader
  /// What is on it, in the order of time.
  public let entries: [TimelineEntry]

  /// A timeline of its parts.
  public init(header: TimelineHeader, entries: [TimelineEntry]) {
    self.header = header
    self.entries = entries
  }

  /// The title.
  public func title(in language: Language) -> String { header.title(in: language) }

  /// The opening, the entries under their years, the totals.
  public func blocks(in language: Language) -> [Block] {
    var timeline = Timeline(header, in: language)
    var blocks = timeline.opening
    for entry in entries { blocks += timeline.add(entry) }
    return blocks + timeline.closing
  }

  /// The same bytes as the timeline that is written as it comes.
  public func json(in language: Language) -> JSON {
    var json = TimelineJSON(header, in: language)
    var bytes = Array(json.begin().utf8)
    for entry in entries { bytes.append(contentsOf: json.add(entry).utf8) }
    bytes.append(contentsOf: json.end().utf8)
    return .written(bytes)
  }
}
