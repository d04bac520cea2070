extension ActivityDecider {
  /// Turns corrections into whole new values of the fields they touch; a correction that changes nothing gives none, but
  /// where it says again what was only expected.
  ///
  /// The years that occasions count follow a new period.
  static func resolve(
    _ amendments: [Amendment], on details: ActivityDetails, expected: Set<ExpectedField> = [],
    originYears: [String: Int] = [:]
  ) throws(ActivityRejection) -> [ActivityChange] {
    var amended = details
    for amendment in amendments {
      switch amendment {
      case .set(let change): amended.apply(change)
      case .add(let item): amended.add(item)
      case .remove(let item):
        guard amended.remove(item) else { throw .notThere(item) }
      }
    }
    if amended.period != details.period {
      amended.occasions = amended.occasions.map {
        $0.moved(from: details.period, to: amended.period, originYears: originYears)
      }
    }
    let changes = details.changes(to: amended)
    let saidAgain = expected.intersection(amendments.compactMap(\.expectedField))
      .subtracting(changes.compactMap(\.expectedField))
    return changes + amended.expectations(of: saidAgain)
  }
}

extension ActivityDetails {
  /// Adds a thing to its list, once.
  public mutating func add(_ item: ActivityListItem) {
    func add<Element: Equatable>(_ element: Element, to list: inout [Element]) {
      if !list.contains(element) { list.append(element) }
    }
    switch item {
    case .place(let value): add(value, to: &places)
    case .organiser(let value): add(value, to: &organisers)
    case .partner(let value): add(value, to: &partners)
    case .field(let value): add(value, to: &fields)
    case .association(let value): add(value, to: &attendance.namedAssociations)
    case .participant(let value): add(value, to: &attendance.participants)
    case .delegation(let value): attendance.delegations.append(value)
    case .amount(let value): amounts.append(value)
    case .occasion(let value): add(value, to: &occasions)
    case .outcome(let value): add(value, to: &outcomes)
    case .document(let value): add(value, to: &documents)
    case .source(let value): add(value, to: &sources)
    }
  }

  /// Removes a thing from its list; `false` when it isn't there.
  ///
  /// A province is removed whatever its venue, a person whatever their role, an observance whatever years it counts: that
  /// is how people name them.
  mutating func remove(_ item: ActivityListItem) -> Bool {
    func remove<Element>(from list: inout [Element], where matches: (Element) -> Bool) -> Bool {
      guard let index = list.firstIndex(where: matches) else { return false }
      list.remove(at: index)
      return true
    }
    func removeAll<Element>(from list: inout [Element], where matches: (Element) -> Bool) -> Bool {
      let count = list.count
      list.removeAll(where: matches)
      return list.count < count
    }
    return switch item {
    case .place(.province(let id, nil)): removeAll(from: &places) { $0.provinceID == id }
    case .place(let value): remove(from: &places) { $0 == value }
    case .organiser(let value): remove(from: &organisers) { $0 == value }
    case .partner(let value): remove(from: &partners) { $0 == value }
    case .field(let value): remove(from: &fields) { $0 == value }
    case .association(let value): remove(from: &attendance.namedAssociations) { $0 == value }
    case .participant(let value): removeAll(from: &attendance.participants) { $0.person == value.person }
    case .delegation(let value): remove(from: &attendance.delegations) { $0 == value }
    case .amount(let value): remove(from: &amounts) { $0 == value }
    case .occasion(.observance(let id, _)):
      remove(from: &occasions) { if case .observance(id, _) = $0 { true } else { false } }
    case .occasion(let value): remove(from: &occasions) { $0 == value }
    case .outcome(let value): remove(from: &outcomes) { folded($0) == folded(value) }
    case .document(let value): remove(from: &documents) { $0.link == value.link }
    case .source(let value): remove(from: &sources) { folded($0) == folded(value) }
    }
  }

  /// What a plan tells of what took place: not how many were expected, nor what it was to lead to; where, when on the day
  /// and by whom only as far as that isn't known otherwise, and the plan wasn't called off.
  func asPlan(for held: ActivityDetails, isOff: Bool) -> ActivityDetails {
    var plan = without(Set(ExpectedField.allCases))
    if isOff || !held.places.isEmpty { plan.places = [] }
    if isOff || held.startsAt != nil { plan.times = TimesOfDay() }
    if isOff || !held.organisers.isEmpty { plan.organisers = [] }
    if isOff || !held.partners.isEmpty { plan.partners = [] }
    return plan
  }

  /// This plan as it took place by another record: the plan's names and what only it tells, all else as it was.
  func fulfilled(by held: ActivityDetails, originYears: [String: Int]) -> ActivityDetails {
    var plan = asPlan(for: held, isOff: false)
    plan.occasions = plan.occasions.map { $0.moved(from: plan.period, to: held.period, originYears: originYears) }
    var whole = held.completed(by: plan)
    whole.kind = kind
    whole.title = LocalizedText(vi: title.vi, en: title.en ?? held.title.en, ru: title.ru ?? held.title.ru)
    whole.level = level ?? held.level
    return whole
  }

  /// These details with what only the other record knew: lists united, unknown values filled, known ones kept.
  func completed(by other: ActivityDetails) -> ActivityDetails {
    var whole = self
    func unite<Element: Hashable>(_ list: inout [Element], _ more: [Element]) {
      let known = Set(list)
      list += more.filter { !known.contains($0) }
    }
    whole.title.en = whole.title.en ?? other.title.en
    whole.title.ru = whole.title.ru ?? other.title.ru
    var timed = whole
    timed.startsAt = whole.startsAt ?? other.startsAt
    timed.endsAt = whole.endsAt ?? other.endsAt
    // One record's start and the other's end can be at odds; then the other's times are left out.
    if timed.reversedTimes == nil { whole = timed }
    let knownProvinces = Set(whole.places.compactMap(\.provinceID))
    unite(&whole.places, other.places.filter { $0.provinceID.map { !knownProvinces.contains($0) } ?? true })
    unite(&whole.organisers, other.organisers)
    unite(&whole.partners, other.partners)
    // One that held it, by one record or the other, wasn't only there.
    whole.partners.removeAll(where: whole.organisers.contains)
    whole.level = whole.level ?? other.level
    unite(&whole.fields, other.fields)
    whole.attendance.people = whole.attendance.people ?? other.attendance.people
    whole.attendance.associations = whole.attendance.associations ?? other.attendance.associations
    unite(&whole.attendance.namedAssociations, other.attendance.namedAssociations)
    // The names of both can be more than either counted; then they are what is known of the number.
    if whole.attendance.namesMoreThanCame { whole.attendance.associations = other.attendance.associations }
    if whole.attendance.namesMoreThanCame { whole.attendance.associations = nil }
    let knownPeople = Set(whole.attendance.participants.map(\.person))
    whole.attendance.participants += other.attendance.participants.filter { !knownPeople.contains($0.person) }
    // Delegations and amounts have no identity: uniting two lists of them could count one twice.
    if whole.attendance.delegations.isEmpty { whole.attendance.delegations = other.attendance.delegations }
    if whole.amounts.isEmpty { whole.amounts = other.amounts }
    unite(&whole.occasions, other.occasions)
    unite(&whole.outcomes, other.outcomes)
    unite(&whole.documents, other.documents)
    unite(&whole.sources, other.sources)
    whole.isHighlight = whole.isHighlight || other.isHighlight
    // What was for the association only must not come out by being merged into something public.
    if other.visibility == .internal { whole.visibility = .internal }
    return whole
  }
}
