/// What turns a document into one of the forms it is read in, block by block, so that a long one needs no more memory
/// than its longest block.
public protocol BlockRenderer {
  /// What comes before the first block.
  mutating func begin(title: String) -> String
  /// Writes one block, UTF-8, after what is there already.
  mutating func write(_ block: Block, to bytes: inout [UInt8])
  /// What comes after the last block.
  mutating func end() -> String
}

extension BlockRenderer {
  /// One block as text.
  public mutating func render(_ block: Block) -> String {
    var bytes: [UInt8] = []
    write(block, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A whole document at once, UTF-8.
  public mutating func bytes(title: String, _ blocks: [Block]) -> [UInt8] {
    var bytes = Array(begin(title: title).utf8)
    for block in blocks { write(block, to: &bytes) }
    bytes.append(contentsOf: end().utf8)
    return bytes
  }

  /// A whole document at once.
  public mutating func document(title: String, _ blocks: [Block]) -> String {
    String(decoding: bytes(title: title, blocks), as: UTF8.self)
  }
}
