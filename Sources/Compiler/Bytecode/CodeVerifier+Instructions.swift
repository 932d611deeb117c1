/// What each instruction takes from the stack and leaves on it, for the verifier. `OpcodeRow.stack` shows the same in words.
extension CodeVerifier {
  /// Follows the instruction at hand. Returns whether it goes on to the next one.
  mutating func step(_ opcode: Opcode) throws(Failure) -> Bool {
    switch opcode {
    case .nop, .extendedArg, .setupAnnotations: break

    // MARK: Stack
    case .popTop: try popAnything()
    case .rotTwo: try rotate(2)
    case .rotThree: try rotate(3)
    case .rotFour:
      if isLiftingOverHandler {
        try withoutFloor { verifier throws(Failure) in try verifier.rotate(4) }
      } else {
        try rotate(4)
      }
    case .dupTop: try push(peek(1))
    case .dupTopTwo:
      let below = try peek(2)
      let top = try peek(1)
      try push(below)
      try push(top)

    // MARK: Variables and constants
    case .loadConst:
      try check(code.constants.count, "constant")
      try push(constantSlot(argument))
    case .loadName, .loadGlobal:
      try check(code.names.count, "name")
      try push()
    case .storeName, .storeGlobal, .deleteAttr:
      try check(code.names.count, "name")
      try pop()
    case .deleteName, .deleteGlobal: try check(code.names.count, "name")
    case .loadFast:
      try check(code.localCount, "local variable")
      try push()
    case .storeFast:
      try check(code.localCount, "local variable")
      try pop()
    case .deleteFast: try check(code.localCount, "local variable")
    case .loadClosure:
      try checkCell()
      try push(.cell)
    case .loadDeref, .loadClassderef:
      try checkCell()
      try push()
    case .storeDeref:
      try checkCell()
      try pop()
    case .deleteDeref: try checkCell()
    case .loadBuildClass, .loadAssertionError: try push()

    // MARK: Attributes and items
    case .loadAttr, .importFrom:
      try check(code.names.count, "name")
      if opcode == .importFrom { try checkTop() } else { try pop() }
      try push()
    case .storeAttr:
      try check(code.names.count, "name")
      try pop(2)
    case .storeSubscr: try pop(3)
    case .deleteSubscr: try pop(2)
    case .importName:
      try check(code.names.count, "name")
      try pop(2)
      try push()
    case .importStar, .printExpr: try pop()

    // MARK: Operators
    case .unaryPositive, .unaryNegative, .unaryNot, .unaryInvert, .getIter, .getYieldFromIter,
      .getAwaitable, .getAiter:
      try pop()
      try push()
    case .binaryPower, .binaryMultiply, .binaryMatrixMultiply, .binaryModulo, .binaryAdd,
      .binarySubtract, .binarySubscr, .binaryFloorDivide, .binaryTrueDivide, .binaryLshift,
      .binaryRshift, .binaryAnd, .binaryXor, .binaryOr, .inplacePower, .inplaceMultiply,
      .inplaceMatrixMultiply, .inplaceModulo, .inplaceAdd, .inplaceSubtract,
      .inplaceFloorDivide, .inplaceTrueDivide, .inplaceLshift, .inplaceRshift, .inplaceAnd,
      .inplaceXor, .inplaceOr, .isOp, .containsOp:
      try pop(2)
      try push()
    case .compareOp:
      try check(CompareOperand.allCases.count, "comparison")
      try pop(2)
      try push()

    // MARK: Building
    case .buildTuple: try buildTuple()
    case .buildList: try build(argument, .list)
    case .buildSet: try build(argument, .set)
    case .buildMap: try build(2 * argument, .dict)
    case .buildConstKeyMap:
      let keys = try pop()
      guard keys.kind == .names || keys.kind == .constantTuple,
        tupleCount(keys) == argument
      else { throw failure("the keys are not a constant tuple of \(argument)") }
      try build(argument, .dict)
    case .buildString:
      for distance in 0..<max(argument, 0) where try pop() != .string {
        throw failure("value \(distance + 1) from the top is not a string")
      }
      try push(.string)
    case .buildSlice: try build(argument == 3 ? 3 : 2, .any)
    case .formatValue:
      if argument & 4 != 0 {
        try require(.string, at: 1, "a string")
        try pop()
      }
      try pop()
      try push(.string)
    case .listToTuple:
      try require(.list, at: 1, "a list")
      try pop()
      try push(.tuple)
    case .listAppend, .listExtend: try collect(.list, "a list being built")
    case .setAdd, .setUpdate: try collect(.set, "a set being built")
    case .mapAdd:
      try pop()
      try collect(.dict, "a dict being built")
    case .dictUpdate: try collect(.dict, "a dict being built")
    case .dictMerge:
      try collect(.dict, "a dict being built")
      if try peek(argument + 2).kind == .maybeNull { throw failure("no callable below the dict") }
    case .unpackSequence:
      try pop()
      try push(times: argument)
    case .unpackEx:
      try pop()
      try push(times: argument & 0xFF)
      try push(times: 1 + argument >> 8)
    case .makeFunction: try makeFunction()

    // MARK: Calls
    case .loadMethod:
      try check(code.names.count, "name")
      try pop()
      try push(.maybeNull)
      try push()
    case .callFunction:
      try pop(argument)
      try pop()
      try push()
    case .callMethod:
      try pop(argument)
      try pop()
      try popAnything()
      try push()
    case .callFunctionKw:
      let names = try pop()
      guard names.kind == .names, tupleCount(names) <= argument else {
        throw failure("the names are not a constant tuple of at most \(argument) strings")
      }
      try pop(argument)
      try pop()
      try push()
    case .callFunctionEx:
      try pop(argument & 1 == 1 ? 3 : 2)
      try push()

    // MARK: Jumps
    case .jumpForward, .jumpAbsolute:
      try jump()
      return false
    case .popJumpIfFalse, .popJumpIfTrue:
      try pop()
      try jump()
    case .jumpIfFalseOrPop, .jumpIfTrueOrPop:
      try checkTop()
      try jump()
      try pop()
    case .forIter:
      try checkTop()
      var end = state
      try pop()
      swap(&end, &state)
      try jump(end)
      try push()

    // MARK: Leaving
    case .returnValue:
      try pop()
      return false
    case .yieldValue:
      try checkGenerator()
      try pop()
      try push()
    case .yieldFrom:
      try checkGenerator()
      try pop(2)
      try push()
    case .raiseVarargs:
      try check(3, "kind of raise")
      try pop(argument)
      return false

    // MARK: Exceptions
    case .setupFinally: try openBlock()
    case .setupWith:
      try pop()
      try push()
      try openBlock()
      try push()
    case .popBlock: try closeBlock(isHandler: false)
    case .popExcept:
      guard isInHandler else { throw failure("no exception handler is open") }
      try require(.savedException, at: 2, "the exception that was handled before")
      try withoutFloor { verifier throws(Failure) in try verifier.pop(3) }
      try closeBlock(isHandler: true)
      try checkFloor()
    case .reraise:
      try require(.exception, at: 2, "an exception")
      try pop(3)
      return false
    case .jumpIfNotExcMatch:
      try require(.exceptionClass, at: 2, "the class of the exception at hand")
      try pop(2)
      try jump()
    case .withExceptStart:
      for distance in [1, 2, 3, 7] where try peek(distance).kind == .maybeNull {
        throw failure("LOAD_METHOD's value is for CALL_METHOD only")
      }
      try push()

    // MARK: Asynchronous code
    case .getAnext:
      try checkTop()
      try push()
    case .beforeAsyncWith:
      try pop()
      try push()
      try push()
    case .setupAsyncWith:
      let entered = try pop()
      try openBlock()
      try push(entered)
    case .endAsyncFor:
      guard isInHandler else { throw failure("no exception handler is open") }
      try require(.exceptionClass, at: 1, "the class of the exception at hand")
      try require(.exception, at: 2, "an exception")
      try require(.savedException, at: 5, "the exception that was handled before")
      try withoutFloor { verifier throws(Failure) in try verifier.pop(7) }
      try closeBlock(isHandler: true)
      try checkFloor()
    }
    return true
  }

