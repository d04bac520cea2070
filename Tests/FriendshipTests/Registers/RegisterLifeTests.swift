import Friendship
import Testing

/// Would catch a step taken out of turn or before its time, one that is lost when the next is taken, and an import that
/// takes back what was done by command since.
@Suite struct RegisterLifeTests {
  static let text = LocalizedText(vi: "Mở lớp tiếng Nga")

  static func proposal(_ change: (inout Proposal) throws -> Void = { _ in }) throws -> RegisterEntry {
    var proposal = Proposal(text: text, raised: try period("2025-05-23"), addressee: "Bộ Giáo dục")
    try change(&proposal)
    return .proposal(proposal)
  }

  static func direction(_ ending: Direction.Ending? = nil) throws -> RegisterEntry {
    .direction(Direction(text: text, given: try period("2025-05-23"), period: try period("2026"), ending: ending))
  }

  static func forward(_ to: String, _ on: String) throws -> RegisterStep {
    .forwarded(.init(to: to, on: try period(on)))
  }
  static func answer(_ on: String, _ text: String = "Đồng ý") throws -> RegisterStep {
    .answered(.init(text: text, on: try period(on)))
  }
  static func close(_ on: String, _ reason: String? = nil) throws -> RegisterStep {
    .closed(.init(reason: reason, on: try period(on)))
  }
  static func done(_ on: String) throws -> RegisterStep { .ended(.done(on: try period(on), activity: nil)) }
  static func drop(_ on: String) throws -> RegisterStep { .ended(.dropped(reason: "Lỗi thời", on: try period(on))) }

  /// The entry after steps that are all accepted, as on 1 January 2027.
  static func after(_ entry: RegisterEntry?, _ steps: RegisterStep...) throws -> RegisterEntry? {
    try steps.reduce(entry) { state, step in
      let events = try RegisterDecider.take(step, state, today: try day("2027-01-01"))
      #expect(events == [.took(step)])
      return events.reduce(state) { RegisterEntry.evolve($0, $1) }
    }
  }

  static func refusal(_ step: RegisterStep, _ state: RegisterEntry?) throws -> RegisterRejection? {
    let today = try day("2027-01-01")
    return RegisterDeciderTests.refusal { () throws(RegisterRejection) in
      try RegisterDecider.take(step, state, today: today)
    }
  }

  @Test func `a proposal is forwarded several times, answered and closed, and keeps all of it`() throws {
    let state = try Self.after(
      try Self.proposal(), try Self.forward("UBND tỉnh", "2025-06"), try Self.forward("Bộ Ngoại giao", "2025-07-01"),
      try Self.answer("2025-09-02"), try Self.close("2025-10"))
    let expected = try Self.proposal {
      $0.forwarded = [
        .init(to: "UBND tỉnh", on: try period("2025-06")), .init(to: "Bộ Ngoại giao", on: try period("2025-07-01")),
      ]
      $0.answer = .init(text: "Đồng ý", on: try period("2025-09-02"))
      $0.closed = .init(reason: nil, on: try period("2025-10"))
    }
    #expect(state == expected)
  }

  @Test func `it is open until it is answered or closed, and lies where it was forwarded last`() throws {
    let raised = try Self.proposal()
    let forwarded = try Self.after(raised, try Self.forward("UBND tỉnh", "2025-06"))
    #expect(raised.isOpen == true && forwarded?.isOpen == true)
    #expect(try Self.after(raised, try Self.answer("2025-06"))?.isOpen == false)
    #expect(try Self.after(raised, try Self.close("2025-06", "Rút lại"))?.isOpen == false)
    guard case .proposal(let first) = raised, case .proposal(let second)? = forwarded else { return }
    #expect(first.liesWith == "Bộ Giáo dục" && second.liesWith == "UBND tỉnh")
  }

  @Test func `a direction is open until it is done or dropped`() throws {
    #expect(try Self.direction().isOpen == true)
    let by = Direction.Ending.done(on: try period("2026-03"), activity: nil)
    #expect(try Self.after(try Self.direction(), .ended(by)) == Self.direction(by))
    #expect(try Self.after(try Self.direction(), try Self.drop("2026"))?.isOpen == false)
    #expect(try RegisterDeciderTests.entries().map(\.isOpen) == [nil, true, true, nil])
  }

