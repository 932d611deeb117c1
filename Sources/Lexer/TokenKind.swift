/// What a token is. CPython: `Grammar/Tokens`, with one kind for each keyword, so that the parser never
/// compares names.
public enum TokenKind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case endMarker, name, number, string, newline, indent, dedent
  /// A character that begins no token (`$`, `?`, `!`, `` ` ``). CPython: OP.
  case unknown
  /// The text could not be split further; `Tokenizer.failure` tells why. CPython: ERRORTOKEN.
  case error

  // Operators and delimiters.
  case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
  case colon, comma, semicolon, dot, ellipsis, arrow, at, equal, colonEqual
  case plus, minus, star, doubleStar, slash, doubleSlash, percent
  case bar, ampersand, caret, tilde, leftShift, rightShift
  case less, greater, equalEqual, notEqual, lessEqual, greaterEqual
  case plusEqual, minusEqual, starEqual, doubleStarEqual, slashEqual, doubleSlashEqual, percentEqual
  case barEqual, ampersandEqual, caretEqual, leftShiftEqual, rightShiftEqual, atEqual

  // Keywords.
  case `false`, none, `true`, pegParser
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`, except
  case finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass
  case raise, `return`, `try`, `while`, with, yield
}

extension TokenKind {
  /// Whether the token is an identifier or a keyword: CPython's NAME.
  public var isWord: Bool { self == .name || rawValue >= TokenKind.false.rawValue }

  /// Whether the token is an operator or delimiter: CPython's OP.
  public var isOperator: Bool {
    self == .unknown
      || rawValue >= TokenKind.leftParen.rawValue && rawValue <= TokenKind.atEqual.rawValue
  }
}
