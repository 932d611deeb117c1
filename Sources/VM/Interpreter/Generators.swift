/// Generators and coroutines: frames that stop and go on. CPython: Objects/genobject.c.

/// A generator or coroutine. While it is suspended its frame's values lie behind the object's fixed part; while it runs they
/// are on the VM stack.
struct GeneratorObject {
  static let valueFieldCount = 9
  static let slotsOffset = 112
  var header: ObjectHeader
  var code: Value
  var globals: Value
  /// As in `FrameRecord`: null for functions.
  var namespace: Value
  var name: Value
  var qualifiedName: Value
  /// The exception that the suspended frame is handling, or null.
  var handled: Value
  /// What was being handled where it was resumed.
  var outerHandled: Value
  /// The frame's object, kept while suspended; or null.
  var frameObject: Value
  /// Coroutines: `cr_origin`, or null. Async generators: the finaliser that the hooks gave it, or null.
  var origin: Value
  var ip: UnsafeMutablePointer<Instruction>
  /// Values stored in the object now; 0 while running and when finished.
  var count: Int
  var capacity: Int
  var state: State
  var flags: Flags = []

  enum State: UInt8 { case created, suspended, running, finished }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// Counted in `MachineState.openGenerators`.
    static let open = Flags(rawValue: 1)
    /// Async generators: the hooks of `sys.set_asyncgen_hooks` know of it.
    static let hooked = Flags(rawValue: 2)
    /// Async generators: `aclose()` was called, or it has ended.
    static let closed = Flags(rawValue: 4)
    /// Async generators: one of its awaitables is under way (`ag_running`).
    static let awaited = Flags(rawValue: 8)
  }
}

typealias GeneratorRef = UnsafeMutablePointer<GeneratorObject>

extension UnsafeMutablePointer where Pointee == GeneratorObject {
  var slots: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + GeneratorObject.slotsOffset).assumingMemoryBound(
      to: Value.self)
  }

  /// `generator`, `coroutine`, `async generator`, for messages.
  var kindName: String {
    switch pointee.header.kind {
    case .coroutine: return "coroutine"
    case .asyncGenerator: return "async generator"
    default: return "generator"
    }
  }
}

extension Marker {
  mutating func traceGenerator(_ value: Value) {
    let generator = value.as(GeneratorObject.self)
    mark(
      (value.raw + 8).assumingMemoryBound(to: Value.self), count: GeneratorObject.valueFieldCount)
    mark(generator.slots, count: generator.pointee.count)
  }
}

extension Machine {
  /// The object that calling a generator function makes; `slots` holds its bound locals and cells.
  func newGenerator(
    _ code: UnsafeMutablePointer<CodeBlock>, globals: Value, namespace: Value,
    name: Value, qualifiedName: Value, _ slots: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    let capacity = count + Int(code.pointee.stackSize) + 1
    let generator = pointee.heap.allocate(
      variable: GeneratorObject.slotsOffset + capacity * 8
    ).assumingMemoryBound(to: GeneratorObject.self)
    let flags = CodeFlagBits(code.pointee.flags)
    let kind: Kind =
      flags.isCoroutine ? .coroutine : flags.isAsyncGenerator ? .asyncGenerator : .generator
    generator.initialize(
      to: GeneratorObject(
        header: ObjectHeader(kind), code: Value(code), globals: globals, namespace: namespace,
        name: name, qualifiedName: qualifiedName, handled: .null,
        outerHandled: .null, frameObject: .null, origin: .null,
        ip: code.pointee.instructions.unsafelyUnwrapped, count: count, capacity: capacity,
        state: .created))
    generator.slots.update(from: slots, count: count)
    if kind == .coroutine {
      // One that is dropped without having run is warned of.
      generator.pointee.origin = try coroutineOrigin()
      support.finalization.candidates.append(Value(generator).bits)
      noteOpen(generator)
      if pointee.frame > pointee.frameBase { pointee.frame.pointee.flags.insert(.finalizes) }
    } else if code.pointee.blockAt != nil || kind == .asyncGenerator {
      // Only code with blocks has anything left to do when it is not run to its end.
      support.finalization.candidates.append(Value(generator).bits)
    }
    return Value(generator)
  }

