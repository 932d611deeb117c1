import Compiler
import Inspection

/// A control flow graph drawn with characters: blocks as boxes under each other, in the order of the code, jumps as
/// arrows on their right, the way of exceptions with dashes.
///
///     ┌ B0  line 1  stack 0–1 ──────────────┐
///     │    0 LOAD_NAME                0 (x) │
///     │    2 POP_JUMP_IF_FALSE        8     ├─╮
///     └──────────────────┬─ true ───────────┘ │
///     ┌ B1  line 2 ...   ↓
struct GraphView {
  let canvas: Canvas

  /// - Parameter counts: how often each block ran, if that was counted.
  func lines(of graph: ControlFlowGraph, counts: [Int]? = nil) -> [StyledLine] {
    var rows: [StyledLine] = []
    /// By block: the row of its head.
    var heads: [Int] = []
    /// By block: the row of its last instruction.
    var feet: [Int] = []
    let columns = ArgumentColumns(graph.instructions[...], isCompact: canvas.isNarrow)
    let contents = graph.blocks.map { block in
      block.instructions.map { line(of: $0, in: graph, columns) }
    }
    let headings = graph.blocks.map { graph.heading(of: $0, count: counts?[$0.index]) }
    let widest = max(
      contents.joined().lazy.map(\.width).max() ?? 0,
      headings.lazy.map { Terminal.width(of: $0) + 1 }.max() ?? 0)
    let jumpCount = graph.blocks.reduce(0) { count, block in
      count + block.successors.count { $0.kind != .next }
    }
    let jumpsWidth = min(jumpCount, ArrowLanes.mostLanes) + 3
    let limit = canvas.columns.map { max(24, $0 - 4 - min(jumpsWidth, $0 / 4)) } ?? Int.max
    let width = min(widest, limit)
    for block in graph.blocks {
      heads.append(rows.count)
      rows.append(head(headings[block.index], width, isReachable: block.isReachable))
      feet.append(rows.count + contents[block.index].count - 1)
      for line in contents[block.index] { rows.append(framed(line, width)) }
      rows.append(foot(of: block, in: graph, width))
    }
    appendArrows(to: &rows, graph, heads: heads, feet: feet)
    return rows + problems(of: graph)
  }

  private func line(
    of index: Int, in graph: ControlFlowGraph, _ columns: ArgumentColumns
  ) -> StyledLine {
    let instruction = graph.instructions[index]
    var line = StyledLine()
    line.append(String(instruction.offset), rightIn: 4, .faint)
    line.append(" ")
    line.append(instruction.name, .keyword)
    guard let argument = instruction.argument else { return line }
    line.pad(to: 5 + columns.nameWidth)
    line.append(" ")
    line.append(String(argument), rightIn: columns.argumentWidth, .number)
    let text = instruction.shortArgument(in: graph.code)
    if !text.utf8.isEmpty {
      line.append(" (" + String(decoding: backslashReplaced(text), as: UTF8.self) + ")")
    }
    return line
  }

  // MARK: Boxes

  private func head(_ heading: String, _ width: Int, isReachable: Bool) -> StyledLine {
    var line = StyledLine("┌ ", .faint)
    var shown = StyledLine(heading, isReachable ? .prompt : .comment)
    shown = shown.clipped(to: width)
    line.append(shown)
    line.append(" " + repeated("─", width - shown.width), .faint)
    line.append("┐", .faint)
    return line
  }

  private func framed(_ content: StyledLine, _ width: Int) -> StyledLine {
    var line = StyledLine("│ ", .faint)
    line.append(content.clipped(to: width))
    line.pad(to: width + 2)
    line.append(" │", .faint)
    return line
  }

  /// The lower edge; an arrow leaves it where the next block follows.
  private func foot(
    of block: ControlFlowGraph.Block, in graph: ControlFlowGraph, _ width: Int
  ) -> StyledLine {
    var line = StyledLine("└", .faint)
    var label = StyledLine()
    if let next = block.successors.first, next.kind == .next {
      label.append("┬", .command)
      let word = graph.label(of: next, from: block)
      if !word.isEmpty { label.append(" \(word) ", .comment) }
    }
    let others = block.successors.filter { $0.kind != .next }.map { edge in
      let word = graph.label(of: edge, from: block)
      return (word.isEmpty ? "" : word + " ") + "→ B\(edge.target)"
    }
    var right = StyledLine()
    if !others.isEmpty { right.append(" \(others.joined(separator: ", ")) ", .comment) }
    let inner = width + 2
    let before = min(4, max(0, inner - label.width - right.width))
    line.append(repeated("─", before), .faint)
    line.append(label)
    let between = inner - before - label.width - right.width
    line.append(repeated("─", between - 1), .faint)
    line.append(right)
    if between > 0 { line.append("─", .faint) }
    line = line.clipped(to: width + 3)
    line.append("┘", .faint)
    return line
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(0, count))
  }

  // MARK: Arrows

  private func appendArrows(
    to rows: inout [StyledLine], _ graph: ControlFlowGraph, heads: [Int], feet: [Int]
  ) {
    var jumps: [(source: Int, target: Int, isException: Bool)] = []
    var handlers: Set<Int> = []
    for block in graph.blocks {
      for edge in block.successors where edge.kind != .next {
        // Every block that a handler is open for says so at its foot; the first has the arrow.
        let isException = edge.kind == .exception
        if isException, !handlers.insert(edge.target).inserted { continue }
        // Where two arrows leave a block, they leave it in different rows if it has two.
        let source = isException ? heads[block.index] + 1 : feet[block.index]
        jumps.append((source, heads[edge.target], isException))
      }
    }
    let widest = rows.lazy.map(\.width).max() ?? 0
    let room = canvas.columns.map { $0 - widest - 3 } ?? ArrowLanes.mostLanes
    guard room > 0 else { return }
    let lanes = ArrowLanes(
      jumps, rowCount: rows.count, mostLanes: min(room, ArrowLanes.mostLanes))
    guard lanes.laneCount > 0 else { return }
    let drawn = lanes.draw(rowCount: rows.count, side: .right)
    for index in rows.indices {
      rows[index].pad(to: widest)
      rows[index].append(drawn[index])
    }
  }

  private func problems(of graph: ControlFlowGraph) -> [StyledLine] {
    graph.problems.prefix(20).map { problem in
      StyledLine("at \(problem.byteOffset): \(problem.text)", .mismatch)
    }
  }
}
