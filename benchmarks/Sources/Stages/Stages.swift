import Documents
import Foundation
import Friendship
import LocalPostgres
import Secretariat

/// Times the use cases inside one process: what a profiler is put on, where the figures for whole commands say that
/// something is slow. `Stages DATA import FILE…`, `Stages DATA ask [COUNT]` and `Stages DATA append [COUNT]`, DATA being a
/// data folder.
@main
struct Stages {
  let book: Book

  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let today = CivilDate(year: 2026, month: 11, day: 24) else {
      print("usage: Stages DATA import FILE… | Stages DATA ask [COUNT] | Stages DATA append [COUNT]")
      exit(64)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let settings = try await LocalCluster(folder: arguments[1]).start()
    let book = try await Book.open(settings, clerk: Clerk(today: today, program: "stages"), migrating: true)
    print("open", clock.now - start)
    let stages = Stages(book: book)
    switch arguments[2] {
    case "import": try await stages.importFiles(Array(arguments[3...]))
    case "append": try await Appends(settings).run(times: arguments.count > 3 ? Int(arguments[3]) ?? 1000 : 1000)
    default: try await stages.ask(times: arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5)
    }
    await book.close()
  }

  private func importFiles(_ paths: [String]) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let sources = try paths.map { path in
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      return ImportSource(name: path, size: size) {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        return { try file.read(upToCount: 1 << 16).map { [UInt8]($0) } ?? [] }
      }
    }
    let passes = Passes()
    let summary = try await book.importFiles(sources) { progress in
      if passes.enters("\(progress.pass)") { print(progress.pass, "from", clock.now - start) }
    }
    let rows = summary.files.reduce(0) { $0 + $1.recorded }
    let seconds = (clock.now - start) / .seconds(1)
    print(
      "recorded \(rows) of", summary.files.map { "\($0.recorded)+\($0.known)" }, "in \(seconds) s:",
      Int(Double(rows) / seconds), "a second")
  }

  /// Which pass an import is in. Progress is told by one task.
  private final class Passes: @unchecked Sendable {
    private var current = ""

    func enters(_ pass: String) -> Bool {
      defer { current = pass }
      return pass != current
    }
  }

  private func ask(times: Int) async throws {
    var year = Question()
    year.period = "2024"
    var month = Question()
    month.period = "5/2024"
    var big = Question()
    big.province = "Hà Nội"
    var merged = Question()
    merged.province = "Hải Phòng"
    let report = try await book.report(year)
    try await time("report 2024", times) { _ = try await book.report(year) }
    try await time("report 2024 as blocks", times) { _ = report.blocks(in: .vi) }
    let blocks = report.blocks(in: .vi)
    try await time("report 2024 as text", times) {
      var renderer = TextRenderer(language: .vi)
      _ = renderer.document(title: "", blocks)
    }
    try await time("report 2024 as JSON", times) { _ = report.json(in: .vi).bytes }
    for (name, question) in [("Hà Nội", big), ("Hải Phòng", merged)] {
      try await time("timeline \(name)", times) {
        try await book.timeline(question, begin: { _ in }, add: { _ in })
      }
    }
    try await time("calendar", times) { _ = try await book.calendar(month) }
    try await time("gaps", times) { _ = try await book.gaps(year) }
    try await time("sheet last", times) { _ = try await book.sheet("last", withHistory: false) }
    var typed = TypedActivity()
    typed.kind = "seminar"
    typed.title = "Tọa đàm về hợp tác địa phương"
    typed.period = "20/11/2026"
    typed.lists.places = ["Hải Phòng"]
    typed.lists.organisers = ["Hội hữu nghị Việt Nam - Nga"]
    let record = typed
    try await time("record", times) { _ = try await book.record(record, isPlan: false, isDistinct: true) }
  }

  private func time(_ name: String, _ times: Int, _ body: () async throws -> Void) async throws {
    let clock = ContinuousClock()
    var spans: [Duration] = []
    for _ in 0..<times { spans.append(try await clock.measure(body)) }
    spans.sort()
    print(name, "first to last", spans[0], spans[times / 2], spans[times - 1])
  }
}
