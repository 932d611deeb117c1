/// Decodes one character, or one shift between sets, at a time.
struct MultibyteDecoder {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var result: [UInt32] = []

  /// What stands at a position.
  enum Outcome {
    /// Something of so many bytes; its characters are appended.
    case taken(Int)
    /// So many bytes that mean nothing.
    case illegal(Int)
    /// The text ends in the middle of a character.
    case incomplete
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  var left: Int { bytes.count - position }

  /// A byte from the position on.
  subscript(offset: Int) -> UInt8 { bytes[position + offset] }

  mutating func take(_ character: UInt32, _ count: Int) -> Outcome {
    result.append(character)
    return .taken(count)
  }

  /// The first of some tables that knows two bytes has them.
  private mutating func take(
    _ lead: UInt8, _ trail: UInt8, from tables: [CharacterTable], _ count: Int
  ) -> Outcome {
    for table in tables where table.append(lead, trail, to: &result) { return .taken(count) }
    return .illegal(1)
  }

  // MARK: Chinese and Korean

  mutating func pair(of set: MultibyteEncoding.PairSet) -> Outcome {
    let lead = self[0]
    if lead < 0x80 { return take(UInt32(lead), 1) }
    if left < 2 { return .incomplete }
    let table: CharacterTable
    switch set {
    case .big5: table = .big5
    case .big5hkscs: table = .hkscs
    case .cp950: table = .cp950
    case .gb2312: table = .gb2312
    case .gbk: table = .gbk
    case .cp949: table = .cp949
    case .johab: table = .johab
    case .eucKR:
      if lead == 0xA4 && self[1] == 0xD4 { return composedSyllable() }
      table = .ksx1001
    }
    return take(lead, self[1], from: [table], 2)
  }

  /// A syllable spelled out: a filler and three letters of two bytes each. KS X 1001, annex 3.
  private mutating func composedSyllable() -> Outcome {
    if left < 8 { return .incomplete }
    guard self[2] == 0xA4, self[4] == 0xA4, self[6] == 0xA4 else { return .illegal(1) }
    // The letters' numbers among those that may begin or end a syllable.
    let finals = (UInt8(0xA1)...0xBE).filter { ![0xA8, 0xB3, 0xB9].contains($0) }
    let initials: [UInt8] = [
      0xA1, 0xA2, 0xA4, 0xA7, 0xA8, 0xA9, 0xB1, 0xB2, 0xB3, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA,
      0xBB, 0xBC, 0xBD, 0xBE,
    ]
    let vowel = self[5] &- 0xBF
    guard let initial = initials.firstIndex(of: self[3]), vowel < 21,
      let final = self[7] == 0xD4 ? 0 : finals.firstIndex(of: self[7]).map({ $0 + 1 })
    else { return .illegal(1) }
    return take(0xAC00 + UInt32((initial * 21 + Int(vowel)) * 28 + final), 8)
  }

  mutating func gb18030() -> Outcome {
    let lead = self[0]
    if lead < 0x80 { return take(UInt32(lead), 1) }
    if left < 2 { return .incomplete }
    guard self[1] &- 0x30 < 10 else { return take(lead, self[1], from: [.gb18030], 2) }
    if left < 4 { return .incomplete }
    guard lead &- 0x81 < 126, self[2] &- 0x81 < 126, self[3] &- 0x30 < 10 else {
      return .illegal(1)
    }
    let index =
      ((Int(lead - 0x81) * 10 + Int(self[1] - 0x30)) * 126 + Int(self[2] - 0x81)) * 10
      + Int(self[3] - 0x30)
    if index < 39420 {
      let range = MultibyteData.gb18030Ranges.last { $0.index <= index }!
      return take(UInt32(range.character) + UInt32(index) - UInt32(range.index), 4)
    }
    // The other planes begin at 0x90308130.
    let supplementary = index - 189000
    guard (0..<0x100000).contains(supplementary) else { return .illegal(1) }
    return take(0x10000 + UInt32(supplementary), 4)
  }

  /// GB 2312 in seven bits, between `~{` and `~}`.
  mutating func hz(_ isChinese: inout Bool) -> Outcome {
    let lead = self[0]
    if lead >= 0x80 { return .illegal(1) }
    if lead == UInt8(ascii: "~") {
      if left < 2 { return .incomplete }
      switch (self[1], isChinese) {
      case (UInt8(ascii: "~"), false): return take(0x7E, 2)
      case (UInt8(ascii: "{"), false): isChinese = true
      case (UInt8(ascii: "}"), true): isChinese = false
      case (0x0A, false): break
      default: return .illegal(1)
      }
      return .taken(2)
    }
    if !isChinese { return take(UInt32(lead), 1) }
    if left < 2 { return .incomplete }
    return take(lead | 0x80, self[1] ^ 0x80, from: [.gb2312], 2)
  }

