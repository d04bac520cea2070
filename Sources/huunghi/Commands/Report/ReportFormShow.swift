import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi report form show [--by O] [--save-form FILE.docx]`
struct ReportFormShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.reportFormShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Option(name: .named("by", "đơn-vị"), help: .of(.formOf), completion: .organisations)
  var by: String?
  @Option(name: .named("save-form", "lưu-mẫu"), help: .of(.saveForm), completion: .file(extensions: ["docx"]))
  var saveForm: String?

  func run() async throws {
    let (answer, document) = try await Session.current.withBook { book in
      let answer = try await book.reportForm(of: by)
      guard saveForm != nil, let hash = answer.setting.document else { return (answer, WordForm.builtIn.bytes) }
      return (answer, try await book.bytes(ofFile: hash))
    }
    guard let saveForm else { return try ReportFormSheet(answer).show() }
    try OutputOptions.write([(saveForm, document)])
  }
}

/// How an organisation's reports look, as `show` and `set` print it.
struct ReportFormSheet {
  private let answer: ReportFormAnswer

  init(_ answer: ReportFormAnswer) { self.answer = answer }

  /// - Parameter sentence: what was done, before the sheet.
  func show(_ sentence: Phrase? = nil) throws {
    let language = Session.current.language
    let opening = sentence.map { [Block.paragraph($0.in(language))] } ?? []
    try Answer.show(opening + blocks(in: language), json: json(in: language))
  }

  private func blocks(in language: Language) -> [Block] {
    let form = answer.setting.form
    let organisation = answer.names.organisation(answer.setting.organisation, in: language)
    var facts: [(Head, String)] = []
    func add(_ head: Head, _ text: LocalizedText?) { if let text { facts.append((head, Self.all(text))) } }
    add(.parentBody, form.parentBody)
    add(.body, form.body)
    if let suffix = form.numberSuffix { facts.append((.numberSuffix, suffix)) }
    add(.signedAt, form.place)
    for text in form.addressees { add(.addressees, text) }
    add(.opening, form.opening)
    add(.closing, form.closing)
    for text in form.authority { add(.authority, text) }
    if let signer = form.signer { facts.append((.signer, answer.names.person(signer, in: language))) }
    for text in form.recipients { add(.recipients, text) }
    let title = Block.title(ReportAnswerText.form(organisation).in(language))
    // A line of its own, where no renderer breaks it.
    let document = answer.setting.document.map { hash in
      [Block.paragraph("\(Head.formDocument.phrase.in(language)), SHA-256:"), .paragraph(hash.hex)]
    }
    if facts.isEmpty, document == nil { return [title, .paragraph(ReportAnswerText.nothingSet.in(language))] }
    return [title, .facts(facts.map { Fact($0.phrase.in(language), $1) })] + (document ?? [])
  }

  /// The texts in all languages they're set in.
  private static func all(_ text: LocalizedText) -> String { text.all.joined(separator: " | ") }

  private func json(in language: Language) -> JSON {
    let form = answer.setting.form
    func json(_ text: LocalizedText?) -> JSON {
      text.map { ["en": JSON($0.en), "ru": JSON($0.ru), "vi": .string($0.vi)] } ?? .null
    }
    return [
      "addressees": .array(form.addressees.map(json)), "authority": .array(form.authority.map(json)),
      "body": json(form.body), "closing": json(form.closing), "document": "report_form",
      "form_document": JSON(answer.setting.document?.hex), "language": .string(language.rawValue),
      "number_suffix": JSON(form.numberSuffix), "opening": json(form.opening),
      "organisation": .string(answer.names.organisation(answer.setting.organisation, in: language)),
      "parent_body": json(form.parentBody), "place": json(form.place), "recipients": .array(form.recipients.map(json)),
      "signer": form.signer.map { .string(answer.names.person($0, in: language)) } ?? .null,
    ]
  }
}
