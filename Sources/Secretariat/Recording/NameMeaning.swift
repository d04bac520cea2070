import Friendship

/// How much of a name on record has to be typed.
enum NameDemand {
  /// Words of it will do, where they fit one thing only: whoever typed them reads what was understood.
  case words
  /// All of it: nobody looks at a row of an import.
  case inFull
  /// All of it, and whoever typed less is told so: the step can't be taken back.
  case forGood
}

/// What a typed name means among things on record.
enum NameMeaning<Thing> {
  /// This.
  case one(Thing)
  /// Any of these.
  case several([Thing])
  /// Perhaps this, of whose name not enough was typed.
  case words(of: Thing)
  /// Nothing.
  case none

  /// A name in full goes before words of one, and what is written exactly as it was typed before what differs in case,
  /// punctuation, or diacritics that weren't typed. One that was typed must be there: Hưng isn't Hùng.
  ///
  /// - Parameters:
  ///   - things: those that may be meant, found by looser matching.
  ///   - isCutShort: whether there may be more, at which nobody looked: then words are never enough.
  ///   - isPreferred: which of several things that are called so is meant, if it is one.
  init(
    _ typed: String, among things: [Thing], isCutShort: Bool = false, demand: NameDemand,
    names: (Thing) -> [String], isPreferred: (Thing) -> Bool = { _ in false }
  ) {
    let words = NameWords(typed)
    let called = things.map { thing in (thing, names: names(thing).map { (text: $0, words: NameWords($0)) }) }
    func those(_ isMeant: ((text: String, words: NameWords)) -> Bool) -> [Thing] {
      called.filter { $0.names.contains(where: isMeant) }.map(\.0)
    }
    let exactly = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let ranks = [those { $0.text == exactly }, those { words.isSpelt(like: $0.words) }]
    if let inFull = ranks.first(where: { !$0.isEmpty }) {
      let preferred = inFull.filter(isPreferred)
      let chosen = preferred.count == 1 ? preferred : inFull
      self = chosen.count == 1 ? .one(chosen[0]) : .several(chosen)
      return
    }
    let fitting = demand == .inFull ? [] : those { words.occur(in: $0.words) }
    switch fitting.count {
    case 0: self = .none
    case 1 where demand == .forGood: self = .words(of: fitting[0])
    case 1 where !isCutShort: self = .one(fitting[0])
    default: self = .several(fitting)
    }
  }
}
