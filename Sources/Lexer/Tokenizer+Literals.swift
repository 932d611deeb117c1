import Primitives

extension Tokenizer {
  // MARK: Words

  /// Gives an identifier, a keyword, or a string that begins with a prefix.
  @inline(__always)
  mutating func word(from start: Int) -> Token {
    var position = start
    var isASCII = true
    while true {
      let byte = bytes[position]
      if !isIdentifierPart(byte) {
        if (byte == 34 || byte == 39) && position - start <= 2
          && isStringPrefix(from: start, to: position)
        {
          return string(from: start, quoteAt: position)
        }
        break
      }
      if byte >= 128 { isASCII = false }
      position += 1
    }
    cursor = position
    if !isASCII {
      if let token = verifyIdentifier(from: start, to: position) { return token }
      return token(.name, from: start, to: position)
    }
    return token(
      TokenKind.word(bytes + start, length: position - start), from: start, to: position)
  }

  /// `r`, `u`, `b`, `f`, and `r` with `b` or `f` in either order, in any case.
  private func isStringPrefix(from start: Int, to end: Int) -> Bool {
    let first = bytes[start] | 32
    let r = UInt8(ascii: "r")
    let b = UInt8(ascii: "b")
    let f = UInt8(ascii: "f")
    if end - start == 1 { return first == r || first == b || first == f || first == 117 }
    let second = bytes[start + 1] | 32
    return first == r && (second == b || second == f) || second == r && (first == b || first == f)
  }

  /// Checks an identifier with non-ASCII characters. CPython: `verify_identifier`.
  /// - Returns: an error token where a character may not stand in it.
  private mutating func verifyIdentifier(from start: Int, to end: Int) -> Token? {
    let word = UnsafeBufferPointer(start: bytes + start, count: end - start)
    if !source.isValidUTF8, let error = UTF8Text.firstError(word) {
      fail(.undecodable(SourceText.message(error, in: word)))
      return errorToken()
    }
    let text = String(decoding: word, as: UTF8.self)
    var position = start
    for scalar in text.unicodeScalars {
      position += UTF8.width(scalar)
      let isValid =
        position - UTF8.width(scalar) == start
        ? IdentifierRules.isStart(scalar) : IdentifierRules.isContinue(scalar)
      if isValid { continue }
      let code = hexadecimal(scalar.value)
      return failedToken(
        IdentifierRules.isPrintable(scalar)
          ? "invalid character '\(scalar)' (U+\(code))"
          : "invalid non-printable character U+\(code)", cursor: position)
    }
    return nil
  }

  // MARK: Strings

  /// Gives a string literal whose quote stands at `quotePosition`, after any prefix.
  mutating func string(from start: Int, quoteAt quotePosition: Int) -> Token {
    let quote = bytes[quotePosition]
    var position = quotePosition + 1
    if bytes[position] == quote {
      if bytes[position + 1] == quote {
        return tripleQuotedString(from: start, contentAt: position + 2, quote: quote)
      }
      cursor = position + 1
      return token(.string, from: start, to: cursor)
    }
    let firstLine = line
    let column = column(of: start)
    while true {
      let byte = bytes[position]
      if byte == quote { break }
      if byte == 10 || byte == 0 && position >= count {
        return unfinishedString(.endOfLineInString, at: position)
      }
      position += 1
      if byte == 92 {
        if position >= count { return unfinishedString(.endOfLineInString, at: position) }
        position += 1
        if bytes[position - 1] == 10 {
          if position >= count { return unfinishedString(.endOfLineInString, at: position) }
          line += 1
          lineStart = position
        }
      }
    }
    cursor = position + 1
    return stringToken(from: start, line: firstLine, column: column)
  }

