import CLibpq

extension ConnectionSettings {
  /// The environment variables (`PGHOST`, `PGPASSWORD` …) with which PostgreSQL's own programs connect to the same server:
  /// their arguments are shown to every user of the machine, their environment isn't.
  ///
  /// What isn't said here is left to the program's own environment, as libpq does. Keywords without a variable
  /// (`keepalives` …) are left out: they don't choose the server.
  /// - Throws: `.usage` if the URL can't be read, or holds a zero byte.
  public func environment() throws(PostgresError) -> [String: String] {
    guard let options = PQconndefaults() else { throw PostgresError(.connection, "no memory for libpq's options") }
    defer { PQconninfoFree(options) }
    var names: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let name = option.pointee.envvar { names[String(cString: keyword)] = String(cString: name) }
      option += 1
    }
    var environment = ["PGAPPNAME": applicationName, "PGCONNECT_TIMEOUT": String(connectTimeout)]
    for (keyword, value) in try keywords() {
      guard !value.utf8.contains(0) else {
        throw PostgresError(.usage, "the connection keyword \(keyword) holds a zero byte")
      }
      if let name = names[keyword] { environment[name] = value }
    }
    return environment
  }
}
