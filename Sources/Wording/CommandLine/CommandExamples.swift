extension CommandHelp {
  /// Two examples that work as they stand, given the shipped provinces and kinds and what the examples before have
  /// recorded. Help ends with them.
  public var examples: [String] {
    switch self {
    case .huunghi: ["huunghi setup", "huunghi record --help"]
    case .setup:
      [
        "huunghi setup",
        "huunghi setup --name \"Nguyễn Văn An\" --province \"Hải Phòng\" --language vi",
      ]
    case .record:
      [
        "huunghi record \"gặp mặt\" \"Gặp mặt lưu học sinh\" 23/5/2025 --at \"Hải Dương\" --attended 120",
        "huunghi record \"hội thảo\" \"Hội thảo văn học Nga\" 5/2025 --at \"Hà Nội: Thư viện Quốc gia\"",
      ]
    case .plan:
      [
        "huunghi plan \"kỷ niệm\" \"Kỷ niệm Quốc khánh\" 2/9/2027 --at \"Hà Nội\"",
        "huunghi plan \"đoàn ra\" \"Đoàn đi Nga\" 5/2027 --at \"Nga: Mátxcơva\" --delegation out:12:Nga",
      ]
    case .amend:
      ["huunghi amend last --attended 150 --add-field \"văn hóa\"", "huunghi amend last --period 24/5/2025"]
    case .move: ["huunghi move last 12/9/2027 --reason \"Mưa bão\"", "huunghi move last --postpone"]
    case .confirm: ["huunghi confirm last", "huunghi confirm \"quốc khánh\""]
    case .held: ["huunghi held last --attended 80", "huunghi held last --outcome \"Ký thỏa thuận hợp tác\""]
    case .cancel: ["huunghi cancel last", "huunghi cancel last --reason \"Đối tác hoãn chuyến đi\""]
    case .retract: ["huunghi retract last", "huunghi retract last --reason \"Nhập nhầm năm\""]
    case .merge: ["huunghi merge 240 231", "huunghi merge last 231"]
    case .show: ["huunghi show last", "huunghi show last --history"]
    case .gaps: ["huunghi gaps", "huunghi gaps 2025"]
    case .timeline:
      ["huunghi timeline \"Hải Phòng\"", "huunghi timeline \"Hải Dương\" 2025 --boundaries then"]
    case .calendar: ["huunghi calendar 5/2025", "huunghi calendar 2025 --at \"Hải Dương\""]
    case .report, .reportCompose, .reportNote, .reportNotes, .reportForm, .reportFormShow, .reportFormSet,
      .reportIssue, .reportList, .reportShow, .reportVerify, .reportChanges, .reportExplain:
      reportExamples
    case .organisation: ["huunghi organisation list", "huunghi organisation add --help"]
    case .organisationAdd:
      [
        "huunghi organisation add \"Hội hữu nghị Việt - Nga\" --kind central",
        """
        huunghi organisation add "Hội hữu nghị Việt - Nga tỉnh Hải Dương" --kind provincial --province "Hải Dương" \
        --under "Hội hữu nghị Việt - Nga"
        """,
      ]
    case .organisationList: ["huunghi organisation list", "huunghi organisation list --json"]
    case .organisationShow:
      [
        "huunghi organisation show \"Hội hữu nghị Việt - Nga\"",
        "huunghi organisation show \"Việt - Nga tỉnh Hải Dương\"",
      ]
    case .organisationRename:
      [
        "huunghi organisation rename \"Hội hữu nghị Việt - Xô\" \"Hội hữu nghị Việt - Nga\" --on 1994",
        """
        huunghi organisation rename "Hội Việt - Nga tỉnh Nghệ An" "Hội hữu nghị Việt - Nga tỉnh Nghệ An" \
        --on 5/3/2025 --name-en "Vietnam - Russia Friendship Association of Nghe An"
        """,
      ]
    case .organisationMerge:
      [
        """
        huunghi organisation merge "Hội hữu nghị Việt - Nga tỉnh Hải Dương" \
        "Hội hữu nghị Việt - Nga thành phố Hải Phòng" --on 1/7/2025
        """,
        "huunghi organisation merge \"Chi hội Một\" \"Chi hội Hai\" --on 2025",
      ]
    case .organisationDissolve:
      [
        "huunghi organisation dissolve \"Chi hội Một\" --on 31/12/2025",
        "huunghi organisation dissolve \"Chi hội Một\" --on 12/2025 --reason \"Hết nhiệm kỳ\"",
      ]
    case .organisationAmend:
      [
        "huunghi organisation amend \"Chi hội Một\" --founded 1994",
        "huunghi organisation amend \"Hội hữu nghị Việt - Nga\" --former-name \"Hội hữu nghị Việt - Xô @ 1994\"",
      ]
    case .province: ["huunghi province list", "huunghi province show \"Hải Dương\""]
    case .provinceList: ["huunghi province list", "huunghi province list --on 1/1/2000"]
    case .provinceShow: ["huunghi province show \"Hải Dương\"", "huunghi province show \"hai phong\""]
    case .person: ["huunghi person add \"Nguyễn Văn An\"", "huunghi person show \"Nguyễn Văn An\""]
    case .personAdd:
      [
        "huunghi person add \"Nguyễn Văn An\"",
        "huunghi person add \"Trần Thị Bình\" --position \"Phó Chủ tịch\"",
      ]
    case .personList: ["huunghi person list", "huunghi person list --erased"]
    case .personCorrect:
      [
        "huunghi person correct \"Nguyễn Văn An\" --position \"Chủ tịch\"",
        "huunghi person correct 57 --name \"Nguyễn Văn Ân\" --contact unknown",
      ]
    case .personErase: ["huunghi person erase \"Nguyễn Văn An\"", "huunghi person erase 57 --reason request --yes"]
    case .personShow:
      ["huunghi person show \"Nguyễn Văn An\"", "huunghi person show \"tran thi binh\" --json"]
    case .kind: ["huunghi kind list", "huunghi kind add --help"]
    case .kindList: ["huunghi kind list", "huunghi kind list --json"]
    case .kindAdd:
      [
        "huunghi kind add concert \"buổi hòa nhạc\" --section exchanges",
        "huunghi kind add film-week \"tuần phim\" --section exchanges --name-en \"film week\" --name-ru \"неделя кино\"",
      ]
    case .tally: ["huunghi tally list 2025", "huunghi tally add --help"]
    case .tallyAdd:
      [
        "huunghi tally add \"giao lưu\" \"Đón trên 20 đoàn Nga\" 2025 --count \">20\"",
        "huunghi tally add \"kết nạp hội viên\" \"Kết nạp hội viên mới\" 1/2025..6/2025 --count 350 --at \"Hải Phòng\"",
      ]
    case .tallyAmend:
      ["huunghi tally amend last --count 23", "huunghi tally amend \"đoàn Nga\" --source \"Báo cáo quý\""]
    case .tallyList: ["huunghi tally list 2025", "huunghi tally list --at \"Hải Phòng\" --json"]
    case .proposal: ["huunghi proposal list --open", "huunghi proposal raise --help"]
    case .proposalRaise:
      [
        "huunghi proposal raise \"Mở lớp tiếng Nga\" 24/5/2025 --to \"Bộ Giáo dục và Đào tạo\"",
        "huunghi proposal raise \"Có cơ chế hỗ trợ kinh phí\" --activity last --to \"UBND tỉnh\"",
      ]
    case .proposalForward:
      [
        "huunghi proposal forward last \"Bộ Ngoại giao\"",
        "huunghi proposal forward \"tiếng Nga\" \"Bộ Giáo dục và Đào tạo\" --on 2/6/2025",
      ]
    case .proposalAnswer:
      [
        "huunghi proposal answer last \"Đồng ý, giao Sở thực hiện\"",
        "huunghi proposal answer \"tiếng Nga\" \"Đưa vào kế hoạch năm học tới\" --on 20/8/2025",
      ]
    case .proposalClose:
      ["huunghi proposal close last --reason \"Đã mở lớp\"", "huunghi proposal close \"tiếng Nga\" --on 5/9/2025"]
    case .proposalAmend:
      ["huunghi proposal amend last --to \"Chính phủ\"", "huunghi proposal amend last --answer unknown"]
    case .proposalList: ["huunghi proposal list --open", "huunghi proposal list 2025 --by \"Hội hữu nghị Việt - Nga\""]
    case .direction: ["huunghi direction list --open", "huunghi direction add --help"]
    case .directionAdd:
      [
        "huunghi direction add \"Sắp xếp tổ chức Hội\" 2026 --given 24/5/2025 --field \"văn hóa\"",
        "huunghi direction add \"Mở rộng hợp tác địa phương\" 2025..2030 --activity last --audience \"các Hội địa phương\"",
      ]
    case .directionDone:
      ["huunghi direction done last", "huunghi direction done \"sắp xếp tổ chức\" --on 3/2026 --activity last"]
    case .directionDropped:
      [
        "huunghi direction dropped last --reason \"Không còn phù hợp\"",
        "huunghi direction dropped \"hợp tác địa phương\" --reason \"Gộp vào đề án chung\" --on 4/2026",
      ]
    case .directionAmend: ["huunghi direction amend last --for 2027", "huunghi direction amend last --reopen"]
    case .directionList: ["huunghi direction list --open", "huunghi direction list 2026 --json"]
    case .figure: ["huunghi figure list --at \"Hải Dương\"", "huunghi figure add --help"]
    case .figureAdd:
      [
        "huunghi figure add \"tăng trưởng kinh tế\" \"10,2%\" 2024 --at \"Hải Dương\"",
        "huunghi figure add \"vốn FDI\" \"gần 11 tỷ USD\" 2024 --at \"Hải Dương\" --approximate",
      ]
    case .figureAmend: ["huunghi figure amend last --value \"10,3%\"", "huunghi figure amend \"FDI\" --no-approximate"]
    case .figureList: ["huunghi figure list 2024", "huunghi figure list --at \"Hải Dương\""]
    case .importing:
      ["huunghi import activities.csv --dry-run", "huunghi import organisations.csv activities.csv"]
    case .log: ["huunghi log tail", "huunghi log show 1"]
    case .logTail: ["huunghi log tail --count 5", "huunghi log tail --follow --json"]
    case .logShow: ["huunghi log show 1", "huunghi log show 1 --json"]
    case .logKey: ["huunghi log key init", "huunghi log key show"]
    case .logKeyInit: ["huunghi log key init", "huunghi log key init --json"]
    case .logKeyShow: ["huunghi log key show", "huunghi log key show --json"]
    case .logCheckpoint: ["huunghi log checkpoint", "huunghi log checkpoint -o 2026-11-24.checkpoint"]
    case .logProve: ["huunghi log prove 1", "huunghi log prove --from 100 --json"]
    case .logVerify:
      [
        "huunghi log verify",
        "huunghi log verify --checkpoint 2026-11-24.checkpoint --key \"$(cat khoa-cong-khai.txt)\"",
      ]
    case .projection: ["huunghi projection list", "huunghi projection rebuild activities"]
    case .projectionList: ["huunghi projection list", "huunghi projection list --json"]
    case .projectionRun: ["huunghi projection run", "huunghi projection run --json"]
    case .projectionCompare: ["huunghi projection compare activities", "huunghi projection compare kinds --json"]
    case .projectionPrune: ["huunghi projection prune", "huunghi projection prune --json"]
    case .projectionRebuild:
      ["huunghi projection rebuild activities", "huunghi projection rebuild organisations --no-switch"]
    case .database: ["huunghi database status", "huunghi database stop"]
    case .databaseStart: ["huunghi database start", "huunghi database start --json"]
    case .databaseStop: ["huunghi database stop", "huunghi database stop --json"]
    case .databaseStatus: ["huunghi database status", "huunghi database status --json"]
    case .databaseMigrate: ["huunghi database migrate", "huunghi database migrate --json"]
    case .databaseBackup:
      ["huunghi database backup /var/backups/huunghi-1", "huunghi database backup --verify /var/backups/huunghi-1"]
    case .databaseRestore:
      ["huunghi database restore /var/backups/huunghi-1", "huunghi database restore /var/backups/huunghi-1 --json"]
    case .databaseMove:
      [
        "huunghi database move postgresql://huunghi@db.example.org/huunghi",
        "huunghi database move postgresql:///huunghi",
      ]
    case .databaseUpgrade: ["huunghi database upgrade", "huunghi database upgrade --json"]
    case .doctor: ["huunghi doctor", "huunghi doctor --json"]
    }
  }

  /// The heading over the examples.
  public static let examplesHeading = Phrase(vi: "VÍ DỤ:", en: "EXAMPLES:", ru: "ПРИМЕРЫ:")
}
