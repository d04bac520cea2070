/// A tile that isn't one of a tree of some size: it has no place there, is missing, or has more or fewer hashes than it should.
/// What such a tree says can't be believed: hashes that don't belong would be taken for those of events yet to come.
public struct TreeMisfit: Error, Sendable, Hashable {
  /// 0 for the leaves; each level counts 256 times as many leaves a hash as the one below.
  public let level: Int

  /// Which one of that level, from 0.
  public let index: Int

  /// Leaves of the tree that it should be one of.
  public let size: Int

  /// So many are told.
  public static let mostTold = 10

  /// What is wrong with a tree of which the whole table is gone: its first tile is missing. Nothing with one of no leaves.
  static func all(of size: Int) -> [TreeMisfit] { size > 0 ? [TreeMisfit(level: 0, index: 0, size: size)] : [] }
}

extension TreeMisfit: CustomStringConvertible {
  /// For an administrator, in English.
  public var description: String { "tile \(level)/\(index) isn't one of a tree over \(size) events" }
}
