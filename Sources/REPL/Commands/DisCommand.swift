import Compiler
import Inspection
import VM

/// `:dis`: bytecode as `dis` prints it, and what can be known of it beside.
extension Command {
  static let dis: Command = Command(
    name: "dis", isPaged: true, abbreviations: ["d"], usage: "[OPTIONS] [SOURCE|NAME|FILE.pyc]",
    summary: "bytecode, as CPython 3.9's dis prints it",
    details: """
      Without an argument: the bytecode of the last input.
      With a name that is bound to something that has code (a function, a method, a code object, a
      class, a module): its bytecode, of a class or module that of everything in it. With the path of
      a compiled file: what it holds. Otherwise the argument is a source; it is compiled in the
      current mode, and not run. Functions inside follow their parent.
      On a terminal jumps are arrows; the way of an exception has dashes. Elsewhere the text is that of
      dis, to the byte. What -x writes is Python where there are words for it; φ(a, b) is one or the
      other, by the way that led there.
      """,
    example: """
      pyvm> :dis -x x + 1
        1           0 LOAD_NAME                0 (x)      → x
                    2 LOAD_CONST               0 (1)      → 1
                    4 BINARY_ADD                          → x + 1
                    6 PRINT_EXPR                          sys.displayhook(x + 1)
                    8 LOAD_CONST               1 (None)   → None
                   10 RETURN_VALUE                        return None
      """,
    argument: .source,
    options: [
      CommandOption(name: "-x", summary: "what each instruction computes"),
      CommandOption(name: "-S", summary: "source lines between the instructions"),
      CommandOption(name: "-b", summary: "the bytes of each instruction"),
      CommandOption(name: "--stack", summary: "values on the stack before and after"),
      CommandOption(name: "--plain", summary: "the text of dis on a terminal too"),
      CommandOption(name: "--json", summary: "all of it as JSON, for programs"),
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .dis) else { return }
    let rest = arguments.rest
    if arguments.has("--json") {
      guard let operands = session.codeOperands(for: rest) else { return }
      return session.write(JSONText.text(of: operands.map(\.code)))
    }
    let canvas = session.canvas
    let options = ListingOptions(
      arguments.names, drawsArrows: canvas.isTerminal && !arguments.has("--plain"))
    // Classes and modules are shown member by member; of a module there is only the text.
    let text = rest.isDottedName ? session.machine.disassembly(named: rest) : nil
    if text?.utf8.isEmpty == true, session.hasNoBytecode(rest) { return }
    let isPlain = options.isPlain && !canvas.usesColor || arguments.has("--plain")
    if let text, isPlain && options.isPlain || session.machine.codeObjects(named: rest).isEmpty {
      return session.write(text)
    }
    session.showListings(of: rest, options, isPlain ? Canvas() : canvas)
  }
}

extension Session {
  fileprivate func showListings(of argument: String, _ options: ListingOptions, _ canvas: Canvas) {
    guard let operands = codeOperands(for: argument) else { return }
    for (index, operand) in operands.enumerated() {
      let view = ListingView(
        options: options, canvas: canvas,
        sourceLines: { [self] in operand.source ?? sourceLines(of: $0) })
      if let title = operand.title {
        write(canvas.text(of: [StyledLine("Disassembly of \(title):", .prompt)]))
      } else if index > 0 {
        write("\n")
      }
      write(view.text(of: operand.code))
      if operand.title != nil { write("\n") }
    }
  }
}
