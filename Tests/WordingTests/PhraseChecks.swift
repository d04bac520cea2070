import Testing
import Wording

/// What is wrong with a phrase as far as a machine can tell: nothing said, a placeholder left in, a language in the
/// wrong place.
func flaws(of phrase: Phrase, isPlainVietnameseAllowed: Bool = false) -> [String] {
  var flaws: [String] = []
  for (language, text) in [("vi", phrase.vi), ("en", phrase.en), ("ru", phrase.ru)] {
    if text.allSatisfy(\.isWhitespace) { flaws.append("\(language): empty") }
    for end in ["..", "….", "?."] where text.hasSuffix(end) { flaws.append("\(language): ends in “\(end)”: \(text)") }
    if text != text.trimmingCharacters() { flaws.append("\(language): white space at an end: \(text)") }
    for mark in ["%@", "Optional(", "nil", "\\(", "  ", ".. ", " ,", " .", "?. ", "…. "]
    where text.contains(mark) {
      flaws.append("\(language): holds “\(mark)”: \(text)")
    }
  }
  if !isPlainVietnameseAllowed, phrase.vi.unicodeScalars.allSatisfy(\.isASCII) {
    flaws.append("vi: no diacritic: \(phrase.vi)")
  }
  if !phrase.ru.unicodeScalars.contains(where: isCyrillic) { flaws.append("ru: not Russian: \(phrase.ru)") }
  if phrase.en.unicodeScalars.contains(where: isCyrillic) { flaws.append("en: holds Cyrillic: \(phrase.en)") }
  if phrase.vi.unicodeScalars.contains(where: isCyrillic) { flaws.append("vi: holds Cyrillic: \(phrase.vi)") }
  if phrase.vi == phrase.en { flaws.append("vi and en are the same: \(phrase.vi)") }
  return flaws
}

private func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }

extension String {
  fileprivate func trimmingCharacters() -> String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
