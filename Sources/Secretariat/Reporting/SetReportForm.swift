import Documents
import EventStore
import Friendship
import Postgres
import Wording

/// A text of a form in three languages, as typed: what isn't given stays, an empty Vietnamese text takes all away.
public struct TypedFormText: Sendable, Hashable {
  /// In Vietnamese.
  public var vi: String?
  /// In English.
  public var en: String?
  /// In Russian.
  public var ru: String?

  /// Texts as typed.
  public init(vi: String? = nil, en: String? = nil, ru: String? = nil) {
    self.vi = vi
    self.en = en
    self.ru = ru
  }

  var isEmpty: Bool { vi == nil && en == nil && ru == nil }
}

/// The lines of a list in a form, as typed. Those in other languages go with the Vietnamese ones in their order.
public struct TypedFormLines: Sendable, Hashable {
  /// In Vietnamese; a single empty one takes all away.
  public var vi: [String]
  /// In English.
  public var en: [String]
  /// In Russian.
  public var ru: [String]

  /// Lines as typed.
  public init(vi: [String] = [], en: [String] = [], ru: [String] = []) {
    self.vi = vi
    self.en = en
    self.ru = ru
  }

  var isEmpty: Bool { vi.isEmpty && en.isEmpty && ru.isEmpty }
}

/// Changes to how an organisation's reports look, as typed.
public struct TypedReportForm: Sendable, Hashable {
  /// The body above the issuing one.
  public var parentBody = TypedFormText()
  /// The issuing body.
  public var body = TypedFormText()
  /// What follows the number.
  public var numberSuffix: String?
  /// Where it's signed.
  public var place = TypedFormText()
  /// To whom it's addressed.
  public var addressees = TypedFormLines()
  /// By whose authority it's signed and in what office.
  public var authority = TypedFormLines()
  /// Who signs, by number or name; empty for nobody.
  public var signer: String?
  /// Who receives it.
  public var recipients = TypedFormLines()
  /// The sentence that opens it.
  public var opening = TypedFormText()
  /// The sentence that closes it.
  public var closing = TypedFormText()
  /// The bytes of a .docx to take the form from; none take it away.
  public var document: [UInt8]?

  /// Nothing typed yet.
  public init() {}

  /// Whether nothing was typed.
  public var isEmpty: Bool {
    [parentBody, body, place, opening, closing].allSatisfy(\.isEmpty)
      && [addressees, authority, recipients].allSatisfy(\.isEmpty) && numberSuffix == nil && signer == nil
      && document == nil
  }
}

/// A form with the labels that it needs.
public struct ReportFormAnswer: Sendable {
  /// The form; an empty one where nothing was set.
  public let setting: ReportFormSetting
  /// Labels for the organisation and the signer.
  public let names: Names
  /// The read models that could not take it in.
  public let stopped: [ProjectionStop]
}

extension Book {
  /// How an organisation's reports look; those of the association that records where none is named.
  ///
  /// - Throws: ``InvalidInput``, `EventLogError`.
  public func reportForm(of organisation: String?) async throws -> ReportFormAnswer {
    let own = clerk.defaultOrganisation
    return try await resolve { resolver, problems, connection in
      guard let id = try resolver.issuer(organisation, own: own, &problems) else { return nil }
      return try Self.answer(id, stopped: [], connection)
    }
  }

  /// The form in which pages of an organisation's reports are set: its own .docx, or the built-in one.
  public func wordForm(of organisation: OrganisationID) async throws -> WordForm {
    try await read { connection in
      try ReportQueries.form(of: organisation, connection)?.document
        .map { try WordForm(bytes: KeptFiles.bytes(of: $0, connection)) } ?? .builtIn
    }
  }

  /// Changes how an organisation's reports look. The document is kept first, the event appended second.
  ///
  /// - Throws: ``InvalidInput``, ``ReportRefused``, `WordFormProblem`, ``KeptFileError``, `EventLogError` (`conflict`:
  ///   somebody changed it meanwhile).
  public func setReportForm(_ typed: TypedReportForm, of organisation: String?) async throws -> ReportFormAnswer {
    let own = clerk.defaultOrganisation
    let id = try await resolve { resolver, problems, _ in
      try resolver.issuer(organisation, own: own, &problems)
    }
    let stream = try Self.stream(ReportFormEventFormat.category, id.uuid)
    let recorded = try await log.read(stream: stream)
    let state = try recorded.last.map { try ReportFormEventFormat.decode($0).setting }
    let old = state ?? ReportFormSetting(organisation: id)
    let file = try Self.document(typed)
    let setting = try await resolve { resolver, problems, _ in
      var setting = old
      setting.form = try resolver.form(typed, over: old.form, &problems)
      if typed.document != nil { setting.document = file?.hash }
      return setting
    }
    let events = try refusing { () throws(ReportRejection) in try ReportFormDecider.set(setting, state) }
    try await mayRecord()
    if let file { try await pool.withConnection { try KeptFiles.keep([file], $0) } }
    let appended = try await append([
      DecidedWrite(
        stream: stream, expected: recorded.last.map { .exactly($0.version) } ?? .noStream,
        events: events.map(ReportFormEventFormat.encode))
    ])
    return try await readAsItStands { try Self.answer(id, stopped: appended.stopped, $0) }
  }

