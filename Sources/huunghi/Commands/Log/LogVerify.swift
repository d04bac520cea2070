import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi log verify [--checkpoint FILE]… [--key VKEY]`
struct LogVerify: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.logVerify, "verify", "đối-chiếu") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("checkpoint", "chốt"), help: .of(.checkpointFile), completion: .file())
  var checkpoint: [String] = []
  @OptionGroup var held: HeldKeyOption

  /// A checkpoint that the events are held against.
  private struct Kept {
    /// The file it was read from.
    let path: String
    let root: LogRoot
  }

  func run() async throws {
    guard checkpoint.count <= Self.most else {
      throw Failure(
        .usage, "too-many-files", FailureText.tooLarge("--checkpoint", size: checkpoint.count, limit: Self.most))
    }
    let heldKey = try held.verifier()
    let bar = ProgressBar(Session.current)
    let (kept, troubles, answer, origin) = try await Session.current.withBook { book in
      let origin = try await book.checkpointOrigin()
      let (kept, troubles) = try await checkpoints(book, origin, heldKey)
      defer { bar.clear() }
      let answer = try await book.verifyLog(checkpoints: kept.map(\.root), progress: bar.verifying)
      return (kept, troubles, answer, origin)
    }
    try show(answer, kept, answer.otherLogTraces.map { $0.trouble(origin) } + troubles)
    if !answer.isSound || !troubles.isEmpty { Session.current.outcome.become(.data) }
  }

  /// So many checkpoints are looked at in one run.
  private static let most = 100

  /// Those that were given, and the one that was last signed here; and what lies beside the settings and can't be held
  /// against this log: neither key nor note is needed to read it.
  ///
  /// Where somebody brings a key along, it has to have signed those given, what was last signed here counts only if it
  /// signed that, and one there has to be.
  private func checkpoints(
    _ book: Book, _ origin: String, _ heldKey: NoteVerifier?
  ) async throws -> ([Kept], [LogKeyTrouble]) {
    let file = Session.current.file == nil ? nil : try LogKeyFile(Session.current)
    let own = file?.kept(for: origin) ?? LogKeyFile.Kept()
    let keys = try held.trustedKeys { own.key?.verifier }
    var kept: [Kept] = []
    for path in checkpoint {
      let bytes = try InputFile.bytes(path, limit: SignedNote.mostBytes)
      do {
        let root = try await book.checkpoint(String(decoding: bytes, as: UTF8.self), keys: keys).root
        kept.append(Kept(path: path, root: root))
      } catch let error as NoteError {
        throw Failure(.data, "note", error.phrase(path, heldKey))
      }
    }
    var troubles = own.troubles
    if let file, let last = own.last {
      do {
        kept.append(Kept(path: file.lastPath, root: try await book.checkpoint(last.note, keys: keys).root))
      } catch let error as NoteError {
        // Another key's is no evidence, and none against the log either, to whoever trusts one key alone.
        if heldKey == nil || kept.isEmpty {
          troubles.append(LogKeyTrouble(code: "last-checkpoint", phrase: error.phrase(file.lastPath, heldKey)))
        }
      }
    }
    if heldKey != nil, kept.isEmpty, troubles.isEmpty {
      troubles.append(LogKeyTrouble(code: "no-checkpoint", phrase: ProofText.nothingForHeldKey))
    }
    return (kept, troubles)
  }

  private func show(_ answer: LogVerification, _ kept: [Kept], _ troubles: [LogKeyTrouble]) throws {
    let language = Session.current.language
    var lines = [ProofText.read(answer.events, tree: answer.treeSize)]
    if let root = answer.root { lines.append(ProofText.root(root.size, root.hash.base64)) }
    lines += zip(kept, answer.fits).map { $1.phrase($0.root.size, $0.path) }
    if let events = answer.uncompared { lines.append(ProofText.uncompared(events)) }
    let heldKeyID = try held.verifier()?.idText
    if let heldKeyID, !kept.isEmpty { lines.append(ProofText.signedByHeldKey(heldKeyID)) }
    let misfits = answer.treeMisfits.map { ProofText.treeMisfit($0.level, $0.index, size: $0.size) }
    let faults = troubles.map(\.phrase) + misfits + answer.faults.map(\.phrase)
    let more = answer.faultCount - answer.faults.count
    let sound = answer.uncompared == nil ? ProofText.sound : ProofText.soundAsFarAsCompared
    let end = answer.isSound ? troubles.isEmpty ? sound : ProofText.soundBut : ProofText.unsound
    try Answer.show(
      [
        .title(say(CommandHelp.logVerify.abstract)), .list(lines.map { $0.in(language) }),
        .list((faults + (more > 0 ? [ProofText.moreFaults(more)] : [])).map { $0.in(language) }),
        .paragraph(say(end)),
      ].filter { $0 != .list([]) },
      json: [
        "checkpoints": .array(
          zip(kept, answer.fits).map { kept, fit in
            ["file": .string(kept.path), "fit": .string(fit.code), "size": .int(kept.root.size)] as JSON
          }),
        "document": "log_verification", "events": .int(answer.events), "fault_count": .int(answer.faultCount),
        "faults": .array(answer.faults.map(\.json)), "held_key_id": JSON(heldKeyID),
        "root": answer.root.map { .string($0.hash.base64) } ?? .null,
        "size": answer.root.map { .int($0.size) } ?? .null, "sound": .bool(answer.isSound),
        "troubles": .array(
          troubles.map { ["code": .string($0.code), "message": .string($0.phrase.in(language))] as JSON }),
        "tree_misfits": .array(
          answer.treeMisfits.map { ["index": .int($0.index), "level": .int($0.level)] as JSON }),
        "tree_size": .int(answer.treeSize),
        "uncompared": answer.uncompared.map { ["from": .int($0.lowerBound), "through": .int($0.upperBound)] } ?? .null,
      ])
  }
}

extension LogVerification.Fit {
  /// How a checkpoint of a size, from a file, fits.
  fileprivate func phrase(_ size: Int, _ path: String) -> Phrase {
    switch self {
    case .confirmed: ProofText.confirmed(size, path)
    case .differs: ProofText.differs(size, path)
    case .beyondTheLog: ProofText.checkpointBeyondTheLog(size, path)
    }
  }

  /// For machines.
  fileprivate var code: String {
    switch self {
    case .confirmed: "confirmed"
    case .differs: "differs"
    case .beyondTheLog: "beyond_the_log"
    }
  }
}

extension LogFault {
  /// What is wrong, as a sentence.
  fileprivate var phrase: Phrase {
    switch kind {
    case .changed: ProofText.changed(position)
    case .missing(let last): ProofText.missing(position, through: last)
    case .unreadable(let last): ProofText.unreadable(position, through: last)
    case .replaced(let origin): ProofText.replaced(position, by: origin)
    case .inserted: ProofText.inserted(position)
    case .swapped(let other): ProofText.swapped(position, other)
    case .moved(let origin): ProofText.moved(position, from: origin)
    case .version(let found, let expected): ProofText.version(position, found: found, expected: expected)
    case .timeRunsBackwards: ProofText.timeRunsBackwards(position)
    case .tree: ProofText.tree(position)
    }
  }

  /// For machines: the position, how it differs, and the other position that has to do with it.
  fileprivate var json: JSON {
    let (code, other): (String, Int?) =
      switch kind {
      case .changed: ("changed", nil)
      case .missing(let last): ("missing", last)
      case .unreadable(let last): ("unreadable", last)
      case .replaced(let origin): ("replaced", origin)
      case .inserted: ("inserted", nil)
      case .swapped(let with): ("swapped", with)
      case .moved(let origin): ("moved", origin)
      case .version: ("version", nil)
      case .timeRunsBackwards: ("time", nil)
      case .tree: ("tree", nil)
      }
    return ["kind": .string(code), "other": other.map { .int($0) } ?? .null, "position": .int(position)]
  }
}

extension OtherLogTrace {
  /// What it is and what to do.
  /// - Parameter origin: of the log that is there.
  func trouble(_ origin: String) -> LogKeyTrouble {
    switch self {
    case .tree(let other): LogKeyTrouble(code: "tree", phrase: ProofText.treeOfOtherLog(other, log: origin))
    case .key(let other): LogKeyTrouble(code: "key", phrase: ProofText.recordedKeyOfOtherLog(other, log: origin))
    }
  }
}

extension NoteError {
  /// Why a file is not believed, as a sentence.
  ///
  /// - Parameter key: that alone is trusted; `nil` where those in the database are.
  fileprivate func phrase(_ path: String, _ key: NoteVerifier?) -> Phrase {
    switch self {
    case .malformed, .malformedKey: ProofText.notACheckpoint(path)
    case .unknownKey: key.map { ProofText.otherKey(path, heldKeyID: $0.idText) } ?? ProofText.unknownKey(path)
    case .badSignature: ProofText.badSignature(path)
    }
  }
}
