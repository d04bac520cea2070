import Friendship
import Wording

// Entries of the registers as JSON, the same in reports, timelines, lists and answers.
extension DomainJSON {
  func entry(_ entry: Numbered<RegisterEntry>) -> JSON {
    switch entry.value {
    case .tally(let value): tally(Numbered(entry.number, value))
    case .proposal(let value): proposal(Numbered(entry.number, value))
    case .direction(let value): direction(Numbered(entry.number, value))
    case .figure(let value): figure(Numbered(entry.number, value))
    }
  }

  func tally(_ tally: Numbered<Tally>) -> JSON {
    let value = tally.value
    return [
      "count": count(value.count), "kind": kind(value.kind), "number": .int(tally.number),
      "occasions": .array(value.occasions.map(occasion)), "organisations": organisations(value.organisations),
      "period": period(value.period), "provinces": provinces(value.provinces), "sources": JSON(value.sources),
      "text": localized(value.text),
    ]
  }

  func proposal(_ proposal: Numbered<Proposal>) -> JSON {
    let value = proposal.value
    let answer = value.answer.map { ["on": period($0.on), "text": .string($0.text)] as JSON }
    return [
      "activity": activityReference(value.activity), "addressee": JSON(value.addressee),
      "answer": answer ?? .null,
      "by": organisations(value.by),
      "closed": value.closed.map { ["on": period($0.on), "reason": JSON($0.reason)] } ?? .null,
      "forwarded": .array(value.forwarded.map { ["on": period($0.on), "to": .string($0.to)] }),
      "number": .int(proposal.number), "open": .bool(value.isOpen), "provinces": provinces(value.provinces),
      "raised": period(value.raised), "sources": JSON(value.sources), "text": localized(value.text),
    ]
  }

  func direction(_ direction: Numbered<Direction>) -> JSON {
    let value = direction.value
    var done = JSON.null
    var dropped = JSON.null
    switch value.ending {
    case .done(let on, let activity): done = ["activity": activityReference(activity), "on": period(on)]
    case .dropped(let reason, let on): dropped = ["on": period(on), "reason": .string(reason)]
    case nil: break
    }
    return [
      "activity": activityReference(value.activity), "audience": JSON(value.audience),
      "done": done, "dropped": dropped,
      "fields": fields(value.fields), "given": period(value.given), "number": .int(direction.number),
      "open": .bool(value.isOpen), "organisations": organisations(value.organisations), "period": period(value.period),
      "sources": JSON(value.sources), "text": localized(value.text),
    ]
  }

  func figure(_ figure: Numbered<ProvinceFigure>) -> JSON {
    let value = figure.value
    return [
      "activity": activityReference(value.activity), "approximate": .bool(value.isApproximate),
      "name": localized(value.name), "number": .int(figure.number), "period": period(value.period),
      "province": province(value.province), "sources": JSON(value.sources), "value": localized(value.value),
    ]
  }
}
