import Compiler
import Inspection

/// Two bytecodes side by side; where they differ, a mark stands between them: `<` only left, `>` only right,
/// `|` both and not the same.
struct ComparisonView {
  let canvas: Canvas

  func lines(of left: CodeObject, _ right: CodeObject) -> [StyledLine] {
    var lines: [StyledLine] = []
    for pair in CodeComparison.pairs(left, right) {
      if !pair.path.isEmpty {
        lines.append(StyledLine())
        lines.append(StyledLine(title(of: pair), .prompt))
      }
      guard let left = pair.left, let right = pair.right else { continue }
      lines += comparedLines(left, right)
    }
    return lines
  }

  private func title(of pair: CodeComparison.Pair) -> String {
    if pair.right == nil { return "\(pair.path): only left" }
    return pair.left == nil ? "\(pair.path): only right" : "\(pair.path):"
  }

  private func comparedLines(_ first: CodeObject, _ second: CodeObject) -> [StyledLine] {
    let comparison = CodeComparison(first, second)
    let left = comparison.left.map { line(of: $0, in: first) }
    let right = comparison.right.map { line(of: $0, in: second) }
    let widestLeft = left.lazy.map(\.width).max() ?? 0
    let widestRight = right.lazy.map(\.width).max() ?? 0
    var leftWidth = max(30, widestLeft)
    if let columns = canvas.columns, leftWidth + 3 + widestRight > columns {
      // Both sides get half, unless one needs less.
      let half = (columns - 3) / 2
      leftWidth = min(leftWidth, max(half, columns - 3 - widestRight))
      if half < 36 { return unified(comparison, left, right) }
    }
    return comparison.rows.map { row in
      let mark =
        row.isSame ? " " : row.left == nil ? ">" : row.right == nil ? "<" : "|"
      var line = StyledLine()
      if let index = row.left { line.append(left[index].clipped(to: leftWidth)) }
      line.pad(to: leftWidth)
      line.append(" \(mark) ", .mismatch)
      if let index = row.right { line.append(right[index]) }
      return line
    }
  }

  /// Where there is no room for two columns: what is only left with a minus, what is only right with a plus.
  private func unified(
    _ comparison: CodeComparison, _ left: [StyledLine], _ right: [StyledLine]
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    var pending: [StyledLine] = []
    for row in comparison.rows {
      if row.isSame, let index = row.left {
        lines += pending
        pending = []
        lines.append(marked(" ", .plain, left[index]))
        continue
      }
      if let index = row.left { lines.append(marked("-", .mismatch, left[index])) }
      if let index = row.right { pending.append(marked("+", .string, right[index])) }
    }
    return lines + pending
  }

  private func marked(_ mark: String, _ style: TextStyle, _ content: StyledLine) -> StyledLine {
    var line = StyledLine(mark + " ", style)
    line.append(content)
    return line
  }

  private func line(of instruction: Instruction, in code: CodeObject) -> StyledLine {
    var line = StyledLine()
    line.append(instruction.startsLine.map { String($0) } ?? "", rightIn: 3, .number)
    line.append(String(instruction.offset), rightIn: 5, .faint)
    line.append(" ")
    line.append(instruction.name, .keyword)
    guard let argument = instruction.argument else { return line }
    line.pad(to: max(line.width, 26))
    line.append(String(argument), rightIn: 5, .number)
    let text = instruction.shortArgument(in: code)
    if !text.utf8.isEmpty {
      line.append(" (" + String(decoding: backslashReplaced(text), as: UTF8.self) + ")")
    }
    return line
  }
}
