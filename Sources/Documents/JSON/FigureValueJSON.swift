import Friendship

extension FigureValue {
  /// The value with the numbers of the activities behind it; a sum with `known_for` and `out_of` besides.
  var json: JSON {
    switch amount {
    case .notKnown, .notRecorded: ["activities": JSON(activities), "value": .null]
    case .number(let number, let qualifier): json(number, qualifier)
    case .money(let hundredths, let currency):
      ["activities": JSON(activities), "currency": .string(currency), "hundredths": JSON(hundredths)]
    }
  }

  private func json(_ number: Int, _ qualifier: KnownSum.Qualifier) -> JSON {
    let json: JSON = [
      "activities": JSON(activities), "exact": .bool(qualifier == .exact), "qualifier": .string(qualifier.rawValue),
      "value": .int(number),
    ]
    guard let known else { return json }
    return json.with("known_for", .int(known.count)).with("out_of", .int(known.outOf))
  }
}
