import Compiler
import VM

/// Commands that show what the compiler makes of a source, stage by stage.
extension Command {
  static let code = Command(
    name: "code", isPaged: true, abbreviations: ["c"], usage: "[SOURCE|NAME]",
    summary: "the code object's fields",
    details: """
      Shows the fields of a code object as CPython's dis.show_code lays them out: of the last input,
      of what a name is bound to (of a class: of each of its methods), or of a source.
      """,
    example: """
      pyvm> :code x + 1
      Name:              <module>
      Filename:          <stdin>
      Argument count:    0
      ...
      """,
    argument: .source
  ) { session, argument in
    for (index, operand) in (session.codeOperands(for: argument) ?? []).enumerated() {
      if index > 0 { session.write("\n") }
      session.write(operand.code.information())
      session.write("\n")
    }
  }

  static let tokens = Command(
    name: "tokens", isPaged: true, usage: "[SOURCE]",
    summary: "the tokens, as python -m tokenize -e prints them",
    details: "Shows the tokens of a source, or of the last input: positions, kind, text.",
    example: """
      pyvm> :tokens x + 1
      1,0-1,1:            NAME           'x'
      1,2-1,3:            PLUS           '+'
      1,4-1,5:            NUMBER         '1'
      1,5-1,6:            NEWLINE        '\\n'
      2,0-2,0:            ENDMARKER      ''
      """,
    argument: .source
  ) { session, argument in
    guard let source = session.source(for: argument) else { return }
    let isTerminal = session.canvas.isTerminal
    session.show { () throws(SyntaxError) in
      let text = try TokenDump.text(of: Array((source + "\n").utf8), showsEncoding: false)
      // Blanks at the ends of lines, which tokenize writes, would be folded into lines of their own.
      guard isTerminal else { return text }
      return PythonString(
        Session.lines(of: backslashReplaced(text)).map { $0.trimmingEnd() }.joined(separator: "\n"))
    }
  }

  static let ast: Command = Command(
    name: "ast", isPaged: true, abbreviations: ["a"], usage: "[-a] [SOURCE]",
    summary: "the syntax tree, as ast.dump(indent=2) prints it",
    details: """
      Shows the syntax tree of a source, or of the last input, in the current mode. A source that is
      minus a is written (-a).
      """,
    example: """
      pyvm> :ast x + 1
      Interactive(
        body=[
          Expr(
            value=BinOp(
              left=Name(id='x', ctx=Load()),
              op=Add(),
              right=Constant(value=1)))])
      """,
    argument: .source,
    options: [
      CommandOption(
        name: "-a",
        summary: "with the positions of nodes, as ast.dump(include_attributes=True) shows them")
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .ast) else { return }
    let includesAttributes = arguments.has("-a")
    session.showUnits(of: arguments.rest) { (unit, options) throws(SyntaxError) in
      let (tree, _) = try parse(source: unit, options: options)
      let text = ASTDump.text(of: tree, indent: 2, includesAttributes: includesAttributes)
      return PythonString(utf8: text.utf8 + [UInt8(ascii: "\n")])
    }
  }

  static let symtable = Command(
    name: "symtable", isPaged: true, abbreviations: ["s"], usage: "[SOURCE]",
    summary: "scopes and their names, as CPython's symtable module tells them",
    details: """
      Shows the scopes of a source, or of the last input, each with its names and what is true of
      them: the is_... methods of CPython's symtable.Symbol that return True.
      """,
    example: """
      pyvm> :symtable def add(n): return lambda x: x + n
        ...
      module top, line 0
        add  global, local, assigned, namespace
        function add, line 1
          n  parameter, local
          function lambda, line 1, nested
            x  referenced, parameter, local
            n  referenced, free
      """,
    argument: .source
  ) { session, argument in
    session.showUnits(of: argument) { (unit, options) throws(SyntaxError) in
      let (tree, _) = try parse(source: unit, options: options)
      return SymbolTableDump.text(of: try makeSymbolTable(for: tree, options: options))
    }
  }
}

extension Session {
  /// Prints a stage of each statement of the argument, or of the last input.
  fileprivate func showUnits(
    of argument: String, _ stage: ([UInt8], CompileOptions) throws(SyntaxError) -> PythonString
  ) {
    guard let source = source(for: argument) else { return }
    var options = CompileOptions(filename: PythonString(Session.filename), mode: mode)
    options.isText = true
    for unit in units(of: source) {
      show { () throws(SyntaxError) in try stage(unit, options) }
    }
  }

  /// Prints what a stage gives, or its error.
  fileprivate func show(_ stage: () throws(SyntaxError) -> PythonString) {
    do throws(SyntaxError) {
      write(try stage())
    } catch {
      Terminal.write(
        SyntaxErrorText.format(error, filename: PythonString(Session.filename)), to: 2)
    }
  }
}
