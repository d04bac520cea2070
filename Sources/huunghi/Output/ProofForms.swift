import Documents
import EventStore
import FoundationEssentials
import Secretariat

extension EventProof {
  /// All of it for a program. Bytes stand in base64; the event's data and metadata as text, to the byte.
  func json(_ note: String?) -> JSON {
    let event: JSON = [
      "data": .string(String(decoding: event.data, as: UTF8.self)),
      "id": .string(event.id.uuidString.lowercased()),
      "metadata": .string(String(decoding: event.metadata, as: UTF8.self)),
      "position": .int(event.position), "recorded_at_microseconds": .int(Int(event.recordedAt.microseconds)),
      "schema_version": .int(event.schemaVersion), "stream": .string(event.stream.description),
      "type": .string(event.type), "version": .int(event.version),
    ]
    return [
      "checkpoint": note.map { .string($0) } ?? .null, "document": "inclusion_proof", "event": event,
      "hashes": JSON(path.map(\.base64)), "index": .int(self.event.position - 1),
      "leaf": .string(Data(leafInput).base64EncodedString()), "leaf_hash": .string(TreeHash.leaf(leafInput).base64),
      "origin": .string(origin), "root": .string(root.hash.base64), "size": .int(root.size),
    ]
  }

  /// A proof as c2sp.org/tlog-proof has it, with the leaf's input as its extra data. Without a signed note, the text that
  /// would be signed stands in its place.
  func text(_ note: String?) -> String {
    let checkpoint = note ?? LogCheckpoint(origin: origin, root: root).text
    let lines =
      ["c2sp.org/tlog-proof@v1", "extra \(Data(leafInput).base64EncodedString())", "index \(event.position - 1)"]
      + path.map(\.base64)
    return lines.joined(separator: "\n") + "\n\n" + checkpoint
  }
}

extension GrowthProof {
  /// All of it for a program.
  var json: JSON {
    [
      "document": "consistency_proof", "from_root": .string(first.hash.base64), "from_size": .int(first.size),
      "hashes": JSON(path.map(\.base64)), "origin": .string(origin), "to_root": .string(second.hash.base64),
      "to_size": .int(second.size),
    ]
  }

  /// A line each for what it is, the log, both ends and the hashes.
  var text: String {
    let lines = [
      "huunghi-consistency-v1", origin, "from \(first.size) \(first.hash.base64)",
      "to \(second.size) \(second.hash.base64)",
    ]
    return (lines + path.map(\.base64)).joined(separator: "\n") + "\n"
  }
}
