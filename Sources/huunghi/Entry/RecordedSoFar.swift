import Documents
import Secretariat
import Wording

/// What a command has recorded, for the sentence that tells it in place of an answer that failed.
struct RecordedSoFar: Sendable {
  /// How many events, and where they are in the log.
  let span: RecordedSpan
  /// The number of the thing it is about, where it has one.
  let number: String?

  /// That it stands.
  var phrase: Phrase {
    FailureText.recordedAllTheSame(number, events: span.count, first: span.first, last: span.last)
  }

  /// The same for machines.
  var json: JSON {
    ["events": .int(span.count), "first": .int(span.first), "last": .int(span.last), "number": JSON(number)]
  }
}
