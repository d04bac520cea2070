import Friendship
import Testing

/// Would catch a correction that is lost, one that changes nothing and is recorded all the same, and one that takes
/// away what isn't there without a word.
@Suite struct ActivityAmendingTests {
  static func recorded() throws -> ActivityEvent {
    .recorded(
      try meeting("2025-06-01") {
        $0.places = [.province(try unit("hai-duong-1997"), venue: "Nhà hát"), .online]
        $0.organisers = [organisation(10)]
        $0.partners = [organisation(11)]
        $0.fields = [.culture]
        $0.attendance = Attendance(
          people: Count(40), namedAssociations: [organisation(12)],
          participants: [Participant(person: PersonID(uuid(20)), role: "Chủ tịch")],
          delegations: [visit])
        $0.amounts = [try #require(Money(typed: "100:USD"))]
        $0.occasions = [.text("75 năm")]
        $0.outcomes = ["Ký kết hợp tác"]
        $0.documents = [DocumentLink(link: "https://example.org/1", caption: "Toàn cảnh")]
        $0.sources = ["Báo Nhân Dân"]
      })
  }

  static let visit = Delegation(direction: .incoming, people: Count(12), counterpart: .listed("RU"))

  /// One of each sort of list, which the record has.
  static func items() throws -> [ActivityListItem] {
    [
      .place(.online), .place(.province(try unit("hai-duong-1997"), venue: "Nhà hát")),
      .organiser(organisation(10)),
      .partner(organisation(11)), .field(.culture), .association(organisation(12)),
      .participant(Participant(person: PersonID(uuid(20)), role: "Chủ tịch")), .delegation(visit),
      .amount(try #require(Money(typed: "100:USD"))), .occasion(.text("75 năm")), .outcome("Ký kết hợp tác"),
      .document(DocumentLink(link: "https://example.org/1", caption: "Toàn cảnh")), .source("Báo Nhân Dân"),
    ]
  }

  @Test func `what is there can be removed and added again, one change a list`() throws {
    let recorded = try Self.recorded()
    for item in try Self.items() {
      let removal = try given(recorded).when(.amend([.remove(item)], reason: nil)).outcome.get()
      guard case .amended(let changes, nil) = try #require(removal.first) else {
        Issue.record("\(removal)")
        continue
      }
      #expect(changes.count == 1, "\(item)")
      // Taken away twice is taking away what isn't there.
      try given([recorded] + removal).when(.amend([.remove(item)], reason: nil)).then(.notThere(item))
      let addition = try given([recorded] + removal).when(.amend([.add(item)], reason: nil)).outcome.get()
      let before = state(after: [recorded], id: one)?.details
      let after = state(after: [recorded] + removal + addition, id: one)?.details
      #expect(
        before.map { $0.changes(to: after ?? $0).count } ?? 99 <= 1, "back, but for the order of one list")
      try given(recorded).when(.amend([.remove(item), .add(item)], reason: nil)).then(
        sameUpToOrder: before, after)
    }
  }

  @Test func `what is there already isn't added twice`() throws {
    for item in try Self.items() {
      switch item {
      // Two delegations, or two gifts, can be alike in all that is known of them.
      case .delegation, .amount:
        #expect(try given(try Self.recorded()).when(.amend([.add(item)], reason: nil)).isAccepted)
      default:
        try given(try Self.recorded()).when(.amend([.add(item)], reason: nil)).then(.nothingChanges)
      }
    }
  }

  @Test func `a field set to what it is changes nothing`() throws {
    let recorded = try Self.recorded()
    let details = try #require(state(after: [recorded], id: one)?.details)
    let all = ActivityDetails(kind: try kind("x"), title: LocalizedText(vi: "x"), period: try period("2020"))
      .changes(to: details)
    #expect(all.count == 16)
    for change in all { try given(recorded).when(.amend([.set(change)], reason: "x")).then(.nothingChanges) }
    try given(recorded).when(.amend([], reason: "x")).then(.nothingChanges)
    try given(recorded).when(.amend([.add(.field(.media)), .remove(.field(.media))], reason: nil))
      .then(.nothingChanges)
  }

  @Test func `a held plan may bring no news`() throws {
    try given(.planned(try meeting("2025-06-01"))).when(.hold([.set(.people(nil))], reason: nil)).then(
      .held([], reason: nil))
  }

