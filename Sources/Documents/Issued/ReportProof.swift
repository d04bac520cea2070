import Friendship
import Wording

/// What came of composing an issued report again from its position, and of looking at its files.
public struct ReportProof: Sendable {
  /// The report.
  public var report: IssuedReport
  /// The hash of the canonical JSON as it's composed now.
  public var recomposed: ContentHash
  /// Its files that aren't kept any more, or not as they were.
  public var damaged: [IssuedFile]
  /// What came of its checkpoint; `nil` where none was kept with it and nobody brought a key along.
  public var checkpoint: CheckpointProof?
  /// The program that issued it, with its version, where the log says so.
  public var issuedBy: String?
  /// This program, with its version.
  public var program: String
  /// The labels of what it mentions.
  public var names: Names

  /// A proof of its parts.
  public init(
    report: IssuedReport, recomposed: ContentHash, damaged: [IssuedFile], checkpoint: CheckpointProof? = nil,
    issuedBy: String?, program: String, names: Names
  ) {
    self.report = report
    self.recomposed = recomposed
    self.damaged = damaged
    self.checkpoint = checkpoint
    self.issuedBy = issuedBy
    self.program = program
    self.names = names
  }

  /// Whether it is the same byte for byte.
  public var isSame: Bool { recomposed == report.canonical }

  /// Whether it is the same, all its files are kept as they were, and its checkpoint, where it has one, holds.
  public var isProven: Bool { isSame && damaged.isEmpty && checkpoint?.isSound != false }

  /// The answer as blocks.
  public func blocks(in language: Language) -> [Block] {
    let number = report.number
    let answer =
      isSame
      ? ReportProofText.same(number, at: report.position)
      : ReportProofText.different(number, issuedBy: issuedBy, now: program)
    let files =
      damaged.isEmpty
      ? ReportProofText.filesSound(report.files.count) : ReportProofText.filesDamaged(damaged.map(\.name))
    var blocks: [Block] = [.paragraph(answer.in(language)), .paragraph(files.in(language))]
    blocks += (checkpoint?.sentences(in: language) ?? []).map { .paragraph($0) }
    blocks += report.canonical.blocks(.whenIssued, language)
    if !isSame { blocks += recomposed.blocks(.asOfNow, language) }
    return blocks
  }

  /// The answer as JSON.
  public func json(in language: Language) -> JSON {
    [
      "canonical_sha256": .string(report.canonical.hex), "checkpoint": checkpoint?.json ?? .null,
      "composed_at": .int(report.position), "damaged_files": .array(damaged.map(IssuedReportSheet.json)),
      "document": "report_proof",
      "files": .int(report.files.count), "issued_by": JSON(issuedBy), "language": .string(language.rawValue),
      "number": .int(report.number.value), "program": .string(program), "proven": .bool(isProven),
      "recomposed_sha256": .string(recomposed.hex), "same": .bool(isSame), "year": .int(report.number.year),
    ]
  }
}

/// Whether a file in hand is one that was issued.
public struct FileProof: Sendable {
  /// The file's name as it was typed.
  public var path: String
  /// The hash of its bytes.
  public var hash: ContentHash
  /// The reports that it was issued with, and as which file.
  public var issued: [(report: IssuedReport, file: IssuedFile)]
  /// The labels of what is mentioned.
  public var names: Names

  /// A proof of its parts.
  public init(
    path: String, hash: ContentHash, issued: [(report: IssuedReport, file: IssuedFile)], names: Names
  ) {
    self.path = path
    self.hash = hash
    self.issued = issued
    self.names = names
  }

  /// The answer as blocks.
  public func blocks(in language: Language) -> [Block] {
    guard !issued.isEmpty else {
      return [.paragraph(ReportProofText.fileNotIssued(path).in(language))] + hash.blocks(nil, language)
    }
    return issued.map { report, file in
      let title = IssuedReportSheet(report: report, recorded: 0, names: names).title(in: language)
      return .paragraph(ReportProofText.fileIssued(path, title, file.name).in(language))
    } + hash.blocks(nil, language)
  }

  /// The answer as JSON.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    return [
      "document": "file_proof", "file": .string(path),
      "issued": .array(
        issued.map { report, file in
          [
            "date": .string(report.details.date.iso), "file": IssuedReportSheet.json(file),
            "issuer": domain.organisation(report.organisation), "number": .int(report.number.value),
            "year": .int(report.number.year),
          ]
        }), "language": .string(language.rawValue), "proven": .bool(!issued.isEmpty), "sha256": .string(hash.hex),
    ]
  }
}

extension ContentHash {
  /// The hash on a line of its own, where no renderer breaks it: people compare it by eye or copy it.
  fileprivate func blocks(_ head: Head?, _ language: Language) -> [Block] {
    let label = Head.hash.phrase.in(language) + (head.map { ", \(Phrase.uncapitalised($0.phrase.in(language)))" } ?? "")
    return [.paragraph(label + ":"), .paragraph(hex)]
  }
}
