/// Asynchronous generators: what `__anext__()`, `asend()`, `athrow()` and `aclose()` return, and the hooks of
/// `sys.set_asyncgen_hooks`. CPython: the second half of Objects/genobject.c.
///
/// An awaitable drives the generator's frame. Where the frame stops at a YIELD_FROM it awaits something: that goes to whoever
/// runs the awaitable. Where it stops at a YIELD_VALUE the awaitable is done, with that value.
extension Machine {
  /// An awaitable is a `NativeObject` with these fields.
  private enum AwaitField {
    static let generator = 0
    /// `asend`'s value; `athrow`'s arguments, a tuple, or null for `aclose`.
    static let argument = 1
    static let state = 2
  }

  private enum AwaitState {
    static let new = Value(smallInt: 0)
    static let iterated = Value(smallInt: 1)
    static let closed = Value(smallInt: 2)
  }

  // MARK: Making awaitables

  /// `asend(value)`; `__anext__()` sends None.
  func newAsyncSend(_ generator: Value, _ value: Value) throws(Raised) -> Value {
    try callHooks(generator)
    return newAwaitable(asyncTypes.send, generator, value)
  }

  /// `athrow(*arguments)`; `aclose()` when they are null.
  func newAsyncThrow(_ generator: Value, _ arguments: Value) throws(Raised) -> Value {
    try callHooks(generator)
    return newAwaitable(asyncTypes.throw, generator, arguments)
  }

  /// `coroutine.__await__()`.
  func newCoroutineWrapper(_ coroutine: Value) -> Value {
    newAwaitable(asyncTypes.wrapper, coroutine, .null)
  }

  private func newAwaitable(_ type: TypeRef, _ generator: Value, _ argument: Value) -> Value {
    let object = newNativeObject(type)
    object.fields[AwaitField.generator] = generator
    object.fields[AwaitField.argument] = argument
    object.fields[AwaitField.state] = AwaitState.new
    return Value(object)
  }

  /// The first use of a generator: the hooks are told.
  private func callHooks(_ value: Value) throws(Raised) {
    let generator = value.as(GeneratorObject.self)
    if generator.pointee.flags.contains(.hooked) { return }
    generator.pointee.flags.insert(.hooked)
    guard support.asyncHooks.isObject else { return }
    let hooks = support.asyncHooks.as(ListObject.self)
    if !hooks.pointee.items[1].isNone {
      generator.pointee.origin = hooks.pointee.items[1]
      noteOpen(generator)
    }
    let first = hooks.pointee.items[0]
    if !first.isNone { _ = try call(first, value) }
  }

  // MARK: Running them

  func isAsyncSend(_ value: Value) -> Bool {
    value.isKind(.nativeInstance) && !support.asyncTypes.isEmpty
      && Value(typeOf(value)) == support.asyncTypes[0]
  }

  /// What a step of the generator gave.
  /// - Parameter item: a yielded or awaited value, or null when the generator has returned.
  /// - Returns: what is awaited; null when the step is over: then `pointee.callResult` is the value yielded.
  private func afterStep(_ generator: GeneratorRef, _ item: Value) throws(Raised) -> Value {
    if item.isNull {
      generator.pointee.flags.insert(.closed)
      generator.pointee.flags.remove(.awaited)
      throw raise(.stopAsyncIteration)
    }
    if delegate(of: generator) != nil { return item }
    generator.pointee.flags.remove(.awaited)
    pointee.callResult = item
    return .null
  }

  /// The step ended in an exception.
  private func afterFailure(_ generator: GeneratorRef) {
    generator.pointee.flags.remove(.awaited)
    if pendingIs(.stopAsyncIteration) || pendingIs(.generatorExit) {
      generator.pointee.flags.insert(.closed)
    }
  }

  private func resumeAsync(_ generator: GeneratorRef, sending value: Value) throws(Raised)
    -> Value
  {
    if generator.pointee.state == .finished { throw raise(.stopAsyncIteration) }
    return try resume(generator, sending: value)
  }

