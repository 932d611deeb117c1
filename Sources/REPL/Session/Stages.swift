import Compiler

/// The texts of the compiler's stages, as the commands show them.
enum Stages {
  /// `dis.dis`
  static func disassembly(of code: CodeObject) -> PythonString {
    Disassembler.listing(of: code)
  }

  /// `dis.show_code`
  static func fields(of code: CodeObject) -> PythonString {
    PythonString(utf8: code.information().utf8 + [UInt8(ascii: "\n")])
  }

  /// `python -m tokenize -e` on standard input: without the token for the encoding, which text that
  /// was typed has not.
  static func tokens(of source: [UInt8]) throws(SyntaxError) -> PythonString {
    let text = try TokenDump.text(of: source).utf8
    guard text.starts(with: "0,0-0,0:".utf8), let end = text.firstIndex(of: UInt8(ascii: "\n"))
    else {
      return PythonString(utf8: text)
    }
    return PythonString(utf8: Array(text[(end + 1)...]))
  }

  /// `ast.dump(indent=2)`
  static func syntaxTree(
    of source: [UInt8], mode: CompileMode
  ) throws(SyntaxError) -> PythonString {
    let options = CompileOptions(filename: PythonString(Session.filename), mode: mode)
    let (tree, _) = try parse(source: source, options: options)
    return PythonString(
      utf8: ASTDump.text(of: tree, indent: 2).utf8 + [UInt8(ascii: "\n")])
  }
}
