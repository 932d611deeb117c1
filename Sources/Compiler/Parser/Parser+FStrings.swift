import Glibc

/// String literals being joined. CPython: `FstringParser`.
struct JoinedString {
  /// Text that has not become a node yet.
  var literal: [UInt8] = []
  var isFormatted = false
  var isUnicode: Bool
  /// Every node gets the range of all the literals together.
  var range: SourceRange
  /// Where the parts begin on the parser's `exprs`.
  let base: Int
}

/// f-strings, as Parser/string_parser.c takes them apart: by hand, with each expression copied into
/// parentheses and parsed as a source of its own.
extension Parser {
  mutating func formattedString(
    _ parts: StringParts, in token: Token, into joined: inout JoinedString
  ) throws(ParseFailure) {
    fieldPlace = FieldPlace()
    var position = 0
    try formatted(
      parts.body, from: &position, isRaw: parts.isRaw, level: 0, in: token, into: &joined)
  }

  /// Makes the node of all that was joined.
  mutating func finish(_ joined: inout JoinedString) -> Expr {
    if !joined.isFormatted {
      let id = constant(.string(PythonString(utf8: joined.literal)))
      return tree.expr(.constant(id, isUnicodeLiteral: joined.isUnicode), at: joined.range)
    }
    pushLiteral(&joined)
    return tree.expr(.joinedStr(exprs.list(from: joined.base, in: tree)), at: joined.range)
  }

  private mutating func pushLiteral(_ joined: inout JoinedString) {
    if joined.literal.isEmpty { return }
    let id = constant(.string(PythonString(utf8: joined.literal)))
    joined.literal = []
    exprs.push(
      tree.expr(.constant(id, isUnicodeLiteral: joined.isUnicode), at: joined.range))
  }

  /// Literal text and expressions in turn, up to the end or (in a format specification) a brace.
  /// - Parameter level: 0 in the string, more in format specifications.
  private mutating func formatted(
    _ text: UnsafeBufferPointer<UInt8>, from position: inout Int, isRaw: Bool, level: Int,
    in token: Token, into joined: inout JoinedString
  ) throws(ParseFailure) {
    joined.isFormatted = true
    while true {
      let isDoubledBrace = try literalPart(
        text, from: &position, isRaw: isRaw, level: level, in: token, into: &joined)
      if isDoubledBrace { continue }
      if position >= text.count || text[position] == UInt8(ascii: "}") { break }
      let value = try replacementField(
        text, from: &position, isRaw: isRaw, level: level, in: token, into: &joined)
      pushLiteral(&joined)
      exprs.push(value)
    }
    if level == 0 && position < text.count - 1 {
      throw literalFailure("f-string: unexpected end of string")
    }
    if level != 0 && (position >= text.count || text[position] != UInt8(ascii: "}")) {
      throw literalFailure("f-string: expecting '}'")
    }
  }

  /// Appends text up to a brace.
  /// - Returns: whether a doubled brace ended it, so that more text follows.
  private mutating func literalPart(
    _ text: UnsafeBufferPointer<UInt8>, from position: inout Int, isRaw: Bool, level: Int,
    in token: Token, into joined: inout JoinedString
  ) throws(ParseFailure) -> Bool {
    let start = position
    var end = position
    var isDoubledBrace = false
    scan: while end < text.count {
      var byte = text[end]
      end += 1
      if !isRaw && byte == 92 && end < text.count {
        byte = text[end]
        end += 1
        if byte == UInt8(ascii: "N") {
          // The braces of `\N{…}` are no replacement field.
          if end < text.count {
            end += 1
            if text[end - 1] == UInt8(ascii: "{") {
              while end < text.count {
                end += 1
                if text[end - 1] == UInt8(ascii: "}") { break }
              }
            }
          }
          continue
        }
        if byte == UInt8(ascii: "{") { try warnOfEscape(byte, in: token) }
      }
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else { continue }
      if level == 0 {
        if end < text.count && text[end] == byte {
          position = end + 1
          isDoubledBrace = true
          break scan
        }
        if byte == UInt8(ascii: "}") {
          throw literalFailure("f-string: single '}' is not allowed")
        }
      }
      end -= 1
      break
    }
    if !isDoubledBrace { position = end }
    if end > start {
      joined.literal += try decode(
        UnsafeBufferPointer(rebasing: text[start..<end]), isRaw: isRaw, isBytes: false, in: token)
    }
    return isDoubledBrace
  }

