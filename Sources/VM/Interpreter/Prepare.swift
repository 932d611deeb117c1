import Compiler

/// Readies a code object for the interpreter loop, at its first run: fixed-size instructions with resolved arguments,
/// constants in place, common pairs fused, and the handlers of each instruction found.
extension Machine {
  /// The code's instructions, prepared.
  @inline(__always) func instructions(of code: UnsafeMutablePointer<CodeBlock>) throws(Raised)
    -> UnsafeMutablePointer<Instruction>
  {
    if let instructions = code.pointee.instructions { return instructions }
    return try prepare(code)
  }

  @inline(never) private func prepare(_ code: UnsafeMutablePointer<CodeBlock>) throws(Raised)
    -> UnsafeMutablePointer<Instruction>
  {
    let source = code.source
    let count = source.code.count / 2
    let report = try verify(source)
    if let report { code.pointee.stackSize = Int32(report.stackDepth) }
    let consts = consts(of: code)
    _ = names(of: code)
    // One more, so that running off the end finds an invalid instruction instead of other memory.
    let instructions = UnsafeMutablePointer<Instruction>.allocate(capacity: count + 2)
    let invalid = Instruction(operation: .invalid, small: 0, medium: 0, argument: 0, cache: 0)
    instructions.initialize(repeating: invalid, count: count + 2)
    var extended = 0
    for index in 0..<count {
      let argument = extended << 8 | Int(source.code[index * 2 + 1])
      extended = 0
      // Unknown opcodes are an error only when they run.
      guard let opcode = Opcode(rawValue: source.code[index * 2]) else { continue }
      if opcode == .extendedArg {
        extended = Int(Int32(truncatingIfNeeded: argument))
        instructions[index].operation = .nop
        continue
      }
      // What no way leads to may have any argument.
      if let report, !report.isReached[index] { continue }
      instructions[index] = translate(
        opcode, Int(Int32(truncatingIfNeeded: argument)), at: index, consts, source)
    }
    findHandlers(code, source, count)
    if !seesEachInstruction { fuse(instructions, count) }
    if support.finalization.watchesStores { watchStores(instructions, count) }
    findCellArguments(code, source)
    let special: CodeFlags = [.varArgs, .varKeywords, .generator, .coroutine, .asyncGenerator]
    let isPlain =
      source.flags.isDisjoint(with: special) && source.flags.contains([.optimized, .newLocals])
      && source.keywordOnlyArgumentCount == 0
    if isPlain { code.pointee.plainArgumentCount = code.pointee.argumentCount }
    if isPlain && source.cellVariables.isEmpty && source.freeVariables.isEmpty {
      code.pointee.simpleArgumentCount = code.pointee.argumentCount
    }
    code.pointee.instructions = instructions
    return instructions
  }

  /// Code from elsewhere is checked; nil for our compiler's.
  private func verify(_ source: CodeObject) throws(Raised) -> CodeVerifier.Report? {
    if source.comesFromCompiler { return nil }
    do throws(CodeVerifier.Failure) {
      return try CodeVerifier.verify(source)
    } catch {
      throw self.error(.systemError, error.message(for: source))
    }
  }

  // MARK: One instruction

