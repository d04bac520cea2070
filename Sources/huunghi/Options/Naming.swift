import ArgumentParser
import Friendship
import Wording

extension CommandConfiguration {
  /// A command's configuration: its English name, its Vietnamese ones, and help that ends in two examples.
  ///
  /// - Parameter usual: the subcommand that is meant where none is named.
  ///
  /// The parser compares names as Swift compares texts, so that composed and decomposed ones (NFC, NFD) are alike.
  static func of(
    _ help: CommandHelp, _ name: String, _ vietnamese: String...,
    subcommands: [any ParsableCommand.Type] = [], usual: (any ParsableCommand.Type)? = nil,
    groups: [CommandGroup] = [], version: String = ""
  ) -> CommandConfiguration {
    let details = help.details.map { say($0) + "\n\n" } ?? ""
    return CommandConfiguration(
      commandName: name, abstract: say(help.abstract), discussion: details + ParserVoice.marker(help),
      version: version, subcommands: subcommands, groupedSubcommands: groups, defaultSubcommand: usual,
      aliases: withUnmarked(vietnamese).filter { $0 != name })
  }
}

extension NameSpecification {
  /// An option's English name and its Vietnamese ones, with and without diacritics.
  static func named(_ english: String, _ vietnamese: String...) -> NameSpecification {
    NameSpecification(([english] + withUnmarked(vietnamese).filter { $0 != english }).map { .customLong($0) })
  }
}

extension ArgumentHelp {
  /// An option's help in the chosen language.
  static func of(_ option: OptionHelp) -> ArgumentHelp {
    ArgumentHelp(say(option.help), valueName: option.value.map(say))
  }
}

/// The names, each followed by how it's typed without diacritics, every spelling once.
private func withUnmarked(_ names: [String]) -> [String] {
  var all: [String] = []
  for name in names.flatMap({
    [$0, $0.split(separator: "-").map { folded(String($0)) }.joined(separator: "-")]
  })
  where !all.contains(name) { all.append(name) }
  return all
}
