/// From instructions with labels to a code object.
/// CPython: Python/compile.c, `assemble` and `makecode`.
extension CodeGenerator {
  /// - Parameter addNone: whether falling off the end returns None, or the value on the stack.
  mutating func assemble(addNone: Bool) -> CodeObject {
    if !unit.blockReturns {
      beginBlock()
      if addNone { emitLoadNone() }
      emit(.returnValue)
    }
    setFirstLine()
    resolveJumps()
    writeCode()
    var constants = constantList[unit.constantBase...].map { pool[$0] }
    scratch.code.withUnsafeMutableBufferPointer { code in
      scratch.lineTable.withUnsafeMutableBufferPointer { lineTable in
        var peephole = Peephole(
          code: code, lineTable: lineTable, offsets: &scratch.offsets)
        scratch.codeCount = peephole.optimize(&constants)
      }
    }
    let cells = cellAndFreeList[unit.cellAndFreeBase..<unit.cellAndFreeBase + unit.cellCount]
    let free = cellAndFreeList[(unit.cellAndFreeBase + unit.cellCount)...]
    return CodeObject(
      argumentCount: unit.argumentCount + unit.positionalOnlyArgumentCount,
      positionalOnlyArgumentCount: unit.positionalOnlyArgumentCount,
      keywordOnlyArgumentCount: unit.keywordOnlyArgumentCount,
      localCount: variableList.count - unit.variableBase,
      stackSize: stackDepth(),
      flags: codeFlags(hasCells: !cells.isEmpty || !free.isEmpty),
      code: Array(scratch.code[..<scratch.codeCount]),
      constants: constants,
      names: texts(of: nameList[unit.nameBase...]),
      variableNames: texts(of: variableList[unit.variableBase...]),
      freeVariables: texts(of: free),
      cellVariables: texts(of: cells),
      filename: options.filename,
      name: tree[unit.name],
      firstLineNumber: Int(unit.firstLine),
      lineTable: Array(scratch.lineTable),
      comesFromCompiler: true)
  }

  private func texts(of names: ArraySlice<Name>) -> [PythonString] { names.map { tree[$0] } }

  /// A module's first line is that of its first instruction, if the first block has one.
  private mutating func setFirstLine() {
    guard unit.firstLine == 0 else { return }
    unit.firstLine = 1
    let first = unit.instructionBase
    let firstBlockEnd =
      blocks.count > unit.blockBase + 1
      ? Int(blocks[unit.blockBase + 1]) : instructions.count
    if firstBlockEnd > first && instructions[first].line != 0 {
      unit.firstLine = instructions[first].line
    }
  }

  /// CPython: `compute_code_flags`, and PyCode_New for the last bit.
  private func codeFlags(hasCells: Bool) -> CodeFlags {
    var flags = future.flags
    if unit.isFunctionBlock {
      let scope = symbolTable.scopes[Int(unit.scope)]
      flags.formUnion([.newLocals, .optimized])
      if scope.isNested { flags.insert(.nested) }
      switch (scope.isGenerator, scope.isCoroutine) {
      case (true, false): flags.insert(.generator)
      case (false, true): flags.insert(.coroutine)
      case (true, true): flags.insert(.asyncGenerator)
      case (false, false): break
      }
      if scope.hasVarArgs { flags.insert(.varArgs) }
      if scope.hasVarKeywords { flags.insert(.varKeywords) }
    }
    if !hasCells { flags.insert(.noFree) }
    return flags
  }

  // MARK: Jumps

