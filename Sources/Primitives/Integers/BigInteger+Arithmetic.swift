// Operators with Python's meaning: / and % round down, shifts and bit operations act on two's
// complement of unlimited width.

extension BigInteger {
  public static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(isNegative: !a.isNegative && !a.isZero, magnitude: a.magnitude)
  }

  public static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: Swift.max(a.magnitude.count, b.magnitude.count) + 1, Limbs.add)
  }

  public static func - (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: Swift.max(a.magnitude.count, b.magnitude.count) + 1, Limbs.subtract)
  }

  public static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: a.magnitude.count + b.magnitude.count, Limbs.multiply)
  }

  /// Python's a // b: rounds down.
  /// - Precondition: b is not zero.
  public static func / (a: BigInteger, b: BigInteger) -> BigInteger {
    let capacity = Swift.max(a.magnitude.count - b.magnitude.count, 0) + 2
    return binary(a, b, capacity: capacity) { Limbs.floorQuotient($0, by: $1, into: $2) }
  }

  /// Python's a % b: signed as b.
  /// - Precondition: b is not zero.
  public static func % (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: b.magnitude.count) { Limbs.floorRemainder($0, by: $1, into: $2) }
  }

  /// Python's a / b, correctly rounded; nil where the result is too large for a Double.
  /// - Precondition: b is not zero.
  public func trueDivided(by b: BigInteger) -> Double? {
    BigInteger.withViews(self, b) { Limbs.trueDivide($0, by: $1) }
  }

  /// self ** exponent; nil where no memory could hold the result.
  public func power(_ exponent: Int) -> BigInteger? {
    guard let capacity = withView({ Limbs.powerCapacity($0, exponent: exponent) }) else {
      return nil
    }
    return BigInteger(capacity: capacity) { destination in
      withView { Limbs.power($0, exponent: exponent, into: destination) }
    }
  }

  /// self ** exponent % modulus; nil where the exponent is negative and there is no inverse.
  public func power(_ exponent: BigInteger, modulo modulus: BigInteger) -> BigInteger? {
    var exists = true
    let result = BigInteger(capacity: modulus.magnitude.count) { destination in
      BigInteger.withViews(self, exponent) { base, exponent in
        modulus.withView { modulus in
          let extent = Limbs.powerModulo(
            base, exponent: exponent, modulus: modulus, into: destination)
          exists = extent != nil
          return extent ?? IntegerExtent(count: 0, isNegative: false)
        }
      }
    }
    return exists ? result : nil
  }

  public func greatestCommonDivisor(_ b: BigInteger) -> BigInteger {
    BigInteger.binary(
      self, b, capacity: Swift.max(magnitude.count, b.magnitude.count), Limbs.gcd)
  }

  /// - Precondition: self is not negative.
  public var squareRoot: BigInteger {
    BigInteger(capacity: (magnitude.count + 1) / 2) { destination in
      withView { Limbs.squareRoot($0, into: destination) }
    }
  }

  private static func binary(
    _ a: BigInteger, _ b: BigInteger, capacity: Int,
    _ operation: (IntegerView, IntegerView, Limbs.Destination) -> IntegerExtent
  ) -> BigInteger {
    BigInteger(capacity: capacity) { destination in
      withViews(a, b) { operation($0, $1, destination) }
    }
  }
}

// MARK: - Bits

extension BigInteger {
  public static prefix func ~ (a: BigInteger) -> BigInteger {
    BigInteger(capacity: a.magnitude.count + 1) { destination in
      a.withView { Limbs.invert($0, into: destination) }
    }
  }

  public static func & (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: Swift.max(a.magnitude.count, b.magnitude.count) + 1, Limbs.and)
  }

  public static func | (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: Swift.max(a.magnitude.count, b.magnitude.count) + 1, Limbs.or)
  }

  public static func ^ (a: BigInteger, b: BigInteger) -> BigInteger {
    binary(a, b, capacity: Swift.max(a.magnitude.count, b.magnitude.count) + 1, Limbs.xor)
  }

  /// - Precondition: bits is not negative.
  public static func << (a: BigInteger, bits: Int) -> BigInteger {
    BigInteger(capacity: a.magnitude.count + bits / 64 + 1) { destination in
      a.withView { Limbs.shiftLeft($0, by: bits, into: destination) }
    }
  }

  /// Rounds down.
  /// - Precondition: bits is not negative.
  public static func >> (a: BigInteger, bits: Int) -> BigInteger {
    BigInteger(capacity: Swift.max(a.magnitude.count - bits / 64, 0) + 1) { destination in
      a.withView { Limbs.shiftRight($0, by: bits, into: destination) }
    }
  }
}
