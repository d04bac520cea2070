#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The row of a COPY that is being written: a value for each column, in the form that the column's own type has.
///
/// The server converts nothing: a value of another type is refused or, where it is as long as one of the column's, misread.
public struct CopyRow {
  var bytes: [UInt8] = []
  /// How many were written.
  var columns: Int16 = 0

  /// PostgreSQL counts days from 2000-01-01.
  private static let epoch: Int32 = 10_957
  /// The most bytes of a lexeme.
  private static let lexemeBytes = 2_046

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  private mutating func null() {
    columns += 1
    bytes.appendBigEndian(Int32(-1))
  }

  /// A `text`, or NULL. The server refuses U+0000.
  public mutating func text(_ value: String?) {
    if let value { put { $0.appendText(value) } } else { null() }
  }

  /// A `text` or `json` given as UTF-8. The server refuses U+0000 and what isn't UTF-8.
  public mutating func text(utf8 value: [UInt8]) { put { $0 += value } }

  /// A `bigint`, or NULL.
  public mutating func int(_ value: Int?) {
    if let value { put { $0.appendBigEndian(Int64(value)) } } else { null() }
  }

  /// A `date`, in days since 1970-01-01.
  public mutating func date(dayNumber: Int32) { put { $0.appendBigEndian(dayNumber - Self.epoch) } }

  /// A `uuid`, or NULL.
  public mutating func uuid(_ value: UUID?) {
    if let value { put { $0.appendUUID(value) } } else { null() }
  }

  /// A `text[]`.
  public mutating func texts(_ values: [String]) { put { $0.appendArray(.bareText, values) { $0.appendText($1) } } }

  /// A `uuid[]`.
  public mutating func uuids(_ values: [UUID]) { put { $0.appendArray(.uuid, values) { $0.appendUUID($1) } } }

  /// An `int8range` from an end that belongs to it up to one that doesn't, or without end. Not an empty one.
  public mutating func range(from: Int, until: Int?) {
    put { bytes in
      // As `range_send` writes it: flags (the lower end belongs to it; there is no upper one), then each end.
      bytes.append(until == nil ? 0x02 | 0x10 : 0x02)
      for end in [from, until] {
        guard let end else { continue }
        bytes.appendBigEndian(Int32(8))
        bytes.appendBigEndian(Int64(end))
      }
    }
  }

  /// A `tsvector` of the words between spaces of a text, each once, without positions. A word too long for PostgreSQL is
  /// shortened.
  public mutating func words(of text: String) {
    var text = text
    put { bytes in
      text.withUTF8 { text in
        var words = text.split(separator: UInt8(ascii: " "))
          .map { UnsafeBufferPointer(rebasing: Self.lexeme($0)) }
        words.sort { $0.lexicographicallyPrecedes($1) }
        let start = bytes.count
        var count: Int32 = 0
        bytes.appendBigEndian(count)
        for (index, word) in words.enumerated() where index == 0 || !word.elementsEqual(words[index - 1]) {
          bytes.append(contentsOf: word)
          // The end of the word, and no positions.
          for _ in 0..<3 { bytes.append(0) }
          count += 1
        }
        bytes.overwrite(count, at: start)
      }
    }
  }

  /// As much of a word as PostgreSQL keeps, in whole characters.
  private static func lexeme(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard word.count > lexemeBytes else { return word }
    var end = word.startIndex + lexemeBytes
    while end > word.startIndex, word[end] & 0xC0 == 0x80 { end -= 1 }
    return word[..<end]
  }

  private mutating func put(_ body: (inout [UInt8]) -> Void) {
    columns += 1
    bytes.appendWithLength(body)
  }
}
