import Primitives

/// `**` and `pow` of ints.
extension Machine {
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
    if capacity > 1 << 16 { return try powerInSteps(a, exponent) }
    return newInt(capacity: capacity) { limbs in
      withInt(a) { Limbs.power($0, exponent: exponent, into: limbs) }
    }
  }

  /// base ** exponent by squaring, for results so large that an interrupt must not wait for them.
  /// - Precondition: exponent is positive.
  private func powerInSteps(_ base: Value, _ exponent: Int) throws(Raised) -> Value {
    var result = base
    var bit = exponent.bitWidth - exponent.leadingZeroBitCount - 2
    while bit >= 0 {
      try poll()
      result = try intMultiply(result, result)
      if exponent >> bit & 1 == 1 { result = try intMultiply(result, base) }
      bit -= 1
    }
    return result
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
    // More than about half a second of GNU MP's time.
    let work = limbCount(b).multipliedReportingOverflow(by: limbCount(modulo) * limbCount(modulo))
    if work.overflow || work.partialValue > 1 << 23, !withInt(b, { $0.isNegative }) {
      return try powerInSteps(a, b, modulo: modulo)
    }
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

  /// `pow(base, exponent, modulo)` four bits of the exponent at a time, for numbers so large that an interrupt must not wait
  /// for the end.
  /// - Precondition: the exponent is not negative, the modulus not zero.
  private func powerInSteps(
    _ base: Value, _ exponent: Value, modulo: Value
  ) throws(Raised) -> Value {
    // In a list, where the collector sees them.
    let powers = newList()
    append(powers, try intModulo(Value(smallInt: 1), modulo))
    for _ in 1..<16 {
      let next = try intMultiply(powers.pointee.items[powers.pointee.count - 1], base)
      append(powers, try intModulo(next, modulo))
    }
    var result = powers.pointee.items[0]
    var position = (withInt(exponent) { Limbs.bitLength($0) } + 3) / 4
    while position > 0 {
      position -= 1
      for _ in 0..<4 {
        try poll()
        result = try intModulo(intMultiply(result, result), modulo)
      }
      let digit = withInt(exponent) { view in
        Int(view.limbs[position / 16] >> UInt(position % 16 * 4) & 15)
      }
      if digit != 0 {
        result = try intModulo(intMultiply(result, powers.pointee.items[digit]), modulo)
      }
    }
    return result
  }
}
