import Compiler

// `sys.settrace` and `sys.setprofile`. CPython: `call_trace` and `maybe_call_line_trace` in Python/ceval.c, `trace_trampoline`
// in Python/sysmodule.c.
//
// The interpreter loop without hooks knows nothing of it. A function that is set raises a flag among the pending ones; a
// loop that finds it where a native function has returned goes on as the loop with hooks, and new loops start as that.
// Instructions are not fused meanwhile, so that each is seen. Entering a frame is seen at the frame's first
// instruction, leaving it at its last, or while unwinding.

/// What tracing is about.
struct TracingState {
  /// Null: none is set.
  var traceFunction: Value = .null
  var profileFunction: Value = .null
  /// One of them is set.
  var isActive = false
  /// One of them is running: what it does is not told.
  var isTelling = false
  /// A loop without hooks is to go on as one with hooks.
  var switchesLoop = false
  /// The innermost frame that is known; deeper ones are new.
  var frame: UnsafeMutablePointer<FrameRecord>? = nil
  /// The frame whose event is being told, if it may be made to go on elsewhere.
  var jumpableFrame: UnsafeMutablePointer<FrameRecord>? = nil
  /// The event is that a generator yields or is resumed.
  var isAtYield = false
  /// Where the trace function wants that frame to go on.
  var jump: BlockMap.Jump? = nil
}

extension Machine {
  // MARK: Setting the functions

  func setTraceFunction(_ function: Value) {
    pointee.tracing.traceFunction = function.isNone ? .null : function
    updateTracing()
  }

  func setProfileFunction(_ function: Value) {
    pointee.tracing.profileFunction = function.isNone ? .null : function
    // The call under way is the one that sets the function.
    if pointee.frame.pointee.object.isObject {
      pointee.frame.pointee.object.as(FrameObject.self).pointee.nativeCall = .null
    }
    updateTracing()
  }

  private func updateTracing() {
    let isActive =
      !pointee.tracing.traceFunction.isNull || !pointee.tracing.profileFunction.isNull
    setPending(.tracing, isActive || pointee.watchesTemporaries)
    if !pointee.tracing.isTelling { pointee.tracing.frame = pointee.frame }
    if isActive == pointee.tracing.isActive { return }
    pointee.tracing.isActive = isActive
    updateFusing()
  }

  /// A safepoint behind the call of a native function, in a loop without hooks: everything stands where another loop can go on.
  @inline(never) func safepointAfterCall() throws(Raised) {
    try loopSafepoint()
    if isWatched {
      pointee.tracing.switchesLoop = true
      throw Raised()
    }
  }

  /// `sys.call_tracing`: calls a function that is traced although a trace function is running.
  func callTracing(_ function: Value, _ arguments: Value) throws(Raised) -> Value {
    let isTelling = pointee.tracing.isTelling
    let frame = pointee.tracing.frame
    pointee.tracing.isTelling = false
    pointee.tracing.frame = pointee.frame
    defer {
      pointee.tracing.isTelling = isTelling
      pointee.tracing.frame = frame
    }
    return try call(function, tuple: arguments)
  }

  // MARK: What the loop tells

  /// Before an instruction of the current frame.
  /// - Returns: whether another instruction is to be executed instead: the frame's `ip`, with the stack up to `top`.
  @inline(never) func tellInstruction(
    _ start: UnsafeMutablePointer<Instruction>, _ stack: StackPointer
  ) throws(Raised) -> Bool {
    let frame = pointee.frame
    let code = frame.pointee.code.as(CodeBlock.self)
    if code.pointee.flags & CodeBlock.hiddenFlag != 0 { return false }
    var instruction = start
    var sp = stack
    frame.pointee.ip = instruction
    if isNew(frame) {
      try tellEntry(frame)
      if let jump = takeJump() {
        let sent = sp[-1]
        instruction = frame.pointee.ip
        sp = stackEnd(frame, depth: jump.depth)
        sp.push(sent)
        pointee.top = sp.pointer
      }
    } else {
      pointee.tracing.frame = frame
      try tellNativeEnd(frame, "c_return")
    }
    frame.pointee.ip = instruction + 1
    try tellLine(frame, code, instruction - code.pointee.instructions.unsafelyUnwrapped)
    if let jump = takeJump() {
      instruction = frame.pointee.ip - 1
      sp = stackEnd(frame, depth: jump.depth)
      pointee.top = sp.pointer
    }
    switch instruction.pointee.operation {
    case .returnValue: try tellReturn(frame, sp[-1], isYield: false)
    case .yieldValue: try tellReturn(frame, sp[-1])
    case .callFunction, .callMethod, .callFunctionKw, .callFunctionEx:
      if !pointee.tracing.profileFunction.isNull { try tellNativeCall(frame, instruction, sp) }
    default: break
    }
    if instruction == start { return false }
    frame.pointee.ip = instruction
    return true
  }

