import Friendship
import Testing

/// Would catch a renaming that loses the name before, a second end, a life out of order, two organisations that come to
/// have one name or to be part of each other, and an import that undoes what was recorded by command.
@Suite struct OrganisationLifeTests {
  static let russia = LocalizedText(vi: "Hội hữu nghị Việt - Nga", en: "Vietnam - Russia Association")
  static let soviet = LocalizedText(vi: "Hội hữu nghị Việt - Xô")

  static func association(_ change: (inout Organisation) throws -> Void = { _ in }) rethrows -> Organisation {
    var organisation = Organisation(
      id: organisation(1), name: soviet, kind: .central,
      affiliations: [Affiliation(parent: FriendshipTests.organisation(9))])
    try change(&organisation)
    return organisation
  }

  static func other(_ number: UInt8, _ change: (inout Organisation) throws -> Void = { _ in }) rethrows -> Organisation
  {
    var other = Organisation(id: organisation(number), name: LocalizedText(vi: "Hội số \(number)"), kind: .provincial)
    try change(&other)
    return other
  }

  static func result(
    _ step: OrganisationStep, _ state: Organisation?, holder: Organisation? = nil, heirs: [Organisation] = []
  ) throws -> Result<[OrganisationEvent], OrganisationRejection> {
    let context = OrganisationContext(today: try day("2025-06-15"), nameHolder: holder, heirs: heirs)
    return Result { () throws(OrganisationRejection) in try OrganisationDecider.take(step, state, in: context) }
  }

