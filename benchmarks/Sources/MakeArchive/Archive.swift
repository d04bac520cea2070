import Foundation
import Friendship

/// Twenty years of an invented national archive, as import files: the same size and seed give the same bytes.
struct Archive {
  static let years = 2006...2025
  static let firstDay = CivilDate(year: 2006, month: 1, day: 1) ?? .earliest
  static let lastDay = CivilDate(year: 2025, month: 12, day: 31) ?? .latest

  let size: Int
  let folder: String

  /// Makes organisations.csv, activities.csv and the registers' files in the folder.
  func write(facts: Facts, seed: UInt64) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var chance = Chance(seed: seed)
    let organisations = Organisations(facts, &chance)
    var file = try CSVFile(
      folder + "/organisations.csv", columns: ["ref", "name", "name_en", "type", "province", "parents", "founded"])
    for row in organisations.rows { try file.write(row) }
    try file.close()

    var activities = Activities(facts, organisations)
    file = try CSVFile(folder + "/activities.csv", columns: Activities.columns)
    for number in 0..<size {
      // Year after year, as an archive grows.
      let year = Self.years.lowerBound + number * Self.years.count / size
      try file.write(activities.row(year: year, number: number + 1, &chance))
    }
    try file.close()

    for (name, columns, each, row) in Self.registers {
      file = try CSVFile("\(folder)/\(name).csv", columns: columns)
      for number in 0..<size / each {
        let year = Self.years.lowerBound + number * Self.years.count / (size / each)
        try file.write(row(year, facts, organisations, &chance))
      }
      try file.close()
    }
  }

  private typealias Row = @Sendable (Int, Facts, Organisations, inout Chance) -> [String: String]

  private static let registers: [(name: String, columns: [String], each: Int, row: Row)] = [
    ("tallies", ["tally", "kind", "when", "count", "organisations"], 500, Registers.tally),
    ("proposals", ["proposal", "raised", "by", "addressee", "answer", "answered"], 500, Registers.proposal),
    ("directions", ["direction", "given", "for", "organisations"], 1000, Registers.direction),
    ("figures", ["figure", "province", "when", "value"], 500, Registers.figure),
  ]
}