  @Test func `what isn't there can't be removed, and then nothing of the correction is done`() throws {
    let recorded = try Self.recorded()
    let missing: [ActivityListItem] = [
      .place(.nationwide), .place(.province(try unit("ha-noi-2008"), venue: nil)),
      .place(.province(try unit("hai-duong-1997"), venue: "Sân vận động")), .organiser(organisation(99)),
      .partner(organisation(10)), .field(.sport), .association(organisation(10)),
      .participant(Participant(person: PersonID(uuid(99)), role: nil)),
      .delegation(Delegation(direction: .outgoing, people: Count(12), counterpart: .listed("RU"))),
      .amount(try #require(Money(typed: "100:EUR"))), .occasion(.observance(id: "tet", years: nil)),
      .outcome("Ký"), .document(DocumentLink(link: "https://example.org/2")), .source("Báo"),
    ]
    for item in missing {
      try given(recorded).when(.amend([.set(.people(Count(1))), .remove(item)], reason: nil)).then(
        .notThere(item))
      try given(.planned(try meeting("2025-06-01"))).when(.hold([.remove(item)], reason: nil)).then(.notThere(item))
    }
  }

  @Test func `things are removed as people name them`() throws {
    let recorded = try Self.recorded()
    try given(recorded).when(
      .amend([.remove(.place(.province(try unit("hai-duong-1997"), venue: nil)))], reason: nil)
    )
    .then(.amended([.places([.online])], reason: nil))
    try given(recorded).when(
      .amend([.remove(.participant(Participant(person: PersonID(uuid(20)), role: nil)))], reason: nil)
    ).then(.amended([.participants([])], reason: nil))
    try given(recorded).when(.amend([.remove(.outcome("ky ket HOP TAC"))], reason: nil))
      .then(.amended([.outcomes([])], reason: nil))
    try given(recorded).when(.amend([.remove(.source("bao nhan dan"))], reason: nil))
      .then(.amended([.sources([])], reason: nil))
    try given(recorded).when(
      .amend([.remove(.document(DocumentLink(link: "https://example.org/1")))], reason: nil)
    )
    .then(.amended([.documents([])], reason: nil))
  }

  @Test func `corrections are done in order, and each field they touch is kept whole`() throws {
    try given(try Self.recorded()).when(
      .amend(
        [
          .set(.fields([.sport])), .add(.field(.media)), .remove(.field(.sport)),
          .set(.people(Count(50, .about))),
        ],
        reason: "đếm lại")
    ).then(.amended([.fields([.media]), .people(Count(50, .about))], reason: "đếm lại"))
  }

  /// One more of each sort than is accepted.
  static let limits: [(ActivityRejection.Limited, limit: Int, change: @Sendable (Int) throws -> ActivityChange)] = [
    (.places, 70, { .places(Array(repeating: .online, count: $0)) }),
    (.organisers, 100, { .organisers(Array(repeating: organisation(1), count: $0)) }),
    (.partners, 100, { .partners(Array(repeating: organisation(1), count: $0)) }),
    (.associations, 200, { .namedAssociations(Array(repeating: organisation(1), count: $0)) }),
    (
      .participants, 2000,
      { .participants(Array(repeating: Participant(person: PersonID(uuid(1)), role: nil), count: $0)) }
    ),
    (.delegations, 200, { .delegations(Array(repeating: visit, count: $0)) }),
    (.amounts, 50, { .amounts(Array(repeating: try #require(Money(typed: "1:USD")), count: $0)) }),
    (.occasions, 20, { .occasions(Array(repeating: .text("x"), count: $0)) }),
    (.outcomes, 100, { .outcomes(Array(repeating: "x", count: $0)) }),
    (.documents, 200, { .documents(Array(repeating: DocumentLink(link: "x"), count: $0)) }),
    (.sources, 50, { .sources(Array(repeating: "x", count: $0)) }),
  ]

  @Test func `every list has a limit, whichever way it is filled`() throws {
    #expect(Set(Self.limits.map(\.0)) == Set(ActivityRejection.Limited.allCases))
    for (what, limit, change) in Self.limits {
      let full = try change(limit), over = try change(limit + 1)
      let tooMany = ActivityRejection.tooMany(what, count: limit + 1, limit: limit)
      let bare = try meeting("2025-06-01")
      try given().when(.record(bare.applying([full]))).then(.recorded(bare.applying([full])))
      try given().when(.record(bare.applying([over]))).then(tooMany)
      try given().when(.plan(try meeting("2025-07").applying([over]))).then(tooMany)
      try given(.recorded(bare)).when(.amend([.set(over)], reason: nil)).then(tooMany)
      try given(.planned(bare)).when(.hold([.set(over)], reason: nil)).then(tooMany)
    }
    let places = Array(repeating: Place.online, count: 71)
    try given(.planned(try meeting("2025-07"))).when(.move(period: nil, places: places, reason: nil))
      .then(.tooMany(.places, count: 71, limit: 70))
  }
}

extension Decision {
  /// Accepts that nothing changes, or a change of order alone.
  fileprivate func then(
    sameUpToOrder before: ActivityDetails?, _ after: ActivityDetails?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if before == after {
      then(.nothingChanges, sourceLocation: sourceLocation)
    } else {
      #expect(isAccepted, sourceLocation: sourceLocation)
    }
  }
}