  private func isNew(_ frame: UnsafeMutablePointer<FrameRecord>) -> Bool {
    guard let known = pointee.tracing.frame else { return true }
    return frame > known
  }

  /// - Parameter isRaising: a generator is resumed only to raise an exception.
  private func tellEntry(_ frame: UnsafeMutablePointer<FrameRecord>, isRaising: Bool = false)
    throws(Raised)
  {
    pointee.tracing.frame = frame
    if frame.pointee.object.isObject {
      // A generator's, from an earlier run.
      let object = frame.pointee.object.as(FrameObject.self)
      object.pointee.forgetTracedLine()
      object.pointee.nativeCall = .null
    }
    try allowingJumps(of: isRaising ? nil : frame, isAtYield: true) { () throws(Raised) in
      try trace(frame, "call", .none, isEntry: true)
    }
    try profile(frame, "call", .none)
  }

  /// A line begins where the line table says so, and where a jump leads back.
  private func tellLine(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ code: UnsafeMutablePointer<CodeBlock>,
    _ index: Int
  ) throws(Raised) {
    guard !pointee.tracing.traceFunction.isNull, frame.pointee.object.isObject else { return }
    let object = frame.pointee.object.as(FrameObject.self)
    if object.pointee.trace.isNone { return }
    // EXTENDED_ARG and what it belongs to are one.
    if index > 0, code.source.code[index * 2 - 2] == Opcode.extendedArg.rawValue { return }
    let offset = Int32(index * 2)
    var line = object.pointee.tracedLine
    if offset < object.pointee.lineStart || offset >= object.pointee.lineEnd {
      let bounds = code.lineBounds(at: Int(offset))
      line = Int32(truncatingIfNeeded: bounds.line)
      object.pointee.lineStart = Int32(truncatingIfNeeded: bounds.start)
      object.pointee.lineEnd = Int32(clamping: bounds.end)
    }
    let begins =
      offset == object.pointee.lineStart || offset < object.pointee.previousInstruction
    if begins { object.pointee.tracedLine = line }
    try allowingJumps(of: frame) { () throws(Raised) in
      if begins, object.pointee.tracesLines { try trace(frame, "line", .none) }
      if object.pointee.tracesOpcodes { try trace(frame, "opcode", .none) }
    }
    object.pointee.previousInstruction = Int32(
      truncatingIfNeeded: lastInstruction(of: object))
  }

  /// An exception raised at that byte offset is handled in the frame: the handler's line is told of even where it does not
  /// begin there, unless the exception came from the first instruction of its own line, or from the first line.
  func noteHandler(_ frame: UnsafeMutablePointer<FrameRecord>, raisedAt offset: Int32) {
    guard frame.pointee.object.isObject else { return }
    let object = frame.pointee.object.as(FrameObject.self)
    let start = object.pointee.lineStart
    let isElsewhere = offset < start || offset >= object.pointee.lineEnd
    let begins = offset == start || offset < object.pointee.previousInstruction
    if isElsewhere || !begins && start > 0 { object.pointee.previousInstruction = .max }
  }

  /// While `body` tells an event of the frame, `f_lineno` can be set.
  /// - Parameters:
  ///   - frame: nil when it may not.
  ///   - isAtYield: the event is that the frame yields or is resumed.
  private func allowingJumps(
    of frame: UnsafeMutablePointer<FrameRecord>?, isAtYield: Bool = false,
    _ body: () throws(Raised) -> Void
  ) throws(Raised) {
    let outer = (pointee.tracing.jumpableFrame, pointee.tracing.isAtYield)
    pointee.tracing.jumpableFrame = frame
    pointee.tracing.isAtYield = isAtYield
    defer { (pointee.tracing.jumpableFrame, pointee.tracing.isAtYield) = outer }
    do throws(Raised) {
      try body()
    } catch {
      pointee.tracing.jump = nil
      throw error
    }
  }

  /// The frame is about to give `value` to its caller.
  /// - Parameter isYield: it may be made to go on elsewhere then.
  func tellReturn(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ value: Value, isYield: Bool = true
  ) throws(Raised) {
    if pointee.tracing.isTelling || !pointee.tracing.isActive { return }
    try allowingJumps(of: isYield ? frame : nil, isAtYield: isYield) {
      () throws(Raised) in
      try trace(frame, "return", value)
      try profile(frame, "return", value)
    }
    pointee.tracing.frame = frame - 1
  }

