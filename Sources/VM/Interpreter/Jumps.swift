import Compiler

/// `frame.f_lineno = line`: a trace function has execution go on elsewhere. CPython: `frame_setlineno` in Objects/frameobject.c.
///
/// That is possible where the operands of the frame lie in memory: when a line or instruction of it is told of, when it
/// yields, when it is resumed, and while it is suspended.
extension Machine {
  func setLineNumber(of frame: UnsafeMutablePointer<FrameObject>, _ value: Value) throws(Raised) {
    if value.isNull { throw error(.attributeError, "cannot delete attribute") }
    guard value.isSmallInt || value.isExact(.int) else {
      throw valueError("lineno must be an integer")
    }
    let last = lastInstruction(of: frame)
    if last < 0 { throw valueError("can't jump from the 'call' trace event of a new frame") }
    if frame.pointee.trace.isNone {
      throw valueError("f_lineno can only be set by a trace function")
    }
    let record = frame.pointee.record
    var generator: GeneratorRef? = nil
    if record == nil || record != pointee.tracing.jumpableFrame {
      generator = suspendedGenerator(of: frame)
      if generator == nil { throw valueError("can only jump from a 'line' trace event") }
    }
    guard value.isSmallInt, let line = Int32(exactly: value.smallInt) else {
      throw valueError("lineno out of range")
    }
    let code = frame.pointee.code.as(CodeBlock.self)
    let jump: BlockMap.Jump
    do throws(BlockMap.Failure) {
      jump = try BlockMap(code.source).jump(
        from: last / 2, to: Int(line), firstLine: code.source.firstLineNumber)
    } catch {
      throw valueError(error.message)
    }
    if generator != nil || pointee.tracing.isAtYield {
      // What is sent takes the place of what the first instruction there would push; that one is not executed.
      guard pushesOneValue(code, jump.target) else {
        throw valueError("can't jump to line \(jump.line) from a yield")
      }
    }
    frame.pointee.tracedLine = Int32(truncatingIfNeeded: jump.line)
    if let generator {
      move(generator, to: jump)
    } else {
      record.unsafelyUnwrapped.pointee.ip =
        code.pointee.instructions.unsafelyUnwrapped + (jump.target + 1)
      pointee.tracing.jump = jump
    }
  }

  private func pushesOneValue(_ code: UnsafeMutablePointer<CodeBlock>, _ index: Int) -> Bool {
    switch Opcode(rawValue: code.source.code[index * 2]) {
    case .loadConst, .loadFast, .loadGlobal, .loadName, .loadDeref, .loadClosure: true
    default: false
    }
  }

  /// The generator that is suspended in the frame. Few are ever asked for: the heap is searched.
  private func suspendedGenerator(of frame: UnsafeMutablePointer<FrameObject>) -> GeneratorRef? {
    var result: GeneratorRef? = nil
    collect()
    pointee.heap.forEachObject { object in
      switch object.header.pointee.kind {
      case .generator, .coroutine, .asyncGenerator:
        let generator = object.as(GeneratorObject.self)
        if generator.pointee.state == .suspended, generator.pointee.frameObject == Value(frame) {
          result = generator
        }
      default: break
      }
    }
    return result
  }

  // MARK: Going there

  /// The jump that the trace function just called has asked for.
  func takeJump() -> BlockMap.Jump? {
    let jump = pointee.tracing.jump
    pointee.tracing.jump = nil
    return jump
  }

  /// Where the stack of the frame ends when it has `depth` operands.
  func stackEnd(_ frame: UnsafeMutablePointer<FrameRecord>, depth: Int) -> StackPointer {
    let code = frame.pointee.code.as(CodeBlock.self)
    let slots = Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    return StackPointer(frame.pointee.base + (slots + depth))
  }

  /// The generator has yielded, and then the trace function asked for a jump.
  func jumpAfterYield(_ generator: Value) {
    if let jump = takeJump() { move(generator.as(GeneratorObject.self), to: jump) }
  }

  /// A suspended generator goes on behind the first instruction of the line, which would push what is sent instead.
  private func move(_ generator: GeneratorRef, to jump: BlockMap.Jump) {
    let code = generator.pointee.code.as(CodeBlock.self)
    let slots = Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    generator.pointee.ip = code.pointee.instructions.unsafelyUnwrapped + (jump.target + 1)
    generator.pointee.count = slots + jump.depth
    if generator.pointee.frameObject.isObject {
      let frame = generator.pointee.frameObject.as(FrameObject.self)
      frame.pointee.lastInstruction = jump.target * 2
      frame.pointee.lineNumber = jump.line
    }
  }
}
