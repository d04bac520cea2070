import EventStore
import Friendship
import Glibc
import LocalPostgres
import Postgres
import Secretariat
import Wording

/// Where the book is: on a server that somebody named, or in the private cluster.
enum BookPlace: Sendable {
  /// On the server that a URL, or libpq's own variables, name.
  case server(ConnectionSettings)
  /// In a private cluster in this data folder.
  case cluster(LocalCluster)

  /// `HUUNGHI_DATABASE_URL`, then the settings' address, then libpq's own variables, then the private cluster in
  /// `HUUNGHI_DATA` or the usual folder.
  static func chosen(_ session: Session) throws(Failure) -> BookPlace {
    if let named = named(session) { return .server(named.server) }
    return .cluster(try cluster(session.environment))
  }

  /// The server that somebody named, and where: the variable, the file of settings, or `setup` itself.
  static func named(_ session: Session) -> (server: ConnectionSettings, by: String)? {
    let environment = session.environment
    if let url = environment["HUUNGHI_DATABASE_URL"], !url.isEmpty {
      return (ConnectionSettings(url: url), "HUUNGHI_DATABASE_URL")
    }
    if let url = session.settings.database {
      return (
        ConnectionSettings(url: url), session.hasTypedAddress ? "huunghi setup" : session.file?.path ?? "huunghi setup"
      )
    }
    // Left to libpq, which reads them itself.
    for name in ["PGHOST", "PGHOSTADDR", "PGSERVICE"] where environment[name]?.isEmpty == false {
      return (ConnectionSettings(keywords: [:]), name)
    }
    return nil
  }

  /// Whether the book that is there has gone elsewhere, and where; nil for an open one. The cluster is started for it.
  func closure() async throws -> LogClosure? {
    let settings: ConnectionSettings
    switch self {
    case .server(let server): settings = server
    case .cluster(let cluster): settings = try await cluster.start()
    }
    let pool = ConnectionPool(settings, maximumConnections: 1, prepare: EventLog.workAsApp)
    do {
      let closure = try await pool.withConnection { try LogClosure.find($0) }
      await pool.close()
      return closure
    } catch {
      await pool.close()
      throw error
    }
  }

  /// The private cluster, whatever the environment says of other servers.
  static func cluster(_ environment: [String: String]) throws(Failure) -> LocalCluster {
    if let folder = environment["HUUNGHI_DATA"], !folder.isEmpty { return LocalCluster(folder: folder) }
    guard let folder = defaultDataFolder(environment: environment, isRoot: geteuid() == 0) else {
      throw Failure(.unavailable, "no-folder", FailureText.noFolder)
    }
    return LocalCluster(folder: folder)
  }
}

extension Session {
  /// Who records, on which day.
  func clerk() throws(Failure) -> Clerk {
    Clerk(
      actor: settings.actor.map { PersonID($0) }, today: try Surroundings.today(environment),
      program: "huunghi \(Huunghi.version)",
      defaultOrganisation: settings.association.map { OrganisationID($0.id) },
      defaultProvince: settings.province)
  }

  /// Opens the book for as long as the body works with it. The private cluster is made and started where needed; what
  /// takes time is said on standard error.
  ///
  /// - Parameter place: where it is; where it was chosen to be unless said.
  func withBook<Value>(in place: BookPlace? = nil, _ body: (Book) async throws -> Value) async throws -> Value {
    let book: Book
    do {
      book = try await openBook(in: place)
      try await warn(of: book)
    } catch {
      throw explained(await FailureReading.failure(error))
    }
    do {
      // Kept whatever becomes of the answer, which may be all that fails.
      defer { outcome.note(recorded: book.recorded) }
      let value = try await body(book)
      for stop in book.stopped { Note.write(say(FailureText.answerBehind(stop.name, at: stop.position))) }
      await book.close()
      return value
    } catch let end as ClosedPipe {
      await book.close()
      throw end
    } catch {
      // Sentences about what was typed need the names that are on record, so they're asked for before the book closes.
      let failure = await FailureReading.failure(error, book)
      await book.close()
      throw explained(failure)
    }
  }

  /// Whether records may only be made where they outlive a crash of the machine. `HUUNGHI_UNSAFE_FOR_TESTS=1` lifts it: for
  /// tests alone, whose servers are thrown away.
  var requiresDurability: Bool { environment["HUUNGHI_UNSAFE_FOR_TESTS"] != "1" }

  /// Says that what is read is a book that has moved away.
  private func warn(of book: Book) async throws {
    guard book.isClosed, !isJSON, let closure = try await book.closure() else { return }
    Note.write(say(closure.isArriving ? MoveText.arriving(closure.address) : MoveText.readingOld(closure.address)))
  }

  /// A private server that goes away while it's used has most often found no room to write: it ends rather than lose
  /// what it can't put on the disk, and can't say so to those that were connected.
  private func explained(_ failure: Failure) -> Failure {
    guard failure.code == "unreachable" || failure.code == "outcome-unknown",
      case .cluster(let cluster) = try? BookPlace.chosen(self), cluster.isDiskFull
    else { return failure }
    guard failure.code == "outcome-unknown" else {
      return Failure(.unavailable, "disk-full", FailureText.diskFull, isNothingRecorded: failure.isNothingRecorded)
    }
    return Failure(
      .unavailable, "disk-full", failure.messages + [FailureText.diskFull], codes: failure.codes + ["disk-full"],
      isNothingRecorded: false)
  }

  /// Brings the database up to date, whoever runs it, and loads the shipped facts that it lacks.
  ///
  /// - Returns: the migrations that were applied.
  func migrate() async throws -> [String] {
    let settings: ConnectionSettings
    switch try BookPlace.chosen(self) {
    case .server(let server): settings = server
    case .cluster(let cluster): settings = try await cluster.start()
    }
    let clerk = try clerk()
    do {
      let book = try await Book.open(
        settings, clerk: clerk, migrating: false, requiresDurability: requiresDurability)
      _ = try await book.migrate()
      await book.close()
      return []
    } catch EventLogError.notMigrated(let pending) {
      let book = try await Book.open(settings, clerk: clerk, migrating: true, requiresDurability: requiresDurability)
      await book.close()
      return pending
    }
  }

  private func openBook(in place: BookPlace?) async throws -> Book {
    let clerk = try clerk()
    switch try place ?? BookPlace.chosen(self) {
    case .server(let settings):
      guard (try? settings.keywords()) != nil else {
        throw Failure(.data, "address", FailureText.badAddress)
      }
      return try await Book.open(settings, clerk: clerk, migrating: false, requiresDurability: requiresDurability)
    case .cluster(let cluster):
      let isNew = access(cluster.folder + "/postgres", F_OK) != 0 && errno == ENOENT
      if isNew { Note.write(say(ClusterText.making(cluster.folder))) }
      let book = try await Book.open(
        try await cluster.start(), clerk: clerk, migrating: true, requiresDurability: requiresDurability)
      if isNew { Note.write(say(ClusterText.loading)) }
      return book
    }
  }
}
