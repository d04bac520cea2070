import Foundation
import Glibc
import LocalPostgres
import Testing

/// Would catch servers and folders that tests leave behind.
@Suite struct TemporaryClusterTests {
  @Test func `it is gone when it is stopped`() async throws {
    let temporary = try await LocalCluster.temporary()
    let process = try await serverProcess(temporary.cluster)
    #expect(try answer("SHOW fsync", temporary.settings) == "off")
    await temporary.stop()
    #expect(!FileManager.default.fileExists(atPath: temporary.cluster.folder))
    #expect(await eventually { isGone(process) })
  }

  @Test func `it is gone when its process is killed with -9`() async throws {
    let result = await #expect(
      processExitsWith: .signal(SIGKILL), observing: [\.standardOutputContent]
    ) {
      let temporary = try await LocalCluster.temporary()
      let process = try await serverProcess(temporary.cluster)
      print("\n@\(temporary.cluster.folder)@\(process)@")
      fflush(nil)
      kill(getpid(), SIGKILL)
    }
    let output = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
    let parts = output.split(separator: "@")
    try #require(parts.count >= 3)
    let (folder, process) = (String(parts[1]), try #require(Int(parts[2])))
    #expect(folder.contains("/huunghi-"))
    #expect(await eventually { !FileManager.default.fileExists(atPath: folder) && isGone(process) })
  }

  /// Ended, or a zombie whose parent hasn't asked after it.
  private func isGone(_ process: Int) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return true
    }
    return status.contains("State:\tZ")
  }
}
