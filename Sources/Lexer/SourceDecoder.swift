import Primitives

/// Why a source cannot be decoded, in the codec's words.
struct SourceDecodingError: Error {
  let message: String
  /// Whether the codec tells the place: then a codec that uses it adds nothing to its words.
  var isSpecific = false
}

/// Decodes sources that are not UTF-8: every encoding of CPython's, and its errors.
enum SourceDecoder {
  /// - Parameter warning: what the codec warns of, if anything.
  /// - Returns: UTF-8.
  static func decode(
    _ text: ArraySlice<UInt8>, encoding name: String, warning: inout SyntaxWarningRecord?
  ) throws(SourceDecodingError) -> [UInt8] {
    guard let codec = EncodingName.canonical(name) else {
      throw SourceDecodingError(message: "unknown encoding: \(name)")
    }
    let codePoints = try decode(text, codec, name)
    if codec == "unicode_escape" { warning = invalidEscape(in: text, name) }
    if let position = codePoints.firstIndex(where: isSurrogate) {
      throw SourceDecodingError(message: surrogateMessage(codePoints, position))
    }
    var result: [UInt8] = []
    result.reserveCapacity(codePoints.count)
    for codePoint in codePoints { UTF8Text.append(codePoint, to: &result) }
    return result
  }

  private static func decode(
    _ text: ArraySlice<UInt8>, _ codec: String, _ name: String
  ) throws(SourceDecodingError) -> [UInt32] {
    do throws(TextCodingError) {
      let codePoints = try text.withUnsafeBufferPointer { bytes throws(TextCodingError) in
        try decode(bytes, codec)
      }
      if let codePoints { return codePoints }
    } catch {
      throw SourceDecodingError(message: message(error, in: text), isSpecific: true)
    }
    switch codec {
    case "punycode": return try DomainNameCodecs.decodePunycode(text, codec: name)
    case "idna": return try DomainNameCodecs.decodeIDNA(text, codec: name)
    case "undefined":
      throw SourceDecodingError(
        message: "decoding with '\(name)' codec failed (UnicodeError: undefined encoding)")
    default:
      // What is left turns bytes into bytes, or text into text.
      throw SourceDecodingError(
        message: "'\(name)' is not a text encoding; use codecs.decode() to handle arbitrary codecs")
    }
  }

  /// The codecs whose errors tell a place; nil for the others.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ codec: String
  ) throws(TextCodingError) -> [UInt32]? {
    switch codec {
    case "unicode_escape": return try EscapeCodec.decode(bytes, isRaw: false, .strict)
    case "raw_unicode_escape": return try EscapeCodec.decode(bytes, isRaw: true, .strict)
    case "utf_7": return try UTF7.decode(bytes)
    case "utf_8_sig": return try TextEncoding.utf8.decode(bytes)
    case "charmap": return bytes.map(UInt32.init)
    default:
      if let encoding = TextEncoding(canonicalName: codec) { return try encoding.decode(bytes) }
      return try MultibyteEncoding(canonicalName: codec)?.decode(bytes)
    }
  }

  private static func invalidEscape(
    in text: ArraySlice<UInt8>, _ name: String
  ) -> SyntaxWarningRecord? {
    text.withUnsafeBufferPointer { EscapeCodec.firstInvalidEscape($0) }.map {
      SyntaxWarningRecord(
        .deprecationWarning, "invalid escape sequence '\\\(Character(Unicode.Scalar($0)))'",
        codec: name)
    }
  }

  static func message(_ error: TextCodingError, in text: ArraySlice<UInt8>) -> String {
    let place: String
    if error.end - error.start == 1 {
      let byte = String(text[text.startIndex + error.start], radix: 16)
      place = "byte 0x\(byte.count < 2 ? "0" : "")\(byte) in position \(error.start)"
    } else {
      place = "bytes in position \(error.start)-\(error.end - 1)"
    }
    return "'\(error.encoding)' codec can't decode \(place): \(error.reason)"
  }

  // MARK: Surrogates

  private static func isSurrogate(_ codePoint: UInt32) -> Bool { codePoint & 0xFFFF_F800 == 0xD800 }

  /// The parser takes UTF-8, which has no surrogates.
  private static func surrogateMessage(_ codePoints: [UInt32], _ start: Int) -> String {
    let count = codePoints[start...].prefix(while: isSurrogate).count
    let place =
      count == 1
      ? "character '\\u\(String(codePoints[start], radix: 16))' in position \(start)"
      : "characters in position \(start)-\(start + count - 1)"
    return "'utf-8' codec can't encode \(place): surrogates not allowed"
  }
}
