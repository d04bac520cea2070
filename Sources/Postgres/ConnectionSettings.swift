import CLibpq
import Glibc

/// Where a server is and who asks: a connection URL or libpq's keywords (manual, "Connection Strings" and
/// "Parameter Key Words"). What isn't said is taken from libpq's environment variables (`PGHOST` …), its
/// service and password files, then its defaults. Several hosts and `target_session_attrs` work as in libpq.
///
/// It describes itself without the password.
public struct ConnectionSettings: Sendable, Hashable {
  private enum Source: Hashable {
    case url(String)
    case keywords([String: String])
  }

  private let source: Source

  /// How this program names itself to the server (`pg_stat_activity.application_name`), where neither the
  /// URL nor `PGAPPNAME` does.
  public var applicationName = "huunghi"

  /// Seconds to wait for one host's answer before the next is tried, where neither the URL nor
  /// `PGCONNECT_TIMEOUT` says it; 0 waits for ever.
  public var connectTimeout = 10

  /// A URL (`postgresql://user@host:5432/name?sslmode=verify-full`) or a string of keywords and values
  /// (`host=/run/postgresql dbname=huunghi`). It is checked when it is opened.
  public init(url: String) {
    source = .url(url)
  }

  /// libpq's keywords and their values, taken literally: a `dbname` is never read as a URL.
  public init(keywords: [String: String]) {
    source = .keywords(keywords)
  }

  /// These settings with one keyword changed, such as the database's name.
  /// - Throws: `.usage` if the URL can't be read.
  public func setting(_ keyword: String, to value: String) throws(PostgresError) -> ConnectionSettings {
    var keywords = try self.keywords()
    keywords[keyword] = value
    var copy = ConnectionSettings(keywords: keywords)
    copy.applicationName = applicationName
    copy.connectTimeout = connectTimeout
    return copy
  }

  /// The keywords that were given, those of a URL taken apart.
  /// - Throws: `.usage` if the URL can't be read; the error doesn't repeat it, since it may hold a password.
  public func keywords() throws(PostgresError) -> [String: String] {
    switch source {
    case .keywords(let keywords):
      return keywords
    case .url(let url):
      guard !url.utf8.contains(0), let options = PQconninfoParse(url, nil) else {
        throw PostgresError(.usage, "the connection string can't be read")
      }
      defer { PQconninfoFree(options) }
      var keywords: [String: String] = [:]
      var option = options
      while let keyword = option.pointee.keyword {
        if let value = option.pointee.val {
          keywords[String(cString: keyword)] = String(cString: value)
        }
        option += 1
      }
      return keywords
    }
  }

  /// Calls libpq with what it needs, in its order: later words win over earlier ones.
  func connect() throws(PostgresError) -> OpaquePointer? {
    var words: [(String, String)] = [
      ("fallback_application_name", applicationName),
      // A peer that vanished without a word is noticed within a minute, not after two hours.
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
    ]
    if getenv("PGCONNECT_TIMEOUT") == nil { words.append(("connect_timeout", String(connectTimeout))) }
    words += try keywords().sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    // Strings are UTF-8 on this side, whatever the environment says.
    words.append(("client_encoding", "UTF8"))
    for (keyword, value) in words where keyword.utf8.contains(0) || value.utf8.contains(0) {
      throw PostgresError(.usage, "the connection keyword \(keyword) holds a zero byte")
    }
    return withCStrings(words.map(\.0)) { keywords in
      withCStrings(words.map(\.1)) { values in
        PQconnectdbParams(keywords, values, 0)
      }
    }
  }
}

/// Calls `body` with a NULL-terminated array of C strings.
private func withCStrings<R>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R
) -> R {
  var bytes: [CChar] = []
  var offsets: [Int] = []
  for string in strings {
    offsets.append(bytes.count)
    bytes.append(contentsOf: string.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }
  // At least one byte, so that there is a base address.
  bytes.append(0)
  return bytes.withUnsafeBufferPointer { buffer in
    var pointers = offsets.map { offset in buffer.baseAddress.map { $0 + offset } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { list in
      guard let base = list.baseAddress else { preconditionFailure("an array with an element has a base") }
      return body(base)
    }
  }
}

extension ConnectionSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Host, port, database and user, as far as they were given.
  public var description: String {
    guard let keywords = try? keywords() else { return "unreadable connection string" }
    let shown = ["host", "hostaddr", "port", "dbname", "user", "service"].compactMap { keyword in
      keywords[keyword].map { "\(keyword)=\($0)" }
    }
    return shown.isEmpty ? "libpq's own settings" : shown.joined(separator: " ")
  }

  /// The same: a debugger's print is no place for a password either.
  public var debugDescription: String { description }

  /// Nothing: `dump` would otherwise show the password.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