  /// Turns labels into arguments. A jump's size depends on its argument and the other way round, so
  /// this repeats until no size changes. CPython: `assemble_jump_offsets`.
  private mutating func resolveJumps() {
    let blockBase = unit.blockBase
    let blockCount = blocks.count - blockBase
    let labels = labels
    blocks.withUnsafeBufferPointer { blocks in
      instructions.withUnsafeMutableBufferPointer { instructions in
        scratch.reserveOffsets(blockCount)
        scratch.offsets.withUnsafeMutableBufferPointer { offsets in
          var sizesChanged = true
          while sizesChanged {
            sizesChanged = false
            var offset: Int32 = 0
            for block in 0..<blockCount {
              offsets[block] = offset
              let end =
                block + 1 < blockCount
                ? Int(blocks[blockBase + block + 1]) : instructions.count
              for index in Int(blocks[blockBase + block])..<end {
                offset += instructions[index].size
              }
            }
            offset = 0
            for index in unit.instructionBase..<instructions.count {
              let size = instructions[index].size
              offset += size
              guard instructions[index].isJump else { continue }
              let block = labels[Int(instructions[index].target)]
              var target = offsets[Int(block) - blockBase]
              if Self.isRelativeJump(instructions[index].opcode) { target -= offset }
              instructions[index].oparg = UInt32(bitPattern: target * 2)
              if instructions[index].size != size { sizesChanged = true }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func isRelativeJump(_ opcode: UInt8) -> Bool {
    switch opcode {
    case Opcode.forIter.rawValue, Opcode.jumpForward.rawValue, Opcode.setupFinally.rawValue,
      Opcode.setupWith.rawValue, Opcode.setupAsyncWith.rawValue:
      true
    default: false
    }
  }

  // MARK: Bytes

  /// Writes the instructions' bytes and the line table into `scratch`. CPython: `assemble_emit`.
  private mutating func writeCode() {
    scratch.code.removeAll(keepingCapacity: true)
    var lines = LineTableWriter(firstLine: unit.firstLine, bytes: scratch.takeLineTable())
    for index in unit.instructionBase..<instructions.count {
      let instruction = instructions[index]
      if instruction.line != 0 { lines.add(instruction.line, at: scratch.code.count) }
      let oparg = instruction.oparg
      if oparg > 0xFF {
        let extended = Opcode.extendedArg.rawValue
        for shift in stride(from: (instruction.size - 1) * 8, to: 0, by: -8) {
          scratch.code.append(extended)
          scratch.code.append(UInt8(truncatingIfNeeded: oparg >> UInt32(shift)))
        }
      }
      scratch.code.append(instruction.opcode)
      scratch.code.append(UInt8(truncatingIfNeeded: oparg))
    }
    scratch.lineTable = lines.bytes
  }
}

/// Buffers that assembling uses again for every code object.
struct AssemblerScratch {
  var code: [UInt8] = []
  var lineTable: [UInt8] = []
  /// How many bytes of `code` are left after the peephole pass.
  var codeCount = 0
  var offsets: [Int32] = []

  mutating func reserveOffsets(_ count: Int) {
    if offsets.count < count {
      offsets.append(contentsOf: repeatElement(0, count: count - offsets.count))
    }
  }

  /// The emptied line table; the caller stores the new one.
  mutating func takeLineTable() -> [UInt8] {
    var result: [UInt8] = []
    swap(&result, &lineTable)
    result.removeAll(keepingCapacity: true)
    return result
  }
}

/// Encodes line numbers as `co_lnotab`: (byte delta, signed line delta) pairs; a delta that overflows
/// takes several.
/// CPython: Objects/lnotab_notes.txt; Python/compile.c, `assemble_lnotab`.
struct LineTableWriter {
  private(set) var bytes: [UInt8]
  private var line: Int32
  private var offset = 0

  init(firstLine: Int32, bytes: [UInt8]) {
    self.bytes = bytes
    line = firstLine
  }

  /// The instruction at byte `newOffset` belongs to line `newLine`.
  mutating func add(_ newLine: Int32, at newOffset: Int) {
    var lineDelta = newLine - line
    if lineDelta == 0 { return }
    var byteDelta = newOffset - offset
    if byteDelta > 255 {
      for _ in 0..<byteDelta / 255 { append(255, 0) }
      byteDelta %= 255
    }
    // As many full steps as fit, so that the last pair may have a delta of 0.
    if lineDelta < -128 || lineDelta > 127 {
      let step: Int32 = lineDelta < 0 ? -128 : 127
      for _ in 0..<lineDelta / step {
        append(byteDelta, step)
        byteDelta = 0
      }
      lineDelta %= step
    }
    append(byteDelta, lineDelta)
    line = newLine
    offset = newOffset
  }

  private mutating func append(_ byteDelta: Int, _ lineDelta: Int32) {
    bytes.append(UInt8(byteDelta))
    bytes.append(UInt8(bitPattern: Int8(lineDelta)))
  }
}
