import Friendship

/// How an activity of an import stands.
public enum ImportedStatus: String, CaseIterable, Hashable, Sendable, Term {
  /// It took place.
  case held
  /// It is in the plan.
  case planned
  /// It was planned and will not, or did not, take place.
  case cancelled

  /// Trạng thái.
  public static var listName: Phrase { Phrase(vi: "trạng thái", en: "status", ru: "состояние") }

  /// The name.
  public var name: Phrase {
    switch self {
    case .held: Phrase(vi: "đã tổ chức", en: "held", ru: "состоялось")
    case .planned: Phrase(vi: "kế hoạch", en: "planned", ru: "запланировано")
    case .cancelled: Phrase(vi: "đã hủy", en: "cancelled", ru: "отменено")
    }
  }
}

extension ProvinceChangeKind: Term {
  /// Loại thay đổi.
  public static var listName: Phrase { Phrase(vi: "loại thay đổi", en: "kind of change", ru: "вид изменения") }
}
