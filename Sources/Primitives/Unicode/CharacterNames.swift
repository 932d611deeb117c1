/// Names of characters: `\N{NAME}` and the way back.
///
/// Names never change once given, so they come from Swift's standard library; which characters have
/// one in Unicode 13.0 comes from our own table. Hangul syllables and unified ideographs are
/// computed. CPython: Modules/unicodedata.c, `_getcode` and `_getucname`.
public enum CharacterNames {
  /// The character of a name or alias, in any letter case; nil for none. Names of sequences are
  /// none, as in `\N{…}`.
  public static func lookUp(_ name: some Collection<UInt8>) -> UInt32? {
    let bytes = Array(name)
    if let rest = bytes.removingPrefix("HANGUL SYLLABLE ") { return hangulSyllable(rest) }
    if let rest = bytes.removingPrefix("CJK UNIFIED IDEOGRAPH-") { return ideograph(rest) }
    let upper = bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
    return NameIndex.shared.find(upper)
  }

  /// The character's name; nil where it has none.
  public static func name(of codePoint: UInt32) -> String? {
    if isIdeograph(codePoint) {
      let digits = String(codePoint, radix: 16, uppercase: true)
      return "CJK UNIFIED IDEOGRAPH-" + String(repeating: "0", count: 4 - min(4, digits.count))
        + digits
    }
    let syllable = codePoint &- 0xAC00
    if syllable < 11172 {
      return "HANGUL SYLLABLE \(leads[Int(syllable / 588)])\(vowels[Int(syllable % 588 / 28)])"
        + String(describing: trails[Int(syllable % 28)])
    }
    // Tangut ideographs have numbers for names too, but CPython 3.9 does not know them.
    guard CodePoint.category(codePoint).hasName, !isTangutIdeograph(codePoint),
      let scalar = Unicode.Scalar(codePoint)
    else { return nil }
    return scalar.properties.name
  }

  // The romanised parts of Hangul syllables' names, in the syllables' order.
  private static let leads: [StaticString] = [
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H",
  ]
  private static let vowels: [StaticString] = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I",
  ]
  private static let trails: [StaticString] = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
  ]

  private static func hangulSyllable(_ name: ArraySlice<UInt8>) -> UInt32? {
    var rest = name
    var number = 0
    for part in [leads, vowels, trails] {
      // The longest part that fits.
      var best: (index: Int, length: Int)?
      for (index, text) in part.enumerated()
      where text.utf8CodeUnitCount >= best?.length ?? 0 && rest.starts(with: text) {
        best = (index, text.utf8CodeUnitCount)
      }
      guard let best else { return nil }
      rest = rest.dropFirst(best.length)
      number = number * part.count + best.index
    }
    return rest.isEmpty ? 0xAC00 + UInt32(number) : nil
  }

  private static func ideograph(_ name: ArraySlice<UInt8>) -> UInt32? {
    guard name.count == 4 || name.count == 5 else { return nil }
    var codePoint: UInt32 = 0
    for byte in name {
      guard byte < 0x61, case let digit = Limbs.digitValue(byte), digit < 16 else { return nil }
      codePoint = codePoint << 4 | UInt32(digit)
    }
    return isIdeograph(codePoint) ? codePoint : nil
  }

  private static func isTangutIdeograph(_ codePoint: UInt32) -> Bool {
    codePoint &- 0x17000 <= 0x187F7 - 0x17000 || codePoint &- 0x18D00 <= 8
  }

  /// The unified ideographs of Unicode 13.0 that are named by their number.
  static func isIdeograph(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3400...0x4DBF, 0x4E00...0x9FFC, 0x20000...0x2A6DD, 0x2A700...0x2B734,
      0x2B740...0x2B81D, 0x2B820...0x2CEA1, 0x2CEB0...0x2EBE0, 0x30000...0x3134A:
      true
    default: false
    }
  }
}

extension GeneralCategory {
  var hasName: Bool {
    switch self {
    case .unassigned, .control, .surrogate, .privateUse: false
    default: true
    }
  }
}

/// A sorted list of the names' hashes. Made when a program first looks a name up.
private struct NameIndex: Sendable {
  static let shared = NameIndex()

  private var entries: [Entry] = []
  private var aliases: [[UInt8]: UInt32] = [:]

  private struct Entry {
    var hash: UInt64
    var codePoint: UInt32
  }

  private init() {
    entries.reserveCapacity(34000)
    for codePoint in UInt32(0)..<0xE0200 {
      // Blocks without names of their own, by far the largest.
      if CharacterNames.isIdeograph(codePoint) || codePoint &- 0xAC00 < 11172
        || !CodePoint.category(codePoint).hasName
      {
        continue
      }
      if var name = CharacterNames.name(of: codePoint) {
        entries.append(
          Entry(hash: name.withUTF8 { NameIndex.hash($0) }, codePoint: codePoint))
      }
    }
    entries.sort { $0.hash < $1.hash }
    let text = NameAliasData.aliases
    let lines = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .split(separator: 0x0A)
    for line in lines {
      let semicolon = line.firstIndex(of: 0x3B)!
      let codePoint = line[..<semicolon].reduce(UInt32(0)) {
        $0 << 4 | UInt32(Limbs.digitValue($1))
      }
      aliases[Array(line[(semicolon + 1)...])] = codePoint
    }
  }

  func find(_ name: [UInt8]) -> UInt32? {
    if let codePoint = aliases[name] { return codePoint }
    let hash = name.withUnsafeBufferPointer { NameIndex.hash($0) }
    var low = 0, high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    while low < entries.count && entries[low].hash == hash {
      let codePoint = entries[low].codePoint
      if let found = CharacterNames.name(of: codePoint), found.utf8.elementsEqual(name) {
        return codePoint
      }
      low += 1
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Collection<UInt8> where SubSequence: RandomAccessCollection {
  fileprivate func starts(with text: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension Array<UInt8> {
  fileprivate func removingPrefix(_ prefix: StaticString) -> ArraySlice<UInt8>? {
    starts(with: prefix) ? dropFirst(prefix.utf8CodeUnitCount) : nil
  }
}
