import Compiler

/// Comparisons that chain: `a < b < c` computes `b` once and keeps it on the stack while `a < b` is asked; where that is
/// false, a block of its own drops it.
///
///     DUP_TOP, ROT_THREE, COMPARE_OP <, POP_JUMP_IF_FALSE drop
///     …, COMPARE_OP <, POP_JUMP_IF_FALSE else, JUMP_FORWARD then
///     drop: POP_TOP, JUMP_FORWARD else
///
/// The conditions of a chain count as one, made by the block of the last comparison. Blocks that only jump, or only drop
/// and jump, are passed over where it matters who leads where.
extension SymbolicMachine {
  /// Whether the comparison keeps its right operand for the next one.
  func keepsMiddle(at index: Int) -> Bool {
    index >= 2 && graph.instructions[index - 1].opcode == .rotThree
      && graph.instructions[index - 2].opcode == .dupTop
  }

  /// Joins the conditions of a chain, if all of them lead to the same place when they are false.
  mutating func join(_ chain: Expression.Chain, in block: Int, jumpsIfTrue: Bool) {
    let head = graph.blockOfInstruction[chain.first]
    let wayOut: ControlFlowGraph.Edge.Kind = jumpsIfTrue ? .next : .jump
    guard head != block,
      let drop = graph.blocks[head].successors.first(where: { $0.kind == .jump })?.target,
      let out = graph.blocks[block].successors.first(where: { $0.kind == wayOut })?.target,
      dropsMiddle(drop), destination(of: drop) == destination(of: out)
    else { return }
    beginnings[block] = beginning(of: head)
    for (earlier, end) in chainEnds where end == chainEnds[head] { chainEnds[earlier] = block }
    chainEnds[head] = block
    if let last = graph.blocks[drop].predecessors.last, last != block { chainEnds[last] = block }
  }

  /// Whether a block is there to drop what earlier comparisons of a chain have kept.
  private func dropsMiddle(_ block: Int) -> Bool {
    let range = graph.blocks[block].instructions
    guard let first = range.first, graph.instructions[first].opcode == .popTop,
      range.count == 1 || range.count == 2 && isJump(first + 1)
    else { return false }
    let predecessors = graph.blocks[block].predecessors
    return !predecessors.isEmpty
      && predecessors.allSatisfy { predecessor in
        let last = graph.blocks[predecessor].instructions.upperBound - 1
        return graph.instructions[last].opcode == .popJumpIfFalse && keepsMiddle(at: last - 1)
      }
  }

  private func isJump(_ index: Int) -> Bool {
    let opcode = graph.instructions[index].opcode
    return opcode == .jumpForward || opcode == .jumpAbsolute
  }

  /// Whether a block does nothing but lead elsewhere.
  func isPassage(_ block: Int) -> Bool {
    let range = graph.blocks[block].instructions
    return range.count == 1 && isJump(range.lowerBound) || dropsMiddle(block)
  }

  /// The first block that does something.
  func destination(of block: Int) -> Int {
    var current = block
    var steps = 0
    while isPassage(current), let next = graph.blocks[current].successors.first, steps < 16 {
      current = next.target
      steps += 1
    }
    return current
  }

  /// The blocks that decide to come to a block: passages have none, chains one.
  func origins(of block: Int) -> Set<Int> {
    var result: Set<Int> = []
    var seen: Set<Int> = [block]
    var waiting = graph.blocks[block].predecessors
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if isPassage(next) {
        waiting += graph.blocks[next].predecessors
      } else {
        result.insert(chainEnds[next] ?? next)
      }
    }
    return result
  }
}
