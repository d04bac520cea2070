import FoundationEssentials
import Friendship
import Postgres
import Wording

/// Turns what people type into values of the domain, or into problems that say what was wrong and what would be right.
///
/// Lives as long as one command or one import, on one connection; names it has looked up it remembers.
final class Resolver {
  let directory: Directory
  let today: CivilDate
  let connection: Connection
  /// What was looked up before, and what is about to be recorded.
  private(set) var memory: ResolverMemory
  var pending: PendingNames { memory.pending }
  /// Whether what is resolved is what the program ships. A kind of those may come to have a name that somebody has given
  /// to a kind of their own; refusing it would keep the book from being opened.
  let isShipped: Bool
  /// Whether what is resolved are rows of an import: nobody looks at what was understood by each.
  let isImport: Bool

  init(
    directory: Directory, today: CivilDate, memory: ResolverMemory = ResolverMemory(), isShipped: Bool = false,
    isImport: Bool = false, _ connection: Connection
  ) {
    self.directory = directory
    self.isShipped = isShipped
    self.isImport = isImport
    self.today = today
    self.memory = memory
    self.connection = connection
  }

  // MARK: Texts and words

  func text(_ typed: String, _ part: InputProblem.Part, _ limit: TextLimit) throws(InputProblem) -> String {
    do {
      return try limit.clean(typed)
    } catch {
      throw .text(part, error)
    }
  }

  private func optional(
    _ typed: String?, _ part: InputProblem.Part, _ limit: TextLimit
  ) throws(InputProblem) -> String? {
    guard let typed else { return nil }
    return try text(typed, part, limit)
  }

  func word<Value: Term>(_ typed: String, as list: Value.Type = Value.self) throws(InputProblem) -> Value {
    if let known: Value = memory.word(typed) { return known }
    do {
      let value = try Vocabulary.parse(typed, as: list)
      memory.remember(value, as: typed)
      return value
    } catch {
      throw .unknownWord(error)
    }
  }

  func period(_ typed: String) throws(InputProblem) -> Period {
    do {
      return try Period.parse(typed)
    } catch {
      throw .period(error)
    }
  }

  func day(_ typed: String) throws(InputProblem) -> CivilDate {
    let period = try period(typed)
    guard period.isSingleDay else { throw .notOneDay(typed) }
    return period.first
  }

  /// `08:30`, or from and to: `08:30-11:00`; a zone after either or both.
  func times(_ typed: String) throws(InputProblem) -> (start: WallTime, end: WallTime?) {
    // A zone name can hold a hyphen too ("America/Port-au-Prince"), so only one after a digit or "h" separates.
    var split: String.Index?
    var before: Character = " "
    for index in typed.indices {
      if typed[index] == "-" || typed[index] == "–", before.isNumber || before == "h" || before == "ờ" {
        split = index
        break
      }
      if !typed[index].isWhitespace { before = typed[index] }
    }
    do {
      guard let split else { return (try WallTime.parse(typed, zoneNamed: TimeZones.named), nil) }
      let end = try WallTime.parse(String(typed[typed.index(after: split)...]), zoneNamed: TimeZones.named)
      var start = try WallTime.parse(String(typed[..<split]), zoneNamed: TimeZones.named)
      // "08:30-11:00 Europe/Moscow" gives the zone once for both.
      if start.zone == WallTime.defaultZone, let same = WallTime(hour: start.hour, minute: start.minute, zone: end.zone)
      {
        start = same
      }
      return (start, end)
    } catch {
      throw .time(error)
    }
  }

  /// The same, unknown where that is said.
  func timesOfDay(_ typed: String) throws(InputProblem) -> TimesOfDay {
    if typed.isEmpty || Self.isUnknown(typed) { return TimesOfDay() }
    let times = try times(typed)
    return TimesOfDay(times.start, to: times.end)
  }

  func count(_ typed: String, _ part: InputProblem.Part) throws(InputProblem) -> Count {
    guard let count = Count(typed: typed) else { throw .count(part, typed) }
    return count
  }

  func amount(_ typed: String) throws(InputProblem) -> Money {
    guard let amount = Money(typed: typed) else { throw .amount(typed) }
    guard CurrencyCode.isKnown(amount.currency) else { throw .currency(amount.currency) }
    // There is no coin below the đồng: who writes "5.5" means millions, or thousands.
    guard amount.currency != "VND" || amount.hundredths % 100 == 0 else { throw .amount(typed) }
    return amount
  }

  func country(_ typed: String) throws(InputProblem) -> CountryReference {
    let name = try text(typed, .country, Limits.short)
    return Countries.code(name).map { .listed($0) } ?? .named(name)
  }

