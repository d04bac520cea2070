import Friendship
import Wording

/// Entries for what stands in the registers: tallies, proposals, directions, province figures.
struct RegisterLines {
  let names: Names
  let language: Language
  /// The units of which only a part belongs to the province that this is about.
  var partialUnits: Set<ProvinceID> = []

  func entry(_ tally: Numbered<Tally>) -> Entry {
    let value = tally.value
    var lines = [Phrase.capitalised(names.kind(value.kind, in: language))]
    if let count = value.count { lines[0] += " · " + count.text(in: language) }
    if !value.organisations.isEmpty {
      lines.append(Head.organisation.with(organisations(value.organisations), in: language))
    }
    if !value.provinces.isEmpty { lines.append(Head.province.with(provinces(value.provinces), in: language)) }
    lines += partly(value.provinces)
    if !value.occasions.isEmpty {
      let occasions = value.occasions.map { names.occasion($0, in: language) }.joined(separator: "; ")
      lines.append(Head.occasions.with(occasions, in: language))
    }
    return Entry(
      in: value.period, title: value.text.text(in: language), number: tally.number, lines: lines)
  }

  func entry(_ proposal: Numbered<Proposal>) -> Entry {
    let value = proposal.value
    var lines: [String] = []
    if !value.by.isEmpty { lines.append(Head.organisation.with(organisations(value.by), in: language)) }
    if let addressee = value.addressee { lines.append(Head.addressee.with(addressee, in: language)) }
    if !value.provinces.isEmpty { lines.append(Head.province.with(provinces(value.provinces), in: language)) }
    lines += partly(value.provinces)
    lines += activity(value.activity)
    lines += life(value).map { $0.with($1, in: language) }
    return Entry(
      in: value.raised, title: value.text.text(in: language), number: proposal.number, lines: lines)
  }

  func entry(_ direction: Numbered<Direction>) -> Entry {
    let value = direction.value
    var lines: [String] = []
    let responsible =
      value.organisations.map { names.organisation($0, in: language) } + [value.audience].compactMap(\.self)
    if !responsible.isEmpty {
      lines.append(Head.responsible.with(responsible.joined(separator: "; "), in: language))
    }
    if !value.fields.isEmpty {
      let fields = value.fields.map { $0.name.in(language) }.joined(separator: ", ")
      lines.append(Head.field.with(fields, in: language))
    }
    let term = value.period.isApproximate ? value.period.text(in: language) : value.period.spanText(in: language)
    lines.append(Head.period.with(term, in: language))
    lines += activity(value.activity)
    lines += ending(value.ending).map { $0.with($1, in: language) }
    return Entry(
      in: value.given, title: value.text.text(in: language), number: direction.number, lines: lines)
  }

  /// After a value that its source calls approximate.
  static let approximate = Phrase(vi: " (gần đúng)", en: " (approximate)", ru: " (приблизительно)")

  /// The figure under the unit it was stated for, by that unit's own name.
  func entry(_ figure: Numbered<ProvinceFigure>) -> Entry {
    let value = figure.value
    let about = value.isApproximate ? Self.approximate.in(language) : ""
    let title =
      "\(names.province(value.province, in: language)): \(value.name.text(in: language)): \(value.value.text(in: language))\(about)"
    return Entry(
      in: value.period, title: title, number: figure.number,
      lines: partly([value.province]) + activity(value.activity))
  }

  /// To whom it was passed on, its answer and its end, each with when.
  func life(_ proposal: Proposal) -> [(Head, String)] {
    var facts: [(Head, String)] = proposal.forwarded.map { (.forwarded, "\($0.to) (\($0.on.numeric))") }
    if let answer = proposal.answer { facts.append((.answer, "\(answer.text) (\(answer.on.numeric))")) }
    if let closed = proposal.closed {
      facts.append((.closed, closed.reason.map { "\($0) (\(closed.on.numeric))" } ?? closed.on.numeric))
    }
    return facts
  }

  /// What became of a direction.
  func ending(_ ending: Direction.Ending?) -> [(Head, String)] {
    switch ending {
    case .done(let on, let activity):
      [(.done, on.numeric)] + (activity.map { [(.doneBy, names.activity($0))] } ?? [])
    case .dropped(let reason, let on): [(.dropped, "\(reason) (\(on.numeric))")]
    case nil: []
    }
  }

  private func organisations(_ ids: [OrganisationID]) -> String {
    ids.map { names.organisation($0, in: language) }.joined(separator: "; ")
  }

  private func provinces(_ ids: [ProvinceID]) -> String {
    ids.map { names.province($0, in: language) }.joined(separator: ", ")
  }

  /// That what was stated for some units may concern others than this province, where only a part of each belongs to it.
  private func partly(_ units: [ProvinceID]) -> [String] {
    guard !units.isEmpty, partialUnits.isSuperset(of: units) else { return [] }
    return ["◆ \(Sentence.statedForPart.in(language))"]
  }

  private func activity(_ id: ActivityID?) -> [String] {
    id.map { [Head.atActivity.with(names.activity($0), in: language)] } ?? []
  }
}
