import Friendship

import FoundationEssentials

// The stored forms of the values that several events share. What is written here is kept for ever: a name may be added,
// none may change its meaning (that takes a new schema version and an upcaster).

extension JSONWriter {
  mutating func uuid(_ value: UUID) { string(value.text) }

  mutating func date(_ value: CivilDate) { string(value.iso) }

  mutating func text(_ value: LocalizedText) {
    object {
      $0.field("en", ifKnown: value.en)
      $0.field("ru", ifKnown: value.ru)
      $0.field("vi", value.vi)
    }
  }

  mutating func period(_ value: Period) {
    object {
      $0.field("about", ifTrue: value.isApproximate)
      $0.field("from") { $0.date(value.first) }
      // A day's precision is the rule and is left out.
      if value.precision != .day { $0.field("precision", value.precision.storedWord) }
      $0.field("to") { $0.date(value.last) }
    }
  }

  mutating func time(_ value: WallTime) {
    object {
      $0.field("hour", value.hour)
      $0.field("minute", value.minute)
      $0.field("zone", value.zone)
    }
  }

  mutating func count(_ value: Count) {
    object {
      $0.field("n", value.value)
      if value.qualifier != .exact { $0.field("q", value.qualifier.rawValue) }
    }
  }

  mutating func country(_ value: CountryReference) {
    object {
      switch value {
      case .listed(let code): $0.field("iso", code)
      case .named(let name): $0.field("name", name)
      }
    }
  }

  mutating func place(_ value: Place) {
    object {
      switch value {
      case .province(let id, let venue):
        $0.field("province", id.value)
        $0.field("venue", ifKnown: venue)
      case .abroad(let country, let city):
        $0.field("city", ifKnown: city)
        $0.field("country") { $0.country(country) }
      case .online: $0.field("online", ifTrue: true)
      case .nationwide: $0.field("nationwide", ifTrue: true)
      }
    }
  }

  mutating func delegation(_ value: Delegation) {
    object {
      $0.field("counterpart") { $0.country(value.counterpart) }
      $0.field("direction", value.direction.rawValue)
      $0.field("people", ifKnown: value.people) { $0.count($1) }
    }
  }

  mutating func participant(_ value: Participant) {
    object {
      $0.field("person") { $0.uuid(value.person.uuid) }
      $0.field("role", ifKnown: value.role)
    }
  }

  mutating func money(_ value: Money) {
    object {
      $0.field("currency", value.currency)
      $0.field("hundredths", value.hundredths)
    }
  }

  mutating func occasion(_ value: Occasion) {
    object {
      switch value {
      case .observance(let id, let years):
        $0.field("observance", id)
        $0.field("years", ifKnown: years) { $0.int($1) }
      case .text(let text): $0.field("text", text)
      }
    }
  }

  mutating func document(_ value: DocumentLink) {
    object {
      $0.field("caption", ifKnown: value.caption)
      $0.field("link", value.link)
      $0.field("sha256", ifKnown: value.sha256)
    }
  }
}

extension Precision {
  fileprivate var storedWord: String {
    switch self {
    case .day: "day"
    case .month: "month"
    case .year: "year"
    }
  }
}

extension JSONReader {
  fileprivate mutating func precision() throws -> Precision {
    let word = try string()
    guard let value = Precision.allCases.first(where: { $0.storedWord == word }) else {
      throw failure("a precision")
    }
    return value
  }

  mutating func uuid() throws -> UUID {
    guard let digits = try plainString(), let value = UUID(digits: digits) else { throw failure("a UUID") }
    return value
  }

  mutating func date() throws -> CivilDate {
    guard let digits = try plainString(), let value = CivilDate(isoBytes: digits) else { throw failure("a date") }
    return value
  }

  /// A value of a closed list, by its stored word.
  mutating func word<Word: RawRepresentable<String>>(_: Word.Type = Word.self) throws -> Word {
    guard let value = Word(rawValue: try string()) else { throw failure("a word of \(Word.self)") }
    return value
  }

  mutating func kindCode() throws -> KindCode {
    guard let value = KindCode(try string()) else { throw failure("a kind's code") }
    return value
  }

  mutating func organisations() throws -> [OrganisationID] { try array { OrganisationID(try $0.uuid()) } }

  mutating func province() throws -> ProvinceID {
    guard let value = ProvinceID(try string()) else { throw failure("a province's id") }
    return value
  }

  mutating func provinces() throws -> [ProvinceID] { try array { try $0.province() } }

  mutating func text() throws -> LocalizedText {
    var vi: String?
    var en: String?
    var ru: String?
    try object { key, reader in
      switch key {
      case "vi": vi = try reader.string()
      case "en": en = try reader.string()
      case "ru": ru = try reader.string()
      default: try reader.skip()
      }
    }
    guard let vi else { throw failure("a Vietnamese text") }
    return LocalizedText(vi: vi, en: en, ru: ru)
  }

