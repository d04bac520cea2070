import ArgumentParser
import Wording

/// `huunghi database start`
struct DatabaseStart: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseStart, "start", "chạy") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let cluster = try DatabaseState.ownCluster()
    try await Session.current.withBook { _ in }
    try await DatabaseState.show(cluster, isDone: true)
  }
}
