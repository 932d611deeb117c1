/// Placing errors. CPython: `_PyPegen_raise_error`, `_PyPegen_raise_error_known_location`.
extension Diagnosis {
  /// Reports an error at the last token.
  func raise(_ message: String, kind: SyntaxError.Kind = .syntaxError) {
    guard let token = tokens.last else {
      raise(message, kind: kind, line: 0, column: 0)
      return
    }
    let column =
      token.column == -1 ? tokenizer.cursor - tokenizer.bufferStart : Int(token.column) + 1
    raise(message, kind: kind, line: Int(token.line) + linesReadPastEnd, column: column)
  }

  /// CPython reads a file line by line and counts the attempts to read past its end; a last line without
  /// a newline spares it one inside a token.
  private var linesReadPastEnd: Int {
    guard options.isFile, !start.isFString, tokenizer.isAtEnd else { return 0 }
    return tokenizer.failure == nil || source.isNewlineAdded ? 1 : 2
  }

  /// Reports an error where a node begins.
  func raise(_ message: String, at node: Int32) {
    let token = tokens[Int(nodes[Int(node)].start)]
    raise(message, line: Int(token.line), column: Int(token.column) + 1)
  }

  /// - Parameter column: 1-based, in bytes.
  func raise(
    _ message: String, kind: SyntaxError.Kind = .syntaxError, line: Int, column: Int
  ) {
    guard error == nil else { return }
    var column = column
    var text = bufferText
    if start.isFString { column -= Int(tokenizer.firstColumn) }
    if start.mode == .exec, let line = programText(of: options.filename, line: line) {
      text = line.utf8[...]
    } else if tokenizer.failure == nil && linesReadPastEnd > 0 && !text.isEmpty {
      // The attempt overwrote CPython's buffer.
      text[text.startIndex] = 0
    }
    let shown = Diagnosis.decoded(text)
    var offset = column
    if source.hasEncoding { offset = Diagnosis.characterCount(shown.utf8[...], bytes: column) }
    error = SyntaxError(
      kind, (start.isFString ? "f-string: " : "") + message, lineNumber: line, offset: offset,
      text: shown)
    error?.improveMessage()
  }

  /// The lines in CPython's buffer.
  private var bufferText: ArraySlice<UInt8> {
    let bytes = UnsafeBufferPointer(start: source.bytes, count: source.count)
    if tokens.isEmpty || source.count == 0 { return [] }
    return Array(bytes[tokenizer.bufferStart..<tokenizer.bufferEnd])[...]
  }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> PythonString {
    PythonString(String(decoding: bytes, as: UTF8.self))
  }

  /// How many characters the first `bytes` bytes of a text are.
  static func characterCount(_ text: ArraySlice<UInt8>, bytes: Int) -> Int {
    let beyond = max(0, bytes - text.count)
    return String(decoding: text.prefix(max(0, bytes)), as: UTF8.self).unicodeScalars.count + beyond
  }

  func raiseMemoryError() {
    guard error == nil else { return }
    error = SyntaxError(.memoryError, "", hasLocation: false)
  }

  // MARK: The tokenizer's errors

  /// CPython: `tokenizer_error`, and `syntaxerror` of Parser/tokenizer.c.
  func raiseTokenizerError() {
    guard let failure = tokenizer.failure else {
      preconditionFailure("an error token without a failure")
    }
    let line = failure.line - Int(tokenizer.firstLine) + 1
    switch failure.reason {
    case .message(let message):
      let bytes = UnsafeBufferPointer(start: source.bytes, count: source.count)
      let lineBytes = bytes[failure.lineStart...].prefix { $0 != 10 }
      let text = Array(lineBytes)[...]
      error = SyntaxError(
        .syntaxError, message, lineNumber: line,
        offset: Diagnosis.characterCount(text, bytes: failure.cursor - failure.lineStart),
        text: Diagnosis.decoded(text))
      error?.improveMessage()
    case .undecodable, .endOfFileInTripleQuotes, .endOfLineInString, .endOfFile:
      raise(failure.message)
    case .dedent: raise(failure.message, kind: .indentationError)
    case .tabSpace: raise(failure.message, kind: .tabError, line: line, column: 1)
    case .tooDeep: raise(failure.message, kind: .indentationError, line: line, column: 1)
    case .lineContinuation:
      raise(failure.message, line: line, column: tokenizer.cursor - tokenizer.bufferStart)
    }
  }

  // MARK: No special mistake

  func raiseGeneric() {
    if tokens.isEmpty {
      raise("error at start before reading any input")
    } else if isEndRead {
      raise("unexpected EOF while parsing")
    } else if tokens[tokens.count - 1].kind == .indent {
      raise("unexpected indent", kind: .indentationError)
    } else if tokens[tokens.count - 1].kind == .dedent {
      raise("unexpected unindent", kind: .indentationError)
    } else {
      raise("invalid syntax")
    }
  }

  /// Whether CPython's tokenizer has tried to read past the end: to find where the last token ends, it
  /// may have looked one character ahead.
  private var isEndRead: Bool {
    if tokenizer.isAtEnd { return true }
    guard let token = tokens.last, tokenizer.cursor >= source.count else { return false }
    switch token.kind {
    case .newline, .ellipsis, .doubleStarEqual, .doubleSlashEqual, .leftShiftEqual,
      .rightShiftEqual:
      return false
    case .string:
      // Only an empty literal's quotes are looked past.
      return token.end - token.start >= 2
        && source.bytes[Int(token.end) - 2] == source.bytes[Int(token.end) - 1]
        && (token.end - token.start == 2 || isWordByte(source.bytes[Int(token.end) - 3]))
    default: return true
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

  /// In mode `single`, nothing but blank lines and comments may follow the statement.
  /// CPython: `bad_single_statement`.
  func checkSingleStatement() -> SyntaxError? {
    let bytes = source.bytes
    let buffer = tokenizer.bufferStart
    var position = buffer
    while position < source.count && bytes[position] != 10 { position += 1 }
    if position >= source.count { return nil }
    if position > buffer && bytes[position - 1] == 92 { return nil }
    for index in buffer..<position where bytes[index] == 34 || bytes[index] == 39 { return nil }
    while true {
      while [32, 9, 10, 12].contains(bytes[position]) { position += 1 }
      if position >= source.count { return nil }
      if bytes[position] != 35 {
        raise("multiple statements found while compiling a single statement")
        return error
      }
      while position < source.count && bytes[position] != 10 { position += 1 }
    }
  }
}
