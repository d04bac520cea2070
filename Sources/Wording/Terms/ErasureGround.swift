import Friendship

extension ErasureGround: Term {
  /// Căn cứ xóa.
  public static var listName: Phrase {
    Phrase(vi: "lý do xóa", en: "ground for erasing", ru: "основание для удаления")
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .request: Phrase(vi: "theo yêu cầu của người đó", en: "at their request", ru: "по просьбе этого лица")
    case .purpose:
      Phrase(
        vi: "đã xong mục đích, hết thời hạn lưu", en: "no longer needed", ru: "цель достигнута, срок хранения истёк")
    case .order:
      Phrase(
        vi: "theo quyết định của cơ quan có thẩm quyền", en: "by order of an authority", ru: "по решению органа власти")
    case .mistake: Phrase(vi: "ghi nhầm, không có căn cứ", en: "kept by mistake", ru: "записано по ошибке")
    }
  }

  /// Everyday words.
  public var otherWords: [String] {
    switch self {
    case .request: ["yêu cầu", "rút lại đồng ý", "consent withdrawn", "отзыв согласия", "просьба"]
    case .purpose: ["hết mục đích", "hết thời hạn", "purpose ended", "цель", "срок"]
    case .order: ["quyết định", "cơ quan", "authority", "решение"]
    case .mistake: ["nhầm", "ghi nhầm", "ошибка"]
    }
  }
}