  /// The generator has something to do should it be dropped now: it stands in a block, is a coroutine that has not run, or
  /// has a finaliser.
  @inline(__always) func noteOpen(_ generator: GeneratorRef) {
    if generator.pointee.flags.contains(.open) { return }
    generator.pointee.flags.insert(.open)
    pointee.openGenerators &+= 1
    pointee.hasFinalizers = true
  }

  @inline(__always) func noteNotOpen(_ generator: GeneratorRef) {
    guard generator.pointee.flags.contains(.open) else { return }
    generator.pointee.flags.remove(.open)
    pointee.openGenerators &-= 1
    if pointee.openGenerators == 0 { pointee.hasFinalizers = pointee.hasWatchedObjects }
  }

  // MARK: Resuming

  /// Puts the generator's frame on the VM stack, at `pointee.top`, ready to run.
  /// - Parameter sent: the value of the `yield` expression that it stopped at; ignored when it has not started.
  private func pushGenerator(_ generator: GeneratorRef, sent: Value, flags: FrameFlags)
    throws(Raised)
  {
    let code = generator.pointee.code.as(CodeBlock.self)
    let base = pointee.top
    if pointee.frame >= pointee.frameLimit
      || base + (generator.pointee.capacity + 16) >= pointee.stackLimit
    {
      throw recursionError()
    }
    let count = generator.pointee.count
    let stored = generator.slots
    // A handful: not worth a call.
    var index = 0
    while index < count {
      base[index] = stored[index]
      index &+= 1
    }
    var top = base + count
    if generator.pointee.state == .suspended {
      top.pointee = sent
      top += 1
    }
    let frame = pointee.frame + 1
    frame.pointee.base = base
    frame.pointee.code = Value(code)
    frame.pointee.globals = generator.pointee.globals
    frame.pointee.namespace = generator.pointee.namespace
    frame.pointee.extra = Value(generator)
    frame.pointee.object = generator.pointee.frameObject
    if !frame.pointee.object.isNull {
      frame.pointee.object.as(FrameObject.self).pointee.record = frame
    }
    frame.pointee.flags = flags
    frame.pointee.ip = generator.pointee.ip
    pointee.frame = frame
    pointee.top = top
    noteNotOpen(generator)
    generator.pointee.count = 0
    generator.pointee.state = .running
    generator.pointee.outerHandled = pointee.handledException
    if !generator.pointee.handled.isNull { pointee.handledException = generator.pointee.handled }
    generator.pointee.handled = .null
  }

  /// FOR_ITER over a generator: its frame goes right on top of the loop's, in the same interpreter loop.
  /// - Returns: false when it has finished already.
  @inline(never) func resumeInLoop(_ iterator: Value) throws(Raised) -> Bool {
    let generator = iterator.as(GeneratorObject.self)
    switch generator.pointee.state {
    case .finished: return false
    case .running: throw valueError("generator already executing")
    case .created, .suspended:
      try pushGenerator(generator, sent: .none, flags: .forIter)
      return true
    }
  }

  /// Runs the generator until it yields or finishes.
  /// - Returns: the yielded value; null when it finished: then `pointee.callResult` is what it returned.
  func resume(_ generator: GeneratorRef, sending value: Value) throws(Raised) -> Value {
    switch generator.pointee.state {
    case .running: throw valueError("\(generator.kindName) already executing")
    case .finished:
      if generator.pointee.header.kind == .coroutine {
        throw error(.runtimeError, "cannot reuse already awaited coroutine")
      }
      pointee.callResult = .none
      return .null
    case .created:
      if !value.isNone {
        throw typeError(
          "can't send non-None value to a just-started \(generator.kindName)")
      }
    case .suspended: break
    }
    let isCounted = try enterFromNative()
    defer { if isCounted { leaveRecursion() } }
    let top = pointee.top
    defer { pointee.top = top }
    try pushGenerator(generator, sent: value, flags: .entry)
    let result = try runLoop()
    if generator.pointee.state == .finished {
      pointee.callResult = result
      return .null
    }
    return result
  }

