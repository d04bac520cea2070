import EventStore
import Wording

/// Why what lies beside the settings, the key or what was last signed, is of no use to a log.
struct LogKeyTrouble: Sendable {
  /// A name for machines.
  let code: String
  /// What it is, and what to do.
  let phrase: Phrase
}

extension LogKeyFile {
  /// The key and the last note, as far as they are of use to a log, and why not where they aren't.
  struct Kept: Sendable {
    var key: NoteSigner?
    var last: (note: String, checkpoint: LogCheckpoint)?
    var troubles: [LogKeyTrouble] = []
  }

  /// What there is for a log; a file that can't be read keeps nothing else from being done.
  /// - Parameter origin: the log's.
  func kept(for origin: String) -> Kept {
    var kept = Kept()
    do throws(Failure) {
      kept.key = try key()
    } catch {
      kept.troubles.append(LogKeyTrouble(code: error.code, phrase: error.messages[0]))
    }
    if let key = kept.key, key.verifier.name != origin {
      kept.key = nil
      kept.troubles.append(Self.otherLog(keyPath, key.verifier.name, origin))
    }
    do throws(Failure) {
      kept.last = try lastCheckpoint()
    } catch {
      kept.troubles.append(LogKeyTrouble(code: error.code, phrase: error.messages[0]))
    }
    if let last = kept.last, last.checkpoint.origin != origin {
      kept.last = nil
      kept.troubles.append(Self.otherLog(lastPath, last.checkpoint.origin, origin))
    }
    if let key = kept.key, let last = kept.last {
      do throws(NoteError) {
        try SignedNote(parsing: last.note).verify([key.verifier])
      } catch .badSignature {
        kept.last = nil
        kept.troubles.append(LogKeyTrouble(code: "last-checkpoint", phrase: ProofText.badSignature(lastPath)))
      } catch {
        // Of another key, which was replaced: who has that one can tell.
      }
    }
    return kept
  }

  private static func otherLog(_ path: String, _ other: String, _ origin: String) -> LogKeyTrouble {
    LogKeyTrouble(code: "other-log", phrase: ProofText.settingsOfOtherLog(path, other, log: origin))
  }
}
