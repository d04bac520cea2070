import Friendship
import Wording

// What is wrong with a unit or a change to units in the light of all others: wrong ones would lead every question about
// the provinces astray.

extension Resolver {
  /// The units as they will stand: an earlier row of an import goes before what is on record of the same id.
  private var gazetteer: Gazetteer {
    pending.provinces.isEmpty
      ? directory.gazetteer
      : Gazetteer(directory.gazetteer.units + pending.provinces, changes: directory.gazetteer.changes)
  }

  /// A unit ends after it began, and has its names alone as long as it exists.
  func check(_ unit: Province, _ row: ImportRow, _ problems: inout ProblemList) throws {
    _ = try problems.collect("valid_to") {
      guard let to = unit.validTo, to <= unit.validFrom else { return }
      throw InputProblem.period(
        PeriodError(text: row["valid_to"] ?? "", reason: .endBeforeStart(start: unit.validFrom, end: to)))
    }
    _ = try problems.collect("name") {
      let name = folded(unit.name.vi)
      let other = gazetteer.units.first { other in
        other.id != unit.id && folded(other.name.vi) == name
          && other.validFrom < unit.validTo ?? .latest && unit.validFrom < other.validTo ?? .latest
      }
      if let other { throw InputProblem.provinceNameTaken(unit.name.vi, by: other) }
    }
  }

  /// What a change came of was there until that day, and what it made from that day on.
  func check(_ change: ProvinceChange, _ problems: inout ProblemList) throws {
    let gazetteer = gazetteer, day = change.effective
    func check(_ column: String, _ ids: some Sequence<ProvinceID>, on day: CivilDate) throws {
      for id in ids {
        _ = try problems.collect(column) {
          let resolution = gazetteer.resolve(id.value, on: day)
          guard gazetteer.unit(id)?.exists(on: day) == true else { throw InputProblem.province(id.value, resolution) }
        }
      }
    }
    try check("from", change.from, on: day.adding(days: -1))
    try check("into", change.into, on: day)
    try check("partial_from", change.partialFrom.sorted(), on: day)
    for id in change.from where change.movesHistory(of: id) && !change.into.contains(id) {
      guard let unit = gazetteer.unit(id), unit.validTo != day else { continue }
      _ = try problems.collect("from") { throw InputProblem.provinceGoesOn(id, on: day) }
    }
  }
}
