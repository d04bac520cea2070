import Glibc

/// Why a folder can't be used.
public indirect enum FolderFault: Sendable, Equatable {
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
  /// Its path has more bytes than this.
  case pathTooLong(limit: Int)
  /// Its path holds a line break.
  case lineBreak
  /// Its path is too long for a socket, and the short folder that would hold one can't be used either.
  case noSocketFolder(path: String, fault: FolderFault)
  /// The system can't exchange two folders.
  case noExchange
  /// Everything that it could be called is there already.
  case namesTaken
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
    case .pathTooLong(let limit): "its path is longer than \(limit) bytes"
    case .lineBreak: "its path holds a line break"
    case .noSocketFolder(let path, let fault): "its path is too long for a socket, and \(path) can't be used: \(fault)"
    case .noExchange: "this system can't exchange two folders"
    case .namesTaken: "a thousand of that name are there"
    }
  }
}
