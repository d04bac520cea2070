import Friendship
import Wording

/// A tile map of the provinces of a time: a square each, roughly where it lies, north at the top. Hoàng Sa belongs to Đà
/// Nẵng and Trường Sa to Khánh Hòa (before them, to the provinces of their time); each archipelago has its tile in the sea,
/// without a figure of its own.
struct ProvinceMap: Sendable {
  /// A square.
  struct Tile: Sendable {
    /// Of what.
    let place: Place
    /// From the west.
    let column: Int
    /// From the north.
    let row: Int

    /// The units that it stands for.
    var units: [ProvinceID] {
      if case .units(let ids) = place { ids } else { [] }
    }
  }

  /// What a square stands for.
  enum Place: Sendable {
    /// A province; several where it became another unit about the same place, the latest first.
    case units([ProvinceID])
    /// An archipelago, whose figures are its province's.
    case archipelago(Phrase)
  }

  /// The first day of the boundaries that it shows; they last until the next map's.
  let from: CivilDate
  let tiles: [Tile]
  /// The units that have a tile.
  let units: Set<ProvinceID>

  /// Oldest first, from the first day of which provinces are on record. A new one where units split or merged under other
  /// names, so that no square counts two of them together.
  static let all = [
    ProvinceMap(
      from: "1976-07-02", grid1976,
      before: ["cao-bang-1978": "cao-lang-1976", "lang-son-1978": nil, "vung-tau-con-dao-1979": nil]),
    ProvinceMap(from: "1978-12-29", grid1976),
    ProvinceMap(from: "1989-06-30", grid1989),
    ProvinceMap(
      from: "1991-08-12", grid1991,
      before: [
        "nam-ha-1991": "ha-nam-ninh-1976", "ninh-binh-1991": nil,
        "ninh-thuan-1991": "thuan-hai-1976", "binh-thuan-1991": nil,
        "can-tho-1991": "hau-giang-1976", "soc-trang-1991": nil,
        "vinh-long-1991": "cuu-long-1976", "tra-vinh-1991": nil,
      ]),
    ProvinceMap(from: "1991-12-26", grid1991),
    ProvinceMap(from: "1997-01-01", grid1997),
    ProvinceMap(from: "2025-07-01", grid2025),
  ]

  /// - Parameter before: units of the grid that weren't there yet, each with what stood on its square.
  private init(from day: String, _ grid: String, before: [String: String?] = [:]) {
    from = CivilDate(iso: day) ?? .earliest
    var tiles: [Tile] = []
    for (row, line) in grid.split(separator: "\n").enumerated() {
      for (column, word) in line.split(separator: " ").enumerated() {
        guard let place = Self.place(before[String(word), default: String(word)]) else { continue }
        tiles.append(Tile(place: place, column: column, row: row))
      }
    }
    self.tiles = tiles
    units = Set(tiles.flatMap(\.units))
  }

  private static func place(_ word: String?) -> Place? {
    switch word {
    case nil, ".": nil
    case "Hoàng-Sa": .archipelago(Phrase(vi: "Hoàng Sa", en: "Hoang Sa", ru: "Хоангша"))
    case "Trường-Sa": .archipelago(Phrase(vi: "Trường Sa", en: "Truong Sa", ru: "Чыонгша"))
    case let ids?: .units(ids.split(separator: "|").compactMap { ProvinceID(String($0)) })
    }
  }
}
