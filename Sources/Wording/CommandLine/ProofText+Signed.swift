import Friendship

/// Why nothing is proved from a log that isn't the one that was signed.
extension ProofText {
  /// What was last signed is of a longer log: no proof for it can be made. `option` asks for one of the log as it is.
  public static func provedSizeUnsigned(_ signed: Int, log end: Int, option: String) -> Phrase {
    Phrase(
      vi:
        "Điểm chốt ký lần cuối có \(signed) sự kiện mà nhật ký chỉ còn \(end): đã được phục hồi về trạng thái cũ, hoặc bị cắt bớt. Chứng minh cho nhật ký như bây giờ: thêm \(option) \(end).",
      en:
        "The checkpoint last signed is over \(signed) events, and the log has \(end): it was restored to an earlier state, or cut short. To prove for the log as it is now, add \(option) \(end).",
      ru:
        "Последняя контрольная точка: событий \(signed), а в журнале \(end): его восстановили из прежнего состояния или обрезали. Доказать для журнала как он есть: \(option) \(end)."
    )
  }
  /// The log has as many events as were signed or more, but not those.
  public static func contradictsSigned(_ size: Int) -> Phrase {
    Phrase(
      vi:
        "Không chứng minh: \(size) sự kiện đầu của nhật ký không phải là những sự kiện đã ký lần cuối. Nó đã bị sửa, hoặc được phục hồi về trạng thái cũ rồi ghi tiếp khác đi. Xem: huunghi log verify",
      en:
        "Nothing is proved: the first \(size) events of the log are not those that were last signed. It was changed, or restored to an earlier state and grown otherwise since. See: huunghi log verify",
      ru:
        "Ничего не доказано: первые события журнала (\(size)) — не те, что были подписаны последними. Его изменили либо восстановили из прежнего состояния и вели дальше иначе. См. huunghi log verify"
    )
  }
  /// The same, found by `doctor`.
  public static func doctorContradicts(_ size: Int) -> Phrase {
    Phrase(
      vi:
        "điểm chốt ký lần cuối gồm \(size) sự kiện, mà \(size) sự kiện đầu của nhật ký nay khác: đã bị sửa, hoặc được phục hồi về trạng thái cũ rồi ghi tiếp khác đi; xem: huunghi log verify",
      en:
        "the last checkpoint was signed over \(size) events, and the first \(size) of the log are others now: it was changed, or restored to an earlier state and grown otherwise since; see: huunghi log verify",
      ru:
        "последняя контрольная точка охватывает событий \(size), а первые \(size) в журнале теперь другие: его изменили либо восстановили из прежнего состояния и вели дальше иначе; см. huunghi log verify"
    )
  }
}
