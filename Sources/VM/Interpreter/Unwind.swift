/// Exceptions in running code: tracebacks, finding handlers, `raise`. CPython: the `error:` and `exception_unwind:` parts of
/// Python/ceval.c.
extension Machine {
  /// Finds where the pending exception is handled, from the current frame outwards, no farther than `entry`. Frames without
  /// a handler are popped.
  /// - Returns: the handler's first instruction, with `pointee.top` at its operand stack; nil when `entry` was popped too.
  @inline(never) func unwind(to entry: UnsafeMutablePointer<FrameRecord>)
    -> UnsafeMutablePointer<Instruction>?
  {
    var dropsGenerator = false
    while true {
      let frame = pointee.frame
      let code = frame.pointee.code.as(CodeBlock.self)
      if pointee.openGenerators > 0, !dropsGenerator {
        dropsGenerator = holdsOpenGenerator(frame, code)
      }
      let instructions = code.pointee.instructions.unsafelyUnwrapped
      let index = Swift.max(0, frame.pointee.ip - instructions - 1)
      if !isReraising(instructions + index), code.pointee.flags & CodeBlock.hiddenFlag == 0 {
        addTraceback(frame)
        if pointee.tracing.isActive { tellException(frame) }
        if pointee.isObserved, observeException(frame, instruction: index) {
          return pointee.frame.pointee.ip
        }
      }
      if let handler = handler(in: frame, code, at: index) {
        if pointee.tracing.isActive { noteHandler(frame, raisedAt: Int32(index * 2)) }
        if dropsGenerator { collectAfterUnwinding() }
        return instructions + handler
      }
      if pointee.tracing.isActive { tellLeaving(frame) }
      if !frame.pointee.object.isNull { detachFrame(frame) }
      pointee.top = frame.pointee.base
      pointee.frame = frame - 1
      leaveByException(frame)
      if frame == entry { return nil }
      if frame.pointee.flags.rawValue != 0, let next = leaveCall(frame) {
        if dropsGenerator { collectAfterUnwinding() }
        return next
      }
    }
  }

  /// Whether a generator that has something to do when it is dropped is among the frame's operands.
  private func holdsOpenGenerator(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ code: UnsafeMutablePointer<CodeBlock>
  ) -> Bool {
    var slot =
      frame.pointee.base
      + Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    while slot < pointee.top {
      if slot.pointee.isExact(.generator) { return true }
      slot += 1
    }
    return false
  }

  /// An exception that is raised again, by RERAISE, END_ASYNC_FOR or a bare `raise`, has the frame in its traceback already.
  private func isReraising(_ instruction: UnsafeMutablePointer<Instruction>) -> Bool {
    switch instruction.pointee.operation {
    case .reraise, .endAsyncFor: break
    case .raiseVarargs: if instruction.pointee.argument != 0 { return false }
    default: return false
    }
    return !pointee.exception.as(ExceptionObject.self).pointee.traceback.isNull
  }

  /// Pops blocks of the frame until one handles the exception; sets the operand stack up as its handler expects it.
  private func handler(
    in frame: UnsafeMutablePointer<FrameRecord>, _ code: UnsafeMutablePointer<CodeBlock>,
    at index: Int
  ) -> Int? {
    guard let blockAt = code.pointee.blockAt, let blocks = code.pointee.blocks else { return nil }
    let operands =
      frame.pointee.base
      + Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    var number = blockAt[index]
    while number >= 0 {
      let block = blocks[Int(number)]
      let stack = operands + Int(block.depth)
      if block.handler < 0 {
        // An except handler's own block: what was being handled before it is again.
        restoreHandled(stack[1], in: frame)
        number = block.parent
        continue
      }
      let exception = takeException()
      // A generator's caller may be another when the block ends: see `restoreHandled`.
      let isCallers = frame.pointee.extra.isObject && !code.isInHandler(block.parent)
      let old = isCallers ? .null : pointee.handledException
      stack[0] = .none
      stack[1] = old.isNull ? .none : old
      stack[2] = .none
      let traceback = exception.as(ExceptionObject.self).pointee.traceback
      stack[3] = traceback.isNull ? .none : traceback
      stack[4] = exception
      stack[5] = Value(typeOf(exception))
      pointee.handledException = exception
      pointee.top = stack + 6
      return Int(block.handler)
    }
    return nil
  }

