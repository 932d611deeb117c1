/// Two sequences laid side by side, so that as many as possible of their elements stand beside an equal one: a longest
/// common subsequence.
public enum Alignment {
  /// What stands in one row: positions in the left and in the right sequence. Where both are there, the elements are equal.
  public struct Row: Hashable, Sendable {
    /// A position in the left sequence.
    public let left: Int?
    /// A position in the right sequence.
    public let right: Int?

    /// A row with an element on one side or on both.
    public init(left: Int?, right: Int?) {
      self.left = left
      self.right = right
    }
  }

  /// Aligns two sequences. Takes time with the product of the lengths of what differs, and memory with their sum
  /// (Hirschberg 1975). Parts that are equal at the beginning and at the end cost nothing; where what lies between
  /// is too long, more than 2^30 pairs, its two sides are not compared.
  public static func rows<Element: Hashable>(_ left: [Element], _ right: [Element]) -> [Row] {
    // Numbers compare faster than whatever the elements are.
    var numbers: [Element: Int32] = [:]
    func number(_ element: Element) -> Int32 {
      if let known = numbers[element] { return known }
      numbers[element] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    let a = left.map(number), b = right.map(number)
    var rows: [Row] = []
    rows.reserveCapacity(max(a.count, b.count))
    align(a, 0..<a.count, b, 0..<b.count, &rows)
    return rows
  }

  private static func align(
    _ a: [Int32], _ left: Range<Int>, _ b: [Int32], _ right: Range<Int>, _ rows: inout [Row]
  ) {
    var left = left, right = right
    while let i = left.first, let j = right.first, a[i] == b[j] {
      rows.append(Row(left: i, right: j))
      left.removeFirst()
      right.removeFirst()
    }
    var tail: [Row] = []
    while let i = left.last, let j = right.last, a[i] == b[j] {
      tail.append(Row(left: i, right: j))
      left.removeLast()
      right.removeLast()
    }
    alignDiffering(a, left, b, right, &rows)
    rows += tail.reversed()
  }

  private static func alignDiffering(
    _ a: [Int32], _ left: Range<Int>, _ b: [Int32], _ right: Range<Int>, _ rows: inout [Row]
  ) {
    if left.isEmpty || right.isEmpty || left.count > (1 << 30) / right.count {
      rows += left.map { Row(left: $0, right: nil) }
      rows += right.map { Row(left: nil, right: $0) }
    } else if left.count == 1 {
      let i = left.lowerBound
      let match = right.first { b[$0] == a[i] }
      if match == nil { rows.append(Row(left: i, right: nil)) }
      rows += right.map { Row(left: $0 == match ? i : nil, right: $0) }
    } else {
      // The left half belongs to that beginning of the right side with which most is common to both halves.
      let middle = left.lowerBound + left.count / 2
      let before = commonLengths(a, left.lowerBound..<middle, b, right, isReversed: false)
      let after = commonLengths(a, middle..<left.upperBound, b, right, isReversed: true)
      var best = 0
      for split in 0...right.count
      where before[split] + after[right.count - split] > before[best] + after[right.count - best] {
        best = split
      }
      let split = right.lowerBound + best
      align(a, left.lowerBound..<middle, b, right.lowerBound..<split, &rows)
      align(a, middle..<left.upperBound, b, split..<right.upperBound, &rows)
    }
  }

  /// By count: how much the left part has in common with the first (or last) elements of the right part.
  private static func commonLengths(
    _ a: [Int32], _ left: Range<Int>, _ b: [Int32], _ right: Range<Int>, isReversed: Bool
  ) -> [Int32] {
    var lengths = [Int32](repeating: 0, count: right.count + 1)
    for step in 0..<left.count {
      let element = a[isReversed ? left.upperBound - 1 - step : left.lowerBound + step]
      var diagonal: Int32 = 0
      for position in 0..<right.count {
        let other = b[isReversed ? right.upperBound - 1 - position : right.lowerBound + position]
        let above = lengths[position + 1]
        lengths[position + 1] =
          element == other ? diagonal + 1 : max(above, lengths[position])
        diagonal = above
      }
    }
    return lengths
  }
}
