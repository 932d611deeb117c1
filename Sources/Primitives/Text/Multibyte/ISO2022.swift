/// Encodings of seven bits in which escape sequences say what set the bytes after them come from.
/// CPython: Modules/cjkcodecs/_codecs_iso2022.c.
struct ISO2022: Sendable {
  /// A character set, by the escape sequence that calls for it.
  enum CharacterSet: UInt8, Sendable {
    case ascii, jisx0201Roman, jisx0201Kana, latin1, greek
    case jisx0208, jisx0208In1978, jisx0212, jisx0213Plane1, jisx0213In2004Plane1, jisx0213Plane2
    case gb2312, ksx1001

    /// - Parameter final: the letter that ends the sequence.
    init?(final: UInt8, isDouble: Bool) {
      switch (final, isDouble) {
      case (UInt8(ascii: "B"), false): self = .ascii
      case (UInt8(ascii: "J"), false): self = .jisx0201Roman
      case (UInt8(ascii: "I"), false): self = .jisx0201Kana
      case (UInt8(ascii: "A"), false): self = .latin1
      case (UInt8(ascii: "F"), false): self = .greek
      case (UInt8(ascii: "B"), true): self = .jisx0208
      case (UInt8(ascii: "@"), true): self = .jisx0208In1978
      case (UInt8(ascii: "D"), true): self = .jisx0212
      case (UInt8(ascii: "O"), true): self = .jisx0213Plane1
      case (UInt8(ascii: "Q"), true): self = .jisx0213In2004Plane1
      case (UInt8(ascii: "P"), true): self = .jisx0213Plane2
      case (UInt8(ascii: "A"), true): self = .gb2312
      case (UInt8(ascii: "C"), true): self = .ksx1001
      default: return nil
      }
    }

    var isDouble: Bool { rawValue >= CharacterSet.jisx0208.rawValue }
  }

  let sets: [CharacterSet]
  /// Whether single characters of a second set may stand between (ESC N).
  let hasSecondSet: Bool
  /// Whether SO and SI go from the first set to the other and back.
  let hasShifts: Bool

  init(_ sets: [CharacterSet], hasSecondSet: Bool = false, hasShifts: Bool = false) {
    self.sets = sets
    self.hasSecondSet = hasSecondSet
    self.hasShifts = hasShifts
  }

  struct State {
    /// The sets G0, G1 and G2.
    var designated: [CharacterSet] = [.ascii, .ascii, .ascii]
    var isShifted = false
    /// An escape sequence that means nothing stays in the text.
    var isInForeignEscape = false
  }
}

extension MultibyteDecoder {
  private static var escape: UInt8 { 0x1B }

  mutating func iso2022(_ variant: ISO2022, _ state: inout ISO2022.State) -> Outcome {
    let byte = self[0]
    if state.isInForeignEscape {
      state.isInForeignEscape = !Self.isFinal(byte)
      return take(UInt32(byte), 1)
    }
    switch byte {
    case Self.escape:
      if left < 2 { return .incomplete }
      let second = self[1]
      if "()$.&".utf8.contains(second) { return designate(variant, &state) }
      if variant.hasSecondSet && second == UInt8(ascii: "N") { return secondSet(state) }
      state.isInForeignEscape = true
      return take(UInt32(byte), 1)
    case 0x0E where variant.hasShifts, 0x0F where variant.hasShifts:
      state.isShifted = byte == 0x0E
      return .taken(1)
    case 0x0A:
      state.isShifted = false
      return take(0x0A, 1)
    case ..<0x20: return take(UInt32(byte), 1)
    case 0x80...: return .illegal(1)
    default: return character(of: state.designated[state.isShifted ? 1 : 0], variant)
    }
  }

  private static func isFinal(_ byte: UInt8) -> Bool { byte &- 0x40 <= 26 }

