import ArgumentParser
import Documents
import LocalPostgres
import Postgres
import Wording

/// `huunghi database status`
struct DatabaseStatus: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.databaseStatus, "status", "trạng-thái") }

  @OptionGroup var common: CommonOptions

  func run() async throws {
    switch try BookPlace.chosen(Session.current) {
    case .cluster(let cluster): try await DatabaseState.show(cluster)
    case .server(let settings):
      // Asked, so that the answer says whether it can be reached.
      try await Session.current.withBook { _ in }
      try Answer.say(
        ClusterText.external(settings.description),
        json: ["address": .string(settings.description), "document": "database", "state": "external"])
    }
  }
}

/// The state of the private cluster.
enum DatabaseState {
  /// The private cluster, where it is the one that's used.
  static func ownCluster() throws(Failure) -> LocalCluster {
    guard case .cluster(let cluster) = try BookPlace.chosen(Session.current) else {
      throw Failure(.usage, "external", ClusterText.notOurs)
    }
    return cluster
  }

  static func show(_ cluster: LocalCluster) async throws {
    let folder = cluster.folder
    var json: [(String, JSON)] = [("document", "database"), ("folder", .string(folder))]
    let phrase: Phrase
    switch try await cluster.status() {
    case .absent:
      json.append(("state", "absent"))
      phrase = ClusterText.absent(folder)
    case .stopped:
      json.append(("state", "stopped"))
      phrase = ClusterText.stopped(folder)
    case .running(let process, let version):
      json += [("process", .int(process)), ("state", "running"), ("version", .int(version))]
      phrase = ClusterText.running(folder, version: "\(version / 10000).\(version % 10000)", process: process)
    case .otherMajorVersion(let found, let installed):
      throw LocalPostgresError.otherMajorVersion(found: found, installed: installed)
    }
    try Answer.say(phrase, json: .object(json.map { (key: $0.0, value: $0.1) }))
  }
}
