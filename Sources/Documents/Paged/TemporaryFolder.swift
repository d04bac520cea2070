import Foundation
import Wording

/// A new folder for one piece of work that nobody else may read.
struct TemporaryFolder: Sendable {
  let path: String

  /// Makes it.
  /// - Parameter parent: where; the system's place for temporary files unless said otherwise.
  init(in parent: String? = nil) throws(RenderingError) {
    let parent = parent.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? FileManager.default.temporaryDirectory
    path = parent.appending(path: "huunghi-\(UUID().uuidString)").path
    try makeFolder(path)
  }

  /// Does a piece of work in a new folder and removes it with everything in it, whatever happened.
  static func with(
    in parent: String? = nil, _ body: (TemporaryFolder) throws(RenderingError) -> [UInt8]
  ) throws(RenderingError) -> [UInt8] {
    let folder = try TemporaryFolder(in: parent)
    defer { folder.remove() }
    return try body(folder)
  }

  /// Does a piece of work in a new folder and removes it with everything in it, whatever happened.
  static func with(
    in parent: String? = nil, _ body: (TemporaryFolder) async throws(RenderingError) -> [UInt8]
  ) async throws(RenderingError) -> [UInt8] {
    let folder = try TemporaryFolder(in: parent)
    defer { folder.remove() }
    return try await body(folder)
  }

  /// The path of something in it.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// The address of something in it, as a URL.
  func address(of name: String) -> String { URL(filePath: path(of: name), directoryHint: .isDirectory).absoluteString }

  func makeFolder(_ path: String) throws(RenderingError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: path != self.path, attributes: [.posixPermissions: 0o700])
    } catch {
      throw refusal(error)
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws(RenderingError) {
    do {
      try Data(bytes).write(to: URL(filePath: path(of: name)))
    } catch {
      throw refusal(error)
    }
  }

  /// Foundation's error holds the system's, and its own words name paths and domains in a way that is no sentence.
  private func refusal(_ error: any Error) -> RenderingError {
    let parent = URL(filePath: path).deletingLastPathComponent().path
    let cause = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    guard let cause, cause.domain == NSPOSIXErrorDomain else {
      return .temporaryFolder(path: parent, reason: Phrase(verbatim: error.localizedDescription))
    }
    let number = Int32(cause.code)
    return .temporaryFolder(
      path: parent, reason: SystemErrorText.phrase(number, system: String(cString: strerror(number))))
  }

  /// What a file in it holds; `nil` where there is none.
  func read(_ name: String) -> [UInt8]? { (try? Data(contentsOf: URL(filePath: path(of: name)))).map(Array.init) }

  private func remove() { try? FileManager.default.removeItem(atPath: path) }
}
