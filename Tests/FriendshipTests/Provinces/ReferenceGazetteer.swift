import Friendship
import Testing

/// The shipped units and changes, read on the test's side.
enum ReferenceGazetteer {
  static let shared: Gazetteer = {
    do {
      return Gazetteer(try provinces(), changes: try changes())
    } catch {
      Issue.record(error, "the reference can't be read")
      return Gazetteer([])
    }
  }()

  static func provinces() throws -> [Province] {
    try ReferenceTable("provinces").rows.map { row in
      Province(
        id: try id(row["uid"] ?? ""), code: text(row["code"]), iso: text(row["iso"]),
        name: LocalizedText(vi: row["name_vi"] ?? "", en: text(row["name_en"]), ru: text(row["name_ru"])),
        kind: try #require(ProvinceKind(vietnameseTerm: row["kind"] ?? "")),
        validFrom: try #require(CivilDate(iso: row["valid_from"] ?? "")),
        validTo: try text(row["valid_to"]).map { try #require(CivilDate(iso: $0)) },
        region: text(row["region"]), region2025: text(row["region_2025"]))
    }
  }

  static func changes() throws -> [ProvinceChange] {
    try ReferenceTable("province_changes").rows.map { row in
      ProvinceChange(
        id: row["change_id"] ?? "", effective: try #require(CivilDate(iso: row["effective_date"] ?? "")),
        adopted: CivilDate(iso: row["adopted_date"] ?? ""),
        kind: try #require(ProvinceChangeKind(rawValue: row["kind"] ?? "")), from: try ids(row["from_uids"]),
        into: try ids(row["into_uids"]), partialFrom: Set(try ids(row["partial_from_uids"])))
    }
  }

  private static func ids(_ list: String?) throws -> [ProvinceID] {
    try (list ?? "").split(separator: ";").map { try id(String($0)) }
  }

  private static func text(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

  static func id(_ value: String) throws -> ProvinceID { try #require(ProvinceID(value), "\(value)") }
}

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso), "\(iso)") }

func unit(_ value: String) throws -> ProvinceID { try ReferenceGazetteer.id(value) }
