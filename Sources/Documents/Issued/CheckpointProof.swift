import Friendship
import Wording

/// What came of holding the checkpoint that was kept with an issued report against its signature, and against the events
/// as they are read now.
public struct CheckpointProof: Hashable, Sendable {
  /// What was found first.
  public enum Finding: String, Hashable, Sendable {
    /// A key of this log signed it, and the events up to its size have its root.
    case confirmed
    /// The events have another root: one of them isn't what it was when it was signed.
    case differs
    /// The log ends before its size.
    case beyondTheLog = "beyond_the_log"
    /// It doesn't cover the event that the report was composed at.
    case tooSmall = "too_small"
    /// The text was changed after it was signed.
    case badSignature = "bad_signature"
    /// No key that is known signed it.
    case unknownKey = "unknown_key"
    /// It is of another log.
    case otherLog = "other_log"
    /// It isn't a checkpoint.
    case unreadable
    /// There is none, and somebody brought a key along that it should have been signed with.
    case absent
  }

  /// What it says; `nil` where it can't be read.
  public var stamp: CheckpointStamp?
  /// What was found.
  public var finding: Finding
  /// The positions of events that aren't what was recorded, as far as they can be told: among those that it covers, and
  /// of the event that says that the report was issued. The first ones.
  public var faults: [Int]
  /// The id of the one key that was trusted, which somebody brought along; `nil` where those in the database were.
  public var heldKeyID: String?

  /// A proof of its parts.
  public init(_ stamp: CheckpointStamp?, _ finding: Finding, faults: [Int] = [], heldKeyID: String? = nil) {
    self.stamp = stamp
    self.finding = finding
    self.faults = faults
    self.heldKeyID = heldKeyID
  }

  /// Whether all that the report stands on is as it was signed.
  public var isSound: Bool { finding == .confirmed && faults.isEmpty }

  /// The answer in a sentence, and one for the events that aren't what was recorded.
  func sentences(in language: Language) -> [String] {
    let size = stamp?.size ?? 0
    let answer =
      switch finding {
      case .confirmed:
        heldKeyID.map { CheckpointText.confirmed(size, heldKeyID: $0) }
          ?? CheckpointText.confirmed(size, keyID: stamp?.keyID ?? "")
      case .differs: CheckpointText.differs(size)
      case .beyondTheLog: CheckpointText.beyondTheLog(size)
      case .tooSmall: CheckpointText.tooSmall(size)
      case .badSignature: CheckpointText.badSignature
      case .unknownKey:
        heldKeyID.map { CheckpointText.otherKey(stamp?.keyID ?? "", heldKeyID: $0) }
          ?? CheckpointText.unknownKey(stamp?.keyID ?? "")
      case .otherLog: CheckpointText.otherLog(stamp?.origin ?? "")
      case .unreadable: CheckpointText.unreadable
      case .absent: CheckpointText.absent
      }
    return ([answer] + (faults.isEmpty ? [] : [CheckpointText.faults(faults)])).map { $0.in(language) }
  }

  /// The answer for a program.
  var json: JSON {
    [
      "faults": JSON(faults), "finding": .string(finding.rawValue), "held_key_id": JSON(heldKeyID),
      "sound": .bool(isSound), "stamp": stamp?.json ?? .null,
    ]
  }
}
