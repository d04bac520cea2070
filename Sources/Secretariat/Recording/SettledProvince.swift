import Friendship

/// What the province of the settings says of where something was.
enum SettledProvince {
  /// There.
  case unit(ProvinceID)
  /// In the unit that carries it on, since it was no more by then.
  case heir(ProvinceID, of: ProvinceID)
  /// Nothing: the name means no one unit of that time.
  case none(Resolution)

  /// - Parameters:
  ///   - name: the province as the settings have it.
  ///   - period: when something was.
  init(_ name: String, during period: Period, _ gazetteer: Gazetteer) {
    let resolution = gazetteer.resolve(name, during: period)
    if case .one(let id) = resolution {
      self = .unit(id)
      return
    }
    // Where history was yet to be shared out, what was there before isn't one's own province.
    if case .notThen(_, let candidates) = resolution, let former = candidates.last,
      candidates.allSatisfy({ $0.then == former.then && ($0.to.map { $0 <= period.first } ?? false) }),
      case .one(let heir) = former.then
    {
      self = .heir(heir, of: former.unit)
      return
    }
    self = .none(resolution)
  }
}
