import Primitives

/// The order in which CPython iterates over a set of constants: that of its hash table.
/// CPython: Objects/setobject.c, `set_add_entry`, `set_table_resize`.
///
/// Hashes of strings and bytes differ from process to process and those of None, Ellipsis and code
/// objects are addresses; sets that hold one of these keep the order they have here.
public enum SetOrder {
  /// The items in the order of a set into which they are put one after another; of equal ones only
  /// the first. Inserting the result anew can give yet another order.
  public static func iterationOrder(of items: [Constant]) -> [Constant] {
    var hashes: [Int] = []
    for item in items {
      guard let hash = hash(item) else { return items }
      hashes.append(hash)
    }
    var table = [Int](repeating: -1, count: 8)
    var count = 0
    for index in items.indices {
      guard let slot = freeSlot(for: index, in: table, hashes, items) else { continue }
      table[slot] = index
      count += 1
      if count * 5 >= (table.count - 1) * 3 {
        let old = table
        var size = 8
        while size <= (count > 50000 ? count * 2 : count * 4) { size *= 2 }
        table = [Int](repeating: -1, count: size)
        for moved in old where moved >= 0 {
          table[freeSlot(for: moved, in: table, hashes, items)!] = moved
        }
      }
    }
    return table.filter { $0 >= 0 }.map { items[$0] }
  }

  /// Where an item belongs; `nil` when an equal one is there.
  private static func freeSlot(
    for index: Int, in table: [Int], _ hashes: [Int], _ items: [Constant]
  ) -> Int? {
    let mask = UInt(table.count - 1)
    var perturbation = UInt(bitPattern: hashes[index])
    var start = perturbation & mask
    while true {
      let last = start + 9 <= mask ? start + 9 : start
      for slot in Int(start)...Int(last) {
        let other = table[slot]
        if other < 0 { return slot }
        if hashes[other] == hashes[index], areEqual(items[other], items[index]) { return nil }
      }
      perturbation >>= 5
      start = (start &* 5 &+ 1 &+ perturbation) & mask
    }
  }

  private static func hash(_ constant: Constant) -> Int? {
    switch constant {
    case .false: return 0
    case .true: return 1
    case .int(let number): return NumericHash.hash(number)
    case .bigInt(let number): return number.withView { NumericHash.hash($0) }
    case .float(let number): return NumericHash.hash(number)
    case .complex(let real, let imaginary):
      return NumericHash.hash(real: real, imaginary: imaginary)
    case .tuple(let items): return hash(items)
    case .string(let string): return string.utf8.isEmpty ? 0 : nil
    case .bytes(let bytes): return bytes.isEmpty ? 0 : nil
    default: return nil
    }
  }

  /// CPython: Objects/tupleobject.c, `tuplehash`.
  private static func hash(_ items: [Constant]) -> Int? {
    let primes: (UInt, UInt, UInt) = (
      11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 2_870_177_450_012_600_261
    )
    var sum = primes.2
    for item in items {
      guard let lane = hash(item) else { return nil }
      sum &+= UInt(bitPattern: lane) &* primes.1
      sum = (sum << 31 | sum >> 33) &* primes.0
    }
    sum &+= UInt(items.count) ^ (primes.2 ^ 3_527_539)
    return sum == .max ? 1_546_275_796 : Int(bitPattern: sum)
  }

  /// Python's `==` for two constants of equal hash.
  private static func areEqual(_ left: Constant, _ right: Constant) -> Bool {
    switch (left, right) {
    case (.tuple(let left), .tuple(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { areEqual($0, $1) }
    case (.string, .string), (.bytes, .bytes): return true
    case (.tuple, _), (_, .tuple), (.string, _), (_, .string), (.bytes, _), (_, .bytes):
      return false
    default:
      guard let (leftReal, leftImaginary) = number(left),
        let (rightReal, rightImaginary) = number(right), leftImaginary == rightImaginary
      else { return false }
      switch (leftReal, rightReal) {
      case (.int(let left), .int(let right)): return left == right
      case (.bigInt(let left), .bigInt(let right)): return left == right
      case (.float(let left), .float(let right)): return left == right
      // An integer beyond Int and a float of equal hash, whole and just as large, are equal.
      case (.bigInt, .float(let value)), (.float(let value), .bigInt):
        return value.magnitude >= 0x1p63
      default: return false
      }
    }
  }

  /// A number as real and imaginary part; the real part as `int` wherever it fits.
  private static func number(_ constant: Constant) -> (real: Constant, imaginary: Double)? {
    switch constant {
    case .false: return (.int(0), 0)
    case .true: return (.int(1), 0)
    case .int, .bigInt: return (constant, 0)
    case .float(let value): return (Int(exactly: value).map { .int($0) } ?? constant, 0)
    case .complex(let real, let imaginary):
      return (Int(exactly: real).map { .int($0) } ?? .float(real), imaginary)
    default: return nil
    }
  }
}
