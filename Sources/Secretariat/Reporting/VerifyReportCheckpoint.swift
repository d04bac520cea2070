import Documents
import EventStore
import Friendship

extension CheckpointStamp {
  /// What a note says, as it is printed. Nothing is verified.
  ///
  /// - Throws: `NoteError`.
  init(_ note: SignedNote) throws {
    let checkpoint = try LogCheckpoint(parsing: note.text)
    self.init(
      origin: checkpoint.origin, size: checkpoint.root.size, root: checkpoint.root.hash.base64,
      keyID: note.keyIDs.first ?? "")
  }
}

extension Book {
  /// Holds the checkpoint that was kept with a report against its signature, then every event of the log against what was
  /// recorded: no tree that is kept is believed, since whoever changes an event leaves the tree as it was.
  ///
  /// - Returns: `nil` where none was kept and no key was brought along that it should have been signed with.
  func verifyCheckpoint(
    of report: IssuedReport, recorded: Int, keys: TrustedKeys, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws -> CheckpointProof? {
    let keyID: String? = if case .only(let key) = keys { key.idText } else { nil }
    guard let note = report.checkpoint else { return keyID.map { CheckpointProof(nil, .absent, heldKeyID: $0) } }
    let stamp = try? CheckpointStamp(SignedNote(parsing: note))
    let root: LogRoot
    do {
      root = try await checkpoint(note, keys: keys).root
    } catch let error as NoteError {
      return CheckpointProof(stamp, error.finding, heldKeyID: keyID)
    } catch LogProofError.otherLogSigned {
      return CheckpointProof(stamp, .otherLog, heldKeyID: keyID)
    }
    guard root.size >= report.position else { return CheckpointProof(stamp, .tooSmall, heldKeyID: keyID) }
    let answer = try await log.verify(checkpoints: [root], progress: progress)
    // A damaged tree beside sound events is nothing against the report; `log verify` tells of it.
    let faults = answer.faults.filter { $0.kind != .tree && ($0.position <= root.size || $0.position == recorded) }
    let finding: CheckpointProof.Finding =
      switch answer.fits.first {
      case .confirmed: .confirmed
      case .beyondTheLog: .beyondTheLog
      case .differs, nil: .differs
      }
    return CheckpointProof(
      stamp, finding, faults: Array(Set(faults.map(\.position)).sorted().prefix(Self.mostFaultsTold)),
      heldKeyID: keyID)
  }

  /// More than these `log verify` tells.
  private static let mostFaultsTold = 10
}

extension NoteError {
  /// Why a kept checkpoint isn't believed.
  fileprivate var finding: CheckpointProof.Finding {
    switch self {
    case .malformed, .malformedKey: .unreadable
    case .unknownKey: .unknownKey
    case .badSignature: .badSignature
    }
  }
}