  @Test func `a step out of turn is refused, and the refusal names what is in its way`() throws {
    let open = try Self.proposal()
    let answered = try Self.after(open, try Self.answer("2025-06-01"))
    let closed = try Self.after(open, try Self.close("2025-06-01", "Rút lại"))
    let answer = Proposal.Answer(text: "Đồng ý", on: try period("2025-06-01"))
    let closing = Proposal.Closing(reason: "Rút lại", on: try period("2025-06-01"))
    let forwarded = try Self.after(open, try Self.forward("A", "2025-06"))
    let done = Direction.Ending.done(on: try period("2026-03"), activity: nil)
    let tally = try RegisterDeciderTests.entries()[0]
    for (step, state, rejection): (RegisterStep, RegisterEntry?, RegisterRejection?) in [
      (try Self.forward("B", "2025-07"), answered, .answered(answer)),
      (try Self.answer("2025-07"), answered, .answered(answer)),
      (try Self.answer("2025-06-01"), answered, .nothingChanges),
      (try Self.close("2025-07"), answered, nil),
      (try Self.forward("B", "2025-07"), closed, .closed(closing)),
      (try Self.answer("2025-07"), closed, .closed(closing)),
      (try Self.close("2025-07", "x"), closed, .closed(closing)),
      (try Self.close("2025-06-01", "Rút lại"), closed, .nothingChanges),
      (try Self.close("2025-07"), open, .reasonNeeded), (try Self.close("2025-07"), forwarded, .reasonNeeded),
      (try Self.forward("A", "2025-06"), forwarded, .nothingChanges),
      (try Self.forward("A", "2025-07"), forwarded, nil),
      (try Self.done("2026-04"), try Self.direction(done), .ended(done)),
      (try Self.done("2026-03"), try Self.direction(done), .nothingChanges),
      (try Self.drop("2026-04"), try Self.direction(done), .ended(done)),
      (try Self.done("2026-04"), nil, .doesNotExist), (try Self.done("2026-04"), open, .otherRegister(.proposal)),
      (try Self.answer("2026-04"), tally, .otherRegister(.tally)),
      (try Self.answer("2026-04"), try Self.direction(), .otherRegister(.direction)),
    ] {
      #expect(try Self.refusal(step, state) == rejection, "\(step)")
    }
  }

  @Test func `a step comes after what it follows, as far as the dates tell, and not ahead of today`() throws {
    let open = try Self.proposal(), direction = try Self.direction()
    let answered = try Self.after(open, try Self.answer("2025-06-10"))
    let raised = try period("2025-05-23")
    for (step, state, rejection): (RegisterStep, RegisterEntry?, RegisterRejection?) in [
      (try Self.forward("A", "2025-05-22"), open, .beforeRaised(try period("2025-05-22"), raised: raised)),
      (try Self.forward("A", "2025-05"), open, nil), (try Self.forward("A", "2025-05-23"), open, nil),
      (try Self.answer("2024"), open, .beforeRaised(try period("2024"), raised: raised)),
      (try Self.close("2025-05-22", "x"), open, .beforeRaised(try period("2025-05-22"), raised: raised)),
      (
        try Self.close("2025-06-09"), answered,
        .beforeAnswered(try period("2025-06-09"), answered: try period("2025-06-10"))
      ),
      (try Self.close("2025-06"), answered, nil),
      (try Self.done("2025-05-22"), direction, .beforeGiven(try period("2025-05-22"), given: raised)),
      (try Self.drop("2025"), direction, nil),
      (try Self.answer("2027-01-02"), open, .liesAhead(try period("2027-01-02"), today: try day("2027-01-01"))),
      (try Self.answer("2027"), open, nil), (try Self.done("2027-01-01"), direction, nil),
    ] {
      #expect(try Self.refusal(step, state) == rejection, "\(step)")
    }
  }

  @Test func `what is entered by hand doesn't lie ahead; an import keeps what its source says`() throws {
    let today = try day("2025-01-01")
    for (entry, isRefused) in zip(try RegisterDeciderTests.entries(), [false, true, true, false]) {
      let refused = RegisterDeciderTests.refusal { () throws(RegisterRejection) in
        try RegisterDecider.enter(entry, nil, gazetteer: ReferenceGazetteer.shared, today: today)
      }
      #expect((refused != nil) == isRefused, "\(entry)")
      #expect(RegisterDeciderTests.enter(entry) == nil)
    }
  }

  @Test func `an entry holds so much and no more`() throws {
    let many = Array(repeating: "x", count: RegisterDecider.mostOfAnything + 1)
    var tally = Tally(kind: try kind("aid"), text: Self.text, period: try period("2025"), sources: many)
    let refused = { (entry: RegisterEntry) throws in
      let today = try day("2027-01-01")
      return RegisterDeciderTests.refusal { () throws(RegisterRejection) in
        try RegisterDecider.enter(entry, nil, gazetteer: ReferenceGazetteer.shared, today: today)
      }
    }
    #expect(try refused(.tally(tally)) == .tooMany(count: 501, limit: 500))
    tally.sources.removeLast()
    #expect(try refused(.tally(tally)) == nil)
    let full = try Self.proposal { proposal in
      let on = try period("2025-06")
      proposal.forwarded = (1...500).map { .init(to: "\($0)", on: on) }
    }
    #expect(try Self.refusal(try Self.forward("A", "2025-07"), full) == .tooMany(count: 501, limit: 500))
  }

