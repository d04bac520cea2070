import Crypto
import Friendship
import Postgres

/// Bytes with what they're known by.
struct HashedFile: Sendable {
  let bytes: [UInt8]
  let hash: ContentHash

  /// Hashes a file.
  ///
  /// - Throws: ``KeptFileError/empty``, ``KeptFileError/tooLarge(size:)``.
  init(_ bytes: [UInt8]) throws(KeptFileError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= KeptFileError.mostBytes else { throw .tooLarge(size: bytes.count) }
    self.bytes = bytes
    hash = ContentHash(sha256Of: bytes)
  }
}

extension ContentHash {
  /// The hash of these bytes.
  init(sha256Of bytes: [UInt8]) {
    guard let hash = ContentHash(Array(SHA256.hash(data: bytes))) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    self = hash
  }
}

/// Why a file can't be kept, or can't be had again.
public enum KeptFileError: Error, Hashable, Sendable {
  /// The most bytes that are kept of one file: 64 MiB, which the table holds too.
  public static let mostBytes = 64 << 20

  /// It has no bytes.
  case empty
  /// It has more than 64 MiB.
  case tooLarge(size: Int)
  /// The log refers to it, and it isn't there: somebody with more rights than the program has removed it.
  case missing(ContentHash)
}

/// The table of files that the log refers to, by the SHA-256 of their bytes. A file is written first, the event that
/// refers to it second: what a crash leaves in between refers to nothing and harms nothing.
enum KeptFiles {
  /// Keeps files; those that are there stay as they are.
  static func keep(_ files: [HashedFile], _ connection: Connection) throws {
    for file in files {
      _ = try connection.execute(
        "INSERT INTO kept.file (sha256, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        [.bytes(file.hash.bytes), .bytes(file.bytes)])
    }
  }

  /// The bytes of a file.
  ///
  /// - Throws: ``KeptFileError/missing(_:)``, `PostgresError`.
  static func bytes(of hash: ContentHash, _ connection: Connection) throws -> [UInt8] {
    let rows = try connection.query("SELECT bytes FROM kept.file WHERE sha256 = $1", [.bytes(hash.bytes)])
    guard let row = rows.first else { throw KeptFileError.missing(hash) }
    return try row.bytes(0)
  }

  /// Which of these files are not there, or aren't what they're known by.
  static func damaged(among hashes: Set<ContentHash>, _ connection: Connection) throws -> Set<ContentHash> {
    let sound = try connection.query(
      "SELECT sha256 FROM kept.file WHERE sha256 = ANY ($1) AND sha256 = pg_catalog.sha256(bytes)",
      [.byteArrays(hashes.map(\.bytes))]
    ).compactMap { ContentHash(try $0.bytes(0)) }
    return hashes.subtracting(sound)
  }
}
