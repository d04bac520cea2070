/// Exit statuses, after sysexits.h.
enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// The command line can't be understood.
  case usage = 64
  /// What was given is wrong.
  case data = 65
  /// There is no such file.
  case noInput = 66
  /// The database can't be reached or used.
  case unavailable = 69
  /// A defect of the program.
  case software = 70
  /// An output can't be made.
  case cannotCreate = 73
  /// Try again: a concurrent change, a busy server.
  case tryAgain = 75
  /// Ended by Ctrl-C: 128 and the number of SIGINT, as shells count it.
  case interrupted = 130

  var code: Int32 { rawValue }
}
