/// The beginning of a text that is as simple as nearly all of ours is: letters, digits and marks of Latin, Vietnamese and
/// Cyrillic writing, composed, dashes and quotes, where every character takes one column and none is unseen.
struct SimpleText {
  /// Where it ends: the first byte that asks for a closer look. Never inside a character.
  let end: Int
  /// How many columns it takes.
  let width: Int

  /// - Parameters:
  ///   - start: where it begins.
  ///   - isWord: end at the first space too.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, isWord: Bool = false) {
    var index = start
    var width = 0
    let lowest: UInt8 = isWord ? 0x21 : 0x20
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- lowest < 0x7F - lowest {
        width += 1
        index += 1
      } else if byte == 0xE1, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0xBA {
        width += 1  // E1 BA and E1 BB begin Vietnamese letters.
        index += 3
      } else if byte &- 0xC3 < 0x09 || byte &- 0xCE < 0x04, index + 1 < bytes.count {
        width += 1  // C2 also begins control characters, CC and CD combining marks.
        index += 2
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] >= 0xA0 {
        width += 1  // The middle dot, guillemets.
        index += 2
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] &- 0x90 < 0x18 {
        width += 1  // U+2010 to U+2027: dashes, quotes, bullet, ellipsis. Around them are marks that nobody sees.
        index += 3
      } else {
        break
      }
    }
    (self.end, self.width) = (index, width)
  }
}