  /// Arguments are in range, here and below: the compiler's always are, others have been verified.
  private func translate(
    _ opcode: Opcode, _ argument: Int, at index: Int, _ consts: UnsafeMutablePointer<TupleObject>,
    _ source: CodeObject
  ) -> Instruction {
    var result = Instruction(
      operation: .nop, small: 0, medium: 0, argument: Int32(truncatingIfNeeded: argument), cache: 0)
    func jump(to target: Int) { result.argument = Int32(target - index) }
    func binary(_ operation: Operation, _ kind: BinaryOperation, inPlace: Bool) {
      result.operation = operation
      result.medium = UInt16(kind.rawValue)
      result.small = inPlace ? 1 : 0
    }
    switch opcode {
    case .popTop: result.operation = .popTop
    case .rotTwo: result.operation = .rotTwo
    case .rotThree: result.operation = .rotThree
    case .rotFour: result.operation = .rotFour
    case .dupTop: result.operation = .dupTop
    case .dupTopTwo: result.operation = .dupTopTwo
    case .nop, .popBlock, .setupFinally: result.operation = .nop
    case .unaryPositive: result.operation = .unaryPositive
    case .unaryNegative: result.operation = .unaryNegative
    case .unaryNot: result.operation = .unaryNot
    case .unaryInvert: result.operation = .unaryInvert
    case .binaryAdd: binary(.add, .add, inPlace: false)
    case .inplaceAdd: binary(.add, .add, inPlace: true)
    case .binarySubtract: binary(.subtract, .subtract, inPlace: false)
    case .inplaceSubtract: binary(.subtract, .subtract, inPlace: true)
    case .binaryMultiply: binary(.multiply, .multiply, inPlace: false)
    case .inplaceMultiply: binary(.multiply, .multiply, inPlace: true)
    case .binaryFloorDivide: binary(.floorDivide, .floorDivide, inPlace: false)
    case .inplaceFloorDivide: binary(.floorDivide, .floorDivide, inPlace: true)
    case .binaryTrueDivide: binary(.trueDivide, .trueDivide, inPlace: false)
    case .inplaceTrueDivide: binary(.trueDivide, .trueDivide, inPlace: true)
    case .binaryModulo: binary(.modulo, .modulo, inPlace: false)
    case .inplaceModulo: binary(.modulo, .modulo, inPlace: true)
    case .binaryAnd: binary(.and, .and, inPlace: false)
    case .inplaceAnd: binary(.and, .and, inPlace: true)
    case .binaryOr: binary(.or, .or, inPlace: false)
    case .inplaceOr: binary(.or, .or, inPlace: true)
    case .binaryXor: binary(.xor, .xor, inPlace: false)
    case .inplaceXor: binary(.xor, .xor, inPlace: true)
    case .binaryLshift: binary(.lshift, .lshift, inPlace: false)
    case .inplaceLshift: binary(.lshift, .lshift, inPlace: true)
    case .binaryRshift: binary(.rshift, .rshift, inPlace: false)
    case .inplaceRshift: binary(.rshift, .rshift, inPlace: true)
    case .binaryPower: binary(.binary, .power, inPlace: false)
    case .inplacePower: binary(.binary, .power, inPlace: true)
    case .binaryMatrixMultiply: binary(.binary, .matrixMultiply, inPlace: false)
    case .inplaceMatrixMultiply: binary(.binary, .matrixMultiply, inPlace: true)
    case .binarySubscr: result.operation = .binarySubscr
    case .storeSubscr: result.operation = .storeSubscr
    case .deleteSubscr: result.operation = .deleteSubscr
    case .loadConst:
      result.operation = .loadConst
      result.cache = consts.items[argument].bits
    case .loadFast, .storeFast, .deleteFast:
      result.operation =
        opcode == .loadFast ? .loadFast : opcode == .storeFast ? .storeFast : .deleteFast
    case .loadGlobal, .storeGlobal, .deleteGlobal, .loadName, .storeName, .deleteName, .loadAttr,
      .storeAttr, .deleteAttr, .loadMethod, .importName, .importFrom:
      result.operation = Machine.nameOperation(opcode)
    case .compareOp:
      result.operation = .compareOp
      result.medium = UInt16(argument)
      result.small = Comparison(rawValue: argument).unsafelyUnwrapped.mask
    case .isOp: result.operation = .isOp
    case .containsOp: result.operation = .containsOp
    case .jumpForward:
      jump(to: index + 1 + argument / 2)
      result.operation = .jumpForward
    case .jumpAbsolute:
      jump(to: argument / 2)
      result.operation = argument / 2 <= index ? .jumpBackward : .jumpForward
    case .popJumpIfFalse:
      jump(to: argument / 2)
      result.operation = argument / 2 <= index ? .popJumpBackIfFalse : .popJumpIfFalse
    case .popJumpIfTrue:
      jump(to: argument / 2)
      result.operation = argument / 2 <= index ? .popJumpBackIfTrue : .popJumpIfTrue
    case .jumpIfFalseOrPop:
      jump(to: argument / 2)
      result.operation = .jumpIfFalseOrPop
    case .jumpIfTrueOrPop:
      jump(to: argument / 2)
      result.operation = .jumpIfTrueOrPop
    case .jumpIfNotExcMatch:
      jump(to: argument / 2)
      result.operation = .jumpIfNotExcMatch
    case .forIter:
      jump(to: index + 1 + argument / 2)
      result.operation = .forIter
    case .getIter: result.operation = .getIter
    case .unpackSequence: result.operation = .unpackSequence
    case .unpackEx: result.operation = .unpackEx
    case .buildTuple: result.operation = .buildTuple
    case .buildList: result.operation = .buildList
    case .buildSet: result.operation = .buildSet
    case .buildMap: result.operation = .buildMap
    case .buildConstKeyMap: result.operation = .buildConstKeyMap
    case .buildString: result.operation = .buildString
    case .buildSlice: result.operation = .buildSlice
    case .listAppend: result.operation = .listAppend
    case .setAdd: result.operation = .setAdd
    case .mapAdd: result.operation = .mapAdd
    case .listExtend: result.operation = .listExtend
    case .setUpdate: result.operation = .setUpdate
    case .dictUpdate: result.operation = .dictUpdate
    case .dictMerge: result.operation = .dictMerge
    case .listToTuple: result.operation = .listToTuple
    case .callFunction: result.operation = .callFunction
    case .callFunctionKw: result.operation = .callFunctionKw
    case .callFunctionEx: result.operation = .callFunctionEx
    case .callMethod: result.operation = .callMethod
    case .makeFunction: result.operation = .makeFunction
    case .loadClosure, .loadDeref, .storeDeref, .deleteDeref, .loadClassderef:
      result.operation = Machine.cellOperation(opcode)
      // Cells lie behind the locals.
      result.argument = Int32(source.localCount + argument)
    case .returnValue: result.operation = .returnValue
    case .printExpr: result.operation = .printExpr
    case .formatValue: result.operation = .formatValue
    case .loadAssertionError: result.operation = .loadAssertionError
    case .raiseVarargs: result.operation = .raiseVarargs
    case .popExcept: result.operation = .popExcept
    case .reraise: result.operation = .reraise
    case .setupWith: result.operation = .setupWith
    case .withExceptStart: result.operation = .withExceptStart
    case .importStar: result.operation = .importStar
    case .loadBuildClass: result.operation = .loadBuildClass
    case .setupAnnotations: result.operation = .setupAnnotations
    case .yieldValue: result.operation = .yieldValue
    case .yieldFrom: result.operation = .yieldFrom
    case .getYieldFromIter: result.operation = .getYieldFromIter
    case .getAwaitable: result.operation = .getAwaitable
    case .getAiter: result.operation = .getAiter
    case .getAnext: result.operation = .getAnext
    case .endAsyncFor: result.operation = .endAsyncFor
    case .beforeAsyncWith: result.operation = .beforeAsyncWith
    case .setupAsyncWith: result.operation = .nop
    case .extendedArg: break
    }
    return result
  }

