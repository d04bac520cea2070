import Documents
import Friendship

/// A yearly report as a chairman would sign it, in each language, with every kind of block. Names and figures are made up.
enum SampleReport {
  static func blocks(_ language: Language) -> [Block] {
    switch language {
    case .vi: vietnamese
    case .en: english
    case .ru: russian
    }
  }

  static func title(_ language: Language) -> String {
    switch language {
    case .vi: "Báo cáo tổng kết công tác năm 2025 và phương hướng nhiệm vụ năm 2026"
    case .en: "Report on the work of 2025 and the tasks for 2026"
    case .ru: "Отчёт о работе за 2025 год и задачах на 2026 год"
    }
  }

  static let months = Chart(
    title: "Biểu đồ 1. Số hoạt động theo tháng", description: "Nhiều nhất là tháng 5, với 31 hoạt động.",
    form: .columns([4, 7, 12, 18, 31, 16, 9, 11, 20, 14, 12, 6].enumerated().map { .init("Th. \($0 + 1)", $1) }))
  static let kinds = Chart(
    title: "Biểu đồ 2. Số hoạt động theo loại", description: "Nhiều nhất là giao lưu hữu nghị.",
    form: .bars([
      .init("Giao lưu, gặp mặt hữu nghị", 52), .init("Lễ kỷ niệm, mít tinh", 31), .init("Đoàn vào, đoàn ra", 24),
      .init("Hội nghị, hội thảo, tọa đàm, tập huấn cán bộ hội các cấp", 19), .init("Viện trợ phi chính phủ", 8),
      .init("Khen thưởng", 0),
    ]))
  static let map = Chart(
    title: "Biểu đồ 3. Số hoạt động theo tỉnh, thành phố", description: "Nhiều nhất ở Hà Nội: 42 hoạt động.",
    form: .tiles([
      .init("Tuyên Quang", column: 2, row: 0, value: 1), .init("Cao Bằng", column: 3, row: 0, value: 0),
      .init("Lào Cai", column: 1, row: 1, value: 3), .init("Thái Nguyên", column: 2, row: 1, value: 9),
      .init("Lạng Sơn", column: 3, row: 1, value: 2), .init("Phú Thọ", column: 1, row: 2, value: 5),
      .init("Hà Nội", column: 2, row: 2, value: 42), .init("Bắc Ninh", column: 3, row: 2, value: 11),
      .init("Quảng Ninh", column: 4, row: 2, value: 14), .init("Hải Phòng", column: 3, row: 3, value: 27),
      .init("Ninh Bình", column: 2, row: 3, value: 6), .init("Nghệ An", column: 1, row: 4, value: 16),
      .init("Huế", column: 2, row: 5, value: 8), .init("Đà Nẵng", column: 3, row: 5, value: 13),
      .init("Hoàng Sa", column: 5, row: 5, value: nil), .init("Khánh Hòa", column: 4, row: 6, value: 12),
      .init("TP. Hồ Chí Minh", column: 2, row: 7, value: 33), .init("Trường Sa", column: 6, row: 7, value: nil),
    ]))

