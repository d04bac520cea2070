import Foundation

/// How wide a text is in Times New Roman (and Liberation Serif, whose letters have the same widths): for rules that are
/// as long as the words above them, and for labels of charts.
enum TextMeasure {
  /// The width in thousandths of the letter size. Letters that aren't in the tables count as wide ones do, marks as
  /// nothing.
  static func width(_ text: String, bold: Bool = false) -> Int {
    text.decomposedStringWithoutMarks.reduce(0) { $0 + width(of: $1, bold) }
  }

  /// The width in twentieths of a point, of letters of so many half points.
  static func twips(_ text: String, bold: Bool = false, halfPoints: Int) -> Int {
    width(text, bold: bold) * halfPoints * 10 / 1000
  }

  /// The text cut at spaces into as few lines as fit, each about as long as the others. What a dash joins stays on one line
  /// if it fits there: Việt - Nga.
  static func balanced(_ text: String, width: Int, measure: (String) -> Int) -> [String] {
    guard measure(text) > width else { return [text] }
    var words: [String] = []
    for word in text.split(separator: " ") {
      if let last = words.last, ["-", "–"].contains(word) || last.hasSuffix(" -") || last.hasSuffix(" –"),
        measure("\(last) \(word)") <= width
      {
        words[words.count - 1] = "\(last) \(word)"
      } else {
        words.append(String(word))
      }
    }
    func lines(_ room: Int) -> [String] {
      var lines: [String] = []
      for word in words {
        let longer = lines.last.map { "\($0) \(word)" } ?? word
        if let last = lines.indices.last, measure(longer) <= room {
          lines[last] = longer
        } else {
          lines.append(word)
        }
      }
      return lines
    }
    // A text of more lines than a name ever has is left to whoever lays it out.
    let count = text.utf8.count > 400 ? Int.max : lines(width).count
    guard count <= 6 else { return [text] }
    var narrow = measure(text) / count, wide = width
    while narrow < wide {
      let middle = (narrow + wide) / 2
      if lines(middle).count <= count { wide = middle } else { narrow = middle + 1 }
    }
    return lines(wide)
  }

  private static func width(of scalar: Unicode.Scalar, _ bold: Bool) -> Int {
    switch scalar.value {
    case 0x20...0x7E: Int((bold ? latinBold : latin)[Int(scalar.value) - 0x20])
    case 0x410...0x44F: Int((bold ? cyrillicBold : cyrillic)[Int(scalar.value) - 0x410])
    case 0x110: 722
    case 0x111: bold ? 556 : 500
    case 0x2013: 500
    case 0x300...0x36F: 0
    default: 1000
    }
  }

  /// The advance widths of U+0020 to U+007E.
  private static let latin: [Int16] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
  ]
  private static let latinBold: [Int16] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
  ]
  /// The advance widths of U+0410 to U+044F.
  private static let cyrillic: [Int16] = [
    722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708, 790, 722, 722,
    650, 1009, 1009, 706, 872, 574, 660, 1028, 667, 444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486, 499, 633,
    535, 500, 535, 500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517, 672, 456, 429, 747, 460,
  ]
  private static let cyrillicBold: [Int16] = [
    722, 661, 667, 636, 688, 667, 989, 528, 778, 778, 725, 745, 944, 778, 778, 778, 611, 722, 667, 734, 859, 722, 778,
    734, 1098, 1098, 765, 982, 661, 678, 1126, 722, 500, 500, 540, 454, 506, 444, 725, 402, 576, 576, 576, 561, 681,
    576, 500, 576, 556, 444, 491, 500, 692, 500, 576, 564, 844, 844, 583, 781, 529, 432, 764, 541,
  ]
}

extension String {
  /// The letters with their marks apart, so that each Vietnamese letter is found as the Latin one that it is. Within a
  /// tenth of a letter's width, that is how wide it is too (only ơ and ư are wider than o and u).
  fileprivate var decomposedStringWithoutMarks: [Unicode.Scalar] {
    decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
  }
}
