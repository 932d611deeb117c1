import Compiler
import Testing

@Suite("Parser")
struct ParserTests {
  @Test("trees and positions equal CPython 3.9's")
  func trees() throws {
    let rows = SyntaxCases.rows("trees.tsv")
    #expect(rows.count >= 150)
    for row in rows {
      let options = SyntaxCases.options(SyntaxCases.mode(row[0]))
      let (tree, _) = try parse(source: row[1], options: options)
      let dump = ASTDump.text(of: tree, includesAttributes: true)
      #expect(dump.utf8 == row[2], "\(SyntaxCases.shown(row[1]))")
    }
  }

  @Test("an indented dump equals ast.dump's")
  func indentedDump() throws {
    let source = SyntaxCases.rows("trees.tsv").prefix(12).map { $0[1] }.joined(separator: [10])
    let (tree, _) = try parse(source: Array(source), options: SyntaxCases.options(.exec))
    let dump = ASTDump.text(of: tree, indent: 2).description + "\n"
    #expect(dump == GoldenFiles.text("syntax/dump.txt"))
  }

  @Test("an indented dump with positions equals ast.dump's")
  func indentedDumpWithPositions() throws {
    let source = SyntaxCases.rows("trees.tsv").prefix(12).map { $0[1] }.joined(separator: [10])
    let (tree, _) = try parse(source: Array(source), options: SyntaxCases.options(.exec))
    let dump = ASTDump.text(of: tree, indent: 2, includesAttributes: true).description + "\n"
    #expect(dump == GoldenFiles.text("syntax/dump-positions.txt"))
  }

  @Test("errors equal CPython 3.9's", arguments: ["errors.tsv", "damage.tsv"])
  func errors(file: String) {
    let rows = SyntaxCases.rows(file)
    #expect(rows.count >= 600)
    for row in rows {
      let isText = SyntaxCases.text(row[1]) == "text"
      let options = SyntaxCases.options(SyntaxCases.mode(row[0]), isText: isText)
      let source = row[2]
      let expected = row[3...7].map(SyntaxCases.text)
      #expect(found(source, options) == expected, "\(SyntaxCases.shown(source))")
    }
  }

  /// Class, message, line, offset and source line of a source's error, as the golden files hold them.
  private func found(_ source: [UInt8], _ options: CompileOptions) -> [String] {
    do {
      _ = try parse(source: source, options: options)
      return ["", "", "", "", ""]
    } catch {
      let kind = "\(error.kind)"
      return [
        kind.prefix(1).uppercased() + kind.dropFirst(), error.message,
        error.lineNumber.map(String.init) ?? "", error.offset.map(String.init) ?? "",
        error.text?.description ?? "",
      ]
    }
  }

  @Test("warnings equal CPython 3.9's")
  func warnings() throws {
    let rows = SyntaxCases.rows("warnings.tsv")
    #expect(rows.count >= 3)
    for row in rows {
      let (_, warnings) = try parse(source: row[0], options: SyntaxCases.options(.exec))
      let found = warnings.map { "\($0.lineNumber) \($0.message)" }
      #expect(found == row[1...].map(SyntaxCases.text), "\(SyntaxCases.shown(row[0]))")
    }
  }

  @Test("a warning that is an error stops the parser at its literal")
  func warningsAsErrors() {
    var options = SyntaxCases.options(.exec)
    options.areWarningsErrors = true
    let error = #expect(throws: SyntaxError.self) {
      try parse(source: Array("x = 1\ny = '\\q'\n".utf8), options: options)
    }
    #expect(error?.message == "invalid escape sequence \\q")
    #expect(error?.lineNumber == 2)
    #expect(error?.offset == 5)
  }

  /// Source, and the lines of the warnings that CPython 3.9 gives before it refuses it. A mistake that
  /// only the second pass of its parser finds makes it warn twice.
  @Test(
    "an error tells the warnings before it",
    arguments: [
      ("x='\\q'\ny = 1\nz = (1 2)\n", [1, 1]),
      ("def f():\n  x='\\q'\n  y='\\d' z\n", [2, 3, 2, 3]),
      ("x='\\q'\n'abc\n", [1]),
      ("f'{x}\\q' y", [1, 1]),
      ("x = '\\q'\nreturn\n", [1]),
      ("x = '\\q' is 1\ny is 2\nreturn\nz is 3", [1, 1, 2]),
    ])
  func warningsBeforeErrors(source: String, lines: [Int]) {
    let error = #expect(throws: SyntaxError.self) {
      try compile(source: Array(source.utf8), options: SyntaxCases.options(.exec))
    }
    #expect(error?.warnings.map(\.lineNumber) == lines)
  }

  @Test("a source nested as deeply as CPython allows is parsed, a deeper one is a MemoryError")
  func depth() throws {
    func parseNested(_ open: String, _ close: String, _ count: Int) throws {
      let text =
        String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
      _ = try parse(source: Array(text.utf8), options: SyntaxCases.options(.exec))
    }
    try parseNested("(", ",)", 199)
    try parseNested("[", "]", 199)
    try parseNested("-", "", 5969)
    let error = #expect(throws: SyntaxError.self) { try parseNested("-", "", 5970) }
    #expect(error?.kind == .memoryError)
  }

  @Test("a prompt's input is complete, unfinished or wrong where codeop says so")
  func inputStatuses() {
    for row in SyntaxCases.rows("status.tsv") {
      let expected = SyntaxCases.text(row[2])
      let found =
        switch inputStatus(source: row[1], mode: SyntaxCases.mode(row[0])) {
        case .complete: "complete"
        case .incomplete: "incomplete"
        case .invalid(let error): error.message
        }
      #expect(found == expected, "\(SyntaxCases.text(row[0])): \(SyntaxCases.shown(row[1]))")
    }
  }

  @Test("a statement in mode exec goes on until an empty line ends its block")
  func statusOfBlocks() {
    func status(_ source: String) -> String {
      switch inputStatus(source: Array(source.utf8), mode: .exec) {
      case .complete: "complete"
      case .incomplete: "incomplete"
      case .invalid: "invalid"
      }
    }
    #expect(status("if a:\n  b") == "incomplete")
    #expect(status("if a:\n  b\n") == "complete")
    #expect(status("a\nb") == "complete")
    #expect(status("a b") == "invalid")
  }

  @Test(
    "tokens are printed as the tokenize module does", arguments: ["blocks", "mistakes", "program"])
  func tokens(name: String) throws {
    let source = GoldenFiles.bytes("syntax/\(name).py")
    let text = try TokenDump.text(of: source).description
    #expect(text == GoldenFiles.text("syntax/\(name).tokens"))
  }
}
