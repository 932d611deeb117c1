import Glibc
import Primitives

extension SourceText {
  /// What decoding needs to know of a source beside its bytes.
  public struct Origin: Sendable {
    /// The source comes from a `str`: it is UTF-8, whatever it declares.
    public var isText = false
    /// CPython reads the source line by line from this file, and words some errors otherwise.
    public var file: PythonString?

    /// - Parameter file: the name of the file that the source was read from.
    public init(isText: Bool = false, file: PythonString? = nil) {
      self.isText = isText
      self.file = file
    }
  }

  /// Decodes a source: a byte order mark, or an encoding that one of the first two lines declares
  /// (PEP 263), or UTF-8. CPython: Parser/tokenizer.c, `decode_str`.
  /// - Parameter addsNewline: whether the last line gets the newline that it lacks (mode `exec`).
  public static func decode(
    _ source: [UInt8], origin: Origin, addsNewline: Bool
  ) throws(SyntaxError) -> SourceText {
    if source.withUnsafeBytes({ $0.baseAddress.map { memchr($0, 0, source.count) } ?? nil }) != nil
    {
      if origin.file != nil {
        return try decode(asLinesOfC(source), origin: origin, addsNewline: addsNewline)
      }
      throw SyntaxError(
        .valueError, "source code string cannot contain null bytes", hasLocation: false)
    }
    if origin.isText { return make(source[...], addsNewline, origin, hasEncoding: true) }
    var text = source[...]
    let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { text = text.dropFirst(3) }
    let declared = declaredEncoding(in: text, addsNewline: addsNewline)
    guard let declared, declared != "utf-8" else {
      let result = make(text, addsNewline, origin, hasEncoding: hasMark || declared != nil)
      if declared == nil && !hasMark, let file = origin.file, !result.isValidUTF8 {
        throw undeclaredEncoding(of: text, in: file)
      }
      return result
    }
    if hasMark { throw problem("encoding problem: \(declared) with BOM", origin) }
    var codecWarning: SyntaxWarningRecord?
    do throws(SourceDecodingError) {
      // CPython translates newlines before it decodes, even where that tears characters apart.
      let translated = make(text, addsNewline, origin, hasEncoding: true)
      let lines = UnsafeBufferPointer(start: translated.bytes, count: translated.count)
      let decoded = try SourceDecoder.decode(
        Array(lines)[...], encoding: declared, warning: &codecWarning)
      return SourceText(
        decoded: decoded, isNewlineAdded: translated.isNewlineAdded, codecWarning: codecWarning)
    } catch {
      var error = problem(
        origin.file != nil ? "encoding problem: \(declared)" : error.message, origin)
      if let codecWarning { error.warnings = [codecWarning] }
      throw error
    }
  }

  /// What CPython sees of a file with NULs, whose lines it reads as C strings: a NUL hides the rest of its
  /// line, and the next line follows at once.
  private static func asLinesOfC(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var isHidden = false
    for byte in source {
      if byte == 0, !isHidden {
        isHidden = true
        // A line that begins with NUL counts as one.
        if result.last ?? 10 == 10 { result.append(10) }
      }
      if !isHidden { result.append(byte) }
      if byte == 10 { isHidden = false }
    }
    return result
  }

  private static func make(
    _ bytes: ArraySlice<UInt8>, _ addsNewline: Bool, _ origin: Origin, hasEncoding: Bool
  ) -> SourceText {
    bytes.withUnsafeBufferPointer {
      SourceText(
        utf8: $0, addsNewline: addsNewline, hasEncoding: hasEncoding, isChecked: false,
        isFile: origin.file != nil)
    }
  }

  private static func problem(_ message: String, _ origin: Origin) -> SyntaxError {
    if origin.file != nil { return SyntaxError(.syntaxError, message, hasLocation: false) }
    return SyntaxError(.syntaxError, message, lineNumber: 0, offset: -1, text: nil)
  }

  private static func undeclaredEncoding(
    of text: ArraySlice<UInt8>, in file: PythonString
  ) -> SyntaxError {
    let error = text.withUnsafeBufferPointer { UTF8Text.firstError($0) }
    let position = text.startIndex + (error?.start ?? 0)
    let line = 1 + text[..<position].count { $0 == 10 }
    let byte = String(text[position], radix: 16)
    return SyntaxError(
      .syntaxError,
      "Non-UTF-8 code starting with '\\x\(byte)' in file \(file) on line \(line), but no encoding "
        + "declared; see https://python.org/dev/peps/pep-0263/ for details", hasLocation: false)
  }

  /// CPython's words for bytes in a name or literal that are no UTF-8.
  public static func message(
    _ error: TextCodingError, in text: UnsafeBufferPointer<UInt8>
  ) -> String {
    "(unicode error) " + SourceDecoder.message(error, in: Array(text)[...])
  }

  // MARK: PEP 263

  /// The encoding that line 1 declares, or line 2 after a line without code. A line must end in a
  /// newline to be looked at. CPython: `check_coding_spec`.
  private static func declaredEncoding(
    in text: ArraySlice<UInt8>, addsNewline: Bool
  ) -> String? {
    var rest = text
    for number in 0..<2 {
      let end = rest.firstIndex { $0 == 10 || $0 == 13 } ?? rest.endIndex
      if end == rest.endIndex && (!addsNewline || rest.isEmpty) { return nil }
      let line = rest[rest.startIndex..<end]
      // CPython counts the second line's newline.
      if let name = declaredEncoding(inLine: line, length: line.count + number) { return name }
      let isBlank = line.first { $0 != 32 && $0 != 9 && $0 != 12 }.map { $0 == 35 } ?? true
      if !isBlank || end == rest.endIndex { return nil }
      let isPair = rest[end] == 13 && end + 1 < rest.endIndex && rest[end + 1] == 10
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    return nil
  }

  /// CPython: `get_coding_spec`.
  private static func declaredEncoding(
    inLine line: ArraySlice<UInt8>, length: Int
  ) -> String? {
    guard let hash = line.firstIndex(where: { $0 != 32 && $0 != 9 && $0 != 12 }),
      line[hash] == 35
    else { return nil }
    let keyword = Array("coding".utf8)
    var position = hash
    while position - line.startIndex < length - 6 {
      defer { position += 1 }
      var end = position + 6
      guard line[position...].starts(with: keyword), end < line.endIndex,
        line[end] == 58 || line[end] == 61
      else { continue }
      end += 1
      while end < line.endIndex && (line[end] == 32 || line[end] == 9) { end += 1 }
      let name = line[end...].prefix(while: isNameByte)
      if !name.isEmpty { return normalizedName(String(decoding: name, as: UTF8.self)) }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- 97 < 26 || byte == 45 || byte == 95 || byte == 46
  }

  /// CPython: `get_normal_name`.
  private static func normalizedName(_ name: String) -> String {
    let start = String(name.prefix(12).map { $0 == "_" ? "-" : $0 }).lowercased()
    if start == "utf-8" || start.hasPrefix("utf-8-") { return "utf-8" }
    for latin in ["latin-1", "iso-8859-1", "iso-latin-1"]
    where start == latin || start.hasPrefix(latin + "-") { return "iso-8859-1" }
    return name
  }
}
