import Compiler
import Inspection

/// `:opcode`: what there is to know about an instruction.
extension Command {
  static let opcode = Command(
    name: "opcode", isPaged: true, usage: "[NAME|NUMBER]",
    summary: "what an instruction does, its effect on the stack, an example",
    details: """
      Tells about one of the 119 instructions of Python 3.9: what it does, the stack before and after, what
      its argument means, and a source whose bytecode has it, with what is computed there. The name's
      beginning, or a part of it that no other has, is enough. Without a name: the list of all.
      """,
    example: """
      pyvm> :opcode dup_top_two
      DUP_TOP_TWO (5)
        Doubles the two top values.
      ...
      """,
    argument: .words { Opcode.allCases.map { "\($0.name)" } }
  ) { session, argument in
    let canvas = session.canvas
    let opcodes = OpcodeGuide.opcodes(matching: argument)
    switch opcodes.count {
    case 0: session.writeError("no instruction \(argument) (:opcode lists them)\n")
    case 1: session.write(canvas.text(of: OpcodeView(canvas: canvas).page(of: opcodes[0])))
    default: session.write(canvas.text(of: OpcodeView(canvas: canvas).list(of: opcodes)))
    }
  }
}

/// Pages and lists of instructions.
struct OpcodeView {
  let canvas: Canvas

  func list(of opcodes: [Opcode]) -> [StyledLine] {
    opcodes.map { opcode in
      var line = StyledLine()
      line.append(String(opcode.rawValue), rightIn: 3, .faint)
      line.append("  ")
      line.append("\(opcode.name)", .keyword)
      line.pad(to: 30)
      line.append("\(opcode.row.summary)")
      return line
    }
  }

  func page(of opcode: Opcode) -> [StyledLine] {
    let guide = OpcodeGuide(opcode)
    var head = StyledLine("\(opcode.name)", .keyword)
    head.append(" (\(opcode.rawValue))")
    var lines = [head]
    lines += folded("\(opcode.row.summary)")
    lines += folded(guide.notes)
    lines.append(StyledLine())
    lines.append(StyledLine("  stack     \(opcode.row.picture)"))
    lines.append(StyledLine("  effect    \(guide.effectText)"))
    if let text = guide.argumentText { lines.append(StyledLine("  argument  \(text)")) }
    guard let example = guide.example, let (code, index) = guide.compiledExample() else {
      return lines
    }
    lines.append(StyledLine())
    for (number, text) in example.source.split(separator: "\n").enumerated() {
      var line = StyledLine(number == 0 ? "  example   " : "            ")
      line.append(clippedSource(String(text)), .comment)
      lines.append(line)
    }
    lines.append(StyledLine())
    // What leads to the instruction, and what it leads to.
    let count = code.code.count / 2
    let range = count <= 12 ? 0..<count : max(0, index - 6)..<min(count, index + 4)
    let view = ListingView(options: ListingOptions(["-x"]), canvas: canvas)
    lines += view.lines(of: code, range: range, current: index)
    return lines
  }

  private func clippedSource(_ text: String) -> String {
    text.utf8.count <= 72 ? text : String(text.prefix(40)) + " ... " + String(text.suffix(20))
  }

  /// Words in lines of a width that is easy to read.
  private func folded(_ text: String) -> [StyledLine] {
    Prose.folded("  " + text, columns: min(canvas.columns ?? 80, 80)).map { StyledLine($0) }
  }
}
