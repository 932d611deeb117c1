/// What Python's `str` methods ask of single characters, by Unicode 13.0 as CPython 3.9 has it.
///
/// A code point is any number from 0 to 0x10FFFF, surrogates included. ASCII is answered by
/// comparison; the rest by a table of our own, because Swift's follows whatever Unicode version its
/// toolchain has.
public enum CodePoint {
  // The bits of a record's flags, as the generator numbers them.
  static let upperFlag: UInt8 = 1, lowerFlag: UInt8 = 2
  static let casedFlag: UInt8 = 4, caseIgnorableFlag: UInt8 = 8
  static let identifierStartFlag: UInt8 = 16, identifierContinueFlag: UInt8 = 32
  static let numericFlag: UInt8 = 64, specialCaseFlag: UInt8 = 128

  @inline(__always)
  static func hasFlag(_ codePoint: UInt32, _ flag: UInt8) -> Bool {
    CodePointTable.shared.record(codePoint).flags & flag != 0
  }

  @inline(__always)
  private static func isBetween(_ codePoint: UInt32, _ first: UInt32, _ last: UInt32) -> Bool {
    codePoint &- first <= last &- first
  }

  /// `str.isupper` of one character.
  public static func isUpper(_ codePoint: UInt32) -> Bool {
    codePoint < 0x80 ? isBetween(codePoint, 0x41, 0x5A) : hasFlag(codePoint, upperFlag)
  }

  /// `str.islower` of one character.
  public static func isLower(_ codePoint: UInt32) -> Bool {
    codePoint < 0x80 ? isBetween(codePoint, 0x61, 0x7A) : hasFlag(codePoint, lowerFlag)
  }

  /// Whether the character is a title-case letter, such as U+01C5.
  public static func isTitle(_ codePoint: UInt32) -> Bool {
    codePoint >= 0x80 && category(codePoint) == .titlecaseLetter
  }

  /// Whether the character has a case: `str.title` starts a word after one that has not.
  public static func isCased(_ codePoint: UInt32) -> Bool {
    codePoint < 0x80 ? isBetween(codePoint | 0x20, 0x61, 0x7A) : hasFlag(codePoint, casedFlag)
  }

  /// Whether the search for a word's end looks past the character.
  public static func isCaseIgnorable(_ codePoint: UInt32) -> Bool {
    hasFlag(codePoint, caseIgnorableFlag)
  }

  public static func isAlpha(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x80 { return isBetween(codePoint | 0x20, 0x61, 0x7A) }
    return category(codePoint).isLetter
  }

  public static func isDecimal(_ codePoint: UInt32) -> Bool { decimalValue(codePoint) != nil }
  public static func isDigit(_ codePoint: UInt32) -> Bool { digitValue(codePoint) != nil }

  public static func isNumeric(_ codePoint: UInt32) -> Bool {
    codePoint < 0x80 ? isBetween(codePoint, 0x30, 0x39) : hasFlag(codePoint, numericFlag)
  }

  public static func isAlphanumeric(_ codePoint: UInt32) -> Bool {
    isAlpha(codePoint) || isNumeric(codePoint)
  }

  /// The value of a figure that can form decimal numbers (category Nd).
  public static func decimalValue(_ codePoint: UInt32) -> Int? {
    if codePoint < 0x80 { return isBetween(codePoint, 0x30, 0x39) ? Int(codePoint) - 0x30 : nil }
    let value = CodePointTable.shared.record(codePoint).decimal
    return value == 15 ? nil : Int(value)
  }

  /// The value of a figure, superscripts and the like included.
  public static func digitValue(_ codePoint: UInt32) -> Int? {
    if codePoint < 0x80 { return isBetween(codePoint, 0x30, 0x39) ? Int(codePoint) - 0x30 : nil }
    let value = CodePointTable.shared.record(codePoint).digit
    return value == 15 ? nil : Int(value)
  }

  /// The value of any character that stands for a number, fractions included.
  public static func numericValue(_ codePoint: UInt32) -> Double? {
    if let digit = digitValue(codePoint) { return Double(digit) }
    guard isNumeric(codePoint) else { return nil }
    return CodePointTable.shared.numericValue(codePoint)
  }

  public static func isSpace(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x80 {
      return codePoint == 0x20 || isBetween(codePoint, 0x09, 0x0D)
        || isBetween(codePoint, 0x1C, 0x1F)
    }
    switch codePoint {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// Whether `str.splitlines` ends a line at the character.
  public static func isLineBreak(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether `repr` shows the character as it is.
  public static func isPrintable(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x7F { return codePoint >= 0x20 }
    switch category(codePoint) {
    case .unassigned, .control, .format, .surrogate, .privateUse, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  /// Whether an identifier may start with the character (XID_Start and the underscore).
  public static func isIdentifierStart(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x80 {
      return isBetween(codePoint | 0x20, 0x61, 0x7A) || codePoint == 0x5F
    }
    return hasFlag(codePoint, identifierStartFlag)
  }

  /// Whether an identifier may go on with the character (XID_Continue).
  public static func isIdentifierContinue(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x80 {
      return isBetween(codePoint | 0x20, 0x61, 0x7A) || isBetween(codePoint, 0x30, 0x39)
        || codePoint == 0x5F
    }
    return hasFlag(codePoint, identifierContinueFlag)
  }

  public static func isIdentifier(_ codePoints: some Sequence<UInt32>) -> Bool {
    var isFirst = true
    for codePoint in codePoints {
      guard isFirst ? isIdentifierStart(codePoint) : isIdentifierContinue(codePoint) else {
        return false
      }
      isFirst = false
    }
    return !isFirst
  }

  public static func category(_ codePoint: UInt32) -> GeneralCategory {
    GeneralCategory(rawValue: CodePointTable.shared.record(codePoint).category)!
  }
}

/// Unicode's general categories; the raw values are the table's.
public enum GeneralCategory: UInt8, Sendable {
  case unassigned, uppercaseLetter, lowercaseLetter, titlecaseLetter, modifierLetter, otherLetter
  case nonspacingMark, spacingMark, enclosingMark
  case decimalNumber, letterNumber, otherNumber
  case connectorPunctuation, dashPunctuation, openPunctuation, closePunctuation
  case initialPunctuation, finalPunctuation, otherPunctuation
  case mathSymbol, currencySymbol, modifierSymbol, otherSymbol
  case spaceSeparator, lineSeparator, paragraphSeparator
  case control, format, surrogate, privateUse

  var isLetter: Bool {
    rawValue >= GeneralCategory.uppercaseLetter.rawValue
      && rawValue <= GeneralCategory.otherLetter.rawValue
  }
}
