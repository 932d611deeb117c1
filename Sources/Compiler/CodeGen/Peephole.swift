/// Local improvements of finished code.
/// CPython: Python/peephole.c. It works on code units, two bytes each, and replaces what it removes by
/// NOP; at the end NOPs are squeezed out and jumps and line table adjusted.
struct Peephole: ~Copyable {
  private let code: UnsafeMutablePointer<UInt8>
  /// In code units.
  private let count: Int
  private let lineTable: UnsafeMutableBufferPointer<UInt8>
  /// The number of each code unit's basic block; later each code unit's new position.
  private let blocks: UnsafeMutablePointer<Int32>

  init(
    code: UnsafeMutableBufferPointer<UInt8>, lineTable: UnsafeMutableBufferPointer<UInt8>,
    offsets: inout [Int32]
  ) {
    self.code = code.baseAddress ?? UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
    count = code.count / 2
    self.lineTable = lineTable
    blocks = .allocate(capacity: max(count, 1))
    blocks.initialize(repeating: 0, count: count)
  }

  deinit { blocks.deallocate() }

  private static var nop: UInt8 { Opcode.nop.rawValue }
  private static var extendedArg: UInt8 { Opcode.extendedArg.rawValue }

  /// - Parameter constants: a folded tuple is appended.
  /// - Returns: the new length in bytes.
  mutating func optimize(_ constants: inout [Constant]) -> Int {
    // CPython leaves code alone whose line table has byte deltas over 254.
    for index in stride(from: 0, to: lineTable.count, by: 2) where lineTable[index] == 255 {
      return count * 2
    }
    markBlocks()
    improve(&constants)
    squeezeLineTable()
    return squeezeCode()
  }

  // MARK: Reading and writing code units

  @inline(__always)
  private func opcode(_ index: Int) -> UInt8 { code[index * 2] }

  @inline(__always)
  private func byte(_ index: Int) -> UInt8 { code[index * 2 + 1] }

  @inline(__always)
  private func set(_ index: Int, _ opcode: UInt8, _ byte: UInt8 = 0) {
    code[index * 2] = opcode
    code[index * 2 + 1] = byte
  }

  /// Skips EXTENDED_ARG. CPython: `find_op`.
  @inline(__always)
  private func findOpcode(from start: Int) -> Int {
    var index = start
    while index < count && opcode(index) == Self.extendedArg { index += 1 }
    return index
  }

  /// The whole argument of the instruction at `index`. CPython: `get_arg`.
  private func argument(_ index: Int) -> UInt32 {
    var result = UInt32(byte(index))
    var shift: UInt32 = 8
    while shift < 32, index >= Int(shift / 8), opcode(index - Int(shift / 8)) == Self.extendedArg {
      result |= UInt32(byte(index - Int(shift / 8))) << shift
      shift += 8
    }
    return result
  }

  private func fillNops(_ range: Range<Int>) {
    for index in range { set(index, Self.nop, Self.nop) }
  }

  /// CPython: `write_op_arg`.
  private func write(_ start: Int, _ opcode: UInt8, _ argument: UInt32, size: Int) {
    for index in 0..<size - 1 {
      set(
        start + index, Self.extendedArg,
        UInt8(truncatingIfNeeded: argument >> UInt32(8 * (size - 1 - index))))
    }
    set(start + size - 1, opcode, UInt8(truncatingIfNeeded: argument))
  }

  /// Replaces the argument of the instruction at `index`, if the new one needs no more room.
  /// - Returns: where the instruction is now. CPython: `set_arg`.
  private func setArgument(_ index: Int, _ argument: UInt32) -> Int? {
    let current = self.argument(index)
    if current == argument { return index }
    let size = Int(instructionSize(current))
    let newSize = Int(instructionSize(argument))
    if size < newSize { return nil }
    write(index + 1 - size, opcode(index), argument, size: newSize)
    fillNops(index + 1 - size + newSize..<index + 1)
    return index - size + newSize
  }

  /// Writes an instruction at the end of a range, if it fits. CPython: `copy_op_arg`.
  private func replace(_ range: Range<Int>, _ opcode: UInt8, _ argument: UInt32) {
    let size = Int(instructionSize(argument))
    if size > range.count { return }
    write(range.upperBound - size, opcode, argument, size: size)
    fillNops(range.lowerBound..<range.upperBound - size)
  }

  // MARK: Jumps

  private static func isUnconditional(_ opcode: UInt8) -> Bool {
    opcode == Opcode.jumpAbsolute.rawValue || opcode == Opcode.jumpForward.rawValue
  }