  // MARK: Parts

  private func check(_ limit: Int, _ what: String) throws(Failure) {
    if argument < 0 || argument >= limit {
      throw failure("\(what) \(argument) is out of range, there are \(limit)")
    }
  }

  private func checkCell() throws(Failure) {
    try check(code.cellVariables.count + code.freeVariables.count, "cell")
  }

  private func checkGenerator() throws(Failure) {
    if code.flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator]) {
      throw failure("co_flags say that this is no generator")
    }
  }

  /// The top value is a proper one; it stays.
  private func checkTop() throws(Failure) {
    if try peek(1) == .maybeNull { throw failure("LOAD_METHOD's value is for CALL_METHOD only") }
  }

  private mutating func rotate(_ count: Int) throws(Failure) {
    var slots: [VerifierStack.Slot] = []
    for _ in 0..<count { slots.append(try popAnything()) }
    try push(slots[0])
    for slot in slots.dropFirst().reversed() { try push(slot) }
  }

  private mutating func build(_ count: Int, _ result: VerifierStack.Slot) throws(Failure) {
    try pop(count)
    try push(result)
  }

  /// The value at the top goes into a collection further down.
  private mutating func collect(_ slot: VerifierStack.Slot, _ what: String) throws(Failure) {
    try pop()
    try require(slot, at: argument, what)
  }

  private mutating func buildTuple() throws(Failure) {
    var hasOnlyCells = argument > 0 && argument <= depth
    var distance = 1
    while hasOnlyCells && distance <= argument {
      hasOnlyCells = try peek(distance) == .cell
      distance += 1
    }
    try build(
      argument,
      hasOnlyCells ? VerifierStack.Slot(kind: .cells, detail: Int32(argument)) : .tuple)
  }

  private mutating func makeFunction() throws(Failure) {
    try require(.string, at: 1, "a name")
    try pop()
    let nested = try pop()
    guard nested.kind == .code, case .code(let function) = code.constants[Int(nested.detail)] else {
      throw failure("value 2 from the top is not a code object")
    }
    let free = function.freeVariables.count
    if argument & 8 != 0 {
      let closure = try pop()
      guard closure.kind == .cells, Int(closure.detail) == free else {
        throw failure("the closure is not a tuple of \(free) cells")
      }
    } else if free > 0 {
      throw failure("a closure of \(free) cells is missing")
    }
    if argument & 4 != 0, try pop().kind != .dict { throw failure("annotations are not a dict") }
    if argument & 2 != 0, try pop().kind != .dict {
      throw failure("keyword-only defaults are not a dict")
    }
    if argument & 1 != 0, try !pop().isTuple { throw failure("defaults are not a tuple") }
    try push()
  }

  private func constantSlot(_ index: Int) -> VerifierStack.Slot {
    switch code.constants[index] {
    case .string: return .string
    case .code: return VerifierStack.Slot(kind: .code, detail: Int32(index))
    case .tuple(let items):
      let hasOnlyStrings = items.allSatisfy {
        if case .string = $0 { return true }
        return false
      }
      return VerifierStack.Slot(
        kind: hasOnlyStrings ? .names : .constantTuple, detail: Int32(index))
    default: return .any
    }
  }

  private func tupleCount(_ slot: VerifierStack.Slot) -> Int {
    guard case .tuple(let items) = code.constants[Int(slot.detail)] else { return -1 }
    return items.count
  }
}
