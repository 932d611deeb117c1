import Primitives

// `complex(…)`, and texts to complex numbers.

extension Machine {
  /// What `complex(real, imag)` makes; missing arguments are null. CPython: `complex_new`.
  func makeComplex(_ cls: TypeRef, _ real: Value, _ imaginary: Value) throws(Raised) -> Value {
    if real.isExact(.complex) && imaginary.isNull && cls == type(.complex) { return real }
    if real.isKind(.str) {
      if !imaginary.isNull {
        throw typeError("complex() can't take second arg if first is a string")
      }
      return adopt(newComplex(try complexFromText(real)), as: cls)
    }
    if imaginary.isKind(.str) { throw typeError("complex() second arg can't be a string") }
    let first = try complexPart(
      real.isNull ? Value(smallInt: 0) : real, takesMethod: true,
      "complex() first argument must be a string or a number, not")
    var z = first.number
    if imaginary.isNull {
      return adopt(newComplex(z), as: cls)
    }
    let second = try complexPart(
      imaginary, takesMethod: false, "complex() second argument must be a number, not")
    // real + imag * 1j, whether or not the parts are complex themselves.
    if second.isComplex { z.real -= second.number.imaginary }
    z.imaginary =
      first.isComplex ? second.number.real + z.imaginary : second.number.real
    return adopt(newComplex(z), as: cls)
  }

  /// An argument of `complex` as a number, and whether it was complex.
  private func complexPart(
    _ value: Value, takesMethod: Bool, _ complaint: StaticString
  ) throws(Raised) -> (number: ComplexNumber, isComplex: Bool) {
    var value = value
    if takesMethod, let result = try complexMethod(value) { value = result }
    if value.isKind(.complex) { return (complexNumber(value), true) }
    guard let double = try numberToDouble(value) else {
      throw typeError("\(complaint) '\(typeName(value))'")
    }
    return (ComplexNumber(double, 0), false)
  }

  /// What the value's `__complex__` gives; nil if it has none.
  func complexMethod(_ value: Value) throws(Raised) -> Value? {
    guard value.isObject, !value.isExact(.complex) else { return nil }
    let method = try lookUpSpecial(value, pointee.names.__complex__)
    if method.isNull { return nil }
    let result = try call(method)
    guard result.isKind(.complex) else {
      throw typeError("__complex__ returned non-complex (type \(typeName(result)))")
    }
    if !result.isExact(.complex) {
      try warn(
        .deprecationWarning,
        "__complex__ returned non-complex (type \(typeName(result))).  "
          + "The ability to return an instance of a strict subclass of complex is deprecated, "
          + "and may be removed in a future version of Python.")
    }
    return result
  }

  private func complexFromText(_ value: Value) throws(Raised) -> ComplexNumber {
    var result: ComplexNumber?
    var hasStrayUnderscore = false
    withNumberText(value) { bytes in
      hasStrayUnderscore = ComplexTextParser.hasStrayUnderscore(bytes)
      var parser = ComplexTextParser(IntText.trimmed(bytes))
      result = parser.parse()
    }
    if hasStrayUnderscore {
      throw valueError("could not convert string to complex: \(try reprText(value))")
    }
    guard let result else { throw valueError("complex() arg is a malformed string") }
    return result
  }
}

/// Reads Python's texts of complex numbers: a float, an imaginary one, or both with a sign between, all
/// perhaps in parentheses.
private struct ComplexTextParser {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Whether an underscore stands elsewhere than between two figures.
  static func hasStrayUnderscore(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      index >= 0 && index < text.count && text[index] >= 0x30 && text[index] <= 0x39
    }
    return text.indices.contains {
      text[$0] == 0x5F && !(isDigit($0 - 1) && isDigit($0 + 1))
    }
  }

  private var byte: UInt8 { index < text.count ? text[index] : 0 }
  private var isAtSign: Bool { byte == 0x2B || byte == 0x2D }

  mutating func parse() -> ComplexNumber? {
    let hasBracket = byte == 0x28
    if hasBracket {
      index += 1
      skipSpace()
    }
    guard let number = parseNumber() else { return nil }
    skipSpace()
    if hasBracket {
      guard byte == 0x29 else { return nil }
      index += 1
    }
    return index == text.count ? number : nil
  }

  private mutating func parseNumber() -> ComplexNumber? {
    guard let first = scanFloat() else {
      // j alone, perhaps with a sign.
      let sign = scanSign()
      return scanJ() ? ComplexNumber(0, sign) : nil
    }
    if isAtSign {
      let imaginary = scanFloat() ?? scanSign()
      return scanJ() ? ComplexNumber(first, imaginary) : nil
    }
    return scanJ() ? ComplexNumber(0, first) : ComplexNumber(first, 0)
  }

  private mutating func skipSpace() {
    while index < text.count && IntText.isSpace(text[index]) { index += 1 }
  }

  private mutating func scanSign() -> Double {
    let isNegative = byte == 0x2D
    if isAtSign { index += 1 }
    return isNegative ? -1 : 1
  }

  private mutating func scanJ() -> Bool {
    guard byte | 0x20 == 0x6A else { return false }
    index += 1
    return true
  }

  /// The longest float from here on; nil, and nothing consumed, if there is none.
  private mutating func scanFloat() -> Double? {
    let start = index
    var end = index
    if end < text.count, text[end] == 0x2B || text[end] == 0x2D { end += 1 }
    if end < text.count, text[end] | 0x20 == 0x69 || text[end] | 0x20 == 0x6E {
      // inf, infinity, nan.
      let letters = text[end...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      for length in [8, 3] where letters.count >= length {
        let word = UnsafeBufferPointer(rebasing: text[start..<(end + length)])
        if let value = FloatParsing.parsePythonFloat(word) {
          index = end + length
          return value
        }
      }
      return nil
    }
    var hasDigits = false, hasPoint = false
    while end < text.count {
      if text[end] >= 0x30 && text[end] <= 0x39 || text[end] == 0x5F {
        hasDigits = true
      } else if text[end] == 0x2E && !hasPoint {
        hasPoint = true
      } else {
        break
      }
      end += 1
    }
    guard hasDigits else { return nil }
    if end < text.count, text[end] | 0x20 == 0x65 {
      var exponentEnd = end + 1
      if exponentEnd < text.count, text[exponentEnd] == 0x2B || text[exponentEnd] == 0x2D {
        exponentEnd += 1
      }
      if exponentEnd < text.count, text[exponentEnd] >= 0x30 && text[exponentEnd] <= 0x39 {
        while exponentEnd < text.count,
          text[exponentEnd] >= 0x30 && text[exponentEnd] <= 0x39 || text[exponentEnd] == 0x5F
        {
          exponentEnd += 1
        }
        end = exponentEnd
      }
    }
    guard
      let value = FloatParsing.parseDecimal(UnsafeBufferPointer(rebasing: text[start..<end]))
    else { return nil }
    index = end
    return value
  }
}
