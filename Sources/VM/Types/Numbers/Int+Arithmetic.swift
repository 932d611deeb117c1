import Primitives

// The operators of int. Each takes the operands in source order and answers NotImplemented unless
// both are ints.

extension Machine {
  @inline(__always) private func areInts(_ a: Value, _ b: Value) -> Bool { isInt(a) && isInt(b) }

  private func limbCount(_ value: Value) -> Int {
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

  private func isZero(_ value: Value) -> Bool { withInt(value) { $0.isZero } }

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

  // MARK: - Powers

  func intPower(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard areInts(a, b) else { return .notImplemented }
    if withInt(b, { $0.isNegative }) {
      return try floatPower(intToDouble(a), intToDouble(b))
    }
    if let base = machineInt(a), base.magnitude <= 1 {
      // 0, 1 and -1, whatever the exponent.
      let (isZero, isOdd) = withInt(b) { ($0.isZero, $0.isOdd) }
      if isZero { return Value(smallInt: 1) }
      return Value(smallInt: base < 0 && !isOdd ? 1 : base)
    }
    guard let exponent = machineInt(b) else { throw memoryError() }
    if let base = machineInt(a), let power = Self.smallPower(base, exponent) {
      return newInt(power)
    }
    guard let capacity = withInt(a, { Limbs.powerCapacity($0, exponent: exponent) }) else {
      throw memoryError()
    }
    try reserve(capacity, of: 8)
    return newInt(capacity: capacity) { limbs in
      withInt(a) { Limbs.power($0, exponent: exponent, into: limbs) }
    }
  }

  /// base ** exponent where it fits a machine int.
  private static func smallPower(_ base: Int, _ exponent: Int) -> Int? {
    guard exponent < 64 else { return nil }
    var result = 1, square = base, rest = exponent
    while true {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: square)
        if overflow { return nil }
        result = product
      }
      rest >>= 1
      if rest == 0 { return result }
      let (next, overflow) = square.multipliedReportingOverflow(by: square)
      if overflow { return nil }
      square = next
    }
  }

  /// `pow(a, b, modulo)`, and `a ** b` where `modulo` is None.
  func power(_ a: Value, _ b: Value, modulo: Value) throws(Raised) -> Value {
    if modulo.isNone { return try binary(.power, a, b) }
    if let result = try powerMethod(a, b, modulo) { return result }
    if isInt(a) && isInt(b) && isInt(modulo) { return try intPower(a, b, modulo: modulo) }
    if a.isKind(.complex) || b.isKind(.complex) || modulo.isKind(.complex) {
      if [a, b, modulo].allSatisfy({ isInt($0) || floatValue($0) != nil || $0.isKind(.complex) }) {
        throw valueError("complex modulo")
      }
    } else if floatValue(a) != nil || floatValue(b) != nil || floatValue(modulo) != nil {
      throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    throw typeError(
      "unsupported operand type(s) for pow(): '\(typeName(a))', '\(typeName(b))', "
        + "'\(typeName(modulo))'")
  }

  /// What a class written in Python says by `__pow__` with three arguments.
  private func powerMethod(
    _ a: Value, _ b: Value, _ modulo: Value
  ) throws(Raised) -> Value? {
    guard typeOf(a).pointee.flags.contains(.heapType),
      !lookUp(typeOf(a), name(BinaryOperation.power.forwardName)).isExact(.wrapperDescriptor)
    else { return nil }
    let method = try lookUpSpecial(a, name(BinaryOperation.power.forwardName))
    if method.isNull { return nil }
    let result = try call(method, b, modulo)
    return result.isNotImplemented ? nil : result
  }

  private func intPower(_ a: Value, _ b: Value, modulo: Value) throws(Raised) -> Value {
    if isZero(modulo) { throw valueError("pow() 3rd argument cannot be 0") }
    var exists = true
    let result = newInt(capacity: limbCount(modulo)) { limbs in
      withInts(a, b) { base, exponent in
        withInt(modulo) { modulus in
          let extent = Limbs.powerModulo(
            base, exponent: exponent, modulus: modulus, into: limbs)
          exists = extent != nil
          return extent ?? IntegerExtent(count: 0, isNegative: false)
        }
      }
    }
    if !exists { throw valueError("base is not invertible for the given modulus") }
    return result
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
