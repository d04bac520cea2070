/// How many single steps lead from one text to another: a character put in, left out or replaced, or two neighbours
/// changed over (optimal string alignment distance), or nil if more than the limit are needed.
///
/// The work is the product of the lengths, so both have to be short (names, not documents).
public func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i]
    row.reserveCapacity(right.count + 1)
    for j in 1...right.count {
      let isSame = left[i - 1] == right[j - 1]
      var steps = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        steps = min(steps, beforeLast[j - 2] + 1)
      }
      row.append(steps)
    }
    // Every way to the end passes through this row or, by a change of neighbours, the one before.
    if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
    beforeLast = last
    last = row
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
