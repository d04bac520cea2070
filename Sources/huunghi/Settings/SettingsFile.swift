import FoundationEssentials
import Glibc
import Wording

/// The file that keeps the settings: `$XDG_CONFIG_HOME/huunghi/settings.json`, or under `~/.config` (XDG Base Directory
/// Specification, which says to ignore a relative path).
struct SettingsFile: Sendable {
  /// Its path.
  let path: String
  /// The folder that it is in.
  let folder: String

  /// More than any settings need.
  private static let mostBytes = 65_536

  /// `nil` where the environment doesn't say where.
  init?(environment: [String: String]) {
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") {
      folder = base + "/huunghi"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = home + "/.config/huunghi"
    } else {
      return nil
    }
    path = folder + "/settings.json"
  }

  /// What it holds; nothing set where there is no such file.
  func read() throws(Failure) -> Settings {
    guard access(path, F_OK) == 0 else { return Settings() }
    let bytes = try InputFile.bytes(path, limit: Self.mostBytes)
    do {
      return try JSONDecoder().decode(Settings.self, from: Data(bytes))
    } catch {
      throw Failure(.data, "settings", FailureText.badSettings(path, "JSON"))
    }
  }

  /// Makes the folder that it is in.
  func makeFolder() throws(Failure) { try OutputFile.makeFolder(folder) }

  /// Writes it whole or not at all: beside itself first, then renamed into place. Readable for its owner only.
  func write(_ settings: Settings) throws(Failure) {
    let bytes: [UInt8]
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      bytes = Array(try encoder.encode(settings)) + [UInt8(ascii: "\n")]
    } catch {
      throw Failure(.software, "defect", FailureText.defect("\(error)"))
    }
    try makeFolder()
    try OutputFile.write(bytes, to: path, mode: 0o600)
  }
}