  private static func nameOperation(_ opcode: Opcode) -> Operation {
    switch opcode {
    case .loadGlobal: return .loadGlobal
    case .storeGlobal: return .storeGlobal
    case .deleteGlobal: return .deleteGlobal
    case .loadName: return .loadName
    case .storeName: return .storeName
    case .deleteName: return .deleteName
    case .loadAttr: return .loadAttr
    case .storeAttr: return .storeAttr
    case .deleteAttr: return .deleteAttr
    case .loadMethod: return .loadMethod
    case .importName: return .importName
    default: return .importFrom
    }
  }

  private static func cellOperation(_ opcode: Opcode) -> Operation {
    switch opcode {
    case .loadClosure: return .loadClosure
    case .loadDeref: return .loadDeref
    case .storeDeref: return .storeDeref
    case .deleteDeref: return .deleteDeref
    default: return .loadClassDeref
    }
  }

  // MARK: Pairs

  func fuse(_ instructions: UnsafeMutablePointer<Instruction>, _ count: Int) {
    guard count > 1 else { return }
    for index in 0..<count - 1 {
      let next = instructions[index + 1]
      switch (instructions[index].operation, next.operation) {
      case (.compareOp, .popJumpIfFalse), (.compareOp, .popJumpIfTrue):
        instructions[index].operation =
          next.operation == .popJumpIfFalse ? .compareJumpIfFalse : .compareJumpIfTrue
        instructions[index].argument = next.argument + 1
      case (.forIter, .unpackSequence) where next.argument == 2:
        instructions[index].operation = .forIterUnpackPair
      case (.buildSlice, .binarySubscr):
        instructions[index].operation = .sliceSubscr
      case (.storeFast, .loadFast) where next.argument <= 0xffff:
        instructions[index].operation = .storeFastLoadFast
        instructions[index].medium = UInt16(next.argument)
      case (.storeFast, .storeFast) where next.argument <= 0xffff:
        instructions[index].operation = .storeFastStoreFast
        instructions[index].medium = UInt16(next.argument)
      case (.rotTwo, .storeFast)
      where index + 2 < count && instructions[index + 2].operation == .storeFast
        && instructions[index + 2].argument <= 0xffff:
        instructions[index].operation = .rotTwoStoreFasts
        instructions[index].argument = next.argument
        instructions[index].medium = UInt16(instructions[index + 2].argument)
      case (.forIter, .storeFast) where next.argument <= 0xffff:
        instructions[index].operation = .forIterStoreFast
        instructions[index].medium = UInt16(next.argument)
      case (.loadFast, .loadFast) where next.argument <= 0xffff:
        instructions[index].operation = .loadFastLoadFast
        instructions[index].medium = UInt16(next.argument)
      case (.loadConst, .storeFast) where Value(bits: instructions[index].cache).isNone:
        instructions[index + 1].operation = .storeFastNone
      case (.loadFast, .loadConst):
        instructions[index].operation = .loadFastLoadConst
        instructions[index].cache = next.cache
      default: break
      }
    }
  }

