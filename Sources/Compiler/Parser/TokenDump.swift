/// Prints a source's tokens as `python3.9 -m tokenize -e` does.
///
/// That module is a tokenizer of its own: it reads line by line, keeps comments and blank lines,
/// counts columns in characters, and lets mistakes pass as ERRORTOKENs. So this is one too.
/// CPython: Lib/tokenize.py.
public struct TokenDump {
  typealias Line = [Unicode.Scalar]
  typealias Place = (line: Int, column: Int)

  private var output: [UInt8] = []
  private var lineNumber = 0
  private var indents = [0]
  private var nesting = 0
  private var isContinued = false
  /// A string literal that goes on in the next line.
  var open: OpenString?

  struct OpenString {
    var text: Line
    var start: Place
    var quote: Unicode.Scalar
    var isTripleQuoted: Bool
  }

  /// - Parameter showsEncoding: whether the first line tells the encoding, as it does for files; text
  ///   has none.
  /// - Returns: one line for each token.
  /// - Throws: what the module reports: an end of file inside a literal or brackets, and an indentation
  ///   that fits no block.
  public static func text(
    of source: [UInt8], showsEncoding: Bool = true
  ) throws(SyntaxError) -> PythonString {
    var dump = TokenDump()
    if showsEncoding {
      dump.emit("ENCODING", Array("utf-8".unicodeScalars), from: (0, 0), to: (0, 0))
    }
    try dump.run(source)
    return PythonString(utf8: dump.output)
  }

