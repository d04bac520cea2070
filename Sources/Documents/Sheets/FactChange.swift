import Friendship
import Wording

/// A fact that says something else than it did, or that stands where there was none, or not any more.
struct FactChange: Hashable, Sendable {
  /// What it is about.
  var label: String
  /// What it said.
  var before: String?
  /// What it says.
  var after: String?

  /// `Số lượng: hơn 20 → 55`; a dash where nothing stands.
  var text: String { "\(label): \(before ?? "—") → \(after ?? "—")" }

  /// The change for a program.
  var json: JSON { ["after": JSON(after), "before": JSON(before), "name": .string(label)] }
}

extension [Fact] {
  /// What differs from what they said before, in their order; after that what stands no more. What has one label is one
  /// fact.
  func changes(from before: [Fact]) -> [FactChange] {
    func values(_ facts: [Fact]) -> [String: String] {
      Dictionary(facts.map { ($0.label, $0.value) }) { "\($0); \($1)" }
    }
    let (old, new) = (values(before), values(self))
    var seen: Set<String> = []
    return (self + before).map(\.label).filter { seen.insert($0).inserted && old[$0] != new[$0] }
      .map { FactChange(label: $0, before: old[$0], after: new[$0]) }
  }
}

extension Fact {
  /// A text in every language that it has, as sheets name them: the Vietnamese one is the thing itself.
  static func inEveryLanguage(_ head: Head, _ text: LocalizedText, in language: Language) -> [Fact] {
    let name = head.phrase.in(language)
    return [(name, text.vi), ("\(name) (en)", text.en), ("\(name) (ru)", text.ru)].compactMap { label, value in
      value.map { Fact(label, $0) }
    }
  }
}