  /// The end of a handler: `old` (or what the caller is handling, if it is None) is being handled again. CPython keeps a
  /// stack of exceptions per generator for the same effect.
  @inline(__always) func restoreHandled(_ old: Value, in frame: UnsafeMutablePointer<FrameRecord>) {
    if !old.isNone {
      pointee.handledException = old
    } else if frame.pointee.extra.isObject {
      pointee.handledException =
        frame.pointee.extra.as(GeneratorObject.self).pointee.outerHandled
    } else {
      pointee.handledException = .null
    }
  }

  /// Adds the frame to the pending exception's traceback.
  private func addTraceback(_ frame: UnsafeMutablePointer<FrameRecord>) {
    let exception = pointee.exception
    precondition(!exception.isNull, "unwinding without a pending exception")
    let frameObject = frameObject(for: frame)
    let object = frameObject.as(FrameObject.self)
    let traceback = allocate(TracebackObject.self, .traceback)
    traceback.pointee.next = exception.as(ExceptionObject.self).pointee.traceback
    traceback.pointee.frame = frameObject
    traceback.pointee.lastInstruction = lastInstruction(of: object)
    traceback.pointee.lineNumber = lineNumber(of: object)
    exception.as(ExceptionObject.self).pointee.traceback = Value(traceback)
  }

  // MARK: Frame objects

  /// The frame's object, made at first request.
  func frameObject(for frame: UnsafeMutablePointer<FrameRecord>) -> Value {
    if !frame.pointee.object.isNull { return frame.pointee.object }
    let code = frame.pointee.code.as(CodeBlock.self)
    let count = Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    let object = newFrameObject(
      code: frame.pointee.code, globals: frame.pointee.globals, localCount: count)
    object.as(FrameObject.self).pointee.namespace = frame.pointee.namespace
    object.as(FrameObject.self).pointee.record = frame
    frame.pointee.object = object
    return object
  }

  func newFrameObject(code: Value, globals: Value, localCount: Int) -> Value {
    let object = pointee.heap.allocate(variable: FrameObject.localsOffset + localCount * 8)
      .assumingMemoryBound(to: FrameObject.self)
    object.initialize(
      to: FrameObject(
        header: ObjectHeader(.frame), code: code, globals: globals, namespace: .null, back: .null,
        trace: .none, nativeCall: .null, record: nil, lastInstruction: 0, lineNumber: 0,
        count: localCount,
        tracedLine: Int32(
          truncatingIfNeeded: code.as(CodeBlock.self).source.firstLineNumber)))
    object.locals.initialize(repeating: .null, count: localCount)
    return Value(object)
  }

  /// A frame with an object returns: its locals and position move into the object.
  /// - Parameter keepsCaller: whether the object goes on knowing the calling frame; a suspended generator's does not.
  @inline(never) func detachFrame(
    _ frame: UnsafeMutablePointer<FrameRecord>, keepsCaller: Bool = true
  ) {
    let object = frame.pointee.object.as(FrameObject.self)
    object.locals.update(from: frame.pointee.base, count: object.pointee.count)
    let offset = lastInstruction(of: object)
    object.pointee.lastInstruction = offset
    object.pointee.lineNumber = frame.pointee.code.as(CodeBlock.self).lineNumber(at: offset)
    if keepsCaller, frame - 1 > pointee.frameBase {
      object.pointee.back = frameObject(for: frame - 1)
    }
    object.pointee.record = nil
    frame.pointee.object = .null
  }

  func lineNumber(of frame: UnsafeMutablePointer<FrameObject>) -> Int {
    if !frame.pointee.trace.isNone { return Int(frame.pointee.tracedLine) }
    guard let record = frame.pointee.record else { return frame.pointee.lineNumber }
    return lineNumber(of: record)
  }

