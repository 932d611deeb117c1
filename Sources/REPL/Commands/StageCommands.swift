import Compiler
import VM

/// Commands that show what the compiler makes of a source, stage by stage.
extension Command {
  static let dis = Command(
    name: "dis", abbreviations: ["d"], usage: "[SOURCE|NAME|FILE.pyc]",
    summary: "bytecode, as CPython 3.9's dis prints it",
    details: """
      Without an argument: the bytecode of the last input.
      With a name that is bound to something that has code (a function, a method, a code object, a
      class, a module): its bytecode, of a class or module that of everything in it. With the path of
      a compiled file: what it holds. Otherwise the argument is a source; it is compiled in the
      current mode, and not run. Functions inside follow their parent.
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
    if argument.hasSuffix(".pyc") { return session.disassemble(file: argument) }
    if argument.isDottedName, let text = session.machine.disassembly(named: argument) {
      return session.write(text)
    }
    for (index, code) in session.codeObjects(for: argument).enumerated() {
      if index > 0 { session.write("\n") }
      session.write(Disassembler.listing(of: code))
    }
  }

  static let code = Command(
    name: "code", abbreviations: ["c"], usage: "[SOURCE|NAME]",
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
    for (index, code) in session.codeObjects(for: argument).enumerated() {
      if index > 0 { session.write("\n") }
      session.write(code.information())
      session.write("\n")
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
    session.show { () throws(SyntaxError) in
      try TokenDump.text(of: Array((source + "\n").utf8), showsEncoding: false)
    }
  }

  static let ast = Command(
    name: "ast", abbreviations: ["a"], usage: "[-a] [SOURCE]",
    summary: "the syntax tree, as ast.dump(indent=2) prints it",
    details: """
      Shows the syntax tree of a source, or of the last input, in the current mode; after -a with the
      positions of its nodes, as ast.dump(include_attributes=True) does. A source that is minus a is
      written (-a).
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
    argument: .source
  ) { session, argument in
    var argument = argument[...]
    let includesAttributes = argument == "-a" || argument.hasPrefix("-a ")
    if includesAttributes { argument = argument.dropFirst(3) }
    session.showUnits(of: String(argument)) { (unit, options) throws(SyntaxError) in
      let (tree, _) = try parse(source: unit, options: options)
      let text = ASTDump.text(of: tree, indent: 2, includesAttributes: includesAttributes)
      return PythonString(utf8: text.utf8 + [UInt8(ascii: "\n")])
    }
  }

  static let symtable = Command(
    name: "symtable", abbreviations: ["s"], usage: "[SOURCE]",
    summary: "scopes and their names, as CPython's symtable module tells them",
    details: """
      Shows the scopes of a source, or of the last input, each with its names and what is true of
      them: the is_... methods of CPython's symtable.Symbol that return True.
      """,
    example: """
      pyvm> :symtable def add(n): return lambda x: x + n
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

extension String {
  /// Whether it is a name, or several with dots between them.
  fileprivate var isDottedName: Bool {
    guard let first = unicodeScalars.first, !first.isDigit else { return false }
    return unicodeScalars.allSatisfy { $0.isIdentifierPart || $0 == "." }
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
    if argument.isDottedName {
      let found = machine.codeObjects(named: argument)
      if !found.isEmpty { return found }
    }
    return source(for: argument).flatMap(compile) ?? []
  }

  /// Prints what a compiled file holds.
  fileprivate func disassemble(file: String) {
    let path = Array(expandingHome(file).utf8)
    do {
      let bytes = try FileAccess.read(path)
      let compiled = try PycFile.decode(bytes, name: PythonString(fileSystemPath: path))
      write(Disassembler.listing(of: compiled.code))
    } catch let error as FileError {
      writeError("can't open file '\(file)': \(error.summary)\n")
    } catch {
      writeError("\(error)\n")
    }
  }

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
