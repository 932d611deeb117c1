import Compiler

/// Follows every way through the code once, with the stack's depth and the open blocks.
/// CPython: Python/compile.c, `stackdepth`. As there, the first way to a block decides its depth.
struct FlowWalk {
  /// What is open: a linked list, innermost first, so that ways share it.
  private struct OpenBlock {
    /// The handler's block; nil while a handler itself runs.
    let handler: Int?
    let outer: Int
    /// The handler of this or of the next block further out that has one.
    let innermostHandler: Int?
  }

  private struct State {
    var depth: Int
    /// An index into `openBlocks`, or -1.
    var open: Int
  }

  private var graph: ControlFlowGraph
  private var openBlocks: [OpenBlock] = []
  private var states: [State?]
  private var work: [Int] = []

  init(_ graph: ControlFlowGraph) {
    self.graph = graph
    states = Array(repeating: nil, count: graph.blocks.count)
  }

  mutating func run() -> ControlFlowGraph {
    if !graph.blocks.isEmpty { enter(0, State(depth: 0, open: -1), from: 0) }
    while let block = work.popLast() { follow(block) }
    graph.problems.sort { ($0.byteOffset, $0.text) < ($1.byteOffset, $1.text) }
    return graph
  }

  private mutating func report(_ text: String, at index: Int) {
    graph.problems.append(.init(byteOffset: index * 2, text: text))
  }

  /// A way leads to a block.
  private mutating func enter(_ block: Int, _ state: State, from index: Int) {
    if let known = states[block] {
      if known.depth != state.depth {
        let offset = graph.blocks[block].instructions.lowerBound * 2
        report("\(offset) is reached with \(known.depth) and \(state.depth) values", at: index)
      }
      return
    }
    states[block] = state
    graph.blocks[block].entryDepth = state.depth
    graph.blocks[block].maximumDepth = state.depth
    graph.maximumDepth = max(graph.maximumDepth, state.depth)
    work.append(block)
  }

  private mutating func follow(_ number: Int) {
    guard var state = states[number] else { return }
    let range = graph.blocks[number].instructions
    let handler = innermostHandler(state.open)
    graph.blocks[number].handler = handler
    var edges: [ControlFlowGraph.Edge] = []
    var goesOn = true
    for index in range {
      let instruction = graph.instructions[index]
      guard let opcode = instruction.opcode else {
        report("there is no instruction \(instruction.number)", at: index)
        graph.depths[index] = (state.depth, state.depth)
        goesOn = false
        break
      }
      let before = state
      let argument = instruction.argument ?? 0
      let change = opcode.stackEffect(argument: argument, jump: false)
      state.depth = depth(state.depth, after: change, at: index)
      graph.depths[index] = (before.depth, state.depth)
      note(state.depth, in: number)
      if let target = jump(opcode, argument: argument, from: before, at: index, in: number) {
        edges.append(.init(kind: .jump, target: target))
      }
      if opcode.endsFlow { goesOn = false }
      if opcode.leavesFunction { graph.blocks[number].leaves = true }
      updateBlocks(&state, by: opcode, at: index)
    }
    if goesOn {
      if number + 1 < graph.blocks.count {
        edges.insert(.init(kind: .next, target: number + 1), at: 0)
        enter(number + 1, state, from: range.upperBound - 1)
      } else {
        report("the code goes on beyond its end", at: range.upperBound - 1)
      }
    }
    if let handler { edges.append(.init(kind: .exception, target: handler)) }
    graph.blocks[number].successors = edges
  }

  private mutating func note(_ depth: Int, in block: Int) {
    graph.blocks[block].maximumDepth = max(graph.blocks[block].maximumDepth, depth)
    graph.maximumDepth = max(graph.maximumDepth, depth)
  }

  private mutating func depth(_ depth: Int, after change: Int, at index: Int) -> Int {
    let result = depth + change
    if result >= 0 { return result }
    report("the stack has \(depth) values, \(-change) are taken", at: index)
    return 0
  }

  /// Follows the jump, or the way to the handler, of an instruction that has one.
  /// - Returns: the block that is jumped to.
  private mutating func jump(
    _ opcode: Opcode, argument: Int, from before: State, at index: Int, in block: Int
  ) -> Int? {
    guard let target = graph.targetIndex(of: graph.instructions[index]) else { return nil }
    guard target < graph.instructions.count else {
      report("the jump to \(target * 2) leaves the code", at: index)
      return nil
    }
    if target > 0, graph.instructions[target - 1].opcode == .extendedArg {
      report("the jump to \(target * 2) leads behind an EXTENDED_ARG", at: index)
    }
    let change = opcode.stackEffect(argument: argument, jump: true)
    var state = before
    state.depth = depth(state.depth, after: change, at: index)
    // What an exception puts on the stack is the handler's, not this block's.
    if !opcode.opensBlock { note(state.depth, in: block) }
    let targetBlock = graph.blockOfInstruction[target]
    if opcode.opensBlock {
      open(&state, handler: nil)
    }
    enter(targetBlock, state, from: index)
    return opcode.opensBlock ? nil : targetBlock
  }

  /// Opens and closes blocks.
  private mutating func updateBlocks(_ state: inout State, by opcode: Opcode, at index: Int) {
    if opcode.opensBlock {
      let target = graph.targetIndex(of: graph.instructions[index]) ?? 0
      guard target < graph.instructions.count else { return }
      open(&state, handler: graph.blockOfInstruction[target])
    } else if opcode == .popBlock {
      close(&state, isHandler: false, at: index)
    } else if opcode == .popExcept || opcode == .endAsyncFor {
      close(&state, isHandler: true, at: index)
    }
  }

  private mutating func close(_ state: inout State, isHandler: Bool, at index: Int) {
    guard state.open >= 0, (openBlocks[state.open].handler == nil) == isHandler else {
      report(isHandler ? "no handler runs here" : "no block is open", at: index)
      return
    }
    state.open = openBlocks[state.open].outer
  }

  private mutating func open(_ state: inout State, handler: Int?) {
    openBlocks.append(
      OpenBlock(
        handler: handler, outer: state.open,
        innermostHandler: handler ?? innermostHandler(state.open)))
    state.open = openBlocks.count - 1
  }

  private func innermostHandler(_ open: Int) -> Int? {
    open < 0 ? nil : openBlocks[open].innermostHandler
  }
}
