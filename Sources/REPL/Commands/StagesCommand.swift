import Compiler
import Inspection

/// `:stages`: all that the compiler makes of one source.
extension Command {
  static let stages = Command(
    name: "stages", isPaged: true, usage: "[SOURCE]",
    summary: "tokens, tree, scopes, code object and bytecode of a source",
    details: """
      Shows all stages of compiling a source, or the last input, in the current mode: what :tokens, :ast,
      :symtable, :code and :dis show, side by side where the terminal is wide enough.
      """,
    example: """
      pyvm> :stages x + 1
      ── tokens ─────────────────────────────   ── ast ────────────────────────
      1,0-1,1:            NAME           'x'    Interactive(
      1,2-1,3:            PLUS           '+'      body=[
      ...
      """,
    argument: .source
  ) { session, argument in
    guard let source = session.source(for: argument), let codes = session.compile(source) else {
      return
    }
    let canvas = session.canvas
    let view = SideBySide(canvas: canvas)
    for (index, (unit, code)) in zip(session.units(of: source), codes).enumerated() {
      if index > 0 { session.write("\n") }
      session.write(canvas.text(of: view.lines(of: session.stages(of: unit, code, canvas))))
    }
  }
}

extension Session {
  fileprivate func stages(
    of unit: [UInt8], _ code: CodeObject, _ canvas: Canvas
  ) -> [SideBySide.Section] {
    var options = CompileOptions(filename: PythonString(Session.filename), mode: mode)
    options.isText = true
    func section(
      _ title: String, _ text: (CompileOptions) throws(SyntaxError) -> PythonString
    ) -> SideBySide.Section {
      // What compiles has all stages.
      let bytes = (try? text(options)).map(backslashReplaced) ?? []
      var lines = Session.lines(of: bytes)
      while lines.last?.isEmpty == true { lines.removeLast() }
      return SideBySide.Section(title: title, lines: lines.map { StyledLine($0.trimmingEnd()) })
    }
    let listing = ListingView(
      options: ListingOptions(["-x"], drawsArrows: canvas.isTerminal), canvas: canvas)
    return [
      section("tokens") { (_) throws(SyntaxError) in
        try TokenDump.text(of: unit, showsEncoding: false)
      },
      section("ast") { (options) throws(SyntaxError) in
        ASTDump.text(of: try parse(source: unit, options: options).tree, indent: 2)
      },
      section("symtable") { (options) throws(SyntaxError) in
        let tree = try parse(source: unit, options: options).tree
        return SymbolTableDump.text(of: try makeSymbolTable(for: tree, options: options))
      },
      section("code") { (_) throws(SyntaxError) in code.information() },
      SideBySide.Section(title: "dis", lines: listing.allLines(of: code)),
    ]
  }
}
