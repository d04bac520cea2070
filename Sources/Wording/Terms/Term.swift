import Friendship

/// A value of a closed list that people read and type: it has a stable code, a name in each language and other words
/// by which people call it.
public protocol Term: CaseIterable, Hashable, Sendable {
  /// The code that is stored and that every language accepts.
  var code: String { get }
  /// The name.
  var name: Phrase { get }
  /// Other words that are accepted, in any language, as they'd be typed; case and diacritics don't matter.
  var otherWords: [String] { get }
  /// What the list is a list of: `lĩnh vực`, `field of cooperation`.
  static var listName: Phrase { get }
}

extension Term where Self: RawRepresentable, RawValue == String {
  /// The raw value.
  public var code: String { rawValue }
}

extension Term {
  /// None, unless a list says otherwise.
  public var otherWords: [String] { [] }
}

extension CooperationField: Term {
  /// Lĩnh vực.
  public static var listName: Phrase {
    Phrase(vi: "lĩnh vực", en: "field of cooperation", ru: "область сотрудничества")
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .economy: Phrase(vi: "kinh tế", en: "economy", ru: "экономика")
    case .trade: Phrase(vi: "thương mại", en: "trade", ru: "торговля")
    case .science:
      Phrase(vi: "khoa học - công nghệ", en: "science and technology", ru: "наука и технологии")
    case .education:
      Phrase(vi: "giáo dục - đào tạo", en: "education and training", ru: "образование и подготовка кадров")
    case .culture: Phrase(vi: "văn hóa", en: "culture", ru: "культура")
    case .tourism: Phrase(vi: "du lịch", en: "tourism", ru: "туризм")
    case .media: Phrase(vi: "truyền thông", en: "media", ru: "СМИ")
    case .health: Phrase(vi: "y tế", en: "health", ru: "здравоохранение")
    case .agriculture: Phrase(vi: "nông nghiệp", en: "agriculture", ru: "сельское хозяйство")
    case .environment: Phrase(vi: "môi trường", en: "environment", ru: "окружающая среда")
    case .sport: Phrase(vi: "thể thao", en: "sport", ru: "спорт")
    case .youth: Phrase(vi: "thanh niên", en: "youth", ru: "молодёжь")
    case .humanitarian:
      Phrase(vi: "nhân đạo, an sinh", en: "humanitarian work", ru: "гуманитарная деятельность")
    }
  }

  /// The parts of double names, and everyday words.
  public var otherWords: [String] {
    switch self {
    case .economy: ["economic", "экономический", "экономическая"]
    case .trade:
      [
        "thương mại, đầu tư", "đầu tư", "trade and investment", "investment", "торговля и инвестиции", "инвестиции",
      ]
    case .science:
      ["khoa học", "công nghệ", "khoa học và công nghệ", "KHCN", "technology", "наука", "технологии"]
    case .education:
      ["giáo dục", "đào tạo", "giáo dục và đào tạo", "GDĐT", "training", "образование", "обучение"]
    case .culture:
      [
        "văn hoá", "văn hóa, nghệ thuật", "nghệ thuật", "culture and the arts", "art", "arts", "культура и искусство",
        "искусство",
      ]
    case .tourism: ["travel"]
    case .media:
      [
        "truyền thông, báo chí", "báo chí", "media and the press", "press", "information", "СМИ и печать", "печать",
        "пресса",
      ]
    case .health: ["sức khỏe", "medicine", "медицина", "здоровье"]
    case .agriculture: ["nông lâm ngư nghiệp", "farming"]
    case .environment: ["экология"]
    case .sport: ["thể dục thể thao", "TDTT", "sports"]
    case .youth: ["thanh thiếu niên", "thế hệ trẻ", "young people", "молодежь"]
    case .humanitarian:
      ["nhân đạo", "an sinh", "từ thiện", "charity", "гуманитарная помощь", "благотворительность"]
    }
  }
}

extension ActivityLevel: Term {
  /// Cấp.
  public static var listName: Phrase { Phrase(vi: "cấp", en: "level", ru: "уровень") }

  /// The name.
  public var name: Phrase {
    switch self {
    case .central: Phrase(vi: "cấp trung ương", en: "central", ru: "центральный уровень")
    case .provincial: Phrase(vi: "cấp tỉnh", en: "provincial", ru: "уровень провинции")
    case .chapter: Phrase(vi: "cấp chi hội", en: "chapter", ru: "уровень отделения")
    }
  }

  /// The name without "cấp".
  public var otherWords: [String] {
    switch self {
    case .central: ["trung ương", "TW", "T.Ư", "TƯ", "national", "центральный"]
    case .provincial: ["tỉnh", "thành phố", "province", "провинциальный", "провинция"]
    case .chapter: ["chi hội", "branch", "отделение"]
    }
  }
}

extension ReportSection: Term {
  /// Mục của báo cáo.
  public static var listName: Phrase {
    Phrase(vi: "mục của báo cáo", en: "section of the report", ru: "раздел отчёта")
  }

