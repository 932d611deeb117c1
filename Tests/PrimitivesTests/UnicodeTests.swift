import Primitives
import Testing

@Suite struct UnicodeTests {
  @Test("every property of every code point is CPython 3.9's")
  func codePoints() throws {
    try Golden.check("codepoints.tsv") { fields in
      let plane = UInt32(fields[1])!
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func add(_ number: UInt32) { hash = (hash ^ UInt64(number)) &* 0x100_0000_01B3 }
      for codePoint in plane << 16..<(plane + 1) << 16 {
        Self.answer(String(fields[0]), codePoint, add)
      }
      let text = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
  }

  static func answer(_ name: String, _ codePoint: UInt32, _ add: (UInt32) -> Void) {
    func addFlag(_ flag: Bool) { add(flag ? 1 : 0) }
    func addText(_ text: [UInt32]) {
      add(UInt32(text.count))
      for codePoint in text { add(codePoint) }
    }
    func map(
      _ mapping: (UnsafeBufferPointer<UInt32>) -> [UInt32], _ text: [UInt32]? = nil
    ) -> [UInt32] {
      (text ?? [codePoint]).withUnsafeBufferPointer(mapping)
    }
    let a: UInt32 = 0x61, b: UInt32 = 0x62, sigma: UInt32 = 0x3A3
    switch name {
    case "upper": addFlag(CodePoint.isUpper(codePoint))
    case "lower": addFlag(CodePoint.isLower(codePoint))
    case "cased": addFlag(CodePoint.isCased(codePoint))
    case "alpha": addFlag(CodePoint.isAlpha(codePoint))
    case "numeric": addFlag(CodePoint.isNumeric(codePoint))
    case "alphanumeric": addFlag(CodePoint.isAlphanumeric(codePoint))
    case "decimal":
      add(UInt32(truncatingIfNeeded: CodePoint.decimalValue(codePoint) ?? -1))
    case "digit": add(UInt32(truncatingIfNeeded: CodePoint.digitValue(codePoint) ?? -1))
    case "numericvalue":
      guard let value = CodePoint.numericValue(codePoint) else { return add(0) }
      add(UInt32(truncatingIfNeeded: value.bitPattern))
      add(UInt32(value.bitPattern >> 32))
    case "space": addFlag(CodePoint.isSpace(codePoint))
    case "linebreak": addFlag(CodePoint.isLineBreak(codePoint))
    case "printable": addFlag(CodePoint.isPrintable(codePoint))
    case "idstart": addFlag(CodePoint.isIdentifierStart(codePoint))
    case "idcontinue": addFlag(CodePoint.isIdentifierContinue(codePoint))
    case "category":
      for letter in categories[Int(CodePoint.category(codePoint).rawValue)].unicodeScalars {
        add(letter.value)
      }
    case "toupper": addText(map(CaseMapping.upper))
    case "tolower": addText(map(CaseMapping.lower))
    case "totitle": addText(map(CaseMapping.title))
    case "tofold": addText(map(CaseMapping.folded))
    case "capitalize": addText(map(CaseMapping.capitalized, [codePoint, codePoint]))
    case "swapcase": addText(map(CaseMapping.swapped))
    case "sigma":
      addText(map(CaseMapping.lower, [codePoint, a, sigma, codePoint, b, codePoint, sigma]))
    case "name":
      addText((CharacterNames.name(of: codePoint) ?? "").unicodeScalars.map(\.value))
    case "nfc": addText(map { Normalization.normalize($0, to: .nfc) })
    case "nfd": addText(map { Normalization.normalize($0, to: .nfd) })
    case "nfkc": addText(map { Normalization.normalize($0, to: .nfkc) })
    case "nfkd": addText(map { Normalization.normalize($0, to: .nfkd) })
    default: Issue.record("unknown property \(name)")
    }
  }

  static let categories = [
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
  ]

  @Test("strings change case and normalise as in CPython 3.9")
  func texts() throws {
    try Golden.check("texts.tsv") { fields in
      let text = Golden.codePoints(fields[1])
      return text.withUnsafeBufferPointer { text in
        switch fields[0] {
        case "NFC": return Golden.hex(Normalization.normalize(text, to: .nfc))
        case "NFD": return Golden.hex(Normalization.normalize(text, to: .nfd))
        case "NFKC": return Golden.hex(Normalization.normalize(text, to: .nfkc))
        case "NFKD": return Golden.hex(Normalization.normalize(text, to: .nfkd))
        case "upper": return Golden.hex(CaseMapping.upper(text))
        case "lower": return Golden.hex(CaseMapping.lower(text))
        case "title": return Golden.hex(CaseMapping.title(text))
        case "capitalize": return Golden.hex(CaseMapping.capitalized(text))
        case "swapcase": return Golden.hex(CaseMapping.swapped(text))
        case "casefold": return Golden.hex(CaseMapping.folded(text))
        case "isidentifier": return CodePoint.isIdentifier(text) ? "True" : "False"
        default: return "unknown operation"
        }
      }
    }
  }

  @Test("names are found as \\N{...} finds them")
  func names() throws {
    try Golden.check("names.tsv") { fields in
      CharacterNames.lookUp(fields[1].utf8).map { String($0, radix: 16, uppercase: true) } ?? "-"
    }
  }
}
