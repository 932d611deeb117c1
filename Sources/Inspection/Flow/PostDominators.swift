import Compiler

extension ControlFlowGraph {
  /// By block: the next one that every way from it to the end of the function goes through, whichever branch is taken; nil where
  /// only the end is common to all ways, or none leads there. Ways of exceptions don't count.
  public func postDominators() -> [Int?] {
    let end = blocks.count
    var successors = blocks.map { block in
      block.successors.filter { $0.kind != .exception }.map(\.target)
    }
    for block in blocks where block.leaves || successors[block.index].isEmpty {
      successors[block.index] = [end]
    }
    // Numbered so that what is near to the end has the higher number.
    var order: [Int] = []
    var number = [Int](repeating: -1, count: end + 1)
    var predecessors = [[Int]](repeating: [], count: end + 1)
    for (block, targets) in successors.enumerated() {
      for target in targets { predecessors[target].append(block) }
    }
    var pending: [(block: Int, next: Int)] = [(end, 0)]
    var seen = Set([end])
    while let (block, next) = pending.last {
      guard next < predecessors[block].count else {
        number[block] = order.count
        order.append(block)
        pending.removeLast()
        continue
      }
      pending[pending.count - 1].next += 1
      let other = predecessors[block][next]
      if seen.insert(other).inserted { pending.append((other, 0)) }
    }
    // Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm, on the reversed graph.
    var immediate = [Int?](repeating: nil, count: end + 1)
    immediate[end] = end
    var changes = true
    while changes {
      changes = false
      for block in order.reversed() where block != end {
        var common: Int?
        for target in successors[block] where immediate[target] != nil {
          guard var a = common else {
            common = target
            continue
          }
          var b = target
          while a != b {
            while number[a] < number[b] { a = immediate[a] ?? end }
            while number[b] < number[a] { b = immediate[b] ?? end }
          }
          common = a
        }
        if common != immediate[block] {
          immediate[block] = common
          changes = true
        }
      }
    }
    return blocks.indices.map { immediate[$0] == end ? nil : immediate[$0] }
  }
}