  private mutating func run(_ source: [UInt8]) throws(SyntaxError) {
    var lines: [Line] = []
    var rest = source[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 10).map { $0 + 1 } ?? rest.endIndex
      lines.append(Array(String(decoding: rest[..<end], as: UTF8.self).unicodeScalars))
      rest = rest[end...]
    }
    for line in lines {
      lineNumber += 1
      try scan(line)
    }
    lineNumber += 1
    if let open { throw error("EOF in multi-line string", at: open.start) }
    if nesting > 0 || isContinued {
      throw error("EOF in multi-line statement", at: (lineNumber, 0))
    }
    if let last = lines.last, last.last != "\n", last.last != "\r",
      last.first(where: { !$0.properties.isWhitespace }) != "#"
    {
      emit(
        "NEWLINE", [], from: (lineNumber - 1, last.count), to: (lineNumber - 1, last.count + 1))
    }
    for _ in indents.dropFirst() {
      emit("DEDENT", [], from: (lineNumber, 0), to: (lineNumber, 0))
    }
    emit("ENDMARKER", [], from: (lineNumber, 0), to: (lineNumber, 0))
  }

  private func error(_ message: String, at place: Place) -> SyntaxError {
    SyntaxError(.syntaxError, message, lineNumber: place.line, offset: place.column)
  }

  // MARK: Output

  private mutating func emit(
    _ kind: String, _ text: Line, from start: Place, to end: Place
  ) {
    let range = "\(start.line),\(start.column)-\(end.line),\(end.column):"
    var string = PythonString(utf8: [])
    for scalar in text { string.utf8 += Array(UTF8.encode(scalar).unsafelyUnwrapped) }
    let value = repr(of: string)
    output += TokenDump.padded(range, to: 20).utf8
    output += TokenDump.padded(kind, to: 15).utf8
    output += TokenDump.padded(value, to: 15).utf8
    output.append(10)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private mutating func emit(_ kind: String, _ line: Line, _ range: Range<Int>) {
    emit(
      kind, Array(line[range]), from: (lineNumber, range.lowerBound),
      to: (lineNumber, range.upperBound))
  }

  // MARK: Lines

  private mutating func scan(_ line: Line) throws(SyntaxError) {
    var position = 0
    if let open {
      guard let end = stringEnd(in: line, from: 0, open) else {
        if !open.isTripleQuoted && !endsInBackslash(line) {
          emit(
            "ERRORTOKEN", open.text + line, from: open.start, to: (lineNumber, line.count))
          self.open = nil
        } else {
          self.open?.text += line
        }
        return
      }
      emit("STRING", open.text + line[..<end], from: open.start, to: (lineNumber, end))
      self.open = nil
      position = end
    } else if nesting == 0 && !isContinued {
      guard let content = try indentation(of: line) else { return }
      position = content
    } else {
      isContinued = false
    }
    while position < line.count { position = token(in: line, from: position) }
  }

  private func endsInBackslash(_ line: Line) -> Bool {
    line.suffix(2) == ["\\", "\n"] || line.suffix(3) == ["\\", "\r", "\n"]
  }

  /// Reports a line's indentation.
  /// - Returns: where its tokens begin; nil where there are none.
  private mutating func indentation(of line: Line) throws(SyntaxError) -> Int? {
    var column = 0
    var position = 0
    loop: while position < line.count {
      switch line[position] {
      case " ": column += 1
      case "\t": column = (column / 8 + 1) * 8
      case "\u{c}": column = 0
      default: break loop
      }
      position += 1
    }
    if position == line.count { return nil }
    let first = line[position]
    if first == "#" || first == "\r" || first == "\n" {
      if first == "#" {
        let end = line.lastIndex { $0 != "\r" && $0 != "\n" }.map { $0 + 1 } ?? line.count
        emit("COMMENT", line, position..<end)
        position = end
      }
      emit("NL", line, position..<line.count)
      return nil
    }
    if column > indents[indents.count - 1] {
      indents.append(column)
      emit("INDENT", line, 0..<position)
    }
    while column < indents[indents.count - 1] {
      guard indents.contains(column) else {
        throw SyntaxError(
          .indentationError, "unindent does not match any outer indentation level",
          lineNumber: lineNumber, offset: position)
      }
      indents.removeLast()
      emit("DEDENT", line, position..<position)
    }
    return position
  }

  // MARK: Tokens

  /// Reports the token at `start`, after white space.
  /// - Returns: where it ends.
  private mutating func token(in line: Line, from start: Int) -> Int {
    var position = start
    while position < line.count, [" ", "\t", "\u{c}"].contains(line[position]) { position += 1 }
    guard position < line.count else { return position }
    let scanner = LineScanner(line: line)
    let first = line[position]
    if let end = scanner.newlineEnd(from: position) {
      emit(nesting > 0 ? "NL" : "NEWLINE", line, position..<end)
      return end
    }
    if first == "\\", let end = scanner.newlineEnd(from: position + 1) {
      isContinued = true
      return end
    }
    if first == "#" {
      let end = line[position...].firstIndex { $0 == "\r" || $0 == "\n" } ?? line.count
      emit("COMMENT", line, position..<end)
      return end
    }
    let quote = scanner.quotePosition(from: position)
    if let quote, scanner.isTripleQuote(at: quote) {
      return string(in: line, from: position, quoteAt: quote, isTripleQuoted: true)
    }
    if let end = scanner.numberEnd(from: position) {
      emit("NUMBER", line, position..<end)
      return end
    }
    if let (kind, end) = scanner.operatorEnd(from: position) {
      switch first {
      case "(", "[", "{": nesting += 1
      case ")", "]", "}": nesting -= 1
      default: break
      }
      emit(kind, line, position..<end)
      return end
    }
    if let quote, scanner.isClosed(quoteAt: quote) {
      return string(in: line, from: position, quoteAt: quote, isTripleQuoted: false)
    }
    if let end = scanner.wordEnd(from: position) {
      let isName = first == "_" || first.properties.isXIDStart
      emit(isName ? "NAME" : "OP", line, position..<end)
      return end
    }
    emit("ERRORTOKEN", line, start..<start + 1)
    return start + 1
  }

  private mutating func string(
    in line: Line, from start: Int, quoteAt quote: Int, isTripleQuoted: Bool
  ) -> Int {
    let string = OpenString(
      text: Array(line[start...]), start: (lineNumber, start), quote: line[quote],
      isTripleQuoted: isTripleQuoted)
    guard let end = stringEnd(in: line, from: quote + (isTripleQuoted ? 3 : 1), string) else {
      open = string
      return line.count
    }
    emit("STRING", line, start..<end)
    return end
  }

  /// Where a string literal ends in this line.
  private func stringEnd(in line: Line, from start: Int, _ string: OpenString) -> Int? {
    var position = start
    while position < line.count {
      let scalar = line[position]
      position += 1
      if scalar == "\\" {
        position += 1
      } else if scalar == string.quote {
        if !string.isTripleQuoted { return position }
        if position + 1 < line.count && line[position] == scalar && line[position + 1] == scalar {
          return position + 2
        }
      }
    }
    return nil
  }
}
