import CGMP

extension Limbs {
  /// The capacity that `power` needs, or nil where the result could not be held in any memory.
  public static func powerCapacity(_ a: IntegerView, exponent: Int) -> Int? {
    let (bits, overflow) = bitLength(a).multipliedReportingOverflow(by: exponent)
    // GNU MP stops the process on numbers of 2**37 bits and more.
    guard !overflow && bits < 1 << 37 else { return nil }
    return bits / 64 + 2
  }

  /// a ** exponent, for an exponent that is not negative. Capacity: `powerCapacity`.
  public static func power(
    _ a: IntegerView, exponent: Int, into destination: Destination
  ) -> IntegerExtent {
    if exponent == 0 {
      destination[0] = 1
      return IntegerExtent(count: 1, isNegative: false)
    }
    if a.count == 0 { return IntegerExtent(count: 0, isNegative: false) }
    let count = gmp_pow(destination, a.limbs, a.count, UInt(exponent))
    return IntegerExtent(count: count, isNegative: a.isNegative && exponent & 1 == 1)
  }

  /// base ** exponent % modulus with Python's sign rule: the result is signed as the modulus.
  ///
  /// A negative exponent takes the base's inverse. Capacity: `modulus.count`.
  /// - Precondition: modulus is not zero.
  /// - Returns: nil where the exponent is negative and the base has no inverse.
  public static func powerModulo(
    _ base: IntegerView, exponent: IntegerView, modulus: IntegerView,
    into destination: Destination
  ) -> IntegerExtent? {
    precondition(modulus.count > 0, "Limbs: power modulo zero")
    if modulus.count == 1 && modulus.limbs[0] == 1 {
      return IntegerExtent(count: 0, isNegative: false)
    }
    return withScratch(modulus.count * 2) { scratch in
      var reduced = IntegerView(
        scratch, count: floorRemainder(base, by: modulus.magnitude, into: scratch).count)
      if exponent.isNegative {
        let inverse = scratch + modulus.count
        let count = gmp_invert(
          inverse, reduced.limbs, reduced.count, modulus.limbs, modulus.count)
        if count < 0 { return nil }
        reduced = IntegerView(inverse, count: count)
      }
      let count = gmp_powm(
        destination, reduced.limbs, reduced.count, exponent.limbs, exponent.count, modulus.limbs,
        modulus.count)
      if count > 0 && modulus.isNegative {
        _ = gmp_sub(destination, modulus.limbs, modulus.count, destination, count)
        return IntegerExtent(
          count: normalizedCount(destination, modulus.count), isNegative: true)
      }
      return IntegerExtent(count: count, isNegative: false)
    }
  }

  /// The integer square root of a value that is not negative. Capacity: `(a.count + 1) / 2`.
  public static func squareRoot(_ a: IntegerView, into destination: Destination) -> IntegerExtent {
    if a.count == 0 { return IntegerExtent(count: 0, isNegative: false) }
    _ = gmp_sqrtrem(destination, nil, a.limbs, a.count)
    return IntegerExtent(count: (a.count + 1) / 2, isNegative: false)
  }
}
