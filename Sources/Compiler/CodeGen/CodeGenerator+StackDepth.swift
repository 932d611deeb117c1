/// How deep the value stack can get.
extension CodeGenerator {
  /// Follows every way through the blocks; a loop is assumed to leave the depth as it was.
  /// CPython: Python/compile.c, `stackdepth`.
  mutating func stackDepth() -> Int {
    let blockBase = unit.blockBase
    let blockCount = blocks.count - blockBase
    scratch.reserveOffsets(blockCount)
    let unvisited = Int32.min
    for block in 0..<blockCount { scratch.offsets[block] = unvisited }
    var pending: [Int32] = [0]
    scratch.offsets[0] = 0
    var maximum: Int32 = 0
    let effects = StackEffects.table
    while let block = pending.popLast() {
      var depth = scratch.offsets[Int(block)]
      var fallsThrough = true
      let end =
        Int(block) + 1 < blockCount
        ? Int(blocks[blockBase + Int(block) + 1]) : instructions.count
      for index in Int(blocks[blockBase + Int(block)])..<end {
        let instruction = instructions[index]
        let next = depth + effects.effect(of: instruction, jump: false)
        maximum = max(maximum, next)
        if instruction.isJump {
          let target = depth + effects.effect(of: instruction, jump: true)
          maximum = max(maximum, target)
          let targetBlock = labels[Int(instruction.target)] - Int32(blockBase)
          visitLater(targetBlock, target, &pending)
        }
        depth = next
        switch instruction.opcode {
        case Opcode.jumpAbsolute.rawValue, Opcode.jumpForward.rawValue,
          Opcode.returnValue.rawValue, Opcode.raiseVarargs.rawValue, Opcode.reraise.rawValue:
          fallsThrough = false
        default: continue
        }
        break
      }
      if fallsThrough && Int(block) + 1 < blockCount { visitLater(block + 1, depth, &pending) }
    }
    return Int(maximum)
  }

  private mutating func visitLater(_ block: Int32, _ depth: Int32, _ pending: inout [Int32]) {
    let known = scratch.offsets[Int(block)]
    // A block reached with growing depth would never end; CPython stops there as well.
    if known < depth && known < 100 {
      scratch.offsets[Int(block)] = depth
      pending.append(block)
    }
  }
}

/// `Opcode.stackEffect`, for reading in a loop.
private struct StackEffects {
  private struct Entry {
    var next, jump, scale: Int8
    /// The effect is not of the form base + scale * argument.
    var isIrregular: Bool
  }

  private var entries: [Entry] = []

  static let table = StackEffects()

  private init() {
    entries = Array(
      repeating: Entry(next: 0, jump: 0, scale: 0, isIrregular: true), count: 256)
    for opcode in Opcode.allCases {
      let entry =
        switch opcode.row.effect {
        case .fixed(let change):
          Entry(next: change, jump: change, scale: 0, isIrregular: false)
        case .branch(let next, let jump):
          Entry(next: next, jump: jump, scale: 0, isIrregular: false)
        case .counted(let base, let scale):
          Entry(next: base, jump: base, scale: scale, isIrregular: false)
        default:
          Entry(next: 0, jump: 0, scale: 0, isIrregular: true)
        }
      entries[Int(opcode.rawValue)] = entry
    }
  }

  @inline(__always)
  func effect(of instruction: EmittedInstruction, jump: Bool) -> Int32 {
    let entry = entries[Int(instruction.opcode)]
    if entry.isIrregular {
      guard let opcode = Opcode(rawValue: instruction.opcode) else { return 0 }
      return Int32(opcode.stackEffect(argument: Int(instruction.oparg), jump: jump))
    }
    if entry.scale == 0 { return Int32(jump ? entry.jump : entry.next) }
    return Int32(entry.next) + Int32(entry.scale) * Int32(bitPattern: instruction.oparg)
  }
}
