import ArgumentParser
import LocalPostgres
import Wording

/// `huunghi database stop`
struct DatabaseStop: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseStop, "stop", "dừng") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let cluster = try DatabaseState.ownCluster()
    try await cluster.stop()
    Session.current.outcome.note(done: ClusterText.stopped(cluster.folder))
    try await DatabaseState.show(cluster)
  }
}
