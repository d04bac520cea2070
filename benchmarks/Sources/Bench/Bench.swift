import Glibc

/// Measures whole commands and prints a table in Markdown: `Bench PROGRAM WORK SMALL SIZE BIG SIZE RUNS`, where WORK is
/// an empty folder and SMALL and BIG are folders that MakeArchive has filled.
@main
enum Bench {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 8, let small = Int(arguments[4]), let big = Int(arguments[6]), let runs = Int(arguments[7])
    else {
      note("usage: Bench PROGRAM WORK SMALL SIZE BIG SIZE RUNS")
      exit(64)
    }
    do {
      let first = Book(program: arguments[1], folder: arguments[2] + "/small")
      let second = Book(program: arguments[1], folder: arguments[2] + "/big")
      try measure(first, arguments[3], small, second, arguments[5], big, runs: runs)
    } catch {
      note("\(error)")
      exit(70)
    }
  }

  private static func measure(
    _ first: Book, _ firstArchive: String, _ small: Int, _ second: Book, _ secondArchive: String, _ big: Int, runs: Int
  ) throws {
    let (smallImport, smallTimeline) = try with(first) {
      note("importing \(small) activities")
      let imported = try first.importArchive(firstArchive)
      return (imported, try first.measure(MeasuredCommand("", "timeline", "Hà Nội"), runs: 5))
    }
    try with(second) {
      note("importing \(big) activities")
      let bigImport = try second.importArchive(secondArchive)
      print("| what | measured | target | |\n|---|---:|---:|---|")
      let rate = Double(big) / bigImport.milliseconds * 1000
      row("import, activities a second", rate, 0, "≥ 5,000", rate >= 5000)
      row(
        "import, peak memory in MiB: \(grouped(big)) activities (\(grouped(small)))", bigImport.peakMemory, 0,
        "\(Int(smallImport.peakMemory)) + 16", bigImport.peakMemory <= smallImport.peakMemory + 16)
      let timeline = try second.measure(MeasuredCommand("", "timeline", "Hà Nội"), runs: 5)
      row(
        "timeline of Hà Nội, peak memory in MiB: \(grouped(big)) activities (\(grouped(small)))", timeline.peakMemory,
        0,
        "\(Int(smallTimeline.peakMemory)) + 16", timeline.peakMemory <= smallTimeline.peakMemory + 16)

      print("\n| command | median ms | p95 ms | target ms | peak MiB | |\n|---|---:|---:|---:|---:|---|")
      let psql = try second.measurePsql(runs: runs)
      print(
        "| for comparison: `psql -c 'SELECT 1'` | \(tenths(psql.median)) | \(tenths(psql.p95)) | | \(Int(psql.peakMemory)) | |"
      )
      for command in MeasuredCommand.all {
        note(command.name)
        let measured = try second.measure(command, runs: runs)
        let verdict = command.target.map { measured.median <= $0 ? "✓" : "✗" } ?? ""
        let target = command.target.map { "\(Int($0))" } ?? ""
        print(
          "| \(command.name) | \(tenths(measured.median)) | \(tenths(measured.p95)) | \(target) | "
            + "\(Int(measured.peakMemory)) | \(verdict) |")
      }
    }
  }

  /// The book's server runs while the body does, warm: its data are in memory, as on a machine in daily use.
  private static func with<Value>(_ book: Book, _ body: () throws -> Value) throws -> Value {
    try book.run("database", "start")
    defer { _ = try? book.run("database", "stop") }
    return try body()
  }

  private static func row(_ name: String, _ value: Double, _ digits: Int, _ target: String, _ isMet: Bool) {
    print("| \(name) | \(grouped(Int(value))) | \(target) | \(isMet ? "✓" : "✗") |")
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func grouped(_ value: Int) -> String {
    var digits = Array(String(value))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  /// Progress, which is not part of the table.
  private static func note(_ text: String) { _ = "==> \(text)\n".withCString { write(2, $0, strlen($0)) } }
}