  // MARK: Japanese

  mutating func eucJP(_ sets: MultibyteEncoding.JapaneseSets) -> Outcome {
    let lead = self[0]
    if lead < 0x80 { return take(UInt32(lead), 1) }
    if left < 2 { return .incomplete }
    let second = self[1]
    switch lead {
    case 0x8E:
      return second &- 0xA1 < 63 ? take(0xFF61 + UInt32(second - 0xA1), 2) : .illegal(1)
    case 0x8F:
      if left < 3 { return .incomplete }
      if sets == .basic { return take(second, self[2], from: [.jisx0212], 3) }
      if let older = Self.replaced(second, self[2], sets == .jisx0213) { return take(older, 3) }
      return take(second, self[2], from: [.jisx0213Plane2, .jisx0212], 3)
    default:
      if sets == .basic { return take(lead, second, from: [.jisx0208], 2) }
      if sets == .jisx0213, Self.isNew(lead, second) { return .illegal(2) }
      return take(lead, second, from: [.jisx0213Plane1], 2)
    }
  }

  /// Whether JIS X 0213 has a character since 2004 only.
  static func isNew(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch UInt16(lead) << 8 | UInt16(trail) {
    case 0xAEA1, 0xAFFE, 0xCFD4, 0xCFFE, 0xF4A7, 0xFEFA...0xFEFE: true
    default: false
    }
  }

  /// The character of plane 2 that another took the place of in 2004.
  static func replaced(_ lead: UInt8, _ trail: UInt8, _ isBefore2004: Bool) -> UInt32? {
    isBefore2004 && (lead, trail) == (0xFD, 0xBB) ? 0x9B1D : nil
  }

  mutating func shiftJIS(_ sets: MultibyteEncoding.JapaneseSets) -> Outcome {
    let lead = self[0]
    let isJISX0213 = sets == .jisx0213 || sets == .jisx0213In2004
    if lead < 0x80 || lead == 0x80 && sets == .windows {
      if isJISX0213 && lead == 0x5C { return take(0xA5, 1) }
      if isJISX0213 && lead == 0x7E { return take(0x203E, 1) }
      return take(UInt32(lead), 1)
    }
    if lead &- 0xA1 < 63 { return take(0xFF61 + UInt32(lead - 0xA1), 1) }
    if sets == .windows && (lead == 0xA0 || lead >= 0xFD) {
      return take(lead == 0xA0 ? 0xF8F0 : 0xF8F1 + UInt32(lead - 0xFD), 1)
    }
    let limit: UInt8 = sets == .basic ? 0xEA : 0xFC
    guard (0x81...0x9F).contains(lead) || (0xE0...limit).contains(lead) else { return .illegal(1) }
    if left < 2 { return .incomplete }
    let trail = self[1]
    if sets == .windows, CharacterTable.cp932.append(lead, trail, to: &result) { return .taken(2) }
    guard trail >= 0x40, trail != 0x7F, trail <= 0xFC else { return .illegal(1) }
    // Two rows of 94 have one first byte.
    var row = Int(lead < 0xE0 ? lead - 0x81 : lead - 0xC1) * 2
    var column = Int(trail < 0x80 ? trail - 0x40 : trail - 0x41)
    if column >= 94 {
      row += 1
      column -= 94
    }
    if row < 94 {
      let (first, second) = (UInt8(0xA1 + row), UInt8(0xA1 + column))
      if !isJISX0213 { return take(first, second, from: [.jisx0208], 2) }
      if sets == .jisx0213, Self.isNew(first, second) { return .illegal(2) }
      // Its backslash and tilde are those that JIS X 0201 has not.
      if (first, second) == (0xA1, 0xC0) { return take(0x5C, 2) }
      if (first, second) == (0xA2, 0xB2) { return take(0x7E, 2) }
      return take(first, second, from: [.jisx0213Plane1], 2)
    }
    guard isJISX0213 else { return .illegal(1) }
    // Plane 2 has some rows only.
    let planeRows = [0, 7, 2, 3, 4, 11, 12, 13, 14, 77]
    let plane2Row = row < 104 ? planeRows[row - 94] : row - 26
    let (first, second) = (UInt8(0xA1 + plane2Row), UInt8(0xA1 + column))
    if let older = Self.replaced(first, second, sets == .jisx0213) { return take(older, 2) }
    return take(first, second, from: [.jisx0213Plane2], 2)
  }
}
