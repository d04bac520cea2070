import ArgumentParser
import Friendship
import Wording

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .named("lang", "ngôn-ngữ"), help: .of(.language),
    completion: .list(Language.allCases.map(\.rawValue)),
    transform: { typed in
      guard let language = Language(rawValue: typed) else {
        throw ValidationError(say(ParserText.unknownLanguage(typed)))
      }
      return language
    })
  var lang: Language?

  @Flag(name: .named("json"), help: .of(.json))
  var json = false
}

/// A command that records something: its failure says that nothing was recorded, and Ctrl-C doesn't cut it off.
protocol RecordingCommand: AsyncParsableCommand {}