  private static func isConditional(_ opcode: UInt8) -> Bool {
    switch opcode {
    case Opcode.popJumpIfFalse.rawValue, Opcode.popJumpIfTrue.rawValue,
      Opcode.jumpIfFalseOrPop.rawValue, Opcode.jumpIfTrueOrPop.rawValue:
      true
    default: false
    }
  }

  private static func isAbsolute(_ opcode: UInt8) -> Bool {
    isConditional(opcode) || opcode == Opcode.jumpAbsolute.rawValue
      || opcode == Opcode.jumpIfNotExcMatch.rawValue
  }

  private static func isRelative(_ opcode: UInt8) -> Bool {
    switch opcode {
    case Opcode.forIter.rawValue, Opcode.jumpForward.rawValue, Opcode.setupFinally.rawValue,
      Opcode.setupWith.rawValue, Opcode.setupAsyncWith.rawValue:
      true
    default: false
    }
  }

  private static func jumpsOnTrue(_ opcode: UInt8) -> Bool {
    opcode == Opcode.popJumpIfTrue.rawValue || opcode == Opcode.jumpIfTrueOrPop.rawValue
  }

  /// In code units. CPython: `GETJUMPTGT`.
  private func jumpTarget(_ index: Int) -> Int {
    Int(argument(index)) / 2 + (Self.isAbsolute(opcode(index)) ? 0 : index + 1)
  }

  /// CPython: `markblocks`.
  private func markBlocks() {
    for index in 0..<count {
      let opcode = opcode(index)
      if Self.isAbsolute(opcode) || Self.isRelative(opcode) { blocks[jumpTarget(index)] = 1 }
    }
    var block: Int32 = 0
    for index in 0..<count {
      block += blocks[index]
      blocks[index] = block
    }
  }

  private func isOneBlock(_ start: Int, _ end: Int) -> Bool { blocks[start] == blocks[end] }

  // MARK: The pass

  private func improve(_ constants: inout [Constant]) {
    /// LOAD_CONST instructions in a row before the one looked at.
    var loadRun = 0
    var index = findOpcode(from: 0)
    while index < count {
      let op = opcode(index)
      var start = index
      while start >= 1 && opcode(start - 1) == Self.extendedArg { start -= 1 }
      var next = findOpcode(from: index + 1)
      let nextOp = next < count ? opcode(next) : 0
      let loadsBefore = loadRun
      loadRun = 0
      switch op {
      case Opcode.loadConst.rawValue:
        loadRun = loadsBefore + 1
        if nextOp == Opcode.popJumpIfFalse.rawValue, isOneBlock(start, index + 1),
          constants[Int(argument(index))].isTrue
        {
          fillNops(start..<next + 1)
          loadRun = 0
        }
      case Opcode.buildTuple.rawValue:
        improveTuple(start, index, next, nextOp, loadsBefore, &constants)
      case Opcode.jumpIfFalseOrPop.rawValue, Opcode.jumpIfTrueOrPop.rawValue:
        if let moved = improveShortCircuit(index, op) {
          next = moved
        } else {
          threadJump(start, index, op)
        }
      case Opcode.popJumpIfFalse.rawValue, Opcode.popJumpIfTrue.rawValue,
        Opcode.jumpForward.rawValue, Opcode.jumpAbsolute.rawValue:
        threadJump(start, index, op)
      case Opcode.returnValue.rawValue:
        next = removeUnreachable(after: index) ?? next
      default: break
      }
      index = next
    }
  }

  /// A tuple of constants becomes a constant; one that is unpacked at once becomes a rotation.
  private func improveTuple(
    _ start: Int, _ index: Int, _ next: Int, _ nextOp: UInt8, _ loadsBefore: Int,
    _ constants: inout [Constant]
  ) {
    let size = Int(argument(index))
    if size > 0 && loadsBefore >= size {
      let first = firstLoad(of: size, before: start)
      if isOneBlock(first, start) {
        foldTuple(first..<index + 1, size, &constants)
        return
      }
    }
    guard nextOp == Opcode.unpackSequence.rawValue, isOneBlock(start, index + 1),
      size == Int(argument(next))
    else { return }
    if size < 2 {
      fillNops(start..<next + 1)
    } else if size == 2 {
      set(start, Opcode.rotTwo.rawValue)
      fillNops(start + 1..<next + 1)
    } else if size == 3 {
      set(start, Opcode.rotThree.rawValue)
      set(start + 1, Opcode.rotTwo.rawValue)
      fillNops(start + 2..<next + 1)
    }
  }

  /// Where the last `wanted` LOAD_CONST before `end` begin. CPython: `lastn_const_start`.
  private func firstLoad(of wanted: Int, before end: Int) -> Int {
    var index = end
    var left = wanted
    while true {
      index -= 1
      precondition(index >= 0, "fewer LOAD_CONST than were counted")
      guard opcode(index) == Opcode.loadConst.rawValue else { continue }
      left -= 1
      if left == 0 {
        while index > 0 && opcode(index - 1) == Self.extendedArg { index -= 1 }
        return index
      }
    }
  }

