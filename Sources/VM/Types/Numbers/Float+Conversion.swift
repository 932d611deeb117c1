import Glibc
import Primitives

// Construction of floats, their texts, ratios and rounding.

extension Machine {
  /// `repr(value)` of a float.
  func floatText(_ value: Double) -> Value {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FloatText.reprCapacity) {
      let start = $0.baseAddress.unsafelyUnwrapped
      return newStr(latin1: start, count: FloatText.writeRepr(value, into: start))
    }
  }

  /// `float(value)`. CPython: `PyNumber_Float`.
  func makeFloat(_ value: Value) throws(Raised) -> Double {
    if let double = floatValue(value), value.isFlonum || value.isExact(.float) { return double }
    if value.isExact(.str) || value.isExact(.bytes) { return try floatFromText(value) }
    // A subclass of str may define `__float__`.
    if let double = try numberToDouble(value) { return double }
    if value.isKind(.str) || buffer(of: value) != nil {
      return try floatFromText(value)
    }
    throw typeError("float() argument must be a string or a number, not '\(typeName(value))'")
  }

  /// The Double of an object with `__float__` or `__index__`; nil if it has neither.
  func numberToDouble(_ value: Value) throws(Raised) -> Double? {
    if let double = floatValue(value), value.isFlonum || value.isExact(.float) { return double }
    if isInt(value) && !value.isObject { return try intToDouble(value) }
    let slots = slots(of: value)
    if let float = slots.pointee.float {
      let result = try float(self, value)
      guard let double = floatValue(result) else {
        throw typeError(
          "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
      }
      if !result.isFlonum && !result.isExact(.float) {
        try warn(
          .deprecationWarning,
          "\(typeName(value)).__float__ returned non-float (type \(typeName(result))).  "
            + "The ability to return an instance of a strict subclass of float is deprecated, "
            + "and may be removed in a future version of Python.")
      }
      return double
    }
    if slots.pointee.index != nil { return try intToDouble(indexValue(value)) }
    return nil
  }

  /// The Double that a function of `math` takes; TypeError for what is no number.
  func realNumber(_ value: Value) throws(Raised) -> Double {
    if value.isFlonum { return value.flonum }
    guard let double = try numberToDouble(value) else {
      throw typeError("must be real number, not \(typeName(value))")
    }
    return double
  }

  private func floatFromText(_ value: Value) throws(Raised) -> Double {
    let source =
      value.isKind(.str) || value.isKind(.bytes)
      ? value : try call(Value(type(.bytes)), value)
    var result: Double?
    withNumberText(source) { result = FloatParsing.parsePythonFloat(IntText.trimmed($0)) }
    guard let result else {
      var isBlank = false
      withNumberText(source) { isBlank = IntText.trimmed($0).isEmpty }
      let text = isBlank ? "''" : try reprText(value)
      throw valueError("could not convert string to float: \(text)")
    }
    return result
  }

  /// The integer part; OverflowError for infinity, ValueError for nan.
  func intFromDouble(_ value: Double) throws(Raised) -> Value {
    if value.isNaN { throw valueError("cannot convert float NaN to integer") }
    if value.isInfinite {
      throw error(.overflowError, "cannot convert float infinity to integer")
    }
    return newInt(truncating: value)
  }

  func floatIntegerRatio(_ value: Double) throws(Raised) -> Value {
    if value.isInfinite {
      throw error(.overflowError, "cannot convert Infinity to integer ratio")
    }
    if value.isNaN { throw valueError("cannot convert NaN to integer ratio") }
    let (significand, exponent) = value.oddSignificandAndExponent
    var numerator = newInt(value < 0 ? -Int(significand) : Int(significand))
    var denominator = Value(smallInt: 1)
    if exponent > 0 {
      numerator = try intShiftLeft(numerator, Value(smallInt: exponent))
    } else {
      denominator = try intShiftLeft(denominator, Value(smallInt: -exponent))
    }
    return Value(newTuple([numerator, denominator]))
  }

  /// `float.fromhex(text)` on a class.
  func floatFromHex(_ cls: Value, _ text: Value) throws(Raised) -> Value {
    guard text.isKind(.str) else {
      throw typeError("bad argument type for built-in operation")
    }
    let value: Value
    switch FloatText.parseHex(text.as(StrObject.self).utf8) {
    case .value(let double): value = newFloat(double)
    case .invalid: throw valueError("invalid hexadecimal floating-point string")
    case .tooLarge:
      throw error(.overflowError, "hexadecimal value too large to represent as a float")
    }
    return cls.as(TypeObject.self) == type(.float) ? value : try call(cls, value)
  }

  /// `round(value, digits)`: to the nearest decimal of that many places, correctly, half to even.
  func floatRound(_ value: Double, digits: Value) throws(Raised) -> Value {
    let places = try clampedIndex(digits)
    if !value.isFinite || value == 0 { return newFloat(value) }
    // Beyond these a Double has no figures to lose, or none to keep.
    if places > 323 { return newFloat(value) }
    if places < -308 { return newFloat(0 * value) }
    let rounded = FloatText.rounded(value, places: places)
    if rounded.isInfinite {
      throw error(.overflowError, "rounded value too large to represent")
    }
    return newFloat(rounded)
  }
}
