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
    let normalized = String(
      name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    switch normalized {
    case "utf-8", "utf8", "u8", "utf", "utf8-ucs2", "utf8-ucs4", "cp65001": self = .utf8
    case "ascii", "us-ascii", "646", "ansi-x3.4-1968", "iso646-us", "cp367": self = .ascii
    case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819",
      "iso8859":
      self = .latin1
    case "utf-16", "utf16", "u16": self = .utf16(.marked)
    case "utf-16-le", "utf-16le", "unicodelittleunmarked": self = .utf16(.little)
    case "utf-16-be", "utf-16be", "unicodebigunmarked": self = .utf16(.big)
    case "utf-32", "utf32", "u32": self = .utf32(.marked)
    case "utf-32-le", "utf-32le": self = .utf32(.little)
    case "utf-32-be", "utf-32be": self = .utf32(.big)
    default:
      guard let charmap = Charmap(normalizedName: normalized) else { return nil }
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
