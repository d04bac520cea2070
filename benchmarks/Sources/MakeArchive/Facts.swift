import Foundation
import Friendship

/// The units and countries that the program ships, read from the same files.
struct Facts {
  /// A unit, with the days on which it existed.
  struct Unit {
    let id: String
    let name: String
    let isCity: Bool
    let from: CivilDate
    /// Exclusive.
    let until: CivilDate?
    /// How often things happen there, an ordinary province being 10.
    let weight: Int

    func exists(on day: CivilDate) -> Bool { from <= day && (until.map { day < $0 } ?? true) }
  }

  let units: [Unit]
  /// Names of countries in Vietnamese.
  let countries: [String]

  /// - Parameter folder: `Sources/Secretariat/Facts/Data`.
  init(folder: String) throws {
    let weights = ["Hà Nội": 60, "TP Hồ Chí Minh": 50, "Thành phố Hồ Chí Minh": 50, "Hải Phòng": 20, "Đà Nẵng": 20]
    units = try Self.rows(folder + "/provinces.csv").compactMap { row in
      guard let id = row["province_id"], let name = row["name"], let from = CivilDate(iso: row["valid_from"] ?? "")
      else { return nil }
      return Unit(
        id: id, name: name, isCity: row["unit"] == "thành phố", from: from,
        until: CivilDate(iso: row["valid_to"] ?? ""),
        weight: weights[name] ?? 10)
    }
    countries = try Self.rows(folder + "/countries.csv").compactMap { $0["name_vi"] }.filter { !$0.contains("(") }
  }

  /// These two files have no quoted field in the columns that are read here, which come first.
  private static func rows(_ path: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
    }
  }
}
