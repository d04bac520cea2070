import Testing

/// Would catch a usage error that is told in English to a Vietnamese or Russian reader, a sentence of the parser that a
/// new version words otherwise, and a usage error with another status than 64.
@Suite struct UsageErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let vi: String
    let en: String
    let ru: String

    init(_ arguments: String..., vi: String, en: String, ru: String) {
      self.arguments = arguments
      self.vi = vi
      self.en = en
      self.ru = ru
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      "recrod", vi: "Không có lệnh “recrod”. Có phải: record?",
      en: "There is no command “recrod”. Did you mean: record?",
      ru: "Нет команды «recrod». Может быть: record?"),
    Case(
      "organisation", "lits", vi: "Không có lệnh “lits”. Có phải: list?",
      en: "There is no command “lits”. Did you mean: list?", ru: "Нет команды «lits». Может быть: list?"),
    Case(
      "ghii", vi: "Không có lệnh “ghii”. Có phải: ghi?", en: "There is no command “ghii”. Did you mean: ghi?",
      ru: "Нет команды «ghii». Может быть: ghi?"),
    Case("qqqqqq", vi: "Không có lệnh “qqqqqq”.", en: "There is no command “qqqqqq”.", ru: "Нет команды «qqqqqq»."),
    Case(
      "amend", "1", "--qqqqqq", vi: "Không có tùy chọn “--qqqqqq”.", en: "There is no option “--qqqqqq”.",
      ru: "Нет параметра «--qqqqqq»."),
    Case(
      "amend", "1", "--attende", "5", vi: "Không có tùy chọn “--attende”. Có phải: --attended?",
      en: "There is no option “--attende”. Did you mean: --attended?",
      ru: "Нет параметра «--attende». Может быть: --attended?"),
    Case(
      "report", "--bogus", vi: "Không có tùy chọn “--bogus”.", en: "There is no option “--bogus”.",
      ru: "Нет параметра «--bogus»."),
    Case(
      "timeline", "--boundarie=then", vi: "Không có tùy chọn “--boundarie”. Có phải: --boundaries?",
      en: "There is no option “--boundarie”. Did you mean: --boundaries?",
      ru: "Нет параметра «--boundarie». Может быть: --boundaries?"),
    Case(
      "report", "--at", "Huế", "--tệp", "a.txt", vi: "Thiếu tham số <thời-gian>.",
      en: "The argument <period> is missing.", ru: "Не указан аргумент <время>."),
    Case("show", "1", "-x", vi: "Không có tùy chọn “-x”.", en: "There is no option “-x”.", ru: "Нет параметра «-x»."),
    Case(
      "show", "1", "--history=yes", vi: "Tùy chọn “--history” không nhận giá trị, nhưng có “yes”.",
      en: "The option “--history” takes no value, but “yes” was given.",
      ru: "Параметр «--history» не принимает значения, а указано «yes»."),
    Case(
      "amend", "1", "--attended", vi: "Thiếu giá trị cho “--attended <số>”.",
      en: "A value is missing for “--attended <number>”.", ru: "Не указано значение для «--attended <число>»."),
    Case(
      "log", "tail", "--count", "-5", vi: "Giá trị “-5” không hợp lệ cho “--count <số>”: cần một số từ 1 đến 1000",
      en: "The value “-5” isn't valid for “--count <number>”: a number from 1 to 1000 is needed",
      ru: "Значение «-5» не подходит для «--count <число>»: нужно число от 1 до 1000"),
    Case(
      "figure", "add", "X", "-2,5%", "2024",
      vi: """
        “-2,5%” bắt đầu bằng gạch nối nên bị hiểu là tùy chọn. Nếu là giá trị, ghi “--” sau các tùy chọn, trước các tham số.
        """,
      en: """
        “-2,5%” begins with a hyphen and is taken for an option. If it is a value, put “--” after the options, before the \
        arguments.
        """,
      ru: """
        «-2,5%» начинается с дефиса и принято за параметр. Если это значение, поставьте «--» после параметров, перед \
        аргументами.
        """),
    Case("show", vi: "Thiếu tham số <N>.", en: "The argument <N> is missing.", ru: "Не указан аргумент <N>."),
    Case(
      "import", vi: "Thiếu tham số <tệp>…", en: "The argument <file>… is missing.", ru: "Не указан аргумент <файл>…"),
    Case(
      "record", vi: "Thiếu tham số <loại>.", en: "The argument <kind> is missing.", ru: "Не указан аргумент <вид>."),
    Case(
      "plan", "hội nghị", "X", vi: "Thiếu tham số <thời-gian>.", en: "The argument <period> is missing.",
      ru: "Не указан аргумент <время>."),
    Case(
      "organisation", "add", "X", vi: "Thiếu tham số --kind <từ>.", en: "The argument --kind <word> is missing.",
      ru: "Не указан аргумент --kind <слово>."),
    Case(
      "show", "1", "2", vi: "Thừa tham số: “2”. Văn bản có khoảng trắng phải đặt trong dấu ngoặc kép.",
      en: "Unexpected: “2”. Text with spaces goes into quotes.", ru: "Лишнее: «2». Текст с пробелами берут в кавычки."),
    Case(
      "show", "1", "2", "3", vi: "Thừa tham số: “2”, “3”. Văn bản có khoảng trắng phải đặt trong dấu ngoặc kép.",
      en: "Unexpected: “2”, “3”. Text with spaces goes into quotes.",
      ru: "Лишнее: «2», «3». Текст с пробелами берут в кавычки."),
    Case(
      "amend", "1", "--highlight", "--no-highlight", vi: "“--no-highlight” trái với “--highlight” đã cho trước đó.",
      en: "“--no-highlight” contradicts “--highlight” before it.",
      ru: "«--no-highlight» противоречит указанному раньше «--highlight»."),
    Case(
      "log", "tail", "--count", "x", vi: "Giá trị “x” không hợp lệ cho “--count <số>”: cần một số từ 1 đến 1000",
      en: "The value “x” isn't valid for “--count <number>”: a number from 1 to 1000 is needed",
      ru: "Значение «x» не подходит для «--count <число>»: нужно число от 1 до 1000"),
    Case(
      "--generate-completion-script", "tcsh",
      vi: "Không biết loại shell “tcsh”. Dùng: --generate-completion-script bash|zsh|fish.",
      en: "That shell isn't known “tcsh”. Use: --generate-completion-script bash|zsh|fish.",
      ru: "Неизвестная оболочка “tcsh”. Используйте: --generate-completion-script bash|zsh|fish."),
    Case(
      "report", "2025", "--at", "HD", "--by", "X", vi: "Không dùng chung “--at” và “--by”.",
      en: "“--at” and “--by” don't go together.", ru: "«--at» и «--by» вместе не используются."),
    Case(
      "move", "1", "--postpone", "1/1/2030", vi: "Không dùng chung “--postpone” và “1/1/2030”.",
      en: "“--postpone” and “1/1/2030” don't go together.", ru: "«--postpone» и «1/1/2030» вместе не используются."),
    Case(
      "move", "1", "--postpone", "--time", "14:00", vi: "Không dùng chung “--postpone” và “--time”.",
      en: "“--postpone” and “--time” don't go together.", ru: "«--postpone» и «--time» вместе не используются."),
    Case(
      "province", "list", "--all", "--on", "1/1/2000", vi: "Không dùng chung “--all” và “--on”.",
      en: "“--all” and “--on” don't go together.", ru: "«--all» и «--on» вместе не используются."),
    Case(
      "amend", "1",
      vi: "Chưa cho biết thay đổi gì. Ví dụ: huunghi amend last --attended 150 --add-field \"văn hóa\"",
      en: "Nothing to change was given. For example: huunghi amend last --attended 150 --add-field \"văn hóa\"",
      ru: "Не указано, что менять. Например: huunghi amend last --attended 150 --add-field \"văn hóa\""),
    Case(
      "move", "1", vi: "Chưa cho biết thay đổi gì. Ví dụ: huunghi move last 12/9/2027 --reason \"Mưa bão\"",
      en: "Nothing to change was given. For example: huunghi move last 12/9/2027 --reason \"Mưa bão\"",
      ru: "Не указано, что менять. Например: huunghi move last 12/9/2027 --reason \"Mưa bão\""),
    Case(
      "proposal", "raise", "X", vi: "Thiếu một trong các tham số: <thời-gian>, --activity.",
      en: "One of these is missing: <period>, --activity.", ru: "Нужно одно из: <время>, --activity."),
    Case(
      "direction", "add", "X", "2026", vi: "Thiếu một trong các tham số: --given, --activity.",
      en: "One of these is missing: --given, --activity.", ru: "Нужно одно из: --given, --activity."),
    Case(
      "direction", "dropped", "1", vi: "Thiếu tham số --reason <văn-bản>.",
      en: "The argument --reason <text> is missing.", ru: "Не указан аргумент --reason <текст>."),
    Case(
      "tally", "amend", "1", vi: "Chưa cho biết thay đổi gì. Ví dụ: huunghi tally amend last --count 23",
      en: "Nothing to change was given. For example: huunghi tally amend last --count 23",
      ru: "Не указано, что менять. Например: huunghi tally amend last --count 23"),
    Case(
      "proposal", "list", "--at", "HD", "--by", "X", vi: "Không dùng chung “--at” và “--by”.",
      en: "“--at” and “--by” don't go together.", ru: "«--at» и «--by» вместе не используются."),
    Case(
      "report", "2025", "-o", "a.doc",
      vi: "Không biết loại tệp của “a.doc”; dùng .docx, .pdf, .xlsx, .html, .md, .txt hoặc .json.",
      en: "The sort of file “a.doc” isn't known; use .docx, .pdf, .xlsx, .html, .md, .txt or .json.",
      ru: "Неизвестный вид файла «a.doc»; используйте .docx, .pdf, .xlsx, .html, .md, .txt или .json."),
    Case(
      "setup", vi: "Không có màn hình để hỏi; hãy dùng các tùy chọn, như --name, --province.",
      en: "There is no terminal to ask on; give options such as --name, --province.",
      ru: "Нет терминала, чтобы спросить; укажите параметры, например --name, --province."),
  ]

  @Test(arguments: cases) func `a usage error is told in the reader's language, with status 64`(_ usage: Case)
    async throws
  {
    for (language, label, expected) in [
      ("vi", "Lỗi", usage.vi), ("en", "Error", usage.en), ("ru", "Ошибка", usage.ru),
    ] {
      let run = try await BuiltProgram(language: language).run(usage.arguments)
      #expect(run.status == 64)
      #expect(run.firstError == "\(label): \(expected)")
      #expect(run.output.isEmpty)
      if language != "en" {
        for english in ["Usage:", "Error:", "Help:", "See '", "<options>", "<subcommand>", "Missing", "Unknown"] {
          #expect(!run.errors.contains(english), "\(run.errors)")
        }
      }
    }
  }

  @Test func `a language that isn't one of three is a usage error`() async throws {
    let run = try await BuiltProgram(language: "en")("show", "1", "--lang", "de")
    #expect(run.status == 64)
    #expect(run.firstError.contains("There is no language “de”; use vi, en or ru."))
  }

  @Test func `a usage error is JSON where JSON is asked for`() async throws {
    let run = try await BuiltProgram(language: "en")("record", "--json", "--qqqqqq")
    let error = try run.error()
    #expect(run.status == 64)
    #expect(error["status"] as? Int == 64)
    #expect(error["code"] as? String == "usage")
    #expect((error["message"] as? String)?.contains("--qqqqqq") ?? false)
  }

  @Test func `a command that records says that nothing was recorded`() async throws {
    let recording = try await BuiltProgram(language: "en")("amend", "1", "--qqqqqq")
    let asking = try await BuiltProgram(language: "en")("show", "1", "--qqqqqq")
    #expect(recording.errors.contains("Nothing was recorded."))
    #expect(!asking.errors.contains("Nothing was recorded."))
  }
}
