import Glibc

/// Why a string literal is broken.
enum LiteralError {
  case message(String)
  /// A warning that the caller wants as an error: it points at its literal.
  case warning(String, Token)
  /// An f-string's expression does not parse: its text in parentheses, and where that begins.
  case nested(SourceText, line: Int32, column: Int32)
}

/// A string token taken apart.
struct StringParts {
  var isBytes = false
  var isRaw = false
  var isFormatted = false
  var isUnicode = false
  /// What stands between the quotes.
  var body: UnsafeBufferPointer<UInt8>
}

extension Parser {
  /// strings: one literal, or several that stand side by side.
  mutating func strings() throws(ParseFailure) -> Expr {
    let start = index
    if !isSame(tokens[start + 1].kind, .string) {
      let parts = self.parts(of: tokens[start])
      if !parts.isFormatted {
        let value = try value(of: parts, in: tokens[start])
        index += 1
        return tree.expr(
          .constant(constant(value), isUnicodeLiteral: parts.isUnicode), at: range(of: start))
      }
    }
    return try concatenatedStrings()
  }

  /// Splits a literal into its prefix and what stands between its quotes.
  func parts(of token: Token) -> StringParts {
    let text = text(of: token)
    var parts = StringParts(body: text)
    var position = 0
    while true {
      switch text[position] {
      case UInt8(ascii: "b"), UInt8(ascii: "B"): parts.isBytes = true
      case UInt8(ascii: "r"), UInt8(ascii: "R"): parts.isRaw = true
      case UInt8(ascii: "f"), UInt8(ascii: "F"): parts.isFormatted = true
      // As in CPython, `U` is no mark of a unicode literal.
      case UInt8(ascii: "u"): parts.isUnicode = true
      case UInt8(ascii: "U"): break
      default:
        let quote = text[position]
        var quotes = 1
        if text.count - position >= 6 && text[position + 1] == quote && text[position + 2] == quote
        {
          quotes = 3
        }
        parts.body = UnsafeBufferPointer(
          rebasing: text[position + quotes..<text.count - quotes])
        return parts
      }
      position += 1
    }
  }

  /// The value of a literal that is no f-string.
  private mutating func value(
    of parts: StringParts, in token: Token
  ) throws(ParseFailure) -> Constant {
    if parts.isBytes {
      for byte in parts.body where byte >= 128 {
        throw literalFailure("bytes can only contain ASCII literal characters.")
      }
    }
    return parts.isBytes
      ? .bytes(try decode(parts.body, isRaw: parts.isRaw, isBytes: true, in: token))
      : .string(
        PythonString(utf8: try decode(parts.body, isRaw: parts.isRaw, isBytes: false, in: token)))
  }

  /// Decodes escapes, and warns of one that means nothing.
  mutating func decode(
    _ text: UnsafeBufferPointer<UInt8>, isRaw: Bool, isBytes: Bool, in token: Token
  ) throws(ParseFailure) -> [UInt8] {
    guard let base = text.baseAddress else { return [] }
    let hasEscapes = !isRaw && memchr(base, 92, text.count) != nil
    if !source.isValidUTF8 && !isBytes { try checkUTF8(text, inRuns: hasEscapes) }
    if !hasEscapes { return Array(text) }
    var decoder = EscapeDecoder(text)
    guard isBytes ? decoder.decodeBytes() : decoder.decodeString() else {
      throw literalFailure(decoder.errorMessage ?? "")
    }
    if let escape = decoder.invalidEscape { try warnOfEscape(escape, in: token) }
    return decoder.output
  }

  /// Refuses text that is no UTF-8. CPython decodes text with escapes piecemeal, and tells where in its run
  /// of non-ASCII bytes the mistake is.
  private mutating func checkUTF8(
    _ text: UnsafeBufferPointer<UInt8>, inRuns: Bool
  ) throws(ParseFailure) {
    guard let error = UTF8Text.firstError(text) else { return }
    var run = text
    if inRuns {
      var start = error.start
      while start > 0 && text[start - 1] >= 128 { start -= 1 }
      let end = text[start...].firstIndex { $0 < 128 } ?? text.count
      run = UnsafeBufferPointer(rebasing: text[start..<end])
    }
    guard let error = UTF8Text.firstError(run) else { return }
    throw literalFailure(SourceText.message(error, in: run))
  }

  mutating func warnOfEscape(_ escape: UInt8, in token: Token) throws(ParseFailure) {
    let message = "invalid escape sequence \\\(Character(Unicode.Scalar(escape)))"
    if areWarningsErrors {
      literalError = .warning(message, token)
      throw ParseFailure()
    }
    warnings.append(
      SyntaxWarningRecord(
        .deprecationWarning, message, lineNumber: Int(token.line), offset: Int(token.column) + 1))
  }

  @inline(never)
  mutating func literalFailure(_ message: String) -> ParseFailure {
    literalError = .message(message)
    return ParseFailure()
  }

  // MARK: Concatenation

  /// Joins literals; as soon as one is an f-string, all become one JoinedStr.
  /// CPython: `_PyPegen_concatenate_strings`.
  private mutating func concatenatedStrings() throws(ParseFailure) -> Expr {
    let start = index
    var end = start + 1
    while isSame(tokens[end].kind, .string) { end += 1 }
    let first = parts(of: tokens[start])
    var joined = JoinedString(
      isUnicode: first.isUnicode,
      range: SourceRange(
        line: tokens[start].line, column: tokens[start].column, endLine: tokens[end - 1].endLine,
        endColumn: tokens[end - 1].endColumn), base: exprs.count)
    var bytesValue: [UInt8] = []
    for position in start..<end {
      let token = tokens[position]
      let parts = self.parts(of: token)
      // CPython looks at a literal's own mistakes before it compares kinds.
      if parts.isFormatted {
        if first.isBytes { throw literalFailure("cannot mix bytes and nonbytes literals") }
        try formattedString(parts, in: token, into: &joined)
        continue
      }
      let value = try value(of: parts, in: token)
      if parts.isBytes != first.isBytes {
        throw literalFailure("cannot mix bytes and nonbytes literals")
      }
      switch value {
      case .bytes(let bytes): bytesValue += bytes
      case .string(let string): joined.literal += string.utf8
      default: break
      }
    }
    index = end
    if first.isBytes {
      return tree.expr(
        .constant(constant(.bytes(bytesValue)), isUnicodeLiteral: false), at: joined.range)
    }
    return finish(&joined)
  }
}
