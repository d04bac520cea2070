import Glibc

/// Why a folder can't be used.
public enum FolderFault: Sendable, Equatable {
  /// The system refused; its `errno`.
  case system(Int32)
  /// Something else is in its place.
  case notAFolder
  /// It belongs to another user, of this number.
  case otherOwner(Int)
  /// Others than its owner may enter it.
  case open
  /// The server runs as a user to whom this or a folder above it is closed.
  case closed(to: String, at: String)
  /// What happens to hardly anybody, as an English sentence.
  case other(String)
}

extension FolderFault: CustomStringConvertible {
  /// A clause for a person.
  public var description: String {
    switch self {
    case .system(let number): String(cString: strerror(number))
    case .notAFolder: "it isn't a folder"
    case .otherOwner(let number): "it belongs to another user (number \(number))"
    case .open: "others may enter it; chmod 700 would do"
    case .closed(let user, let folder): "the server runs as the user \(user), to whom \(folder) is closed"
    case .other(let sentence): sentence
    }
  }
}
