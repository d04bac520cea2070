/// How far a backup or a copy has come.
public struct BackupProgress: Sendable, Hashable {
  /// Bytes that are done.
  public let bytes: Int
  /// Bytes that there are about; nil where nobody knows.
  public let totalBytes: Int?

  /// Reads what `pg_basebackup --progress` says: `  1024/34567 kB (3%), 0/1 tablespace`.
  /// - Returns: nil for any other line.
  init?(ofBaseBackup line: String) {
    let parts = line.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let done = Int(parts[0].drop { $0 == " " }) else { return nil }
    let digits = parts[1].prefix { $0.isNumber }
    guard parts[1].dropFirst(digits.count).hasPrefix(" kB ("), let total = Int(digits) else { return nil }
    bytes = done * 1_024
    totalBytes = max(total, done) * 1_024
  }

  init(bytes: Int, totalBytes: Int?) {
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}