  /// `send` of the awaitable that `asend` and `__anext__` give.
  /// - Returns: what is awaited; null when it is done: then `pointee.callResult` is its value.
  func continueAsyncSend(_ awaitable: Value, _ value: Value) throws(Raised) -> Value {
    let state = awaitable.nativeField(AwaitField.state)
    let generator = awaitable.nativeField(AwaitField.generator).as(GeneratorObject.self)
    if state == AwaitState.closed { throw reusedSend() }
    var value = value
    if state == AwaitState.new {
      if generator.pointee.flags.contains(.awaited) {
        throw error(.runtimeError, "anext(): asynchronous generator is already running")
      }
      if value.isNone { value = awaitable.nativeField(AwaitField.argument) }
      awaitable.setNativeField(AwaitField.state, AwaitState.iterated)
    }
    generator.pointee.flags.insert(.awaited)
    do throws(Raised) {
      let item: Value
      do throws(Raised) {
        item = try resumeAsync(generator, sending: value)
      } catch {
        afterFailure(generator)
        throw error
      }
      let awaited = try afterStep(generator, item)
      if awaited.isNull { awaitable.setNativeField(AwaitField.state, AwaitState.closed) }
      return awaited
    } catch {
      awaitable.setNativeField(AwaitField.state, AwaitState.closed)
      throw error
    }
  }

  private func reusedSend() -> Raised {
    error(.runtimeError, "cannot reuse already awaited __anext__()/asend()")
  }

  private func reusedThrow() -> Raised {
    error(.runtimeError, "cannot reuse already awaited aclose()/athrow()")
  }

  private func throwIntoAsyncSend(_ awaitable: Value, _ thrown: Thrown) throws(Raised) -> Value {
    if awaitable.nativeField(AwaitField.state) == AwaitState.closed { throw reusedSend() }
    let generator = awaitable.nativeField(AwaitField.generator).as(GeneratorObject.self)
    do throws(Raised) {
      let item: Value
      do throws(Raised) {
        item = try throwInto(generator, thrown)
      } catch {
        afterFailure(generator)
        throw error
      }
      let awaited = try afterStep(generator, item)
      if awaited.isNull { awaitable.setNativeField(AwaitField.state, AwaitState.closed) }
      return awaited
    } catch {
      awaitable.setNativeField(AwaitField.state, AwaitState.closed)
      throw error
    }
  }

  /// `send` of the awaitable that `athrow` and `aclose` give; results as for `continueAsyncSend`.
  private func continueAsyncThrow(_ awaitable: Value, _ value: Value) throws(Raised) -> Value {
    let state = awaitable.nativeField(AwaitField.state)
    let generator = awaitable.nativeField(AwaitField.generator).as(GeneratorObject.self)
    let arguments = awaitable.nativeField(AwaitField.argument)
    if state == AwaitState.closed { throw reusedThrow() }
    if generator.pointee.state == .finished {
      awaitable.setNativeField(AwaitField.state, AwaitState.closed)
      throw raise(.stopIteration)
    }
    if state == AwaitState.new {
      if generator.pointee.flags.contains(.awaited) {
        awaitable.setNativeField(AwaitField.state, AwaitState.closed)
        let name = arguments.isNull ? "aclose" : "athrow"
        throw error(.runtimeError, "\(name)(): asynchronous generator is already running")
      }
      if generator.pointee.flags.contains(.closed) {
        awaitable.setNativeField(AwaitField.state, AwaitState.closed)
        throw raise(.stopAsyncIteration)
      }
      if !value.isNone {
        throw error(.runtimeError, "can't send non-None value to a just-started coroutine")
      }
      awaitable.setNativeField(AwaitField.state, AwaitState.iterated)
      generator.pointee.flags.insert(.awaited)
      if arguments.isNull {
        generator.pointee.flags.insert(.closed)
        let exit = Thrown(type: Value(type(.generatorExit)))
        return try stepOfThrow(awaitable, generator, thrown: exit, closesDelegate: false)
      }
      let thrown = try thrownArguments(arguments)
      return try stepOfThrow(awaitable, generator, thrown: thrown, closesDelegate: false)
    }
    return try stepOfThrow(awaitable, generator, sent: value)
  }

  private func thrownArguments(_ arguments: Value) throws(Raised) -> Thrown {
    let tuple = arguments.as(TupleObject.self)
    let count = tuple.pointee.count
    if count == 0 { throw typeError("athrow expected at least 1 argument, got 0") }
    if count > 3 { throw typeError("athrow expected at most 3 arguments, got \(count)") }
    return Thrown(
      type: tuple.items[0], value: count > 1 ? tuple.items[1] : .null,
      traceback: count > 2 ? tuple.items[2] : .null)
  }

