/// What a stream must look like for a write to be accepted: how a caller says on which state it decided.
public enum ExpectedVersion: Sendable, Hashable {
  /// Whatever the stream holds. For facts that stand by themselves.
  case any

  /// The stream has no event yet. Makes a stream a reservation: the first one has it.
  case noStream

  /// The stream's last event has this version; 0 is `noStream`.
  case exactly(Int)

  /// As `event_log.append` takes it: -1 for any.
  var number: Int {
    switch self {
    case .any: -1
    case .noStream: 0
    case .exactly(let version): version
    }
  }
}