  mutating func period() throws -> Period {
    var first: CivilDate?
    var last: CivilDate?
    var precision = Precision.day
    var isApproximate = false
    try object { key, reader in
      switch key {
      case "from": first = try reader.date()
      case "to": last = try reader.date()
      case "precision": precision = try reader.precision()
      case "about": isApproximate = try reader.bool()
      default: try reader.skip()
      }
    }
    guard let first, let last,
      let period = Period(first: first, last: last, precision: precision, isApproximate: isApproximate)
    else { throw failure("a period") }
    return period
  }

  mutating func time() throws -> WallTime {
    var hour: Int?
    var minute: Int?
    var zone: String?
    try object { key, reader in
      switch key {
      case "hour": hour = try reader.int()
      case "minute": minute = try reader.int()
      case "zone": zone = try reader.string()
      default: try reader.skip()
      }
    }
    guard let hour, let minute, let zone, let time = WallTime(hour: hour, minute: minute, zone: zone) else {
      throw failure("a time")
    }
    return time
  }

  mutating func count() throws -> Count {
    var number: Int?
    var qualifier = Count.Qualifier.exact
    try object { key, reader in
      switch key {
      case "n": number = try reader.int()
      case "q": qualifier = try reader.word()
      default: try reader.skip()
      }
    }
    guard let number, let count = Count(number, qualifier) else { throw failure("a count") }
    return count
  }

  mutating func country() throws -> CountryReference {
    var country: CountryReference?
    try object { key, reader in
      switch key {
      case "iso": country = .listed(try reader.string())
      case "name": country = .named(try reader.string())
      default: try reader.skip()
      }
    }
    guard let country else { throw failure("a country") }
    return country
  }

  mutating func place() throws -> Place {
    var province: ProvinceID?
    var venue: String?
    var country: CountryReference?
    var city: String?
    var other: Place?
    try object { key, reader in
      switch key {
      case "province": province = try reader.province()
      case "venue": venue = try reader.string()
      case "country": country = try reader.country()
      case "city": city = try reader.string()
      case "online": other = try reader.bool() ? .online : nil
      case "nationwide": other = try reader.bool() ? .nationwide : nil
      default: try reader.skip()
      }
    }
    if let province { return .province(province, venue: venue) }
    if let country { return .abroad(country, city: city) }
    guard let other else { throw failure("a place") }
    return other
  }

  mutating func delegation() throws -> Delegation {
    var direction: Delegation.Direction?
    var people: Count?
    var counterpart: CountryReference?
    try object { key, reader in
      switch key {
      case "direction": direction = try reader.word()
      case "people": people = try reader.count()
      case "counterpart": counterpart = try reader.country()
      default: try reader.skip()
      }
    }
    guard let direction, let counterpart else { throw failure("a delegation") }
    return Delegation(direction: direction, people: people, counterpart: counterpart)
  }

  mutating func participant() throws -> Participant {
    var person: PersonID?
    var role: String?
    try object { key, reader in
      switch key {
      case "person": person = PersonID(try reader.uuid())
      case "role": role = try reader.string()
      default: try reader.skip()
      }
    }
    guard let person else { throw failure("a person") }
    return Participant(person: person, role: role)
  }

  mutating func money() throws -> Money {
    var hundredths: Int?
    var currency: String?
    try object { key, reader in
      switch key {
      case "hundredths": hundredths = try reader.int()
      case "currency": currency = try reader.string()
      default: try reader.skip()
      }
    }
    guard let hundredths, let currency, let money = Money(hundredths: hundredths, currency: currency) else {
      throw failure("an amount")
    }
    return money
  }

  mutating func occasion() throws -> Occasion {
    var observance: String?
    var years: Int?
    var text: String?
    try object { key, reader in
      switch key {
      case "observance": observance = try reader.string()
      case "years": years = try reader.int()
      case "text": text = try reader.string()
      default: try reader.skip()
      }
    }
    if let observance { return .observance(id: observance, years: years) }
    guard let text else { throw failure("an occasion") }
    return .text(text)
  }

  mutating func document() throws -> DocumentLink {
    var link: String?
    var caption: String?
    var sha256: String?
    try object { key, reader in
      switch key {
      case "link": link = try reader.string()
      case "caption": caption = try reader.string()
      case "sha256": sha256 = try reader.string()
      default: try reader.skip()
      }
    }
    guard let link else { throw failure("a link") }
    return DocumentLink(link: link, caption: caption, sha256: sha256)
  }
}
