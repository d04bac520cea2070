import Friendship

/// What a person is told of words of the command line that can't be understood, and the fixed words of help.
public enum ParserText {
  /// Before an error.
  public static let error = Phrase(vi: "Lỗi", en: "Error", ru: "Ошибка")
  /// Before the synopsis.
  public static let usage = Phrase(vi: "Cách dùng", en: "Usage", ru: "Использование")
  /// Before the help of one option.
  public static let help = Phrase(vi: "Giúp", en: "Help", ru: "Справка")
  /// Heading over arguments.
  public static let arguments = Phrase(vi: "THAM SỐ:", en: "ARGUMENTS:", ru: "АРГУМЕНТЫ:")
  /// Heading over options.
  public static let options = Phrase(vi: "TÙY CHỌN:", en: "OPTIONS:", ru: "ПАРАМЕТРЫ:")
  /// Heading over commands.
  public static let subcommands = Phrase(vi: "LỆNH:", en: "COMMANDS:", ru: "КОМАНДЫ:")
  /// The heading before the synopsis.
  public static let usageHeading = Phrase(vi: "CÁCH DÙNG:", en: "USAGE:", ru: "ИСПОЛЬЗОВАНИЕ:")
  /// The options, in a synopsis.
  public static let anyOptions = Phrase(vi: "<tùy-chọn>", en: "<options>", ru: "<параметры>")
  /// A command, in a synopsis.
  public static let anyCommand = Phrase(vi: "<lệnh>", en: "<command>", ru: "<команда>")
  /// The help of `--help`.
  public static let showHelp = Phrase(vi: "Xem hướng dẫn", en: "Show help", ru: "Показать справку")
  /// The help of `--version`.
  public static let showVersion = Phrase(vi: "Xem phiên bản", en: "Show the version", ru: "Показать версию")

  /// Where more is said of a command.
  public static func seeHelp(_ command: String) -> Phrase {
    Phrase(vi: "Xem hướng dẫn: \(command)", en: "For help: \(command)", ru: "Справка: \(command)")
  }

  /// An option that no command has so.
  public static func unknownOption(_ name: String, suggestion: String?) -> Phrase {
    let problem = Phrase(
      vi: "Không có tùy chọn “\(name)”.", en: "There is no option “\(name)”.", ru: "Нет параметра «\(name)».")
    return problem.then(suggestion.map { didYouMean([$0]) })
  }

  /// A negative number where no option takes it.
  public static func hyphenFirst(_ typed: String) -> Phrase {
    Phrase(
      vi: """
        “\(typed)” bắt đầu bằng gạch nối nên bị hiểu là tùy chọn. Nếu là giá trị, ghi “--” sau các tùy chọn, trước các tham số.
        """,
      en: """
        “\(typed)” begins with a hyphen and is taken for an option. If it is a value, put “--” after the options, before the \
        arguments.
        """,
      ru: """
        «\(typed)» начинается с дефиса и принято за параметр. Если это значение, поставьте «--» после параметров, перед \
        аргументами.
        """)
  }

  /// A command that doesn't exist.
  public static func unknownCommand(_ name: String, suggestions: [String]) -> Phrase {
    let problem = Phrase(
      vi: "Không có lệnh “\(name)”.", en: "There is no command “\(name)”.", ru: "Нет команды «\(name)».")
    return problem.then(suggestions.isEmpty ? nil : didYouMean(suggestions))
  }

  private static func didYouMean(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(vi: "Có phải: \(list)?", en: "Did you mean: \(list)?", ru: "Может быть: \(list)?")
  }

  /// An option at the end of the line, without its value.
  public static func missingValue(_ option: String) -> Phrase {
    Phrase(
      vi: "Thiếu giá trị cho “\(option)”.", en: "A value is missing for “\(option)”.",
      ru: "Не указано значение для «\(option)».")
  }

  /// A group of short options, one of which wants a value.
  public static func inGroup(_ first: Phrase, _ second: Phrase, group: String) -> Phrase {
    Phrase(
      vi: "\(first.vi) Hoặc trong “\(group)”: \(second.vi)", en: "\(first.en) Or in “\(group)”: \(second.en)",
      ru: "\(first.ru) Или в «\(group)»: \(second.ru)")
  }

  /// A flag with a value.
  public static func takesNoValue(_ option: String, _ value: String) -> Phrase {
    Phrase(
      vi: "Tùy chọn “\(option)” không nhận giá trị, nhưng có “\(value)”.",
      en: "The option “\(option)” takes no value, but “\(value)” was given.",
      ru: "Параметр «\(option)» не принимает значения, а указано «\(value)».")
  }

