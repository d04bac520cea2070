import ArgumentParser
import Documents
import FoundationEssentials
import Friendship
import Secretariat
import Wording

/// `huunghi person erase NUMBER|NAME [--reason R] [--yes]`
struct PersonErase: RecordingCommand {
  static var configuration: CommandConfiguration { .of(.personErase, "erase", "xóa") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedPerson))
  var person: String
  @Option(
    name: .named("reason", "lý-do"), help: .of(.erasureGround), completion: .list(ErasureGround.allCases.map(\.code)))
  var reason: String?
  @Flag(name: .named("yes", "chắc-chắn"), help: .of(.yes))
  var yes = false

  /// It can't be undone: where nobody can be asked, it has to be said beforehand.
  private func check() throws(UsageProblem) {
    if !yes, !Terminal.canAsk { throw UsageProblem(PersonText.needsYes) }
  }

  func run() async throws {
    try check()
    let (erasure, isClerk) = try await Session.current.withBook { book in
      var isClerk = false
      let found = try await book.person(person, for: .erase)
      if case .onRecord(let stored) = found {
        let preview = try await book.erasure(of: stored, on: reason)
        try confirm(preview)
        isClerk = preview.isClerk
      }
      Interruption.shared.now(.recording)
      // By the id, so that it is whom was shown, whatever the name leads to by now.
      return (try await book.erasePerson(found.id.uuid.uuidString, on: reason), isClerk)
    }
    Session.current.outcome.note(number: erasure.person.number)
    try show(erasure)
    if isClerk { Note.write(say(PersonText.clerkErased)) }
    Stopped.tell(erasure.stopped)
  }

  private func confirm(_ preview: PersonErasurePreview) throws(Failure) {
    let person = preview.person
    if !yes || !Session.current.isJSON {
      for phrase in [
        PersonText.willErase(person.record.name, person.number, records: preview.records),
        PersonText.willStay(person.number, activities: preview.activities, signed: preview.signed), PersonText.final,
      ] {
        Note.write(say(phrase))
      }
    }
    guard !yes, !(try Asking.isYes(PersonText.ask)) else { return }
    throw Failure(.interrupted, "interrupted", PersonText.keptAsIs)
  }

  private func show(_ erasure: PersonErasure) throws {
    let person = erasure.person
    let sentence =
      erasure.wasErased
      ? PersonText.erasedBefore(person.number, deleted: erasure.deleted)
      : PersonText.erasedNow(person.number, at: person.position)
    try ErasedPersonSheet(person).show(
      [sentence, PersonText.notReached],
      facts: ["deleted": .int(erasure.deleted), "erased_before": .bool(erasure.wasErased)])
  }
}
