/// The lines of plain text as they are laid out, in bytes, since text of thousands of entries goes through here.
struct TextPage {
  let width: Int
  private var bytes: [UInt8] = []

  init(width: Int) { self.width = width }

  /// Takes the caller's bytes to write after them; `end` gives them back. They change hands, nothing is copied.
  mutating func begin(_ bytes: inout [UInt8]) { swap(&self.bytes, &bytes) }
  mutating func end(_ bytes: inout [UInt8]) { swap(&self.bytes, &bytes) }

  /// What has been laid out.
  mutating func taken() -> [UInt8] {
    var laidOut: [UInt8] = []
    end(&laidOut)
    return laidOut
  }

  mutating func newLine() { bytes.append(0x0A) }

  mutating func rule(_ character: Character, count: Int) {
    for _ in 0..<max(count, 1) { bytes.append(contentsOf: character.utf8) }
    newLine()
  }

  mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text that has been laid out already, in pieces.
  mutating func put(_ laidOut: [[UInt8]]) {
    bytes.reserveCapacity(bytes.count + laidOut.reduce(0) { $0 + $1.count })
    for piece in laidOut { bytes.append(contentsOf: piece) }
  }

  /// A part of a text's bytes.
  mutating func put(_ line: ArraySlice<UInt8>) { bytes.append(contentsOf: line) }

  mutating func spaces(_ count: Int) {
    if count > 0 { bytes.append(contentsOf: repeatElement(0x20, count: count)) }
  }

  /// Cleaned text broken at spaces; the first line after `first`, the others indented. A word longer than a line is
  /// broken where the line ends.
  mutating func wrap(_ text: String, first: String = "", indent: Int) {
    put(first)
    wrap((text, PlainText.width(text)), from: PlainText.width(first), indent: indent)
  }

  /// Cleaned text that has been measured, on a line of which so many columns are taken; as above.
  mutating func wrap(_ measured: (text: String, width: Int), from column: Int, indent: Int) {
    // Most texts fit on their line: then nothing is cut up.
    if measured.width <= width - column {
      put(measured.text)
      newLine()
      return
    }
    for (index, line) in Self.lines(measured.text, firstWidth: width - column, width: width - indent).enumerated() {
      if index > 0 { spaces(indent) }
      put(line)
      newLine()
    }
  }

  /// Cleaned text cut into lines no wider than asked; at least one, perhaps empty.
  static func lines(_ text: String, firstWidth: Int, width: Int) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    // Most texts fit, and bytes bound columns from above.
    if bytes.count <= firstWidth { return [bytes[...]] }
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex, end = start, column = 0
    var room = max(firstWidth, 1)
    func isSpace(_ index: Int) -> Bool { bytes[index] == 0x20 }
    func close(at next: Int) {
      lines.append(bytes[start..<end])
      (start, end, column, room) = (next, next, 0, max(width, 1))
    }
    var index = start
    while index < bytes.endIndex {
      if isSpace(index) {
        index += 1
        continue
      }
      let (wordEnd, wordWidth) = PlainText.word(bytes, from: index)
      let gap = column == 0 ? 0 : index - end
      if column > 0, column + gap + wordWidth > room { close(at: index) }
      if column == 0 { start = index }
      if wordWidth > room, column == 0 {
        index = breakWord(bytes, from: index, to: wordEnd, room: room)
        (end, column) = (index, room)
        if index < wordEnd { close(at: index) }
        continue
      }
      column += (column == 0 ? 0 : index - end) + wordWidth
      end = wordEnd
      index = wordEnd
    }
    lines.append(bytes[start..<end])
    return lines
  }

  /// Where a word that is wider than a line has to break: behind a space that would rather not be broken at, as in a large sum
  /// with its unit; else before a letter, never before its combining mark.
  private static func breakWord(_ bytes: [UInt8], from start: Int, to end: Int, room: Int) -> Int {
    var index = start, column = 0, space: Int?
    while index < end {
      var next = index + 1
      while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
      column += PlainText.width(bytes[index..<next])
      if column > room, index > start { return space ?? index }
      if bytes[index] == 0xC2, bytes[next - 1] == 0xA0 { space = next }
      index = next
    }
    return end
  }
}
