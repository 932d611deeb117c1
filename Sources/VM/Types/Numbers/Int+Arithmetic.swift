import Primitives

// The operators of int. Each takes the operands in source order and answers NotImplemented unless
// both are ints.

extension Machine {
  @inline(__always) func areInts(_ a: Value, _ b: Value) -> Bool { isInt(a) && isInt(b) }

  func limbCount(_ value: Value) -> Int {
    value.isKind(.int) ? value.as(IntObject.self).pointee.count : 1
  }

  func intAdd(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    // Two numbers of 63 bits cannot overflow 64.
    if a.isSmallInt && b.isSmallInt { return newInt(a.smallInt &+ b.smallInt) }
    let capacity = max(limbCount(a), limbCount(b)) + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInts(a, b) { Limbs.add($0, $1, into: limbs) }
    }
  }

  func intSubtract(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt { return newInt(a.smallInt &- b.smallInt) }
    let capacity = max(limbCount(a), limbCount(b)) + 1
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInts(a, b) { Limbs.subtract($0, $1, into: limbs) }
    }
  }

  func intMultiply(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt {
      let (product, overflow) = a.smallInt.multipliedReportingOverflow(by: b.smallInt)
      if !overflow { return newInt(product) }
    }
    let capacity = limbCount(a) + limbCount(b)
    try reserve(capacity, of: 8)
    return newInt(capacity: max(capacity, 1)) { limbs in
      withInts(a, b) { Limbs.multiply($0, $1, into: limbs) }
    }
  }

  func intNegative(_ value: Value) -> Value {
    if value.isSmallInt { return newInt(-value.smallInt) }
    return withInt(value) { newInt($0.negated) }
  }

  // MARK: - Division

  private func divisionByZero() -> Raised {
    error(.zeroDivisionError, "integer division or modulo by zero")
  }

  func isZero(_ value: Value) -> Bool { withInt(value) { $0.isZero } }

  func intFloorDivide(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt, b.smallInt != 0 {
      let (quotient, remainder) = a.smallInt.quotientAndRemainder(dividingBy: b.smallInt)
      return newInt(
        remainder != 0 && (remainder < 0) != (b.smallInt < 0) ? quotient - 1 : quotient)
    }
    if isZero(b) { throw divisionByZero() }
    let capacity = max(limbCount(a) - limbCount(b), 0) + 2
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInts(a, b) { Limbs.floorQuotient($0, by: $1, into: limbs) }
    }
  }

  func intModulo(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if a.isSmallInt && b.isSmallInt, b.smallInt != 0 {
      let remainder = a.smallInt % b.smallInt
      return newInt(
        remainder != 0 && (remainder < 0) != (b.smallInt < 0)
          ? remainder + b.smallInt : remainder)
    }
    if isZero(b) { throw divisionByZero() }
    try reserve(limbCount(b), of: 8)
    return newInt(capacity: limbCount(b)) { limbs in
      withInts(a, b) { Limbs.floorRemainder($0, by: $1, into: limbs) }
    }
  }

  func intDivmod(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if isZero(b) { throw divisionByZero() }
    let (quotient, remainder) = try intFloorDivision(a, b)
    return Value(newTuple([quotient, remainder]))
  }

  /// a // b and a % b together.
  /// - Precondition: both are ints, b is not zero.
  func intFloorDivision(
    _ a: Value, _ b: Value
  ) throws(Raised) -> (quotient: Value, remainder: Value) {
    if a.isSmallInt && b.isSmallInt {
      return (try intFloorDivide(a, b), try intModulo(a, b))
    }
    let capacity = max(limbCount(a) - limbCount(b), 0) + 2
    try reserve(capacity + limbCount(b), of: 8)
    var quotient = Value.null
    let remainder = newInt(capacity: limbCount(b)) { remainderLimbs in
      var extent = IntegerExtent(count: 0, isNegative: false)
      quotient = newInt(capacity: capacity) { quotientLimbs in
        let result = withInts(a, b) {
          Limbs.floorDivide($0, by: $1, quotient: quotientLimbs, remainder: remainderLimbs)
        }
        extent = result.remainder
        return result.quotient
      }
      return extent
    }
    return (quotient, remainder)
  }

  func intTrueDivide(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if isZero(b) { throw error(.zeroDivisionError, "division by zero") }
    guard let quotient = withInts(a, b, { Limbs.trueDivide($0, by: $1) }) else {
      throw error(.overflowError, "integer division result too large for a float")
    }
    return newFloat(quotient)
  }

  // MARK: - Rounding

  /// `round(value, digits)`: to a multiple of a power of ten, half to even, if digits is negative.
  func intRound(_ value: Value, digits: Value) throws(Raised) -> Value {
    let digits = try indexValue(digits)
    guard withInt(digits, { $0.isNegative }) else { return exactInt(value) }
    // More digits than the number has leave nothing of it.
    let bits = withInt(value) { Limbs.bitLength($0) }
    guard let count = machineInt(digits), count > -(bits / 3 + 2) else {
      return Value(smallInt: 0)
    }
    let unit = try intPower(Value(smallInt: 10), Value(smallInt: -count))
    let (quotient, remainder) = try intFloorDivision(value, unit)
    let twice = try intAdd(remainder, remainder)
    let order = withInts(twice, unit) { Limbs.compare($0, $1) }
    let roundsUp = order > 0 || (order == 0 && withInt(quotient) { $0.isOdd })
    let below = try intSubtract(value, remainder)
    return roundsUp ? try intAdd(below, unit) : below
  }
}
