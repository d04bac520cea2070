/// An entry of one of the registers that stand beside dated activities.
public enum RegisterEntry: Hashable, Sendable {
  /// An aggregate.
  case tally(Tally)
  /// A proposal.
  case proposal(Proposal)
  /// A direction.
  case direction(Direction)
  /// A province's figure.
  case figure(ProvinceFigure)

  /// Which register.
  public enum Register: String, CaseIterable, Sendable, Hashable {
    /// Tallies.
    case tally
    /// Proposals.
    case proposal
    /// Directions.
    case direction
    /// Province figures.
    case figure
  }

  /// Which register it is in.
  public var register: Register {
    switch self {
    case .tally: .tally
    case .proposal: .proposal
    case .direction: .direction
    case .figure: .figure
    }
  }

  /// Whether something is still expected of it: a proposal neither answered nor closed, a direction neither done nor
  /// dropped. Of tallies and figures nothing ever is, so they have no answer.
  public var isOpen: Bool? {
    switch self {
    case .tally, .figure: nil
    case .proposal(let proposal): proposal.isOpen
    case .direction(let direction): direction.isOpen
    }
  }

  /// The entry after an event; a step on nothing, or on an entry of another register, leaves things as they are.
  public static func evolve(_ state: RegisterEntry?, _ event: RegisterEvent) -> RegisterEntry? {
    switch (event, state) {
    case (.entered(let entry), _), (.amended(let entry), _): return entry
    case (.took(let step), .proposal(var proposal)?):
      switch step {
      case .forwarded(let forwarding): proposal.forwarded.append(forwarding)
      case .answered(let answer): proposal.answer = answer
      case .closed(let closing): proposal.closed = closing
      case .ended: break
      }
      return .proposal(proposal)
    case (.took(.ended(let ending)), .direction(var direction)?):
      direction.ending = ending
      return .direction(direction)
    case (.took, _): return state
    }
  }

  /// The entry as it stood on a day, without what surely came later; `nil` where it wasn't there yet.
  ///
  /// A report that is dated back tells of nothing that nobody could know on its day.
  public func asOf(_ day: CivilDate) -> RegisterEntry? {
    switch self {
    case .tally, .figure: return self
    case .proposal(var proposal):
      guard proposal.raised.first <= day else { return nil }
      proposal.forwarded.removeAll { $0.on.first > day }
      if let answer = proposal.answer, answer.on.first > day { proposal.answer = nil }
      if let closed = proposal.closed, closed.on.first > day { proposal.closed = nil }
      return .proposal(proposal)
    case .direction(var direction):
      guard direction.given.first <= day else { return nil }
      if let ending = direction.ending, ending.on.first > day { direction.ending = nil }
      return .direction(direction)
    }
  }

  /// The entry as a row of an import says it again, with the life that it has had since.
  ///
  /// A row says what it says: its own answer or forwardings replace those before. What it leaves open, or has no word for,
  /// stays, and so does every step that was taken and not taken back since.
  ///
  /// - Parameter saysHowExact: whether the row of a figure says if it is approximate.
  public func restated(over history: [RegisterEvent], saysHowExact: Bool = true) -> RegisterEntry {
    let state = history.reduce(nil) { Self.evolve($0, $1) }
    switch (self, state) {
    case (.tally(var tally), .tally(let before)?):
      tally.text = tally.text.completed(by: before.text)
      tally.count = tally.count ?? before.count
      tally.organisations.keep(before.organisations)
      tally.provinces.keep(before.provinces)
      tally.occasions.keep(before.occasions)
      tally.sources.keep(before.sources)
      return .tally(tally)
    case (.figure(var figure), .figure(let before)?):
      figure.name = figure.name.completed(by: before.name)
      figure.value = figure.value.completed(by: before.value)
      figure.activity = figure.activity ?? before.activity
      figure.sources.keep(before.sources)
      if !saysHowExact { figure.isApproximate = before.isApproximate }
      return .figure(figure)
    case (.proposal(var proposal), .proposal(let before)?):
      proposal.text = proposal.text.completed(by: before.text)
      proposal.activity = proposal.activity ?? before.activity
      proposal.by.keep(before.by)
      proposal.addressee = proposal.addressee ?? before.addressee
      proposal.provinces.keep(before.provinces)
      proposal.sources.keep(before.sources)
      proposal.answer = proposal.answer ?? before.answer
      proposal.closed = proposal.closed ?? before.closed
      if proposal.forwarded.isEmpty {
        proposal.forwarded = before.forwarded
      } else {
        for case .took(.forwarded(let forwarding)) in history
        where before.forwarded.contains(forwarding) && !proposal.forwarded.contains(forwarding) {
          proposal.forwarded.append(forwarding)
        }
      }
      return .proposal(proposal)
    case (.direction(var direction), .direction(let before)?):
      direction.text = direction.text.completed(by: before.text)
      direction.activity = direction.activity ?? before.activity
      direction.organisations.keep(before.organisations)
      direction.audience = direction.audience ?? before.audience
      direction.fields.keep(before.fields)
      direction.sources.keep(before.sources)
      direction.ending = direction.ending ?? before.ending
      return .direction(direction)
    default: return self
    }
  }
}

extension Array {
  /// Of a list that says nothing, what was known before.
  mutating func keep(_ before: [Element]) { if isEmpty { self = before } }
}
