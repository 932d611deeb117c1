/// try and with statements.
extension CodeGenerator {
  /// Calls the `__exit__` below the top of the stack. CPython: `compiler_call_exit_with_nones`.
  mutating func emitCallExitWithNones() {
    emitLoadNone()
    emit(.dupTop)
    emit(.dupTop)
    emit(.callFunction, 3)
  }

  mutating func emitAwait() {
    emit(.getAwaitable)
    emitLoadNone()
    emit(.yieldFrom)
  }

  /// `name = None; del name`, at the end of an exception handler.
  mutating func emitForget(_ name: Name) throws(Abort) {
    emitLoadNone()
    try emitVariable(name, .store)
    try emitVariable(name, .del)
  }

  /// The `finally` body is written twice: for the normal way, and for an exception passing through.
  /// CPython: `compiler_try_finally`.
  mutating func compileTryFinally(_ statement: Try) throws(Abort) {
    let body = newLabel()
    let end = newLabel()
    let exit = newLabel()
    emitJump(.setupFinally, to: end)
    place(body)
    try push(.finallyTry(body: statement.finalBody), block: body, exit: end)
    if statement.handlers.isEmpty {
      try visit(statement.body)
    } else {
      try compileTryExcept(statement)
    }
    emit(.popBlock)
    popFrameBlock()
    try visit(statement.finalBody)
    emitJump(.jumpForward, to: exit)
    place(end)
    try push(.finallyEnd, block: end)
    try visit(statement.finalBody)
    popFrameBlock()
    emit(.reraise)
    place(exit)
  }

  /// CPython: `compiler_try_except`.
  mutating func compileTryExcept(_ statement: Try) throws(Abort) {
    let body = newLabel()
    var except = newLabel()
    let orElse = newLabel()
    let end = newLabel()
    emitJump(.setupFinally, to: except)
    place(body)
    try push(.except, block: body)
    try visit(statement.body)
    emit(.popBlock)
    popFrameBlock()
    emitJump(.jumpForward, to: orElse)
    place(except)
    try push(.exceptionHandler)
    for (index, handler) in statement.handlers.enumerated() {
      if handler.type == nil && index < statement.handlers.count - 1 {
        throw fail("default 'except:' must be last")
      }
      setPlace(handler.range)
      except = newLabel()
      if let type = handler.type {
        emit(.dupTop)
        try visit(type)
        emitJump(.jumpIfNotExcMatch, to: except)
      }
      emit(.popTop)
      try compileHandler(handler, end: end)
      place(except)
    }
    popFrameBlock()
    emit(.reraise)
    place(orElse)
    try visit(statement.orElse)
    place(end)
  }

  private mutating func compileHandler(
    _ handler: ExceptHandler, end: Label
  ) throws(Abort) {
    guard let name = handler.name else {
      let body = newLabel()
      emit(.popTop)
      emit(.popTop)
      place(body)
      try push(.handlerCleanup(nil), block: body)
      try visit(handler.body)
      popFrameBlock()
      emit(.popExcept)
      emitJump(.jumpForward, to: end)
      return
    }
    let cleanupEnd = newLabel()
    let body = newLabel()
    try emitVariable(name, .store)
    emit(.popTop)
    emitJump(.setupFinally, to: cleanupEnd)
    place(body)
    try push(.handlerCleanup(name), block: body)
    try visit(handler.body)
    popFrameBlock()
    emit(.popBlock)
    emit(.popExcept)
    try emitForget(name)
    emitJump(.jumpForward, to: end)
    place(cleanupEnd)
    try emitForget(name)
    emit(.reraise)
  }

  // MARK: with

  /// CPython: `compiler_with`.
  mutating func compileWith(
    _ items: NodeList<WithItem>, _ body: NodeList<Stmt>, from position: Int
  ) throws(Abort) {
    let block = newLabel()
    let final = newLabel()
    let exit = newLabel()
    try visit(items[position].context)
    emitJump(.setupWith, to: final)
    place(block)
    try push(.with, block: block, exit: final)
    if let target = items[position].optionalVars {
      try visit(target)
    } else {
      emit(.popTop)
    }
    if position + 1 == items.count {
      try visit(body)
    } else {
      try compileWith(items, body, from: position + 1)
    }
    emit(.popBlock)
    popFrameBlock()
    emitCallExitWithNones()
    emit(.popTop)
    emitJump(.jumpForward, to: exit)
    place(final)
    emit(.withExceptStart)
    emitWithExceptFinish()
    place(exit)
  }

  /// CPython: `compiler_async_with`.
  mutating func compileAsyncWith(
    _ items: NodeList<WithItem>, _ body: NodeList<Stmt>, from position: Int
  ) throws(Abort) {
    if unit.type != .asyncFunction { throw fail("'async with' outside async function") }
    let block = newLabel()
    let final = newLabel()
    let exit = newLabel()
    try visit(items[position].context)
    emit(.beforeAsyncWith)
    emitAwait()
    emitJump(.setupAsyncWith, to: final)
    place(block)
    try push(.asyncWith, block: block, exit: final)
    if let target = items[position].optionalVars {
      try visit(target)
    } else {
      emit(.popTop)
    }
    if position + 1 == items.count {
      try visit(body)
    } else {
      try compileAsyncWith(items, body, from: position + 1)
    }
    popFrameBlock()
    emit(.popBlock)
    emitCallExitWithNones()
    emitAwait()
    emit(.popTop)
    emitJump(.jumpAbsolute, to: exit)
    place(final)
    emit(.withExceptStart)
    emitAwait()
    emitWithExceptFinish()
    place(exit)
  }

  /// CPython: `compiler_with_except_finish`.
  private mutating func emitWithExceptFinish() {
    let exit = newLabel()
    emitJump(.popJumpIfTrue, to: exit)
    emit(.reraise)
    place(exit)
    emit(.popTop)
    emit(.popTop)
    emit(.popTop)
    emit(.popExcept)
    emit(.popTop)
  }
}
