import FoundationEssentials
import Friendship

/// Identities of what an import records: made from the row, so that the same row is the same thing however often it comes.
///
/// The parts of each are fixed for ever; another order or spelling would record everything once more.
enum ImportIdentity {
  /// An activity by its row's reference.
  static func activity(ref: String) -> ActivityID {
    ActivityID(Identifiers.fromContent("import", "activity", "ref", ref))
  }

  /// An activity by all that its row says.
  static func activity(content: [String]) -> ActivityID { ActivityID(fromContent("activity", content)) }

  /// An organisation by its row's reference.
  static func organisation(ref: String) -> OrganisationID {
    OrganisationID(Identifiers.fromContent("import", "organisation", "ref", ref))
  }

  /// An organisation by its Vietnamese name.
  static func organisation(name: String) -> OrganisationID {
    OrganisationID(Identifiers.fromContent("import", "organisation", "name", folded(name)))
  }

  /// A person by their row's reference. There is none by content: it would let a name be guessed from the log.
  static func person(ref: String) -> PersonID { PersonID(Identifiers.fromContent("import", "person", "ref", ref)) }

  /// A register's entry by its row's reference.
  static func entry(_ register: RegisterEntry.Register, ref: String) -> EntryID {
    EntryID(Identifiers.fromContent("import", register.rawValue, "ref", ref))
  }

  /// A register's entry by all that its row says.
  static func entry(_ register: RegisterEntry.Register, content: [String]) -> EntryID {
    EntryID(fromContent(register.rawValue, content))
  }

  /// The event that a row of this content gives rise to in a stream which has had `earlier` imports.
  static func event(stream: String, content: [String], earlier: Int, index: Int) -> UUID {
    fromContent("event", [stream, String(earlier), String(index)] + content)
  }

  private static func fromContent(_ what: String, _ content: [String]) -> UUID {
    Identifiers.fromContent((["import", what, "content"] + content).map { Array($0.utf8) })
  }
}
