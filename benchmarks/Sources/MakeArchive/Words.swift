/// What titles and outcomes of the made archive are put together from, in the manner of the associations' own news.
enum Words {
  /// Kinds with how often they come, and what their titles begin with.
  static let kinds: [((code: String, openings: [String]), Int)] = [
    (("conference", ["Hội nghị tổng kết công tác", "Hội nghị triển khai nhiệm vụ"]), 60),
    (("congress", ["Đại hội đại biểu nhiệm kỳ mới của"]), 8),
    (("anniversary", ["Lễ kỷ niệm ngày thiết lập quan hệ ngoại giao Việt Nam -", "Mít tinh kỷ niệm Quốc khánh"]), 90),
    (("gathering", ["Gặp mặt hữu nghị đầu xuân với bạn bè", "Gặp mặt cựu lưu học sinh tại"]), 110),
    (("exchange", ["Giao lưu văn hóa, nghệ thuật Việt Nam -", "Chương trình giao lưu nhân dân với"]), 150),
    (("delegation-in", ["Đón và làm việc với đoàn đại biểu", "Tiếp đoàn tổ chức nhân dân"]), 120),
    (
      ("delegation-out", ["Đoàn cán bộ đi thăm và làm việc tại", "Đoàn đại biểu dự hội nghị hợp tác nhân dân tại"]), 60
    ),
    (("seminar", ["Tọa đàm về triển vọng hợp tác địa phương với", "Hội thảo khoa học về quan hệ Việt Nam -"]), 60),
    (("training", ["Tập huấn công tác đối ngoại nhân dân với"]), 30),
    (("exhibition", ["Triển lãm ảnh về đất nước, con người"]), 25),
    (("contest", ["Cuộc thi tìm hiểu lịch sử quan hệ hữu nghị Việt Nam -"]), 20),
    (("grant", ["Trao học bổng cho học sinh nghèo vượt khó do bạn bè", "Trao quà Tết cho gia đình khó khăn của"]), 60),
    (("aid", ["Tiếp nhận viện trợ phi chính phủ nước ngoài từ"]), 30),
    (("agreement", ["Ký kết thỏa thuận hợp tác hữu nghị với"]), 20),
    (("visit", ["Thăm và chúc mừng Đại sứ quán", "Thăm, chúc mừng Quốc khánh"]), 70),
    (("flowers", ["Dâng hoa tại tượng đài hữu nghị nhân kỷ niệm với"]), 15),
    (("award", ["Trao tặng Kỷ niệm chương Vì hòa bình, hữu nghị giữa các dân tộc cho bạn bè"]), 20),
    (("admission", ["Kết nạp hội viên mới của"]), 15),
    (("information", ["Phát hành bản tin và chuyên trang tuyên truyền về"]), 25),
    (("meeting", ["Họp Ban Chấp hành mở rộng bàn công tác với"]), 60),
  ]

  static let subjects = [
    "về hợp tác giáo dục và trao đổi sinh viên", "nhân dịp Tết cổ truyền dân tộc", "về xúc tiến thương mại và đầu tư",
    "trong khuôn khổ Tuần lễ hữu nghị", "về hợp tác nông nghiệp công nghệ cao", "cùng thế hệ trẻ hai nước",
    "về bảo tồn di sản văn hóa", "về du lịch bền vững", "giữa các địa phương kết nghĩa",
    "hướng tới năm tròn quan hệ hai nước",
    "về y tế cộng đồng", "nhằm ứng phó với biến đổi khí hậu", "của các nhà khoa học và doanh nghiệp",
    "với sự tham gia của cộng đồng người Việt Nam ở nước ngoài",
  ]

  static let outcomes = [
    "Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tổ chức các hoạt động giao lưu nhân dân trong năm tới",
    "Đại biểu đánh giá cao vai trò của thế hệ trẻ, trí thức và doanh nhân trong quan hệ hữu nghị giữa nhân dân hai nước",
    "Lãnh đạo tỉnh khẳng định tiếp tục quan tâm, chỉ đạo công tác đối ngoại nhân dân trên địa bàn",
    "Ký biên bản ghi nhớ về hợp tác trong các lĩnh vực giáo dục, văn hóa và du lịch",
    "Thông qua chương trình hành động và kiện toàn Ban Chấp hành",
    "Nhiều ý kiến đề nghị đẩy mạnh thông tin đối ngoại trên các nền tảng số",
    "Phía bạn bày tỏ tình cảm sâu sắc đối với đất nước và con người Việt Nam",
  ]

  static let venues = [
    "Trung tâm Hội nghị tỉnh", "Nhà hát thành phố", "Cung Văn hóa Hữu nghị", "Trường Chính trị tỉnh", "Bảo tàng tỉnh",
    "Hội trường Ủy ban nhân dân", "Nhà Văn hóa Lao động", "Khách sạn Mường Thanh",
  ]

  static let fields = [
    "economy", "trade", "science", "education", "culture", "tourism", "media", "health", "agriculture", "environment",
    "sport", "youth", "humanitarian",
  ]

  static let sources = [
    "Báo Thời Đại", "Báo cáo tổng kết công tác", "Công văn của Liên hiệp", "Cổng thông tin điện tử tỉnh",
  ]
}
