import FoundationEssentials
import Friendship
import Wording

/// An issued report as `report issue` and `report show` tell of it: what it is, and by what its files are known.
public struct IssuedReportSheet: Sendable {
  /// The report.
  public var report: IssuedReport
  /// The log position of the event that says it was issued.
  public var recorded: Int
  /// The number of the report whose place it took.
  public var supersedes: ReportNumber?
  /// The number of the report that took its place.
  public var supersededBy: ReportNumber?
  /// What a person ought to know, when it's issued.
  public var remarks: [ReportRemark]
  /// The log's signed checkpoint that it carries, as it is printed.
  public var checkpoint: CheckpointStamp?
  /// The labels of what it mentions.
  public var names: Names

  /// A sheet of its parts.
  public init(
    report: IssuedReport, recorded: Int, supersedes: ReportNumber? = nil, supersededBy: ReportNumber? = nil,
    remarks: [ReportRemark] = [], checkpoint: CheckpointStamp? = nil, names: Names
  ) {
    self.report = report
    self.recorded = recorded
    self.supersedes = supersedes
    self.supersededBy = supersededBy
    self.remarks = remarks
    self.checkpoint = checkpoint
    self.names = names
  }

  /// Number and issuer: `Báo cáo số 5/2026, Hội hữu nghị Việt - Nga`.
  public func title(in language: Language) -> String {
    let number = ReportAnswerText.report(report.number).in(language)
    return "\(number), \(names.organisation(report.organisation, in: language))"
  }

  /// The sheet as blocks.
  public func blocks(in language: Language) -> [Block] {
    func fact(_ head: Head, _ value: String?) -> Fact? { value.map { Fact(head.phrase.in(language), $0) } }
    let facts = [
      fact(.issuedOn, report.details.date.numeric),
      fact(.signer, names.person(report.details.signer, in: language)),
      fact(.scope, report.scope.text(names, in: language)),
      fact(.period, report.period.spanText(in: language)),
      fact(.boundaries, report.view.name.in(language)),
      fact(.composedAt, String(report.position)),
      fact(.event, String(recorded)),
      fact(.supersedes, supersedes?.description),
      fact(.supersededBy, supersededBy?.description),
    ]
    var blocks: [Block] = [.title(title(in: language)), .facts(facts.compactMap(\.self))]
    if let checkpoint { blocks.append(.paragraph(checkpoint.sentence(in: language))) }
    blocks.append(.heading(Heading.files.phrase.in(language), level: 1))
    blocks += report.files.map { .entry(entry($0, language)) }
    if !remarks.isEmpty {
      blocks.append(.heading(Heading.remarks.phrase.in(language), level: 1))
      blocks.append(.list(remarks.map { $0.phrase.in(language) }))
    }
    return blocks
  }

  private func entry(_ file: IssuedFile, _ language: Language) -> Entry {
    let size = Noun.byte.counted(file.size, in: language)
    let form = [file.format, file.language?.rawValue, size].compactMap(\.self).joined(separator: ", ")
    return Entry(when: "", title: file.name, lines: [form, Head.hash.with(file.hash.hex, in: language)])
  }

  /// The sheet as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    return [
      "boundaries": domain.view(report.view),
      "canonical_sha256": .string(report.canonical.hex),
      "checkpoint": JSON(report.checkpoint),
      "composed_at": .int(report.position),
      "date": .string(report.details.date.iso),
      "document": "issued_report",
      "files": .array(report.files.map(Self.json)),
      "form_document": JSON(report.formDocument?.hex),
      "id": .string(report.id.uuid.uuidString.lowercased()),
      "issuer": domain.organisation(report.organisation),
      "language": .string(language.rawValue),
      "number": .int(report.number.value),
      "period": domain.period(report.period),
      "position": .int(recorded),
      "remarks": .array(remarks.map { .string($0.phrase.in(language)) }),
      "scope": report.scope.json(names, in: language),
      "signer": [
        "erased": .bool(names.erasedPeople[report.details.signer] != nil),
        "id": .string(report.details.signer.uuid.uuidString.lowercased()),
        "name": .string(names.person(report.details.signer, in: language)),
      ],
      "superseded_by": JSON(supersededBy?.description),
      "supersedes": JSON(supersedes?.description),
      "year": .int(report.number.year),
    ]
  }

  static func json(_ file: IssuedFile) -> JSON {
    [
      "format": .string(file.format), "language": JSON(file.language?.rawValue), "name": .string(file.name),
      "sha256": .string(file.hash.hex), "size": .int(file.size),
    ]
  }
}