  // MARK: Native functions

  private func tellNativeCall(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ instruction: UnsafeMutablePointer<Instruction>,
    _ sp: StackPointer
  ) throws(Raised) {
    let count = Int(instruction.pointee.argument)
    let callee: Value
    var first = Value.null
    switch instruction.pointee.operation {
    case .callFunction:
      callee = sp[-1 - count]
      if count > 0 { first = sp[-count] }
    case .callMethod where sp[-2 - count].isNull:
      callee = sp[-1 - count]
      if count > 0 { first = sp[-count] }
    case .callMethod:
      callee = sp[-2 - count]
      first = sp[-1 - count]
    case .callFunctionKw:
      callee = sp[-2 - count]
      if count > sp[-1].as(TupleObject.self).pointee.count { first = sp[-1 - count] }
    default:
      let arguments = sp[count & 1 != 0 ? -2 : -1]
      callee = sp[count & 1 != 0 ? -3 : -2]
      if arguments.isKind(.tuple), arguments.as(TupleObject.self).pointee.count > 0 {
        first = arguments.as(TupleObject.self).items[0]
      }
    }
    let function: Value
    if callee.isExact(.builtinFunction) {
      function = callee
    } else if callee.isExact(.methodDescriptor), !first.isNull {
      let descriptor = callee.as(MethodDescriptorObject.self)
      guard isInstance(first, of: descriptor.pointee.type.as(TypeObject.self)) else { return }
      function = newBuiltin(descriptor.pointee.native, receiver: first)
    } else {
      return
    }
    frameObject(for: frame).as(FrameObject.self).pointee.nativeCall = function
    try profile(frame, "c_call", function)
  }

  /// The native function that the frame called is through.
  private func tellNativeEnd(_ frame: UnsafeMutablePointer<FrameRecord>, _ event: StaticString)
    throws(Raised)
  {
    guard frame.pointee.object.isObject else { return }
    let object = frame.pointee.object.as(FrameObject.self)
    let function = object.pointee.nativeCall
    if function.isNull { return }
    object.pointee.nativeCall = .null
    try profile(frame, event, function)
  }

  // MARK: Exceptions

  /// The pending exception has come to a frame; its traceback has it already.
  func tellException(_ frame: UnsafeMutablePointer<FrameRecord>) {
    whileKeepingException { exception throws(Raised) in
      if isNew(frame) { try tellEntry(frame, isRaising: true) }
      try tellNativeEnd(frame, "c_exception")
      try trace(frame, "exception", exceptionWords(exception))
    }
  }

  /// What an `exception` event is told with.
  private func exceptionWords(_ exception: Value) -> Value {
    let traceback = exception.as(ExceptionObject.self).pointee.traceback
    return Value(
      newTuple([Value(typeOf(exception)), exception, traceback.isNull ? .none : traceback]))
  }

  /// The pending StopIteration ends the loop of the current frame, or what it delegates to.
  func tellStop() {
    if pointee.tracing.isTelling || pointee.tracing.traceFunction.isNull { return }
    let frame = pointee.frame
    whileKeepingException { exception throws(Raised) in
      try trace(frame, "exception", exceptionWords(exception))
    }
  }

  /// A generator, coroutine or step of an async generator that the frame delegated to has ended: `callResult` is its value.
  /// In CPython a StopIteration tells so.
  func tellDelegateEnd(_ frame: UnsafeMutablePointer<FrameRecord>, _ delegate: Value)
    throws(Raised)
  {
    if pointee.tracing.isTelling || pointee.tracing.traceFunction.isNull { return }
    guard
      delegate.isKind(.generator) || delegate.isKind(.coroutine) || isAsyncSend(delegate)
    else { return }
    let result = pointee.callResult
    try tellEnd(frame, result)
    pointee.callResult = result
  }

  /// A generator that the frame's loop went through has returned `result`. What the trace function raises is dropped.
  func tellLoopEnd(_ frame: UnsafeMutablePointer<FrameRecord>, _ result: Value) {
    do throws(Raised) { try tellEnd(frame, result) } catch { pointee.exception = .null }
  }

  /// A generator that the frame went through has returned `result`.
  private func tellEnd(_ frame: UnsafeMutablePointer<FrameRecord>, _ result: Value) throws(Raised) {
    if pointee.tracing.isTelling || pointee.tracing.traceFunction.isNull { return }
    let base = try push(1)
    defer { pointee.top = base }
    base[0] = result
    let type = Value(self.type(.stopIteration))
    let stop = result.isNone ? try call(type) : try call(type, result)
    try trace(frame, "exception", Value(newTuple([type, stop, .none])))
  }

