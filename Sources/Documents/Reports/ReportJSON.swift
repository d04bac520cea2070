import FoundationEssentials
import Friendship
import Wording

extension Report {
  /// The report as canonical JSON: the same bytes for the same report, each figure with the numbers of the activities
  /// behind it, each sum with for how many of how many it was known.
  ///
  /// The language chooses the names only; figures, ids and codes are the same in every language.
  public func json(in language: Language) -> JSON {
    let domain = DomainJSON(names: names, language: language)
    let json: JSON = [
      "activities": domain.activities(activities),
      "boundaries": domain.view(view),
      "cancelled": domain.activities(cancelled),
      "directions": .array(directions.map(domain.direction)),
      "document": "report",
      "figures": FiguresJSON(figures: figures, domain: domain).json,
      "issue": issueJSON,
      "issuer": issuer.map(domain.organisation) ?? .null,
      "known": known.json,
      "language": .string(language.rawValue),
      "notes": .object(
        notes.map { ($0.key.rawValue, domain.localized($0.value)) }.sorted { $0.0 < $1.0 }),
      "organisation_changes": .array(organisationChanges.map(domain.organisationChange)),
      "period": domain.period(period),
      "planned": domain.activities(planned),
      "possible": domain.activities(possible),
      "previous": comparison.map { FiguresJSON(figures: $0, domain: domain).json } ?? .null,
      "previous_period": domain.period(previousPeriod),
      "proposals": .array(proposals.map(domain.proposal)),
      "province_figures": .array(provinceFigures.map(domain.figure)),
      "scope": scope.json(names, in: language),
      "tallies": .array(tallies.map(domain.tally)),
      "title": .string(title(in: language)),
      "unreported": domain.activities(unreported),
    ]
    // What is left out is for whoever makes the report: an issued one doesn't name it.
    let draft = issue == nil && !leftOut.isEmpty ? json.with("left_out", JSON(leftOut)) : json
    guard !organisations.isEmpty else { return draft }
    let held = figures.numbersByOrganiser
    return draft.with(
      "organisations", .array(organisations.map { domain.listed($0, held: held[$0.id] ?? []) }))
  }
}

extension DomainJSON {
  /// An organisation as a report lists it, with the numbers of the activities that it held.
  fileprivate func listed(_ organisation: Organisation, held numbers: [Int]) -> JSON {
    [
      "activities": JSON(numbers), "founded": JSON(organisation.founded?.canonical),
      "kind": .string(organisation.kind.code), "of": self.organisation(organisation.id), "value": .int(numbers.count),
    ]
  }
}

extension Report {
  /// The number and day; the signer by id, so that the same bytes come out once a name has been erased.
  private var issueJSON: JSON {
    guard let issue else { return .null }
    return [
      "date": .string(issue.date.iso), "number": .int(issue.number),
      "signer": .string(issue.signer.uuid.uuidString.lowercased()),
    ]
  }
}

/// Figures as JSON: `{"activities": [5, 9], "value": 2}`, sums with `known_for` and `out_of` besides.
struct FiguresJSON {
  let figures: ReportFigures
  let domain: DomainJSON

  var json: JSON {
    let json: JSON = [
      "activities": counted(figures.activities),
      "aid": .array(figures.aid.map(aid)),
      "associations": sum(figures.associations),
      "by_field": groups(figures.byField) { .string($0.rawValue) },
      "by_kind": groups(figures.byKind) { domain.kind($0) },
      "by_level": groups(figures.byLevel) { JSON($0?.rawValue) },
      "by_month": groups(figures.byMonth) { .string(Self.month($0)) },
      "by_organiser": groups(figures.byOrganiser) { domain.organisation($0) },
      "by_province": groups(figures.byProvince) { domain.province($0) },
      "delegations_in": delegations(figures.incoming),
      "delegations_out": delegations(figures.outgoing),
      "month_unknown": counted(figures.monthUnknown),
      "outside_provinces": counted(figures.outsideProvinces),
      "people": sum(figures.people),
    ]
    // Only where there is something: reports issued before there was such a figure stay the same to the byte.
    let unknown = figures.provinceUnknown
    return unknown.isEmpty ? json : json.with("province_unknown", counted(unknown))
  }

  private func counted(_ numbers: [Int]) -> JSON {
    ["activities": JSON(numbers), "value": .int(numbers.count)]
  }

  /// A sum that is known for no activity is null, not 0.
  private func sum(_ sum: KnownSum) -> JSON {
    [
      "activities": JSON(sum.knownFor), "exact": .bool(sum.qualifier == .exact), "known_for": .int(sum.knownFor.count),
      "out_of": .int(sum.outOf), "value": sum.knownFor.isEmpty ? .null : .int(sum.total),
    ]
  }

  private func delegations(_ sum: ReportFigures.DelegationSum) -> JSON {
    ["activities": JSON(sum.activities), "people": self.sum(sum.people), "value": .int(sum.count)]
  }

  private func aid(_ sum: AidSum) -> JSON {
    [
      "activities": JSON(sum.activities), "currency": .string(sum.currency),
      "hundredths": JSON(sum.hundredths),
    ]
  }

  private func groups<Key>(_ groups: [Group<Key>], _ key: (Key) -> JSON) -> JSON {
    .array(groups.map { ["activities": JSON($0.activities), "of": key($0.key), "value": .int($0.count)] })
  }

  /// `2025-05` for a month counted as `year * 12 + month - 1`.
  private static func month(_ index: Int) -> String {
    let month = index % 12 + 1
    return "\(index / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}
