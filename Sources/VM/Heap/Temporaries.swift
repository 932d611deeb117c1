import Compiler

// Values that only an expression holds: `print(A().x)`. CPython frees such an object with the instruction that uses it up.
//
// Once a program has a class with `__del__`, or a weak reference with a callback, its loops run with hooks (`WatchingHooks`) for
// a limited number of instructions. Before each, the operands that it will use up and that lead to something watched are written down;
// when the frame goes on and they are gone from its stack, it is looked whether they died. See Documentation/Decisions/0009.

/// What instructions are about to use up.
struct TemporaryState {
  struct Operand {
    let frame: UnsafeMutablePointer<FrameRecord>
    /// Where the operand stands; nil: it is gone in any case.
    let slot: UnsafeMutablePointer<Value>?
    /// A word: it keeps nothing alive. Collections take out what they free.
    let bits: UInt64
    let site: UnsafeMutablePointer<Instruction>
  }

  /// The innermost frame's last.
  var operands: [Operand] = []
  /// By instruction: how often it may still be looked for nothing whether its operands died.
  var credits: [UnsafeMutablePointer<Instruction>: Int] = [:]
  /// Instructions that may still be watched.
  var budget = 0
  /// How often watching may begin anew.
  var beginnings = 3
  /// The program has made a class with `__del__`, or a callback.
  var isWanted = false

  static let mostCredit = 6
  static let wholeBudget = 200_000
}

extension Machine {
  // MARK: Beginning and ending

  /// The program has made something that shows when objects die.
  func watchTemporaries() {
    guard let frame = currentFrameRecord, !isOfLibrary(frame.pointee.code) else { return }
    support.finalization.temporaries.isWanted = true
    resumeWatchingTemporaries()
  }

  /// Whether code, or what a function runs, is pyvm's own: nobody waits for what its finalisers show.
  func isOfLibrary(_ code: Value) -> Bool {
    if code.isKind(.function) { return isOfLibrary(code.as(FunctionObject.self).pointee.code) }
    guard code.isKind(.code) else { return true }
    let block = code.as(CodeBlock.self)
    return block.pointee.flags & CodeBlock.hiddenFlag != 0
      || block.source.filename.utf8.starts(with: FrozenModule.prefix)
  }

  /// An object with a finaliser was made: if watching has ended, it may begin anew.
  func resumeWatchingTemporaries() {
    guard support.finalization.temporaries.isWanted, !pointee.watchesTemporaries,
      support.finalization.temporaries.beginnings > 0
    else { return }
    support.finalization.temporaries.beginnings -= 1
    support.finalization.temporaries.budget = TemporaryState.wholeBudget
    pointee.watchesTemporaries = true
    // The loop goes on as one with hooks.
    setPending(.tracing)
  }

  private func stopWatchingTemporaries() {
    pointee.watchesTemporaries = false
    support.finalization.temporaries.operands = []
    support.finalization.temporaries.credits = [:]
    setPending(.tracing, pointee.tracing.isActive)
    pointee.loopsToSwitch = pointee.loopDepth
  }

  /// Nothing is watched any more: a loop with hooks goes on as one without.
  @inline(never) func leaveWatchedLoop() throws(Raised) {
    if isWatched { return }
    pointee.loopsToSwitch -= 1
    pointee.tracing.switchesLoop = true
    throw Raised()
  }

  // MARK: While watching

  /// Before each instruction of a loop with hooks.
  @inline(never) func watchTemporaries(
    before instruction: UnsafeMutablePointer<Instruction>, _ sp: StackPointer
  ) throws(Raised) {
    let frame = pointee.frame
    support.finalization.temporaries.budget -= 1
    if support.finalization.temporaries.budget < 0 {
      return stopWatchingTemporaries()
    }
    if let last = support.finalization.temporaries.operands.last, last.frame >= frame {
      try settleTemporaries(sp)
    }
    if pointee.pending != 0, take(.dropped) { try collectEagerly() }
    let code = frame.pointee.code.as(CodeBlock.self)
    if code.pointee.flags & CodeBlock.hiddenFlag != 0 { return }
    if instruction.pointee.operation == .returnValue { return noteVariables(frame, instruction) }
    let count = instruction.pointee.operandsUsedUp
    if count == 0 { return }
    let borrowed = borrowedOperands(
      before: instruction, from: code.pointee.instructions.unsafelyUnwrapped)
    // Calls let go of their arguments from the last to the first, other instructions of their operands in order.
    let isCall = instruction.pointee.isCall
    if borrowed >= count { return }
    let watches = isCall && makesWeakReference(instruction, sp)
    for index in borrowed..<count {
      let place = isCall ? index + 1 : count - (index - borrowed)
      noteOperand(sp.slot(-place), frame, instruction, always: watches)
    }
  }

  /// `weakref.ref(…)`: its argument will be watched.
  private func makesWeakReference(
    _ instruction: UnsafeMutablePointer<Instruction>, _ sp: StackPointer
  ) -> Bool {
    switch instruction.pointee.operation {
    case .callFunction, .callMethod:
      let callee = sp[-1 - Int(instruction.pointee.argument)]
      return callee.isExact(.type) && support.weakTypes.contains(callee)
    default: return false
    }
  }

  private func noteOperand(
    _ slot: UnsafeMutablePointer<Value>, _ frame: UnsafeMutablePointer<FrameRecord>,
    _ site: UnsafeMutablePointer<Instruction>, always: Bool
  ) {
    let operand = slot.pointee
    guard operand.isObject, always || mayTell(operand), hasCredit(site) else { return }
    support.finalization.temporaries.operands.append(
      TemporaryState.Operand(frame: frame, slot: slot, bits: operand.bits, site: site))
  }

