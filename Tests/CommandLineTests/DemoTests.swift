import Foundation
import Testing

/// Would catch an answer that changed unnoticed, and a demo whose input can no longer be imported.
struct DemoTests {
  @Test func `the demo prints what its golden file holds`() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let run = try await BuiltProgram().shell("'\(root.path)/scripts/demo' --check --program \"$H\"")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
