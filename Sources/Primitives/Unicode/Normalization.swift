/// Unicode normalisation, by Unicode 13.0. Identifiers take NFKC.
///
/// Decompose every character fully, sort runs of combining marks by class, then (NFC, NFKC)
/// compose each mark with the last starter it is not blocked from. Hangul syllables are computed.
/// Unicode Standard Annex 15.
public enum Normalization {
  public enum Form: Sendable {
    case nfc, nfd, nfkc, nfkd

    var isCompatible: Bool { self == .nfkc || self == .nfkd }
    var composes: Bool { self == .nfc || self == .nfkc }
  }

  public static func normalize(
    _ text: UnsafeBufferPointer<UInt32>, to form: Form
  ) -> [UInt32] {
    normalize(text, to: form, exceptions: [:])
  }

  /// - Parameter exceptions: characters that stand for others than Unicode 13.0 says.
  static func normalize(
    _ text: UnsafeBufferPointer<UInt32>, to form: Form, exceptions: [UInt32: UInt32]
  ) -> [UInt32] {
    let table = NormalizationTable.shared
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    for codePoint in text {
      if !exceptions.isEmpty, let exception = exceptions[codePoint] {
        result.append(exception)
        continue
      }
      table.appendDecomposition(of: codePoint, isCompatible: form.isCompatible, to: &result)
    }
    sortMarks(&result, table)
    if form.composes { compose(&result, table) }
    return result
  }

  /// Puts each run of marks in the order of their classes, keeping the order within a class.
  private static func sortMarks(_ text: inout [UInt32], _ table: NormalizationTable) {
    for index in text.indices.dropFirst() {
      let mark = text[index]
      let markClass = table.combiningClass(mark)
      if markClass == 0 { continue }
      var place = index
      while place > 0 && table.combiningClass(text[place - 1]) > markClass {
        text[place] = text[place - 1]
        place -= 1
      }
      text[place] = mark
    }
  }

  private static func compose(_ text: inout [UInt32], _ table: NormalizationTable) {
    var starter: Int?
    var count = 0
    var lastClass = 0
    for codePoint in text {
      let currentClass = table.combiningClass(codePoint)
      // A mark is blocked by one of its own or a higher class, a starter by any mark.
      let isAdjacent = starter == count - 1
      if let place = starter, isAdjacent || lastClass < currentClass,
        let composed = table.composition(text[place], codePoint)
      {
        text[place] = composed
        continue
      }
      if currentClass == 0 { starter = count }
      lastClass = currentClass
      text[count] = codePoint
      count += 1
    }
    text.removeLast(text.count - count)
  }
}

/// The unpacked form of `NormalizationData`, made at first use and never changed.
struct NormalizationTable: Sendable {
  static let shared = NormalizationTable()

  private struct Decomposition {
    var isCompatible: Bool
    var codePoints: [UInt32]
  }

  private var decompositions: [UInt32: Decomposition] = [:]
  private var compositions: [UInt64: UInt32] = [:]
  private var combiningClasses: [UInt32: UInt8] = [:]

  // Hangul syllables: leading consonant, vowel, optional trailing consonant.
  private static let syllableBase: UInt32 = 0xAC00, syllableCount: UInt32 = 11172
  private static let leadBase: UInt32 = 0x1100, leadCount: UInt32 = 19
  private static let vowelBase: UInt32 = 0x1161, vowelCount: UInt32 = 21
  private static let trailBase: UInt32 = 0x11A7, trailCount: UInt32 = 28

  private init() {
    var packed = PackedIntegers(NormalizationData.decompositions)
    var codePoint = 0, first = 0
    while !packed.isAtEnd {
      codePoint += packed.next()
      let lengthAndKind = packed.next()
      first += packed.nextSigned()
      var part = first
      var codePoints = [UInt32(first)]
      for _ in 1..<(lengthAndKind / 3) {
        part += packed.nextSigned()
        codePoints.append(UInt32(part))
      }
      decompositions[UInt32(codePoint)] = Decomposition(
        isCompatible: lengthAndKind % 3 == 1, codePoints: codePoints)
      if lengthAndKind % 3 == 2 {
        compositions[UInt64(codePoints[0]) << 32 | UInt64(codePoints[1])] = UInt32(codePoint)
      }
    }
    packed = PackedIntegers(NormalizationData.combiningClasses)
    codePoint = 0
    while !packed.isAtEnd {
      codePoint += packed.next()
      let end = codePoint + packed.next()
      let combiningClass = UInt8(packed.next())
      while codePoint < end {
        combiningClasses[UInt32(codePoint)] = combiningClass
        codePoint += 1
      }
    }
  }

  func combiningClass(_ codePoint: UInt32) -> Int {
    codePoint < 0x300 ? 0 : Int(combiningClasses[codePoint] ?? 0)
  }

  func appendDecomposition(
    of codePoint: UInt32, isCompatible: Bool, to result: inout [UInt32]
  ) {
    guard codePoint >= 0xA0 else { return result.append(codePoint) }
    let syllable = codePoint &- Self.syllableBase
    if syllable < Self.syllableCount {
      let perLead = Self.vowelCount * Self.trailCount
      result.append(Self.leadBase + syllable / perLead)
      result.append(Self.vowelBase + syllable % perLead / Self.trailCount)
      let trail = syllable % Self.trailCount
      if trail != 0 { result.append(Self.trailBase + trail) }
      return
    }
    guard let decomposition = decompositions[codePoint],
      isCompatible || !decomposition.isCompatible
    else { return result.append(codePoint) }
    for part in decomposition.codePoints {
      appendDecomposition(of: part, isCompatible: isCompatible, to: &result)
    }
  }

  func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let lead = first &- Self.leadBase, vowel = second &- Self.vowelBase
    if lead < Self.leadCount && vowel < Self.vowelCount {
      return Self.syllableBase + (lead * Self.vowelCount + vowel) * Self.trailCount
    }
    let syllable = first &- Self.syllableBase, trail = second &- Self.trailBase
    if syllable < Self.syllableCount && syllable % Self.trailCount == 0 && trail > 0
      && trail < Self.trailCount
    {
      return first + trail
    }
    return compositions[UInt64(first) << 32 | UInt64(second)]
  }
}

extension Normalization {
  /// The NFKC form of UTF-8, as identifiers need it; ASCII comes back as it is.
  public static func nfkc(utf8: [UInt8]) -> [UInt8] {
    utf8.withUnsafeBufferPointer { bytes in
      if UTF8Text.asciiPrefix(bytes) == bytes.count { return utf8 }
      let measure = UTF8Text.measure(bytes)
      let text = [UInt32](unsafeUninitializedCapacity: measure.count) { buffer, count in
        UTF8Text.decode(bytes, into: buffer.baseAddress!)
        count = measure.count
      }
      var result: [UInt8] = []
      for codePoint in text.withUnsafeBufferPointer({ normalize($0, to: .nfkc) }) {
        UTF8Text.append(codePoint, to: &result)
      }
      return result
    }
  }
}
