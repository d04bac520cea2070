import Dispatch
import Synchronization

/// Work on many elements that takes longer than sharing it out.
public enum InParallel {
  /// So many elements are one piece of work.
  private static let piece = 256

  /// The results for all elements, in their order; made on all processors where there is more than one piece.
  ///
  /// - Throws: what the first piece that failed threw.
  public static func map<Element: Sendable, Value: Sendable, Failure: Error>(
    _ elements: [Element], _ transform: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    let pieces = try pieces(elements) { (piece: ArraySlice<Element>) throws(Failure) -> [Value] in
      var values: [Value] = []
      values.reserveCapacity(piece.count)
      for element in piece { values.append(try transform(element)) }
      return values
    }
    for piece in pieces { values += piece }
    return values
  }

  /// The results of two pieces of work, done at the same time where there are two processors.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex((first: First?.none, second: Second?.none))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let result = first()
        results.withLock { $0.first = result }
      } else {
        let result = second()
        results.withLock { $0.second = result }
      }
    }
    return results.withLock { ($0.first ?? first(), $0.second ?? second()) }
  }

  /// One result a piece of the elements, in their order.
  ///
  /// - Throws: what the first piece that failed threw.
  public static func pieces<Element: Sendable, Value: Sendable, Failure: Error>(
    _ elements: [Element], _ transform: @Sendable (ArraySlice<Element>) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let count = (elements.count + piece - 1) / piece
    guard count > 1 else { return elements.isEmpty ? [] : [try transform(elements[...])] }
    let results = Mutex([Result<Value, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let part = elements[number * piece..<min((number + 1) * piece, elements.count)]
      let result = Result { () throws(Failure) -> Value in try transform(part) }
      results.withLock { $0[number] = result }
    }
    var values: [Value] = []
    for result in results.withLock({ $0 }) {
      switch result {
      case .success(let value): values.append(value)
      case .failure(let failure): throw failure
      case nil: break
      }
    }
    return values
  }
}
