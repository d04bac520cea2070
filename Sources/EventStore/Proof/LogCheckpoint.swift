#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a log says of itself (c2sp.org/tlog-checkpoint): which log, how many events, the root over them. The text of a
/// signed note.
public struct LogCheckpoint: Sendable, Hashable {
  /// Which log: `huunghi/` and the log's id.
  public let origin: String

  /// Its size and root.
  public let root: LogRoot

  /// A checkpoint.
  public init(origin: String, root: LogRoot) {
    self.origin = origin
    self.root = root
  }

  /// Reads the text of a note. Lines behind the third are passed over, as the specification has it.
  /// - Throws: `.malformed`.
  public init(parsing text: String) throws(NoteError) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 4, lines.last == "", lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let size = Int(lines[1]), size >= 0, String(size) == lines[1],
      let bytes = KeyText.bytes(base64: lines[2]), let hash = TreeHash(bytes)
    else { throw .malformed }
    self.init(origin: lines[0], root: LogRoot(size: size, hash: hash))
  }

  /// The three lines.
  public var text: String { "\(origin)\n\(root.size)\n\(root.hash.base64)\n" }

  /// The origin of a log.
  public static func origin(of logID: UUID) -> String { "huunghi/\(logID.uuidString.lowercased())" }
}

extension TreeHash {
  /// RFC 4648 §4, with padding.
  public var base64: String { Data(bytes).base64EncodedString() }
}