  @Test func `a proposal put right can lose its answer, and not its reason for being closed without one`() throws {
    let state = try Self.after(try Self.proposal(), try Self.answer("2025-06"), try Self.close("2025-07"))
    #expect(RegisterDeciderTests.amend(try Self.proposal(), state) == nil)
    let closedOnly = try Self.proposal { $0.closed = .init(reason: nil, on: try period("2025-07")) }
    #expect(RegisterDeciderTests.amend(closedOnly, state) == .reasonNeeded)
  }

  @Test func `a row that comes again changed keeps the steps taken since, and says what it says`() throws {
    func restated(_ row: RegisterEntry, _ history: RegisterEvent...) -> RegisterEntry { row.restated(over: history) }
    let old = try Self.proposal()
    var row = try Self.proposal { $0.addressee = "Chính phủ" }
    let steps = [try Self.forward("A", "2025-06"), try Self.answer("2025-07"), try Self.close("2025-08")]
    let history = [.entered(old)] + steps.map(RegisterEvent.took)
    let kept = row.restated(over: history)
    #expect(try kept == Self.after(row, steps[0], steps[1], steps[2]))
    // Its own forwardings come first; one that it names isn't named twice.
    row = try Self.proposal {
      $0.forwarded = [.init(to: "B", on: try period("2025-05-30")), .init(to: "A", on: try period("2025-06"))]
    }
    #expect(restated(row, .entered(old), .took(steps[0])) == row)
    let more = restated(row, .entered(old), .took(try Self.forward("C", "2025-06")))
    #expect(try more == Self.after(row, try Self.forward("C", "2025-06")))
    // Steps stay whatever was put right between them and the row; one that was taken back doesn't come again.
    let amended = try Self.after(try Self.proposal { $0.addressee = "Chính phủ" }, steps[0])
    let later = restated(row, .entered(old), .took(try Self.forward("C", "2025-06")), .amended(more))
    #expect(later == more)
    #expect(
      restated(row, .entered(old), .took(try Self.forward("C", "2025-06")), .amended(try #require(amended))) == row)
    // Without steps a row's forwardings replace those of the row before.
    let before = try Self.proposal { $0.forwarded = [.init(to: "Z", on: try period("2025-06"))] }
    #expect(restated(row, .entered(before)) == row)
    let done = try Self.done("2026-03")
    #expect(
      try restated(Self.direction(), .entered(Self.direction()), .took(done)) == Self.after(Self.direction(), done))
  }

  @Test func `a step on nothing or on another sort of entry leaves things as they are`() throws {
    let tally = try RegisterDeciderTests.entries()[0]
    #expect(try RegisterEntry.evolve(nil, .took(Self.done("2026"))) == nil)
    #expect(try RegisterEntry.evolve(tally, .took(Self.answer("2026"))) == tally)
    #expect(try RegisterEntry.evolve(Self.direction(), .took(Self.answer("2026"))) == Self.direction())
    #expect(try RegisterEntry.evolve(Self.proposal(), .took(Self.done("2026"))) == Self.proposal())
  }

  @Test func `on an earlier day an entry is what could be known then`() throws {
    let proposal = Proposal(
      text: LocalizedText(vi: "Mở lớp"), raised: try period("4/2025"), addressee: "Bộ X",
      forwarded: [
        Proposal.Forwarding(to: "Bộ Y", on: try period("5/2025")),
        Proposal.Forwarding(to: "Bộ Z", on: try period("2026")),
      ], answer: Proposal.Answer(text: "Đồng ý", on: try period("15/6/2026")))
    func asOf(_ iso: String) throws -> Proposal? {
      guard case .proposal(let then)? = RegisterEntry.proposal(proposal).asOf(try day(iso)) else { return nil }
      return then
    }
    #expect(try asOf("2025-03-31") == nil)
    let early = try #require(try asOf("2025-04-01")), january = try #require(try asOf("2026-01-09"))
    #expect(early.isOpen && early.forwarded.isEmpty && early.liesWith == "Bộ X")
    // In the course of 2026: perhaps by then.
    #expect(january.isOpen && january.liesWith == "Bộ Z")
    #expect(try asOf("2026-06-14")?.isOpen == true)
    #expect(try asOf("2026-06-15") == proposal)

    let done = Direction(
      text: LocalizedText(vi: "Việc"), given: try period("12/2024"), period: try period("2025"),
      ending: .done(on: try period("1/7/2026"), activity: nil))
    let direction = RegisterEntry.direction(done)
    #expect(direction.asOf(try day("2024-11-30")) == nil)
    #expect(direction.asOf(try day("2026-06-30"))?.isOpen == true)
    #expect(direction.asOf(try day("2026-07-01")) == direction)
    let tally = RegisterEntry.tally(
      Tally(
        kind: try kind("delegation-in"), text: LocalizedText(vi: "Đoàn"), period: try period("2025"),
        count: Count(20, .moreThan)))
    #expect(tally.asOf(try day("2020-01-01")) == tally)
  }
}