  /// The name, as a heading of the report has it.
  public var name: Phrase {
    switch self {
    case .organisation:
      Phrase(
        vi: "Tổ chức, hội viên", en: "Organisation and membership", ru: "Организационная работа, членство")
    case .anniversaries:
      Phrase(vi: "Kỷ niệm, gặp mặt", en: "Anniversaries and gatherings", ru: "Памятные даты и встречи")
    case .exchanges:
      Phrase(
        vi: "Hội nghị, giao lưu, hợp tác", en: "Conferences, exchanges and cooperation",
        ru: "Конференции, обмены и сотрудничество")
    case .delegations: Phrase(vi: "Đoàn vào, đoàn ra", en: "Delegations", ru: "Приём и направление делегаций")
    case .congratulations:
      Phrase(
        vi: "Thăm, chúc mừng, dâng hoa", en: "Visits, congratulations and flowers",
        ru: "Визиты, поздравления, возложение цветов")
    case .aid: Phrase(vi: "Viện trợ, trao tặng", en: "Aid and grants", ru: "Помощь и дарения")
    case .information:
      Phrase(vi: "Thông tin đối ngoại", en: "External information", ru: "Внешнеинформационная работа")
    case .awards: Phrase(vi: "Khen thưởng", en: "Awards", ru: "Награждения")
    }
  }

  /// The parts of the names.
  public var otherWords: [String] {
    switch self {
    case .organisation: ["tổ chức", "hội viên", "membership", "организация"]
    case .anniversaries: ["kỷ niệm", "kỉ niệm", "anniversary", "юбилеи", "памятные даты"]
    case .exchanges: ["giao lưu", "hội nghị", "hợp tác", "exchange", "обмены", "сотрудничество"]
    case .delegations: ["đoàn", "đoàn vào", "đoàn ra", "delegation", "делегации"]
    case .congratulations: ["chúc mừng", "thăm", "visits", "поздравления", "визиты"]
    case .aid: ["viện trợ", "trao tặng", "grants", "помощь"]
    case .information: ["thông tin", "информация"]
    case .awards: ["award", "награды"]
    }
  }
}

extension OrganisationKind: Term {
  /// Loại tổ chức.
  public static var listName: Phrase {
    Phrase(vi: "loại tổ chức", en: "kind of organisation", ru: "вид организации")
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .union: Phrase(vi: "liên hiệp", en: "union", ru: "союз")
    case .central: Phrase(vi: "trung ương Hội", en: "central association", ru: "центральное общество")
    case .provincial: Phrase(vi: "Hội cấp tỉnh", en: "provincial association", ru: "общество провинции")
    case .chapter: Phrase(vi: "chi hội", en: "chapter", ru: "отделение")
    case .unit: Phrase(vi: "đơn vị trực thuộc", en: "unit", ru: "подразделение")
    case .partner: Phrase(vi: "đối tác", en: "partner", ru: "партнёр")
    }
  }

  /// Shorter words.
  public var otherWords: [String] {
    switch self {
    case .union: ["liên hiệp các tổ chức hữu nghị"]
    case .central: ["trung ương", "TW", "центр"]
    case .provincial: ["hội tỉnh", "tỉnh", "province", "провинция"]
    case .chapter: ["branch"]
    case .unit: ["đơn vị", "trung tâm", "centre", "center"]
    case .partner: ["партнер"]
    }
  }
}

extension ProvinceKind: Term {
  /// Loại đơn vị.
  public static var listName: Phrase {
    Phrase(vi: "loại đơn vị hành chính", en: "kind of unit", ru: "вид единицы")
  }

  /// The code: `province`, `city`, `special-zone`.
  public var code: String {
    switch self {
    case .province: "province"
    case .city: "city"
    case .specialZone: "special-zone"
    }
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .province: Phrase(vi: "tỉnh", en: "province", ru: "провинция")
    case .city:
      Phrase(
        vi: "thành phố trực thuộc trung ương", en: "city under central rule",
        ru: "город центрального подчинения")
    case .specialZone:
      Phrase(
        vi: "đặc khu trực thuộc trung ương", en: "special zone under central rule",
        ru: "особая зона центрального подчинения")
    }
  }

  /// Shorter words.
  public var otherWords: [String] {
    switch self {
    case .province: []
    case .city: ["thành phố", "TP", "город"]
    case .specialZone: ["đặc khu", "zone", "зона"]
    }
  }
}

extension Visibility: Term {
  /// Phạm vi phổ biến.
  public static var listName: Phrase { Phrase(vi: "phạm vi phổ biến", en: "visibility", ru: "доступность") }

  /// The name.
  public var name: Phrase {
    switch self {
    case .public: Phrase(vi: "công khai", en: "public", ru: "открыто")
    case .internal: Phrase(vi: "nội bộ", en: "internal", ru: "для внутреннего пользования")
    }
  }
}

extension Delegation.Direction: Term {
  /// Chiều của đoàn.
  public static var listName: Phrase {
    Phrase(vi: "chiều của đoàn", en: "direction of a delegation", ru: "направление делегации")
  }

  /// The name.
  public var name: Phrase {
    switch self {
    case .incoming: Phrase(vi: "đoàn vào", en: "delegation received", ru: "принятая делегация")
    case .outgoing: Phrase(vi: "đoàn ra", en: "delegation sent", ru: "направленная делегация")
    }
  }

  /// Shorter words.
  public var otherWords: [String] {
    switch self {
    case .incoming: ["vào", "đến", "incoming", "въезд", "приём"]
    case .outgoing: ["ra", "đi", "outgoing", "выезд"]
    }
  }
}

extension ObservanceCalendar: Term {
  /// Lịch.
  public static var listName: Phrase { Phrase(vi: "lịch", en: "calendar", ru: "календарь") }

  /// The name.
  public var name: Phrase {
    switch self {
    case .solar: Phrase(vi: "dương lịch", en: "solar", ru: "солнечный")
    case .lunar: Phrase(vi: "âm lịch", en: "lunar", ru: "лунный")
    }
  }
}
