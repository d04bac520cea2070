import Documents
import Wording

/// Why a command ends without having done its work: what a person reads, and the exit status.
struct Failure: Error {
  /// The exit status.
  let status: ExitStatus
  /// A short name for machines.
  let code: String
  /// What is said, a sentence or two a part.
  let messages: [Phrase]
  /// A name for machines of each part, where there are several sorts.
  let codes: [String]
  /// Whether it is said that nothing was recorded, when the command would have recorded. Not where that isn't so, or
  /// isn't known.
  let isNothingRecorded: Bool
  /// The parts of an activity that were refused, by the names that columns of an import have; for who is asked for them
  /// again.
  var columns: Set<String> = []
  /// What a program is told besides of each part, by its place among the messages.
  var details: [Int: [(key: String, value: JSON)]] = [:]

  init(_ status: ExitStatus, _ code: String, _ message: Phrase, isNothingRecorded: Bool = true) {
    self.init(status, code, [message], codes: [code], isNothingRecorded: isNothingRecorded)
  }

  init(
    _ status: ExitStatus, _ code: String, _ messages: [Phrase], codes: [String],
    isNothingRecorded: Bool = true
  ) {
    self.status = status
    self.code = code
    self.messages = messages
    self.codes = codes
    self.isNothingRecorded = isNothingRecorded
  }

  /// Tells the person (or the machine) on standard error; gives the exit status.
  ///
  /// With the status `done` it is no error: the command has done its work and can't show it.
  func report(isRecording: Bool) -> ExitStatus {
    if status == .done, !Session.current.isJSON {
      Note.write(messages.map(say).joined(separator: "\n"))
      return status
    }
    let recorded = Session.current.outcome.recorded
    let done = status == .done ? nil : Session.current.outcome.done
    let isNothing = isNothingRecorded && recorded == nil && done == nil
    if Session.current.isJSON {
      let problems = zip(messages, codes).enumerated().map { index, problem in
        JSON.object(
          (details[index] ?? []).filter { $0.key != "message" }
            + [("code", .string(problem.1)), ("message", .string(say(problem.0)))])
      }
      var error: [(key: String, value: JSON)] = [
        ("code", .string(code)), ("message", .string(messages.map(say).joined(separator: "\n"))),
        ("nothing_recorded", .bool(isNothing)), ("problems", .array(problems)), ("status", .int(Int(status.code))),
      ]
      if let recorded { error.append(("recorded", recorded.json)) }
      if let done { error.append(("done", .string(say(done)))) }
      Note.write((["error": .object(error)] as JSON).text)
      return status
    }
    var lines = messages.enumerated().map { index, message in
      index == 0 ? "\(Note.styled(say(ParserText.error) + ":", .error)) \(say(message))" : "  \(say(message))"
    }
    if let done { lines.append(say(FailureText.doneAllTheSame(done))) }
    // A failure that knows itself what was recorded has said so.
    if let recorded, isNothingRecorded {
      lines.append(say(recorded.phrase))
    } else if isRecording, isNothing {
      lines.append(say(FailureText.nothingRecorded))
    }
    Note.write(lines.joined(separator: "\n"))
    return status
  }
}