  @Test func `a name that is given up is kept with its time, and everything else stays`() throws {
    let state = try Self.association { $0.founded = try period("1950-05-23") }
    let step = OrganisationStep.renamed(to: Self.russia, on: try period("1994"))
    #expect(try Self.result(step, state) == .success([.took(step)]))
    let renamed = try #require(Organisation.evolve(state, .took(step)))
    var expected = state
    expected.name = Self.russia
    expected.formerNames = [.init(Self.soviet, until: try period("1994"))]
    #expect(renamed == expected)
    #expect(renamed.allNames == [Self.russia.vi, "Vietnam - Russia Association", Self.soviet.vi])
    // Back to the first name, which it holds itself.
    let back = OrganisationStep.renamed(to: Self.soviet, on: try period("2000"))
    #expect(try Self.result(back, renamed, holder: renamed) == .success([.took(back)]))
    #expect(
      Organisation.evolve(renamed, .took(back))?.formerNames
        == [.init(Self.soviet, until: try period("1994")), .init(Self.russia, until: try period("2000"))])
  }

  @Test func `what ends keeps its province and those it answered to`() throws {
    let state = Self.association { $0.province = ProvinceID("hai-duong-1997") }
    let merged = OrganisationStep.merged(into: organisation(2), on: try period("2025-06-01"))
    #expect(try Self.result(merged, state, heirs: [Self.other(2)]) == .success([.took(merged)]))
    let after = try #require(Organisation.evolve(state, .took(merged)))
    #expect(after.ending == .merged(into: organisation(2), on: try period("2025-06-01")))
    #expect(after.mergedInto == organisation(2) && after.province == state.province)
    #expect(after.affiliations == state.affiliations)
    // The other side of it changes nothing there, and comes from nothing else.
    let absorbed = OrganisationEvent.took(.absorbed(organisation(1), on: try period("2025-06-01")))
    #expect(OrganisationDecider.taking(in: organisation(1), by: [.took(merged)]) == [absorbed])
    #expect(OrganisationDecider.taking(in: organisation(1), by: [.amended(state)]).isEmpty)
    #expect(try Organisation.evolve(Self.other(2), absorbed) == Self.other(2))
    #expect(
      try Self.result(.absorbed(organisation(1), on: try period("2025")), Self.other(2)) == .failure(.nothingChanges))
    let dissolved = OrganisationStep.dissolved(on: try period("2025"), reason: "x")
    #expect(try Self.result(dissolved, state) == .success([.took(dissolved)]))
    #expect(Organisation.evolve(state, .took(dissolved))?.ending == .dissolved(on: try period("2025"), reason: "x"))
    #expect(Organisation.evolve(nil, .took(dissolved)) == nil)
  }

  @Test func `steps that can't be are refused`() throws {
    let founded = try Self.association { $0.founded = try period("1950") }
    let renamed = try Self.association {
      $0.name = Self.russia
      $0.formerNames = [.init(Self.soviet, until: try period("1994-05"))]
    }
    let ending = Organisation.Ending.dissolved(on: try period("2020"))
    let dissolved = Self.association { $0.ending = ending }
    let merged = try Self.association { $0.ending = .merged(into: organisation(2), on: try period("2020")) }
    func rename(_ on: String, to name: LocalizedText = Self.russia) throws -> OrganisationStep {
      .renamed(to: name, on: try period(on))
    }
    func merge(_ number: UInt8, _ on: String) throws -> OrganisationStep {
      .merged(into: organisation(number), on: try period(on))
    }
    func dissolve(_ on: String) throws -> OrganisationStep { .dissolved(on: try period(on), reason: nil) }
    func refused(
      _ step: OrganisationStep, _ state: Organisation?, holder: Organisation? = nil, heirs: [Organisation] = [],
      _ rejection: OrganisationRejection?, line: Int = #line
    ) throws {
      let found: OrganisationRejection? =
        switch try Self.result(step, state, holder: holder, heirs: heirs) {
        case .success: nil
        case .failure(let rejection): rejection
        }
      #expect(found == rejection, "line \(line)")
    }
    try refused(try rename("2020"), nil, .doesNotExist)
    try refused(try rename("2020", to: Self.soviet), founded, .nothingChanges)
    // With and without its names in other languages.
    try refused(
      try rename("2020", to: LocalizedText(vi: Self.soviet.vi, en: "Vietnam - USSR")), founded, .nothingChanges)
    try refused(try rename("2020", to: LocalizedText(vi: Self.russia.vi)), renamed, .nothingChanges)
    try refused(try rename("1949"), founded, .renamedBeforeFounded(try period("1949"), founded: try period("1950")))
    // Some time in the year in which it was founded: possible.
    try refused(try rename("1950"), founded, nil)
    try refused(
      try rename("1994-04", to: Self.soviet), renamed, .beforeRenamed(try period("1994-04"), renamed.formerNames[0]))
    try refused(try rename("1994", to: Self.soviet), renamed, nil)
    try refused(try dissolve("1990"), renamed, .beforeRenamed(try period("1990"), renamed.formerNames[0]))
    try refused(try rename("2025-06-16"), founded, .liesAhead(try period("2025-06-16"), today: try day("2025-06-15")))
    try refused(try rename("2025"), founded, nil)
    // The name of another, and one that another had.
    let holder = Self.other(3) { $0.name = LocalizedText(vi: "HỘI HỮU NGHỊ VIỆT - NGA") }
    try refused(try rename("2020"), founded, holder: holder, .nameTaken(holder))
    try refused(try rename("2020"), founded, holder: Self.other(3), .nameHeldBefore(Self.russia.vi, by: Self.other(3)))
    // What has ended.
    for step in [try rename("2021"), try merge(2, "2021"), try dissolve("2021")] {
      try refused(step, dissolved, heirs: [Self.other(2)], .ended(ending))
    }
    try refused(try dissolve("2020"), dissolved, .nothingChanges)
    try refused(try merge(2, "2020"), merged, heirs: [Self.other(2)], .nothingChanges)
    try refused(
      try dissolve("2020"), merged, .ended(.merged(into: organisation(2), on: try period("2020"))))
    try refused(
      try dissolve("1949"), founded, .dissolvedBeforeFounded(founded: try period("1950"), dissolved: try period("1949"))
    )
    // Into what.
    try refused(try merge(1, "2020"), founded, heirs: [founded], .mergedIntoItself)
    try refused(try merge(2, "2020"), founded, .doesNotExist)
    let ended = Self.other(2) { $0.ending = ending }
    try refused(try merge(2, "2021"), founded, heirs: [ended], .mergedIntoEnded(ended, ending))
    try refused(try merge(2, "2020"), founded, heirs: [ended], nil)
    let young = try Self.other(2) { $0.founded = try period("2022") }
    try refused(try merge(2, "2021"), founded, heirs: [young], .mergedIntoUnfounded(young, founded: try period("2022")))
    let way = try [
      Self.other(2) { $0.ending = .merged(into: organisation(3), on: try period("2020")) },
      Self.other(3) { $0.ending = .merged(into: organisation(1), on: try period("2020")) }, founded,
    ]
    try refused(try merge(2, "2020"), founded, heirs: way, .mergesInCircle(way))
  }

  @Test func `what became of it is told in the order of time`() throws {
    let one = try Self.association {
      $0.founded = try period("1950")
      $0.formerNames = [.init(Self.soviet, until: try period("1994")), .init(Self.russia, until: try period("1994"))]
      $0.ending = .merged(into: organisation(2), on: try period("2025-06-01"))
    }
    #expect(
      one.changes == [
        OrganisationChange(organisation(1), .founded, try period("1950")),
        OrganisationChange(organisation(1), .renamed(from: Self.soviet), try period("1994")),
        OrganisationChange(organisation(1), .renamed(from: Self.russia), try period("1994")),
        OrganisationChange(organisation(1), .merged(into: organisation(2)), try period("2025-06-01")),
      ])
    let two = try Self.other(2) { $0.ending = .dissolved(on: try period("1950"), reason: "x") }
    #expect(two.changes.map(\.kind) == [.dissolved])
    #expect(
      OrganisationChange.inOrder(two.changes + one.changes).map(\.kind).prefix(2) == [.founded, .dissolved])
    #expect(try Self.other(3).changes.isEmpty)
  }

  @Test func `a row of an import that calls it by a former name leaves it the name it has now`() throws {
    let before = try Self.association {
      $0.name = Self.russia
      $0.formerNames = [.init(Self.soviet, until: try period("1994"))]
      $0.ending = .merged(into: organisation(2), on: try period("2025-06-01"))
    }
    let row = Self.association {
      $0.name.ru = "Общество"
      $0.note = "mới"
    }
    let said = row.restated(over: before)
    var expected = before
    expected.note = "mới"
    expected.formerNames[0].name.ru = "Общество"
    #expect(said == expected)
    // Another name is a correction of the one it has; its own name says that again.
    let corrected = Self.association { $0.name = LocalizedText(vi: "Hội Việt - Nga") }.restated(over: before)
    #expect(corrected.name.vi == "Hội Việt - Nga" && corrected.formerNames == before.formerNames)
    // What it leaves open stays: a translation of the name that is the same, and not of another.
    #expect(
      Self.association { $0.name = LocalizedText(vi: Self.russia.vi) }.restated(over: before).name.en == Self.russia.en)
    #expect(corrected.name.en == nil)
    // Back under its first name, that is its own.
    var back = before
    back.formerNames.append(.init(Self.russia, until: try period("2000")))
    back.name = Self.soviet
    #expect(row.restated(over: back).name.ru == "Общество" && row.restated(over: back).formerNames == back.formerNames)
  }

  @Test func `what a row says of former names and of the end joins what is known, and takes none of it away`() throws {
    let before = try Self.association {
      $0.formerNames = [
        .init(Self.russia, until: try period("1994")), .init(LocalizedText(vi: "B"), until: try period("2000")),
      ]
      $0.ending = .dissolved(on: try period("2020"), reason: "x")
    }
    func ending(_ said: Organisation.Ending?, over: Organisation.Ending?) -> Organisation.Ending? {
      Self.association { $0.ending = said }.restated(over: Self.association { $0.ending = over }).ending
    }
    let row = try Self.association { $0.formerNames = [.init(Self.russia, until: try period("1995"))] }
    #expect(row.restated(over: before).formerNames.map(\.until.canonical) == ["1995", "2000"])
    #expect(row.restated(over: before).ending == before.ending)
    let merged = Organisation.Ending.merged(into: organisation(2), on: try period("2020-06"))
    #expect(ending(.dissolved(on: try period("2020")), over: before.ending) == before.ending)
    #expect(ending(.dissolved(on: try period("2020")), over: merged) == merged)
    #expect(ending(.dissolved(on: try period("2021")), over: merged) == .dissolved(on: try period("2021")))
    #expect(ending(.dissolved(on: try period("2021")), over: nil) == .dissolved(on: try period("2021")))
  }
}
