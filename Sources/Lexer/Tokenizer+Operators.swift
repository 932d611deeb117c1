extension Tokenizer {
  /// Gives an operator's or delimiter's token; keeps account of brackets.
  @inline(__always)
  mutating func operatorToken(_ byte: UInt8, from start: Int) -> Token {
    let second = bytes[start + 1]
    var length = 1
    let kind: TokenKind
    switch byte {
    case UInt8(ascii: "("): return open(.leftParen, byte, at: start)
    case UInt8(ascii: "["): return open(.leftBracket, byte, at: start)
    case UInt8(ascii: "{"): return open(.leftBrace, byte, at: start)
    case UInt8(ascii: ")"): return close(.rightParen, byte, opening: 40, at: start)
    case UInt8(ascii: "]"): return close(.rightBracket, byte, opening: 91, at: start)
    case UInt8(ascii: "}"): return close(.rightBrace, byte, opening: 123, at: start)
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: ";"): kind = .semicolon
    case UInt8(ascii: "~"): kind = .tilde
    case UInt8(ascii: "."):
      if isDigit(second) { return number(from: start) }
      if second == 46 && bytes[start + 2] == 46 {
        kind = .ellipsis
        length = 3
      } else {
        kind = .dot
      }
    case UInt8(ascii: "="):
      (kind, length) = second == 61 ? (.equalEqual, 2) : (.equal, 1)
    case UInt8(ascii: ":"):
      (kind, length) = second == 61 ? (.colonEqual, 2) : (.colon, 1)
    case UInt8(ascii: "+"):
      (kind, length) = second == 61 ? (.plusEqual, 2) : (.plus, 1)
    case UInt8(ascii: "-"):
      (kind, length) =
        second == 62 ? (.arrow, 2) : second == 61 ? (.minusEqual, 2) : (.minus, 1)
    case UInt8(ascii: "%"):
      (kind, length) = second == 61 ? (.percentEqual, 2) : (.percent, 1)
    case UInt8(ascii: "@"):
      (kind, length) = second == 61 ? (.atEqual, 2) : (.at, 1)
    case UInt8(ascii: "&"):
      (kind, length) = second == 61 ? (.ampersandEqual, 2) : (.ampersand, 1)
    case UInt8(ascii: "|"):
      (kind, length) = second == 61 ? (.barEqual, 2) : (.bar, 1)
    case UInt8(ascii: "^"):
      (kind, length) = second == 61 ? (.caretEqual, 2) : (.caret, 1)
    case UInt8(ascii: "!"):
      (kind, length) = second == 61 ? (.notEqual, 2) : (.unknown, 1)
    case UInt8(ascii: "*"):
      (kind, length) = doubled(byte, at: start, .star, .starEqual, .doubleStar, .doubleStarEqual)
    case UInt8(ascii: "/"):
      (kind, length) = doubled(
        byte, at: start, .slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
    case UInt8(ascii: ">"):
      (kind, length) = doubled(
        byte, at: start, .greater, .greaterEqual, .rightShift, .rightShiftEqual)
    case UInt8(ascii: "<"):
      (kind, length) =
        second == 62
        ? (.notEqual, 2)
        : doubled(byte, at: start, .less, .lessEqual, .leftShift, .leftShiftEqual)
    default: kind = .unknown
    }
    cursor = start + length
    return token(kind, from: start, to: start + length)
  }

  /// The four operators that a doublable character begins: `*`, `*=`, `**`, `**=`.
  @inline(__always)
  private func doubled(
    _ byte: UInt8, at start: Int, _ single: TokenKind, _ singleEqual: TokenKind,
    _ double: TokenKind, _ doubleEqual: TokenKind
  ) -> (TokenKind, Int) {
    let second = bytes[start + 1]
    if second == 61 { return (singleEqual, 2) }
    if second != byte { return (single, 1) }
    return bytes[start + 2] == 61 ? (doubleEqual, 3) : (double, 2)
  }

  @inline(__always)
  private mutating func open(_ kind: TokenKind, _ byte: UInt8, at start: Int) -> Token {
    if nesting >= Tokenizer.maxNesting {
      return failedToken("too many nested parentheses", cursor: start + 1)
    }
    let brackets = stacks + 2 * Tokenizer.maxIndentation
    brackets[nesting] = Int32(byte)
    brackets[Tokenizer.maxNesting + nesting] = line
    nesting += 1
    cursor = start + 1
    return token(kind, from: start, to: start + 1)
  }

  @inline(__always)
  private mutating func close(
    _ kind: TokenKind, _ byte: UInt8, opening: Int32, at start: Int
  ) -> Token {
    if nesting == 0 || stacks[2 * Tokenizer.maxIndentation + nesting - 1] != opening {
      return mismatch(byte, at: start)
    }
    nesting -= 1
    cursor = start + 1
    return token(kind, from: start, to: start + 1)
  }

  private mutating func mismatch(_ byte: UInt8, at start: Int) -> Token {
    let closing = Character(Unicode.Scalar(byte))
    if nesting == 0 { return failedToken("unmatched '\(closing)'", cursor: start + 1) }
    nesting -= 1
    let brackets = stacks + 2 * Tokenizer.maxIndentation
    let opening = Character(Unicode.Scalar(UInt8(brackets[nesting])))
    let openingLine = brackets[Tokenizer.maxNesting + nesting]
    var message =
      "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'"
    if openingLine != line { message += " on line \(openingLine)" }
    return failedToken(message, cursor: start + 1)
  }
}

/// A code point as CPython's messages show it: at least four upper-case digits.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
