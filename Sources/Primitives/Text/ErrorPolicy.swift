/// What to do about text that cannot be decoded or encoded: the built-in error handlers.
/// CPython: Python/codecs.c.
public enum ErrorPolicy: Sendable {
  case strict, ignore, replace, backslashReplace, surrogateEscape, surrogatePass
  /// For encoding only.
  case xmlCharRefReplace, nameReplace

  public init?(name: some StringProtocol) {
    switch name {
    case "strict": self = .strict
    case "ignore": self = .ignore
    case "replace": self = .replace
    case "backslashreplace": self = .backslashReplace
    case "surrogateescape": self = .surrogateEscape
    case "surrogatepass": self = .surrogatePass
    case "xmlcharrefreplace": self = .xmlCharRefReplace
    case "namereplace": self = .nameReplace
    default: return nil
    }
  }

  /// Whether `decode` can use it; otherwise CPython raises a TypeError once it is needed.
  public var canDecode: Bool { self != .xmlCharRefReplace && self != .nameReplace }

  /// Appends what stands for bytes that could not be decoded.
  /// - Returns: where to go on; nil if the error stays one.
  func appendDecoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ error: TextCodingError,
    surrogate: (Int) -> (codePoint: UInt32, length: Int)?, to result: inout [UInt32]
  ) -> Int? {
    switch self {
    case .ignore:
      return error.end
    case .replace:
      result.append(0xFFFD)
      return error.end
    case .backslashReplace:
      for byte in bytes[error.start..<error.end] {
        appendEscape(UInt32(byte), letter: 0x78, digits: 2) { result.append(UInt32($0)) }
      }
      return error.end
    case .surrogateEscape:
      var index = error.start
      while index < error.end && index < error.start + 4 && bytes[index] >= 0x80 {
        result.append(0xDC00 + UInt32(bytes[index]))
        index += 1
      }
      return index > error.start ? index : nil
    case .surrogatePass:
      guard let (codePoint, length) = surrogate(error.start) else { return nil }
      result.append(codePoint)
      return error.start + length
    case .strict, .xmlCharRefReplace, .nameReplace:
      return nil
    }
  }

  /// Appends the ASCII text that stands for characters that could not be encoded; false where the
  /// policy is none that has such a text.
  func appendReplacement(
    for text: TextView, _ range: Range<Int>, to append: (UInt8) -> Void
  ) -> Bool {
    switch self {
    case .strict, .surrogateEscape, .surrogatePass: return false
    case .ignore: return true
    case .replace, .backslashReplace, .xmlCharRefReplace, .nameReplace: break
    }
    for index in range {
      let codePoint = text[index]
      switch self {
      case .replace:
        append(0x3F)
      case .xmlCharRefReplace:
        for byte in "&#\(codePoint);".utf8 { append(byte) }
      case .nameReplace:
        if let name = CharacterNames.name(of: codePoint) {
          for byte in "\\N{\(name)}".utf8 { append(byte) }
        } else {
          ErrorPolicy.appendCharacterEscape(codePoint, to: append)
        }
      default:
        ErrorPolicy.appendCharacterEscape(codePoint, to: append)
      }
    }
    return true
  }

  /// \xNN, \uNNNN or \UNNNNNNNN, the shortest that fits.
  static func appendCharacterEscape(_ codePoint: UInt32, to append: (UInt8) -> Void) {
    if codePoint < 0x100 {
      appendEscape(codePoint, letter: 0x78, digits: 2, to: append)
    } else if codePoint < 0x10000 {
      appendEscape(codePoint, letter: 0x75, digits: 4, to: append)
    } else {
      appendEscape(codePoint, letter: 0x55, digits: 8, to: append)
    }
  }
}

private func appendEscape(
  _ value: UInt32, letter: UInt8, digits: Int, to append: (UInt8) -> Void
) {
  append(0x5C)
  append(letter)
  for place in (0..<digits).reversed() {
    append(Limbs.digitText(UInt8(truncatingIfNeeded: value >> UInt32(place * 4) & 0xF)))
  }
}