  /// A frame returns: its variables go, apart from the arguments, which are its caller's operands if that is not native code.
  private func noteVariables(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ site: UnsafeMutablePointer<Instruction>
  ) {
    guard frame > pointee.frameBase + 1, hasCredit(site) else { return }
    let code = frame.pointee.code.as(CodeBlock.self)
    // Native code goes on before its caller does: whatever runs next comes too late for these.
    let isNativeCall = frame.pointee.flags.contains(.entry)
    let owner = isNativeCall ? frame : frame - 1
    let first =
      isNativeCall ? 0 : Int(code.pointee.argumentCount + code.pointee.keywordOnlyCount)
    let count = Int(code.pointee.localCount + code.pointee.cellCount)
    if first >= count { return }
    for place in first..<count {
      let value = frame.pointee.base[place]
      if value.isObject, mayTell(value) {
        support.finalization.temporaries.operands.append(
          TemporaryState.Operand(frame: owner, slot: nil, bits: value.bits, site: site))
      }
    }
  }

  private func hasCredit(_ site: UnsafeMutablePointer<Instruction>) -> Bool {
    support.finalization.temporaries.credits[site] ?? 1 > 0
  }

  private func mayTell(_ object: Value) -> Bool {
    if tellsDeath(object) { return true }
    // What a generator holds it may hold only when it has run.
    if object.isExact(.generator) || object.isExact(.coroutine) { return true }
    return mayLead(object) && leadsToWatched(object) ?? false
  }

  /// The frame goes on: what it, and frames that it called, have used up by now.
  private func settleTemporaries(_ sp: StackPointer) throws(Raised) {
    let frame = pointee.frame
    var sites: [UnsafeMutablePointer<Instruction>] = []
    var index = support.finalization.temporaries.operands.count
    while index > 0, support.finalization.temporaries.operands[index - 1].frame >= frame {
      index -= 1
    }
    for operand in support.finalization.temporaries.operands[index...] {
      if operand.frame == frame, let slot = operand.slot, slot < sp.pointer,
        slot.pointee.bits == operand.bits
      {
        continue
      }
      release(Value(bits: operand.bits))
      if sites.last != operand.site { sites.append(operand.site) }
    }
    support.finalization.temporaries.operands.removeSubrange(index...)
    if sites.isEmpty { return }
    let count = support.finalization.candidates.count
    let references = support.finalization.weakReferences.count
    try collectEagerly()
    let isFruitful =
      support.finalization.candidates.count < count
      || support.finalization.weakReferences.count < references
    for site in sites {
      let credit = support.finalization.temporaries.credits[site] ?? TemporaryState.mostCredit
      support.finalization.temporaries.credits[site] =
        isFruitful ? TemporaryState.mostCredit : credit - 1
    }
  }

  /// A collection frees cells: words that stand for them are forgotten.
  func forgetDeadTemporaries(_ marker: Marker) {
    support.finalization.temporaries.operands.removeAll { !marker.isMarked(Value(bits: $0.bits)) }
  }

  /// How many operands, from the last on, were loaded from places that hold them still.
  private func borrowedOperands(
    before instruction: UnsafeMutablePointer<Instruction>,
    from start: UnsafeMutablePointer<Instruction>
  ) -> Int {
    var count = 0
    var next = instruction
    while next > start {
      next -= 1
      switch next.pointee.operation {
      case .loadConst, .loadFast, .loadGlobal, .loadGlobalModule, .loadGlobalBuiltin, .loadName,
        .loadDeref, .loadClassDeref, .storeFastLoadFast:
        count += 1
        if next.pointee.operation == .storeFastLoadFast { return count }
      case .loadFastLoadFast, .loadFastLoadConst: count += 2
      default: return count
      }
    }
    return count
  }
}

extension Instruction {
  fileprivate var isCall: Bool {
    switch operation {
    case .callFunction, .callFunctionKw, .callFunctionEx, .callMethod: true
    default: false
    }
  }

  /// How many values from the top of the stack on it may let go of.
  fileprivate var operandsUsedUp: Int {
    switch operation {
    case .unaryPositive, .unaryNegative, .unaryNot, .unaryInvert, .loadAttr, .loadAttrSlot,
      .loadAttrModule, .loadAttrClass, .loadAttrProperty, .deleteAttr, .popJumpIfFalse,
      .popJumpIfTrue, .popJumpBackIfFalse, .popJumpBackIfTrue, .jumpIfFalseOrPop,
      .jumpIfTrueOrPop, .getIter, .forIter, .forIterStoreFast, .forIterUnpackPair,
      .unpackSequence, .unpackEx, .listExtend, .setUpdate, .dictUpdate, .dictMerge, .printExpr:
      return 1
    case .add, .subtract, .multiply, .floorDivide, .trueDivide, .modulo, .and, .or, .xor, .lshift,
      .rshift, .binary, .binarySubscr, .compareOp, .isOp, .containsOp, .compareJumpIfFalse,
      .compareJumpIfTrue, .deleteSubscr, .storeAttr, .storeAttrSlot, .storeAttrAdd:
      return 2
    case .storeSubscr: return 3
    case .sliceSubscr: return Int(argument) + 1
    case .formatValue: return argument & 4 != 0 ? 2 : 1
    case .raiseVarargs: return Int(argument)
    case .callFunction: return Int(argument) + 1
    case .callFunctionKw, .callMethod: return Int(argument) + 2
    case .callFunctionEx: return 2 + Int(argument & 1)
    default: return 0
    }
  }
}
