/// UTF-8 and WTF-8 (UTF-8 in which lone surrogates may stand) to and from arrays of characters.
public enum UTF8Text {
  /// What a place for decoded text needs to know.
  @frozen
  public struct Measure: Sendable {
    public let count: Int
    public let maximum: UInt32

    @inlinable
    public init(count: Int, maximum: UInt32) {
      self.count = count
      self.maximum = maximum
    }

    /// The bytes a character that Python's representation of this text takes.
    @inlinable public var width: Int { maximum < 0x100 ? 1 : maximum < 0x10000 ? 2 : 4 }
  }

  /// The number of bytes before the first that is not ASCII.
  public static func asciiPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var index = 0
    while index + 32 <= bytes.count {
      let union =
        start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        | start.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        | start.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
        | start.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if union & 0x8080_8080_8080_8080 != 0 { break }
      index += 32
    }
    while index + 8 <= bytes.count {
      let word = start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let high = word.littleEndian & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count && bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Counts the characters of WTF-8 and finds the largest.
  /// - Precondition: the bytes are well-formed.
  public static func measure(_ bytes: UnsafeBufferPointer<UInt8>) -> Measure {
    var index = asciiPrefix(bytes)
    var count = index
    var maximum: UInt32 = 0x7F
    while index < bytes.count {
      let (codePoint, length) = decodeOne(bytes, at: index)
      maximum = max(maximum, codePoint)
      count += 1
      index += length
    }
    return Measure(count: count, maximum: count == 0 ? 0 : maximum)
  }

  /// Writes the characters of WTF-8 as integers wide enough for the largest.
  /// - Precondition: the bytes are well-formed; the destination holds `measure`'s count.
  @inlinable
  public static func decode<Unit: FixedWidthInteger & UnsignedInteger>(
    _ bytes: UnsafeBufferPointer<UInt8>, into destination: UnsafeMutablePointer<Unit>
  ) {
    var index = 0, count = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        destination[count] = Unit(truncatingIfNeeded: byte)
        index += 1
      } else {
        let (codePoint, length) = decodeOne(bytes, at: index)
        destination[count] = Unit(truncatingIfNeeded: codePoint)
        index += length
      }
      count += 1
    }
  }

  /// The character at a place in well-formed WTF-8, and its length in bytes.
  @inlinable
  public static func decodeOne(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (codePoint: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(bytes[index + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[index + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[index + 3] & 0x3F)
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// The bytes that `encode` writes.
  public static func encodedCount(_ text: TextView) -> Int {
    if text.width == 1 {
      var count = text.count
      for byte in text.bytes where byte >= 0x80 { count += 1 }
      return count
    }
    var count = 0
    for index in 0..<text.count { count += length(of: text[index]) }
    return count
  }

  @inlinable
  public static func length(of codePoint: UInt32) -> Int {
    codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
  }

  /// Writes text as WTF-8; a surrogate takes three bytes.
  /// - Precondition: the destination holds `encodedCount`'s bytes.
  public static func encode(_ text: TextView, into destination: UnsafeMutablePointer<UInt8>) {
    switch text.width {
    case 1: encode(text.bytes.assumingMemoryBound(to: UInt8.self), into: destination)
    case 2: encode(text.bytes.assumingMemoryBound(to: UInt16.self), into: destination)
    default: encode(text.bytes.assumingMemoryBound(to: UInt32.self), into: destination)
    }
  }

  private static func encode<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, into destination: UnsafeMutablePointer<UInt8>
  ) {
    var position = destination
    for unit in units { position += encodeOne(UInt32(truncatingIfNeeded: unit), into: position) }
  }

  /// Where the first lone surrogate stands, which UTF-8 has no place for.
  public static func firstSurrogate(_ text: TextView) -> Int? {
    func find<Unit: FixedWidthInteger & UnsignedInteger>(
      _ units: UnsafeBufferPointer<Unit>
    ) -> Int? {
      units.firstIndex { UInt32(truncatingIfNeeded: $0) & 0xFFFF_F800 == 0xD800 }
    }
    return switch text.width {
    case 1: nil
    case 2: find(text.bytes.assumingMemoryBound(to: UInt16.self))
    default: find(text.bytes.assumingMemoryBound(to: UInt32.self))
    }
  }

  /// Writes one character and tells its length.
  @inlinable
  public static func encodeOne(
    _ codePoint: UInt32, into destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    func continuation(_ shift: UInt32) -> UInt8 {
      0x80 | UInt8(truncatingIfNeeded: codePoint >> shift) & 0x3F
    }
    switch codePoint {
    case ..<0x80:
      destination[0] = UInt8(truncatingIfNeeded: codePoint)
      return 1
    case ..<0x800:
      destination[0] = 0xC0 | UInt8(truncatingIfNeeded: codePoint >> 6)
      destination[1] = continuation(0)
      return 2
    case ..<0x10000:
      destination[0] = 0xE0 | UInt8(truncatingIfNeeded: codePoint >> 12)
      destination[1] = continuation(6)
      destination[2] = continuation(0)
      return 3
    default:
      destination[0] = 0xF0 | UInt8(truncatingIfNeeded: codePoint >> 18)
      destination[1] = continuation(12)
      destination[2] = continuation(6)
      destination[3] = continuation(0)
      return 4
    }
  }

  /// Appends one character.
  @inlinable
  public static func append(_ codePoint: UInt32, to bytes: inout [UInt8]) {
    if codePoint < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: codePoint)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
      let length = encodeOne(codePoint, into: buffer.baseAddress!)
      bytes.append(contentsOf: buffer[..<length])
    }
  }

  /// What is wrong at the first place where bytes are no UTF-8, as CPython reports it.
  /// - Parameter start: where to begin to look.
  public static func firstError(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> TextCodingError? {
    var index = start
    if index == 0 { index = asciiPrefix(bytes) }
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // Most are of two or three bytes, all of whose second bytes are allowed.
      if lead &- 0xC2 < 30, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
        continue
      }
      if lead &- 0xE1 < 12, index + 2 < bytes.count,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
        continue
      }
      switch checkSequence(bytes, at: index) {
      case .valid(let length): index += length
      case .invalid(let error): return error
      }
    }
    return nil
  }

  enum SequenceCheck {
    case valid(length: Int)
    case invalid(TextCodingError)
  }

  /// Checks the sequence that starts at a byte that is not ASCII.
  static func checkSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> SequenceCheck {
    let lead = bytes[start]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2 && lead <= 0xF4 else {
      return .invalid(error(start, start + 1, "invalid start byte"))
    }
    for offset in 1..<length {
      guard start + offset < bytes.count else {
        return .invalid(error(start, bytes.count, "unexpected end of data"))
      }
      let byte = bytes[start + offset]
      var isValid = byte & 0xC0 == 0x80
      if offset == 1 {
        // No overlong forms, no surrogates, nothing past U+10FFFF.
        switch lead {
        case 0xE0: isValid = isValid && byte >= 0xA0
        case 0xED: isValid = isValid && byte < 0xA0
        case 0xF0: isValid = isValid && byte >= 0x90
        case 0xF4: isValid = isValid && byte < 0x90
        default: break
        }
      }
      if !isValid {
        return .invalid(error(start, start + offset, "invalid continuation byte"))
      }
    }
    return .valid(length: length)
  }

  private static func error(_ start: Int, _ end: Int, _ reason: StaticString) -> TextCodingError {
    TextCodingError(encoding: "utf-8", start: start, end: end, reason: reason)
  }
}

/// Where and why text could not be decoded or encoded: the fields of a UnicodeError.
public struct TextCodingError: Error, Sendable {
  public let encoding: StaticString
  /// Bytes when decoding, characters when encoding; the end is behind the last.
  public let start, end: Int
  public let reason: StaticString

  public init(encoding: StaticString, start: Int, end: Int, reason: StaticString) {
    self.encoding = encoding
    self.start = start
    self.end = end
    self.reason = reason
  }
}