  /// An escape sequence: `ESC ( B`, `ESC $ B`, `ESC $ ( D` and the like.
  private mutating func designate(_ variant: ISO2022, _ state: inout ISO2022.State) -> Outcome {
    let hasExtension = variant.sets.contains(.jisx0208)
    var length = 0
    var index = 1
    while index < 16 {
      if index >= left { return .incomplete }
      if Self.isFinal(self[index]) {
        length = index + 1
        break
      }
      // `ESC & @` goes before the sequence for JIS X 0208 of 1990.
      if hasExtension && index + 1 < left && self[index] == UInt8(ascii: "&")
        && self[index + 1] == UInt8(ascii: "@")
      {
        index += 2
      }
      index += 1
    }
    let second = self[1]
    let set: ISO2022.CharacterSet?
    let place: Int
    switch length {
    case 0: return .illegal(1)
    case 3 where second == UInt8(ascii: "$"):
      set = .init(final: self[2], isDouble: true)
      place = 0
    case 3:
      set = .init(final: self[2], isDouble: false)
      switch second {
      case UInt8(ascii: "("): place = 0
      case UInt8(ascii: ")"): place = 1
      case UInt8(ascii: ".") where variant.hasSecondSet: place = 2
      default: return .illegal(3)
      }
    case 4 where second == UInt8(ascii: "$") && self[2] &- 0x28 < 2:
      set = .init(final: self[3], isDouble: true)
      place = Int(self[2] - 0x28)
    case 6
    where hasExtension && self[3] == Self.escape && self[4] == UInt8(ascii: "$")
      && self[5] == UInt8(ascii: "B"):
      set = .jisx0208
      place = 0
    default: return .illegal(length)
    }
    guard let set, set == .ascii || variant.sets.contains(set) else { return .illegal(length) }
    state.designated[place] = set
    return .taken(length)
  }

  /// A single character of the set G2: `ESC N` and a byte.
  private mutating func secondSet(_ state: ISO2022.State) -> Outcome {
    if left < 3 { return .incomplete }
    let byte = self[2]
    switch state.designated[2] {
    case .latin1 where byte < 0x80: return take(UInt32(byte | 0x80), 3)
    case .greek:
      guard let greek = Charmap(canonicalName: "iso8859_7"),
        let character = greek.character(byte ^ 0x80)
      else { return .illegal(3) }
      return take(character, 3)
    case .ascii where byte < 0x80: return take(UInt32(byte), 3)
    default: return .illegal(3)
    }
  }

  private mutating func character(
    of set: ISO2022.CharacterSet, _ variant: ISO2022
  ) -> Outcome {
    let byte = self[0]
    if set.isDouble {
      if left < 2 { return .incomplete }
      let table: CharacterTable
      switch set {
      case .jisx0212: table = .jisx0212
      case .jisx0213Plane1, .jisx0213In2004Plane1: table = .jisx0213Plane1
      case .jisx0213Plane2:
        let isBefore2004 = variant.sets.contains(.jisx0213Plane1)
        if let older = Self.replaced(byte | 0x80, self[1] | 0x80, isBefore2004), self[1] < 0x80 {
          return take(older, 2)
        }
        table = .jisx0213Plane2
      case .gb2312: table = .gb2312
      case .ksx1001: table = .ksx1001
      default: table = .jisx0208
      }
      let (lead, trail) = (byte | 0x80, self[1] | 0x80)
      guard self[1] < 0x80, set != .jisx0213Plane1 || !Self.isNew(lead, trail),
        table.append(lead, trail, to: &result)
      else { return .illegal(2) }
      return .taken(2)
    }
    switch set {
    case .jisx0201Roman where byte == 0x5C: return take(0xA5, 1)
    case .jisx0201Roman where byte == 0x7E: return take(0x203E, 1)
    case .jisx0201Kana:
      return byte &- 0x21 < 63 ? take(0xFF61 + UInt32(byte - 0x21), 1) : .illegal(1)
    default: return take(UInt32(byte), 1)
    }
  }
}
