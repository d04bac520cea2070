import Friendship
import Wording

/// A tile map of the provinces of a time: a square each, roughly where it lies, north at the top. Hoàng Sa belongs to Đà
/// Nẵng and Trường Sa to Khánh Hòa; each archipelago has its tile in the sea, without a figure of its own.
struct ProvinceMap: Sendable {
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

  /// Oldest first. Before 1997 provinces were few and large, and came and went: of them there is no map.
  static let all = [
    // The 61 to 64 provinces from the splits of 1997 to the mergers of 2025.
    ProvinceMap(from: "1997-01-01", provincesSince1997, hoangSa: (8, 8), truongSa: (8, 14)),
    // The 34 provinces of Nghị quyết 202/2025/QH15.
    ProvinceMap(from: "2025-07-01", provincesSince2025, hoangSa: (6, 7), truongSa: (7, 12)),
  ]

  private init(
    from day: String, _ provinces: [([String], Int, Int)], hoangSa: (column: Int, row: Int),
    truongSa: (column: Int, row: Int)
  ) {
    from = CivilDate(iso: day) ?? .earliest
    let units = provinces.map { ids, column, row in
      (ids: ids.compactMap { ProvinceID($0) }, column: column, row: row)
    }
    self.units = Set(units.flatMap(\.ids))
    let archipelagos = [
      (Phrase(vi: "Hoàng Sa", en: "Hoang Sa", ru: "Хоангша"), hoangSa),
      (Phrase(vi: "Trường Sa", en: "Truong Sa", ru: "Чыонгша"), truongSa),
    ]
    tiles =
      units.map { Tile(place: .units($0.ids), column: $0.column, row: $0.row) }
      + archipelagos.map { Tile(place: .archipelago($0), column: $1.column, row: $1.row) }
  }

  private static let provincesSince2025: [([String], Int, Int)] = [
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

  private static let provincesSince1997: [([String], Int, Int)] = [
    (["lai-chau-2004", "lai-chau-1976"], 2, 0),
    (["lao-cai-1991"], 3, 0),
    (["ha-giang-1991"], 4, 0),
    (["cao-bang-1978"], 5, 0),
    (["dien-bien-2004"], 1, 1),
    (["son-la-1976"], 2, 1),
    (["yen-bai-1991"], 3, 1),
    (["tuyen-quang-1991"], 4, 1),
    (["bac-kan-1997"], 5, 1),
    (["lang-son-1978"], 6, 1),
    (["phu-tho-1997"], 3, 2),
    (["vinh-phuc-1997"], 4, 2),
    (["thai-nguyen-1997"], 5, 2),
    (["bac-giang-1997"], 6, 2),
    (["quang-ninh-1976"], 7, 2),
    (["hoa-binh-1991"], 2, 3),
    (["ha-tay-1991"], 3, 3),
    (["ha-noi-2008", "ha-noi-1976"], 4, 3),
    (["bac-ninh-1997"], 5, 3),
    (["hai-duong-1997"], 6, 3),
    (["hai-phong-1976"], 7, 3),
    (["ha-nam-1997"], 4, 4),
    (["hung-yen-1997"], 5, 4),
    (["thai-binh-1976"], 6, 4),
    (["thanh-hoa-1976"], 3, 5),
    (["ninh-binh-1991"], 4, 5),
    (["nam-dinh-1997"], 5, 5),
    (["nghe-an-1991"], 3, 6),
    (["ha-tinh-1991"], 4, 6),
    (["quang-binh-1989"], 4, 7),
    (["quang-tri-1989"], 4, 8),
    (["thua-thien-hue-1989", "hue-2025"], 5, 8),
    (["da-nang-1997"], 6, 8),
    (["quang-nam-1997"], 5, 9),
    (["quang-ngai-1989"], 6, 9),
    (["kon-tum-1991"], 5, 10),
    (["binh-dinh-1989"], 6, 10),
    (["gia-lai-1991"], 5, 11),
    (["phu-yen-1989"], 6, 11),
    (["dak-nong-2004"], 4, 12),
    (["dak-lak-2004", "dak-lak-1976"], 5, 12),
    (["khanh-hoa-1989"], 6, 12),
    (["tay-ninh-1976"], 2, 13),
    (["binh-phuoc-1997"], 3, 13),
    (["dong-nai-1976"], 4, 13),
    (["lam-dong-1976"], 5, 13),
    (["ninh-thuan-1991"], 6, 13),
    (["an-giang-1976"], 0, 14),
    (["dong-thap-1976"], 1, 14),
    (["long-an-1976"], 2, 14),
    (["binh-duong-1997"], 3, 14),
    (["ba-ria-vung-tau-1991"], 4, 14),
    (["binh-thuan-1991"], 5, 14),
    (["kien-giang-1976"], 0, 15),
    (["can-tho-2004", "can-tho-1991"], 1, 15),
    (["tien-giang-1976"], 2, 15),
    (["ho-chi-minh-1976"], 3, 15),
    (["hau-giang-2004"], 0, 16),
    (["vinh-long-1991"], 1, 16),
    (["ben-tre-1976"], 2, 16),
    (["tra-vinh-1991"], 3, 16),
    (["ca-mau-1997"], 0, 17),
    (["bac-lieu-1997"], 1, 17),
    (["soc-trang-1991"], 2, 17),
  ]
}
