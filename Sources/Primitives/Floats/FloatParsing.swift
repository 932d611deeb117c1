import Glibc

/// Decimal texts to Doubles, correctly rounded.
public enum FloatParsing {
  /// Reads a decimal number: figures with at most one point, an optional sign before and an optional
  /// exponent behind. Single underscores between figures are skipped, as in Python's literals. Too
  /// large a number gives infinity, too small a one zero.
  /// - Returns: nil for anything else, empty text and surrounding space included.
  public static func parseDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var scan = DecimalScan()
    guard scan.read(text) else { return nil }
    if let exact = scan.exactValue { return exact }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { buffer in
      var count = 0
      for byte in text where byte != 0x5F {
        buffer[count] = CChar(bitPattern: byte)
        count += 1
      }
      buffer[count] = 0
      return strtod(buffer.baseAddress!, nil)
    }
  }

  /// Reads what `float(str)` takes once white space is stripped: a decimal number, or inf,
  /// infinity, nan in any case, with a sign.
  public static func parsePythonFloat(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    if let value = parseDecimal(text) { return value }
    var word = Array(text)[...]
    var isNegative = false
    if let first = word.first, first == 0x2B || first == 0x2D {
      isNegative = first == 0x2D
      word.removeFirst()
    }
    guard let value = FloatText.nonFinite(word) else { return nil }
    return isNegative ? -value : value
  }
}

/// One pass over a decimal text: checks its form and collects what the exact case needs.
private struct DecimalScan {
  var isNegative = false
  var significand: UInt = 0
  var digitCount = 0
  var exponent = 0

  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let end = text.count
    if index < end, text[index] == 0x2B || text[index] == 0x2D {
      isNegative = text[index] == 0x2D
      index += 1
    }
    var hasDigits = false, hasPoint = false, wasDigit = false
    loop: while index < end {
      let byte = text[index]
      switch byte {
      case 0x30...0x39:
        hasDigits = true
        wasDigit = true
        if digitCount > 0 || byte != 0x30 { digitCount += 1 }
        if digitCount <= 19 { significand = significand &* 10 &+ UInt(byte &- 0x30) }
        if hasPoint { exponent -= 1 }
      case 0x2E where !hasPoint:
        // An underscore before the point was followed by no figure.
        hasPoint = true
        wasDigit = false
      case 0x5F:
        guard wasDigit, index + 1 < end, isDigit(text[index + 1]) else { return false }
        wasDigit = false
      case 0x65, 0x45:
        break loop
      default:
        return false
      }
      index += 1
    }
    guard hasDigits else { return false }
    return index == end || readExponent(text, from: index + 1)
  }

  private mutating func readExponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    var isNegativeExponent = false
    if index < text.count, text[index] == 0x2B || text[index] == 0x2D {
      isNegativeExponent = text[index] == 0x2D
      index += 1
    }
    guard index < text.count, isDigit(text[index]) else { return false }
    var value = 0
    while index < text.count {
      if text[index] == 0x5F {
        guard index + 1 < text.count, isDigit(text[index + 1]) else { return false }
      } else if isDigit(text[index]) {
        value = Swift.min(value * 10 + Int(text[index] - 0x30), 1 << 40)
      } else {
        return false
      }
      index += 1
    }
    exponent += isNegativeExponent ? -value : value
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The value where one Double operation on exact operands gives it (Clinger's fast path).
  var exactValue: Double? {
    guard digitCount <= 19, significand <= 1 << 53 else { return nil }
    if significand == 0 { return isNegative ? -0.0 : 0 }
    let magnitude = Double(significand)
    let value: Double
    switch exponent {
    case 0: value = magnitude
    case 1...22: value = magnitude * DecimalScan.powersOfTen[exponent]
    case -22 ... -1: value = magnitude / DecimalScan.powersOfTen[-exponent]
    default: return nil
    }
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
