/// Why a book can't be copied into a database. Nothing was changed where it is.
public enum TransferFault: Sendable, Hashable {
  /// The database already holds something; `what` names some of it.
  case notEmpty(_ what: [String])
  /// Both addresses lead to the same database.
  case sameDatabase
  /// The login may not make the two roles that the log needs, or isn't a member of those that are there.
  case mayNotMakeRoles
  /// The login may not make schemas in the database.
  case mayNotMakeSchemas
  /// The server there would lose acknowledged appends in a crash of the machine: `name = value`.
  case unsafeSettings([String])
  /// What was written there isn't what was read here.
  case differs(_ what: String)
}

extension TransferFault: CustomStringConvertible {
  /// One English sentence for logs.
  public var description: String {
    switch self {
    case .notEmpty(let what): "the database isn't empty: \(what.joined(separator: ", "))"
    case .sameDatabase: "it is the same database"
    case .mayNotMakeRoles: "the login may not create the roles huunghi_owner and huunghi_app"
    case .mayNotMakeSchemas: "the login may not create schemas in the database"
    case .unsafeSettings(let settings):
      "an acknowledged append could be lost there: \(settings.joined(separator: ", "))"
    case .differs(let what): "\(what) came out differently"
    }
  }
}
