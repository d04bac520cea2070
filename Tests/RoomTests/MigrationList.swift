/// `Migration.all` must name every numbered file of `migrations/log`, in order, without gaps.
enum MigrationList {
  static func findings(files: [String], list: String) -> [Finding] {
    let numbered = files.filter { $0.hasSuffix(".sql") && $0.first?.isNumber == true }.sorted()
    let wanted = numbered.enumerated().map { index, file in
      let name = file.dropLast(".sql".count).split(separator: "_", maxSplits: 1).last.map(String.init) ?? ""
      return (file: file, number: index + 1, name: name)
    }
    let listed = matches(of: #"migration\((\d+,\s*"\w+",\s*PackageResources\.\w+_sql)\)"#, in: list).map(
      \.text)
    var findings: [Finding] = []
    for (index, migration) in wanted.enumerated() {
      let digits =
        String(repeating: "0", count: max(0, 3 - String(migration.number).count)) + String(migration.number)
      guard migration.file.hasPrefix(digits + "_") else {
        findings.append(
          Finding(path: migration.file, line: 1, what: "expected number \(digits): no gaps, no doubles"))
        continue
      }
      // SwiftPM puts `_` in the place of a leading digit.
      let entry =
        #"\#(migration.number), "\#(migration.name)", PackageResources._\#(digits.dropFirst())_\#(migration.name)_sql"#
      if index >= listed.count || listed[index] != entry {
        findings.append(
          Finding(path: migration.file, line: 1, what: "Migration.all lacks (\(entry)) as its \(index + 1)th")
        )
      }
    }
    for extra in listed.dropFirst(wanted.count) {
      findings.append(Finding(path: "Migration.swift", line: 1, what: "(\(extra)) has no file"))
    }
    return findings
  }
}
