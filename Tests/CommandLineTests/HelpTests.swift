import ArgumentParser
import Foundation
import Friendship
import Testing
import Wording

@testable import huunghi

/// Would catch a command without two examples, an example that no longer parses, English left in the help of another
/// language, and a Vietnamese name that is lost in one of the ways in which it is typed.
@Suite struct HelpTests {
  /// Every command with the words that lead to it.
  static var commands: [(words: [String], type: any ParsableCommand.Type)] {
    func below(
      _ words: [String], _ type: any ParsableCommand.Type
    ) -> [(words: [String], type: any ParsableCommand.Type)] {
      [(words, type)] + type.configuration.subcommands.flatMap { below(words + [$0._commandName], $0) }
    }
    return below([], Huunghi.self)
  }

  private func speaking<Value>(_ language: Language, _ body: () throws -> Value) rethrows -> Value {
    let session = Session(environment: [:], settings: Settings(), file: nil, language: language, isJSON: false)
    return try Session.$current.withValue(session, operation: body)
  }

  @Test(arguments: Language.allCases) func `every command's help ends in two examples, all in one language`(
    _ language: Language
  ) throws {
    speaking(language) {
      #expect(Self.commands.count == CommandHelp.allCases.count)
      for (words, type) in Self.commands {
        let help = ParserVoice(arguments: words).helpText(Huunghi.helpMessage(for: type))
        let lines = help.split(separator: "\n")
        #expect(lines.suffix(3).first == Substring(say(CommandHelp.examplesHeading)), "\(words)")
        #expect(lines.suffix(2).allSatisfy { $0.hasPrefix("  huunghi ") }, "\(words)")
        #expect(!help.contains("\u{2}") && !help.contains("\u{3}"))
        guard language != .en else { continue }
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "ARGUMENTS", "Show ", "See '", "<options>"] {
          #expect(!help.contains(english), "\(words): \(english)")
        }
      }
    }
  }

  @Test func `every example is a command line that parses`() async throws {
    for command in CommandHelp.allCases {
      #expect(command.examples.count == 2, "\(command)")
      for example in command.examples {
        let words = Self.words(example)
        #expect(words.first == "huunghi")
        do {
          _ = try await Huunghi.asyncParseAsRoot(Array(words.dropFirst()))
        } catch {
          // Help that is asked for is no failure.
          #expect(Huunghi.exitCode(for: error) == .success, "\(example): \(Huunghi.message(for: error))")
        }
      }
    }
  }

  @Test func `every Vietnamese name works composed, decomposed and without diacritics`() async throws {
    let names = [
      ["ghi"], ["kế-hoạch"], ["ke-hoach"], ["sửa"], ["sua"], ["dời"], ["doi"], ["xác-nhận"], ["xac-nhan"],
      ["đã-diễn-ra"], ["da-dien-ra"], ["hủy"], ["huỷ"], ["huy"], ["rút"], ["rut"], ["gộp"], ["gop"], ["xem"],
      ["thiếu"], ["thieu"], ["dòng-thời-gian"], ["dong-thoi-gian"], ["lịch"], ["lich"], ["báo-cáo"], ["bao-cao"],
      ["báo-cáo", "ban-hành"], ["bao-cao", "ban-hanh"], ["báo-cáo", "đối-chiếu"], ["bao-cao", "doi-chieu"],
      ["báo-cáo", "viết"], ["bao-cao", "mau", "dat"], ["báo-cáo", "thay-đổi"], ["bao-cao", "giai-trinh"],
      ["tổ-chức", "thêm"], ["to-chuc", "them"], ["tỉnh", "danh-sách"], ["tinh", "danh-sach"], ["người", "xem"],
      ["loại", "danh-sách"], ["nhập"], ["nhap"], ["nhật-ký", "cuối"], ["nhat-ky", "cuoi"], ["bảng-đọc", "dựng-lại"],
      ["cơ-sở-dữ-liệu", "trạng-thái"], ["co-so-du-lieu", "trang-thai"], ["kiểm-tra"], ["kiem-tra"],
      ["thiết-lập"], ["thiet-lap"], ["kiến-nghị", "nêu"], ["kien-nghi", "neu"], ["kiến-nghị", "chuyển"],
      ["kiến-nghị", "trả-lời"], ["kien-nghi", "ket-thuc"], ["phương-hướng", "hoàn-thành"],
      ["phuong-huong", "khong-thuc-hien"], ["tổng-hợp", "thêm"], ["tong-hop", "sua"], ["số-liệu", "danh-sách"],
      ["so-lieu", "them"], ["nhật-ký", "khóa", "tạo"], ["nhat-ky", "khoa", "xem"], ["nhật-ký", "khoá", "xem"],
      ["nhật-ký", "chốt"], ["nhat-ky", "chot"], ["nhật-ký", "chứng-minh"], ["nhat-ky", "chung-minh"],
      ["nhật-ký", "đối-chiếu"], ["nhat-ky", "doi-chieu"],
    ]
    for words in names {
      for form in [\String.precomposedStringWithCanonicalMapping, \String.decomposedStringWithCanonicalMapping] {
        let typed = words.map { $0[keyPath: form] }
        #expect(ParserPosition(typed).next == nil, "\(words)")
        do {
          _ = try await Huunghi.asyncParseAsRoot(typed + ["--qqqqqq"])
          Issue.record("an option that doesn't exist was accepted")
        } catch {
          // The command itself was found: what is wrong is the option, or an argument that isn't there.
          #expect(!Huunghi.message(for: error).contains("Unexpected argument"), "\(words)")
        }
      }
    }
  }

  @Test func `options have Vietnamese names, composed, decomposed and without diacritics`() async throws {
    let line = ["ghi", "hội nghị", "X", "2025", "--tại", "Hà Nội", "--đơn-vị", "A", "--lĩnh-vực", "văn hóa"]
    for form in [\String.precomposedStringWithCanonicalMapping, \String.decomposedStringWithCanonicalMapping] {
      let command = try await Huunghi.asyncParseAsRoot(line.map { $0[keyPath: form] })
      let record = try #require(command as? Record)
      #expect(record.entry.lists.at == ["Hà Nội"])
      #expect(record.entry.lists.by == ["A"])
      #expect(record.entry.lists.field == ["văn hóa"])
    }
    let plain = try await Huunghi.asyncParseAsRoot(["ghi", "h", "X", "2025", "--tai", "Y", "--don-vi", "A"])
    #expect((plain as? Record)?.entry.lists.at == ["Y"])
  }

  @Test(
    arguments: [
      ([], nil, [:], Language.vi), (["--lang", "ru"], .en, ["LANG": "vi_VN.UTF-8"], .ru),
      (["show", "--lang=en"], nil, [:], .en), (["--ngôn-ngữ", "en"], .ru, [:], .en),
      ([], .en, ["HUUNGHI_LANG": "ru"], .en), ([], nil, ["HUUNGHI_LANG": "ru", "LC_ALL": "en_GB.UTF-8"], .ru),
      ([], nil, ["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "ru_RU.UTF-8"], .en),
      ([], nil, ["LANG": "ru_RU.UTF-8"], .ru), ([], nil, ["LC_ALL": "C", "LANG": "ru_RU.UTF-8"], .vi),
      ([], nil, ["LANG": "C.UTF-8"], .vi), (["record", "--", "--lang", "ru"], nil, [:], .vi),
    ] as [([String], Language?, [String: String], Language)])
  func `the language is the option's, the settings', the environment's, or Vietnamese`(
    _ arguments: [String], _ settings: Language?, _ environment: [String: String], _ expected: Language
  ) {
    #expect(
      LanguageChoice.language(arguments: arguments, settings: settings, environment: environment) == expected)
  }

  /// The words of a line as a shell takes it apart: double quotes only.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 { words.append(String(part)) } else { words += part.split(separator: " ").map(String.init) }
    }
    return words
  }
}
