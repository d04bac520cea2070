import ArgumentParser
import Documents
import Friendship
import Wording

/// Says in the chosen language what swift-argument-parser has to say: errors and help, whose fixed words it has in
/// English only. Names of values and descriptions of options are in the language already.
struct ParserVoice {
  let arguments: [String]

  /// Whether an error that a command's `run` threw is the parser's to explain.
  static func isOwn(_ error: any Error) -> Bool {
    if error is CleanExit || error is ValidationError || error is ExitCode { return true }
    // `help` ends by throwing a type that the parser keeps to itself.
    return String(describing: type(of: error)) == "CommandError"
  }

  /// Prints help on standard output or an error on standard error.
  func report(_ error: any Error) -> ExitStatus {
    let full = Huunghi.fullMessage(for: error)
    guard !Huunghi.exitCode(for: error).isSuccess else { return printed(helpText(full)) }
    let message = Huunghi.message(for: error)
    let command = ParserPosition(arguments)
    let phrase =
      command.unknownCommand(message) ?? negativeNumber(message) ?? unknownOption(message, command.type)
    return report(phrase ?? ParserTemplate.phrase(for: message), command.type, full)
  }

  /// Tells what a command found wrong with its options, as if the parser had.
  func report(_ problem: UsageProblem, _ command: any ParsableCommand.Type) -> ExitStatus {
    report(problem.phrase, command, Huunghi.usageString(for: command))
  }

  private func report(_ phrase: Phrase, _ command: any ParsableCommand.Type, _ english: String) -> ExitStatus {
    let status = Failure(.usage, "usage", phrase).report(isRecording: command is any RecordingCommand.Type)
    guard !Session.current.isJSON else { return status }
    for line in english.split(separator: "\n") {
      if let line = Self.after(line, prefix: "Help:  ") { Note.write("\(say(ParserText.help)): \(line)") }
      if let line = Self.after(line, prefix: "Usage: ") { Note.write("\(say(ParserText.usage)): \(synopsis(line))") }
    }
    Note.write(say(ParserText.seeHelp(ParserPosition(arguments).path + " --help")))
    return status
  }

  /// What to do about a negative number that isn't an option's, which the parser takes for an option.
  private func negativeNumber(_ message: String) -> Phrase? {
    guard Self.isMissing(message) || message.hasPrefix("Unknown option '-") else { return nil }
    return NegativeNumbers.alone(in: arguments).map(ParserText.hyphenFirst)
  }

  private static func isMissing(_ message: String) -> Bool {
    message.hasPrefix("Missing expected argument") || message.hasPrefix("Missing one of")
  }

  /// The refusal of an option that doesn't exist, where the parser complains of something missing before it comes to that:
  /// who has mistyped an option needs to hear of it first.
  private func unknownOption(_ message: String, _ command: any ParsableCommand.Type) -> Phrase? {
    guard Self.isMissing(message) else { return nil }
    let known = Self.options(of: command) + (command.configuration.defaultSubcommand.map(Self.options) ?? [])
    let unknown = arguments.prefix { $0 != "--" }.lazy.map { $0.prefix { $0 != "=" } }
      .first { $0.hasPrefix("--") && !known.contains(String($0)) }
    guard let unknown else { return nil }
    let typed = Array(unknown.utf8.prefix(60))
    let near = known.compactMap { name in
      editDistance(Array(name.utf8), typed, atMost: 2).map { (name, distance: $0) }
    }
    return ParserText.unknownOption(String(unknown), suggestion: near.min { $0.distance < $1.distance }?.0)
  }

