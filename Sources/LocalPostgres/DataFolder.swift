/// Where huunghi keeps its private cluster unless told otherwise.
///
/// `$XDG_DATA_HOME/huunghi` or `~/.local/share/huunghi` (XDG Base Directory Specification, which says to ignore
/// a relative path); for root `/var/lib/huunghi`, since root's home is closed to the user whom the server must
/// run as.
/// - Parameter environment: the process's environment.
/// - Returns: nil if neither `XDG_DATA_HOME` nor `HOME` says where.
public func defaultDataFolder(environment: [String: String], isRoot: Bool) -> String? {
  if isRoot { return "/var/lib/huunghi" }
  if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return base + "/huunghi" }
  if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/share/huunghi" }
  return nil
}
