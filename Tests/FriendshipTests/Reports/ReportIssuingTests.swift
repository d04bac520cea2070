import Foundation
import Friendship
import Testing

/// Would catch a number given twice, a report dated before or after it can be, one that takes the place of another
/// organisation's or of one that is replaced already, and texts or forms recorded that change nothing.
@Suite struct ReportIssuingTests {
  private static let one = OrganisationID(id(1)), two = OrganisationID(id(2))

  private static func id(_ number: UInt8) -> UUID {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func details(_ number: Int, _ date: String) throws -> ReportIssueDetails {
    ReportIssueDetails(number: number, date: try day(date), signer: PersonID(Self.id(9)))
  }

  private func report(_ number: Int, _ date: String, of organisation: OrganisationID = one) throws -> IssuedReport {
    IssuedReport(
      id: ReportID(Self.id(UInt8(100 + number))), organisation: organisation, scope: .country,
      period: try Period.parse("2025"), view: .now, details: try details(number, date), form: ReportForm(),
      formDocument: nil, position: 10, checkpoint: nil,
      canonical: try #require(ContentHash([UInt8](repeating: 1, count: 32))), files: [], supersedes: nil)
  }

  private func context(_ change: (inout ReportIssuingContext) throws -> Void = { _ in }) throws
    -> ReportIssuingContext
  {
    var context = ReportIssuingContext(today: try day("2026-01-15"))
    try change(&context)
    return context
  }

  @Test(arguments: ["2025-01-01", "2025-12-15", "2026-01-09", "2026-01-15"])
  func `a report is issued with a date from its period's first day to today`(_ date: String) throws {
    let report = try report(5, date)
    #expect(try ReportIssuing.issue(report, in: try context()) == [.issued(report)])
  }

  @Test func `a date before the period or still to come is refused`() throws {
    #expect(throws: ReportRejection.dateBeforePeriod(try day("2024-12-31"), try Period.parse("2025"))) {
      try ReportIssuing.issue(try report(5, "2024-12-31"), in: try context())
    }
    #expect(throws: ReportRejection.dateAhead(try day("2026-01-16"), today: try day("2026-01-15"))) {
      try ReportIssuing.issue(try report(5, "2026-01-16"), in: try context())
    }
  }

  @Test(arguments: [Int.min, -1, 0, 100_000, Int.max]) func `a number that can't be one is refused`(_ number: Int)
    throws
  {
    #expect(throws: ReportRejection.numberOutOfRange(number)) {
      try ReportIssuing.check(
        try details(number, "2026-01-09"), by: Self.one, of: .country, for: try Period.parse("2025"), in: try context())
    }
  }

  @Test func `a number that another report holds is refused`() throws {
    let holder = try report(5, "2026-01-02")
    #expect(throws: ReportRejection.numberTaken(ReportNumber(5, year: 2026))) {
      try ReportIssuing.issue(try report(5, "2026-01-09"), in: try context { $0.holder = holder })
    }
  }

  @Test func `a report takes the place of one of the same organisation that nothing has replaced`() throws {
    let old = try report(3, "2026-01-02")
    let new = try report(5, "2026-01-09")
    #expect(try ReportIssuing.issue(new, in: try context { $0.superseded = old }) == [.issued(new)])
    #expect(throws: ReportRejection.otherIssuer(ReportNumber(3, year: 2026))) {
      try ReportIssuing.issue(
        new, in: try context { $0.superseded = try report(3, "2026-01-02", of: Self.two) })
    }
    var other = new
    other.scope = .organisation(Self.one, withThoseBelow: true)
    #expect(throws: ReportRejection.otherScope(ReportNumber(3, year: 2026))) {
      try ReportIssuing.issue(other, in: try context { $0.superseded = old })
    }
    var earlier = old
    earlier.period = try period("2024")
    #expect(throws: ReportRejection.otherPeriod(ReportNumber(3, year: 2026), earlier.period)) {
      try ReportIssuing.issue(new, in: try context { $0.superseded = earlier })
    }
    let successor = try report(4, "2026-01-03")
    #expect(throws: ReportRejection.alreadySuperseded(ReportNumber(3, year: 2026), by: ReportNumber(4, year: 2026))) {
      try ReportIssuing.issue(
        new,
        in: try context {
          $0.superseded = old
          $0.successor = successor
        })
    }
  }

  // MARK: Texts and forms

  @Test func `the text of a section is written, written anew and taken away, and nothing is recorded twice`() throws {
    var note = ReportNote(
      scope: .country, period: try Period.parse("2025"), section: .causes, text: LocalizedText(vi: "A"))
    #expect(try ReportNoteDecider.record(note, nil) == [.recorded(note)])
    #expect(throws: ReportRejection.nothingChanges) { try ReportNoteDecider.record(note, note) }
    let old = note
    note.text = LocalizedText(vi: "A", en: "B")
    #expect(try ReportNoteDecider.record(note, old) == [.recorded(note)])
    note.text = nil
    #expect(try ReportNoteDecider.record(note, old) == [.recorded(note)])
    #expect(throws: ReportRejection.noNote(.causes)) { try ReportNoteDecider.record(note, note) }
    #expect(throws: ReportRejection.noNote(.causes)) { try ReportNoteDecider.record(note, nil) }
  }

  @Test func `a form is set whole, and one that says what is set already is refused`() throws {
    var setting = ReportFormSetting(organisation: Self.one)
    // Nothing set is what an organisation begins with.
    #expect(throws: ReportRejection.nothingChanges) { try ReportFormDecider.set(setting, nil) }
    setting.form.numberSuffix = "BC-HHN"
    #expect(try ReportFormDecider.set(setting, nil) == [.set(setting)])
    #expect(throws: ReportRejection.nothingChanges) { try ReportFormDecider.set(setting, setting) }
    let cleared = ReportFormSetting(organisation: Self.one)
    #expect(try ReportFormDecider.set(cleared, setting) == [.set(cleared)])
  }

  @Test func `a form has room for so many lines`() throws {
    for (list, limit) in [(\ReportForm.addressees, 20), (\ReportForm.authority, 6), (\ReportForm.recipients, 50)] {
      var setting = ReportFormSetting(organisation: Self.one)
      setting.form[keyPath: list] = (0..<limit).map { LocalizedText(vi: "\($0)") }
      #expect(try ReportFormDecider.set(setting, nil) == [.set(setting)])
      setting.form[keyPath: list].append(LocalizedText(vi: "x"))
      #expect(throws: ReportRejection.tooMany(count: limit + 1, limit: limit)) {
        try ReportFormDecider.set(setting, nil)
      }
    }
  }
}