  /// Throws into the generator, or sends to it, for `athrow` and `aclose`.
  private func stepOfThrow(
    _ awaitable: Value, _ generator: GeneratorRef, thrown: Thrown? = nil, sent: Value = .none,
    closesDelegate: Bool = true
  ) throws(Raised) -> Value {
    let isClosing = awaitable.nativeField(AwaitField.argument).isNull
    let item: Value
    do throws(Raised) {
      if let thrown {
        item = try throwInto(generator, thrown, closesDelegate: closesDelegate)
      } else {
        item = try resumeAsync(generator, sending: sent)
      }
    } catch {
      afterFailure(generator)
      awaitable.setNativeField(AwaitField.state, AwaitState.closed)
      if isClosing, clear(.stopAsyncIteration) || clear(.generatorExit) {
        throw raise(.stopIteration)
      }
      throw error
    }
    if !isClosing {
      do throws(Raised) {
        return try afterStep(generator, item)
      } catch {
        awaitable.setNativeField(AwaitField.state, AwaitState.closed)
        throw error
      }
    }
    if !item.isNull, delegate(of: generator) != nil { return item }
    generator.pointee.flags.remove(.awaited)
    awaitable.setNativeField(AwaitField.state, AwaitState.closed)
    if item.isNull { throw raise(.stopIteration) }
    throw error(.runtimeError, "async generator ignored GeneratorExit")
  }

  private func throwIntoAsyncThrow(_ awaitable: Value, _ thrown: Thrown) throws(Raised) -> Value {
    if awaitable.nativeField(AwaitField.state) == AwaitState.closed { throw reusedThrow() }
    let generator = awaitable.nativeField(AwaitField.generator).as(GeneratorObject.self)
    return try stepOfThrow(awaitable, generator, thrown: thrown)
  }

  // MARK: Their types

  struct AsyncTypes {
    let send, `throw`, wrapper: TypeRef
  }

  /// `async_generator_asend`, `async_generator_athrow` and `coroutine_wrapper`, made when the first is needed.
  private var asyncTypes: AsyncTypes {
    if support.asyncTypes.isEmpty {
      let send = makeAwaitable(
        "async_generator_asend",
        send: { vm, a, value throws(Raised) in try vm.continueAsyncSend(a, value) },
        throwing: { vm, a, thrown throws(Raised) in try vm.throwIntoAsyncSend(a, thrown) })
      let thrower = makeAwaitable(
        "async_generator_athrow",
        send: { vm, a, value throws(Raised) in try vm.continueAsyncThrow(a, value) },
        throwing: { vm, a, thrown throws(Raised) in try vm.throwIntoAsyncThrow(a, thrown) })
      let wrapper = makeAwaitable(
        "coroutine_wrapper", isAwaitable: false,
        send: { vm, a, value throws(Raised) in
          let coroutine = a.nativeField(AwaitField.generator).as(GeneratorObject.self)
          return try vm.resume(coroutine, sending: value)
        },
        throwing: { vm, a, thrown throws(Raised) in
          let coroutine = a.nativeField(AwaitField.generator).as(GeneratorObject.self)
          return try vm.throwInto(coroutine, thrown)
        },
        close: { vm, a throws(Raised) in
          try vm.close(a.nativeField(AwaitField.generator).as(GeneratorObject.self))
        })
      support.asyncTypes = [Value(send), Value(thrower), Value(wrapper)]
    }
    let types = support.asyncTypes
    return AsyncTypes(
      send: types[0].as(TypeObject.self), throw: types[1].as(TypeObject.self),
      wrapper: types[2].as(TypeObject.self))
  }

  /// - Parameters:
  ///   - send: returns null when done, with the value in `callResult`.
  ///   - close: nil for the awaitables of async generators, which only become unusable.
  private func makeAwaitable(
    _ name: String, isAwaitable: Bool = true,
    send: @escaping (Machine, Value, Value) throws(Raised) -> Value,
    throwing: @escaping (Machine, Value, Thrown) throws(Raised) -> Value,
    close: ((Machine, Value) throws(Raised) -> Void)? = nil
  ) -> TypeRef {
    makeNativeType(
      name, module: "builtins",
      methods: [
        NativeMethod("send(self, arg, /)") { vm, a throws(Raised) in
          let item = try send(vm, a[0], a[1])
          if item.isNull { throw vm.raiseStopIteration(vm.pointee.callResult) }
          return item
        },
        NativeMethod("throw(self, type, value=None, traceback=None, /)") {
          vm, a throws(Raised) in
          let item = try throwing(vm, a[0], Thrown(type: a[1], value: a[2], traceback: a[3]))
          if item.isNull { throw vm.raiseStopIteration(vm.pointee.callResult) }
          return item
        },
        NativeMethod("close(self, /)") { vm, a throws(Raised) in
          if let close {
            try close(vm, a[0])
          } else {
            a[0].setNativeField(AwaitField.state, AwaitState.closed)
          }
          return .none
        },
      ]
    ) { slots in
      slots.iter = { _, a throws(Raised) in a }
      if isAwaitable { slots.awaitIterator = { _, a throws(Raised) in a } }
      slots.next = { vm, a throws(Raised) in
        let item = try send(vm, a, .none)
        if item.isNull, !vm.pointee.callResult.isNone {
          throw vm.raiseStopIteration(vm.pointee.callResult)
        }
        return item
      }
    }
  }

