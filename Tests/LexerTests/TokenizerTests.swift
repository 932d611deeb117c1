import Glibc
import Lexer
import Testing

@Suite("Tokenizer")
struct TokenizerTests {
  @Test("kinds, places and texts are those of CPython 3.9's tokenize module")
  func tokens() {
    let rows = goldenRows("tokens.tsv")
    #expect(rows.count > 15)
    for row in rows {
      let source = unescaped(row[0])
      #expect(describe(source) == Array(row[1...]), "\(row[0])")
    }
  }

  /// Tokens as the golden file holds them.
  private func describe(_ source: [UInt8]) -> [String] {
    let text = source.withUnsafeBufferPointer { SourceText(utf8: $0, addsNewline: true) }
    let buffer = TokenBuffer(text)
    var result: [String] = []
    for index in 0..<buffer.count {
      let token = buffer.tokens[index]
      switch token.kind {
      case .endMarker: break
      case .newline: result.append("NEWLINE")
      case .indent: result.append("INDENT")
      case .dedent: result.append("DEDENT")
      default:
        let name = token.kind.isWord ? "NAME" : token.kind.isOperator ? "OP" : "\(token.kind)"
        let place = "\(token.line),\(token.column)-\(token.endLine),\(token.endColumn)"
        let bytes = source[Int(token.start)..<Int(token.end)]
        result.append("\(name.uppercased()) \(place) \(escaped(bytes))")
      }
    }
    return result
  }

  @Test("every keyword and operator has a kind of its own")
  func kinds() {
    var seen: Set<TokenKind> = []
    let words = """
      False None True __peg_parser__ and as assert async await break class continue def del elif else \
      except finally for from global if import in is lambda nonlocal not or pass raise return try \
      while with yield + - * ** / // % | & ^ ~ << >> < > == != <= >= += -= *= **= /= //= %= |= &= ^= \
      <<= >>= @= : , ; . ... -> @ = := ( [ {
      """
    for word in words.split(separator: " ") {
      let text = Array(word.utf8).withUnsafeBufferPointer {
        SourceText(utf8: $0, addsNewline: false)
      }
      var tokenizer = Tokenizer(text)
      let token = tokenizer.next()
      #expect(token.end == word.utf8.count, "\(word)")
      #expect(seen.insert(token.kind).inserted, "\(word)")
    }
    #expect(!seen.contains(.name) && !seen.contains(.unknown) && !seen.contains(.error))
  }

  @Test("an encoding declared in the first two lines is obeyed")
  func encodings() throws {
    func decoded(_ bytes: [UInt8]) throws(SyntaxError) -> String {
      let text = try SourceText.decode(bytes, origin: .init(), addsNewline: false)
      return String(
        decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
    }
    #expect(try decoded(Array("# coding: latin-1\n".utf8) + [0xE9]) == "# coding: latin-1\né")
    #expect(try decoded(Array("\n# coding=cp1252\n".utf8) + [0x80]) == "\n# coding=cp1252\n€")
    #expect(try decoded(Array("# coding: iso-8859-15\n".utf8) + [0xA4]).hasSuffix("€"))
    #expect(try decoded(Array("# coding: koi8-r\n".utf8) + [0xC1]).hasSuffix("а"))
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == "é")
    #expect(throws: SyntaxError.self) { try decoded(Array("# coding: nonesuch\n".utf8)) }
    #expect(throws: SyntaxError.self) { try decoded([0x61, 0]) }
  }

  @Test("CR and CRLF end lines as LF does")
  func newlines() {
    let source = Array("a\r\nb\rc\n".utf8)
    let text = source.withUnsafeBufferPointer { SourceText(utf8: $0, addsNewline: true) }
    let bytes = UnsafeBufferPointer(start: text.bytes, count: text.count)
    #expect(Array(bytes) == Array("a\nb\nc\n".utf8))
    #expect(!text.isNewlineAdded)
  }

  // MARK: Golden files

  private func goldenRows(_ name: String) -> [[String]] {
    var path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    path.removeLast()
    let file = path.joined(separator: "/") + "/Golden/" + name
    guard let stream = fopen(file, "rb") else { fatalError("no golden file \(name)") }
    defer { fclose(stream) }
    var text: [UInt8] = []
    while case let byte = getc(stream), byte >= 0 { text.append(UInt8(byte)) }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { byte in
      switch byte {
      case 92: "\\\\"
      case 9: "\\t"
      case 10: "\\n"
      case 32..<127: String(Unicode.Scalar(byte))
      default: "\\x" + String(byte, radix: 16)
      }
    }.joined()
  }

  private func unescaped(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 92, let escape = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "x"):
        let digits = rest.prefix(2)
        result.append(UInt8(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: result.append(escape)
      }
    }
    return result
  }
}
