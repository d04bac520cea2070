import FoundationEssentials

/// By what way an event came to be recorded.
public enum RecordingSource: String, Sendable {
  /// A command that a person typed.
  case cli
  /// An import.
  case `import`
  /// The facts that the program ships.
  case facts
}

/// What is kept of every event beside its data: who, why together with what, by what way, by which program.
struct EventMetadata: Sendable {
  /// The person who recorded it, by id; none where nobody has set up who they are.
  var actor: UUID?
  /// What belongs together: the events of one command share it.
  var correlation: UUID
  /// The way it came.
  var source: RecordingSource
  /// The program's version.
  var program: String

  var bytes: [UInt8] {
    JSONWriter.object {
      $0.field("actor", ifKnown: actor) { $0.uuid($1) }
      $0.field("correlation") { $0.uuid(correlation) }
      $0.field("program", program)
      $0.field("source", source.rawValue)
    }
  }
}
