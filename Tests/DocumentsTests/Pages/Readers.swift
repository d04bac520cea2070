import Foundation
import Subprocess
import Testing

/// The programs that read our files back. scripts/test puts the Python packages into `.build/readers`.
enum Readers {
  private static let python = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/readers/bin/python3").path

  static let areThere =
    FileManager.default.isExecutableFile(atPath: python)
    && ["pdfinfo", "pdffonts", "pdftotext", "qpdf", "soffice", "rsvg-convert"].allSatisfy { command in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(command)")
      }
    }

  /// Gives the bytes as a file in a folder that is removed afterwards.
  static func withFile(_ bytes: [UInt8], _ name: String, _ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "readers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    try await body(file.path)
  }

  /// What a program says of a file; a test fails where it fails.
  static func run(_ command: String, _ arguments: String...) async throws -> String {
    let result = try await Subprocess.run(
      .name(command), arguments: Arguments(arguments), environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
      output: .string(limit: 8 << 20), error: .string(limit: 1 << 20))
    #expect(result.terminationStatus.isSuccess, "\(command): \(result.standardError)")
    return result.standardOutput
  }

  /// What a line of Python says of a file.
  static func python(_ script: String, _ file: String) async throws -> String {
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments([python, "-I", "-c", script, file]),
      environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
      output: .string(limit: 8 << 20), error: .string(limit: 1 << 20))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
    return result.standardOutput
  }
}
