import Compiler
import Inspection

/// An instruction that was traced, as text.
struct TracedInstruction {
  let depth: Int
  let codeName: String
  let line: Int
  let instruction: Instruction
  /// What the argument means, without addresses.
  let meaning: String
  let operands: [String]
  /// The whole stack and the blocks before it, where they are asked for.
  var stack: [String]?
  var blocks: [String] = []
}

/// Draws what a tracer sees. All that it draws fits a width: values are cut.
struct TraceView {
  static let valueLimit = 32
  /// Where operands begin.
  private static let valueColumn = 58
  /// Without columns, for narrow terminals.
  var isNarrow = false

  /// - Parameter result: what the instruction left on the stack; nil for a call whose lines follow.
  func lines(of traced: TracedInstruction, result: [String]?) -> [StyledLine] {
    var line = head(depth: traced.depth, name: traced.codeName, line: traced.line)
    line.append(String(traced.instruction.offset), rightIn: isNarrow ? 4 : 5, .faint)
    line.append(" ")
    line.append("\(traced.instruction.name)", .keyword)
    if let argument = traced.instruction.argument {
      if !isNarrow { line.pad(to: 42) }
      line.append(" \(argument)", .number)
      if !traced.meaning.isEmpty { line.append(" (\(Self.shortened(traced.meaning)))") }
    }
    if !traced.operands.isEmpty || result?.isEmpty == false {
      if !isNarrow { line.pad(to: Self.valueColumn) }
      line.append("  " + traced.operands.joined(separator: ", "), .string)
      if let result, !result.isEmpty {
        line.append(traced.operands.isEmpty ? "→ " : " → ", .faint)
        line.append(result.joined(separator: ", "), .string)
      }
    }
    guard let stack = traced.stack else { return [line] }
    var below = [StyledLine("        stack  [\(stack.joined(separator: ", "))]", .comment)]
    if !traced.blocks.isEmpty {
      below.append(StyledLine("        blocks \(traced.blocks.joined(separator: ", "))", .comment))
    }
    return below + [line]
  }

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= valueLimit ? text : clipped(text, columns: valueLimit - 1) + "…"
  }

  /// What a call came back with.
  func returned(depth: Int, name: String, line number: Int, _ values: [String]) -> StyledLine {
    var line = head(depth: depth, name: name, line: number)
    line.append("      ← \(values.joined(separator: ", "))", .string)
    return line
  }

  /// An exception that came to a frame.
  func raised(depth: Int, name: String, line number: Int, _ text: String) -> StyledLine {
    var line = head(depth: depth, name: name, line: number)
    line.append("      ! \(text)", .mismatch)
    return line
  }

  private func head(depth: Int, name: String, line number: Int) -> StyledLine {
    var line = StyledLine()
    line.append(String(depth), rightIn: 2, .faint)
    line.append(" " + clipped(name, columns: 12) + ":\(number)", .command)
    if !isNarrow { line.pad(to: 16) }
    return line
  }
}
