/// UTF-7: characters beyond ASCII in base 64, between `+` and `-`. RFC 2152.
/// CPython: Objects/unicodeobject.c, `PyUnicode_DecodeUTF7Stateful`.
public enum UTF7 {
  /// Decodes all of some bytes.
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorPolicy = .strict
  ) throws(TextCodingError) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      do throws(TextCodingError) {
        index = try decodeNext(bytes, from: index, to: &result)
      } catch {
        guard
          let next = errors.appendDecoded(bytes, error, surrogate: { _ in nil }, to: &result)
        else { throw error }
        index = next
      }
    }
    return result
  }

  /// Decodes a character or a shifted sequence.
  /// - Returns: where it ends.
  private static func decodeNext(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to result: inout [UInt32]
  ) throws(TextCodingError) -> Int {
    let byte = bytes[start]
    if byte >= 0x80 { throw error(start, start + 1, "unexpected special character") }
    guard byte == UInt8(ascii: "+") else {
      result.append(UInt32(byte))
      return start + 1
    }
    if start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "-") {
      result.append(0x2B)
      return start + 2
    }
    if start + 1 < bytes.count && digit(bytes[start + 1]) == nil {
      throw error(start, start + 2, "ill-formed sequence")
    }
    return try decodeShifted(bytes, from: start + 1, to: &result)
  }

  /// Any text can be written: surrogates, too.
  public static func encode(_ text: TextView) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    var isShifted = false
    func flush() {
      if bitCount > 0 { result.append(digits[Int(bits << (6 - bitCount) & 63)]) }
      bits = 0
      bitCount = 0
      isShifted = false
    }
    func append(unit: UInt32) {
      bits = bits << 16 | unit
      bitCount += 16
      while bitCount >= 6 {
        bitCount -= 6
        result.append(digits[Int(bits >> bitCount & 63)])
      }
      bits &= 1 << bitCount - 1
    }
    for index in 0..<text.count {
      let character = text[index]
      if isDirect(character) {
        if isShifted {
          flush()
          let byte = UInt8(character)
          if digit(byte) != nil || byte == UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
        }
        result.append(UInt8(character))
        continue
      }
      if !isShifted {
        result.append(UInt8(ascii: "+"))
        if character == 0x2B {
          result.append(UInt8(ascii: "-"))
          continue
        }
        isShifted = true
      }
      if character >= 0x10000 {
        append(unit: 0xD800 + (character - 0x10000) >> 10)
        append(unit: 0xDC00 + character & 0x3FF)
      } else {
        append(unit: character)
      }
    }
    if isShifted {
      flush()
      result.append(UInt8(ascii: "-"))
    }
    return result
  }

  /// What stands for itself: ASCII that can be seen, but for three signs, and white space.
  private static func isDirect(_ character: UInt32) -> Bool {
    switch character {
    case 0x2B, 0x5C: false
    case 0x20...0x7D, 0x09, 0x0A, 0x0D: true
    default: false
    }
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
