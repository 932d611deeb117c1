import Glibc
import Primitives

// The operators of float.

extension Machine {
  /// The value of a float or of a subclass's instance.
  @inline(__always) func double(_ value: Value) -> Double { floatValue(value).unsafelyUnwrapped }

  /// The float itself, or for a subclass's instance a float of the same value.
  func exactFloat(_ value: Value) -> Value {
    value.isFlonum || value.isExact(.float) ? value : newFloat(double(value))
  }

  /// Both operands as Doubles; nil unless each is a float or an int.
  @inline(__always)
  func doubles(_ a: Value, _ b: Value) throws(Raised) -> (Double, Double)? {
    guard let x = try doubleOperand(a), let y = try doubleOperand(b) else { return nil }
    return (x, y)
  }

  @inline(__always)
  func doubleOperand(_ value: Value) throws(Raised) -> Double? {
    if let double = floatValue(value) { return double }
    return isInt(value) ? try intToDouble(value) : nil
  }

  func floatCompare(_ a: Value, _ b: Value, _ comparison: Comparison) -> Value {
    // One of them is a float; an int is compared exactly, whatever its size.
    guard let x = floatValue(a) else {
      guard isInt(a), let y = floatValue(b) else { return .notImplemented }
      return compareExactly(a, y, comparison)
    }
    if let y = floatValue(b) {
      switch comparison {
      case .lt: return Value(x < y)
      case .le: return Value(x <= y)
      case .eq: return Value(x == y)
      case .ne: return Value(x != y)
      case .gt: return Value(x > y)
      case .ge: return Value(x >= y)
      }
    }
    guard isInt(b) else { return .notImplemented }
    return compareExactly(b, x, comparison.reflected)
  }

  private func compareExactly(_ int: Value, _ double: Double, _ comparison: Comparison) -> Value {
    guard let order = withInt(int, { Limbs.compare($0, double) }) else {
      return Value(comparison == .ne)
    }
    return Value(comparison.holds(order: order))
  }

  /// x ** y: a float, or complex for a negative base and a broken exponent.
  /// CPython: `float_pow`, which settles the special cases before it asks the C library.
  func floatPower(_ x: Double, _ y: Double) throws(Raised) -> Value {
    if y == 0 || x == 1 { return newFloat(1) }
    if x.isNaN { return newFloat(x) }
    if y.isNaN { return newFloat(y) }
    let isOdd = y.isFinite && fmod(y.magnitude, 2) == 1
    if y.isInfinite {
      if x.magnitude == 1 { return newFloat(1) }
      return newFloat((y > 0) == (x.magnitude > 1) ? .infinity : 0)
    }
    if x.isInfinite {
      if y > 0 { return newFloat(isOdd ? x : .infinity) }
      return newFloat(isOdd && x < 0 ? -0.0 : 0)
    }
    if x == 0 {
      if y < 0 {
        throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return newFloat(isOdd ? x : 0)
    }
    if x < 0 && y != y.rounded(.down) {
      return try complexPower(ComplexNumber(x, 0), ComplexNumber(y, 0))
    }
    let result = pow(x.magnitude, y)
    if result.isInfinite { throw rangeError() }
    return newFloat(x < 0 && isOdd ? -result : result)
  }

  /// OverflowError as the C library words it.
  private func rangeError() -> Raised {
    raise(
      .overflowError, Value(smallInt: Int(ERANGE)), newStr("Numerical result out of range"))
  }
}

/// x // y and x % y of floats. The remainder is exact and signed as y; the quotient is rounded to the
/// nearest whole number below.
struct FloatDivision {
  let quotient, remainder: Double

  /// - Precondition: y is not zero.
  init(_ x: Double, _ y: Double) {
    var remainder = fmod(x, y)
    var quotient = (x - remainder) / y
    if remainder != 0 {
      if (y < 0) != (remainder < 0) {
        remainder += y
        quotient -= 1
      }
    } else {
      remainder = copysign(0, y)
    }
    if quotient != 0 {
      let whole = quotient.rounded(.down)
      self.quotient = quotient - whole > 0.5 ? whole + 1 : whole
    } else {
      self.quotient = copysign(0, x / y)
    }
    self.remainder = remainder
  }

  static func remainder(_ x: Double, _ y: Double) -> Double {
    let remainder = fmod(x, y)
    if remainder == 0 { return copysign(0, y) }
    return (y < 0) != (remainder < 0) ? remainder + y : remainder
  }
}
