import ArgumentParser
import Documents
import Friendship
import Secretariat
import Wording

/// `huunghi province show NAME`
struct ProvinceShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.provinceShow, "show", "xem") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.askedProvince), completion: .provinces)
  var province: String

  func run() async throws {
    let answer = try await Session.current.withBook { try await $0.province(province) }
    let sheet = ProvinceSheet(answer: answer, language: Session.current.language)
    try Answer.show(sheet.blocks, json: sheet.json)
  }
}

/// A unit with what it came from and went into.
struct ProvinceSheet {
  let answer: ProvinceAnswer
  let language: Language

  var blocks: [Block] {
    let unit = answer.unit
    let facts: [(Head, String?)] = [
      (.sort, unit.kind.name.in(language)), (.code, unit.code),
      (.from, unit.validFrom.numeric), (.until, unit.lastDay?.numeric), (.region, unit.region2025 ?? unit.region),
      (.note, unit.note),
    ]
    var blocks: [Block] = [
      .title(Phrase.capitalised(answer.names.provinceWithKind(unit.id, in: language))),
      .facts(
        [Fact(Head.id.phrase.in(language), unit.id.value)] + Fact.inOtherLanguages(.name, unit.name, than: language)
          + facts.compactMap { head, value in value.map { Fact(head.phrase.in(language), $0) } }),
    ]
    if unit.validTo != nil {
      let heirs = answer.heirs.units.map(name).joined(separator: "; ")
      if !heirs.isEmpty { blocks.append(.paragraph("\(say(ListingText.today)): \(heirs).")) }
    }
    if !answer.changes.isEmpty {
      blocks.append(.heading(say(ListingText.changes), level: 1))
      blocks += answer.changes.map { .entry(entry($0)) }
    }
    return blocks
  }

  private func entry(_ change: ProvinceChange) -> Entry {
    let from = change.from.map(name).joined(separator: ", ")
    let into = change.into.map(name).joined(separator: ", ")
    let line = from.isEmpty ? into : "\(from) → \(into)"
    return Entry(
      when: change.effective.numeric, title: Phrase.capitalised(change.kind.name.in(language)),
      lines: [line] + [change.instrument].compactMap(\.self))
  }

  private func name(_ id: ProvinceID) -> String { answer.names.province(id, in: language) }

  var json: JSON {
    let unit = answer.unit
    let changes = answer.changes.map { change in
      [
        "effective": .string(change.effective.iso), "from": JSON(change.from.map(\.value)),
        "id": .string(change.id), "instrument": JSON(change.instrument), "into": JSON(change.into.map(\.value)),
        "kind": .string(change.kind.rawValue), "partial_from": JSON(change.partialFrom.map(\.value).sorted()),
      ] as JSON
    }
    return [
      "changes": .array(changes), "code": JSON(unit.code), "document": "province",
      "heirs": JSON(answer.heirs.units.map(\.value)), "id": .string(unit.id.value), "iso": JSON(unit.iso),
      "kind": .string(unit.kind.code), "language": .string(language.rawValue),
      "name": ["en": JSON(unit.name.en), "ru": JSON(unit.name.ru), "vi": .string(unit.name.vi)],
      "region": JSON(unit.region), "region_2025": JSON(unit.region2025),
      "valid_from": .string(unit.validFrom.iso), "valid_to": JSON(unit.validTo?.iso),
    ]
  }
}