  /// Raises the pending exception where the generator stands.
  func resumeRaising(_ generator: GeneratorRef) throws(Raised) -> Value {
    let exception = takeException()
    let isCounted = try enterFromNative()
    defer { if isCounted { leaveRecursion() } }
    let top = pointee.top
    defer { pointee.top = top }
    // What it is handling itself, not what its caller is.
    let handled = generator.pointee.handled
    try pushGenerator(generator, sent: .none, flags: .entry)
    if pointee.frame.pointee.ip
      > generator.pointee.code.as(CodeBlock.self).pointee.instructions
      .unsafelyUnwrapped
    {
      // The value sent is not wanted: the stack is as the yield left it.
      pointee.top -= 1
    }
    if !handled.isNull, exception.as(ExceptionObject.self).pointee.context.isNull,
      handled != exception
    {
      exception.as(ExceptionObject.self).pointee.context = handled
    }
    pointee.exception = exception
    pointee.loopDepth += 1
    defer { pointee.loopDepth -= 1 }
    let result = try runGuarded(raising: true)
    if generator.pointee.state == .finished {
      pointee.callResult = result
      return .null
    }
    return result
  }

  // MARK: Leaving the frame

  /// YIELD_VALUE, YIELD_FROM: stores the frame away and pops it.
  /// - Parameters:
  ///   - ip: where to go on.
  ///   - sp: the end of the operands to keep.
  @inline(never) func suspend(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ ip: UnsafeMutablePointer<Instruction>,
    _ sp: StackPointer
  ) {
    let generator = frame.pointee.extra.as(GeneratorObject.self)
    let count = sp.pointer - frame.pointee.base
    precondition(count <= generator.pointee.capacity, "a generator's stack outgrew its size")
    let stored = generator.slots
    let base = frame.pointee.base
    var index = 0
    while index < count {
      stored[index] = base[index]
      index &+= 1
    }
    generator.pointee.count = count
    generator.pointee.ip = ip
    generator.pointee.state = .suspended
    if !frame.pointee.object.isNull {
      generator.pointee.frameObject = frame.pointee.object
      frame.pointee.ip = ip
      detachFrame(frame, keepsCaller: false)
    }
    let code = frame.pointee.code.as(CodeBlock.self)
    if let blockAt = code.pointee.blockAt {
      let block = blockAt[ip - code.pointee.instructions.unsafelyUnwrapped]
      if block >= 0 {
        if code.isInHandler(block) { generator.pointee.handled = pointee.handledException }
        noteOpen(generator)
        // A loop that is left early drops the generator; see `noteDropped`.
        if frame.pointee.flags.contains(.forIter) {
          (frame - 1).pointee.flags.insert(.finalizes)
        }
      }
    }
    if generator.pointee.flags.contains(.hooked), !generator.pointee.origin.isNull {
      noteOpen(generator)
    }
    pointee.handledException = generator.pointee.outerHandled
    generator.pointee.outerHandled = .null
    pointee.top = frame.pointee.base
    pointee.frame = frame - 1
  }

  /// The generator will never run again.
  private func end(_ generator: GeneratorRef) {
    noteNotOpen(generator)
    generator.pointee.state = .finished
    generator.pointee.count = 0
    generator.pointee.frameObject = .null
  }

  /// The running generator has ended: its caller goes on.
  private func finish(_ generator: GeneratorRef) {
    end(generator)
    pointee.handledException = generator.pointee.outerHandled
    generator.pointee.outerHandled = .null
  }

  /// The generator whose suspended frame this is, if it is one that has something to do when it ends.
  func watchedGenerator(of frame: Value) -> GeneratorRef? {
    for bits in support.finalization.candidates {
      switch Value(bits: bits).header.pointee.kind {
      case .generator, .coroutine, .asyncGenerator:
        let generator = Value(bits: bits).as(GeneratorObject.self)
        if generator.pointee.frameObject == frame { return generator }
      default: break
      }
    }
    return nil
  }

  /// `frame.clear()` of a generator's frame: it has ended.
  func clearGenerator(_ generator: GeneratorRef) {
    if generator.pointee.state == .running || generator.pointee.state == .finished { return }
    end(generator)
  }

  /// The frame of a generator returned; its record is popped already.
  func finishGenerator(_ generator: Value) { finish(generator.as(GeneratorObject.self)) }

