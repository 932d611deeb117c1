/// Splits a source into tokens, one at a time. CPython: Parser/tokenizer.c, `tok_get`.
///
/// As in CPython, a newline belongs to the line that it ends: `line` moves on when the next line's first
/// byte is looked at, and so never past the last line.
public struct Tokenizer: ~Copyable {
  static let maxIndentation = 100
  static let maxNesting = 200

  /// What is split.
  public let source: SourceText
  let bytes: UnsafePointer<UInt8>
  let count: Int

  // MARK: Where we are

  /// The byte to read next.
  public internal(set) var cursor = 0
  /// Offset of the current line's first byte.
  public internal(set) var lineStart = 0
  /// Number of the current line, from 1, plus what `init` was given.
  public internal(set) var line: Int32
  /// Offset of the line where CPython's buffer begins (`tok->buf`): lines joined by a backslash or inside
  /// a string belong to one buffer, which error texts show.
  public internal(set) var bufferStart = 0
  /// Whether the end of the source has been read. CPython: `tok->done == E_EOF`.
  public internal(set) var isAtEnd = false
  /// Why there are no more tokens.
  public internal(set) var failure: TokenizerFailure?

  /// Added to the columns of the first line: an f-string's expression stands somewhere in a line.
  public let firstLine, firstColumn: Int32

  var isAtLineStart = true
  /// Set by a newline: the next byte belongs to a new line.
  var isNewlinePending = true
  /// INDENT (positive) or DEDENT (negative) tokens still to give.
  var pendingIndents = 0
  /// Open brackets.
  public internal(set) var nesting = 0

  /// Columns of the open blocks, with tabs of eight columns; then the same with tabs of one.
  /// `maxIndentation` entries each, `indentation` the last used. After them, for each open bracket, its
  /// character and its line.
  let stacks: UnsafeMutablePointer<Int32>
  /// Depth of open blocks. CPython: `tok->indent`.
  public internal(set) var indentation = 0

  /// - Parameters:
  ///   - line: the number of the first line.
  ///   - column: where in its line the text begins; an f-string's expression stands in one.
  public init(_ source: SourceText, line: Int32 = 1, column: Int32 = 0) {
    self.source = source
    bytes = source.bytes
    count = source.count
    // The first line starts when its first byte is looked at, as every other.
    self.line = line - 1
    firstLine = line
    firstColumn = column
    stacks = .allocate(capacity: 2 * (Tokenizer.maxIndentation + Tokenizer.maxNesting))
    stacks[0] = 0
    stacks[Tokenizer.maxIndentation] = 0
  }

  deinit { stacks.deallocate() }

  // MARK: Tokens

  /// Returns the next token; after the end marker, end markers forever.
  public mutating func next() -> Token {
    while true {
      if isAtLineStart {
        isAtLineStart = false
        let content = measureIndentation()
        if failure != nil { return errorToken() }
        if content == .backslash {
          if let token = scanContinuedBlankLine() { return token }
          continue
        }
        if content == .blank {
          skipRestOfLine()
          if cursor < count {
            cursor += 1
            isNewlinePending = true
            isAtLineStart = true
            continue
          }
        }
      }
      if pendingIndents != 0 { return indentToken() }
      if let token = scan() { return token }
    }
  }

  /// Starts the line that an earlier newline promised.
  @inline(__always)
  mutating func startLineIfPending() {
    if isNewlinePending && cursor < count {
      isNewlinePending = false
      line += 1
      lineStart = cursor
    }
  }

  /// The same where no token has begun: CPython's buffer starts anew.
  @inline(__always)
  mutating func startBufferIfPending() {
    if isNewlinePending && cursor < count {
      startLineIfPending()
      bufferStart = cursor
    }
  }

  /// Where CPython's buffer ends (`tok->inp`): after the current line.
  public var bufferEnd: Int {
    var position = lineStart
    while position < count && bytes[position] != 10 { position += 1 }
    return min(position + 1, count)
  }

  /// Goes on at a backslash that begins a line: the line says nothing about blocks, and if nothing but a
  /// newline follows, it is no line at all.
  private mutating func scanContinuedBlankLine() -> Token? {
    guard let token = scan() else { return nil }
    if token.kind == .newline { return nil }
    return token
  }

