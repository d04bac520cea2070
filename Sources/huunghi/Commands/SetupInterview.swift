import Friendship
import Secretariat
import Synchronization
import Wording

/// The questions of `setup` on a terminal. Each answer is looked at as it is given, and asked for again where it can't be
/// used: nobody has to begin anew for a slip in one of them. The database comes before what is looked up in it.
struct SetupInterview: Sendable {
  /// Asks everything, then records what is new and keeps the settings. An empty answer leaves what was set.
  func held(keepingIn file: SettingsFile) async throws {
    var settings = Session.current.settings
    let languages = Phrase(each: { AnswerText.language.in($0) + " (vi, en, ru)" })
    let language = try await Asking.usable(languages) { typed in
      guard let chosen = Language(rawValue: folded(typed)) else {
        throw Failure(.data, "language", ParserText.unknownLanguage(typed))
      }
      return chosen
    }
    if let language { settings.language = language }
    // What follows speaks the language that was just chosen.
    let chosen = settings
    try await Session.$current.withValue(Session.current.with(chosen)) {
      try await SettingsAnswer.keep(try await answers(chosen), in: file)
    }
  }

  /// All that is kept, once a database was named that can be reached.
  private func answers(_ before: Settings) async throws -> ChosenSettings {
    var settings = before
    while true {
      Note.write(say(AnswerText.passwordHint))
      let typed = try await Asking.usable(AnswerText.database, current: settings.database) { typed in
        (typed, try Setup.address(typed))
      }
      if let typed { settings.database = typed.1 }
      let chosen = settings
      let session = Session.current.with(chosen)
      let isOpen = Mutex(false)
      do {
        return try await Session.$current.withValue(session) {
          try await session.withBook { book in
            isOpen.withLock { $0 = true }
            return try await answers(chosen, book)
          }
        }
      } catch {
        // Only an address that was just typed can be mended by another.
        guard typed != nil, !isOpen.withLock({ $0 }), let failure = error as? Failure else { throw error }
        _ = failure.report(isRecording: false)
        // An empty answer leaves things as they were, and doesn't try the same again.
        settings.database = before.database
      }
    }
  }

  /// What is asked of the book. Nothing is recorded before the last answer.
  private func answers(_ before: Settings, _ book: Book) async throws -> ChosenSettings {
    var settings = before
    let name = try await Self.said(AnswerText.you, nil, book) { typed in
      try await book.check(TypedPerson(name: typed))
      return typed
    }
    let association = try await Self.said(AnswerText.yourAssociation, before.association?.name, book) {
      try await Self.association($0, book)
    }
    let province = try await Self.said(AnswerText.yourProvince, before.province, book) { try await book.province($0) }
    if let province { settings.province = province.value?.unit.name.vi }
    if let association {
      let stored = try await association.value?.recorded(in: book)
      settings.association = stored.map { Settings.Association($0) }
    }
    if let name {
      settings.actor = nil
      if let name = name.value {
        Interruption.shared.now(.recording)
        settings.actor = try await book.addPerson(TypedPerson(name: name)).id.uuid
      }
    }
    return await ChosenSettings(settings, province: province?.value, book)
  }

  /// An answer: a thing, or that none is to be set any more.
  private struct Said<Value> {
    let value: Value?
  }

  /// What an answer stands for; a word for unknown takes out what was set. `nil` where nothing was answered.
  private static func said<Value>(
    _ question: Phrase, _ current: String?, _ book: Book, _ use: (String) async throws -> Value
  ) async throws -> Said<Value>? {
    try await Asking.usable(question, current: current, of: book) { typed in
      Said(value: Book.isSaidUnknown(typed) ? nil : try await use(typed))
    }
  }

  /// The association of those who record.
  enum Association: Sendable {
    case onRecord(StoredOrganisation)
    /// To be added once everything is answered.
    case new(TypedOrganisation)

    /// The association, put on record where it isn't.
    func recorded(in book: Book) async throws -> StoredOrganisation {
      switch self {
      case .onRecord(let stored): return stored
      case .new(let typed):
        Interruption.shared.now(.recording)
        return try await book.addOrganisation(typed).answer.stored
      }
    }
  }

  /// The association on record; one that isn't can be added.
  ///
  /// - Throws: ``NotMeant`` where it isn't to be.
  static func association(_ name: String, _ book: Book) async throws -> Association {
    do {
      return .onRecord(try await book.organisation(name).stored)
    } catch {
      guard case .unknownOrganisation = (error as? InvalidInput)?.problems.first else { throw error }
      _ = await FailureReading.failure(error, book).report(isRecording: false)
      guard try Asking.isYes(AnswerText.addAssociation) else { throw NotMeant() }
      var typed = TypedOrganisation()
      typed.name = name
      let kind = try await Asking.usable(OptionHelp.organisationKind.help, of: book, isNeeded: true) { kind in
        typed.kind = kind
        try await book.check(typed)
        return kind
      }
      typed.kind = kind
      return .new(typed)
    }
  }
}

/// An answer that its giver takes back, the reason having been told.
struct NotMeant: Error {}
