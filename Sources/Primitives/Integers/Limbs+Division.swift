import CGMP

extension Limbs {
  /// Divides, truncating toward zero: a = quotient * b + remainder, the remainder signed as a.
  ///
  /// Capacities: quotient `max(a.count - b.count, 0) + 1`, remainder `b.count`.
  /// - Precondition: b is not zero.
  public static func truncatingDivide(
    _ a: IntegerView, by b: IntegerView, quotient: Destination, remainder: Destination
  ) -> (quotient: IntegerExtent, remainder: IntegerExtent) {
    precondition(b.count > 0, "Limbs: division by zero")
    if a.count < b.count {
      copy(a, into: remainder)
      return (
        IntegerExtent(count: 0, isNegative: false),
        IntegerExtent(count: a.count, isNegative: a.isNegative)
      )
    }
    let remainderCount: Int
    if b.count == 1 {
      remainder[0] = gmp_divrem_1(quotient, a.limbs, a.count, b.limbs[0])
      remainderCount = remainder[0] == 0 ? 0 : 1
    } else {
      gmp_tdiv_qr(quotient, remainder, a.limbs, a.count, b.limbs, b.count)
      remainderCount = normalizedCount(remainder, b.count)
    }
    let quotientCount = normalizedCount(quotient, a.count - b.count + 1)
    return (
      IntegerExtent(count: quotientCount, isNegative: a.isNegative != b.isNegative),
      IntegerExtent(count: remainderCount, isNegative: a.isNegative)
    )
  }

  /// Divides as Python's `divmod`: rounding down, the remainder signed as b.
  ///
  /// Capacities: quotient `max(a.count - b.count, 0) + 2`, remainder `b.count`.
  /// - Precondition: b is not zero.
  public static func floorDivide(
    _ a: IntegerView, by b: IntegerView, quotient: Destination, remainder: Destination
  ) -> (quotient: IntegerExtent, remainder: IntegerExtent) {
    let (q, r) = truncatingDivide(a, by: b, quotient: quotient, remainder: remainder)
    guard r.count > 0 && a.isNegative != b.isNegative else { return (q, r) }
    // The quotient goes one down (its magnitude one up), the remainder takes one b.
    let quotientCount = increment(quotient, count: q.count)
    _ = gmp_sub(remainder, b.limbs, b.count, remainder, r.count)
    return (
      IntegerExtent(count: quotientCount, isNegative: true),
      IntegerExtent(count: normalizedCount(remainder, b.count), isNegative: b.isNegative)
    )
  }

  /// a // b. Capacity: `max(a.count - b.count, 0) + 2`.
  public static func floorQuotient(
    _ a: IntegerView, by b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    if b.count == 1 && a.count > 0 {
      let rest = gmp_divrem_1(destination, a.limbs, a.count, b.limbs[0])
      var count = normalizedCount(destination, a.count)
      let isNegative = a.isNegative != b.isNegative
      if rest != 0 && isNegative { count = increment(destination, count: count) }
      return IntegerExtent(count: count, isNegative: isNegative)
    }
    return withScratch(b.count) {
      floorDivide(a, by: b, quotient: destination, remainder: $0).quotient
    }
  }

  /// a % b. Capacity: `b.count`.
  public static func floorRemainder(
    _ a: IntegerView, by b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    if b.count == 1 {
      var rest = magnitudeRemainder(a, by: b.limbs[0])
      if rest != 0 && a.isNegative != b.isNegative { rest = b.limbs[0] - rest }
      destination[0] = rest
      return IntegerExtent(count: rest == 0 ? 0 : 1, isNegative: b.isNegative)
    }
    return withScratch(Swift.max(a.count - b.count, 0) + 2) {
      floorDivide(a, by: b, quotient: $0, remainder: destination).remainder
    }
  }

  /// |a| mod m for a single limb m, which is not zero.
  public static func magnitudeRemainder(_ a: IntegerView, by m: UInt) -> UInt {
    a.count == 0 ? 0 : gmp_mod_1(a.limbs, a.count, m)
  }

  /// Adds one in place and tells the new count.
  static func increment(_ limbs: Destination, count: Int) -> Int {
    if count == 0 {
      limbs[0] = 1
      return 1
    }
    let carry = gmp_add_1(limbs, limbs, count, 1)
    if carry == 0 { return count }
    limbs[count] = 1
    return count + 1
  }

  /// The greatest common divisor of the magnitudes. Capacity: the larger count.
  public static func gcd(
    _ a: IntegerView, _ b: IntegerView, into destination: Destination
  ) -> IntegerExtent {
    if a.count == 0 { return copy(b.magnitude, into: destination) }
    if b.count == 0 { return copy(a.magnitude, into: destination) }
    let aZeros = trailingZeroBits(a), bZeros = trailingZeroBits(b)
    return withScratch(a.count + b.count) { scratch in
      // mpn_gcd wants the longer operand first and destroys both; each is made odd.
      let x = scratch, y = scratch + a.count
      let xCount = shiftRight(a.magnitude, by: aZeros, into: x).count
      let yCount = shiftRight(b.magnitude, by: bZeros, into: y).count
      let count: Int
      if xCount >= yCount {
        count = gmp_gcd(destination, x, xCount, y, yCount)
      } else {
        count = gmp_gcd(destination, y, yCount, x, xCount)
      }
      return shiftLeft(
        IntegerView(destination, count: count), by: Swift.min(aZeros, bZeros), into: destination)
    }
  }

  /// The greatest common divisor of two limbs (Stein's algorithm).
  public static func gcd(_ a: UInt, _ b: UInt) -> UInt {
    if a == 0 { return b }
    if b == 0 { return a }
    let shift = (a | b).trailingZeroBitCount
    var x = a >> UInt(a.trailingZeroBitCount)
    var y = b
    while y != 0 {
      y >>= UInt(y.trailingZeroBitCount)
      if x > y { swap(&x, &y) }
      y -= x
    }
    return x << UInt(shift)
  }
}
