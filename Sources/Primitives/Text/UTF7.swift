/// UTF-7: characters beyond ASCII in base 64, between `+` and `-`. RFC 2152.
/// CPython: Objects/unicodeobject.c, `PyUnicode_DecodeUTF7Stateful`.
public enum UTF7 {
  /// Decodes all of some bytes.
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(TextCodingError) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 { throw error(index, index + 1, "unexpected special character") }
      index += 1
      guard byte == UInt8(ascii: "+") else {
        result.append(UInt32(byte))
        continue
      }
      if index < bytes.count && bytes[index] == UInt8(ascii: "-") {
        index += 1
        result.append(0x2B)
      } else if index < bytes.count && digit(bytes[index]) == nil {
        throw error(index - 1, index + 1, "ill-formed sequence")
      } else {
        index = try decodeShifted(bytes, from: index, to: &result)
      }
    }
    return result
  }

  /// Decodes what follows a `+`.
  /// - Returns: where the text in base 64 ends.
  private static func decodeShifted(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, to result: inout [UInt32]
  ) throws(TextCodingError) -> Int {
    var index = first
    var bits: UInt32 = 0
    var bitCount = 0
    var surrogate: UInt32?
    while index < bytes.count, let digit = digit(bytes[index]) {
      index += 1
      bits = bits << 6 | digit
      bitCount += 6
      if bitCount < 16 { continue }
      bitCount -= 16
      let unit = bits >> UInt32(bitCount)
      bits &= 1 << UInt32(bitCount) - 1
      if let high = surrogate {
        surrogate = nil
        if unit & 0xFC00 == 0xDC00 {
          result.append(0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF)
          continue
        }
        result.append(high)
      }
      if unit & 0xFC00 == 0xD800 { surrogate = unit } else { result.append(unit) }
    }
    if index == bytes.count {
      if surrogate != nil || bitCount >= 6 || bits != 0 {
        throw error(first - 1, index, "unterminated shift sequence")
      }
      return index
    }
    if bitCount >= 6 { throw error(first - 1, index + 1, "partial character in shift sequence") }
    if bits != 0 { throw error(first - 1, index + 1, "non-zero padding bits in shift sequence") }
    let end = bytes[index]
    if let surrogate, end < 0x80, end != UInt8(ascii: "+") { result.append(surrogate) }
    return end == UInt8(ascii: "-") ? index + 1 : index
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 65)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 71)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte + 4)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func error(_ start: Int, _ end: Int, _ reason: StaticString) -> TextCodingError {
    TextCodingError(encoding: "utf7", start: start, end: end, reason: reason)
  }
}