  private mutating func tripleQuotedString(
    from start: Int, contentAt content: Int, quote: UInt8
  ) -> Token {
    let firstLine = line
    let column = column(of: start)
    var position = content
    while true {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        if bytes[position] == quote && bytes[position + 1] == quote { break }
      } else if byte == 10 {
        if position >= count { return unfinishedString(.endOfFileInTripleQuotes, at: position) }
        line += 1
        lineStart = position
      } else if byte == 92 {
        if position >= count { return unfinishedString(.endOfFileInTripleQuotes, at: position) }
        position += 1
        if bytes[position - 1] == 10 {
          if position >= count { return unfinishedString(.endOfFileInTripleQuotes, at: position) }
          line += 1
          lineStart = position
        }
      } else if byte == 0 && position > count {
        return unfinishedString(.endOfFileInTripleQuotes, at: count)
      }
    }
    cursor = position + 2
    return stringToken(from: start, line: firstLine, column: column)
  }

  private mutating func stringToken(from start: Int, line firstLine: Int32, column: Int32) -> Token
  {
    // CPython shifts a first-line column by the string's last line (`_PyPegen_fill_token`).
    let shift = firstLine != line && firstLine == self.firstLine ? firstColumn : 0
    return Token(
      kind: .string, start: Int32(start), end: Int32(cursor), line: firstLine,
      column: column - shift, endLine: line, endColumn: self.column(of: cursor))
  }

  private mutating func unfinishedString(
    _ reason: TokenizerFailure.Reason, at position: Int
  ) -> Token {
    if position >= count { isAtEnd = true }
    // CPython's cursor is at the end of the line then.
    cursor = position
    while cursor < count && bytes[cursor] != 10 { cursor += 1 }
    if cursor < count { cursor += 1 }
    fail(reason)
    return errorToken()
  }

  // MARK: Numbers

  /// Gives a number. CPython's rules: an underscore only between digits, no leading zeros in a decimal
  /// integer; what follows the number is not looked at.
  mutating func number(from start: Int) -> Token {
    var position = start
    if bytes[start] == 48 {
      switch bytes[start + 1] | 32 {
      case UInt8(ascii: "x"): return hexadecimalNumber(from: start)
      case UInt8(ascii: "o"): return smallRadixNumber(from: start, radix: 8, name: "octal")
      case UInt8(ascii: "b"): return smallRadixNumber(from: start, radix: 2, name: "binary")
      default: break
      }
      position += 1
      while true {
        if bytes[position] == 95 {
          position += 1
          if !isDigit(bytes[position]) {
            return failedToken("invalid decimal literal", cursor: position)
          }
        }
        if bytes[position] != 48 { break }
        position += 1
      }
      if isDigit(bytes[position]) {
        guard let end = decimalDigits(from: position) else { return errorToken() }
        position = end
        let byte = bytes[position]
        if byte != 46 && byte | 32 != 101 && byte | 32 != 106 {
          return failedToken(
            "leading zeros in decimal integer literals are not permitted; "
              + "use an 0o prefix for octal integers", cursor: position)
        }
      }
    } else if bytes[start] != 46 {
      guard let end = decimalDigits(from: position) else { return errorToken() }
      position = end
    }
    if bytes[position] == 46 {
      position += 1
      if isDigit(bytes[position]) {
        guard let end = decimalDigits(from: position) else { return errorToken() }
        position = end
      }
    }
    if bytes[position] | 32 == 101 {
      var digits = position + 1
      let sign = bytes[digits]
      if sign == 43 || sign == 45 {
        digits += 1
        if !isDigit(bytes[digits]) {
          return failedToken("invalid decimal literal", cursor: digits)
        }
      }
      if isDigit(bytes[digits]) {
        guard let end = decimalDigits(from: digits) else { return errorToken() }
        position = end
      } else {
        cursor = position
        return token(.number, from: start, to: position)
      }
    }
    if bytes[position] | 32 == 106 { position += 1 }
    cursor = position
    return token(.number, from: start, to: position)
  }

  /// Skips digits and underscores from a digit on. CPython: `tok_decimal_tail`.
  private mutating func decimalDigits(from start: Int) -> Int? {
    var position = start
    while true {
      while isDigit(bytes[position]) { position += 1 }
      if bytes[position] != 95 { return position }
      position += 1
      if !isDigit(bytes[position]) {
        cursor = position
        fail(.message("invalid decimal literal"))
        return nil
      }
    }
  }

  private mutating func hexadecimalNumber(from start: Int) -> Token {
    var position = start + 2
    repeat {
      if bytes[position] == 95 { position += 1 }
      if !isHexDigit(bytes[position]) {
        return failedToken("invalid hexadecimal literal", cursor: position)
      }
      while isHexDigit(bytes[position]) { position += 1 }
    } while bytes[position] == 95
    cursor = position
    return token(.number, from: start, to: position)
  }

  private mutating func smallRadixNumber(from start: Int, radix: UInt8, name: String) -> Token {
    var position = start + 2
    repeat {
      if bytes[position] == 95 { position += 1 }
      let byte = bytes[position]
      if byte &- 48 >= radix {
        if isDigit(byte) { return invalidDigit(byte, name, cursor: position) }
        return failedToken("invalid \(name) literal", cursor: position)
      }
      while bytes[position] &- 48 < radix { position += 1 }
    } while bytes[position] == 95
    if isDigit(bytes[position]) {
      return invalidDigit(bytes[position], name, cursor: position + 1)
    }
    cursor = position
    return token(.number, from: start, to: position)
  }

  private mutating func invalidDigit(_ byte: UInt8, _ name: String, cursor: Int) -> Token {
    failedToken(
      "invalid digit '\(Character(Unicode.Scalar(byte)))' in \(name) literal", cursor: cursor)
  }
}
