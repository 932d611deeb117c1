/// The interpreter loop with everything that watches it: counting for `:time`, `sys.settrace` and `sys.setprofile`
/// (`Tracing.swift`), the death of temporary objects (`Temporaries.swift`), and observers (`Observation`).
enum WatchingHooks: Hooks {
  @inline(__always) static var isActive: Bool { true }

  @inline(__always) static func willExecute(
    _ vm: Machine, _ instruction: UnsafeMutablePointer<Instruction>, _ sp: StackPointer
  ) throws(Raised) -> Bool {
    if vm.pointee.countsInstructions { vm.count(instruction) }
    if vm.pointee.tracing.isActive, !vm.pointee.tracing.isTelling {
      if try vm.tellInstruction(instruction, sp) { return true }
    }
    if vm.pointee.watchesTemporaries { try vm.watchTemporaries(before: instruction, sp) }
    if vm.pointee.loopsToSwitch > 0 { try vm.leaveWatchedLoop() }
    guard vm.pointee.isObserved else { return false }
    return try vm.observe(instruction, sp)
  }
}

extension Operation {
  /// How many of CPython's instructions it always executes.
  fileprivate var executedInstructions: Int {
    switch self {
    case .loadFastLoadFast, .loadFastLoadConst, .storeFastLoadFast, .storeFastStoreFast,
      .compareJumpIfFalse, .compareJumpIfTrue, .sliceSubscr:
      return 2
    case .rotTwoStoreFasts: return 3
    default: return 1
    }
  }
}

extension Machine {
  /// Whether `instructionCount` counts what runs from now on. Code runs slower meanwhile.
  public var countsInstructions: Bool {
    get { pointee.countsInstructions }
    nonmutating set { pointee.countsInstructions = newValue }
  }

  /// Whether loops that start now need hooks.
  @inline(__always) var isWatched: Bool {
    pointee.countsInstructions || pointee.tracing.isActive || pointee.isObserved
      || pointee.watchesTemporaries
  }

  /// Counts CPython's instructions. Fused instructions count as those they stand for.
  fileprivate func count(_ instruction: UnsafeMutablePointer<Instruction>) {
    var count = instruction.pointee.operation.executedInstructions
    // FOR_ITER fused with STORE_FAST or UNPACK_SEQUENCE: the second is executed unless the iterator was at its end, and then
    // the loop goes on elsewhere.
    if let last = pointee.lastCounted, last + 2 == instruction,
      last.pointee.operation == .forIterStoreFast
        || last.pointee.operation == .forIterUnpackPair
    {
      count += 1
    }
    pointee.lastCounted = instruction
    pointee.instructionsExecuted += count
  }
}
