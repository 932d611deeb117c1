import Compiler

/// The basic blocks of a code object and the ways between them.
///
/// Any code object will do, compiled files that were tampered with included: what makes no sense becomes a
/// `Problem`, never a crash. The way an exception takes is an edge as well: from each block that runs while a
/// handler is open to the handler. So that a block lies inside a `try` as a whole or not at all, SETUP_… and
/// POP_BLOCK end blocks, as jumps do.
public struct ControlFlowGraph: Sendable {
  /// A stretch of instructions that is entered at its beginning and left at its end, or by an exception.
  public struct Block: Sendable {
    /// Its place in `ControlFlowGraph.blocks`.
    public let index: Int
    /// Indices into `ControlFlowGraph.instructions`.
    public let instructions: Range<Int>
    /// Where it leads; the exception's way comes last.
    public internal(set) var successors: [Edge] = []
    /// The blocks that lead here, ascending, each once.
    public internal(set) var predecessors: [Int] = []
    /// The block that an exception raised here goes to.
    public internal(set) var handler: Int?
    /// Values on the stack at its beginning; nil where no way leads here.
    public internal(set) var entryDepth: Int?
    /// The most values on the stack in it.
    public internal(set) var maximumDepth = 0
    /// Whether its last instruction ends the function: returns, or raises.
    public internal(set) var leaves = false

    /// Whether any way from the beginning of the code leads here.
    public var isReachable: Bool { entryDepth != nil }
  }

  /// A way from one block to another.
  public struct Edge: Hashable, Sendable {
    /// Why the way is taken.
    public enum Kind: String, Sendable {
      /// The next instruction.
      case next
      /// The last instruction jumps.
      case jump
      /// An exception is raised.
      case exception
    }

    /// Why the way is taken.
    public let kind: Kind
    /// The index of the block that it leads to.
    public let target: Int
  }

  /// Something that code made by a compiler does not have.
  public struct Problem: Hashable, Sendable {
    /// The instruction's byte offset.
    public let byteOffset: Int
    /// What is wrong, in words.
    public let text: String
  }

  /// The code object that this is about.
  public let code: CodeObject
  /// Its instructions, as `dis` describes them. The index of one is half its byte offset.
  public let instructions: [Instruction]
  /// The blocks, in the order of the code.
  public internal(set) var blocks: [Block] = []
  /// By instruction: the block that holds it.
  public internal(set) var blockOfInstruction: [Int] = []
  /// By instruction: the values on the stack before and after it, going on to the next one.
  /// Nil where no way leads.
  public internal(set) var depths: [(before: Int, after: Int)?] = []
  /// The most values on the stack: what CPython's compiler computes for `co_stacksize`.
  public internal(set) var maximumDepth = 0
  /// What is wrong with the code, in the order of the code; empty for what a compiler has made.
  public internal(set) var problems: [Problem] = []

  /// Finds the blocks of a code object, the ways between them and the stack's depths.
  public init(_ code: CodeObject, repr: ConstantRepr = ConstantRepr()) {
    self.code = code
    instructions = Disassembler(code, repr: repr).instructions()
    findBlocks()
    followWays()
    connectPredecessors()
  }

  private mutating func followWays() {
    var walk = FlowWalk(self)
    self = walk.run()
  }

  private mutating func findBlocks() {
    let count = instructions.count
    if count == 0 { return }
    var isLeader = [Bool](repeating: false, count: count + 1)
    isLeader[0] = true
    for (index, instruction) in instructions.enumerated() {
      guard let opcode = instruction.opcode else {
        isLeader[index + 1] = true
        continue
      }
      if let target = targetIndex(of: instruction) {
        if target < count { isLeader[target] = true }
        isLeader[index + 1] = true
      }
      if opcode.endsFlow || opcode == .popBlock { isLeader[index + 1] = true }
    }
    blockOfInstruction = Array(repeating: 0, count: count)
    var start = 0
    for index in 1...count where index == count || isLeader[index] {
      for member in start..<index { blockOfInstruction[member] = blocks.count }
      blocks.append(Block(index: blocks.count, instructions: start..<index))
      start = index
    }
    depths = Array(repeating: nil, count: count)
  }

  /// The index of the instruction that an instruction jumps to. It may lie outside the code.
  func targetIndex(of instruction: Instruction) -> Int? {
    instruction.jumpTarget.map { $0 / 2 }
  }

  /// How often each block ran, of how often each instruction did: the count of its first one. Whoever counts has a number
  /// for each instruction of `code`; those that are missing count as 0.
  public func blockCounts(ofInstructions counts: [Int]) -> [Int] {
    blocks.map { block in
      let first = block.instructions.lowerBound
      return counts.indices.contains(first) ? counts[first] : 0
    }
  }

  private mutating func connectPredecessors() {
    for block in blocks {
      for target in Set(block.successors.map(\.target)) {
        blocks[target].predecessors.append(block.index)
      }
    }
  }
}

extension Instruction {
  /// The byte offset that it jumps to, or where the handler that it opens stands.
  public var jumpTarget: Int? {
    guard let argument, let opcode else { return nil }
    if opcode.isRelativeJump { return offset + 2 + argument }
    return opcode.isAbsoluteJump ? argument : nil
  }
}

extension Opcode {
  /// Whether the instruction after it is reached by a jump only.
  public var endsFlow: Bool {
    switch self {
    case .jumpForward, .jumpAbsolute, .returnValue, .raiseVarargs, .reraise: true
    default: false
    }
  }

  /// Whether it opens a block, whose handler its argument tells.
  public var opensBlock: Bool {
    switch self {
    case .setupFinally, .setupWith, .setupAsyncWith: true
    default: false
    }
  }

  /// Whether it leaves the function: by returning, or for sure by an exception.
  var leavesFunction: Bool {
    switch self {
    case .returnValue, .raiseVarargs, .reraise: true
    default: false
    }
  }
}
