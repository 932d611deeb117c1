import Glibc

extension FloatText {
  /// How a number is laid out to a given precision: C's conversions of the same letter.
  public enum Style: Sendable {
    /// `e`: one figure before the point, `precision` after it, an exponent.
    case exponent
    /// `f`: `precision` figures after the point.
    case fixed
    /// `g`: `precision` significant figures, an exponent for the very large and small.
    case general
    /// What `format(x, '.5')` does: `g` that leaves a figure after the point.
    case generalWithPointZero
  }

  /// Appends a Double rounded correctly to a precision, signed only if negative; "inf" and "nan".
  /// - Parameters:
  ///   - isAlternate: '#' of C: keep the point, and the zeros of `g`.
  ///   - isUpperCase: E, INF and NAN for e, inf and nan.
  public static func append(
    _ value: Double, _ style: Style, precision: Int, isAlternate: Bool = false,
    isUpperCase: Bool = false, to text: inout [UInt8]
  ) {
    let start = text.count
    if !value.isFinite {
      text.append(contentsOf: value.isNaN ? "nan".utf8 : value < 0 ? "-inf".utf8 : "inf".utf8)
    } else if style == .fixed, !isAlternate || precision > 0,
      appendFixed(value, places: precision, to: &text)
    {
      return
    } else if style == .generalWithPointZero {
      appendGeneral(value, precision: precision, isAlternate: isAlternate, to: &text)
    } else {
      let letter: UInt8 = style == .exponent ? 0x65 : style == .fixed ? 0x66 : 0x67
      appendFormatted(
        value, letter, precision: precision, isAlternate: isAlternate, to: &text)
    }
    if isUpperCase {
      for index in start..<text.count where text[index] >= 0x61 && text[index] <= 0x7A {
        text[index] -= 0x20
      }
    }
  }

  /// `g`, but a whole number gets ".0" and the exponent starts one figure earlier.
  private static func appendGeneral(
    _ value: Double, precision: Int, isAlternate: Bool, to text: inout [UInt8]
  ) {
    let precision = Swift.max(precision, 1)
    var exponential: [UInt8] = []
    appendFormatted(
      value.magnitude, 0x65, precision: precision - 1, isAlternate: false, to: &exponential)
    if value.sign == .minus { text.append(0x2D) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: exponential.count) { storage in
      var digits = exponential.withUnsafeBufferPointer {
        DecimalDigits(exponential: $0, in: storage.baseAddress!)
      }
      if value == 0 { digits.pointPosition = 1 }
      let point = digits.pointPosition
      if !isAlternate { digits.stripTrailingZeros() }
      let usesExponent = point <= -4 || point > precision - 1
      let capacity = digits.count + 32 + (usesExponent ? 0 : Int(point.magnitude))
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
        var writer = ASCIIWriter(buffer.baseAddress!)
        writer.write(
          digits, usesExponent: usesExponent, addsPointZero: true, keepsPoint: isAlternate)
        text.append(contentsOf: buffer[..<writer.count])
      }
    }
  }

  /// Appends a number of moderate size in fixed form, by exact integer arithmetic.
  /// - Returns: false where that is not possible.
  private static func appendFixed(
    _ value: Double, places: Int, to text: inout [UInt8]
  ) -> Bool {
    guard let scaled = roundedScaled(value.magnitude, places: places) else { return false }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      let digits = buffer.baseAddress.unsafelyUnwrapped
      let count = Limbs.writeText(UInt(scaled), radix: 10, into: digits)
      text.reserveCapacity(text.count + max(count, places + 1) + 2)
      if value.sign == .minus { text.append(0x2D) }
      let whole = count - places
      if whole > 0 {
        text.append(contentsOf: UnsafeBufferPointer(start: digits, count: whole))
      } else {
        text.append(0x30)
      }
      guard places > 0 else { return }
      text.append(0x2E)
      if whole < 0 { text.append(contentsOf: repeatElement(0x30, count: -whole)) }
      let start = max(whole, 0)
      text.append(
        contentsOf: UnsafeBufferPointer(start: digits + start, count: count - start))
    }
    return true
  }

  /// magnitude * 10**places, rounded half to even to a whole number, computed exactly; nil where that
  /// takes more than 64 bits, or more than 19 places.
  static func roundedScaled(_ magnitude: Double, places: Int) -> UInt64? {
    guard places >= 0 && places <= 19 else { return nil }
    let (significand, exponent) = magnitude.oddSignificandAndExponent
    let product = UInt128(significand) * powersOfTen[places]
    if exponent >= 0 {
      guard exponent <= 63, product.leadingZeroBitCount > 64 + exponent else { return nil }
      return UInt64(product << UInt128(exponent))
    }
    // Less than half: the product has 117 bits at most.
    if exponent <= -127 { return 0 }
    let shift = UInt128(-exponent)
    var quotient = product >> shift
    let half: UInt128 = 1 << (shift - 1)
    let rest = product & (half << 1 &- 1)
    if rest > half || (rest == half && quotient & 1 == 1) { quotient += 1 }
    return UInt64(exactly: quotient)
  }

  /// The same, exactly, as Double: converting a UInt128 is slow.
  static let doublePowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19,
  ]

  static let powersOfTen: [UInt128] = (0...19).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Appends what the C library writes for one conversion.
  private static func appendFormatted(
    _ value: Double, _ letter: UInt8, precision: Int, isAlternate: Bool, to text: inout [UInt8]
  ) {
    // %[#].*X and the terminating zero, the flag last to be left out.
    let format: [CChar] =
      isAlternate
      ? [0x25, 0x23, 0x2E, 0x2A, CChar(letter), 0] : [0x25, 0x2E, 0x2A, CChar(letter), 0]
    // A large value's fixed form has 309 figures before the point.
    let capacity = precision + (letter == 0x66 ? 330 : 40)
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      let count = withVaList([Int32(clamping: precision), value]) {
        vsnprintf(buffer.baseAddress!, capacity, format, $0)
      }
      precondition(count >= 0 && count < capacity, "FloatText: the text of a Double is too long")
      for index in 0..<Int(count) { text.append(UInt8(bitPattern: buffer[index])) }
    }
  }
}
