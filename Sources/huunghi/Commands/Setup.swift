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
    guard isGiven else { return try await SetupInterview().held(keepingIn: file) }
    let wishes = SetupWishes(name: name, association: association, province: province)
    var settings = Session.current.settings
    if let language { settings.language = language }
    if let database { settings.database = try Self.address(database) }
    // What follows speaks the language and looks into the database that were just chosen.
    let session = Session.current.with(settings)
    let chosen = try await Session.$current.withValue(session) {
      try await session.withBook { book in try await wishes.fulfilled(session.settings, book) }
    }
    try await SettingsAnswer.keep(chosen, in: file)
  }

  /// An address without a password; `nil` for the private cluster.
  static func address(_ typed: String) throws(Failure) -> String? {
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

/// What a person wants to have set in the book's terms.
struct SetupWishes: Sendable {
  var name: String?
  var association: String?
  var province: String?

  /// The settings with what was wished for, looked up in the book; without what is said to be unknown. The person is put on record there, so that no
  /// personal data enters the log or the settings.
  func fulfilled(_ settings: Settings, _ book: Book) async throws -> ChosenSettings {
    var settings = settings
    // What can be refused or asked about comes before what is recorded.
    var unit: ProvinceAnswer?
    if let province, !Book.isSaidUnknown(province) { unit = try await book.province(province) }
    if province != nil { settings.province = unit?.unit.name.vi }
    if let association {
      settings.association =
        Book.isSaidUnknown(association) ? nil : Settings.Association(try await Self.found(association, book))
    }
    if let name, Book.isSaidUnknown(name) {
      settings.actor = nil
    } else if let name {
      Interruption.shared.now(.recording)
      settings.actor = try await book.addPerson(TypedPerson(name: name)).id.uuid
    }
    return await ChosenSettings(settings, province: unit, book)
  }

  /// The association on record; one that isn't can be added, where somebody is there to be asked.
  private static func found(_ name: String, _ book: Book) async throws -> StoredOrganisation {
    guard Terminal.canAsk else { return try await book.organisation(name).stored }
    do {
      return try await SetupInterview.association(name, book).recorded(in: book)
    } catch is NotMeant {
      throw Failure(.interrupted, "interrupted", FailureText.interrupted)
    }
  }
}

extension Settings.Association {
  /// An organisation on record.
  init(_ stored: StoredOrganisation) {
    self.init(id: stored.organisation.id.uuid, name: stored.organisation.name.vi)
  }
}

/// Settings to be kept, with what the book says of them.
struct ChosenSettings: Sendable {
  let settings: Settings
  /// Who records: the settings themselves hold an id only.
  let actor: Phrase?
  /// What has become of a province that was just chosen.
  let remark: Phrase?

  init(_ settings: Settings, province: ProvinceAnswer?, _ book: Book) async {
    self.settings = settings
    remark = province.flatMap { SettingsText.ended($0.unit, heirs: $0.heirs, $0.names) }
    // Another book than the one in which they were put on record doesn't know them.
    guard let id = settings.actor, let found = try? await book.person(id.uuidString) else {
      actor = nil
      return
    }
    switch found {
    case .onRecord(let person): actor = Phrase(verbatim: person.record.name)
    case .erased(let person): actor = PersonText.erased(person.number)
    }
  }
}

/// What is set, after it was kept.
struct SettingsAnswer {
  private let chosen: ChosenSettings
  private let file: SettingsFile
  private var settings: Settings { chosen.settings }

  /// Keeps settings, and shows them in their own language.
  static func keep(_ chosen: ChosenSettings, in file: SettingsFile) async throws {
    try file.write(chosen.settings)
    Session.current.outcome.note(done: AnswerText.settingsKept(file.path))
    try await Session.$current.withValue(Session.current.with(chosen.settings)) {
      try await SettingsAnswer(chosen, file).show()
    }
  }

  private init(_ chosen: ChosenSettings, _ file: SettingsFile) {
    self.chosen = chosen
    self.file = file
  }

  private func show() async throws {
    let language = Session.current.language
    let facts: [(Phrase, String?)] = [
      (
        AnswerText.you,
        chosen.actor?.in(language) ?? settings.actor.map { "…" + $0.uuidString.suffix(8).lowercased() }
      ),
      (Head.organisation.phrase, settings.association?.name), (Head.province.phrase, settings.province),
      (AnswerText.language, settings.language?.rawValue),
      (AnswerText.database, settings.database ?? say(AnswerText.privateDatabase)),
    ]
    try Answer.show(
      [
        .title(say(AnswerText.settingsTitle)),
        .facts(facts.compactMap { label, value in value.map { Fact(label.in(language), $0) } }),
        .paragraph(say(AnswerText.settingsKept(file.path))),
      ] + (chosen.remark.map { [.paragraph($0.in(language))] } ?? []),
      json: [
        "actor": JSON(settings.actor?.uuidString.lowercased()), "actor_name": JSON(chosen.actor?.in(language)),
        "association": JSON(settings.association?.name),
        "database": JSON(settings.database), "document": "settings", "file": .string(file.path),
        "language": JSON(settings.language?.rawValue), "province": JSON(settings.province),
        "remark": JSON(chosen.remark?.in(language)),
      ])
  }
}