  private static var vietnamese: [Block] {
    [
      .letterhead(
        Letterhead(
          stateHeader: .init(name: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc"),
          parentBody: "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ VIỆT NAM", body: "HỘI HỮU NGHỊ VIỆT - NGA",
          number: "Số: 05/BC-HHNVN", placeAndDate: "Hà Nội, ngày 05 tháng 01 năm 2026", documentType: "BÁO CÁO",
          subject: "Tổng kết công tác năm 2025 và phương hướng nhiệm vụ năm 2026", addresseesLabel: "Kính gửi:",
          addressees: [
            "Liên hiệp các tổ chức hữu nghị Việt Nam", "Ủy ban nhân dân thành phố Hải Phòng", "Các hội thành viên",
          ])),
      .heading("I. BỐI CẢNH, CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", level: 1),
      .paragraph(
        "Năm 2025 là năm kỷ niệm 75 năm thiết lập quan hệ ngoại giao giữa Việt Nam và Liên bang Nga và 75 năm thành lập "
          + "Hội hữu nghị Việt - Nga. Được sự quan tâm của Liên hiệp các tổ chức hữu nghị Việt Nam, Ban Chấp hành đã chỉ "
          + "đạo các cấp Hội triển khai đồng bộ chương trình công tác, gắn hoạt động đối ngoại nhân dân với nhiệm vụ phát "
          + "triển kinh tế - xã hội của địa phương."),
      .placeholder("Bổ sung đánh giá về công tác lãnh đạo, chỉ đạo: huunghi report note I"),
      .heading("II. KẾT QUẢ HOẠT ĐỘNG", level: 1), .heading("1. Hoạt động hòa bình, hữu nghị", level: 2),
      .paragraph(
        "Trong năm, các cấp Hội đã tổ chức 160 hoạt động tại 16 tỉnh, thành phố, tăng 12% so với năm 2024; số người tham "
          + "dự là 14.450 người (biết ở 148 trong 160 hoạt động)."), .heading("a) Các hoạt động tiêu biểu", level: 3),
      .entry(
        Entry(
          when: "23/5/2025", title: "Lễ kỷ niệm 75 năm Ngày thành lập Hội hữu nghị Việt - Nga", number: 226,
          lines: ["Địa điểm: Hà Nội, Cung Văn hóa Lao động hữu nghị Việt Xô.", "Số người tham dự: 800."])),
      .entry(Entry(when: "5/2025", title: "Hội nghị toàn quốc tại Hải Dương", number: 225)),
      .list([
        "Phối hợp đón 24 đoàn vào, cử 11 đoàn ra;", "Trao 120 suất học bổng cho học sinh, sinh viên học tiếng Nga.",
      ]), .chart(months),
      .table(
        Table(
          columns: [
            Table.Column("Loại hoạt động", share: 30), Table.Column("Năm 2024", .trailing),
            Table.Column("Năm 2025", .trailing), Table.Column("So sánh", .trailing),
          ],
          rows: [
            ["Giao lưu, gặp mặt", .value(.count(48), "48"), .value(.count(52), "52"), "+8%"],
            ["Lễ kỷ niệm", .value(.count(22), "22"), .value(.count(31), "31"), "+41%"],
            ["Cộng", .value(.count(143), "143"), .value(.count(160), "160"), "+12%"],
          ], caption: "Bảng 1. Số hoạt động theo loại", sums: [2])),
      .note("Tỷ lệ chỉ tính khi số của kỳ trước từ 10 trở lên. Hoạt động ở nhiều nơi chỉ tính một lần trong tổng số."),
      .chart(kinds), .chart(map), .heading("III. ĐÁNH GIÁ", level: 1),
      .placeholder("Ưu điểm, hạn chế, nguyên nhân: huunghi report note III"),
      .heading("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", level: 1),
      .facts([
        Fact("Trọng tâm", "Đại hội đại biểu toàn quốc nhiệm kỳ 2026 - 2031"), Fact("Thời gian", "quý III/2026"),
      ]),
      .paragraph(
        "Trên đây là Báo cáo tổng kết công tác năm 2025 và phương hướng nhiệm vụ năm 2026 của Hội hữu nghị Việt - Nga./."
      ),
      .signature(
        SignatureBlock(
          authority: ["TM. BAN CHẤP HÀNH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH KIÊM TỔNG THƯ KÝ"], name: "Nguyễn Văn Ví Dụ",
          recipientsLabel: "Nơi nhận:", recipients: ["- Như trên;", "- Các Ủy viên Ban Chấp hành;", "- Lưu: VT."])),
      .appendix(Appendix(label: "Phụ lục 1", title: "DANH MỤC HOẠT ĐỘNG NĂM 2025", reference: "(05/BC)")),
      .table(activities(40)),
      .appendix(Appendix(label: "Phụ lục 2", title: "VIỆN TRỢ PHI CHÍNH PHỦ NƯỚC NGOÀI", reference: "(05/BC)")),
      .table(aid),
    ]
  }

  /// A table of activities as long as asked.
  static func activities(_ count: Int) -> Table {
    let start = CivilDate(year: 2025, month: 1, day: 2)?.dayNumber ?? 0
    return Table(
      columns: [
        Table.Column("TT", .trailing, share: 5), Table.Column("Thời gian", share: 10),
        Table.Column("Hoạt động", share: 40), Table.Column("Địa điểm", share: 14),
        Table.Column("Đơn vị tổ chức", share: 22), Table.Column("Số người", .trailing, share: 9),
      ],
      rows: (0..<count).map { index in
        let day = CivilDate(dayNumber: Int(start) + index % 360) ?? .earliest
        return [
          .value(.count(index + 1), "\(index + 1)"),
          .value(.date(day), "\(day.components.day)/\(day.components.month)/2025"),
          .text("Gặp mặt kỷ niệm 75 năm thiết lập quan hệ ngoại giao Việt Nam - Liên bang Nga, lần \(index + 1)"),
          .lines(["Hà Nội", "Thư viện Hà Nội"]), "Hội hữu nghị Việt - Nga thành phố Hà Nội",
          .value(.count(40 + index * 7 % 400), "\(40 + index * 7 % 400)"),
        ]
      }, caption: "Bảng A. Hoạt động đã diễn ra")
  }

  static let aid = Table(
    columns: [
      Table.Column("Đơn vị tiếp nhận", share: 40), Table.Column("Ngày"), Table.Column("Giá trị", .trailing),
    ],
    rows: [
      [
        "Trường THPT chuyên Nguyễn Trãi",
        .value(.date(CivilDate(year: 2025, month: 5, day: 9) ?? .earliest), "9/5/2025"),
        .value(.hundredths(1_250_050, currency: "USD"), "12.500,50 USD"),
      ],
      [
        "=1+1", .value(.date(CivilDate(year: 2025, month: 9, day: 2) ?? .earliest), "2/9/2025"),
        .value(.hundredths(35_000_000_00, currency: "VND"), "35.000.000 VND"),
      ],
    ])

  private static var english: [Block] {
    [
      .letterhead(
        Letterhead(
          stateHeader: nil, parentBody: "Viet Nam Union of Friendship Organizations",
          body: "Vietnam-Russia Friendship Association", number: "No. 05/BC-HHNVN",
          placeAndDate: "Hanoi, 5 January 2026",
          documentType: "Report", subject: "Work of 2025 and tasks for 2026", addresseesLabel: "To:",
          addressees: ["Viet Nam Union of Friendship Organizations", "Hai Phong People's Committee"])),
      .heading("I. Background and leadership", level: 1),
      .paragraph(
        "In 2025 the association marked 75 years since its founding and since Viet Nam and Russia established diplomatic "
          + "relations. Its chapters held 160 activities in 16 provinces, 12% more than in 2024."),
      .placeholder("To be written: huunghi report note I"), .heading("II. Results", level: 1),
      .entry(
        Entry(
          when: "23 May 2025", title: "Ceremony for 75 years of the association", number: 226,
          lines: ["Place: Hanoi.", "People attending: 800."])),
      .list(["24 delegations received, 11 sent;", "120 scholarships granted."]), .chart(months), .table(aid),
      .signature(
        SignatureBlock(
          authority: ["For the Executive Committee", "Vice Chairman and Secretary General"], name: "Nguyen Van Vi Du",
          recipientsLabel: "Copies to:", recipients: ["Executive Committee", "Archive"])),
      .appendix(Appendix(label: "Appendix 1", title: "Activities in 2025", reference: "(05/BC)")),
      .table(activities(12)),
    ]
  }

  private static var russian: [Block] {
    [
      .letterhead(
        Letterhead(
          stateHeader: nil, parentBody: "Союз обществ дружбы Вьетнама", body: "Общество вьетнамско-российской дружбы",
          number: "№ 05/BC-HHNVN", placeAndDate: "Ханой, 5 января 2026 г.", documentType: "Отчёт",
          subject: "о работе за 2025 год и задачах на 2026 год", addresseesLabel: "",
          addressees: ["Союз обществ дружбы Вьетнама", "Народный комитет города Хайфон"])),
      .heading("I. Условия работы и руководство", level: 1),
      .paragraph(
        "В 2025 году общество отметило 75-летие своего основания и установления дипломатических отношений между Вьетнамом "
          + "и Россией. Проведено 160 мероприятий в 16 провинциях, на 12 % больше, чем в 2024 году."),
      .placeholder("Заполнить: huunghi report note I"), .heading("II. Результаты", level: 1),
      .entry(Entry(when: "23 мая 2025 г.", title: "Торжественное собрание к 75-летию общества", number: 226)),
      .list(["принято делегаций: 24, направлено: 11;", "выделено стипендий: 120."]), .chart(kinds), .table(aid),
      .signature(
        SignatureBlock(
          authority: ["За Исполнительный комитет", "Заместитель председателя, генеральный секретарь"],
          name: "Нгуен Ван Ви Зу", recipientsLabel: "Копии:", recipients: ["Исполнительный комитет", "Архив"])),
      .appendix(Appendix(label: "Приложение 1", title: "Мероприятия 2025 года", reference: "(05/BC)")),
      .table(activities(12)),
    ]
  }
}
