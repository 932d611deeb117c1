import Compiler
import Inspection

/// How far a branch decides what runs, in one code object.
final class BranchFlow {
  /// Flows are found by their code, which has to live as long.
  private let code: CodeObject
  private let graph: ControlFlowGraph
  private let postDominators: [Int?]
  private var stores: [Int: [(opcode: Opcode, argument: Int)]] = [:]

  init(_ code: CodeObject) {
    self.code = code
    graph = ControlFlowGraph(code)
    postDominators = graph.postDominators()
  }

  /// The byte offset where all ways from a branch meet again; nil for the end of the code.
  func end(ofBranchAt offset: Int) -> Int? {
    guard let block = block(at: offset), let end = postDominators[block] else { return nil }
    return graph.blocks[end].instructions.lowerBound * 2
  }

  /// The variables that are assigned between a branch and the place where its ways meet.
  func stores(inBranchAt offset: Int) -> [(opcode: Opcode, argument: Int)] {
    if let known = stores[offset] { return known }
    guard let block = block(at: offset) else { return [] }
    var result: [(opcode: Opcode, argument: Int)] = []
    var seen: Set<Int> = [block]
    if let end = postDominators[block] { seen.insert(end) }
    var pending = graph.blocks[block].successors.filter { $0.kind != .exception }.map(\.target)
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      for index in graph.blocks[next].instructions {
        let instruction = graph.instructions[index]
        switch instruction.opcode {
        case .storeFast?, .storeName?, .storeGlobal?, .storeDeref?:
          result.append((instruction.opcode ?? .nop, instruction.argument ?? 0))
        default: break
        }
      }
      pending += graph.blocks[next].successors.filter { $0.kind != .exception }.map(\.target)
    }
    stores[offset] = result
    return result
  }

  private func block(at offset: Int) -> Int? {
    let index = offset / 2
    return graph.blockOfInstruction.indices.contains(index) ? graph.blockOfInstruction[index] : nil
  }
}
