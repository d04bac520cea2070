import ArgumentParser
import Documents
import EventStore
import Secretariat
import Wording

/// `huunghi database migrate`
struct DatabaseMigrate: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseMigrate, "migrate", "nâng-cấp") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let applied = try await Session.current.migrate()
    try Answer.done(ClusterText.migrated(applied.count), json: ["applied": JSON(applied), "document": "migrated"])
  }
}
