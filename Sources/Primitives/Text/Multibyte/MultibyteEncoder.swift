import Synchronization

/// Writing in East Asian encodings: their decoding, turned round. What two sequences of bytes stand for, one of them is
/// written: the first or the last, as CPython's tables have it.
struct MultibyteTable: Sendable {
  /// By character: its bytes, the last one lowest.
  private var sequences: [UInt32: UInt32] = [:]

  private init(_ encoding: MultibyteEncoding, prefersLast: Bool) {
    func note(_ bytes: [UInt8]) {
      let decoded = bytes.withUnsafeBufferPointer { try? encoding.decode($0) }
      guard let decoded, decoded.count == 1 else { return }
      if !prefersLast && sequences[decoded[0]] != nil { return }
      sequences[decoded[0]] = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }
    for lead in 0...255 as ClosedRange<UInt8> { note([lead]) }
    for lead in 0x80...0xFF as ClosedRange<UInt8> {
      for trail in 0x30...0xFF as ClosedRange<UInt8> { note([lead, trail]) }
    }
    if case .eucJP = encoding.family {
      for row in 0xA1...0xFE as ClosedRange<UInt8> {
        for cell in 0xA1...0xFE as ClosedRange<UInt8> { note([0x8F, row, cell]) }
      }
    }
    for (character, bytes) in Self.others(encoding.name.description) {
      sequences[character] = bytes
    }
  }

  /// What is written, but read as something else.
  private static func others(_ name: String) -> [(UInt32, UInt32)] {
    switch name {
    case "euc_jp", "shift_jis": [(0xA5, 0x5C), (0x203E, 0x7E)]
    case "cp932":
      [
        (0xA2, 0x8191), (0xA3, 0x8192), (0xAC, 0x81CA), (0x2016, 0x8161), (0x2212, 0x817C),
        (0x301C, 0x8160),
      ]
    case "cp950":
      [
        (0x5341, 0xA451), (0x5345, 0xA4CA), (0xA2, 0xA246), (0xA3, 0xA247), (0xA5, 0xA244),
        (0x2022, 0xA145), (0x203E, 0xA1C2), (0x223C, 0xA1E3), (0x2609, 0xA1F3), (0x2641, 0xA1F2),
        (0xFF64, 0xA14E),
      ]
    default: []
    }
  }

  func append(_ character: UInt32, to result: inout [UInt8]) -> Bool {
    guard let bytes = sequences[character] else { return false }
    if bytes > 0xFFFF { result.append(UInt8(bytes >> 16)) }
    if bytes > 0xFF { result.append(UInt8(bytes >> 8 & 0xFF)) }
    result.append(UInt8(bytes & 0xFF))
    return true
  }

  private static let known = Mutex<[String: MultibyteTable]>([:])

  static func of(_ encoding: MultibyteEncoding, prefersLast: Bool) -> MultibyteTable {
    let name = encoding.name.description
    if let table = known.withLock({ $0[name] }) { return table }
    let table = MultibyteTable(encoding, prefersLast: prefersLast)
    known.withLock { $0[name] = table }
    return table
  }
}

extension MultibyteEncoding {
  /// Whether `encode` knows it: not those with escape sequences, nor those of JIS X 0213, where some characters are written
  /// together with the next one.
  public var canEncode: Bool {
    switch family {
    case .pairs, .gb18030: true
    case .shiftJIS(let sets), .eucJP(let sets):
      switch sets {
      case .basic, .windows: true
      case .jisx0213, .jisx0213In2004: false
      }
    case .hz, .iso2022: false
    }
  }

  private var prefersLast: Bool {
    switch family {
    case .pairs(.big5), .pairs(.big5hkscs), .pairs(.johab): true
    default: false
    }
  }

  public func encode(
    _ text: TextView, errors: ErrorPolicy
  ) throws(TextCodingError) -> [UInt8] {
    let table = MultibyteTable.of(self, prefersLast: prefersLast)
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 2)
    for index in 0..<text.count {
      let character = text[index]
      if table.append(character, to: &result) || appendComputed(character, to: &result) { continue }
      if errors == .surrogateEscape {
        if (0xDC80...0xDCFF).contains(character) {
          result.append(UInt8(truncatingIfNeeded: character))
          continue
        }
      } else if errors.appendReplacement(
        for: text, index..<index + 1, to: { result.append($0) })
      {
        continue
      }
      throw TextCodingError(
        encoding: name, start: index, end: index + 1, reason: "illegal multibyte sequence")
    }
    return result
  }

  /// Characters whose bytes follow from their number.
  private func appendComputed(_ character: UInt32, to result: inout [UInt8]) -> Bool {
    switch family {
    case .gb18030: return appendFour(character, to: &result)
    case .pairs(.eucKR): return appendComposed(character, to: &result)
    default: return false
    }
  }

  /// Four bytes, of which the second and fourth have ten values, the first and third 126.
  private func appendFour(_ character: UInt32, to result: inout [UInt8]) -> Bool {
    if character & 0xFFFF_F800 == 0xD800 { return false }
    var number: UInt32
    if character >= 0x10000 {
      number = character - 0x10000 + 189_000
    } else {
      guard let range = MultibyteData.gb18030Ranges.last(where: { $0.character <= character })
      else { return false }
      number = UInt32(range.index) + character - UInt32(range.character)
    }
    var bytes: [UInt8] = []
    for (base, first) in [(10, 0x30), (126, 0x81), (10, 0x30), (126, 0x81)] as [(UInt32, UInt8)] {
      bytes.append(first + UInt8(number % base))
      number /= base
    }
    result += bytes.reversed()
    return true
  }

  /// A Korean syllable that has no code of its own: a filler, then its letters.
  private func appendComposed(_ character: UInt32, to result: inout [UInt8]) -> Bool {
    if character == 0x3164 {
      result += [0xA4, 0xD4]
      return true
    }
    guard (0xAC00...0xD7A3).contains(character) else { return false }
    let number = character - 0xAC00
    // The compatibility letters' places in row 4 of KS X 1001, for each part of a syllable.
    let initials: [UInt8] = [
      0xA1, 0xA2, 0xA4, 0xA7, 0xA8, 0xA9, 0xB1, 0xB2, 0xB3, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA,
      0xBB, 0xBC, 0xBD, 0xBE,
    ]
    let finals: [UInt8] = [
      0xD4, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF,
      0xB0, 0xB1, 0xB2, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE,
    ]
    result += [
      0xA4, 0xD4, 0xA4, initials[Int(number / 588)], 0xA4, 0xBF + UInt8(number / 28 % 21), 0xA4,
      finals[Int(number % 28)],
    ]
    return true
  }
}
