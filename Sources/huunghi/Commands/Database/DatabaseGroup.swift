import ArgumentParser
import Wording

/// `huunghi database start|stop|status|migrate|backup|restore|move|upgrade`
struct DatabaseGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .of(
      .database, "database", "cơ-sở-dữ-liệu",
      subcommands: [
        DatabaseStart.self, DatabaseStop.self, DatabaseStatus.self, DatabaseMigrate.self, DatabaseBackup.self,
        DatabaseRestore.self, DatabaseMove.self, DatabaseUpgrade.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
