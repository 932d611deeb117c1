import Glibc
import Primitives

/// `str.encode` and `bytes.decode`: codecs by name. CPython: `PyUnicode_Decode`, `PyUnicode_AsEncodedString`,
/// Python/codecs.c. What `Primitives` encodes and decodes goes through it; the fast paths and the escapes are
/// here.
enum Codec {
  case text(TextEncoding)
  case multibyte(MultibyteEncoding)
  case utf8WithMark, unicodeEscape, rawUnicodeEscape, utf7
  /// What a program may have registered.
  case foreign(String)
}

extension Machine {
  // MARK: Arguments

  /// An encoding's or error handler's name. `what` begins the error's message.
  func codecArgument(_ value: Value, _ what: StaticString, default text: String) throws(Raised)
    -> String
  {
    if value.isNull { return text }
    let str = try requireStr(value, what)
    if str.characters.find(0, from: 0) >= 0 { throw valueError("embedded null character") }
    return str.description
  }

  /// The codec of a name, in any spelling that CPython takes.
  /// - Parameter verb: `encode` or `decode`, for the message about codecs that are not for text.
  func codec(named name: String, _ verb: StaticString) throws(Raised) -> Codec {
    if let encoding = TextEncoding(name: name) { return .text(encoding) }
    var normalized = ""
    for c in name.lowercased().unicodeScalars {
      if c == "-" || c == " " {
        normalized.unicodeScalars.append("_")
      } else {
        normalized.unicodeScalars.append(c)
      }
    }
    switch normalized {
    case "utf_8", "utf_8_": return .text(.utf8)
    case "utf_8_sig", "utf8_sig": return .utf8WithMark
    case "unicode_escape", "unicodeescape": return .unicodeEscape
    case "raw_unicode_escape", "rawunicodeescape": return .rawUnicodeEscape
    case "hex", "hex_codec", "base64", "base64_codec", "base_64", "bz2", "bz2_codec", "zip", "zlib",
      "zlib_codec", "uu", "uu_codec", "quopri", "quopri_codec", "quoted_printable",
      "quotedprintable", "rot13", "rot_13":
      throw error(
        .lookupError,
        "'\(name)' is not a text encoding; use codecs.\(verb)() to handle arbitrary codecs")
    default: break
    }
    if let canonical = EncodingName.canonical(name) {
      if canonical == "utf_7" { return .utf7 }
      if let encoding = MultibyteEncoding(canonicalName: canonical),
        verb.description == "decode" || encoding.canEncode
      {
        return .multibyte(encoding)
      }
    }
    return .foreign(name)
  }

  /// Coding by what `codecs` knows: a codec or an error handler that the program has registered there.
  /// - Parameter object: a str to encode, or a bytes object.
  private func codeByRegistry(
    _ object: Value, _ verb: StaticString, encoding: String, errors: String
  ) throws(Raised) -> Value? {
    let codecs = try get(pointee.modules, intern("codecs"))
    // Nothing can be registered before it is imported.
    if codecs.isNull { return nil }
    return try callMethod(
      codecs, intern(verb.description == "encode" ? "_encode_text" : "_decode_text"), object,
      newStr(encoding), newStr(errors))
  }

  private func unknownEncoding(_ name: String) -> Raised {
    error(.lookupError, "unknown encoding: \(name)")
  }

  // MARK: Encoding

  /// `str.encode(encoding, errors)`: a bytes object.
  func encode(_ str: StrRef, encoding: String = "utf-8", errors: String = "strict") throws(Raised)
    -> Value
  {
    if encoding == "utf-8" { return try encodeUTF8(str, errors) }
    let codec = try codec(named: encoding, "encode")
    switch codec {
    case .text(.utf8): return try encodeUTF8(str, errors)
    case .foreign(let name):
      if let result = try codeByRegistry(Value(str), "encode", encoding: name, errors: errors) {
        return result
      }
      throw unknownEncoding(name)
    case .text(.ascii) where str.isASCII || str.count == 0,
      .text(.latin1) where str.width == 1:
      return newBytes(copying: str.data, count: str.count)
    default: return try encodeSlowly(str, codec, errors, encoding)
    }
  }

  /// UnicodeEncodeError for a str with lone surrogates.
  func requireUTF8(_ value: Value) throws(Raised) {
    guard let index = UTF8Text.firstSurrogate(value.as(StrObject.self).view) else { return }
    throw raise(
      .unicodeEncodeError, newStr("utf-8"), value, newInt(index), newInt(index + 1),
      newStr("surrogates not allowed"))
  }

  private func encodeUTF8(_ str: StrRef, _ errors: String) throws(Raised) -> Value {
    if str.isASCII || str.count == 0 { return newBytes(copying: str.data, count: str.count) }
    if str.width > 1 && str.hasSurrogates {
      return try encodeSlowly(str, .text(.utf8), errors, "utf-8")
    }
    let view = str.view
    let count = UTF8Text.encodedCount(view)
    try reserve(count)
    let bytes = newBytes(count: count)
    UTF8Text.encode(view, into: bytes.data)
    return Value(bytes)
  }

