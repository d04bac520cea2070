/// Random choices that are the same on every machine and in every run: SplitMix64 (Steele, Lea, Flood 2014).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of the range. (The standard library doesn't promise the same numbers in its next version.)
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something that happens so many times in a thousand happens.
  mutating func happens(_ perMille: Int) -> Bool { number(0...999) < perMille }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

  /// One of the elements, each as often as its weight says.
  mutating func pick<Element>(weighted elements: [(Element, Int)]) -> Element {
    var rest = number(0...elements.reduce(0) { $0 + $1.1 } - 1)
    for (element, weight) in elements {
      if rest < weight { return element }
      rest -= weight
    }
    return elements[0].0
  }

  /// Different elements, in the order of the list.
  mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var chosen: Set<Int> = []
    while chosen.count < min(count, elements.count) { chosen.insert(number(0...elements.count - 1)) }
    return chosen.sorted().map { elements[$0] }
  }
}
