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
      let back = try encodedLabel(decoded, codec)
      guard label.map(lowercased) == back.map(lowercased) else {
        // Only exceptions with one argument are worded anew.
        throw SourceDecodingError(
          message: "('IDNA does not round-trip', \(repr(Array(label))), \(repr(back)))")
      }
      result += decoded
    }
    return result
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// A label in ASCII. CPython: `encodings.idna.ToASCII`.
  private static func encodedLabel(
    _ label: [UInt32], _ codec: String
  ) throws(SourceDecodingError) -> [UInt8] {
    var label = label
    if !isASCII(label) {
      do throws(Nameprep.Refusal) {
        label = try Nameprep.shared.prepare(label)
      } catch {
        switch error {
        case .invalidCharacter(let character):
          throw failure(codec, "Invalid character \(repr(of: character))")
        case .direction(let requirement):
          throw failure(codec, "Violation of BIDI requirement \(requirement)")
        }
      }
    }
    var encoded: [UInt8]
    if isASCII(label) {
      encoded = label.map { UInt8($0) }
    } else {
      if label.starts(with: "xn--".utf8.map(UInt32.init)) {
        throw failure(codec, "Label starts with ACE prefix")
      }
      encoded = Array("xn--".utf8) + encodePunycode(label)
    }
    if encoded.isEmpty || encoded.count > 63 { throw failure(codec, "label empty or too long") }
    return encoded
  }

  private static func isASCII(_ label: [UInt32]) -> Bool { label.allSatisfy { $0 < 0x80 } }

  /// RFC 3492: the ASCII characters, a hyphen, and for each other character, in their order, how many places
  /// and characters lie between it and the one before.
  private static func encodePunycode(_ text: [UInt32]) -> [UInt8] {
    let basic = text.filter { $0 < 0x80 }
    var result = basic.map { UInt8($0) }
    if !basic.isEmpty { result.append(UInt8(ascii: "-")) }
    var handled = basic.count
    var next: UInt32 = 0x80
    var delta: UInt128 = 0
    var bias: UInt128 = 72
    while handled < text.count {
      let smallest = text.filter { $0 >= next }.min() ?? next
      delta += UInt128(smallest - next) * UInt128(handled + 1)
      next = smallest
      for character in text {
        if character < next { delta += 1 }
        guard character == next else { continue }
        appendNumber(delta, bias, to: &result)
        bias = adaptedBias(delta, isFirst: handled == basic.count, count: UInt128(handled + 1))
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return result
  }

  private static func appendNumber(
    _ number: UInt128, _ bias: UInt128, to result: inout [UInt8]
  ) {
    var rest = number
    var step: UInt128 = 36
    func digit(_ value: UInt128) -> UInt8 {
      UInt8(value) + (value < 26 ? UInt8(ascii: "a") : UInt8(ascii: "0") - 26)
    }
    while true {
      let threshold = step <= bias ? 1 : min(step - bias, 26)
      if rest < threshold { break }
      result.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      step += 36
    }
    result.append(digit(rest))
  }

  private static func repr(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    appendRepr(ofBytes: bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func repr(of character: UInt32) -> String {
    var text: [UInt8] = []
    UTF8Text.append(character, to: &text)
    return Primitives.repr(of: PythonString(utf8: text))
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
