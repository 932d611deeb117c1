/// The encodings that are built in. Pure functions from bytes to characters and back.
/// CPython: Objects/unicodeobject.c.
public enum TextEncoding: Sendable {
  case utf8, ascii, latin1
  case utf16(ByteOrder), utf32(ByteOrder)
  /// Any other encoding of single bytes.
  case charmap(Charmap)

  public enum ByteOrder: Sendable {
    /// Decoding obeys a byte order mark, encoding writes one.
    case marked
    case little, big
  }

  /// The encoding of a name as Python spells it, in any case, '_' and ' ' as good as '-'.
  public init?(name: some StringProtocol) {
    // What programs nearly always say needs no search.
    switch name {
    case "utf-8", "utf8": self = .utf8
    case "latin-1", "latin1", "iso-8859-1": self = .latin1
    case "ascii": self = .ascii
    default:
      guard let canonical = EncodingName.canonical(name) else { return nil }
      self.init(canonicalName: canonical)
    }
  }

  /// - Parameter name: as `EncodingName.canonical` tells it.
  public init?(canonicalName name: String) {
    switch name {
    case "utf_8": self = .utf8
    case "ascii": self = .ascii
    case "latin_1", "iso8859_1": self = .latin1
    case "utf_16": self = .utf16(.marked)
    case "utf_16_le": self = .utf16(.little)
    case "utf_16_be": self = .utf16(.big)
    case "utf_32": self = .utf32(.marked)
    case "utf_32_le": self = .utf32(.little)
    case "utf_32_be": self = .utf32(.big)
    default:
      guard let charmap = Charmap(canonicalName: name) else { return nil }
      self = .charmap(charmap)
    }
  }

  public func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorPolicy = .strict
  ) throws(TextCodingError) -> [UInt32] {
    switch self {
    case .utf8: try TextDecoding.utf8(bytes, errors)
    case .ascii: try TextDecoding.ascii(bytes, errors)
    case .latin1: bytes.map(UInt32.init)
    case .utf16(let order): try TextDecoding.utf16(bytes, order, errors)
    case .utf32(let order): try TextDecoding.utf32(bytes, order, errors)
    case .charmap(let charmap): try charmap.decode(bytes, errors)
    }
  }

  public func encode(
    _ text: TextView, errors: ErrorPolicy = .strict
  ) throws(TextCodingError) -> [UInt8] {
    switch self {
    case .utf8: try TextEncoder.utf8(text, errors)
    case .ascii: try TextEncoder.singleByte(text, limit: 0x80, errors)
    case .latin1: try TextEncoder.singleByte(text, limit: 0x100, errors)
    case .utf16(let order): try TextEncoder.utf16(text, order, errors)
    case .utf32(let order): try TextEncoder.utf32(text, order, errors)
    case .charmap(let charmap): try charmap.encode(text, errors)
    }
  }
}
