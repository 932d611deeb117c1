import Compiler

/// Runs code with expressions in place of values, each block once, in an order in which blocks come after those
/// that lead to them (but for loops).
struct SymbolicMachine {
  /// The stack as a way brings it to a block.
  private struct Arrival {
    let block: Int
    let stack: [Expression]
  }

  /// How a block that ends with POP_JUMP_IF_… decides.
  private struct Condition {
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
  private var conditions: [Int: Condition] = [:]

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
    jump()
  }

  private func merged(_ arrivals: [Arrival], into block: Int) -> [Expression] {
    guard let first = arrivals.first else { return [] }
    if arrivals.count == 1 { return first.stack }
    // The values that all ways have, from the top.
    let depth = arrivals.lazy.map(\.stack.count).min() ?? 0
    return (0..<depth).map { position in
      merged(arrivals.map { ($0.block, $0.stack[$0.stack.count - depth + position]) })
    }
  }

  private func merged(_ values: [(block: Int, value: Expression)]) -> Expression {
    let first = values[0].value
    if values.allSatisfy({ $0.value.text == first.text }) {
      return values.first { $0.value.shortCut == nil }?.value ?? first
    }
    if let expression = conditional(values) ?? shortCircuit(values.map(\.value)) {
      return expression
    }
    var texts: [String] = []
    for (_, value) in values where !texts.contains(value.text) { texts.append(value.text) }
    return Expression("φ(\(texts.joined(separator: ", ")))")
  }

  /// `a and b`: all values but one have decided, and the next one is looked at only when the one before has not.
  private func shortCircuit(_ values: [Expression]) -> Expression? {
    let decided = values.filter { $0.shortCut != nil }.sorted {
      $0.shortCut!.instruction < $1.shortCut!.instruction
    }
    guard decided.count == values.count - 1,
      var result = values.first(where: { $0.shortCut == nil })
    else { return nil }
    for value in decided.reversed() {
      guard let shortCut = value.shortCut else { return nil }
      let next = shortCut.instruction + 1
      guard next < graph.instructions.count,
        graph.blocks[graph.blockOfInstruction[next]].predecessors.count == 1
      else { return nil }
      let precedence: Expression.Precedence = shortCut.isAnd ? .and : .or
      // An `and` in an `and` needs no parentheses, on whichever side.
      let left = value.text(within: precedence)
      let right = result.text(within: precedence)
      result = Expression("\(left) \(shortCut.isAnd ? "and" : "or") \(right)", precedence)
    }
    return result
  }

  /// `a if condition else b`: two ways that part at one condition and do nothing else.
  private func conditional(_ values: [(block: Int, value: Expression)]) -> Expression? {
    guard values.count == 2 else { return nil }
    let heads = values.map { graph.blocks[$0.block].predecessors }
    guard heads[0].count == 1, heads[0] == heads[1], let condition = conditions[heads[0][0]],
      let jump = graph.blocks[heads[0][0]].successors.first(where: { $0.kind == .jump })
    else { return nil }
    guard let jumped = values.firstIndex(where: { $0.block == jump.target }) else { return nil }
    let whenJumped = values[jumped].value
    let whenNot = values[1 - jumped].value
    let (yes, no) = condition.jumpsIfTrue ? (whenJumped, whenNot) : (whenNot, whenJumped)
    let test = condition.expression.text(within: .or)
    return Expression(
      "\(yes.text(within: .or)) if \(test) else \(no.text(within: .conditional))", .conditional)
  }
}
