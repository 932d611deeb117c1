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

  /// `python -m tokenize -e`
  static func tokens(of source: [UInt8]) throws(SyntaxError) -> PythonString {
    throw SyntaxError(.syntaxError, "tokens: not here yet")
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