  func lineNumber(of record: UnsafeMutablePointer<FrameRecord>) -> Int {
    let code = record.pointee.code.as(CodeBlock.self)
    guard let instructions = code.pointee.instructions else { return code.source.firstLineNumber }
    // Before the first instruction it is the line of the `def`.
    return code.lineNumber(at: (record.pointee.ip - instructions - 1) * 2)
  }

  /// The innermost Python frame, or nil.
  var currentFrameRecord: UnsafeMutablePointer<FrameRecord>? {
    pointee.frame > pointee.frameBase ? pointee.frame : nil
  }

  // MARK: raise

  /// RAISE_VARARGS: makes the exception pending. Returns what to throw.
  @inline(never) func raiseStatement(_ sp: StackPointer, _ count: Int) throws(Raised) -> Raised {
    if count == 0 {
      let handled = pointee.handledException
      if handled.isNull { return error(.runtimeError, "No active exception to reraise") }
      pointee.exception = handled
      return Raised()
    }
    let exception = try exceptionInstance(count == 2 ? sp[-2] : sp[-1])
    if count == 2 {
      let cause = sp[-1]
      if cause.isNone {
        exception.as(ExceptionObject.self).pointee.cause = .null
      } else if cause.isKind(.exception) || isExceptionClass(cause) {
        exception.as(ExceptionObject.self).pointee.cause = try exceptionInstance(cause)
      } else {
        throw typeError("exception causes must derive from BaseException")
      }
      exception.as(ExceptionObject.self).pointee.suppressContext = .true
    }
    return raise(exception)
  }

  func isExceptionClass(_ value: Value) -> Bool {
    value.isKind(.type) && value.as(TypeObject.self).pointee.flags.contains(.isException)
  }

  /// The exception that `raise value` raises: an instance, or a class that is called.
  func exceptionInstance(_ value: Value) throws(Raised) -> Value {
    if value.isKind(.exception) { return value }
    guard isExceptionClass(value) else {
      throw typeError("exceptions must derive from BaseException")
    }
    let exception = try call(value)
    guard exception.isKind(.exception) else {
      throw typeError(
        "calling \(try reprText(value)) should have returned an instance of BaseException, not "
          + "\(try reprText(Value(typeOf(exception))))")
    }
    return exception
  }

  /// `except types:`. Whether the class `type` (or an exception of it) is among them.
  @inline(never) func exceptionMatches(_ type: Value, _ types: Value) throws(Raised) -> Bool {
    if types.isKind(.tuple) {
      let tuple = types.as(TupleObject.self)
      for index in 0..<tuple.pointee.count where !isExceptionClass(tuple.items[index]) {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
      for index in 0..<tuple.pointee.count {
        if type.as(TypeObject.self).isSubtype(of: tuple.items[index].as(TypeObject.self)) {
          return true
        }
      }
      return false
    }
    guard isExceptionClass(types) else {
      throw typeError("catching classes that do not inherit from BaseException is not allowed")
    }
    return type.as(TypeObject.self).isSubtype(of: types.as(TypeObject.self))
  }
}

extension UnsafeMutablePointer where Pointee == CodeBlock {
  /// Whether the block, or one around it, is an except handler's own: an exception is being handled there.
  /// - Parameter number: an index in `blocks`, or -1.
  func isInHandler(_ number: Int32) -> Bool {
    guard let blocks = pointee.blocks else { return false }
    var number = number
    while number >= 0 {
      if blocks[Int(number)].handler < 0 { return true }
      number = blocks[Int(number)].parent
    }
    return false
  }

  /// The source line of the instruction at a byte offset. CPython: `PyCode_Addr2Line`.
  func lineNumber(at byteOffset: Int) -> Int {
    let table = source.lineTable
    var line = source.firstLineNumber
    var address = 0
    var index = 0
    while index + 1 < table.count {
      address += Int(table[index])
      if address > byteOffset { break }
      line += Int(Int8(bitPattern: table[index + 1]))
      index += 2
    }
    return line
  }
}
