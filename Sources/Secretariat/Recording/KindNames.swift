import EventStore
import Friendship

/// The streams that reserve what a kind is called by, its code included: what is unique across streams is a stream of its
/// own (docs/decisions/0006).
///
/// Unlike an organisation's, a name that a kind has given up is free: nobody finds the kind by it any more. So the stream of
/// a name has one event each time a kind takes it, and whoever takes it says which of them was the last they knew of.
enum KindNames {
  /// The stream of a spelling, the same for all that people would take for it.
  static func stream(of spelling: String) throws -> StreamName {
    try Book.stream(
      ActivityKindEventFormat.nameCategory, Identifiers.fromContent("kind name", folded(spelling)))
  }

  /// The streams of all that a kind is called by.
  static func streams(of kind: ActivityKind) throws -> [StreamName] {
    try distinct(kind.spellings).map(stream(of:))
  }

  /// The reservations that come with a kind, of what it wasn't called by before.
  ///
  /// - Parameter recorded: what the streams hold; it was read before the kinds were, among which nobody has the names.
  /// - Returns: writes that conflict with those of anybody who takes one of the names at the same time.
  static func reservations(
    of kind: ActivityKind, since before: ActivityKind? = nil, _ recorded: [StreamName: [RecordedEvent]]
  ) throws -> [DecidedWrite] {
    let had = Set((before?.spellings ?? []).map { folded($0) })
    return try distinct(kind.spellings).filter { !had.contains(folded($0)) }.map { spelling in
      let stream = try stream(of: spelling)
      return DecidedWrite(
        stream: stream, expected: recorded[stream]?.last.map { .exactly($0.version) } ?? .noStream,
        events: [ActivityKindEventFormat.nameTaken(by: kind.code)])
    }
  }

  private static func distinct(_ spellings: [String]) -> [String] {
    var seen: Set<String> = []
    return spellings.filter { seen.insert(folded($0)).inserted }
  }
}
