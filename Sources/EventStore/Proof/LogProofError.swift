/// Why nothing can be signed or proved.
public enum LogProofError: Error, Sendable {
  /// The tree is kept under another log's id: the log's id was changed, or the tree isn't its own. It stays as it is until
  /// somebody has it made anew.
  case treeOfOtherLog(tree: String, log: String)

  /// The log ends before what its tree has taken in: it was restored to an earlier state without its tree, or its last
  /// events were removed.
  case treeBeyondLog(tree: Int, log: Int)

  /// The tree can't take in the event at a position, since the one before it is missing.
  case treeStopped(at: Int)

  /// The tree has a tile that isn't one of a tree of its size: somebody wrote there.
  case treeMisshapen(TreeMisfit)

  /// The hashes that are kept aren't those of the events behind a size that is certain, up to another.
  case eventsDiffer(after: Int, through: Int)

  /// The hashes that are kept don't lead to the root.
  case proofFails

  /// The key was made for another log than this one.
  case otherLog(key: String, log: String)

  /// What was last signed is of another log.
  case otherLogSigned(signed: String, log: String)

  /// What was last signed can't be read, or wasn't signed with a key of this log.
  case lastUnreadable

  /// The log ends before what was last signed.
  case earlierState(signed: Int, log: Int)

  /// The log has another root at the size that was last signed: history was changed.
  case changedHistory(size: Int)

  /// The log's own trouble.
  case log(EventLogError)
}

extension LogProofError {
  /// Checks a proof before anybody gets it.
  /// - Throws: `.proofFails`.
  public static func checking(_ proof: () throws(MerkleProofError) -> Void) throws(LogProofError) {
    do throws(MerkleProofError) {
      try proof()
    } catch {
      throw .proofFails
    }
  }
}

extension LogProofError: CustomStringConvertible {
  /// For an administrator, in English.
  public var description: String {
    switch self {
    case .treeOfOtherLog(let tree, let log): "the tree is kept of the log \(tree), and this is \(log)"
    case .treeBeyondLog(let tree, let log): "the tree has taken in \(tree) events, and the log ends at \(log)"
    case .treeStopped(let position): "the tree can't take in event \(position)"
    case .treeMisshapen(let misfit): misfit.description
    case .eventsDiffer(let size, let last): "the tree has other hashes than those of events \(size + 1) to \(last)"
    case .proofFails: "the hashes of the tree don't lead to its root"
    case .otherLog(let key, let log): "the key is of the log \(key), and this is \(log)"
    case .otherLogSigned(let signed, let log): "what was last signed is of the log \(signed), and this is \(log)"
    case .lastUnreadable: "what was last signed can't be read"
    case .earlierState(let signed, let log): "\(signed) events were signed, and the log ends at \(log)"
    case .changedHistory(let size): "the first \(size) events aren't those that were signed"
    case .log(let error): "\(error)"
    }
  }
}
