import Glibc

extension FloatText {
  /// `float.hex(value)`.
  public static func hex(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0x0.0p+0" }
    let isSubnormal = value.isSubnormal
    let exponent = isSubnormal ? -1022 : Int(value.exponent)
    let digits = String(value.significandBitPattern, radix: 16)
    let zeros = String(repeating: "0", count: 13 - digits.utf8.count)
    let exponentSign = exponent < 0 ? "-" : "+"
    return "\(sign)0x\(isSubnormal ? 0 : 1).\(zeros)\(digits)p\(exponentSign)\(exponent.magnitude)"
  }

  /// What `float.fromhex` makes of a text.
  public enum HexadecimalValue: Equatable, Sendable {
    case value(Double)
    /// "invalid hexadecimal floating-point string"
    case invalid
    /// "hexadecimal value too large to represent as a float"
    case tooLarge
  }

  /// Reads `float.fromhex`'s text: optional white space, sign, "0x", point and exponent.
  public static func parseHex(_ text: some Sequence<UInt8>) -> HexadecimalValue {
    var bytes = Array(text)[...]
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    var isNegative = false
    if let first = bytes.first, first == 0x2B || first == 0x2D {
      isNegative = first == 0x2D
      bytes.removeFirst()
    }
    if let special = nonFinite(bytes) { return .value(isNegative ? -special : special) }
    if bytes.count >= 2, bytes.first == 0x30, bytes[bytes.startIndex + 1] | 0x20 == 0x78 {
      bytes.removeFirst(2)
    }
    var exponent = 0
    var hasRest = false
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == 0x70 }) {
      guard let (value, end) = decimalExponent(bytes[(mark + 1)...]) else { return .invalid }
      exponent = value
      hasRest = end < bytes.endIndex
      bytes = bytes[..<mark]
    }
    guard let digits = HexadecimalDigits(bytes) else { return .invalid }
    // CPython looks at the size of the number before it looks at what follows it.
    guard
      let value = Double(
        rounding: digits.significand, isInexact: digits.isInexact,
        exponent: exponent + digits.exponent)
    else { return .tooLarge }
    return hasRest ? .invalid : .value(isNegative ? -value : value)
  }

  /// The significant part of a hexadecimal text: its first 15 figures and whether more follow.
  private struct HexadecimalDigits {
    var significand: UInt = 0
    var isInexact = false
    var exponent = 0

    init?(_ bytes: ArraySlice<UInt8>) {
      var hasPoint = false
      var digitCount = 0
      for byte in bytes {
        if byte == 0x2E && !hasPoint {
          hasPoint = true
          continue
        }
        let digit = Limbs.digitValue(byte)
        guard digit < 16 else { return nil }
        digitCount += 1
        if significand >> 56 == 0 {
          significand = significand << 4 | UInt(digit)
          if hasPoint { exponent -= 4 }
        } else {
          isInexact = isInexact || digit != 0
          if !hasPoint { exponent += 4 }
        }
      }
      if digitCount == 0 { return nil }
    }
  }

  /// A decimal exponent with an optional sign, held within what matters, and where it ends; nil
  /// if there is none.
  private static func decimalExponent(
    _ bytes: ArraySlice<UInt8>
  ) -> (value: Int, end: Int)? {
    var bytes = bytes
    var isNegative = false
    if let first = bytes.first, first == 0x2B || first == 0x2D {
      isNegative = first == 0x2D
      bytes.removeFirst()
    }
    let figures = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
    if figures.isEmpty { return nil }
    var exponent = 0
    for byte in figures { exponent = Swift.min(exponent * 10 + Int(byte - 0x30), 1 << 50) }
    return (isNegative ? -exponent : exponent, figures.endIndex)
  }

  /// inf, infinity and nan in any case.
  static func nonFinite(_ bytes: ArraySlice<UInt8>) -> Double? {
    func matches(_ word: StaticString) -> Bool {
      guard bytes.count == word.utf8CodeUnitCount else { return false }
      let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      return zip(bytes, letters).allSatisfy { $0 | 0x20 == $1 }
    }
    if matches("inf") || matches("infinity") { return .infinity }
    return matches("nan") ? .nan : nil
  }
}

extension Double {
  /// significand * 2**exponent, rounded half to even once; nil where that is too large.
  /// - Parameter isInexact: the true significand is a little larger than the one given, which
  ///   then has at least 55 bits or ends below the smallest subnormal.
  init?(rounding significand: UInt, isInexact: Bool, exponent: Int) {
    let bits = 64 - significand.leadingZeroBitCount
    if bits == 0 || exponent + bits < -1074 {
      self = 0
      return
    }
    guard exponent + bits <= 1024 else { return nil }
    // The place of the lowest bit that a Double of this size has.
    let lowest = Swift.max(exponent + bits - 53, -1074)
    let shift = lowest - exponent
    guard shift > 0 else {
      self = scalbn(Double(significand), Int32(exponent))
      return
    }
    // The shift is 64 at most: bits <= 64 and exponent + bits >= -1074.
    var kept = shift < 64 ? significand >> UInt(shift) : 0
    let half: UInt = 1 << UInt(shift - 1)
    let rest = shift < 64 ? significand & (half << 1 &- 1) : significand
    if rest > half || (rest == half && (isInexact || kept & 1 == 1)) { kept += 1 }
    let value = scalbn(Double(kept), Int32(lowest))
    guard value.isFinite else { return nil }
    self = value
  }
}