  /// The exception leaves the popped frame; StopIteration may not come out of a generator.
  func leaveByException(_ frame: UnsafeMutablePointer<FrameRecord>) {
    guard frame.pointee.extra.isObject else { return }
    let generator = frame.pointee.extra.as(GeneratorObject.self)
    finish(generator)
    let isAsync = generator.pointee.header.kind == .asyncGenerator
    if pendingIs(.stopIteration) || (isAsync && pendingIs(.stopAsyncIteration)) {
      let cause = takeException()
      _ = error(.runtimeError, "\(generator.kindName) raised \(typeName(cause))", from: cause)
    }
  }

  /// `gi_frame`: the frame's object, made at first request; None when the generator has finished.
  func frameObject(of generator: GeneratorRef) -> Value {
    if generator.pointee.state == .finished { return .none }
    if generator.pointee.state == .running {
      var record = pointee.frame
      while record > pointee.frameBase {
        if record.pointee.extra == Value(generator) { return frameObject(for: record) }
        record -= 1
      }
    }
    if !generator.pointee.frameObject.isNull { return generator.pointee.frameObject }
    let code = generator.pointee.code.as(CodeBlock.self)
    let count = Int(code.pointee.localCount + code.pointee.cellCount + code.pointee.freeCount)
    let object = newFrameObject(
      code: generator.pointee.code, globals: generator.pointee.globals, localCount: count)
    let frame = object.as(FrameObject.self)
    frame.locals.update(from: generator.slots, count: Swift.min(count, generator.pointee.count))
    let index = generator.pointee.ip - code.pointee.instructions.unsafelyUnwrapped - 1
    frame.pointee.lastInstruction = index < 0 ? -1 : index * 2
    frame.pointee.lineNumber =
      index < 0 ? code.source.firstLineNumber : code.lineNumber(at: index * 2)
    generator.pointee.frameObject = object
    return object
  }

  // MARK: Methods

  /// What `throw(type, value, traceback)` was given; null for what was not.
  struct Thrown {
    var type: Value
    var value = Value.null
    var traceback = Value.null
  }

  /// `generator.throw(type, value, traceback)`.
  /// - Parameter closesDelegate: whether GeneratorExit closes an iterator that the generator delegates to; else it is thrown
  ///   into that, too.
  func throwInto(_ generator: GeneratorRef, _ thrown: Thrown, closesDelegate: Bool = true)
    throws(Raised) -> Value
  {
    if let delegate = delegate(of: generator) {
      if closesDelegate, isGeneratorExit(thrown.type) {
        generator.pointee.state = .running
        do throws(Raised) {
          try closeIterator(delegate)
        } catch {
          generator.pointee.state = .suspended
          return try resumeRaising(generator)
        }
        generator.pointee.state = .suspended
      } else if let result = try throwIntoDelegate(generator, delegate, thrown, closesDelegate) {
        return result
      }
    }
    switch generator.pointee.state {
    case .running: throw valueError("\(generator.kindName) already executing")
    case .finished:
      let exception = try exceptionToThrow(thrown)
      if generator.pointee.header.kind == .coroutine {
        throw error(.runtimeError, "cannot reuse already awaited coroutine")
      }
      throw raise(exception)
    case .created, .suspended:
      // In a new one nothing can handle the exception, but the traceback shows its first line.
      pointee.exception = try exceptionToThrow(thrown)
      return try resumeRaising(generator)
    }
  }

  private func isGeneratorExit(_ type: Value) -> Bool {
    let exit = self.type(.generatorExit)
    if isExceptionClass(type) { return type.as(TypeObject.self).isSubtype(of: exit) }
    return isInstance(type, of: exit)
  }

