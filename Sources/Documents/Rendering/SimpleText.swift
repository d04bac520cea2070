/// The beginning of a text that is as simple as nearly all of ours is: letters, digits and marks of Latin, Vietnamese and
/// Cyrillic writing, composed, where every character takes one column and none is unseen.
struct SimpleText {
  /// Where it ends: the first byte that asks for a closer look. Never inside a character.
  let end: Int
  /// How many columns it takes.
  let width: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var width = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F {
        width += 1
        index += 1
      } else if byte == 0xE1, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0xBA {
        width += 1  // E1 BA and E1 BB begin Vietnamese letters.
        index += 3
      } else if byte &- 0xC3 < 0x09 || byte &- 0xCE < 0x04, index + 1 < bytes.count {
        width += 1  // C2 also begins control characters, CC and CD combining marks.
        index += 2
      } else {
        break
      }
    }
    (self.end, self.width) = (index, width)
  }
}
