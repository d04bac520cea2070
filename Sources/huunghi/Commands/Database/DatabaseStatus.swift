import ArgumentParser
import Documents
import EventStore
import LocalPostgres
import Postgres
import Secretariat
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
      let closure = try await Session.current.withBook { try await $0.closure() }
      let json: [(String, JSON)] = [
        ("address", .string(settings.description)), ("document", "database"), ("state", "external"),
      ]
      try DatabaseState.say(ClusterText.external(settings.description), json, closure)
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

  /// - Parameter isDone: it is what the command has brought about, and told as well where the answer can't be printed.
  static func show(_ cluster: LocalCluster, isDone: Bool = false) async throws {
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
      let running = ClusterText.running(folder, version: "\(version / 10000).\(version % 10000)", process: process)
      // One that runs and can't be asked still has its state told.
      return try say(running, json, try? await BookPlace.cluster(cluster).closure(), isDone: isDone)
    case .otherMajorVersion(let found, let installed):
      throw LocalPostgresError.otherMajorVersion(found: found, installed: installed)
    }
    try say(phrase, json, nil, isDone: isDone)
  }

  /// Says the state and, of a closed book, where it has gone.
  static func say(
    _ state: Phrase, _ json: [(String, JSON)], _ closure: LogClosure?, isDone: Bool = false
  ) throws {
    let json = json + (closure.map { [("closed", $0.json)] } ?? [])
    let phrase = state.then(closure?.phrase)
    let document = JSON.object(json.map { (key: $0.0, value: $0.1) })
    if isDone { try Answer.done(phrase, json: document) } else { try Answer.say(phrase, json: document) }
  }
}

extension LogClosure {
  /// That nothing is recorded here, and where it is.
  var phrase: Phrase { isArriving ? MoveText.arriving(address) : MoveText.closed(address) }

  /// The same for machines.
  var json: JSON { ["address": .string(address), "state": isArriving ? "arriving" : "moved"] }
}