  /// CPython: `fold_tuple_on_constants`.
  private func foldTuple(_ range: Range<Int>, _ size: Int, _ constants: inout [Constant]) {
    var items: [Constant] = []
    items.reserveCapacity(size)
    var position = range.lowerBound
    for _ in 0..<size {
      position = findOpcode(from: position)
      items.append(constants[Int(argument(position))])
      position += 1
    }
    constants.append(.tuple(items))
    replace(range, Opcode.loadConst.rawValue, UInt32(constants.count - 1))
  }

  /// JUMP_IF_x_OR_POP to a conditional jump, as in `(a and b) or c`: the second jump's outcome is known.
  /// - Returns: where to go on, or `nil` if nothing was changed.
  private func improveShortCircuit(_ index: Int, _ op: UInt8) -> Int? {
    let target = findOpcode(from: Int(argument(index)) / 2)
    var newOp = opcode(target)
    guard Self.isConditional(newOp) else { return nil }
    let moved: Int?
    if Self.jumpsOnTrue(newOp) == Self.jumpsOnTrue(op) {
      moved = setArgument(index, argument(target))
    } else {
      moved = setArgument(index, UInt32(target + 1) * 2)
      newOp =
        op == Opcode.jumpIfTrueOrPop.rawValue
        ? Opcode.popJumpIfTrue.rawValue : Opcode.popJumpIfFalse.rawValue
    }
    guard let moved else { return nil }
    set(moved, newOp, byte(moved))
    // Looked at once more: its new target may be improved upon as well.
    return moved
  }

  /// A jump to a jump goes to the end at once; one to a RETURN_VALUE returns.
  private func threadJump(_ start: Int, _ index: Int, _ op: UInt8) {
    let target = findOpcode(from: jumpTarget(index))
    let targetOp = opcode(target)
    if Self.isUnconditional(op) && targetOp == Opcode.returnValue.rawValue {
      set(start, Opcode.returnValue.rawValue)
      fillNops(start + 1..<index + 1)
    } else if Self.isUnconditional(targetOp) {
      // Every jump that gets here is absolute, or JUMP_FORWARD which becomes so.
      let newOp = op == Opcode.jumpForward.rawValue ? Opcode.jumpAbsolute.rawValue : op
      replace(start..<index + 1, newOp, UInt32(jumpTarget(target)) * 2)
    }
  }

  /// - Returns: where to go on if something was removed.
  private func removeUnreachable(after index: Int) -> Int? {
    var end = index + 1
    while end < count && isOneBlock(index, end) {
      // Left in place because they help to find the limits of blocks.
      if opcode(end) == Opcode.setupFinally.rawValue || opcode(end) == Opcode.reraise.rawValue {
        while end > index + 1 && opcode(end - 1) == Self.extendedArg { end -= 1 }
        break
      }
      end += 1
    }
    if end <= index + 1 { return nil }
    fillNops(index + 1..<end)
    return findOpcode(from: end)
  }

  // MARK: Removing NOPs

  /// Fills `blocks` with new positions and adjusts the line table's byte deltas.
  private func squeezeLineTable() {
    var nops: Int32 = 0
    for index in 0..<count {
      blocks[index] = Int32(index) - nops
      if opcode(index) == Self.nop { nops += 1 }
    }
    var oldOffset = 0
    var newOffset = 0
    for index in stride(from: 0, to: lineTable.count, by: 2) {
      oldOffset += Int(lineTable[index])
      let offset = Int(blocks[oldOffset / 2]) * 2
      lineTable[index] = UInt8(truncatingIfNeeded: offset - newOffset)
      newOffset = offset
    }
  }

  private func squeezeCode() -> Int {
    var newCount = 0
    var index = 0
    while index < count {
      let start = index
      var argument = UInt32(byte(index))
      while opcode(index) == Self.extendedArg {
        index += 1
        argument = argument << 8 | UInt32(byte(index))
      }
      let op = opcode(index)
      if op != Self.nop {
        if Self.isAbsolute(op) {
          argument = UInt32(blocks[Int(argument) / 2]) * 2
        } else if Self.isRelative(op) {
          argument =
            UInt32(bitPattern: blocks[Int(argument) / 2 + index + 1] - blocks[index] - 1) * 2
        }
        // A shorter argument keeps its EXTENDED_ARG, with 0.
        let size = index - start + 1
        write(newCount, op, argument, size: size)
        newCount += size
      }
      index += 1
    }
    return newCount * 2
  }
}
