import Friendship

// The stored forms of what events about reports share. As in ValueFormats: a name may be added, none may change its
// meaning.

extension JSONWriter {
  mutating func hash(_ value: ContentHash) { string(value.hex) }

  mutating func reportScope(_ value: ReportScope) {
    object {
      switch value {
      case .country: $0.field("country", ifTrue: true)
      case .province(let id): $0.field("province", id.value)
      case .organisation(let id, let withThoseBelow):
        $0.field("below") { $0.bool(withThoseBelow) }
        $0.field("organisation") { $0.uuid(id.uuid) }
      }
    }
  }

  /// `then`, `now`, or the date whose units are shown.
  mutating func boundaries(_ value: BoundaryView) {
    switch value {
    case .then: string("then")
    case .now: string("now")
    case .asOf(let date): self.date(date)
    }
  }

  mutating func reportForm(_ value: ReportForm) {
    object {
      $0.field("addressees", ifAny: value.addressees) { $0.text($1) }
      $0.field("authority", ifAny: value.authority) { $0.text($1) }
      $0.field("body", ifKnown: value.body) { $0.text($1) }
      $0.field("closing", ifKnown: value.closing) { $0.text($1) }
      $0.field("number_suffix", ifKnown: value.numberSuffix)
      $0.field("opening", ifKnown: value.opening) { $0.text($1) }
      $0.field("parent_body", ifKnown: value.parentBody) { $0.text($1) }
      $0.field("place", ifKnown: value.place) { $0.text($1) }
      $0.field("recipients", ifAny: value.recipients) { $0.text($1) }
      $0.field("signer", ifKnown: value.signer) { $0.uuid($1.uuid) }
    }
  }

  mutating func issuedFile(_ value: IssuedFile) {
    object {
      $0.field("format", value.format)
      $0.field("language", ifKnown: value.language?.rawValue)
      $0.field("name", value.name)
      $0.field("sha256") { $0.hash(value.hash) }
      $0.field("size", value.size)
    }
  }
}

extension JSONReader {
  mutating func hash() throws -> ContentHash {
    guard let digits = bytes(hexadecimal: try string()), let hash = ContentHash(digits) else {
      throw failure("a SHA-256")
    }
    return hash
  }

  mutating func reportScope() throws -> ReportScope {
    var isCountry = false
    var province: ProvinceID?
    var organisation: OrganisationID?
    var below: Bool?
    try object { key, reader in
      switch key {
      case "country": isCountry = try reader.bool()
      case "province": province = try reader.province()
      case "organisation": organisation = OrganisationID(try reader.uuid())
      case "below": below = try reader.bool()
      default: try reader.skip()
      }
    }
    if isCountry { return .country }
    if let province { return .province(province) }
    guard let organisation, let below else { throw failure("a scope") }
    return .organisation(organisation, withThoseBelow: below)
  }

  mutating func boundaries() throws -> BoundaryView {
    switch try string() {
    case "then": return .then
    case "now": return .now
    case let text:
      guard let date = CivilDate(iso: text) else { throw failure("then, now or a date") }
      return .asOf(date)
    }
  }

  mutating func reportForm() throws -> ReportForm {
    var form = ReportForm()
    try object { key, reader in
      switch key {
      case "addressees": form.addressees = try reader.array { try $0.text() }
      case "authority": form.authority = try reader.array { try $0.text() }
      case "body": form.body = try reader.text()
      case "closing": form.closing = try reader.text()
      case "number_suffix": form.numberSuffix = try reader.string()
      case "opening": form.opening = try reader.text()
      case "parent_body": form.parentBody = try reader.text()
      case "place": form.place = try reader.text()
      case "recipients": form.recipients = try reader.array { try $0.text() }
      case "signer": form.signer = PersonID(try reader.uuid())
      default: try reader.skip()
      }
    }
    return form
  }

  mutating func issuedFile() throws -> IssuedFile {
    var format: String?
    var language: Language?
    var name: String?
    var size: Int?
    var hash: ContentHash?
    try object { key, reader in
      switch key {
      case "format": format = try reader.string()
      case "language": language = try reader.word()
      case "name": name = try reader.string()
      case "size": size = try reader.int()
      case "sha256": hash = try reader.hash()
      default: try reader.skip()
      }
    }
    guard let format, let name, let size, let hash else { throw failure("a file") }
    return IssuedFile(format: format, language: language, name: name, size: size, hash: hash)
  }
}
