import Glibc

/// A command to measure, and what issue 2 asks of it.
struct MeasuredCommand: Sendable {
  /// What the table calls it.
  let name: String
  /// At most so many milliseconds from start to end.
  let target: Double?
  /// Its arguments in the run of this number.
  let arguments: @Sendable (Int) -> [String]

  init(_ name: String, target: Double? = 50, _ arguments: @escaping @Sendable (Int) -> [String]) {
    self.name = name
    self.target = target
    self.arguments = arguments
  }

  init(_ name: String, target: Double? = 50, _ arguments: String...) {
    self.init(name, target: target) { _ in arguments }
  }

  /// Titles that have no word in common with the next run's.
  private static let subjects = [
    "Đối thoại nhân dân", "Trao đổi học thuật", "Bàn tròn doanh nghiệp", "Ra mắt câu lạc bộ",
  ]

  /// A day of its own for each run, so that no record is a likely duplicate of the one before.
  private static func day(_ run: Int, year: Int) -> String { "\(run % 28 + 1)/\(run / 28 % 12 + 1)/\(year)" }

  /// Today in Việt Nam, as it is typed.
  private static let today: String = {
    var moment = time(nil) + 7 * 3600
    var parts = tm()
    gmtime_r(&moment, &parts)
    return "\(parts.tm_mday)/\(parts.tm_mon + 1)/\(parts.tm_year + 1900)"
  }()

  static let all = [
    MeasuredCommand("start: `--version`", "--version"),
    MeasuredCommand("`record`, with its search for duplicates") { run in
      [
        "record", "tọa đàm", "\(subjects[run % subjects.count]) số \(run)", day(run * 5, year: 2024), "--at",
        "Hải Phòng: Cung Văn hóa", "--by", "Hội hữu nghị Việt Nam - Nga", "--attended", "120",
      ]
    },
    MeasuredCommand("`plan`") { run in
      [
        "plan", "hội nghị", "Hội nghị kế hoạch số \(run)", day(run * 5, year: 2031), "--by",
        "Hội hữu nghị Việt Nam - Lào",
      ]
    },
    MeasuredCommand("`amend N --attended`") { run in ["amend", "50000", "--attended", "\(run + 100)"] },
    MeasuredCommand("`show N`", "show", "40000"),
    MeasuredCommand("`show last`", "show", "last"),
    MeasuredCommand("`show N --history`", "show", "50000", "--history"),
    MeasuredCommand("`show` by words of the title", "show", "Bàn tròn doanh nghiệp số 10"),
    MeasuredCommand("`timeline \"Hải Phòng\"` (now: with Hải Dương)", "timeline", "Hải Phòng"),
    MeasuredCommand("`timeline \"Hải Phòng\" 2024`", "timeline", "Hải Phòng", "2024"),
    MeasuredCommand("`timeline \"Hải Phòng\" --known-on` a day", "timeline", "Hải Phòng", "--known-on", today),
    MeasuredCommand("`timeline \"Nghệ An\"`, an ordinary province", "timeline", "Nghệ An"),
    MeasuredCommand("`timeline \"Hà Nội\"`, the biggest", target: nil, "timeline", "Hà Nội"),
    MeasuredCommand("`calendar 5/2024`", "calendar", "5/2024"),
    MeasuredCommand("`report 2024`", target: 100, "report", "2024"),
    MeasuredCommand("`report 2024 --json`", target: 100, "report", "2024", "--json"),
    MeasuredCommand("`report 2024 --at \"Hải Phòng\"`", target: 100, "report", "2024", "--at", "Hải Phòng"),
    MeasuredCommand("`gaps 5/2024`", "gaps", "5/2024"),
    MeasuredCommand("`organisation show`", "organisation", "show", "Hội hữu nghị Việt Nam - Nga"),
    MeasuredCommand("`province list`", "province", "list"),
  ]
}
