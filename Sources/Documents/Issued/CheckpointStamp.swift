import Friendship
import Wording

/// The log's signed checkpoint as it is printed: what stands for every event up to the one that a report was composed at.
///
/// It stands beside the report and not in its canonical JSON (docs/decisions/0009).
public struct CheckpointStamp: Hashable, Sendable {
  /// Which log: `huunghi/` and the log's id. The key's name too.
  public var origin: String
  /// How many events it stands for.
  public var size: Int
  /// The root over them, in base64.
  public var root: String
  /// The id of the key that signed it, in eight hexadecimal digits.
  public var keyID: String

  /// A checkpoint of its parts.
  public init(origin: String, size: Int, root: String, keyID: String) {
    self.origin = origin
    self.size = size
    self.root = root
    self.keyID = keyID
  }

  /// All of it in a sentence.
  func sentence(in language: Language) -> String {
    CheckpointText.stamp(origin: origin, size: size, root: root, keyID: keyID).in(language)
  }

  /// All of it, without what is signed.
  var json: JSON {
    ["key_id": .string(keyID), "origin": .string(origin), "root": .string(root), "size": .int(size)]
  }
}
