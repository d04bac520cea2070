import Foundation
import Friendship
import Testing

/// Would catch a name that is taken for another one like it, and one that isn't known again because it was typed otherwise.
@Suite struct NameWordsTests {
  private static let vietAnh = "Hội hữu nghị Việt - Anh"

  @Test(arguments: [
    ("việt nga", "Hội hữu nghị Việt - Nga"), ("Việt–Nga", "Hội hữu nghị Việt - Nga"),
    ("nga", "Hội hữu nghị Việt - Nga"),
    ("HAI DUONG", "Hội Việt - Nga tỉnh Hải Dương"), ("an", "Hội hữu nghị Việt - Ấn"),
    ("ấn", "Hội hữu nghị Việt - Ấn"), ("Hoà Bình", "Quỹ Hòa Bình"), ("hòa bình", "Quỹ Hoà Bình"),
    ("thuý", "Nguyễn Thị Thúy"), ("пётр", "Петр Ильич"), ("Петр", "Пётр Ильич"), ("mặt gặp", "Gặp mặt B"),
  ])
  func `words are found whole, with the diacritics that were typed`(typed: String, name: String) {
    for typed in [typed, typed.decomposedStringWithCanonicalMapping] {
      #expect(NameWords(typed).occur(in: NameWords(name)))
    }
  }

  @Test(arguments: [
    ("Ấn", vietAnh), ("an", vietAnh), ("Việt - Ấn", vietAnh), ("Ấn", "Hội hữu nghị Việt - An"), ("ân", "Hội Việt - Ấn"),
    ("Việt - Ý", "Hội hữu nghị Việt - Mỹ"), ("hội", "Hoi huu nghi Viet Nga"), ("Чайковский", "Чаиковскии"),
    ("", vietAnh), (" - ", vietAnh),
  ])
  func `a beginning, a part and another diacritic are none of a name's words`(typed: String, name: String) {
    #expect(!NameWords(typed).occur(in: NameWords(name)))
  }

  @Test func `a name in full is the same without its diacritics, and spelt like it only with none but its own`() {
    let name = NameWords("Lê Văn An")
    for same in ["lê văn an", "LE VAN AN", "Lê-Văn  An"] {
      #expect(NameWords(same).isWhole(name) && NameWords(same).isSpelt(like: name), "\(same)")
    }
    #expect(NameWords("Lê Văn Ân").isWhole(name) && !NameWords("Lê Văn Ân").isSpelt(like: name))
    for other in ["Lê Văn Anh", "Lê Văn", "Văn An Lê", ""] {
      #expect(!NameWords(other).isWhole(name) && !NameWords(other).isSpelt(like: name), "\(other)")
    }
  }

  @Test(arguments: ["Bà Rịa - Vũng Tàu", "31 tỉnh, thành", "Общество «Дружба»", "👩 gia đình", "中文"])
  func `words are those of the folded text`(text: String) {
    #expect(NameWords(text).folded.joined(separator: " ") == folded(text))
  }
}
