import Foundation
import Testing

/// The short form of scripts/soak. Would catch an acknowledged append that a crash loses, doubles or moves, a gap, and a
/// read model that a crash leaves other than a rebuild makes it.
@Suite(.timeLimit(.minutes(15))) struct SoakTests {
  @Test func `whatever is killed, what was acknowledged is there, once and in order`() async throws {
    let soak = Process()
    // Beside the tests' own program, where the build puts it.
    soak.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "Soak")
    soak.arguments = ["15"]
    let output = Pipe()
    soak.standardOutput = output
    soak.standardError = output
    soak.standardInput = FileHandle.nullDevice
    try soak.run()
    let text = await Task.detached {
      String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }.value
    soak.waitUntilExit()
    #expect(soak.terminationStatus == 0, "\(text)")
    #expect(text.contains(": 0 faults"), "\(text)")
    for victim in ["writer ", "projector ", "process of the server ", "postmaster "] {
      #expect(text.contains(victim), "\(text)")
    }
  }
}
