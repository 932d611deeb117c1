import CGMP
import Glibc

extension Limbs {
  /// |a| as a fraction and a power of two, correctly rounded (half to even): a = fraction *
  /// 2**exponent with 0.5 <= |fraction| < 1. Zero gives (0, 0).
  public static func fractionAndExponent(_ a: IntegerView) -> (fraction: Double, exponent: Int) {
    if a.count == 0 { return (0, 0) }
    let bits = bitLength(a)
    var top = topLimb(a)
    // A bit that says "there was more below" keeps the conversion's own rounding right.
    if bits > 64 && trailingZeroBits(a) < bits - 64 { top |= 1 }
    var fraction = Double(top) * 0x1p-64
    var exponent = bits
    if fraction == 1 {
      fraction = 0.5
      exponent += 1
    }
    return (a.isNegative ? -fraction : fraction, exponent)
  }

  /// The number as a Double, correctly rounded (half to even); nil where it is too large.
  public static func toDouble(_ a: IntegerView) -> Double? {
    if a.count <= 1 {
      let magnitude = a.count == 0 ? 0 : Double(a.limbs[0])
      return a.isNegative ? -magnitude : magnitude
    }
    let (fraction, exponent) = fractionAndExponent(a)
    return exponent > 1024 ? nil : scalbn(fraction, Int32(exponent))
  }

  /// The highest 64 bits of a number that is not zero, its highest one bit first.
  private static func topLimb(_ a: IntegerView) -> UInt {
    let high = a.limbs[a.count - 1]
    let shift = UInt(high.leadingZeroBitCount)
    if shift == 0 || a.count == 1 { return high << shift }
    return high << shift | a.limbs[a.count - 2] >> (64 - shift)
  }

  /// The limbs that any finite Double's integer part fits.
  public static let doubleCapacity = 16

  /// The integer part of a finite Double. Capacity: `doubleCapacity`.
  public static func fromDouble(_ value: Double, into destination: Destination) -> IntegerExtent {
    let magnitude = value.magnitude
    precondition(magnitude.isFinite, "Limbs: an integer from inf or nan")
    if magnitude < 1 { return IntegerExtent(count: 0, isNegative: false) }
    var significand = UInt(magnitude.significandBitPattern) | 1 << 52
    let shift = Int(magnitude.exponent) - 52
    if shift <= 0 {
      destination[0] = significand >> UInt(-shift)
      return IntegerExtent(count: 1, isNegative: value < 0)
    }
    return withUnsafePointer(to: &significand) {
      let extent = shiftLeft(IntegerView($0, count: 1), by: shift, into: destination)
      return IntegerExtent(count: extent.count, isNegative: value < 0)
    }
  }

  /// Negative, zero or positive as a < b, a == b, a > b, exactly; nil where b is nan.
  public static func compare(_ a: IntegerView, _ b: Double) -> Int? {
    if b.isNaN { return nil }
    if b.isInfinite { return b < 0 ? 1 : -1 }
    if a.isNegative != (b < 0) || a.count == 0 {
      if a.count == 0 { return b == 0 ? 0 : (b < 0 ? 1 : -1) }
      return a.isNegative ? -1 : 1
    }
    return withScratch(doubleCapacity) { scratch in
      let extent = fromDouble(b, into: scratch)
      let whole = IntegerView(scratch, count: extent.count, isNegative: extent.isNegative)
      let order = compare(a, whole)
      if order != 0 { return order }
      let fraction = b - b.rounded(.towardZero)
      return fraction == 0 ? 0 : (fraction < 0 ? 1 : -1)
    }
  }

  /// a / b, correctly rounded (half to even) as if computed exactly; nil where it is too large.
  ///
  /// The quotient is computed as an integer of 55 or 56 bits (fewer where the result is
  /// subnormal) with a note of whether anything was lost, then rounded once.
  /// - Precondition: b is not zero.
  public static func trueDivide(_ a: IntegerView, by b: IntegerView) -> Double? {
    precondition(b.count > 0, "Limbs: division by zero")
    let isNegative = a.isNegative != b.isNegative
    if a.count == 0 { return isNegative ? -0.0 : 0 }
    if a.count == 1 && b.count == 1 && a.limbs[0] <= 1 << 53 && b.limbs[0] <= 1 << 53 {
      let quotient = Double(a.limbs[0]) / Double(b.limbs[0])
      return isNegative ? -quotient : quotient
    }
    let difference = bitLength(a) - bitLength(b)
    if difference > 1024 { return nil }
    if difference < -1075 { return isNegative ? -0.0 : 0 }
    // The quotient's bits below 2**shift are not computed. 55 bits at least are left, or as many
    // as there are above the place two below the smallest subnormal.
    let shift = Swift.max(difference, -1021) - 55
    let (quotient, isInexact) = shiftedQuotient(a.magnitude, by: b.magnitude, shift: shift)
    guard let result = Double(rounding: quotient, isInexact: isInexact, exponent: shift) else {
      return nil
    }
    return isNegative ? -result : result
  }

  /// a / 2**shift / b rounded down to an integer, and whether that lost something.
  private static func shiftedQuotient(
    _ a: IntegerView, by b: IntegerView, shift: Int
  ) -> (quotient: UInt, isInexact: Bool) {
    let shiftedCapacity = a.count + Swift.max(-shift, 0) / 64 + 2
    return withScratch(2 * shiftedCapacity + b.count + 4) { scratch in
      let shifted = scratch, quotient = scratch + shiftedCapacity
      let extent: IntegerExtent
      var isInexact = false
      if shift < 0 {
        extent = shiftLeft(a, by: -shift, into: shifted)
      } else {
        extent = shiftRight(a, by: shift, into: shifted)
        isInexact = trailingZeroBits(a) < shift
      }
      return withScratch(Swift.max(extent.count, b.count) + 1) { remainder in
        let (q, r) = truncatingDivide(
          IntegerView(shifted, count: extent.count), by: b, quotient: quotient,
          remainder: remainder)
        return (q.count == 0 ? 0 : quotient[0], isInexact || r.count > 0)
      }
    }
  }
}
