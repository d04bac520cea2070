import Foundation
import Testing
import Wording

@testable import huunghi

/// Would catch a backup that is called young enough on its eighth day, and notes of it that get lost when two are made at
/// once.
struct BackupDueTests {
  private func moment(_ text: String) throws -> Moment { try #require(BackupRecord.moment(text)) }

  @Test func `a backup is young for seven days to the minute`() throws {
    let made = (made: try moment("2026-11-17T10:00:00Z"), folder: "/backup")
    for (now, isProblem) in [("2026-11-24T09:59:00Z", false), ("2026-11-24T10:00:00Z", true)] {
      let found = BackupDue.finding(newest: made, firstRecord: nil, now: try moment(now))
      #expect(found.isProblem == isProblem, "\(now)")
      #expect(BackupDue.finding(newest: nil, firstRecord: made.made, now: try moment(now)).isProblem == isProblem)
    }
  }

  @Test func `a backup that can't be noted beside the settings is made and verified all the same, and that is told`()
    async throws
  {
    try await PrivateBook.with { huunghi in
      try await huunghi.record("Một")
      let register = huunghi.folder + "/data-settings/huunghi/backups.json"
      try FileManager.default.createDirectory(atPath: register, withIntermediateDirectories: true)
      let backup = huunghi.folder + "/backup"
      for arguments in [["backup", backup], ["backup", "--verify", backup]] {
        let run = try await huunghi.program.run(["database"] + arguments)
        #expect(run.status == 0 && run.output.contains(backup), "\(run.output)\(run.errors)")
        #expect(run.errors.contains("doctor won't know of it") && run.errors.contains(register), "\(run.errors)")
      }
      #expect(try await huunghi.other("elsewhere")("database", "restore", backup).status == 0)
    }
  }
}