  /// Arguments too many.
  public static func unexpected(_ arguments: [String]) -> Phrase {
    let (vi, ru) = (arguments.map { "“\($0)”" }, arguments.map { "«\($0)»" })
    let hint = Phrase(
      vi: "Văn bản có khoảng trắng phải đặt trong dấu ngoặc kép.", en: "Text with spaces goes into quotes.",
      ru: "Текст с пробелами берут в кавычки.")
    return Phrase(
      vi: "Thừa tham số: \(vi.joined(separator: ", ")).", en: "Unexpected: \(vi.joined(separator: ", ")).",
      ru: "Лишнее: \(ru.joined(separator: ", "))."
    ).then(hint)
  }

  /// Two flags that exclude each other.
  public static func contradiction(_ second: String, _ first: String) -> Phrase {
    Phrase(
      vi: "“\(second)” trái với “\(first)” đã cho trước đó.",
      en: "“\(second)” contradicts “\(first)” before it.",
      ru: "«\(second)» противоречит указанному раньше «\(first)».")
  }

  /// An argument that must be there.
  public static func missingArgument(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    if names.count == 1 {
      return Phrase(
        vi: Phrase.sentence("Thiếu tham số \(list)"), en: "The argument \(list) is missing.",
        ru: Phrase.sentence("Не указан аргумент \(list)"))
    }
    return Phrase(
      vi: "Thiếu một trong các tham số: \(list).", en: "One of these is missing: \(list).",
      ru: "Нужно одно из: \(list).")
  }

  /// A value that isn't of its sort.
  ///
  /// - Parameter reason: why, where more is known; said in the language already.
  public static func invalidValue(_ value: String, for option: String?, reason: String) -> Phrase {
    let tail = reason.isEmpty ? "" : ": \(reason)"
    guard let option else {
      return Phrase(
        vi: "Giá trị “\(value)” không hợp lệ\(tail)", en: "The value “\(value)” isn't valid\(tail)",
        ru: "Недопустимое значение «\(value)»\(tail)")
    }
    return Phrase(
      vi: "Giá trị “\(value)” không hợp lệ cho “\(option)”\(tail)",
      en: "The value “\(value)” isn't valid for “\(option)”\(tail)",
      ru: "Значение «\(value)» не подходит для «\(option)»\(tail)")
  }

  /// Something that isn't an option at all.
  public static func invalidOption(_ text: String) -> Phrase {
    Phrase(
      vi: "“\(text)” không phải là tùy chọn.", en: "“\(text)” isn't an option.",
      ru: "«\(text)» — не параметр.")
  }

  /// A group of commands without the command.
  public static let missingCommand = Phrase(
    vi: "Thiếu lệnh con.", en: "A command is missing.", ru: "Не указана команда.")

  /// A shell that completion can't be written for.
  public static func unknownShell(_ shell: String?) -> Phrase {
    let name = shell.map { " “\($0)”" } ?? ""
    let right = "--generate-completion-script bash|zsh|fish"
    return Phrase(
      vi: "Không biết loại shell\(name). Dùng: \(right).",
      en: "That shell isn't known\(name). Use: \(right).",
      ru: "Неизвестная оболочка\(name). Используйте: \(right).")
  }

  /// The parser's own failure.
  public static func defect(_ text: String) -> Phrase {
    Phrase(
      vi: "Lỗi của chương trình khi đọc dòng lệnh: \(text)",
      en: "A defect of the program in reading the command line: \(text)",
      ru: "Ошибка программы при разборе командной строки: \(text)")
  }

  /// A language that isn't one of three.
  public static func unknownLanguage(_ typed: String) -> Phrase {
    Phrase(
      vi: "Không có ngôn ngữ “\(typed)”; dùng vi, en hoặc ru.",
      en: "There is no language “\(typed)”; use vi, en or ru.",
      ru: "Нет языка «\(typed)»; используйте vi, en или ru.")
  }

  /// Options that don't go together.
  public static func notTogether(_ first: String, _ second: String) -> Phrase {
    Phrase(
      vi: "Không dùng chung “\(first)” và “\(second)”.", en: "“\(first)” and “\(second)” don't go together.",
      ru: "«\(first)» и «\(second)» вместе не используются.")
  }

  /// An option that says something only beside another.
  public static func needs(_ option: String, _ other: String) -> Phrase {
    Phrase(
      vi: "“\(option)” chỉ dùng cùng “\(other)”.", en: "“\(option)” goes with “\(other)” only.",
      ru: "«\(option)» используется только вместе с «\(other)».")
  }

  /// Nothing that a command could do was said.
  public static func nothingAsked(_ example: String) -> Phrase {
    Phrase(
      vi: "Chưa cho biết thay đổi gì. Ví dụ: \(example)",
      en: "Nothing to change was given. For example: \(example)",
      ru: "Не указано, что менять. Например: \(example)")
  }

  /// Marks the command that is meant where none is named.
  public static let usual = Phrase(vi: "mặc định", en: "default", ru: "по умолчанию")
}
