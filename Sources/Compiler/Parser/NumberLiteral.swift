import Glibc

/// Values of number tokens, which the tokenizer has already checked.
enum NumberLiteral {
  /// The longest decimal integer that CPython 3.9.18 converts (`sys.get_int_max_str_digits()`).
  static let maxDecimalDigits = 4300

  /// Returns nil for a decimal integer that is too long.
  static func value(of text: UnsafeBufferPointer<UInt8>) -> Constant? {
    let count = text.count
    if count < 19 {
      var value = 0
      for byte in text {
        if byte &- 48 > 9 { return general(text) }
        value = value * 10 + Int(byte - 48)
      }
      return .int(value)
    }
    return general(text)
  }

  /// Any number. CPython: Parser/pegen.c, `parsenumber_raw`.
  private static func general(_ text: UnsafeBufferPointer<UInt8>) -> Constant? {
    let digits = text.filter { $0 != 95 }
    let prefix = digits.count > 2 && digits[0] == 48 ? digits[1] | 32 : 0
    switch prefix {
    case UInt8(ascii: "x"): return powerOfTwoInteger(digits.dropFirst(2), bitsPerDigit: 4)
    case UInt8(ascii: "o"): return powerOfTwoInteger(digits.dropFirst(2), bitsPerDigit: 3)
    case UInt8(ascii: "b"): return powerOfTwoInteger(digits.dropFirst(2), bitsPerDigit: 1)
    default: break
    }
    if digits[digits.count - 1] | 32 == UInt8(ascii: "j") {
      return .complex(real: 0, imaginary: double(digits.dropLast()))
    }
    if digits.contains(where: { $0 &- 48 > 9 }) { return .float(double(digits[...])) }
    if digits.count > maxDecimalDigits { return nil }
    return decimalInteger(digits)
  }

  private static func double(_ digits: ArraySlice<UInt8>) -> Double {
    var text = digits.map { CChar(bitPattern: $0) }
    text.append(0)
    return strtod(text, nil)
  }

  private static func powerOfTwoInteger(
    _ digits: ArraySlice<UInt8>, bitsPerDigit: Int
  ) -> Constant {
    var magnitude = [UInt](repeating: 0, count: digits.count * bitsPerDigit / 64 + 1)
    var bit = 0
    for digit in digits.reversed() {
      let value = UInt(digit < 58 ? digit - 48 : (digit | 32) - 87)
      magnitude[bit / 64] |= value << UInt(bit % 64)
      if bit % 64 + bitsPerDigit > 64 {
        let overflow = value >> UInt(64 - bit % 64)
        if overflow != 0 { magnitude[bit / 64 + 1] |= overflow }
      }
      bit += bitsPerDigit
    }
    return integer(&magnitude)
  }

  /// Schoolbook conversion, 19 digits a step: literals are short.
  private static func decimalInteger(_ digits: [UInt8]) -> Constant {
    var magnitude: [UInt] = []
    var index = 0
    while index < digits.count {
      let end = min(index + 19, digits.count)
      var carry: UInt = 0
      var scale: UInt = 1
      for digit in digits[index..<end] {
        carry = carry * 10 + UInt(digit - 48)
        scale *= 10
      }
      for limb in magnitude.indices {
        let (high, low) = magnitude[limb].multipliedFullWidth(by: scale)
        let (sum, overflow) = low.addingReportingOverflow(carry)
        magnitude[limb] = sum
        carry = high + (overflow ? 1 : 0)
      }
      if carry != 0 { magnitude.append(carry) }
      index = end
    }
    return integer(&magnitude)
  }

  private static func integer(_ magnitude: inout [UInt]) -> Constant {
    while magnitude.last == 0 { magnitude.removeLast() }
    if magnitude.count == 0 { return .int(0) }
    if magnitude.count == 1 && magnitude[0] <= UInt(Int.max) { return .int(Int(magnitude[0])) }
    return .bigInt(BigInteger(isNegative: false, magnitude: magnitude))
  }
}
