import Compiler

/// What Python prints of the errors and warnings that compiling gives.
enum SyntaxErrorText {
  static func exceptionName(_ kind: SyntaxError.Kind) -> String {
    switch kind {
    case .syntaxError: "SyntaxError"
    case .indentationError: "IndentationError"
    case .tabError: "TabError"
    case .valueError: "ValueError"
    case .overflowError: "OverflowError"
    case .recursionError: "RecursionError"
    case .memoryError: "MemoryError"
    case .systemError: "SystemError"
    }
  }

  /// `traceback.format_exception_only`'s text, with a line end.
  static func format(_ error: SyntaxError, filename: PythonString) -> PythonString {
    var text: [UInt8] = []
    var suffix: [UInt8] = []
    if error.hasLocation, let lineNumber = error.lineNumber {
      text += Array("  File \"".utf8) + filename.utf8 + Array("\", line \(lineNumber)\n".utf8)
    } else if error.hasLocation {
      suffix = Array(" (".utf8) + filename.utf8 + Array(")".utf8)
    }
    if let line = error.text { appendLine(line, offset: error.offset, to: &text) }
    text += Array("\(exceptionName(error.kind)): \(error.message)".utf8) + suffix
    text.append(UInt8(ascii: "\n"))
    return PythonString(utf8: text)
  }

  /// The source line without its indentation, and the caret under it.
  private static func appendLine(_ line: PythonString, offset: Int?, to text: inout [UInt8]) {
    var end = line.utf8.count
    while end > 0, line.utf8[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    var start = 0
    while start < end, [0x20, 0x0A, 0x0C].contains(line.utf8[start]) { start += 1 }
    let stripped = line.utf8[start..<end]
    text += Array("    ".utf8) + stripped + [UInt8(ascii: "\n")]
    var caret = (offset ?? 0) - 1 - start
    guard caret >= 0 else { return }
    text += Array("    ".utf8)
    for scalar in String(decoding: stripped, as: UTF8.self).unicodeScalars {
      if caret == 0 { break }
      caret -= 1
      if isSpace(scalar) {
        text += Array(String(scalar).utf8)
      } else {
        text.append(UInt8(ascii: " "))
      }
    }
    text += Array("^\n".utf8)
  }

  /// `str.isspace` of one character.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  /// `str()` of the exception: the message with the file's name and the line.
  static func summary(_ error: SyntaxError, filename: PythonString) -> PythonString {
    var text = Array(error.message.utf8)
    guard error.hasLocation else { return PythonString(utf8: text) }
    let slash = filename.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { filename.utf8[($0 + 1)...] } ?? filename.utf8[...]
    text += Array(" (".utf8) + name
    if let lineNumber = error.lineNumber { text += Array(", line \(lineNumber)".utf8) }
    return PythonString(utf8: text + [UInt8(ascii: ")")])
  }

  /// A warning as `warnings` prints it, with the source line.
  static func format(
    _ warning: SyntaxWarningRecord, filename: PythonString, source: [UInt8]
  ) -> PythonString {
    let category =
      warning.category == .syntaxWarning ? "SyntaxWarning" : "DeprecationWarning"
    if warning.codec != nil {
      return PythonString("encodings.unicode_escape:1: \(category): \(warning.message)\n")
    }
    var text = filename.utf8
    text += Array(":\(warning.lineNumber): \(category): \(warning.message)\n".utf8)
    let line = stripped(sourceLine(warning.lineNumber, of: source))
    if !line.isEmpty { text += Array("  ".utf8) + line + [UInt8(ascii: "\n")] }
    return PythonString(utf8: text)
  }

  /// The error that a warning becomes where filters say so.
  static func error(from warning: SyntaxWarningRecord, source: [UInt8]) -> SyntaxError {
    if let codec = warning.codec {
      return SyntaxError(.syntaxError, "encoding problem: \(codec)", hasLocation: false)
    }
    let line = sourceLine(warning.lineNumber, of: source) + [UInt8(ascii: "\n")]
    return SyntaxError(
      .syntaxError, warning.message, lineNumber: warning.lineNumber, offset: warning.offset,
      text: PythonString(utf8: Array(line)))
  }

  private static func sourceLine(_ number: Int, of source: [UInt8]) -> ArraySlice<UInt8> {
    var start = 0
    for _ in 1..<max(number, 1) {
      guard let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) else { return [] }
      start = end + 1
    }
    return source[start...].prefix { $0 != UInt8(ascii: "\n") }
  }

  private static func stripped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = line.firstIndex(where: { !isSpace($0) }) else { return [] }
    return line[first...line.lastIndex { !isSpace($0) }!]
  }
}
