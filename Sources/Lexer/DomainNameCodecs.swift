import Primitives

/// The codecs `punycode` and `idna`, made for names of hosts. CPython: Lib/encodings/punycode.py, idna.py.
enum DomainNameCodecs {
  typealias Bytes = ArraySlice<UInt8>

  /// RFC 3492: the last hyphen goes between the ASCII characters and numbers that say where the others
  /// belong.
  static func decodePunycode(
    _ text: Bytes, codec: String = "punycode"
  ) throws(SourceDecodingError) -> [UInt32] {
    let hyphen = text.lastIndex(of: UInt8(ascii: "-"))
    var result = try ascii(text[..<(hyphen ?? text.startIndex)]).map(UInt32.init)
    let numbers = try ascii(text[(hyphen.map { $0 + 1 } ?? text.startIndex)...])
    var position = numbers.startIndex
    var character: UInt128 = 0x80
    var place: UInt128 = 0
    var bias: UInt128 = 72
    var isFirst = true
    while position < numbers.endIndex {
      let delta = try number(numbers, &position, bias, codec)
      place += delta
      let count = UInt128(result.count + 1)
      character += place / count
      if character > 0x10FFFF {
        throw failure(codec, "Invalid character U+\(String(character, radix: 16))")
      }
      place %= count
      result.insert(UInt32(character), at: Int(place))
      place += 1
      bias = adaptedBias(delta, isFirst: isFirst, count: count)
      isFirst = false
    }
    return result
  }

  /// A number whose digits' weights depend on `bias`.
  private static func number(
    _ text: Bytes, _ position: inout Int, _ bias: UInt128, _ codec: String
  ) throws(SourceDecodingError) -> UInt128 {
    var result: UInt128 = 0
    var weight: UInt128 = 1
    var step: UInt128 = 36
    while true {
      guard position < text.endIndex else {
        throw failure(codec, "incomplete punicode string")
      }
      let byte = text[position]
      let digit: UInt128
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = UInt128(byte - 65)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = UInt128(byte - 97)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt128(byte - 22)
      default:
        throw failure(
          codec, "Invalid extended code point '\(Character(Unicode.Scalar(byte)))'")
      }
      position += 1
      let threshold = step <= bias ? 1 : min(step - bias, 26)
      // Numbers beyond the characters are refused; how far beyond shows only in the error.
      result &+= digit &* weight
      if digit < threshold { return result & (1 << 120 - 1) }
      weight &*= 36 - threshold
      step += 36
    }
  }

  private static func adaptedBias(_ delta: UInt128, isFirst: Bool, count: UInt128) -> UInt128 {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var bias: UInt128 = 0
    while rest > 455 {
      rest /= 35
      bias += 36
    }
    return bias + 36 * rest / (rest + 38)
  }

  /// RFC 3490: parts between dots are ASCII, or `xn--` and punycode.
  static func decodeIDNA(
    _ text: Bytes, codec: String
  ) throws(SourceDecodingError) -> [UInt32] {
    let mark = Array("xn--".utf8)
    let hasMark = text.indices.contains { text[$0...].starts(with: mark) }
    if !hasMark, text.allSatisfy({ $0 < 0x80 }) { return text.map(UInt32.init) }
    var result: [UInt32] = []
    for (number, label) in text.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false
    ).enumerated() {
      if number > 0 { result.append(0x2E) }
      guard label.starts(with: mark) else {
        result += try ascii(label).map(UInt32.init)
        continue
      }
      let decoded: [UInt32]
      do throws(SourceDecodingError) {
        decoded = try decodePunycode(label.dropFirst(4))
      } catch {
        if error.isSpecific { throw error }
        throw failure(codec, error.message)
      }
      if decoded.allSatisfy({ $0 < 0x80 }) {
        if decoded.isEmpty || decoded.count > 63 {
          throw failure(codec, "label empty or too long")
        }
        let back = decoded.map { UInt8($0) }
        throw failure(
          codec, "('IDNA does not round-trip', \(repr(Array(label))), \(repr(back)))")
      }
      if label.count > 63 { throw failure(codec, "label empty or too long") }
      result += decoded
    }
    return result
  }

  private static func repr(_ bytes: [UInt8]) -> String {
    "b'" + String(decoding: bytes, as: UTF8.self) + "'"
  }

  private static func ascii(_ text: Bytes) throws(SourceDecodingError) -> Bytes {
    guard let position = text.firstIndex(where: { $0 >= 0x80 }) else { return text }
    let start = position - text.startIndex
    let error = TextCodingError(
      encoding: "ascii", start: start, end: start + 1, reason: "ordinal not in range(128)")
    throw SourceDecodingError(message: SourceDecoder.message(error, in: text), isSpecific: true)
  }

  private static func failure(_ codec: String, _ reason: String) -> SourceDecodingError {
    SourceDecodingError(
      message: "decoding with '\(codec)' codec failed (UnicodeError: \(reason))")
  }
}