  /// `{expression=!r:specification}`.
  private mutating func replacementField(
    _ text: UnsafeBufferPointer<UInt8>, from position: inout Int, isRaw: Bool, level: Int,
    in token: Token, into joined: inout JoinedString
  ) throws(ParseFailure) -> Expr {
    if level >= 2 { throw literalFailure("f-string: expressions nested too deeply") }
    let start = position + 1
    position = try fieldExpressionEnd(in: text, from: start)
    if position >= text.count { throw literalFailure("f-string: expecting '}'") }
    let value = try fieldExpression(text, from: start, to: position, in: token)
    var isDebug = false
    if text[position] == UInt8(ascii: "=") {
      isDebug = true
      position += 1
      while position < text.count && isSpace(text[position]) { position += 1 }
      joined.literal += text[start..<position]
      if position >= text.count { throw literalFailure("f-string: expecting '}'") }
    }
    var conversion: Int32 = -1
    if text[position] == UInt8(ascii: "!") {
      position += 1
      if position >= text.count { throw literalFailure("f-string: expecting '}'") }
      conversion = Int32(text[position])
      position += 1
      if conversion != 115 && conversion != 114 && conversion != 97 {
        throw literalFailure(
          "f-string: invalid conversion character: expected 's', 'r', or 'a'")
      }
    }
    var specification: Expr?
    if position < text.count && text[position] == UInt8(ascii: ":") {
      position += 1
      if position >= text.count { throw literalFailure("f-string: expecting '}'") }
      var inner = JoinedString(
        isUnicode: joined.isUnicode, range: joined.range, base: exprs.count)
      try formatted(
        text, from: &position, isRaw: isRaw, level: level + 1, in: token, into: &inner)
      // The specification itself and its last text stand where the literal at hand does.
      inner.isUnicode = false
      inner.range = SourceRange(
        line: token.line, column: token.column, endLine: token.endLine,
        endColumn: token.endColumn)
      specification = finish(&inner)
    }
    if position >= text.count || text[position] != UInt8(ascii: "}") {
      throw literalFailure("f-string: expecting '}'")
    }
    position += 1
    if isDebug && specification == nil && conversion == -1 { conversion = 114 }
    return tree.expr(
      .formattedValue(value, conversion: conversion, formatSpec: specification), at: joined.range)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }

