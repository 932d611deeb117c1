/// Damages inputs.
struct Mutator {
  var random: SplitMix

  /// Damages a source in one place or in a few.
  mutating func mutate(source: [UInt8], corpus: Corpus) -> [UInt8] {
    var bytes = source
    for _ in 0...random.below(4) {
      switch random.below(14) {
      case 0: bytes = mutate(bytes: bytes)
      case 1...4: insert(token(), into: &bytes)
      case 5: removeRange(of: &bytes)
      case 6: duplicateRange(of: &bytes)
      case 7: swapLines(of: &bytes)
      case 8: indent(&bytes)
      case 9: removeToken(of: &bytes)
      case 10: splice(corpus.sources[random.below(corpus.sources.count)], into: &bytes)
      case 11:
        insert(repeated(token(), times: random.size(200)), into: &bytes)
      case 12: bytes = Array(bytes[..<random.below(bytes.count + 1)])
      default: nest(&bytes)
      }
    }
    return bytes
  }

  /// Damages any bytes.
  mutating func mutate(bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(3) where !bytes.isEmpty {
      let index = random.below(bytes.count)
      switch random.below(8) {
      case 0: bytes[index] ^= 1 << UInt8(random.below(8))
      case 1: bytes[index] = UInt8(random.below(256))
      case 2: bytes[index] = Self.interesting[random.below(Self.interesting.count)]
      case 3: bytes.insert(UInt8(random.below(256)), at: index)
      case 4: bytes.remove(at: index)
      case 5: removeRange(of: &bytes)
      case 6: duplicateRange(of: &bytes)
      default:
        // Four bytes: the size of a count.
        let word = Self.words[random.below(Self.words.count)]
        for part in 0..<4 where index + part < bytes.count {
          bytes[index + part] = UInt8(truncatingIfNeeded: word >> UInt32(part * 8))
        }
      }
    }
    if random.oneIn(20) { bytes = Array(bytes[..<random.below(bytes.count + 1)]) }
    return bytes
  }

  private static let interesting =
    Array("()[]{}<>czZaAtusirlgyIfxNTFS.0\u{0}".utf8) + [0x80, 0xA9, 0xFF]
  private static let words: [UInt32] = [
    0, 1, 2, 0xFF, 0x100, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0xFFFF_FFFE,
  ]

  // MARK: Sources

  private static let tokens: [[UInt8]] = {
    let words = """
      False None True and as assert async await break class continue def del elif else except finally
      for from global if import in is lambda nonlocal not or pass raise return try while with yield
      x y f print self __class__ super _ 0 1 -1 0.5 1e309 0x_f 1_0 0b2 0o8 1j 99999999999999999999 00 1.
      "s" 'x' b'y' f'{x}' f'{x!r:{y}}' r'\\' '\\ud800' u'' rb"" ''' \""" f' f'{ } { ( ) [ ] , : ; . ... -> = ==
      := += -= **= // ** << >> <= >= != <> < > @ @= % & | ^ ~ ! ? $ ` # \\ * / + -
      """
    let separators: [[UInt8]] = [
      [0x0A], [0x0A, 0x20, 0x20, 0x20, 0x20], [0x20], [0x09], [0x0C], [0x0D], [0x0D, 0x0A], [0x00],
      [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xED, 0xA0, 0x80],
      [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x5C, 0x0A], [0x0A, 0x09],
    ]
    return words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) }
      + separators
  }()

  private mutating func token() -> [UInt8] {
    Self.tokens[random.below(Self.tokens.count)] + (random.oneIn(2) ? [0x20] : [])
  }

  private mutating func insert(_ inserted: [UInt8], into bytes: inout [UInt8]) {
    let index = random.below(bytes.count + 1)
    bytes.insert(contentsOf: inserted, at: index)
  }

  private func repeated(_ bytes: [UInt8], times: Int) -> [UInt8] {
    Array(repeatElement(bytes, count: times).joined())
  }

  private mutating func range(of bytes: [UInt8]) -> Range<Int> {
    let start = random.below(bytes.count + 1)
    return start..<min(start + random.size(400), bytes.count)
  }

  private mutating func removeRange(of bytes: inout [UInt8]) {
    bytes.removeSubrange(range(of: bytes))
  }

  private mutating func duplicateRange(of bytes: inout [UInt8]) {
    let copied = Array(bytes[range(of: bytes)])
    insert(copied, into: &bytes)
  }

  private mutating func swapLines(of bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let first = random.below(lines.count)
    let second = random.below(lines.count)
    lines.swapAt(first, second)
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func indent(_ bytes: inout [UInt8]) {
    let newlines = bytes.indices.filter { bytes[$0] == 0x0A }
    guard !newlines.isEmpty else { return }
    let index = newlines[random.below(newlines.count)] + 1
    if random.oneIn(2), index < bytes.count, bytes[index] == 0x20 {
      bytes.remove(at: index)
    } else {
      let blank: UInt8 = random.oneIn(3) ? 0x09 : 0x20
      bytes.insert(contentsOf: repeatElement(blank, count: random.below(5)), at: index)
    }
  }

  private mutating func removeToken(of bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = random.below(bytes.count)
    let isWord = { (byte: UInt8) in byte == 0x5F || byte >= 0x61 && byte <= 0x7A }
    var end = start + 1
    if isWord(bytes[start]) {
      while end < bytes.count, isWord(bytes[end]) { end += 1 }
    }
    bytes.removeSubrange(start..<end)
  }

  private mutating func splice(_ other: [UInt8], into bytes: inout [UInt8]) {
    insert(Array(other[range(of: other)]), into: &bytes)
  }

  /// Puts a part into brackets, or under statements, many times.
  private mutating func nest(_ bytes: inout [UInt8]) {
    let pairs: [(String, String)] = [
      ("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("-", ""), ("not ", ""), ("lambda: ", ""),
      ("a[", "]"), ("(a, ", ")"), ("{1:", "}"), ("await ", ""), ("a if b else ", ""), ("x.", ""),
      ("f'{", "}'"), ("1+", ""), ("x and ", ""), ("x<", ""), ("[x for x in ", "]"),
    ]
    let (open, close) = pairs[random.below(pairs.count)]
    let times = random.size(random.oneIn(10) ? 20000 : 150)
    let part = range(of: bytes)
    let inner = Array(bytes[part])
    bytes.replaceSubrange(
      part,
      with: repeated(Array(open.utf8), times: times) + inner
        + repeated(Array(close.utf8), times: times))
  }
}
