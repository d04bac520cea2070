import Documents
import EventStore
import Friendship
import Postgres
import Wording

extension Book {
  /// Composes an issued report again from the position of the log that it was composed at, and looks whether all its
  /// files are kept as they were. Where a checkpoint was kept with it, reads the log and holds it against that.
  ///
  /// - Parameters:
  ///   - keys: that are trusted to have signed the checkpoint. Where one is brought along, there has to be a checkpoint.
  ///   - progress: told, on another thread, how many events of how many have been read.
  /// - Throws: ``InvalidInput``, ``ReadModelsStopped``, `EventLogError`.
  public func verifyReport(
    _ number: String, by organisation: String?, keys: TrustedKeys = .recorded(and: []),
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> ReportProof {
    let sheet = try await issuedReport(number, by: organisation)
    let report = sheet.report
    _ = try await settledPosition()
    let (recomposed, damaged) = try await readAsItStands { connection in
      let again = try ReportBasis(report).compose(at: report.position, connection)
      let damaged = try KeptFiles.damaged(among: Set(report.files.map(\.hash)), connection)
      return (ContentHash(sha256Of: again.canonicalJSON), damaged)
    }
    let event = try await log.read(after: sheet.recorded - 1, upTo: sheet.recorded, limit: 1).first
    let checkpoint = try await verifyCheckpoint(of: report, recorded: sheet.recorded, keys: keys, progress)
    return ReportProof(
      report: report, recomposed: recomposed, damaged: report.files.filter { damaged.contains($0.hash) },
      checkpoint: checkpoint, issuedBy: try event.flatMap { try EventMetadata.program(of: $0.metadata) },
      program: clerk.program,
      names: sheet.names)
  }

  /// Whether a file in hand is, byte for byte, one that was issued.
  ///
  /// - Parameter path: its name, for the answer.
  /// - Throws: `EventLogError`.
  public func verifyFile(_ bytes: [UInt8], path: String) async throws -> FileProof {
    let hash = ContentHash(sha256Of: bytes)
    return try await resolve { resolver, _, connection in
      let found = try ReportQueries.issued(withFile: hash, connection).map(\.report)
      return FileProof(
        path: path, hash: hash,
        issued: found.compactMap { report in
          report.files.first { $0.hash == hash }.map { (report, $0) }
        }, names: try resolver.names(of: found, connection))
    }
  }
}

extension EventMetadata {
  /// The program that recorded an event, as its metadata say.
  static func program(of metadata: [UInt8]) throws -> String? {
    try JSONReader.read(metadata) { reader in
      var program: String?
      try reader.object { key, reader in
        if key == "program" { program = try reader.string() } else { try reader.skip() }
      }
      return program
    }
  }
}