  /// Undoes `fuse`. The second of a pair has stayed as it was, and of the first only what it does not use itself has changed: so
  /// code may be running.
  func separate(_ instructions: UnsafeMutablePointer<Instruction>, _ count: Int) {
    for index in 0..<count {
      switch instructions[index].operation {
      case .compareJumpIfFalse, .compareJumpIfTrue: instructions[index].operation = .compareOp
      case .forIterUnpackPair, .forIterStoreFast: instructions[index].operation = .forIter
      case .sliceSubscr: instructions[index].operation = .buildSlice
      case .storeFastLoadFast, .storeFastStoreFast: instructions[index].operation = .storeFast
      case .rotTwoStoreFasts: instructions[index].operation = .rotTwo
      case .loadFastLoadFast, .loadFastLoadConst: instructions[index].operation = .loadFast
      default: break
      }
    }
  }

  /// Parameters that are cells: their arguments move into the cells at the start of a call.
  private func findCellArguments(_ code: UnsafeMutablePointer<CodeBlock>, _ source: CodeObject) {
    if source.cellVariables.isEmpty { return }
    var total = source.argumentCount + source.keywordOnlyArgumentCount
    if source.flags.contains(.varArgs) { total += 1 }
    if source.flags.contains(.varKeywords) { total += 1 }
    let table = UnsafeMutablePointer<Int32>.allocate(capacity: source.cellVariables.count)
    var any = false
    for (cell, name) in source.cellVariables.enumerated() {
      let argument = source.variableNames.prefix(total).firstIndex(of: name)
      table[cell] = Int32(argument ?? -1)
      if argument != nil { any = true }
    }
    if any {
      code.pointee.cellArguments = table
    } else {
      table.deallocate()
    }
  }

