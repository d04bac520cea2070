import Glibc

/// A book of a made archive in a data folder of its own, worked with by the program's commands only.
struct Book {
  let program: String
  let folder: String
  /// What the commands see: no settings, no other database, Vietnamese, no colour and no pager.
  let environment: [String: String]

  init(program: String, folder: String) {
    self.program = program
    self.folder = folder
    environment = [
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "HOME": folder, "XDG_CONFIG_HOME": folder,
      "HUUNGHI_DATA": folder + "/data", "LC_ALL": "C.UTF-8",
    ]
  }

  /// Runs one command.
  @discardableResult
  func run(_ arguments: String...) throws -> Run { try Run([program] + arguments, environment: environment) }

  /// Imports an archive, organisations first.
  func importArchive(_ archive: String) throws -> Run {
    let files = ["organisations", "activities", "tallies", "proposals", "directions", "figures"]
    return try Run(
      [program, "import"] + files.map { "\(archive)/\($0).csv" }, environment: environment)
  }

  /// Measures a command of the program.
  func measure(_ command: MeasuredCommand, runs: Int) throws -> Measurement {
    try Measurement(runs: runs, environment: environment) { [program] + command.arguments($0) }
  }

  /// The same process start and connection without huunghi: what the machine and PostgreSQL cost at least.
  func measurePsql(runs: Int) throws -> Measurement {
    let lines = try readLines(folder + "/data/postgres/data/postmaster.pid")
    let psql = try serverFolder(process: lines[0]) + "/psql"
    return try Measurement(runs: runs, environment: environment) { _ in
      ["psql", "-X", "-h", lines[4], "-p", lines[3], "-U", "postgres", "-d", "huunghi", "-c", "SELECT 1"]
    }
  }
}

/// The folder of the server's programs: Debian's `psql` on the path is a script in Perl around them.
private func serverFolder(process: String) throws -> String {
  var path = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/\(process)/exe", &path, path.count)
  guard count > 0 else { throw Run.Failure(description: "the server's program can't be found") }
  let text = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.split(separator: "/").dropLast().map { "/\($0)" }.joined()
}

/// The lines of a small file.
func readLines(_ path: String) throws -> [String] {
  guard let file = fopen(path, "r") else { throw Run.Failure(description: "\(path) can't be read") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
    String.init)
}
