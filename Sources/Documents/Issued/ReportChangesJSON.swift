import FoundationEssentials
import Friendship
import Wording

extension ReportChanges {
  /// The changes as JSON.
  public func json(in language: Language) -> JSON {
    [
      "activities": .array(activities.map { json($0, language) }),
      "composed_at": .int(report.position),
      "different": .bool(isDifferent),
      "document": "report_changes",
      "entries": .array(
        entries.map {
          [
            "difference": .string($0.difference.rawValue), "events": events($0.events, language),
            "number": .int($0.number), "text": .string($0.text.vi),
          ]
        }),
      "figures": .array(figures.map { json($0, language) }),
      "kinds": .array(
        kinds.map {
          [
            "after": .string($0.after.section.rawValue), "before": .string($0.before.section.rawValue),
            "code": .string($0.after.code.raw), "name": .string($0.after.name.text(in: language)),
            "name_before": .string($0.before.name.text(in: language)),
          ]
        }),
      "known": known.json,
      "language": .string(language.rawValue),
      "notes": JSON(notes.map(\.rawValue)),
      "number": .int(report.number.value),
      "organisations": .array(
        organisations.map {
          [
            "change": DomainJSON(names: names, language: language).organisationChange($0.change),
            "difference": .string($0.difference.rawValue),
          ]
        }),
      "organisation_records": .array(organisationRecords.map { json($0, language) }),
      "people": .array(people.map { json($0, language) }),
      "year": .int(report.number.year),
    ]
  }

  private func json(_ change: PersonChange, _ language: Language) -> JSON {
    [
      "activities": JSON(change.activities), "at": .string(change.recorded.iso),
      "change": .string(change.isErasure ? "erased" : "corrected"),
      "id": .string(change.id.uuid.uuidString.lowercased()),
      "name": .string(names.person(change.id, in: language)), "number": .int(change.number),
      "position": .int(change.position), "signer": .bool(change.isSigner),
    ]
  }

  private func json(_ change: FigureChange, _ language: Language) -> JSON {
    [
      "after": change.after.json, "before": change.before.json, "figure": .string(change.figure.typed),
      "name": .string(change.figure.text(names, in: language)), "period_before": .bool(change.isPeriodBefore),
    ]
  }

  private func json(_ recorded: Recorded, _ language: Language) -> JSON {
    [
      "events": events(recorded.events, language), "number": .int(recorded.number),
      "title": .string(recorded.title.text(in: language)),
    ]
  }

  private func events(_ events: [HistoryEvent], _ language: Language) -> JSON {
    .array(events.map { $0.json(names, in: language) })
  }
}
