import Friendship
import Wording

/// Where the provinces since 1 July 2025 (Nghị quyết 202/2025/QH15) stand on a tile map: a square each, roughly where it
/// lies, north at the top. Hoàng Sa belongs to Đà Nẵng and Trường Sa to Khánh Hòa; each archipelago has its tile in the
/// sea, without a figure of its own.
enum ProvinceTiles {
  /// A square.
  struct Tile: Sendable {
    /// Of what.
    let place: Place
    /// From the west.
    let column: Int
    /// From the north.
    let row: Int
  }

  /// What a square stands for.
  enum Place: Sendable {
    /// A province; the second where it became another unit without changing its place.
    case units([ProvinceID])
    /// An archipelago, whose figures are its province's.
    case archipelago(Phrase)
  }

  static let all: [Tile] =
    provinces.map { ids, column, row in
      Tile(place: .units(ids.compactMap { ProvinceID($0) }), column: column, row: row)
    } + [
      Tile(place: .archipelago(Phrase(vi: "Hoàng Sa", en: "Hoang Sa", ru: "Хоангша")), column: 6, row: 7),
      Tile(place: .archipelago(Phrase(vi: "Trường Sa", en: "Truong Sa", ru: "Чыонгша")), column: 7, row: 12),
    ]

  /// The units that have a tile.
  static let units: Set<ProvinceID> = Set(provinces.flatMap { ids, _, _ in ids.compactMap { ProvinceID($0) } })

  private static let provinces: [([String], Int, Int)] = [
    (["lai-chau-2004"], 0, 0),
    (["lao-cai-2025"], 1, 0),
    (["tuyen-quang-2025"], 2, 0),
    (["cao-bang-1978"], 3, 0),
    (["dien-bien-2004"], 0, 1),
    (["son-la-1976"], 1, 1),
    (["phu-tho-2025"], 2, 1),
    (["thai-nguyen-2025"], 3, 1),
    (["lang-son-1978"], 4, 1),
    (["ha-noi-2008"], 2, 2),
    (["bac-ninh-2025"], 3, 2),
    (["quang-ninh-1976"], 4, 2),
    (["ninh-binh-2025"], 2, 3),
    (["hung-yen-2025"], 3, 3),
    (["hai-phong-2025"], 4, 3),
    (["thanh-hoa-1976"], 2, 4),
    (["nghe-an-1991"], 2, 5),
    (["ha-tinh-1991"], 3, 5),
    (["quang-tri-2025"], 3, 6),
    (["hue-2025"], 4, 6),
    (["da-nang-2025"], 4, 7),
    (["quang-ngai-2025"], 4, 8),
    (["gia-lai-2025"], 4, 9),
    (["dak-lak-2025"], 4, 10),
    (["khanh-hoa-2025"], 5, 10),
    (["dong-nai-2026", "dong-nai-2025"], 3, 11),
    (["lam-dong-2025"], 4, 11),
    (["tay-ninh-2025"], 2, 11),
    (["ho-chi-minh-2025"], 3, 12),
    (["an-giang-2025"], 0, 12),
    (["dong-thap-2025"], 1, 12),
    (["vinh-long-2025"], 2, 12),
    (["ca-mau-2025"], 0, 13),
    (["can-tho-2025"], 1, 13),
  ]
}
