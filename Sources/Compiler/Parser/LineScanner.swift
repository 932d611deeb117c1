/// Finds where tokens end in one line, by the patterns of CPython's Lib/tokenize.py.
struct LineScanner {
  let line: [Unicode.Scalar]

  private func at(_ position: Int) -> Unicode.Scalar? {
    position < line.count ? line[position] : nil
  }

  func newlineEnd(from position: Int) -> Int? {
    if at(position) == "\n" { return position + 1 }
    return at(position) == "\r" && at(position + 1) == "\n" ? position + 2 : nil
  }

  // MARK: Strings

  /// Where the quote of a string literal stands that begins at `start`, perhaps with a prefix.
  func quotePosition(from start: Int) -> Int? {
    var position = start
    let prefixes = "rRbBuUfF".unicodeScalars
    while position < start + 2, let scalar = at(position), prefixes.contains(scalar) {
      position += 1
    }
    guard at(position) == "'" || at(position) == "\"" else { return nil }
    let prefix = String(String.UnicodeScalarView(line[start..<position])).lowercased()
    return ["", "r", "b", "u", "f", "br", "rb", "fr", "rf"].contains(prefix) ? position : nil
  }

  func isTripleQuote(at quote: Int) -> Bool {
    at(quote + 1) == line[quote] && at(quote + 2) == line[quote]
  }

  /// Whether a single-quoted literal ends in this line, or in a backslash and the line's end.
  func isClosed(quoteAt quote: Int) -> Bool {
    var position = quote + 1
    while let scalar = at(position) {
      if scalar == line[quote] { return true }
      if scalar == "\n" { return false }
      if scalar == "\\" {
        if newlineEnd(from: position + 1) != nil { return true }
        position += 1
      }
      position += 1
    }
    return false
  }

  // MARK: Numbers

  private func isDecimal(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  /// Digits with single underscores between them, the first of which is a digit.
  private func digits(
    from start: Int, _ isDigit: (Unicode.Scalar) -> Bool
  ) -> Int? {
    guard let first = at(start), isDigit(first) else { return nil }
    var position = start + 1
    while true {
      let next = at(position) == "_" ? position + 1 : position
      guard let scalar = at(next), isDigit(scalar) else { return position }
      position = next + 1
    }
  }

  func numberEnd(from start: Int) -> Int? {
    guard let first = at(start), isDecimal(first) || first == "." else { return nil }
    if let end = floatEnd(from: start) {
      return at(end) == "j" || at(end) == "J" ? end + 1 : end
    }
    guard let end = digits(from: start, isDecimal) else { return nil }
    if at(end) == "j" || at(end) == "J" { return end + 1 }
    if first != "0" { return end }
    let digit: (Unicode.Scalar) -> Bool
    switch at(start + 1) {
    case "x", "X":
      digit = { isDecimal($0) || ($0 >= "a" && $0 <= "f") || ($0 >= "A" && $0 <= "F") }
    case "o", "O": digit = { $0 >= "0" && $0 <= "7" }
    case "b", "B": digit = { $0 == "0" || $0 == "1" }
    default: return digits(from: start) { $0 == "0" }
    }
    let body = at(start + 2) == "_" ? start + 3 : start + 2
    return digits(from: body, digit) ?? start + 1
  }

  private func floatEnd(from start: Int) -> Int? {
    let whole = digits(from: start, isDecimal)
    var end = whole ?? start
    if at(end) == "." {
      let fraction = digits(from: end + 1, isDecimal)
      if whole == nil && fraction == nil { return nil }
      end = fraction ?? end + 1
      return exponentEnd(from: end) ?? end
    }
    return whole == nil ? nil : exponentEnd(from: end)
  }

  private func exponentEnd(from start: Int) -> Int? {
    guard at(start) == "e" || at(start) == "E" else { return nil }
    let isSigned = at(start + 1) == "+" || at(start + 1) == "-"
    return digits(from: start + (isSigned ? 2 : 1), isDecimal)
  }

  // MARK: Words and operators

  func wordEnd(from start: Int) -> Int? {
    var position = start
    while let scalar = at(position), isWordPart(scalar) { position += 1 }
    return position == start ? nil : position
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || CodePoint.isAlphanumeric(scalar.value)
  }

  /// The longest operator at `start`, and its name.
  func operatorEnd(from start: Int) -> (name: String, end: Int)? {
    for length in [3, 2, 1] where start + length <= line.count {
      let text = String(String.UnicodeScalarView(line[start..<start + length]))
      if let name = LineScanner.operators[text] { return (name, start + length) }
    }
    return nil
  }

  /// CPython: Lib/token.py, `EXACT_TOKEN_TYPES`.
  private static let operators: [String: String] = [
    "!=": "NOTEQUAL", "%": "PERCENT", "%=": "PERCENTEQUAL", "&": "AMPER", "&=": "AMPEREQUAL",
    "(": "LPAR", ")": "RPAR", "*": "STAR", "**": "DOUBLESTAR", "**=": "DOUBLESTAREQUAL",
    "*=": "STAREQUAL", "+": "PLUS", "+=": "PLUSEQUAL", ",": "COMMA", "-": "MINUS",
    "-=": "MINEQUAL", "->": "RARROW", ".": "DOT", "...": "ELLIPSIS", "/": "SLASH",
    "//": "DOUBLESLASH", "//=": "DOUBLESLASHEQUAL", "/=": "SLASHEQUAL", ":": "COLON",
    ":=": "COLONEQUAL", ";": "SEMI", "<": "LESS", "<<": "LEFTSHIFT", "<<=": "LEFTSHIFTEQUAL",
    "<=": "LESSEQUAL", "=": "EQUAL", "==": "EQEQUAL", ">": "GREATER", ">=": "GREATEREQUAL",
    ">>": "RIGHTSHIFT", ">>=": "RIGHTSHIFTEQUAL", "@": "AT", "@=": "ATEQUAL", "[": "LSQB",
    "]": "RSQB", "^": "CIRCUMFLEX", "^=": "CIRCUMFLEXEQUAL", "{": "LBRACE", "|": "VBAR",
    "|=": "VBAREQUAL", "}": "RBRACE", "~": "TILDE",
  ]
}
