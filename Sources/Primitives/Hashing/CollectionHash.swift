/// `hash()` of a tuple, fed one element's hash at a time: a simplified xxHash.
/// CPython: Objects/tupleobject.c, `tuplehash`.
@frozen
public struct TupleHash: Sendable {
  @usableFromInline var accumulator: UInt = 2_870_177_450_012_600_261

  @inlinable public init() {}

  @inlinable
  public mutating func add(_ hash: Int) {
    accumulator &+= UInt(bitPattern: hash) &* 14_029_467_366_897_019_727
    accumulator = accumulator << 31 | accumulator >> 33
    accumulator &*= 11_400_714_785_074_694_791
  }

  @inlinable
  public func finish(count: Int) -> Int {
    let result = accumulator &+ (UInt(bitPattern: count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
    return result == .max ? 1_546_275_796 : Int(bitPattern: result)
  }
}

/// `hash()` of a frozenset, fed its elements' hashes in any order.
/// CPython: Objects/setobject.c, `frozenset_hash`.
@frozen
public struct FrozenSetHash: Sendable {
  @usableFromInline var accumulator: UInt = 0

  @inlinable public init() {}

  @inlinable
  public mutating func add(_ hash: Int) {
    let bits = UInt(bitPattern: hash)
    accumulator ^= ((bits ^ 89_869_747) ^ (bits << 16)) &* 3_644_798_167
  }

  @inlinable
  public func finish(count: Int) -> Int {
    var result = accumulator ^ (UInt(bitPattern: count) &+ 1) &* 1_927_868_237
    result ^= (result >> 11) ^ (result >> 25)
    result = result &* 69069 &+ 907_133_923
    return result == .max ? 590_923_713 : Int(bitPattern: result)
  }
}