  /// The names of a command's options. The parser tells them in its help alone.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    Huunghi.helpMessage(for: command, columns: 1000).split(separator: "\n").flatMap { line -> [String] in
      guard line.drop(while: { $0 == " " }).hasPrefix("-") else { return [] }
      return line.split { " ,/".contains($0) }.prefix { $0.hasPrefix("-") }.map(String.init)
    }
  }

  private func printed(_ text: String) -> ExitStatus {
    do {
      try Page.write(text.hasSuffix("\n") ? text : text + "\n")
      try Page.flush()
      return .done
    } catch let failure as Failure {
      return failure.report(isRecording: false)
    } catch {
      return .done
    }
  }

  // MARK: Help

  /// Marks in a discussion the command whose examples belong at the end of its help.
  static func marker(_ help: CommandHelp) -> String { "\u{2}\(help.rawValue)\u{3}" }

  func helpText(_ english: String) -> String {
    // Scripts and candidates for a shell are not for people.
    if arguments.contains(where: {
      $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("---completion")
    }) {
      let script = english.replacing("Show help information.", with: say(ParserText.showHelp))
        .replacing("Show the version.", with: say(ParserText.showVersion))
      return CompletionScript.mended(script)
    }
    var examples: [String] = []
    var lines: [String] = []
    for line in english.split(separator: "\n", omittingEmptySubsequences: false) {
      if let start = line.firstIndex(of: "\u{2}"), let end = line.firstIndex(of: "\u{3}") {
        examples = CommandHelp(rawValue: String(line[line.index(after: start)..<end]))?.examples ?? []
        // The blank line before it goes with it.
        if lines.last?.isEmpty ?? false { lines.removeLast() }
      } else {
        lines.append(helpLine(line))
      }
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    if !examples.isEmpty { lines += ["", say(CommandHelp.examplesHeading)] + examples.map { "  " + $0 } }
    return lines.joined(separator: "\n")
  }

  private func helpLine(_ line: Substring) -> String {
    if let rest = Self.after(line, prefix: "OVERVIEW: ") { return String(rest) }
    if let rest = Self.after(line, prefix: "USAGE: ") {
      return "\(say(ParserText.usageHeading)) \(synopsis(rest))"
    }
    switch line {
    case "ARGUMENTS:": return say(ParserText.arguments)
    case "OPTIONS:": return say(ParserText.options)
    case "SUBCOMMANDS:": return say(ParserText.subcommands)
    default: break
    }
    if line.hasSuffix(" SUBCOMMANDS:") { return line.dropLast(" SUBCOMMANDS:".count) + ":" }
    if let rest = Self.after(line, prefix: "  See '"), let end = rest.firstIndex(of: "'") {
      return "  " + say(ParserText.seeHelp(synopsis(rest[..<end])))
    }
    return String(line).replacing("Show help information.", with: say(ParserText.showHelp))
      .replacing("Show the version.", with: say(ParserText.showVersion))
      .replacing(" (default)", with: " (\(say(ParserText.usual)))")
  }

  private func synopsis(_ line: Substring) -> String {
    String(line).replacing("<options>", with: say(ParserText.anyOptions))
      .replacing("<subcommand>", with: say(ParserText.anyCommand))
  }

  private static func after(_ line: Substring, prefix: String) -> Substring? {
    line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : nil
  }
}

extension ExitCode {
  fileprivate var isSuccess: Bool { self == .success }
}

/// Options that are each right and together make no sense. Found when the command runs, after the parser has found
/// what it doesn't know.
struct UsageProblem: Error {
  let phrase: Phrase

  init(_ phrase: Phrase) { self.phrase = phrase }
}

/// How far the arguments name commands: the last one that exists, and what follows it.
struct ParserPosition {
  /// The command that was reached.
  private(set) var type: any ParsableCommand.Type = Huunghi.self
  /// Its names from the program's on.
  private(set) var path = Huunghi._commandName
  /// The first word after it that isn't an option.
  private(set) var next: String?
  /// The group of which the command that is meant without a name was reached.
  private var group: (any ParsableCommand.Type)?

  init(_ arguments: [String]) {
    var words = arguments[...]
    while let word = words.popFirst() {
      if word.hasPrefix("-") {
        // The value of `--lang` is no command.
        if ["--lang", "--ngôn-ngữ", "--ngon-ngu"].contains(word) { words = words.dropFirst() }
        continue
      }
      if word == "help", type == Huunghi.self { continue }
      guard let command = type.configuration.subcommands.first(where: { Self.names($0).contains(word) })
      else {
        // What is no command belongs to the one that is meant where none is named.
        if let usual = type.configuration.defaultSubcommand { (group, type) = (type, usual) }
        next = word
        return
      }
      type = command
      path += " " + command._commandName
    }
  }

  /// The refusal of a word that should have been a command.
  func unknownCommand(_ message: String) -> Phrase? {
    let commands = (group ?? type).configuration.subcommands
    guard let next, !commands.isEmpty,
      message.hasPrefix("Unexpected argument") || message.contains(" unexpected arguments:")
    else { return nil }
    let typed = Array(folded(next).utf8.prefix(60))
    let near = commands.compactMap { command -> (name: String, distance: Int)? in
      // The name that was mistyped, be it the English or the Vietnamese one.
      Self.names(command).compactMap { name in
        editDistance(Array(folded(name).utf8), typed, atMost: 2).map { (name, distance: $0) }
      }.min { $0.distance < $1.distance }
    }
    // A period is no command either; only what is like one was meant to be one.
    if group != nil, near.isEmpty { return nil }
    return ParserText.unknownCommand(
      next, suggestions: near.sorted { $0.distance < $1.distance }.prefix(3).map(\.name))
  }

  private static func names(_ command: any ParsableCommand.Type) -> [String] {
    [command._commandName] + command.configuration.aliases
  }
}
