import Glibc

/// Decodes the backslash escapes of string and bytes literals.
/// CPython: `_PyUnicode_DecodeUnicodeEscape`, `_PyBytes_DecodeEscape`.
struct EscapeDecoder {
  /// The decoded bytes: UTF-8 with surrogates allowed, or plain bytes.
  var output: [UInt8] = []
  /// The first escape that means nothing, if any: its bytes after the backslash.
  var invalidEscape: UInt8?
  /// CPython's text for an escape that cannot be decoded.
  var errorMessage: String?

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    output.reserveCapacity(text.count)
  }

  // MARK: str

  /// Decodes a `str` literal's text.
  mutating func decodeString() -> Bool {
    while copyToBackslash() {
      guard position < text.count else {
        // An f-string's text ends at a brace, which a backslash does not escape.
        output.append(92)
        break
      }
      let escape = text[position]
      position += 1
      if let simple = EscapeDecoder.simpleEscape(escape) {
        output.append(simple)
        continue
      }
      let isDecoded: Bool
      switch escape {
      case 10: isDecoded = true
      case 48...55: isDecoded = append(octal(escape))
      case UInt8(ascii: "x"): isDecoded = hexadecimal(2, "truncated \\xXX escape")
      case UInt8(ascii: "u"): isDecoded = hexadecimal(4, "truncated \\uXXXX escape")
      case UInt8(ascii: "U"): isDecoded = hexadecimal(8, "truncated \\UXXXXXXXX escape")
      case UInt8(ascii: "N"): isDecoded = namedCharacter()
      case 128...:
        // CPython turns the backslash before a non-ASCII character into an escape of its own.
        position -= 1
        isDecoded = append(92)
      default:
        if invalidEscape == nil { invalidEscape = escape }
        output.append(92)
        position -= 1
        isDecoded = true
      }
      if !isDecoded { return false }
    }
    return true
  }

  /// Takes what stands before the next backslash, and that itself; false where none is left.
  private mutating func copyToBackslash() -> Bool {
    guard position < text.count, let base = text.baseAddress else { return false }
    let found = memchr(base + position, 92, text.count - position)
    let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[position..<end]))
    position = end + 1
    return found != nil
  }

  private static func simpleEscape(_ escape: UInt8) -> UInt8? {
    switch escape {
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): escape
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "v"): 11
    case UInt8(ascii: "a"): 7
    default: nil
    }
  }

  /// Up to three octal digits, the first of which has been read.
  private mutating func octal(_ first: UInt8) -> UInt32 {
    var value = UInt32(first - 48)
    for _ in 0..<2 where position < text.count && text[position] & 0xf8 == 48 {
      value = value * 8 + UInt32(text[position] - 48)
      position += 1
    }
    return value
  }

  private mutating func append(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x80: output.append(UInt8(value))
    case 0x80..<0x800:
      output.append(UInt8(0xc0 | value >> 6))
      output.append(UInt8(0x80 | value & 0x3f))
    case 0x800..<0x10000:
      output.append(UInt8(0xe0 | value >> 12))
      output.append(UInt8(0x80 | value >> 6 & 0x3f))
      output.append(UInt8(0x80 | value & 0x3f))
    default:
      output.append(UInt8(0xf0 | value >> 18))
      output.append(UInt8(0x80 | value >> 12 & 0x3f))
      output.append(UInt8(0x80 | value >> 6 & 0x3f))
      output.append(UInt8(0x80 | value & 0x3f))
    }
    return true
  }

  private mutating func hexadecimal(_ length: Int, _ error: String) -> Bool {
    let start = position - 2
    var value: UInt32 = 0
    for _ in 0..<length {
      guard position < text.count, let digit = EscapeDecoder.hexDigit(text[position]) else {
        return fail(error, from: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    if value > 0x10ffff { return fail("illegal Unicode character", from: start) }
    return append(value)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70, 97...102: (byte | 32) - 87
    default: nil
    }
  }

  private mutating func namedCharacter() -> Bool {
    let start = position - 2
    let malformed = "malformed \\N character escape"
    guard position < text.count, text[position] == UInt8(ascii: "{") else {
      return fail(malformed, from: start)
    }
    let nameStart = position + 1
    var end = nameStart
    while end < text.count && text[end] != UInt8(ascii: "}") { end += 1 }
    guard end < text.count, end > nameStart else {
      position = end
      return fail(malformed, from: start)
    }
    position = end + 1
    let name = UnsafeBufferPointer(rebasing: text[nameStart..<end])
    guard let value = CharacterNames.lookUp(name) else {
      return fail("unknown Unicode character name", from: start)
    }
    return append(value)
  }

  /// Words the error as CPython does, whose decoder sees each non-ASCII character as ten bytes
  /// (`\U0001f600`) and a backslash before one as six.
  private mutating func fail(_ reason: String, from start: Int) -> Bool {
    let first = expandedLength(to: start)
    let last = expandedLength(to: position) - 1
    errorMessage =
      "(unicode error) 'unicodeescape' codec can't decode "
      + (first == last
        ? "byte 0x5c in position \(first): \(reason)"
        : "bytes in position \(first)-\(last): \(reason)")
    return false
  }

  private func expandedLength(to end: Int) -> Int {
    var length = 0
    var index = 0
    while index < end {
      let byte = text[index]
      if byte & 0xc0 == 0x80 {
        // Inside a character that has been counted.
      } else if byte >= 0x80 {
        length += 10
      } else {
        length += 1
        if byte == 92 && index + 1 < text.count {
          if text[index + 1] >= 0x80 {
            length += 5
          } else if index + 1 < end {
            length += 1
            index += 1
          }
        }
      }
      index += 1
    }
    return length
  }

  // MARK: bytes

  /// Decodes a `bytes` literal's text.
  mutating func decodeBytes() -> Bool {
    while copyToBackslash() {
      guard position < text.count else {
        errorMessage = "(value error) Trailing \\ in string"
        return false
      }
      let escape = text[position]
      position += 1
      if let simple = EscapeDecoder.simpleEscape(escape) {
        output.append(simple)
        continue
      }
      switch escape {
      case 10: break
      case 48...55: output.append(UInt8(truncatingIfNeeded: octal(escape)))
      case UInt8(ascii: "x"):
        guard position + 1 < text.count, let high = EscapeDecoder.hexDigit(text[position]),
          let low = EscapeDecoder.hexDigit(text[position + 1])
        else {
          errorMessage = "(value error) invalid \\x escape at position \(position - 2)"
          return false
        }
        output.append(high << 4 | low)
        position += 2
      default:
        if invalidEscape == nil { invalidEscape = escape }
        output.append(92)
        position -= 1
      }
    }
    return true
  }
}
