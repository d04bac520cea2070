import Foundation
import Testing
import Wording

@testable import huunghi

/// Would catch a backup that is called young enough on its eighth day, and notes of it that get lost when two are made at
/// once.
struct BackupDueTests {
  private func moment(_ text: String) throws -> Moment { try #require(BackupRecord.moment(text)) }

  @Test func `a backup is young for seven days to the minute, and one that is missing a problem from then on`() throws {
    let made = BackupRegister.Verified(made: try moment("2026-11-17T10:00:00Z"), folder: "/backup", isThere: true)
    for (now, isOld) in [("2026-11-24T09:59:00Z", false), ("2026-11-24T10:00:00Z", true)] {
      let found = BackupDue.finding(newest: made, firstRecord: nil, now: try moment(now))
      #expect(found.severity == (isOld ? .problem : .good), "\(now)")
      let missing = BackupDue.finding(newest: nil, firstRecord: made.made, now: try moment(now))
      #expect(missing.severity == (isOld ? .problem : .warning), "\(now)")
    }
    #expect(BackupDue.finding(newest: nil, firstRecord: nil, now: made.made).severity == .good)
  }

  @Test func `a backup whose folder isn't there is told to be elsewhere, and one of the future is a problem`() throws {
    var backup = BackupRegister.Verified(made: try moment("2026-11-24T10:00:00Z"), folder: "/backup", isThere: true)
    func finding(_ now: String) throws -> (severity: Doctor.Severity, phrase: Phrase) {
      BackupDue.finding(newest: backup, firstRecord: nil, now: try moment(now))
    }
    #expect(try !finding("2026-11-24T10:01:00Z").phrase.en.contains("NOT there"))
    // Two machines' clocks may differ by minutes.
    #expect(try finding("2026-11-24T09:55:00Z").severity == .good)
    let future = try finding("2026-11-24T09:54:00Z")
    #expect(future.severity == .problem && future.phrase.en.contains("in the future"))
    backup.isThere = false
    let elsewhere = try finding("2026-11-24T10:01:00Z")
    #expect(elsewhere.severity == .warning, "a medium that was taken out is as it should be")
    #expect(elsewhere.phrase.vi.contains("KHÔNG có") && elsewhere.phrase.en.contains("NOT there"))
    #expect(elsewhere.phrase.ru.contains("НЕТ"))
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
