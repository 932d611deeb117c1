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