  /// Finds where a field's expression ends: at `!`, `:`, `=` or `}` outside of brackets and strings.
  private mutating func fieldExpressionEnd(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(ParseFailure) -> Int {
    var position = start
    var brackets: [UInt8] = []
    var quote: UInt8 = 0
    var isTripleQuoted = false
    func isTriple(_ position: Int) -> Bool {
      position + 2 < text.count && text[position + 1] == text[position]
        && text[position + 2] == text[position]
    }
    scan: while position < text.count {
      let byte = text[position]
      if byte == 92 {
        throw literalFailure("f-string expression part cannot include a backslash")
      }
      if quote != 0 {
        if byte == quote {
          if !isTripleQuoted {
            quote = 0
          } else if isTriple(position) {
            position += 2
            quote = 0
          }
        }
        position += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        isTripleQuoted = isTriple(position)
        if isTripleQuoted { position += 2 }
        quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if brackets.count >= 200 {
          throw literalFailure("f-string: too many nested parenthesis")
        }
        brackets.append(byte)
      case UInt8(ascii: "#"):
        throw literalFailure("f-string expression part cannot include '#'")
      case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: ":"), UInt8(ascii: "}"):
        if brackets.isEmpty {
          if byte != UInt8(ascii: ":") && byte != UInt8(ascii: "}")
            && position + 1 < text.count && text[position + 1] == UInt8(ascii: "=")
          {
            position += 1
          } else if byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") {
            break scan
          }
        } else if byte == UInt8(ascii: "}") {
          try close(byte, &brackets)
        }
      case UInt8(ascii: ")"), UInt8(ascii: "]"): try close(byte, &brackets)
      default: break
      }
      position += 1
    }
    if quote != 0 { throw literalFailure("f-string: unterminated string") }
    if let open = brackets.last {
      throw literalFailure("f-string: unmatched '\(Character(Unicode.Scalar(open)))'")
    }
    return position
  }

  private mutating func close(_ byte: UInt8, _ brackets: inout [UInt8]) throws(ParseFailure) {
    let closing = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      throw literalFailure("f-string: unmatched '\(closing)'")
    }
    // In ASCII a bracket's partner is one or two further on.
    if byte != open + 1 && byte != open + 2 {
      throw literalFailure(
        "f-string: closing parenthesis '\(closing)' does not match opening parenthesis "
          + "'\(Character(Unicode.Scalar(open)))'")
    }
  }

  // MARK: The expression

  /// Parses a field's expression. CPython: `fstring_compile_expr`.
  private mutating func fieldExpression(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, in token: Token
  ) throws(ParseFailure) -> Expr {
    let isBlank = text[start..<end].allSatisfy { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 12 }
    if isBlank { throw literalFailure("f-string: empty expression not allowed") }
    let (line, column) = fieldLocation(text, from: start, in: token)
    var copy: [UInt8] = [UInt8(ascii: "(")]
    copy += text[start..<end]
    copy.append(UInt8(ascii: ")"))
    let isValidUTF8 = source.isValidUTF8
    let nested = copy.withUnsafeBufferPointer {
      SourceText(utf8: $0, addsNewline: true, isChecked: isValidUTF8)
    }
    let buffer = TokenBuffer(nested, line: line, column: column)
    let outer = (source, bytes, tokens, index)
    let baseDepth = depth
    depth = 0
    (source, bytes, tokens, index) = (nested, nested.bytes, buffer.tokens, 0)
    defer {
      (source, bytes, tokens, index) = outer
      depth = baseDepth
      // The buffer must outlive the pointers into it.
      withExtendedLifetime(buffer) {}
    }
    do throws(ParseFailure) {
      return try starExpressions()
    } catch {
      literalError = .nested(nested, line: line, column: column)
      throw error
    }
  }

  /// Where the expression's text stands: CPython looks for it from the opening brace on, and counts columns
  /// from the literal's first byte or, after a newline in the literal, from the character before that line.
  /// CPython: `fstring_find_expr_location`.
  private mutating func fieldLocation(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, in token: Token
  ) -> (line: Int32, column: Int32) {
    let literal = self.text(of: token)
    let expression = text.baseAddress.unsafelyUnwrapped + start
    let brace = expression - literal.baseAddress.unsafelyUnwrapped - 1
    fieldPlace.advance(in: literal, to: brace)
    let columns = isNewlineFirst(literal, after: brace) ? 0 : Int32(brace - fieldPlace.lineStart)
    return (token.line + fieldPlace.lines, token.column + columns)
  }

  /// Whether nothing but blanks stands between a brace and the end of its line (or the closing brace).
  private func isNewlineFirst(_ literal: UnsafeBufferPointer<UInt8>, after brace: Int) -> Bool {
    for byte in literal[(brace + 1)...] {
      if byte == UInt8(ascii: "}") || byte == 10 { break }
      if byte != 32 && byte != 9 && byte != 12 { return false }
    }
    return true
  }
}

/// How far an f-string's newlines are counted: its fields come one after the other, and counting from its
/// beginning for each would take time with the square of its length.
struct FieldPlace {
  private var literal: UnsafePointer<UInt8>?
  private var position = 0
  /// Newlines so far.
  private(set) var lines: Int32 = 0
  /// Where the last of them is; 0 without one.
  private(set) var lineStart = 0

  mutating func advance(in text: UnsafeBufferPointer<UInt8>, to end: Int) {
    if literal != text.baseAddress || position > end {
      self = FieldPlace()
      literal = text.baseAddress
    }
    while position < end {
      if text[position] == 10 {
        lines += 1
        lineStart = position
      }
      position += 1
    }
  }
}