  /// Gives the token after indentation; `nil` where a line ends without one.
  @inline(__always)
  private mutating func scan() -> Token? {
    var position = cursor
    while true {
      var byte = bytes[position]
      while byte == 32 || byte == 9 || byte == 12 {
        position += 1
        byte = bytes[position]
      }
      if byte == 35 {  // '#'
        cursor = position
        skipRestOfLine()
        if bytes[cursor] == 10 && nesting == 0 {
          // The newline's token begins with the comment.
          return newline(from: position)
        }
        position = cursor
        byte = bytes[position]
      }
      if isIdentifierStart(byte) { return word(from: position) }
      if byte == 10 {
        if nesting == 0 {
          cursor = position
          return newline(from: position)
        }
        // Inside brackets the next line is no new one: its indentation means nothing.
        cursor = position + 1
        isNewlinePending = true
        startBufferIfPending()
        position = cursor
        continue
      }
      if isDigit(byte) { return number(from: position) }
      if byte == 34 || byte == 39 { return string(from: position, quoteAt: position) }
      if byte == 92 {
        guard continueLine(at: position) else { return errorToken() }
        position = cursor
        continue
      }
      if byte == 0 && position >= count {
        cursor = position
        isAtEnd = true
        return placelessToken(.endMarker)
      }
      return operatorToken(byte, from: position)
    }
  }

  /// Takes the newline at `cursor`.
  private mutating func newline(from start: Int) -> Token {
    let result = token(.newline, from: start, to: cursor)
    cursor += 1
    isAtLineStart = true
    isNewlinePending = true
    return result
  }

  /// Leaves `cursor` at the newline, or at the end of the source.
  private mutating func skipRestOfLine() {
    var position = cursor
    while position < count && bytes[position] != 10 { position += 1 }
    cursor = position
  }

  /// Goes on after a backslash: the newline after it joins two lines.
  /// - Returns: false, with `failure` set, where something else follows.
  mutating func continueLine(at position: Int) -> Bool {
    guard bytes[position + 1] == 10 else {
      // CPython has read the character after the backslash.
      cursor = min(position + 2, count)
      fail(.lineContinuation)
      return false
    }
    cursor = position + 2
    guard cursor < count else {
      isAtEnd = true
      fail(.endOfFile)
      return false
    }
    isNewlinePending = true
    startLineIfPending()
    return true
  }

  // MARK: Making tokens

  @inline(__always)
  func column(of position: Int) -> Int32 {
    Int32(truncatingIfNeeded: position - lineStart) + (line == firstLine ? firstColumn : 0)
  }

  @inline(__always)
  mutating func token(_ kind: TokenKind, from start: Int, to end: Int) -> Token {
    let column = column(of: start)
    return Token(
      kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      line: line, column: column, endLine: line,
      endColumn: column + Int32(truncatingIfNeeded: end - start))
  }

  @inline(never)
  func errorToken() -> Token { placelessToken(.error) }

  /// A token that stands nowhere. CPython shifts even its column -1 where it shifts columns.
  private func placelessToken(_ kind: TokenKind) -> Token {
    let column = line == firstLine ? firstColumn - 1 : -1
    return Token(
      kind: kind, start: Int32(cursor), end: Int32(cursor), line: line, column: column,
      endLine: line, endColumn: column)
  }

  private mutating func indentToken() -> Token {
    let kind: TokenKind = pendingIndents > 0 ? .indent : .dedent
    pendingIndents += pendingIndents > 0 ? -1 : 1
    return placelessToken(kind)
  }

  mutating func fail(_ reason: TokenizerFailure.Reason) {
    failure = TokenizerFailure(
      reason: reason, cursor: cursor, lineStart: lineStart, line: Int(line))
  }

  mutating func failedToken(_ message: String, cursor: Int) -> Token {
    self.cursor = cursor
    fail(.message(message))
    return errorToken()
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

@inline(__always)
func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 32) &- 97 < 6 }

/// Letters, `_`, and every byte of a non-ASCII character.
@inline(__always)
func isIdentifierStart(_ byte: UInt8) -> Bool {
  (byte | 32) &- 97 < 26 || byte == 95 || byte >= 128
}

@inline(__always)
func isIdentifierPart(_ byte: UInt8) -> Bool { isIdentifierStart(byte) || isDigit(byte) }
