import Friendship
import Wording

extension Resolver {
  /// A text with its translations.
  ///
  /// - Throws: `neverUnknown` where the Vietnamese, which every text has, is said to be unknown; a translation of which that
  ///   is said is none.
  func localized(
    vi: String, en: String?, ru: String?, _ part: InputProblem.Part, _ limit: TextLimit
  ) throws(InputProblem) -> LocalizedText {
    guard !Self.isUnknown(vi) else { throw .neverUnknown(part) }
    return LocalizedText(
      vi: try text(vi, part, limit), en: try translation(.en, en, part, limit),
      ru: try translation(.ru, ru, part, limit))
  }

  /// The same from columns of an import, or from options that are named like those: `name`, `name_en` and `name_ru` each
  /// have their own problem.
  func localized(
    _ column: String, vi: String, en: String?, ru: String?, _ part: InputProblem.Part, _ limit: TextLimit,
    _ problems: inout ProblemList
  ) throws -> LocalizedText? {
    let text = try problems.collect(column) { try localized(vi: vi, en: nil, ru: nil, part, limit) }
    let en: String?? = try problems.collect(column + "_en") { try translation(.en, en, part, limit) }
    let ru: String?? = try problems.collect(column + "_ru") { try translation(.ru, ru, part, limit) }
    guard let text, let en, let ru else { return nil }
    return LocalizedText(vi: text.vi, en: en, ru: ru)
  }

  private func translation(
    _ language: Language, _ typed: String?, _ part: InputProblem.Part, _ limit: TextLimit
  ) throws(InputProblem) -> String? {
    guard let typed, !typed.isEmpty, !Self.isUnknown(typed) else { return nil }
    do {
      return try limit.clean(typed)
    } catch {
      throw .translation(part, language, error)
    }
  }
}
