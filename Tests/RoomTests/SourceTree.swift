import Foundation

/// The files of this package, read from where the tests were compiled.
enum SourceTree {
  struct File {
    /// From the package's root: `Sources/Friendship/Time/Period.swift`.
    let path: String
    let text: String
  }

  /// The folder that holds Package.swift.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The Swift files of the rooms: everything in Sources, and migrations.
  static let sources = swift(in: ["Sources", "migrations"])

  /// The Swift files of the tests.
  static let tests = swift(in: ["Tests"])

  /// Every text file of the project.
  static let everything = files(in: [
    "Package.swift", "README.md", ".swift-format", ".gitignore", ".ci", "Sources", "Tests", "migrations",
    "scripts",
    "docs", "benchmarks",
  ])

  private static func swift(in paths: [String]) -> [SwiftSource] {
    files(in: paths).filter { $0.path.hasSuffix(".swift") }.map { SwiftSource(path: $0.path, text: $0.text) }
  }

  /// The text files under some paths; what a build made is passed over.
  static func files(in paths: [String]) -> [File] {
    paths.flatMap { filePaths(under: $0) }.sorted().compactMap { path in
      (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)).map {
        File(path: path, text: $0)
      }
    }
  }

  /// The names in a folder.
  static func names(inFolder path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)
    return (names ?? []).sorted()
  }

  private static func filePaths(under path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
    else {
      return []
    }
    guard isFolder.boolValue else { return [path] }
    return names(inFolder: path).filter {
      !$0.hasPrefix(".build") && $0 != ".swiftpm" && $0 != "Package.resolved"
    }
    .flatMap { filePaths(under: path + "/" + $0) }
  }
}