  // MARK: Dropped ones

  /// What happens to a generator, coroutine or async generator that nobody refers to. CPython: `_PyGen_Finalize`.
  func finalizeGenerator(_ object: Value) {
    let generator = object.as(GeneratorObject.self)
    switch generator.pointee.state {
    case .finished, .running: return
    case .created, .suspended: break
    }
    let finalizer = generator.pointee.origin
    switch generator.pointee.header.kind {
    case .asyncGenerator where !finalizer.isNull && !generator.pointee.flags.contains(.closed):
      do throws(Raised) { _ = try call(finalizer, object) } catch { writeUnraisable(object) }
    case .coroutine where generator.pointee.state == .created:
      noteNotOpen(generator)
      warnOfUnawaited(object)
    default:
      do throws(Raised) { try close(generator) } catch { writeUnraisable(object) }
    }
  }

  /// `coroutine 'f' was never awaited`.
  private func warnOfUnawaited(_ coroutine: Value) {
    do throws(Raised) {
      let module = pointee.modules.value(at: intern("warnings"))
      if module.isKind(.module) {
        let dict = module.as(ModuleObject.self).pointee.dict.as(DictObject.self)
        let function = dict.value(at: intern("_warn_unawaited_coroutine"))
        if function.isNull {
          return try warn(.runtimeWarning, "\(unawaitedText(coroutine)) was never awaited")
        }
        _ = try call(function, coroutine)
      } else {
        try warnUnawaited(coroutine)
      }
    } catch {
      writeUnraisable(coroutine)
    }
  }

  private func unawaitedText(_ coroutine: Value) -> String {
    let name = coroutine.as(GeneratorObject.self).pointee.qualifiedName
    return "coroutine '\(name.as(StrObject.self).description)'"
  }

  /// `warnings._warn_unawaited_coroutine`: where the coroutine was made is told when that is known.
  func warnUnawaited(_ coroutine: Value) throws(Raised) {
    guard coroutine.isExact(.coroutine) else {
      throw typeError("a coroutine is needed, not '\(typeName(coroutine))'")
    }
    var text = "\(unawaitedText(coroutine)) was never awaited"
    let origin = coroutine.as(GeneratorObject.self).pointee.origin
    if origin.isKind(.tuple) {
      text += "\nCoroutine created at (most recent call last)"
      var sources = SourceLines()
      var index = origin.as(TupleObject.self).pointee.count
      while index > 0 {
        index -= 1
        let row = origin.as(TupleObject.self).items[index].as(TupleObject.self)
        let line = machineInt(row.items[1]) ?? 0
        let filename = try self.text(row.items[0])
        text += "\n  File \"\(filename)\", line \(line), in \(try self.text(row.items[2]))\n"
        let source = sources.display(
          line, of: row.items[0].as(StrObject.self).utf8, indentation: 4, in: self)
        text += String(decoding: source, as: UTF8.self)
        if text.hasSuffix("\n") { text.removeLast() }
      }
    }
    try warn(
      Value(type(.runtimeWarning)), newStr(text), stackLevel: 1, source: coroutine)
  }

  /// `cr_origin` of a coroutine that is made now: a tuple of (file, line, function) from its caller outwards, or null when
  /// that is not recorded.
  func coroutineOrigin() throws(Raised) -> Value {
    let depth = support.coroutineOriginDepth
    if depth == 0 { return .null }
    let rows = newList()
    var record = pointee.frame
    while record > pointee.frameBase, rows.pointee.count < depth {
      let code = record.pointee.code.as(CodeBlock.self)
      if code.pointee.flags & CodeBlock.hiddenFlag == 0 {
        let row = newTuple([
          code.pointee.filename, newInt(lineNumber(of: record)), code.pointee.name,
        ])
        append(rows, Value(row))
      }
      record -= 1
    }
    return Value(try tuple(from: Value(rows)))
  }
}