  /// Throws into the iterator that the generator delegates to, the generator's frame below it on the stack of calls.
  /// - Returns: nil when the iterator has no `throw`.
  private func throwIntoDelegate(
    _ generator: GeneratorRef, _ delegate: Value, _ thrown: Thrown, _ closesDelegate: Bool
  ) throws(Raised) -> Value? {
    let isGenerator = delegate.isExact(.generator) || delegate.isExact(.coroutine)
    let method = isGenerator ? .null : try lookUpAttribute(delegate, pointee.names.throwName)
    if !isGenerator, method.isNull { return nil }
    let top = pointee.top
    let handled = pointee.handledException
    try pushGenerator(generator, sent: .none, flags: .entry)
    // The value sent is not wanted.
    pointee.top -= 1
    let frame = pointee.frame
    let ip = frame.pointee.ip
    let inner = pointee.handledException
    pointee.handledException = handled
    defer { pointee.top = top }
    do throws(Raised) {
      let result: Value
      if isGenerator {
        let inner = delegate.as(GeneratorObject.self)
        result = try throwInto(inner, thrown, closesDelegate: closesDelegate)
        if result.isNull { throw raiseStopIteration(pointee.callResult) }
      } else if !thrown.traceback.isNull {
        result = try call(method, thrown.type, thrown.value, thrown.traceback)
      } else if !thrown.value.isNull {
        result = try call(method, thrown.type, thrown.value)
      } else {
        result = try call(method, thrown.type)
      }
      pointee.handledException = inner
      suspend(frame, ip, StackPointer(pointee.top))
      return result
    } catch {
      pointee.handledException = inner
      suspend(frame, ip, StackPointer(pointee.top))
      return try continueAfterDelegate(generator)
    }
  }

  /// The iterator that a suspended YIELD_FROM delegates to.
  func delegate(of generator: GeneratorRef) -> Value? {
    guard generator.pointee.state == .suspended,
      generator.pointee.ip.pointee.operation == .yieldFrom, generator.pointee.count > 0
    else { return nil }
    return generator.slots[generator.pointee.count - 1]
  }

  /// The delegate has ended by an exception: its StopIteration's value is the value of the `yield from`.
  private func continueAfterDelegate(_ generator: GeneratorRef) throws(Raised) -> Value {
    if pendingIs(.stopIteration) {
      let value = takeException().as(ExceptionObject.self).extras[0]
      // Step over YIELD_FROM, its iterator replaced by the result.
      generator.pointee.count -= 1
      generator.pointee.ip += 1
      return try resume(generator, sending: value.isNull ? .none : value)
    }
    generator.pointee.count -= 1
    generator.pointee.ip += 1
    return try resumeRaising(generator)
  }

  private func closeIterator(_ iterator: Value) throws(Raised) {
    if iterator.isExact(.generator) || iterator.isExact(.coroutine) {
      return try close(iterator.as(GeneratorObject.self))
    }
    let method: Value
    do throws(Raised) {
      method = try lookUpAttribute(iterator, pointee.names.close)
    } catch {
      return writeUnraisable(iterator)
    }
    if !method.isNull { _ = try call(method) }
  }

  /// `generator.close()`.
  func close(_ generator: GeneratorRef) throws(Raised) {
    switch generator.pointee.state {
    case .finished: return
    case .created:
      // A trace function is told of the exception in it.
      if pointee.tracing.isActive { break }
      end(generator)
      return
    case .running: throw valueError("\(generator.kindName) already executing")
    case .suspended: break
    }
    let exit = newException(.generatorExit, [])
    let result: Value
    do throws(Raised) {
      result = try throwInto(generator, Thrown(type: exit))
    } catch {
      if clear(.stopIteration) || clear(.generatorExit) { return }
      throw error
    }
    if !result.isNull {
      throw error(.runtimeError, "\(generator.kindName) ignored GeneratorExit")
    }
  }

  /// YIELD_FROM's step: sends `value` to the iterator.
  /// - Returns: what it yields; null when it is done: then `pointee.callResult` is its value.
  @inline(never) func sendToDelegate(_ iterator: Value, _ value: Value) throws(Raised) -> Value {
    if iterator.isExact(.generator) || iterator.isExact(.coroutine) {
      return try resume(iterator.as(GeneratorObject.self), sending: value)
    }
    if isAsyncSend(iterator) { return try continueAsyncSend(iterator, value) }
    do throws(Raised) {
      if value.isNone, let next = slots(of: iterator).pointee.next {
        let item = try next(self, iterator)
        if item.isNull { pointee.callResult = .none }
        return item
      }
      let send = try getAttribute(iterator, pointee.names.send)
      return try call(send, value)
    } catch {
      guard pendingIs(.stopIteration) else { throw error }
      if pointee.tracing.isActive {
        tellStop()
        guard pendingIs(.stopIteration) else { throw error }
      }
      let result = takeException().as(ExceptionObject.self).extras[0]
      pointee.callResult = result.isNull ? .none : result
      return .null
    }
  }