  /// `in:12:Nga`, `out::Lào`: the way, how many people (may be empty), where from or to.
  func delegation(_ typed: String) throws(InputProblem) -> Delegation {
    let parts = typed.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[2].allSatisfy(\.isWhitespace) else { throw .delegation(typed) }
    let direction: Delegation.Direction = try word(String(parts[0]))
    let number = parts[1].filter { !$0.isWhitespace }
    return Delegation(
      direction: direction, people: number.isEmpty ? nil : try count(number, .attended),
      counterpart: try country(String(parts[2])))
  }

  func occasion(_ typed: String, during period: Period) throws(InputProblem) -> Occasion {
    if let observance = ShippedFacts.observance(typed) {
      return .observance(observance.id, since: observance.originYear, in: period)
    }
    return .text(try text(typed, .occasion, Limits.short))
  }

  func document(_ typed: String) throws(InputProblem) -> DocumentLink {
    let parts = typed.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let link = try text(String(parts[0]), .link, Limits.link)
    let caption = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace) ? String(parts[1]) : nil
    return DocumentLink(link: link, caption: try optional(caption, .note, Limits.short))
  }

  func isYes(_ typed: String) throws(InputProblem) -> Bool {
    switch folded(typed) {
    case "", "no", "n", "khong", "нет", "0", "false": return false
    case "yes", "y", "co", "да", "1", "true", "x": return true
    default: throw .yesNo(typed)
    }
  }

  /// Whether a person says that something isn't known.
  static func isUnknown(_ typed: String) -> Bool {
    // None of the words is long, and folding a long text of an import takes its time.
    typed.utf8.count <= 60 && ["unknown", "khong ro", "chua ro", "неизвестно"].contains(folded(typed))
  }

  /// Whether a folded word stands for the newest record.
  static func isLast(_ word: String) -> Bool { ["last", "moi nhat", "cuoi", "последнее"].contains(word) }

  // MARK: Things on record

  /// Longer than any name may be, in bytes: it is looked up nowhere and kept nowhere.
  static func isNoName(_ typed: String) -> Bool { typed.utf8.count > 4 * InputProblem.shownCharacters }

  func province(_ typed: String, during period: Period?) throws(InputProblem) -> ProvinceID {
    guard !Self.isNoName(typed) else { throw .province(typed, .unknown(suggestions: [])) }
    let resolution = directory.gazetteer.resolve(typed, during: period)
    if case .one(let id) = resolution { return id }
    throw .province(typed, resolution)
  }

  /// The province a question is about: one that exists today where there is one of that name, else a former one.
  ///
  /// - Parameters:
  ///   - day: a unit that exists then goes before others; today without one.
  ///   - period: what the question is about; it tells units of one name apart.
  func province(
    asked typed: String, on day: CivilDate? = nil, about period: Period? = nil
  ) throws(InputProblem) -> ProvinceID {
    let resolution = directory.gazetteer.resolve(typed, preferring: day ?? today, about: period)
    if case .one(let id) = resolution { return id }
    throw .province(typed, resolution)
  }

  /// The province a question is about in some boundaries. Who names those of a day means a unit of that day; the boundaries
  /// of each thing's own day hold the units of all times.
  ///
  /// - Parameters:
  ///   - view: `nil` where no boundaries are named.
  ///   - today: the day that counts as today.
  func province(
    asked typed: String, in view: BoundaryView?, today: CivilDate, about period: Period?
  ) throws(InputProblem) -> ProvinceID {
    let shown = view?.date(today: today)
    if let shown, case .notThen(_, let others) = directory.gazetteer.resolve(typed, on: shown) {
      throw .provinceNotInBoundaries(typed, shown, others)
    }
    return try province(asked: typed, on: shown ?? today, about: period)
  }

  /// A place as ``TypedActivity/places`` describes it; `nil` for one that is said to be unknown.
  func place(_ typed: String, during period: Period) throws(InputProblem) -> Place? {
    switch folded(typed) {
    case "online", "truc tuyen", "онлаин", "онлайн": return .online
    case "nationwide", "toan quoc", "ca nuoc", "по всеи стране", "по всей стране": return .nationwide
    case _ where Self.isUnknown(typed): return nil
    default: break
    }
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !Self.isNoName(parts[0]) else { throw .place(parts[0], provinces: [], countries: []) }
    let detail = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace) ? parts[1] : nil
    if let country: CountryReference = memory.word(parts[0]) {
      return .abroad(country, city: try optional(detail, .city, Limits.short))
    }
    let resolution = directory.gazetteer.resolve(parts[0], during: period)
    if case .one(let id) = resolution {
      return .province(id, venue: try optional(detail, .venue, Limits.short))
    }
    // What may be one of several provinces, or was one at another time, is no country's code.
    if case .unknown = resolution, let code = Countries.code(parts[0]) {
      // It need not be looked for among provinces again, which takes long.
      memory.remember(CountryReference.listed(code), as: parts[0])
      return .abroad(.listed(code), city: try optional(detail, .city, Limits.short))
    }
    guard case .unknown(let provinces) = resolution else { throw .province(parts[0], resolution) }
    // Unlike a delegation's country, one that isn't listed is no place: it would be taken for any slip in a province's name.
    throw .place(parts[0], provinces: provinces, countries: Countries.near(parts[0]))
  }

  func kind(_ typed: String) throws(InputProblem) -> KindCode {
    if let known: KindCode = memory.word(typed) { return known }
    if let problem: InputProblem = memory.word(typed) { throw problem }
    do {
      let code = try kind(spelt: typed)
      memory.remember(code, as: typed)
      return code
    } catch {
      // A file that calls a kind by a wrong name does so in many rows.
      memory.remember(error.shortened, as: typed)
      throw error
    }
  }

  private func kind(spelt typed: String) throws(InputProblem) -> KindCode {
    guard !Self.isNoName(typed) else { throw .unknownKind(typed, candidates: directory.kinds) }
    let word = folded(typed)
    let kinds = kinds
    // With its diacritics a name says more than without.
    let spelt = typed.trimmed.lowercased()
    let asSpelt = kinds.filter { $0.spellings.contains { $0.lowercased() == spelt } }
    if asSpelt.count == 1 { return asSpelt[0].code }
    let exact = kinds.filter { $0.spellings.contains { folded($0) == word } }
    if exact.count == 1 { return exact[0].code }
    let near =
      exact.isEmpty
      ? kinds.filter { $0.spellings.map(folded).contains { $0.contains(word) || word.contains($0) } } : exact
    throw .unknownKind(typed, candidates: near.isEmpty || word.isEmpty ? kinds : near)
  }

  /// The kinds as they will stand: an earlier row of an import goes before what is on record of the same code.
  var kinds: [ActivityKind] {
    guard !pending.kinds.isEmpty else { return directory.kinds }
    var kinds = directory.kinds
    for kind in pending.kinds {
      kinds.removeAll { $0.code == kind.code }
      kinds.append(kind)
    }
    return kinds
  }

  /// What of a kind's code and names, as they are compared, another kind has already: both would be ambiguous for ever.
  func taken(of kind: ActivityKind) -> (spelling: String, by: ActivityKind)? {
    let spellings = Dictionary(kind.spellings.map { (folded($0), $0) }, uniquingKeysWith: { first, _ in first })
    for other in kinds where other.code != kind.code {
      for spelling in other.spellings {
        if let own = spellings[folded(spelling)] { return (own, other) }
      }
    }
    return nil
  }

  /// The activity that an import row refers to by the `ref` of the row that recorded it.
  func activity(ref typed: String) throws -> ActivityID {
    let id = ImportIdentity.activity(ref: try text(typed, .ref, Limits.short))
    guard try pending.activities.contains(id) || !ActivityQueries.numbers(of: [id], connection).isEmpty else {
      throw InputProblem.unknownReference(typed)
    }
    return id
  }

  /// Remembers what a row will have put on record once it's recorded, for the rows that come after it.
  func expect(_ fact: ImportFact, of row: ImportRow) {
    switch fact {
    case .organisation(let organisation, _):
      memory.pending.expect(organisation)
    case .kind(let kind): memory.expect(kind)
    case .activity(let id, _, _):
      if row["ref"] != nil, memory.pending.activities.count < PendingNames.mostActivities {
        memory.pending.activities.insert(id)
      }
    case .province(let unit): memory.pending.provinces.append(unit)
    case .person, .entry, .provinceChange: break
    }
  }

  /// Remembers what a name was found to mean.
  func remember(_ found: [StoredOrganisation], as word: String) { memory.remember(found, as: word) }
  func remember(_ found: [StoredPerson], as word: String) { memory.remember(found, as: word) }

  func candidates(_ activities: [StoredActivity]) throws -> [ActivityCandidate] {
    let ids = Set(activities.flatMap(\.activity.details.organisers))
    let organisations = try OrganisationQueries.organisations(ids, connection)
    return activities.map { stored in
      ActivityCandidate(
        number: stored.number, title: stored.activity.details.title, period: stored.activity.details.period,
        organisers: stored.activity.details.organisers.compactMap { organisations[$0]?.name })
    }
  }

  /// The greatest lengths of texts.
  enum Limits {
    /// Titles.
    static let title = TextLimit(characters: 500)
    /// Names, venues, roles, occasions, captions.
    static let short = TextLimit(characters: 300)
    /// Outcomes, reasons, notes, texts of registers.
    static let long = TextLimit(characters: 2000)
    /// Links.
    static let link = TextLimit(characters: 2000)
  }
}

extension Book {
  /// Whether what was typed in the place of a name says that there is none: `unknown`, `chưa rõ`, `không rõ`, `неизвестно`.
  public static func isSaidUnknown(_ typed: String) -> Bool { Resolver.isUnknown(typed) }
}
