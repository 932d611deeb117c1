import CGMP

// Python's bit operations act on two's complement of unlimited width; here a number is sign and
// magnitude, so a negative operand is negated limb by limb on the way in, a negative result on the
// way out.

extension Limbs {
  /// The number of bits of |a|.
  @inlinable
  public static func bitLength(_ a: IntegerView) -> Int {
    a.count == 0 ? 0 : a.count * 64 - a.limbs[a.count - 1].leadingZeroBitCount
  }

  /// The number of one bits of |a|.
  public static func oneBits(_ a: IntegerView) -> Int {
    a.count == 0 ? 0 : Int(gmp_popcount(a.limbs, a.count))
  }

  /// The number of zero bits below the lowest one bit; 0 for zero.
  public static func trailingZeroBits(_ a: IntegerView) -> Int {
    var index = 0
    while index < a.count {
      if a.limbs[index] != 0 { return index * 64 + a.limbs[index].trailingZeroBitCount }
      index += 1
    }
    return 0
  }

  /// a << bits. Capacity: `a.count + bits / 64 + 1`. The destination may be the operand.
  public static func shiftLeft(
    _ a: IntegerView, by bits: Int, into destination: Destination
  ) -> IntegerExtent {
    if a.count == 0 { return IntegerExtent(count: 0, isNegative: false) }
    let limbShift = bits / 64, bitShift = bits % 64
    var count = a.count + limbShift
    if bitShift == 0 {
      (destination + limbShift).update(from: a.limbs, count: a.count)
    } else {
      let carry = gmp_lshift(destination + limbShift, a.limbs, a.count, UInt32(bitShift))
      if carry != 0 {
        destination[count] = carry
        count += 1
      }
    }
    destination.update(repeating: 0, count: limbShift)
    return IntegerExtent(count: count, isNegative: a.isNegative)
  }

  /// a >> bits, rounding down. Capacity: `max(a.count - bits / 64, 0) + 1`.
  public static func shiftRight(
    _ a: IntegerView, by bits: Int, into destination: Destination
  ) -> IntegerExtent {
    let limbShift = bits / 64, bitShift = bits % 64
    guard limbShift < a.count else {
      guard a.isNegative else { return IntegerExtent(count: 0, isNegative: false) }
      destination[0] = 1
      return IntegerExtent(count: 1, isNegative: true)
    }
    var count = a.count - limbShift
    let roundsDown = a.isNegative && trailingZeroBits(a) < bits
    if bitShift == 0 {
      destination.update(from: a.limbs + limbShift, count: count)
    } else {
      _ = gmp_rshift(destination, a.limbs + limbShift, count, UInt32(bitShift))
      if destination[count - 1] == 0 { count -= 1 }
    }
    if roundsDown { count = increment(destination, count: count) }
    return IntegerExtent(count: count, isNegative: a.isNegative)
  }

  /// a & b. Capacity: the larger count + 1.
  public static func and(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    if !a.isNegative && !b.isNegative {
      let count = Swift.min(a.count, b.count)
      for index in 0..<count { destination[index] = a.limbs[index] & b.limbs[index] }
      return IntegerExtent(count: normalizedCount(destination, count), isNegative: false)
    }
    return combine(a, b, isNegative: a.isNegative && b.isNegative, into: destination) { $0 & $1 }
  }

  /// a | b. Capacity: the larger count + 1.
  public static func or(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    combine(a, b, isNegative: a.isNegative || b.isNegative, into: destination) { $0 | $1 }
  }

  /// a ^ b. Capacity: the larger count + 1.
  public static func xor(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    combine(a, b, isNegative: a.isNegative != b.isNegative, into: destination) { $0 ^ $1 }
  }

  /// ~a, which is -a - 1. Capacity: `a.count + 1`. The destination may be the operand.
  public static func invert(_ a: IntegerView, into destination: Destination) -> IntegerExtent {
    if !a.isNegative {
      copy(a, into: destination)
      return IntegerExtent(count: increment(destination, count: a.count), isNegative: true)
    }
    _ = gmp_sub_1(destination, a.limbs, a.count, 1)
    return IntegerExtent(count: normalizedCount(destination, a.count), isNegative: false)
  }

  @inline(__always)
  private static func combine(
    _ a: IntegerView, _ b: IntegerView, isNegative: Bool, into destination: Destination,
    _ operation: (UInt, UInt) -> UInt
  ) -> IntegerExtent {
    var aDigits = TwosComplement(a), bDigits = TwosComplement(b)
    // One limb more than the longer operand: a result of -2**64n needs it.
    let count = Swift.max(a.count, b.count) + (isNegative ? 1 : 0)
    var carry = isNegative
    for index in 0..<count {
      var limb = operation(aDigits.next(index), bDigits.next(index))
      if isNegative {
        limb = ~limb &+ (carry ? 1 : 0)
        carry = carry && limb == 0
      }
      destination[index] = limb
    }
    return IntegerExtent(count: normalizedCount(destination, count), isNegative: isNegative)
  }

  /// Yields a number's limbs in two's complement, least significant first, without end.
  struct TwosComplement {
    let view: IntegerView
    var carry: Bool

    @inline(__always)
    init(_ view: IntegerView) {
      self.view = view
      carry = view.isNegative
    }

    @inline(__always)
    mutating func next(_ index: Int) -> UInt {
      let limb = index < view.count ? view.limbs[index] : 0
      guard view.isNegative else { return limb }
      let negated = ~limb &+ (carry ? 1 : 0)
      carry = carry && negated == 0
      return negated
    }
  }
}
