import Friendship

/// Chooses the language: `--lang`, then settings, then `HUUNGHI_LANG`, then the locale; Vietnamese when nothing says
/// otherwise.
enum LanguageChoice {
  /// The names of the option, in the order in which they're looked for.
  private static let names = ["--lang", "--ngôn-ngữ", "--ngon-ngu"]

  static func language(
    arguments: [String], settings: Language?, environment: [String: String]
  ) -> Language {
    if let typed = option(in: arguments), let language = Language(rawValue: typed) { return language }
    if let settings { return settings }
    if let name = environment["HUUNGHI_LANG"], let language = Language(rawValue: String(name.prefix(2))) {
      return language
    }
    // POSIX: the first of these that is set and not empty counts.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap { Language(rawValue: String($0.prefix(2))) } ?? .vi
  }

  /// The value of `--lang en` or `--lang=en`, wherever it stands before `--`.
  private static func option(in arguments: [String]) -> String? {
    let options = arguments.prefix { $0 != "--" }
    for (index, argument) in options.enumerated() {
      for name in names {
        if argument == name { return index + 1 < options.count ? options[index + 1] : nil }
        if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
      }
    }
    return nil
  }
}
