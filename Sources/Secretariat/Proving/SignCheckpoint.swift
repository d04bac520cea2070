public import EventStore

/// Whose signatures are believed.
public enum TrustedKeys: Sendable {
  /// Those of the keys in the database, and of others besides.
  case recorded(and: [NoteVerifier])
  /// Those of one key that somebody brings along: who doubts the machine doubts the keys in its database too.
  case only(NoteVerifier)
}

extension Book {
  /// The origin of this book's checkpoints, which a key is made for.
  public func checkpointOrigin() async throws -> String {
    LogCheckpoint.origin(of: try await log.logID())
  }

  /// Keeps the public half of a key in the database.
  ///
  /// - Throws: `EventLogError`.
  public func keep(_ key: NoteVerifier) async throws {
    try await log.keep(key)
  }

  /// Brings the log's tree forward: what takes time before signing.
  ///
  /// - Throws: `LogProofError`.
  public func bringTreeForward() async throws {
    try await LogProver(pool: pool).bringForward()
  }

  /// Signs what the log has come to, or was at a size, unless that contradicts what was last signed.
  ///
  /// - Parameters:
  ///   - size: that is signed, at most the log's; `nil` for the whole log.
  ///   - last: the note that was last signed, as it was kept; `nil` where none was. Nobody else must sign between its
  ///     being read and the answer's being kept.
  /// - Throws: `LogProofError`, `EventLogError.unsafeSettings`; then nothing is signed.
  public func signCheckpoint(_ key: NoteSigner, at size: Int? = nil, after last: String?) async throws -> SignedNote {
    // A crash of the machine could take back what was signed, and nothing would be signed any more then.
    try requireDurability()
    let prover = try LogProver(pool: pool)
    let logID = try await log.logID()
    try await prover.bringForward()
    let keys = try await log.keys()
    return try await prover.read { tree in
      try LogCheckpoint.sign(tree, at: size, of: logID, with: key, after: last, keys: keys)
    }
  }

  /// Reads a checkpoint of this book and finds out who signed it.
  ///
  /// - Throws: `NoteError`; `LogProofError.otherLogSigned` for one of another book.
  public func checkpoint(_ note: String, keys: TrustedKeys) async throws -> LogCheckpoint {
    let note = try SignedNote(parsing: note)
    let checkpoint = try LogCheckpoint(parsing: note.text)
    let origin = try await checkpointOrigin()
    guard checkpoint.origin == origin else {
      throw LogProofError.otherLogSigned(signed: checkpoint.origin, log: origin)
    }
    switch keys {
    case .recorded(let others): try note.verify(try await log.keys() + others)
    case .only(let key): try note.verify([key])
    }
    return checkpoint
  }
}
