import Friendship
import Glibc
import Wording

/// What the process is given by the system: environment, arguments, the clock.
enum Surroundings {
  /// The environment, read from C without Foundation, which would cost milliseconds at every start.
  static func environment() -> [String: String] {
    var variables: [String: String] = [:]
    guard var next = environ as UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? else { return variables }
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }

  /// Takes the places of standard input, output and error where they are closed (`>&-`), so that no file or connection that
  /// is opened later gets one of their numbers and with it what is printed. Reading and writing there fails as before.
  static func occupyClosedStreams() {
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(file, F_GETFD) < 0 {
      // The lowest free number is this one. Open for the other way only.
      _ = open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The number (from 1) of the first argument with bytes that aren't UTF-8; Swift would have put U+FFFD for them.
  static func firstArgumentThatIsNotUTF8() -> Int? {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      if String(validating: bytes, as: UTF8.self) == nil { return index }
    }
    return nil
  }

  /// Today in Việt Nam (UTC+7 the whole year round), or the day that `HUUNGHI_TODAY` says.
  static func today(_ environment: [String: String]) throws(Failure) -> CivilDate {
    if let text = environment["HUUNGHI_TODAY"], !text.isEmpty {
      guard let period = try? Period.parse(text), period.isSingleDay else {
        throw Failure(.data, "today", FailureText.badToday(text))
      }
      return period.first
    }
    return now().day
  }

  /// This moment in Việt Nam, by the machine's clock.
  static func now() -> Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Moment(microsecondsSince1970: Int64(now.tv_sec) * 1_000_000)
  }
}
