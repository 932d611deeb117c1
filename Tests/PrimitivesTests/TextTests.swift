import Primitives
import Testing

@Suite struct TextTests {
  @Test("encodings and error policies give CPython 3.9's text or error")
  func codecs() throws {
    try Golden.check("codecs.tsv") { fields in
      let encoding = try #require(TextEncoding(name: fields[1]))
      let policy = try #require(ErrorPolicy(name: fields[2]))
      do throws(TextCodingError) {
        if fields[0] == "decode" {
          let bytes = Golden.bytes(fields[3])
          let text = try Self.decode(bytes, encoding, policy)
          Self.checkFastPath(bytes, encoding, policy, text)
          return Golden.hex(text)
        }
        return Golden.hex(try Self.encode(Golden.codePoints(fields[3]), encoding, policy))
      } catch {
        return "\(error.encoding) \(error.start) \(error.end) \(error.reason)"
      }
    }
  }

  static func decode(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ policy: ErrorPolicy
  ) throws(TextCodingError) -> [UInt32] {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(TextCodingError) in try encoding.decode(bytes, errors: policy) }
    }
    return try result.get()
  }

  static func encode(
    _ text: [UInt32], _ encoding: TextEncoding, _ policy: ErrorPolicy
  ) throws(TextCodingError) -> [UInt8] {
    let result = text.withUnsafeBufferPointer { text in
      Result { () throws(TextCodingError) in
        try encoding.encode(TextView(text), errors: policy)
      }
    }
    return try result.get()
  }

  /// UTF-8 without errors reads the same through the functions that check nothing, and writes back.
  static func checkFastPath(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ policy: ErrorPolicy, _ text: [UInt32]
  ) {
    guard case .utf8 = encoding, policy == .strict else { return }
    bytes.withUnsafeBufferPointer { bytes in
      #expect(UTF8Text.firstError(bytes) == nil)
      let measure = UTF8Text.measure(bytes)
      #expect(measure.count == text.count)
      #expect(measure.maximum.leadingZeroBitCount <= (text.max() ?? 0).leadingZeroBitCount)
      var units = [UInt32](repeating: 0, count: text.count)
      units.withUnsafeMutableBufferPointer { UTF8Text.decode(bytes, into: $0.baseAddress!) }
      #expect(units == text)
      units.withUnsafeBufferPointer { units in
        let view = TextView(units)
        var encoded = [UInt8](repeating: 0, count: UTF8Text.encodedCount(view))
        encoded.withUnsafeMutableBufferPointer {
          if let start = $0.baseAddress { UTF8Text.encode(view, into: start) }
        }
        #expect(encoded == Array(bytes))
      }
    }
  }

  @Test("the first error in UTF-8 is where CPython finds it")
  func firstError() {
    let bytes: [UInt8] = Array("twenty bytes of text".utf8) + [0xE2, 0x82, 0x41]
    let error = bytes.withUnsafeBufferPointer { UTF8Text.firstError($0) }
    #expect(error?.start == 20)
    #expect(error?.end == 22)
    #expect(error.map { "\($0.reason)" } == "invalid continuation byte")
  }

  @Test("an identifier is normalised by way of UTF-8")
  func identifier() {
    #expect(Normalization.nfkc(utf8: Array("ﬁne_𝐱²".utf8)) == Array("fine_x2".utf8))
    #expect(Normalization.nfkc(utf8: Array("plain".utf8)) == Array("plain".utf8))
  }
}

@Suite struct HashTests {
  @Test("hashes of text and collections are CPython 3.9's for the same seed")
  func golden() throws {
    try Golden.check("hashes.tsv") { fields in
      let numbers = fields[2].split(separator: ",").compactMap { Int($0) }
      switch fields[0] {
      case "tuple":
        var hash = TupleHash()
        for number in numbers { hash.add(number) }
        return hash.finish(count: numbers.count).description
      case "frozenset":
        var hash = FrozenSetHash()
        for number in numbers { hash.add(number) }
        return hash.finish(count: numbers.count).description
      default:
        return Self.hash(Golden.codePoints(fields[2]), SipHash(seed: UInt32(fields[1])))
          .description
      }
    }
  }

  /// Hashes text as Python stores it: in the narrowest of three widths.
  static func hash(_ text: [UInt32], _ hash: SipHash) -> Int {
    let maximum = text.max() ?? 0
    if maximum < 0x100 { return text.map { UInt8($0) }.withUnsafeBytes { hash.hash($0) } }
    if maximum < 0x10000 { return text.map { UInt16($0) }.withUnsafeBytes { hash.hash($0) } }
    return text.withUnsafeBytes { hash.hash($0) }
  }

  @Test("a random key differs from process to process and from the zero key")
  func randomKey() {
    let text = Array("some text".utf8)
    let hashes = text.withUnsafeBytes { bytes in
      [SipHash(seed: nil), SipHash(seed: nil), SipHash(seed: 0)].map { $0.hash(bytes) }
    }
    #expect(Set(hashes).count == 3)
  }
}
