/// An East Asian character set: the characters of codes of two bytes, the first above 0x7F. Laid out
/// when it is first needed.
struct CharacterTable: Sendable {
  /// By code, from 0x8000 on: `none`, a character, or two, the second above the sixteenth bit.
  private let entries: [UInt32]

  private static let none: UInt32 = 0xFFFF_FFFF

  static let jisx0208 = CharacterTable(MultibyteData.jisx0208)
  static let jisx0212 = CharacterTable(MultibyteData.jisx0212)
  static let jisx0213Plane1 = CharacterTable(MultibyteData.jisx0213Plane1, on: jisx0208)
  static let jisx0213Plane2 = CharacterTable(MultibyteData.jisx0213Plane2)
  static let cp932 = CharacterTable(MultibyteData.cp932)
  static let gb2312 = CharacterTable(MultibyteData.gb2312)
  static let gbk = CharacterTable(MultibyteData.gbk, on: gb2312)
  static let gb18030 = CharacterTable(MultibyteData.gb18030, on: gbk)
  static let ksx1001 = CharacterTable(MultibyteData.ksx1001)
  static let cp949 = CharacterTable(MultibyteData.cp949, on: ksx1001)
  static let johab = CharacterTable(MultibyteData.johab)
  static let big5 = CharacterTable(MultibyteData.big5)
  static let cp950 = CharacterTable(MultibyteData.cp950, on: big5)
  static let hkscs = CharacterTable(MultibyteData.hkscs, on: big5)

  /// - Parameter base: the set that this one changes.
  private init(_ data: StaticString, on base: CharacterTable? = nil) {
    var entries = base?.entries ?? Array(repeating: Self.none, count: 0x8000)
    var code = 0
    var isPair = false
    var first: UInt32?
    for scalar in data.description.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x100000...:
        code += Int(value - 0x100000)
      case 0xFFFFD:
        isPair = true
      case 0xFFFFC:
        entries[code] = Self.none
        code += 1
      case 0xF0000...:
        for _ in 0..<(value - 0xF0000) {
          entries[code] = entries[code - 1] + 1
          code += 1
        }
      default:
        if isPair, first == nil {
          first = value
          continue
        }
        entries[code] = first.map { value << 16 | $0 } ?? value
        (isPair, first) = (false, nil)
        code += 1
      }
    }
    self.entries = entries
  }

  /// Appends what two bytes stand for; false where they stand for nothing.
  func append(_ lead: UInt8, _ trail: UInt8, to result: inout [UInt32]) -> Bool {
    guard lead >= 0x80 else { return false }
    let entry = entries[Int(lead & 0x7F) << 8 | Int(trail)]
    if entry == Self.none { return false }
    // No character of one code is above plane 2, no second one of two below U+0100.
    if entry < 0x0100_0000 {
      result.append(entry)
    } else {
      result.append(entry & 0xFFFF)
      result.append(entry >> 16)
    }
    return true
  }
}
