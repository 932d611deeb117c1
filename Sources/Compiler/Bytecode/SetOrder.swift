import Primitives

/// The order in which CPython iterates over a set of constants: that of its hash table.
/// CPython: Objects/setobject.c, `set_add_entry`, `set_table_resize`.
///
/// Hashes of strings and bytes differ from process to process and those of None, Ellipsis and code
/// objects are addresses; sets that hold one of these keep the order they have here.
enum SetOrder {
  static func iterationOrder(of items: [Constant]) -> [Constant] {
    var hashes: [Int] = []
    for item in items {
      guard let hash = hash(item) else { return items }
      hashes.append(hash)
    }
    // CPython's compiler makes the set twice, the second time in the order of the first.
    var order = Array(items.indices)
    for _ in 0..<2 { order = insert(order, hashes, items) }
    return order.map { items[$0] }
  }

  /// The order after inserting items, given as indices, one after another.
  private static func insert(_ indices: [Int], _ hashes: [Int], _ items: [Constant]) -> [Int] {
    var table = [Int](repeating: -1, count: 8)
    var count = 0
    for index in indices {
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
    return table.filter { $0 >= 0 }
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
    case (.float(let left), .float(let right)): return left == right
    case (.complex(let left, let leftImaginary), .complex(let right, let rightImaginary)):
      return left == right && leftImaginary == rightImaginary
    // Numbers of different kinds, or integers: of equal hash and so, in practice, equal.
    default: return true
    }
  }
}
