import Foundation
import Postgres
import Testing

@testable import EventStore

/// The test vectors of docs/proof.md, and the independent verifier. Would catch a leaf, tree or signature that this program
/// and others no longer make alike.
struct VectorTests {
  /// The file as it is kept.
  private struct Vectors: Decodable {
    struct Event: Decodable {
      let position: Int
      let version: Int
      let id: String
      let recorded_at_microseconds: Int64
      let schema_version: Int
      let stream: String
      let type: String
      let data: String
      let metadata: String
      let leaf: String
      let leaf_hash: String
    }

    struct Inclusion: Decodable {
      let index: Int
      let size: Int
      let hashes: [String]
    }

    struct Consistency: Decodable {
      let from: Int
      let to: Int
      let hashes: [String]
    }

    struct Checkpoint: Decodable {
      let key: String
      let vkey: String
      let origin: String
      let size: Int
      let root: String
      let note: String
    }

    let events: [Event]
    let leaves: [String]
    let roots: [String]
    let inclusion: [Inclusion]
    let consistency: [Consistency]
    let checkpoint: Checkpoint
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let file = folder.appendingPathComponent("Tests/Vectors/proof.json")

  private static func vectors() throws -> Vectors {
    try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test func `leaves are those of the vectors, to the byte`() throws {
    for vector in try Self.vectors().events {
      let event = RecordedEvent(
        position: vector.position, stream: try StreamName(vector.stream), version: vector.version,
        id: try #require(UUID(uuidString: vector.id)), type: vector.type, schemaVersion: vector.schema_version,
        data: Array(vector.data.utf8), metadata: Array(vector.metadata.utf8),
        recordedAt: LogTime(microseconds: vector.recorded_at_microseconds))
      #expect(EventLeaf.input(event) == hexadecimal(vector.leaf))
      #expect(EventLeaf.hash(event).hex == vector.leaf_hash)
    }
  }

  @Test func `roots and proofs are those of the vectors`() throws {
    let vectors = try Self.vectors()
    let forest = Forest(leaves: vectors.leaves.map { TreeHash.leaf(hexadecimal($0)) })
    #expect(try (0...8).map { try forest.tree($0).root().hex } == vectors.roots)
    for vector in vectors.inclusion {
      #expect(try forest.tree(vector.size).inclusionProof(of: vector.index).map(\.hex) == vector.hashes)
    }
    for vector in vectors.consistency {
      #expect(try forest.tree(vector.to).consistencyProof(from: vector.from).map(\.hex) == vector.hashes)
    }
  }

  @Test func `the checkpoint is signed as in the vectors`() throws {
    let vector = try Self.vectors().checkpoint
    let signer = try NoteSigner(parsing: vector.key)
    #expect(signer.verifier.text == vector.vkey)
    let hash = try #require(TreeHash(hexadecimal(vector.root)))
    let checkpoint = LogCheckpoint(origin: vector.origin, root: LogRoot(size: vector.size, hash: hash))
    #expect(try signer.sign(checkpoint.text).note == vector.note)
    #expect(try SignedNote(parsing: vector.note).verify([signer.verifier]) == signer.verifier)
  }

  @Test func `the independent verifier agrees with the vectors, and refuses them changed`() throws {
    #expect(try Self.verifier("vectors", Self.file.path).status == 0)
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let vectors = try Self.vectors()
    for part in [vectors.events[1].leaf, vectors.roots[5], vectors.inclusion[1].hashes[0]] {
      let changed = text.replacingOccurrences(of: part, with: part.replacingOccurrences(of: part.suffix(1), with: "0"))
      guard changed != text else { continue }
      #expect(try Self.verifying(changed) { try Self.verifier("vectors", $0).status } == 1)
    }
  }

  @Test func `the independent verifier finds the same root from a dump`() async throws {
    try await LogFixture.run { fixture in
      try await fixture.record(40)
      for text in [#"{"a":"tab\t feed\n \\ back"}"#, #"{"tên":"Hội – Общество"}"#, "{\n\t\"raw\" : \"\\\\N\"\r\n}"] {
        _ = try await fixture.log.append(request("one", .any, event(text)))
      }
      let root = try await fixture.log.root()
      var dump = ""
      try fixture.connection().copyOut(
        """
        COPY (SELECT position, version, id, (extract(epoch FROM recorded_at) * 1000000)::bigint, schema_version, stream,
                     type, data, metadata
                FROM event_log.event ORDER BY position) TO STDOUT
        """
      ) { dump += String(decoding: $0, as: UTF8.self) }
      let answer = try Self.verifying(dump) { try Self.verifier("root", input: $0) }
      #expect(answer.status == 0)
      #expect(answer.output == "43 \(root.hash.base64)\n", "\(answer.errors)")
      let gap = dump.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
      #expect(try Self.verifying(gap) { try Self.verifier("root", input: $0).status } == 1)
    }
  }

  private func hexadecimal(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
  }

  /// Lends a file with this text.
  private static func verifying<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
    let path = FileManager.default.temporaryDirectory.path + "/huunghi-vectors-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// Runs `scripts/verify-log`.
  private static func verifier(
    _ arguments: String..., input: String? = nil
  ) throws -> (status: Int, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B", folder.appendingPathComponent("scripts/verify-log").path] + arguments
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) } ?? FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (Int(process.terminationStatus), text, told)
  }
}
