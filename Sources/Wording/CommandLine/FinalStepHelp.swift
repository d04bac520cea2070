// Of steps that can't be taken back.
extension OptionHelp {
  /// An activity for a step that can't be taken back.
  public static let activityForGood = OptionHelp(
    Phrase(
      vi: "Số của hoạt động, “last”, hoặc tên đầy đủ", en: "The activity's number, “last”, or its full title",
      ru: "Номер мероприятия, last или полное название"), value: Value.activity)
  /// The activity that a merge leaves.
  public static let survivor = OptionHelp(
    Phrase(vi: "Bản ghi còn hiệu lực", en: "The record that goes on", ru: "Запись, которая останется"),
    value: Phrase(vi: "vào", en: "into", ru: "в"))
}
