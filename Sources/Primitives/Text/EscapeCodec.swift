/// The codecs `unicode_escape` and `raw_unicode_escape`: text as it stands in a string literal.
public enum EscapeCodec {
  /// Decodes what such a codec made.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, isRaw: Bool, _ policy: ErrorPolicy)
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
        while digits < count, index < bytes.count, case let digit = Limbs.digitValue(bytes[index]),
          digit < 16
        {
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

  /// The letter of the first escape that means nothing; `unicode_escape` keeps such an escape and warns.
  public static func firstInvalidEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] != 0x5C {
        index += 1
        continue
      }
      if !knownEscapes.contains(bytes[index + 1]) { return bytes[index + 1] }
      index += 2
    }
    return nil
  }

  private static let knownEscapes = Array("\n\\'\"abfnrtv01234567xuUN".utf8)

  private static func fail(
    _ start: Int, _ end: Int, _ reason: StaticString, _ isRaw: Bool,
    _ bytes: UnsafeBufferPointer<UInt8>, _ policy: ErrorPolicy, _ result: inout [UInt32]
  ) throws(TextCodingError) {
    let error = TextCodingError(
      encoding: isRaw ? "rawunicodeescape" : "unicodeescape", start: start, end: end,
      reason: reason)
    guard policy.appendDecoded(bytes, error, surrogate: { _ in nil }, to: &result) == end else {
      throw error
    }
  }
}
