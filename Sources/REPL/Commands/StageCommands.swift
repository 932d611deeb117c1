import Compiler
import VM

/// Commands that show what the compiler makes of a source, stage by stage.
extension Command {
  static let dis = Command(
    name: "dis", abbreviations: ["d"], usage: "[SOURCE|NAME]",
    summary: "bytecode, as CPython 3.9's dis prints it",
    details: """
      Without an argument: the bytecode of the last input.
      With a name that is bound to something that has code (a function, a method, a code object): its
      bytecode. Otherwise the argument is a source; it is compiled in the current mode, and not run.
      Functions inside follow their parent.
      """,
    example: """
      pyvm> :dis x + 1
        1           0 LOAD_NAME                0 (x)
                    2 LOAD_CONST               0 (1)
                    4 BINARY_ADD
                    6 PRINT_EXPR
                    8 LOAD_CONST               1 (None)
                   10 RETURN_VALUE
      """,
    argument: .source
  ) { session, argument in
    for (index, code) in session.codeObjects(for: argument).enumerated() {
      if index > 0 { session.write("\n") }
      session.write(Stages.disassembly(of: code))
    }
  }

  static let code = Command(
    name: "code", abbreviations: ["c"], usage: "[SOURCE|NAME]",
    summary: "the code object's fields",
    details: """
      Shows the fields of a code object as CPython's dis.show_code lays them out. The argument is
      taken as :dis takes it.
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
    for (index, code) in session.codeObjects(for: argument).enumerated() {
      if index > 0 { session.write("\n") }
      session.write(Stages.fields(of: code))
    }
  }

  static let tokens = Command(
    name: "tokens", usage: "[SOURCE]",
    summary: "the tokens, as python -m tokenize -e prints them",
    details: "Shows the tokens of a source, or of the last input: positions, kind, text.",
    example: """
      pyvm> :tokens x + 1
      1,0-1,1:            NAME           'x'
      1,2-1,3:            PLUS           '+'
      1,4-1,5:            NUMBER         '1'
      1,5-1,6:            NEWLINE        ''
      2,0-2,0:            ENDMARKER      ''
      """,
    argument: .source
  ) { session, argument in
    guard let source = session.source(for: argument) else { return }
    session.show { () throws(SyntaxError) in try Stages.tokens(of: Array((source + "\n").utf8)) }
  }

  static let ast = Command(
    name: "ast", abbreviations: ["a"], usage: "[SOURCE]",
    summary: "the syntax tree, as ast.dump(indent=2) prints it",
    details: "Shows the syntax tree of a source, or of the last input, in the current mode.",
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
    argument: .source
  ) { session, argument in
    guard let source = session.source(for: argument) else { return }
    for unit in session.units(of: source) {
      session.show { () throws(SyntaxError) in
        try Stages.syntaxTree(of: unit, mode: session.mode)
      }
    }
  }
}

extension Session {
  /// What a stage command shows: its argument, or the last input. Nil, with a message, without either.
  fileprivate func source(for argument: String) -> String? {
    if !argument.isEmpty { return argument }
    if lastInput == nil { writeError("no input yet: give a source\n") }
    return lastInput
  }

  /// The code objects that `:dis` and `:code` show.
  fileprivate func codeObjects(for argument: String) -> [CodeObject] {
    let isName =
      !argument.isEmpty
      && argument.unicodeScalars.allSatisfy { $0.isIdentifierPart || $0 == "." }
      && !argument.unicodeScalars.first!.isDigit
    if isName, let code = machine.code(named: argument) { return [code] }
    return source(for: argument).flatMap(compile) ?? []
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
