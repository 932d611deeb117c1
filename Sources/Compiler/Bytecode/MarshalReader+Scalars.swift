import Glibc
import Primitives

/// Numbers and strings.
extension MarshalReader {
  /// The next `count` bytes.
  mutating func take(_ count: Int) throws(MarshalError) -> ArraySlice<UInt8> {
    guard count <= end - byteOffset else {
      throw MarshalError(.eofError, "marshal data too short", at: byteOffset)
    }
    defer { byteOffset += count }
    return bytes[byteOffset..<byteOffset + count]
  }

  mutating func readByte() throws(MarshalError) -> UInt8 {
    guard byteOffset < end else {
      throw MarshalError(.eofError, "EOF read where object expected", at: byteOffset)
    }
    defer { byteOffset += 1 }
    return bytes[byteOffset]
  }

  private mutating func readUInt16() throws(MarshalError) -> UInt16 {
    let slice = try take(2)
    return UInt16(slice[slice.startIndex]) | UInt16(slice[slice.startIndex + 1]) << 8
  }

  mutating func readInt32() throws(MarshalError) -> Int {
    var number: UInt32 = 0
    for byte in try take(4).reversed() { number = number << 8 | UInt32(byte) }
    return Int(Int32(bitPattern: number))
  }

  mutating func readWord() throws(MarshalError) -> UInt {
    var number: UInt = 0
    for byte in try take(8).reversed() { number = number << 8 | UInt(byte) }
    return number
  }

  mutating func readCount(
    _ object: StaticString, _ start: Int
  ) throws(MarshalError) -> Int {
    let count = try readInt32()
    guard count >= 0 else {
      throw MarshalError(
        .valueError, "bad marshal data (\(object) size out of range)", at: start)
    }
    return count
  }

  /// Reads 15-bit digits, least significant first; the count's sign is the number's.
  mutating func readLong(_ start: Int) throws(MarshalError) -> Constant {
    let signedCount = try readInt32()
    let count = abs(signedCount)
    guard count <= Int(Int32.max) else {
      throw MarshalError(.valueError, "bad marshal data (long size out of range)", at: start)
    }
    guard count * 2 <= end - byteOffset else {
      throw MarshalError(.eofError, "marshal data too short", at: byteOffset)
    }
    if count == 0 { return .int(0) }
    var limbs = [UInt](repeating: 0, count: (count * 15 + 63) / 64)
    for index in 0..<count {
      let digit = UInt(try readUInt16())
      guard digit < 0x8000 else {
        throw MarshalError(
          .valueError, "bad marshal data (digit out of range in long)", at: byteOffset - 2)
      }
      guard digit != 0 || index + 1 < count else {
        throw MarshalError(
          .valueError, "bad marshal data (unnormalized long data)", at: byteOffset - 2)
      }
      let (limb, shift) = (index * 15 / 64, UInt(index * 15 % 64))
      limbs[limb] |= digit << shift
      if shift > 49, digit >> (64 - shift) != 0 { limbs[limb + 1] |= digit >> (64 - shift) }
    }
    while limbs.last == 0 { limbs.removeLast() }
    let isNegative = signedCount < 0
    if limbs.count == 1 {
      let magnitude = limbs[0]
      if magnitude <= UInt(Int.max) {
        return .int(isNegative ? -Int(magnitude) : Int(magnitude))
      }
      if isNegative, magnitude == UInt(Int.max) + 1 { return .int(Int.min) }
    }
    return .bigInt(BigInteger(isNegative: isNegative, magnitude: limbs))
  }

  mutating func readFloat() throws(MarshalError) -> Double {
    Double(bitPattern: UInt64(try readWord()))
  }

  /// Reads a float that older versions of the format write as decimal text.
  mutating func readTextFloat() throws(MarshalError) -> Double {
    let start = byteOffset
    let count = Int(try readByte())
    let text = try take(count)
    if let number = Self.parseFloat(text) { return number }
    throw MarshalError(
      .valueError, "could not convert string to float: '\(String(decoding: text, as: UTF8.self))'",
      at: start)
  }

  private static func parseFloat(_ text: ArraySlice<UInt8>) -> Double? {
    // C's strtod also takes hexadecimal numbers and leading spaces, and stops at the first NUL.
    guard !text.isEmpty else { return nil }
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "i"),
        UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "a"):
        continue
      default: return nil
      }
    }
    let string = text.map { CChar(bitPattern: $0) } + [0]
    return string.withUnsafeBufferPointer { buffer in
      var last: UnsafeMutablePointer<CChar>?
      let number = strtod(buffer.baseAddress!, &last)
      return last! - UnsafeMutablePointer(mutating: buffer.baseAddress!) == text.count
        ? number : nil
    }
  }

  /// Bytes as code points 0 to 255: CPython's writer only stores ASCII this way.
  static func decodeLatin1(_ text: ArraySlice<UInt8>) -> PythonString {
    if text.allSatisfy({ $0 < 0x80 }) { return PythonString(utf8: Array(text)) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.count * 2)
    for byte in text {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8.append(0xC0 | byte >> 6)
        utf8.append(0x80 | byte & 0x3F)
      }
    }
    return PythonString(utf8: utf8)
  }

  /// UTF-8 in which surrogates may stand.
  mutating func readUnicode(_ start: Int) throws(MarshalError) -> PythonString {
    let count = try readCount("string", start)
    let text = try take(count)
    if let (range, reason) = Self.firstInvalidBytes(text) {
      let position = range.lowerBound - text.startIndex
      let place: String
      if range.count == 1 {
        let digits = String(text[range.lowerBound], radix: 16)
        place = "byte 0x\(digits) in position \(position)"
      } else {
        place = "bytes in position \(position)-\(position + range.count - 1)"
      }
      throw MarshalError(
        .unicodeDecodeError, "'utf-8' codec can't decode \(place): \(reason)",
        at: range.lowerBound,
        undecodable: (Array(text), position..<(position + range.count), "\(reason)"))
    }
    return PythonString(utf8: Array(text))
  }

  /// Where `text` stops being UTF-8 (surrogates allowed), with CPython's words for why: the bytes
  /// that begin a character well, or the one that cannot.
  private static func firstInvalidBytes(
    _ text: ArraySlice<UInt8>
  ) -> (Range<Int>, StaticString)? {
    var index = text.startIndex
    while index < text.endIndex {
      let lead = text[index]
      let count: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0..<0x80:
        index += 1
        continue
      case 0xC2...0xDF: count = 2
      case 0xE0: (count, second) = (3, 0xA0...0xBF)
      case 0xE1...0xEF: count = 3
      case 0xF0: (count, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: count = 4
      case 0xF4: (count, second) = (4, 0x80...0x8F)
      default: return (index..<index + 1, "invalid start byte")
      }
      for part in 1..<count {
        guard index + part < text.endIndex else {
          return (index..<index + part, "unexpected end of data")
        }
        let allowed = part == 1 ? second : 0x80...0xBF
        guard allowed.contains(text[index + part]) else {
          return (index..<index + part, "invalid continuation byte")
        }
      }
      index += count
    }
    return nil
  }
}
