import ArgumentParser
import Friendship
import Glibc
import Wording

/// The program from its first line to its exit status.
@main
struct Program {
  static func main() async {
    // A reader that has seen enough (`| head`) closes the pipe; that ends the output, not the program.
    signal(SIGPIPE, SIG_IGN)
    Surroundings.occupyClosedStreams()
    let status = await run(CommandLine.arguments)
    exit(status.code)
  }

  /// Runs one command line.
  ///
  /// The language is chosen before anything is parsed, since the help and errors of the parser are in it too.
  static func run(_ words: [String]) async -> ExitStatus {
    let environment = Surroundings.environment()
    let arguments = Array(words.dropFirst())
    let isJSON = arguments.prefix { $0 != "--" }.contains("--json")
    let file = SettingsFile(environment: environment)
    let settings = Result { () throws(Failure) in try file?.read() ?? Settings() }
    let language = LanguageChoice.language(
      arguments: arguments, settings: (try? settings.get())?.language, environment: environment)
    let session = Session(
      environment: environment, settings: (try? settings.get()) ?? Settings(), file: file, language: language,
      isJSON: isJSON)
    Page.begin(session)
    return await Session.$current.withValue(session) {
      await answering(arguments, settings: settings)
    }
  }

  private static func answering(
    _ arguments: [String], settings: Result<Settings, Failure>
  ) async -> ExitStatus {
    if let number = Surroundings.firstArgumentThatIsNotUTF8() {
      let isRecording = ParserPosition(arguments).type is any RecordingCommand.Type
      return Failure(.data, "not-utf8", FailureText.argumentNotUTF8(number)).report(isRecording: isRecording)
    }
    return await Interruption.shared.watching { await parsing(arguments, settings) }
  }

  private static func parsing(
    _ arguments: [String], _ settings: Result<Settings, Failure>
  ) async -> ExitStatus {
    let command: any ParsableCommand
    do {
      command = try await Huunghi.asyncParseAsRoot(NegativeNumbers.joined(arguments))
    } catch {
      return ParserVoice(arguments: arguments).report(error)
    }
    // Settings that can't be read are no reason to refuse setup, which writes them anew.
    if case .failure(let failure) = settings, !(command is Setup) {
      return failure.report(isRecording: false)
    }
    return await running(command, arguments)
  }

  private static func running(_ parsed: any ParsableCommand, _ arguments: [String]) async -> ExitStatus {
    var command = parsed
    let isRecording = command is any RecordingCommand
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try Page.flush()
      return Session.current.outcome.status
    } catch is ClosedPipe {
      return .done
    } catch let problem as UsageProblem {
      return ParserVoice(arguments: arguments).report(problem, type(of: parsed))
    } catch let failure as Failure {
      Page.abandon()
      return failure.report(isRecording: isRecording)
    } catch {
      Page.abandon()
      if ParserVoice.isOwn(error) { return ParserVoice(arguments: arguments).report(error) }
      return await FailureReading.failure(error).report(isRecording: isRecording)
    }
  }
}
