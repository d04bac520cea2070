/// The ways in which a typed name of a province can be read.
struct ProvinceSpelling {
  /// Readings without spaces, the fullest first: "TP HCM" is `tphcm` and `hcm`.
  let readings: [String]
  /// The kind that a word before or after the name says, if one does.
  let kind: ProvinceKind?

  init(_ typed: String) {
    let words = folded(typed).split(separator: " ")
    var readings = [words.joined()]
    var kind: ProvinceKind?
    func read(_ rest: ArraySlice<Substring>, as found: ProvinceKind) {
      guard !rest.isEmpty else { return }
      readings.append(rest.joined())
      kind = kind ?? found
    }
    for (prefix, found) in Self.prefixes where words.starts(with: prefix) {
      read(words.dropFirst(prefix.count), as: found)
    }
    for (suffix, found) in Self.suffixes where words.last == suffix { read(words.dropLast(), as: found) }
    // "TPHCM", "TpHaiPhong": the abbreviation run into the name.
    if let first = words.first, first.hasPrefix("tp"), first != "tp" {
      read([words.joined().dropFirst(2)], as: .city)
    }
    self.readings = readings.filter { !$0.isEmpty }
    self.kind = kind
  }

  private static let prefixes: [([Substring], ProvinceKind)] = [
    (["tinh"], .province), (["t"], .province), (["thanh", "pho"], .city), (["tp"], .city),
    (["dac", "khu"], .specialZone), (["province", "of"], .province), (["city", "of"], .city),
    (["провинция"], .province), (["город"], .city), (["г"], .city),
  ]

  private static let suffixes: [(Substring, ProvinceKind)] = [
    ("province", .province), ("city", .city), ("провинция", .province), ("город", .city),
  ]
}