  private func encodeSlowly(
    _ str: StrRef, _ codec: Codec, _ errors: String, _ encoding: String
  ) throws(Raised) -> Value {
    let policy = ErrorPolicy(name: errors)
    let view = str.view
    do throws(TextCodingError) {
      let bytes: [UInt8]
      switch codec {
      case .text(let encoding): bytes = try encoding.encode(view, errors: policy ?? .strict)
      case .utf8WithMark:
        bytes =
          [0xEF, 0xBB, 0xBF] + (try TextEncoding.utf8.encode(view, errors: policy ?? .strict))
      case .unicodeEscape: bytes = EscapeCodec.encode(str.characters, isRaw: false)
      case .rawUnicodeEscape: bytes = EscapeCodec.encode(str.characters, isRaw: true)
      case .multibyte(let encoding):
        bytes = try encoding.encode(view, errors: policy ?? .strict)
      case .utf7: bytes = UTF7.encode(view)
      case .foreign: bytes = []
      }
      return bytes.withUnsafeBufferPointer { newBytes($0) }
    } catch {
      if policy == nil {
        if let result = try codeByRegistry(
          Value(str), "encode", encoding: encoding, errors: errors)
        {
          return result
        }
        throw unknownHandler(errors)
      }
      throw codingError(.unicodeEncodeError, error, Value(str))
    }
  }

  // MARK: Decoding

  /// `bytes.decode(encoding, errors)`.
  /// - Parameter object: what the bytes belong to, for errors.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, of object: Value, encoding: String = "utf-8",
    errors: String = "strict"
  ) throws(Raised) -> Value {
    if bytes.count == 0 { return pointee.emptyStr }
    let base = bytes.baseAddress.unsafelyUnwrapped
    let codec = encoding == "utf-8" ? .text(.utf8) : try codec(named: encoding, "decode")
    switch codec {
    case .text(.latin1): return newStr(latin1: base, count: bytes.count)
    case .text(.utf8):
      if UTF8Text.asciiPrefix(bytes) == bytes.count {
        return newStr(ascii: base, count: bytes.count)
      }
      if UTF8Text.firstError(bytes) == nil { return newStr(utf8: bytes) }
    case .text(.ascii):
      if UTF8Text.asciiPrefix(bytes) == bytes.count {
        return newStr(ascii: base, count: bytes.count)
      }
    case .foreign(let name):
      let owner = object.isExact(.bytes) ? object : newBytes(bytes)
      if let result = try codeByRegistry(owner, "decode", encoding: name, errors: errors) {
        return result
      }
      throw unknownEncoding(name)
    default: break
    }
    let policy = ErrorPolicy(name: errors)
    do throws(TextCodingError) {
      let points: [UInt32]
      let strict = policy ?? .strict
      switch codec {
      case .text(let encoding): points = try encoding.decode(bytes, errors: strict)
      case .utf8WithMark:
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        points = try TextEncoding.utf8.decode(
          hasMark ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes, errors: strict)
      case .unicodeEscape: points = try EscapeCodec.decode(bytes, isRaw: false, strict)
      case .rawUnicodeEscape: points = try EscapeCodec.decode(bytes, isRaw: true, strict)
      case .multibyte(let encoding): points = try encoding.decode(bytes, errors: strict)
      case .utf7: points = try UTF7.decode(bytes, errors: strict)
      case .foreign: points = []
      }
      return points.withUnsafeBufferPointer { newStr(codePoints: $0) }
    } catch {
      let owner = object.isExact(.bytes) ? object : newBytes(bytes)
      guard let policy else {
        if let result = try codeByRegistry(owner, "decode", encoding: encoding, errors: errors) {
          return result
        }
        throw unknownHandler(errors)
      }
      if !policy.canDecode {
        throw typeError("don't know how to handle UnicodeDecodeError in error callback")
      }
      throw codingError(.unicodeDecodeError, error, owner)
    }
  }

  private func unknownHandler(_ name: String) -> Raised {
    error(.lookupError, "unknown error handler name '\(name)'")
  }

  private func codingError(_ type: ExceptionClass, _ problem: TextCodingError, _ object: Value)
    -> Raised
  {
    let exception = newException(
      type,
      [
        newStr(problem.encoding), object, Value(smallInt: problem.start),
        Value(smallInt: problem.end), newStr(problem.reason),
      ])
    let args = exception.as(ExceptionObject.self).pointee.args.as(TupleObject.self)
    exception.as(ExceptionObject.self).extras.update(from: args.items, count: 5)
    return raise(exception)
  }

  /// A bytes object that holds a copy.
  func newBytes(copying bytes: UnsafeRawPointer, count: Int) -> Value {
    newBytes(UnsafeBufferPointer(start: bytes.assumingMemoryBound(to: UInt8.self), count: count))
  }
}

extension UnsafeMutablePointer where Pointee == StrObject {
  var hasSurrogates: Bool { UTF8Text.firstSurrogate(view) != nil }
}
