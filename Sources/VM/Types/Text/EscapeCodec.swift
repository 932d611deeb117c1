import Primitives

/// The codecs `unicode_escape` and `raw_unicode_escape`: text as it stands in a string literal.
enum EscapeCodec {
  static func encode(_ text: Characters, isRaw: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    func escape(_ letter: UInt8, _ c: UInt32, digits: Int) {
      result.append(0x5C)
      result.append(letter)
      for place in (0..<digits).reversed() {
        let digit = UInt8(c >> UInt32(place * 4) & 15)
        result.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
    for index in 0..<text.count {
      let c = text[index]
      switch c {
      case _ where c > 0xFFFF: escape(0x55, c, digits: 8)
      case _ where c > 0xFF: escape(0x75, c, digits: 4)
      case _ where isRaw: result.append(UInt8(c))
      case 0x5C: result += [0x5C, 0x5C]
      case 0x09: result += [0x5C, 0x74]
      case 0x0A: result += [0x5C, 0x6E]
      case 0x0D: result += [0x5C, 0x72]
      case 0x20..<0x7F: result.append(UInt8(c))
      default: escape(0x78, c, digits: 2)
      }
    }
    return result
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, isRaw: Bool, _ policy: ErrorPolicy)
    throws(TextCodingError) -> [UInt32]
  {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != 0x5C {
        result.append(UInt32(byte))
        continue
      }
      let start = index - 1
      if index == bytes.count {
        if isRaw {
          result.append(0x5C)
        } else {
          try fail(start, index, "\\ at end of string", isRaw, bytes, policy, &result)
        }
        break
      }
      let letter = bytes[index]
      index += 1
      if isRaw && letter != 0x75 && letter != 0x55 {
        result.append(0x5C)
        result.append(UInt32(letter))
        continue
      }
      switch letter {
      case 0x0A: break
      case 0x5C, 0x27, 0x22: result.append(UInt32(letter))
      case 0x61: result.append(7)
      case 0x62: result.append(8)
      case 0x66: result.append(12)
      case 0x6E: result.append(10)
      case 0x72: result.append(13)
      case 0x74: result.append(9)
      case 0x76: result.append(11)
      case 0x30...0x37:
        var value = UInt32(letter - 0x30)
        var digits = 1
        while digits < 3, index < bytes.count, bytes[index] & 0xF8 == 0x30 {
          value = value << 3 | UInt32(bytes[index] - 0x30)
          index += 1
          digits += 1
        }
        result.append(value)
      case 0x78, 0x75, 0x55:
        let count = letter == 0x78 ? 2 : letter == 0x75 ? 4 : 8
        var value: UInt32 = 0
        var digits = 0
        while digits < count, index < bytes.count, let digit = hexadecimalDigit(bytes[index]) {
          value = value << 4 | UInt32(digit)
          index += 1
          digits += 1
        }
        if digits < count {
          let reason: StaticString =
            count == 2
            ? "truncated \\xXX escape"
            : count == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape"
          try fail(start, index, reason, isRaw, bytes, policy, &result)
        } else if value > 0x10FFFF {
          try fail(
            start, index, isRaw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character", isRaw,
            bytes, policy, &result)
        } else {
          result.append(value)
        }
      case 0x4E:
        if index < bytes.count, bytes[index] == 0x7B,
          let end = bytes[index...].firstIndex(of: 0x7D), end > index + 1
        {
          let name = bytes[(index + 1)..<end]
          index = end + 1
          if let c = CharacterNames.lookUp(name) {
            result.append(c)
          } else {
            try fail(
              start, index, "unknown Unicode character name", isRaw, bytes, policy, &result)
          }
        } else {
          if index < bytes.count, bytes[index] == 0x7B {
            index = bytes[index...].firstIndex(of: 0x7D).map { $0 + 1 } ?? bytes.count
          }
          try fail(
            start, index, "malformed \\N character escape", isRaw, bytes, policy, &result)
        }
      default:
        result.append(0x5C)
        result.append(UInt32(letter))
      }
    }
    return result
  }

  private static func fail(
    _ start: Int, _ end: Int, _ reason: StaticString, _ isRaw: Bool,
    _ bytes: UnsafeBufferPointer<UInt8>, _ policy: ErrorPolicy, _ result: inout [UInt32]
  ) throws(TextCodingError) {
    let error = TextCodingError(
      encoding: isRaw ? "rawunicodeescape" : "unicodeescape", start: start, end: end,
      reason: reason)
    try handle(error, bytes, policy, &result)
  }

  /// Appends what stands for bytes that could not be decoded, or throws.
  static func handle(
    _ error: TextCodingError, _ bytes: UnsafeBufferPointer<UInt8>, _ policy: ErrorPolicy,
    _ result: inout [UInt32]
  ) throws(TextCodingError) {
    switch policy {
    case .ignore: break
    case .replace: result.append(0xFFFD)
    case .backslashReplace:
      for byte in bytes[error.start..<error.end] {
        result += [0x5C, 0x78]
        for digit in [byte >> 4, byte & 15] {
          result.append(UInt32(digit < 10 ? 48 + digit : 87 + digit))
        }
      }
    case .surrogateEscape where bytes[error.start..<error.end].allSatisfy { $0 >= 0x80 }:
      for byte in bytes[error.start..<error.end] { result.append(0xDC00 + UInt32(byte)) }
    default: throw error
    }
  }
}

/// The value of a hexadecimal figure.
@inline(__always) func hexadecimalDigit(_ c: UInt8) -> UInt8? {
  switch c {
  case 0x30...0x39: return c - 0x30
  case 0x41...0x46: return c - 0x37
  case 0x61...0x66: return c - 0x57
  default: return nil
  }
}