  // MARK: Handlers

  /// Finds which block (try body, with body, except handler) is innermost at each instruction, by following the code once
  /// from its start: the block stack and the operand depth are the same whenever an instruction is reached.
  private func findHandlers(
    _ code: UnsafeMutablePointer<CodeBlock>, _ source: CodeObject, _ count: Int
  ) {
    var hasBlocks = false
    for index in 0..<count {
      switch Opcode(rawValue: source.code[index * 2]) {
      case .setupFinally, .setupWith, .setupAsyncWith: hasBlocks = true
      default: break
      }
    }
    if !hasBlocks { return }
    var blocks: [HandlerBlock] = []
    var blockAt = [Int32](repeating: -1, count: count)
    var seen = [Bool](repeating: false, count: count)
    var work: [(index: Int, depth: Int, block: Int32)] = [(0, 0, -1)]
    func addBlock(_ handler: Int, _ depth: Int, _ parent: Int32) -> Int32 {
      blocks.append(HandlerBlock(handler: Int32(handler), depth: Int32(depth), parent: parent))
      return Int32(blocks.count - 1)
    }
    while let start = work.popLast() {
      var (index, depth, block) = start
      var extended = 0
      follow: while index < count && !seen[index] {
        seen[index] = true
        blockAt[index] = block
        let argument = extended << 8 | Int(source.code[index * 2 + 1])
        extended = 0
        guard let opcode = Opcode(rawValue: source.code[index * 2]) else { break }
        if opcode == .extendedArg {
          extended = Int(Int32(truncatingIfNeeded: argument))
          index += 1
          continue
        }
        let target = opcode.isRelativeJump ? index + 1 + argument / 2 : argument / 2
        switch opcode {
        case .setupFinally, .setupWith, .setupAsyncWith:
          if opcode == .setupAsyncWith { depth -= 1 }
          let body = addBlock(target, depth, block)
          let handler = addBlock(-1, depth, block)
          work.append((target, depth + 6, handler))
          block = body
          if opcode != .setupFinally { depth += 1 }
        case .popBlock, .popExcept:
          block = blocks[Int(block)].parent
          if opcode == .popExcept { depth -= 3 }
        case .endAsyncFor:
          block = blocks[Int(block)].parent
          depth -= 7
        case .returnValue, .reraise, .raiseVarargs: break follow
        case .jumpForward, .jumpAbsolute:
          work.append((target, depth, block))
          break follow
        default:
          if opcode.isRelativeJump || opcode.isAbsoluteJump {
            work.append((target, depth + opcode.stackEffect(argument: argument, jump: true), block))
          }
          depth += opcode.stackEffect(argument: argument, jump: false)
        }
        index += 1
      }
    }
    code.pointee.blocks = .allocate(capacity: blocks.count)
    code.pointee.blocks.unsafelyUnwrapped.initialize(from: blocks, count: blocks.count)
    code.pointee.blockAt = .allocate(capacity: count)
    code.pointee.blockAt.unsafelyUnwrapped.initialize(from: blockAt, count: count)
  }
}

extension Comparison {
  /// Bit `order + 1` tells whether the comparison holds for that order; bit 3 is for unordered floats.
  var mask: UInt8 {
    switch self {
    case .lt: return 0b0001
    case .le: return 0b0011
    case .eq: return 0b0010
    case .ne: return 0b1101
    case .gt: return 0b0100
    case .ge: return 0b0110
    }
  }
}