  /// The document that is to be kept, where one was typed.
  private static func document(_ typed: TypedReportForm) throws -> HashedFile? {
    guard let document = typed.document, !document.isEmpty else { return nil }
    _ = try WordForm(bytes: document)
    return try HashedFile(document)
  }

  private static func answer(
    _ id: OrganisationID, stopped: [ProjectionStop], _ connection: Connection
  ) throws -> ReportFormAnswer {
    let setting = try ReportQueries.form(of: id, connection) ?? ReportFormSetting(organisation: id)
    var names = Names()
    names.organisations = try OrganisationQueries.organisations([id], connection).mapValues(\.name)
    try names.add(people: Set([setting.form.signer].compactMap(\.self)), connection)
    return ReportFormAnswer(setting: setting, names: names, stopped: stopped)
  }
}

extension Resolver {
  /// The organisation that is named, or the one that records.
  func issuer(_ typed: String?, own: OrganisationID?, _ problems: inout ProblemList) throws -> OrganisationID? {
    try problems.collect("issuer") {
      if let typed { return try organisation(typed) }
      guard let own else { throw InputProblem.missing(.issuer) }
      return own
    }
  }

  fileprivate func form(
    _ typed: TypedReportForm, over old: ReportForm, _ problems: inout ProblemList
  ) throws -> ReportForm {
    var form = old
    form.parentBody = try text(typed.parentBody, over: old.parentBody, "--parent", Limits.short, &problems)
    form.body = try text(typed.body, over: old.body, "--body", Limits.short, &problems)
    form.place = try text(typed.place, over: old.place, "--place", Limits.short, &problems)
    form.opening = try text(typed.opening, over: old.opening, "--opening", Limits.long, &problems)
    form.closing = try text(typed.closing, over: old.closing, "--closing", Limits.long, &problems)
    form.addressees = try lines(typed.addressees, over: old.addressees, "--addressee", &problems)
    form.authority = try lines(typed.authority, over: old.authority, "--authority", &problems)
    form.recipients = try lines(typed.recipients, over: old.recipients, "--recipient", &problems)
    if let suffix = typed.numberSuffix {
      form.numberSuffix =
        suffix.isEmpty ? nil : try problems.collect("number_suffix") { try text(suffix, .code, Limits.short) }
    }
    if let signer = typed.signer {
      form.signer = signer.isEmpty ? nil : try problems.collect("signer") { try person(signer) }
    }
    return form
  }

  private func text(
    _ typed: TypedFormText, over old: LocalizedText?, _ option: String, _ limit: TextLimit,
    _ problems: inout ProblemList
  ) throws -> LocalizedText? {
    if typed.isEmpty { return old }
    if typed.vi == "" { return nil }
    let text = try problems.collect(option) {
      guard let vi = typed.vi ?? old?.vi else { throw InputProblem.withoutVietnamese(option: option + "-en/-ru") }
      return try localized(vi: vi, en: typed.en ?? old?.en, ru: typed.ru ?? old?.ru, .text, limit)
    }
    return text ?? old
  }

  private func lines(
    _ typed: TypedFormLines, over old: [LocalizedText], _ option: String, _ problems: inout ProblemList
  ) throws -> [LocalizedText] {
    if typed.isEmpty { return old }
    if typed.vi == [""] { return [] }
    // Lines that are typed anew come without the texts of those before them.
    var lines = typed.vi.isEmpty ? old : typed.vi.map { LocalizedText(vi: $0) }
    func pair(_ others: [String], _ language: String, _ set: (inout LocalizedText, String?) -> Void) throws {
      guard !others.isEmpty else { return }
      _ = try problems.collect(option) {
        guard others.count == lines.count else {
          throw InputProblem.unpaired(option: option + language, given: others.count, wanted: lines.count)
        }
      }
      for (index, other) in others.enumerated() where index < lines.count { set(&lines[index], other) }
    }
    try pair(typed.en, "-en") { $0.en = $1 }
    try pair(typed.ru, "-ru") { $0.ru = $1 }
    return try lines.compactMap { line in
      try problems.collect(option) { try localized(vi: line.vi, en: line.en, ru: line.ru, .text, Limits.short) }
    }
  }
}
