import Compiler

/// Runs code with expressions in place of values, each block once, in an order in which blocks come after those
/// that lead to them (but for loops).
struct SymbolicMachine {
  /// The stack as a way brings it to a block.
  struct Arrival {
    let block: Int
    let stack: [Expression]
  }

  /// How a block that ends with POP_JUMP_IF_… decides.
  struct Condition {
    let expression: Expression
    let jumpsIfTrue: Bool
  }

  let graph: ControlFlowGraph
  var meanings: [Meaning?]
  /// Top at the end. Damaged code may take more than is there, and gets `Expression.unknown`.
  var stack: [Expression] = []
  /// The block and the instruction at hand.
  private var block = 0
  var index = 0
  private var arrivals: [[Arrival]]
  private(set) var conditions: [Int: Condition] = [:]
  /// By block in which ways meet that have been read back as one expression: the block in which that begins.
  var beginnings: [Int: Int] = [:]
  /// By block that makes an earlier comparison of a chain: the one that makes the last.
  var chainEnds: [Int: Int] = [:]

  /// Deeper values are forgotten: no compiler needs as many.
  private static let deepestStack = 400
  /// And of these, so many go along from block to block.
  private static let deepestArrival = 64

  init(_ graph: ControlFlowGraph) {
    self.graph = graph
    meanings = Array(repeating: nil, count: graph.instructions.count)
    arrivals = Array(repeating: [], count: graph.blocks.count)
  }

  mutating func run() -> [Meaning?] {
    for number in order() {
      block = number
      stack = merged(arrivals[number], into: number)
      arrivals[number] = []
      for index in graph.blocks[number].instructions {
        self.index = index
        guard let opcode = graph.instructions[index].opcode else { break }
        meanings[index] = step(opcode)
        if stack.count > Self.deepestStack {
          stack.removeFirst(stack.count - Self.deepestStack)
        }
      }
      if let next = graph.blocks[number].successors.first, next.kind == .next {
        arrivals[next.target].append(arrival)
      }
    }
    return meanings
  }

  /// The blocks in reverse postorder; a handler comes after the block that opens it.
  private func order() -> [Int] {
    var isSeen = [Bool](repeating: false, count: graph.blocks.count)
    var postorder: [Int] = []
    guard !graph.blocks.isEmpty else { return [] }
    var path: [(block: Int, next: Int)] = [(0, 0)]
    isSeen[0] = true
    while let (current, next) = path.last {
      let successors = graph.blocks[current].successors
      // The furthest way first, so that it comes last in the end.
      let following: Int?
      if next < successors.count {
        following = successors[successors.count - 1 - next].target
      } else if next == successors.count {
        following = openedHandler(of: current)
      } else {
        postorder.append(current)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      if let following, !isSeen[following] {
        isSeen[following] = true
        path.append((following, 0))
      }
    }
    return postorder.reversed()
  }

  private func openedHandler(of number: Int) -> Int? {
    guard let last = graph.blocks[number].instructions.last,
      graph.instructions[last].opcode?.opensBlock == true,
      let target = graph.targetIndex(of: graph.instructions[last]),
      target < graph.instructions.count
    else { return nil }
    return graph.blockOfInstruction[target]
  }

  // MARK: The stack

  mutating func push(_ expression: Expression) { stack.append(expression) }

  mutating func pop() -> Expression { stack.popLast() ?? .unknown }

  /// - Returns: the values, the lowest first; no more than a reader would look at.
  mutating func pop(_ count: Int) -> [Expression] {
    let present = min(max(count, 0), stack.count)
    let values = Array(stack.suffix(present))
    stack.removeLast(present)
    let missing = min(max(count - present, 0), 8)
    return Array(repeating: .unknown, count: missing) + values
  }

  func peek(_ distance: Int = 1) -> Expression {
    distance >= 1 && distance <= stack.count ? stack[stack.count - distance] : .unknown
  }

  // MARK: Ways

  private var arrival: Arrival {
    Arrival(block: block, stack: Array(stack.suffix(Self.deepestArrival)))
  }

  /// The stack as it is goes along with the jump.
  mutating func jump() {
    guard let target = graph.targetIndex(of: graph.instructions[index]),
      target < graph.instructions.count
    else { return }
    arrivals[graph.blockOfInstruction[target]].append(arrival)
  }

  mutating func jump(if condition: Expression, isTrue: Bool) {
    conditions[block] = Condition(expression: condition, jumpsIfTrue: isTrue)
    if let chain = condition.chain, chain.links > 1 { join(chain, in: block, jumpsIfTrue: isTrue) }
    jump()
  }
}
