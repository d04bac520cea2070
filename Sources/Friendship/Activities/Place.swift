/// A foreign country: by its ISO 3166 code where it is one of the shipped list, else by the name that was typed.
public enum CountryReference: Hashable, Sendable {
  /// A country of the shipped list, by its two-letter code; a former state by its four letters of ISO 3166-3.
  case listed(String)
  /// A country by name only, 100 characters at most.
  case named(String)
}

/// One place of an activity. An activity has none (the place is unknown), one or several.
public enum Place: Hashable, Sendable {
  /// In a province that existed on the day, with its venue where known (300 characters at most).
  case province(ProvinceID, venue: String?)
  /// In another country, with the city where known.
  case abroad(CountryReference, city: String?)
  /// By video conference or the like.
  case online
  /// In the whole country at once.
  case nationwide

  /// Whether two may be one place, as far as both say where: a venue doesn't matter, nor a city that only one of them names.
  public func mayBe(_ other: Place) -> Bool {
    switch (self, other) {
    case (.province(let one, _), .province(let two, _)): one == two
    case (.abroad(let one, let city), .abroad(let two, let otherCity)):
      one == two && (city == nil || otherCity == nil || city.map(folded) == otherCity.map(folded))
    case (.online, .online), (.nationwide, .nationwide): true
    default: false
    }
  }

  /// By which a place is found that may be one with another: it has one of the other's ``soughtKeys``.
  public var keys: [String] {
    switch self {
    case .province(let id, _): [id.value]
    case .abroad(let country, let city): [Self.key(country), Self.key(country, city ?? "")]
    case .online: [":online"]
    case .nationwide: [":nationwide"]
    }
  }

  /// The ``keys`` of which one belongs to every place that this one ``mayBe(_:)``, and to no other.
  public var soughtKeys: [String] {
    switch self {
    case .abroad(let country, let city?): [Self.key(country, city), Self.key(country, "")]
    case .abroad(let country, nil): [Self.key(country)]
    case .province, .online, .nationwide: keys
    }
  }

  /// A province's id has no colon.
  private static func key(_ country: CountryReference, _ city: String? = nil) -> String {
    let name =
      switch country {
      case .listed(let code): code
      case .named(let name): ":" + name
      }
    return ":" + name + (city.map { "/" + folded($0) } ?? "")
  }

  /// The province's id, where the place is in one.
  public var provinceID: ProvinceID? {
    if case .province(let id, _) = self { id } else { nil }
  }
}
