import Glibc

/// The programs of one PostgreSQL: `initdb`, `pg_ctl`, `postgres`, and those that make backups.
struct ServerPrograms: Sendable, Hashable {
  /// The folder that holds them.
  let folder: String
  /// 15 for 15.18.
  let majorVersion: Int

  /// All that are installed, the newest first.
  ///
  /// Looked for in Debian's and others' folders, then along `PATH` (a distribution's `pg_config --bindir` names
  /// one of these).
  static func installed(_ options: ClusterOptions) async -> [ServerPrograms] {
    await installed(options, having: ["initdb", "pg_ctl", "postgres"])
  }

  /// All that have these programs, the newest first: a machine may have those that talk to a server and no server. The
  /// last of them is asked for its version.
  static func installed(_ options: ClusterOptions, having programs: [String]) async -> [ServerPrograms] {
    var found: [ServerPrograms] = []
    for folder in folders(options)
    where programs.allSatisfy({ access(folder + "/" + $0, X_OK) == 0 }) {
      guard let version = await majorVersion(in: folder, by: programs[programs.count - 1]) else { continue }
      if !found.contains(where: { $0.majorVersion == version }) {
        found.append(ServerPrograms(folder: folder, majorVersion: version))
      }
    }
    return found.sorted { $0.majorVersion > $1.majorVersion }
  }

  /// The folders that are searched.
  static func folders(_ options: ClusterOptions) -> [String] {
    if let folders = options.programFolders { return folders }
    // A newer version's name sorts no later as text ("9.6"), so that the order is made by the caller.
    let debian = names(in: "/usr/lib/postgresql").map { "/usr/lib/postgresql/\($0)/bin" }
    let redHat = names(in: "/usr").filter { $0.hasPrefix("pgsql-") }.map { "/usr/\($0)/bin" }
    let path = (environmentVariable("PATH") ?? "").split(separator: ":").map(String.init)
    return debian + redHat + ["/usr/local/pgsql/bin"] + path.filter { $0.hasPrefix("/") }
  }

  /// Debian's folders say the version; elsewhere the program is asked.
  private static func majorVersion(in folder: String, by program: String) async -> Int? {
    let parts = folder.split(separator: "/")
    if parts.count == 5, folder.hasPrefix("/usr/lib/postgresql/"), let version = Int(parts[3]) {
      return version
    }
    guard let user = try? ServerUser.current(),
      let outcome = try? await Program(user: user).run("\"$1\" --version", [folder + "/" + program]),
      outcome.succeeded, let version = outcome.output.split(separator: ")").dropFirst().first
    else { return nil }
    return Int(version.drop { $0 == " " }.prefix { $0.isNumber })
  }
}
