import Friendship

/// Makes the rows of tallies, proposals, directions and figures: one of each for so many activities.
enum Registers {
  static func tally(_ year: Int, _ facts: Facts, _ organisations: Organisations, _ chance: inout Chance) -> [String:
    String]
  {
    let organiser = chance.pick(organisations.central)
    return [
      "tally": "Đón và tiễn các đoàn của \(organiser.country) trong năm \(year)", "kind": "delegation-in",
      "when": "\(year)", "count": ">\(chance.number(5...40))", "organisations": organiser.name,
    ]
  }

  static func proposal(
    _ year: Int, _ facts: Facts, _ organisations: Organisations, _ chance: inout Chance
  ) -> [String: String] {
    let organiser = chance.pick(organisations.central)
    let isAnswered = chance.happens(600)
    return [
      "proposal": "Đề nghị hỗ trợ kinh phí cho \(chance.pick(Words.subjects)) với \(organiser.country)",
      "raised": "\(chance.number(1...12))/\(year)", "by": organiser.name, "addressee": Organisations.union,
      "answer": isAnswered ? "Đồng ý về chủ trương" : "", "answered": isAnswered ? "\(year + 1)" : "",
    ]
  }

  static func direction(
    _ year: Int, _ facts: Facts, _ organisations: Organisations, _ chance: inout Chance
  ) -> [String: String] {
    [
      "direction": "Tiếp tục đổi mới nội dung, phương thức hoạt động \(chance.pick(Words.subjects))",
      "given": "12/\(year)", "for": "\(year + 1)", "organisations": chance.pick(organisations.central).name,
    ]
  }

  static func figure(
    _ year: Int, _ facts: Facts, _ organisations: Organisations, _ chance: inout Chance
  ) -> [String: String] {
    let day = CivilDate(year: year, month: 12, day: 31) ?? Archive.lastDay
    return [
      "figure": "Tăng trưởng kinh tế", "province": chance.pick(facts.units.filter { $0.exists(on: day) }).id,
      "when": "31/12/\(year)", "value": "\(chance.number(3...12)),\(chance.number(0...9))%",
    ]
  }
}