  /// The pending exception leaves a frame.
  func tellLeaving(_ frame: UnsafeMutablePointer<FrameRecord>) {
    if isNew(frame)
      || frame.pointee.code.as(CodeBlock.self).pointee.flags & CodeBlock.hiddenFlag != 0
    {
      return
    }
    whileKeepingException { _ throws(Raised) in
      try trace(frame, "return", .none)
      try profile(frame, "return", .none)
    }
    if !pointee.tracing.isTelling { pointee.tracing.frame = frame - 1 }
  }

  /// Runs `body` without a pending exception; then the one that was is pending again, unless `body` has raised another.
  private func whileKeepingException(_ body: (Value) throws(Raised) -> Void) {
    if pointee.tracing.isTelling { return }
    let exception = takeException()
    let base = pointee.top
    base[0] = exception
    pointee.top = base + 1
    do throws(Raised) {
      try body(exception)
      pointee.exception = exception
    } catch {
      // The function's own error stands.
    }
    pointee.top = base
  }

  // MARK: Calling the functions

  /// Calls the trace function of the frame; for its entry, the one for all frames, which may give one for this.
  private func trace(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ event: StaticString, _ argument: Value,
    isEntry: Bool = false
  ) throws(Raised) {
    var function = pointee.tracing.traceFunction
    if function.isNull { return }
    if !isEntry {
      guard frame.pointee.object.isObject else { return }
      function = frame.pointee.object.as(FrameObject.self).pointee.trace
      if function.isNone { return }
    }
    do throws(Raised) {
      let result = try tell(function, frame, event, argument)
      if !result.isNone { frameObject(for: frame).as(FrameObject.self).pointee.trace = result }
    } catch {
      setTraceFunction(.none)
      frameObject(for: frame).as(FrameObject.self).pointee.trace = .none
      throw error
    }
  }

  private func profile(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ event: StaticString, _ argument: Value
  ) throws(Raised) {
    let function = pointee.tracing.profileFunction
    if function.isNull { return }
    do throws(Raised) {
      _ = try tell(function, frame, event, argument)
    } catch {
      setProfileFunction(.none)
      throw error
    }
  }

  private func tell(
    _ function: Value, _ frame: UnsafeMutablePointer<FrameRecord>, _ event: StaticString,
    _ argument: Value
  ) throws(Raised) -> Value {
    let object = frameObject(for: frame)
    pointee.tracing.isTelling = true
    defer { pointee.tracing.isTelling = false }
    _ = try locals(ofFrame: object.as(FrameObject.self))
    // What the function changes in `f_locals` changes the variables.
    defer { storeLocals(object.as(FrameObject.self)) }
    return try call(function, object, intern(event), argument)
  }

  /// CPython: `PyFrame_LocalsToFast`.
  func storeLocals(_ frame: UnsafeMutablePointer<FrameObject>) {
    let code = frame.pointee.code.as(CodeBlock.self)
    guard CodeFlags(rawValue: code.pointee.flags).contains(.optimized),
      frame.pointee.namespace.isKind(.dict), let record = frame.pointee.record
    else { return }
    let values = record.pointee.base
    let dict = frame.pointee.namespace.as(DictObject.self)
    let localCount = Int(code.pointee.localCount)
    let cellCount = Int(code.pointee.cellCount)
    let names = varNames(of: code)
    for index in 0..<Swift.min(localCount, names.pointee.count) {
      values[index] = dict.value(at: names.items[index])
    }
    func store(_ names: UnsafeMutablePointer<TupleObject>, from first: Int) {
      for index in 0..<names.pointee.count where values[first + index].isKind(.cell) {
        let cell = values[first + index].as(CellObject.self)
        cell.pointee.content = dict.value(at: names.items[index])
      }
    }
    store(cellVars(of: code), from: localCount)
    store(freeVars(of: code), from: localCount + cellCount)
  }
}

extension UnsafeMutablePointer where Pointee == CodeBlock {
  /// The line to which the instruction at `byteOffset` belongs, and the byte offsets where it begins and ends. CPython:
  /// `_PyCode_CheckLineNumber`.
  func lineBounds(at byteOffset: Int) -> (line: Int, start: Int, end: Int) {
    let table = source.lineTable
    var line = source.firstLineNumber
    var start = 0
    var address = 0
    var index = 0
    while index + 1 < table.count {
      address += Int(table[index])
      let step = Int(Int8(bitPattern: table[index + 1]))
      if address > byteOffset {
        if step != 0 { return (line, start, address) }
      } else {
        line += step
        if step != 0 { start = address }
      }
      index += 2
    }
    return (line, start, .max)
  }
}