  // MARK: Asynchronous code

  func executeAsync(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ start: StackPointer
  ) throws(Raised) -> StackPointer {
    var sp = start
    switch i.pointee.operation {
    case .getYieldFromIter:
      let iterable = sp[-1]
      if iterable.isExact(.coroutine) {
        let flags = frame.pointee.code.as(CodeBlock.self).pointee.flags
        if flags & (0x80 | 0x100) == 0 {
          throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
        }
      } else if !iterable.isExact(.generator) {
        sp[-1] = try iterator(iterable)
      }
    case .getAwaitable: sp[-1] = try awaitable(sp[-1], before: i)
    case .getAiter:
      guard let iter = slots(of: sp[-1]).pointee.asyncIter else {
        throw typeError(
          "'async for' requires an object with __aiter__ method, got \(typeName(sp[-1]))")
      }
      let result = try iter(self, sp[-1])
      if slots(of: result).pointee.asyncNext == nil {
        throw typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
            + typeName(result))
      }
      sp[-1] = result
    case .getAnext:
      guard let next = slots(of: sp[-1]).pointee.asyncNext else {
        throw typeError(
          "'async for' requires an iterator with __anext__ method, got \(typeName(sp[-1]))")
      }
      let item = try next(self, sp[-1])
      do throws(Raised) {
        sp.push(try awaitable(item))
      } catch {
        throw self.error(
          .typeError,
          "'async for' received an invalid object from __anext__: \(typeName(item))",
          from: takeException())
      }
    case .beforeAsyncWith:
      let manager = sp[-1]
      let enter = try lookUpSpecial(manager, pointee.names.__aenter__)
      if enter.isNull { throw raise(.attributeError, pointee.names.__aenter__) }
      let exit = try lookUpSpecial(manager, pointee.names.__aexit__)
      if exit.isNull { throw raise(.attributeError, pointee.names.__aexit__) }
      sp[-1] = exit
      sp.push(try call(enter))
    default: throw error(.systemError, "unknown opcode")
    }
    return sp
  }

  /// GET_AWAITABLE. What `async with` awaits is complained of in its own words.
  private func awaitable(_ value: Value, before i: UnsafeMutablePointer<Instruction>)
    throws(Raised) -> Value
  {
    let isCoroutine = value.isExact(.coroutine) || value.isExact(.generator)
    if !isCoroutine, slots(of: value).pointee.awaitIterator == nil {
      var method: String? = nil
      switch (i - 1).pointee.operation {
      case .beforeAsyncWith: method = "__aenter__"
      case .withExceptStart: method = "__aexit__"
      case .callFunction where (i - 2).pointee.operation == .dupTop: method = "__aexit__"
      default: break
      }
      if let method {
        throw typeError(
          "'async with' received an object from \(method) that does not implement __await__: "
            + typeName(value))
      }
    }
    return try awaitable(value)
  }

  /// The iterator behind an awaitable. CPython: `_PyCoro_GetAwaitableIter`.
  func awaitable(_ value: Value) throws(Raised) -> Value {
    if value.isExact(.coroutine) {
      if delegate(of: value.as(GeneratorObject.self)) != nil {
        throw error(.runtimeError, "coroutine is being awaited already")
      }
      return value
    }
    if value.isExact(.generator),
      value.as(GeneratorObject.self).pointee.code.as(CodeBlock.self).pointee.flags & 0x100 != 0
    {
      return value
    }
    guard let makeIterator = slots(of: value).pointee.awaitIterator else {
      throw typeError("object \(typeName(value)) can't be used in 'await' expression")
    }
    let iterator = try makeIterator(self, value)
    if iterator.isExact(.coroutine) { throw typeError("__await__() returned a coroutine") }
    if slots(of: iterator).pointee.next == nil {
      throw typeError("__await__() returned non-iterator of type '\(typeName(iterator))'")
    }
    return iterator
  }
}
