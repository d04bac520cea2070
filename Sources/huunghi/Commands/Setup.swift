import ArgumentParser
import Documents
import FoundationEssentials
import Friendship
import Postgres
import Secretariat
import Wording

/// `huunghi setup`: name, association, province, language, connection, asked on a terminal or given by options.
struct Setup: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.setup, "setup", "thiết-lập") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("name", "tên"), help: .of(.yourName))
  var name: String?
  @Option(name: .named("association", "hội"), help: .of(.yourAssociation), completion: .organisations)
  var association: String?
  @Option(name: .named("province", "tỉnh"), help: .of(.yourProvince), completion: .provinces)
  var province: String?
  @Option(
    name: .named("language", "tiếng"), help: .of(.yourLanguage), completion: .list(Language.allCases.map(\.rawValue)),
    transform: { typed in
      guard let language = Language(rawValue: typed) else {
        throw ValidationError(say(ParserText.unknownLanguage(typed)))
      }
      return language
    })
  var language: Language?
  @Option(name: .named("database", "cơ-sở-dữ-liệu"), help: .of(.databaseURL))
  var database: String?

  private var isGiven: Bool {
    name != nil || association != nil || province != nil || language != nil || database != nil
  }

  private func check() throws(UsageProblem) {
    if !isGiven, !Terminal.canAsk { throw UsageProblem(AnswerText.setupNeedsOptions) }
  }

  func run() async throws {
    try check()
    guard let file = Session.current.file else {
      throw Failure(.cannotCreate, "no-folder", AnswerText.noSettingsFolder)
    }
    var wishes = SetupWishes(
      name: name, association: association, province: province, language: language, database: database)
    if !isGiven { try wishes.ask(Session.current.settings) }
    var settings = Session.current.settings
    if let language = wishes.language { settings.language = language }
    if let database = wishes.database { settings.database = try Self.address(database) }
    // What follows speaks the language and looks into the database that were just chosen.
    let session = Session.current.with(settings)
    settings = try await Session.$current.withValue(session) {
      try await session.withBook { [wishes] book in try await wishes.fulfilled(session.settings, book) }
    }
    try file.write(settings)
    let shown = session.with(settings)
    try await Session.$current.withValue(shown) { try await SettingsAnswer(settings, file, name: wishes.name).show() }
  }

  /// An address without a password; `nil` for the private cluster.
  private static func address(_ typed: String) throws(Failure) -> String? {
    if typed.isEmpty || typed == "private" { return nil }
    let keywords: [String: String]
    do {
      keywords = try ConnectionSettings(url: typed).keywords()
    } catch {
      throw Failure(.data, "address", FailureText.badAddress)
    }
    guard keywords["password"] == nil else { throw Failure(.data, "password", FailureText.passwordInURL) }
    return typed
  }
}

/// What a person wants to have set.
struct SetupWishes: Sendable {
  var name: String?
  var association: String?
  var province: String?
  var language: Language?
  var database: String?

  /// Asks for each; an empty answer leaves it as it is.
  mutating func ask(_ current: Settings) throws(Failure) {
    let typed = try Asking.optional(Phrase(each: { AnswerText.language.in($0) + " (vi, en, ru)" }))
    if let typed {
      guard let chosen = Language(rawValue: folded(typed)) else {
        throw Failure(.data, "language", ParserText.unknownLanguage(typed))
      }
      language = chosen
    }
    name = try Asking.optional(AnswerText.you)
    association = try Asking.optional(OptionHelp.yourAssociation.help, current: current.association?.name)
    province = try Asking.optional(OptionHelp.yourProvince.help, current: current.province)
    Note.write(say(AnswerText.passwordHint))
    database = try Asking.optional(AnswerText.database, current: current.database)
  }

  /// The settings with what was wished for, looked up in the book. The person is put on record there, so that no
  /// personal data enters the log or the settings.
  func fulfilled(_ settings: Settings, _ book: Book) async throws -> Settings {
    var settings = settings
    // What can be refused or asked about comes before what is recorded.
    if let province { settings.province = try await book.province(province).unit.name.vi }
    if let association {
      let stored = try await found(association, book)
      settings.association = Settings.Association(
        id: stored.organisation.id.uuid, name: stored.organisation.name.vi)
    }
    if let name {
      Interruption.shared.now(.recording)
      settings.actor = try await book.addPerson(TypedPerson(name: name)).id.uuid
    }
    return settings
  }

  /// The association on record; one that isn't can be added, where somebody is there to be asked.
  private func found(_ name: String, _ book: Book) async throws -> StoredOrganisation {
    do {
      return try await book.organisation(name).stored
    } catch let error as InvalidInput {
      guard Terminal.canAsk, case .unknownOrganisation = error.problems.first else { throw error }
      _ = await FailureReading.failure(error, book).report(isRecording: false)
      guard try Asking.isYes(AnswerText.addAssociation) else { throw error }
      var typed = TypedOrganisation()
      typed.name = name
      typed.kind = try Asking.needed(OptionHelp.organisationKind.help)
      Interruption.shared.now(.recording)
      return try await book.addOrganisation(typed).answer.stored
    }
  }
}

/// What is set, after it was kept.
private struct SettingsAnswer {
  let settings: Settings
  let file: SettingsFile
  /// The name that was just given; the settings themselves hold an id only.
  let name: String?

  init(_ settings: Settings, _ file: SettingsFile, name: String?) {
    self.settings = settings
    self.file = file
    self.name = name
  }

  func show() async throws {
    let language = Session.current.language
    let facts: [(Phrase, String?)] = [
      (AnswerText.you, name ?? settings.actor.map { "…" + $0.uuidString.suffix(8).lowercased() }),
      (Head.organisation.phrase, settings.association?.name), (Head.province.phrase, settings.province),
      (AnswerText.language, settings.language?.rawValue),
      (AnswerText.database, settings.database ?? say(AnswerText.privateDatabase)),
    ]
    try Answer.show(
      [
        .title(say(AnswerText.settingsTitle)),
        .facts(facts.compactMap { label, value in value.map { Fact(label.in(language), $0) } }),
        .paragraph(say(AnswerText.settingsKept(file.path))),
      ],
      json: [
        "actor": JSON(settings.actor?.uuidString.lowercased()), "association": JSON(settings.association?.name),
        "database": JSON(settings.database), "document": "settings", "file": .string(file.path),
        "language": JSON(settings.language?.rawValue), "province": JSON(settings.province),
      ])
  }
}
