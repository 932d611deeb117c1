import Compiler

/// Where ways meet: `and`, `or`, `if` and `else` put back from the jumps that they became.
///
/// A value that a way brings has the block in which the computation of it begins. Two values become one expression
/// when the way parts at the end of a block into just these two, and nothing else leads there; the new value begins
/// where what decides begins. Conditions that are made of several jumps are gathered backwards from the last one.
extension SymbolicMachine {
  /// A value, and where the computation of it begins.
  struct Joined {
    let beginning: Int
    let value: Expression
  }

  mutating func merged(_ arrivals: [Arrival], into block: Int) -> [Expression] {
    guard let first = arrivals.first else { return [] }
    if arrivals.count == 1 { return first.stack }
    // The values that all ways have, from the top.
    let depth = arrivals.lazy.map(\.stack.count).min() ?? 0
    return (0..<depth).map { position in
      let values = arrivals.map { arrival in
        Joined(
          beginning: beginning(of: arrival.block),
          value: arrival.stack[arrival.stack.count - depth + position])
      }
      let text = values[0].value.text
      if values.allSatisfy({ $0.value.text == text }) {
        return values.first { $0.value.shortCut == nil }?.value ?? values[0].value
      }
      guard let joined = joined(values) else { return alternatives(values.map(\.value)) }
      beginnings[block] = joined.beginning
      return joined.value
    }
  }

  func beginning(of block: Int) -> Int { beginnings[block] ?? block }

  private func alternatives(_ values: [Expression]) -> Expression {
    var texts: [String] = []
    for value in values.prefix(16) where !texts.contains(value.text) { texts.append(value.text) }
    return Expression("φ(\(texts.joined(separator: ", ")))")
  }

  /// All values as one expression; nil where that cannot be.
  private func joined(_ values: [Joined]) -> Joined? {
    var values = values
    guard values.count <= 40 else { return nil }
    while values.count > 1 {
      guard let (first, second, result) = joinedPair(values) else { return nil }
      values[first] = result
      values.remove(at: second)
    }
    return values.first
  }

  private func joinedPair(_ values: [Joined]) -> (Int, Int, Joined)? {
    for first in values.indices {
      for second in values.indices where first != second {
        if let result = chained(values[first], values[second])
          ?? shortCircuit(values[first].value, values[second])
          ?? conditional(values[first], values[second])
        {
          return (first, second, result)
        }
      }
    }
    return nil
  }

  /// `a < b < c`: the first comparison has decided, or more of them are made.
  private func chained(_ decided: Joined, _ other: Joined) -> Joined? {
    guard let fewer = decided.value.chain, let more = other.value.chain,
      fewer.first == more.first, fewer.links < more.links, decided.value.shortCut?.isAnd == true
    else { return nil }
    var value = other.value
    // All of them: the chain is at its end.
    if value.shortCut == nil { value.chain = nil }
    return Joined(
      beginning: beginning(of: graph.blockOfInstruction[fewer.first]), value: value)
  }

  /// `a and b`, `a or b`: the first has decided, or else the second is computed.
  private func shortCircuit(_ decided: Expression, _ other: Joined) -> Joined? {
    guard let shortCut = decided.shortCut, other.value.shortCut == nil,
      shortCut.instruction + 1 < graph.instructions.count,
      graph.blockOfInstruction[shortCut.instruction + 1] == other.beginning
    else { return nil }
    var current = graph.blockOfInstruction[shortCut.instruction]
    var left = decided
    var waiting = origins(of: other.beginning)
    waiting.remove(current)
    while !waiting.isEmpty {
      guard let (block, condition, target) = conditionBefore(current),
        target == other.beginning, waiting.remove(block) != nil
      else { return nil }
      // Going on to the second value early is the opposite of deciding.
      let test =
        condition.jumpsIfTrue == shortCut.isAnd
        ? condition.expression : .unary("not ", condition.expression)
      left = .joined(test, isAnd: !shortCut.isAnd, left)
      current = block
    }
    return Joined(
      beginning: beginning(of: current),
      value: .joined(left, isAnd: shortCut.isAnd, other.value))
  }

  /// `a if condition else b`.
  private func conditional(_ next: Joined, _ jumped: Joined) -> Joined? {
    var current = next.beginning - 1
    while current > 0, isPassage(current) { current -= 1 }
    // A value that has decided belongs to what would be computed otherwise.
    guard next.value.shortCut == nil, jumped.value.shortCut == nil,
      let condition = conditions[current], let following = graph.blocks[current].successors.first,
      destination(of: following.target) == next.beginning,
      jumpTarget(of: current) == jumped.beginning
    else { return nil }
    // The compiler writes first what comes first.
    let (yes, no) = (next, jumped)
    var test =
      condition.jumpsIfTrue ? .unary("not ", condition.expression) : condition.expression
    var waiting = origins(of: next.beginning).union(origins(of: jumped.beginning))
    waiting.remove(current)
    while !waiting.isEmpty {
      guard let (block, earlier, target) = conditionBefore(current),
        target == yes.beginning || target == no.beginning, waiting.remove(block) != nil
      else { return nil }
      let leadsToYes = target == yes.beginning
      let part =
        earlier.jumpsIfTrue == leadsToYes
        ? earlier.expression : .unary("not ", earlier.expression)
      test = .joined(part, isAnd: !leadsToYes, test)
      current = block
    }
    let text =
      "\(yes.value.text(within: .or)) if \(test.text(within: .or)) "
      + "else \(no.value.text(within: .conditional))"
    return Joined(
      beginning: beginning(of: current), value: Expression(text, .conditional))
  }

  /// The only block that leads to the beginning of one, if it ends with a condition, and where it jumps to.
  private func conditionBefore(_ block: Int) -> (block: Int, condition: Condition, target: Int)? {
    let origins = origins(of: beginning(of: block))
    guard origins.count == 1, let origin = origins.first, let condition = conditions[origin],
      let target = jumpTarget(of: origin)
    else { return nil }
    return (origin, condition, target)
  }

  private func jumpTarget(of block: Int) -> Int? {
    graph.blocks[block].successors.first { $0.kind == .jump }.map { destination(of: $0.target) }
  }
}
