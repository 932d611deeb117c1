/// Branches and loops, and the jumps out of them.
extension CodeGenerator {
  /// What a test is known to be. CPython: `expr_constant`.
  private func constantTruth(_ test: Expr) -> Bool? {
    guard case .constant(let id, _) = test.kind else { return nil }
    return tree[id].isTrue
  }

  /// Checks code that cannot run, without writing it. CPython: `BEGIN_DO_NOT_EMIT_BYTECODE`.
  private mutating func visitSuppressed(_ body: NodeList<Stmt>) throws(Abort) {
    suppression += 1
    try visit(body)
    suppression -= 1
  }

  /// CPython: `compiler_if`.
  mutating func compileIf(
    _ test: Expr, _ body: NodeList<Stmt>, _ orElse: NodeList<Stmt>
  ) throws(Abort) {
    let end = newLabel()
    switch constantTruth(test) {
    case false?:
      try visitSuppressed(body)
      try visit(orElse)
    case true?:
      try visit(body)
      try visitSuppressed(orElse)
    case nil:
      let next = orElse.isEmpty ? end : newLabel()
      try jump(to: next, if: test, is: false)
      try visit(body)
      if !orElse.isEmpty {
        emitJump(.jumpForward, to: end)
        place(next)
        try visit(orElse)
      }
    }
    place(end)
  }

  /// CPython: `compiler_while`.
  mutating func compileWhile(
    _ test: Expr, _ body: NodeList<Stmt>, _ orElse: NodeList<Stmt>
  ) throws(Abort) {
    let truth = constantTruth(test)
    if truth == false {
      suppression += 1
      // The body may say `break`, even though it does not run.
      try push(.whileLoop)
      try visit(body)
      popFrameBlock()
      suppression -= 1
      return try visit(orElse)
    }
    let loop = newLabel()
    let end = newLabel()
    let anchor = newLabel()
    place(loop)
    try push(.whileLoop, block: loop, exit: end)
    if truth == nil { try jump(to: anchor, if: test, is: false) }
    try visit(body)
    emitJump(.jumpAbsolute, to: loop)
    if truth == nil { place(anchor) }
    popFrameBlock()
    try visit(orElse)
    place(end)
  }

  /// CPython: `compiler_for`.
  mutating func compileFor(_ loop: For) throws(Abort) {
    let start = newLabel()
    let cleanup = newLabel()
    let end = newLabel()
    try push(.forLoop, block: start, exit: end)
    try visit(loop.iter)
    emit(.getIter)
    place(start)
    emitJump(.forIter, to: cleanup)
    try visit(loop.target)
    try visit(loop.body)
    emitJump(.jumpAbsolute, to: start)
    place(cleanup)
    popFrameBlock()
    try visit(loop.orElse)
    place(end)
  }

  /// CPython: `compiler_async_for`.
  mutating func compileAsyncFor(_ loop: For) throws(Abort) {
    if unit.type != .asyncFunction { throw fail("'async for' outside async function") }
    let start = newLabel()
    let except = newLabel()
    let end = newLabel()
    try visit(loop.iter)
    emit(.getAiter)
    place(start)
    try push(.forLoop, block: start, exit: end)
    emitJump(.setupFinally, to: except)
    emit(.getAnext)
    emitLoadNone()
    emit(.yieldFrom)
    emit(.popBlock)
    try visit(loop.target)
    try visit(loop.body)
    emitJump(.jumpAbsolute, to: start)
    popFrameBlock()
    place(except)
    // CPython 3.9 counts the end of the loop to the `else` block, if there is one.
    if let first = loop.orElse.first { setPlace(first.range) }
    emit(.endAsyncFor)
    try visit(loop.orElse)
    place(end)
  }

  // MARK: Conditions

  /// Jumps to `target` if the condition's truth is `truth`, and falls through otherwise.
  /// CPython: `compiler_jump_if`.
  mutating func jump(to target: Label, if test: Expr, is truth: Bool) throws(Abort) {
    switch test.kind {
    case .unaryOp(.not, let operand):
      return try jump(to: target, if: operand, is: !truth)
    case .boolOp(let op, let values):
      let deciding = op == .or
      let early = deciding == truth ? target : newLabel()
      for value in values.dropLast() { try jump(to: early, if: value, is: deciding) }
      try jump(to: target, if: values[values.count - 1], is: truth)
      if deciding != truth { place(early) }
      return
    case .ifExp(let condition, let body, let orElse):
      let end = newLabel()
      let next = newLabel()
      try jump(to: next, if: condition, is: false)
      try jump(to: target, if: body, is: truth)
      emitJump(.jumpForward, to: end)
      place(next)
      try jump(to: target, if: orElse, is: truth)
      place(end)
      return
    case .compare(let left, let operators, let comparators) where operators.count > 1:
      return try jump(
        to: target, ifChain: left, operators, comparators, is: truth)
    default:
      break
    }
    try visit(test)
    emitJump(truth ? .popJumpIfTrue : .popJumpIfFalse, to: target)
  }

  private mutating func jump(
    to target: Label, ifChain left: Expr, _ operators: NodeList<ComparisonOperator>,
    _ comparators: NodeList<Expr>, is truth: Bool
  ) throws(Abort) {
    checkComparison(left, operators, comparators)
    let cleanup = newLabel()
    let last = operators.count - 1
    try visit(left)
    for index in 0..<last {
      try visit(comparators[index])
      emit(.dupTop)
      emit(.rotThree)
      emitComparison(operators[index])
      emitJump(.popJumpIfFalse, to: cleanup)
      beginBlock()
    }
    try visit(comparators[last])
    emitComparison(operators[last])
    emitJump(truth ? .popJumpIfTrue : .popJumpIfFalse, to: target)
    let end = newLabel()
    emitJump(.jumpForward, to: end)
    place(cleanup)
    emit(.popTop)
    if !truth { emitJump(.jumpForward, to: target) }
    place(end)
  }

  // MARK: Leaving blocks

  /// CPython: `compiler_break`.
  mutating func compileBreak() throws(Abort) {
    guard let loop = try unwindFrameBlocksToLoop() else { throw fail("'break' outside loop") }
    try unwind(loop, preservingTop: false)
    emitJump(.jumpAbsolute, to: loop.exit)
  }

  /// CPython: `compiler_continue`.
  mutating func compileContinue() throws(Abort) {
    guard let loop = try unwindFrameBlocksToLoop() else {
      throw fail("'continue' not properly in loop")
    }
    emitJump(.jumpAbsolute, to: loop.block)
  }

  /// Leaves all blocks of the code object, innermost first.
  mutating func unwindFrameBlocks(preservingTop: Bool) throws(Abort) {
    _ = try unwindFrameBlockStack(preservingTop: preservingTop, stopsAtLoop: false)
  }

  private mutating func unwindFrameBlocksToLoop() throws(Abort) -> FrameBlock? {
    try unwindFrameBlockStack(preservingTop: false, stopsAtLoop: true)
  }

  /// CPython: `compiler_unwind_fblock_stack`. While a block is being left it is off the stack, since
  /// its `finally` body may itself say `return` or `break`.
  private mutating func unwindFrameBlockStack(
    preservingTop: Bool, stopsAtLoop: Bool
  ) throws(Abort) -> FrameBlock? {
    var left: [FrameBlock] = []
    var loop: FrameBlock?
    while frameBlocks.count > unit.frameBlockBase {
      let top = frameBlocks[frameBlocks.count - 1]
      if stopsAtLoop && top.isLoop {
        loop = top
        break
      }
      frameBlocks.removeLast()
      left.append(top)
      try unwind(top, preservingTop: preservingTop)
    }
    while let block = left.popLast() { frameBlocks.append(block) }
    return loop
  }

  /// Writes what leaving one block takes. CPython: `compiler_unwind_fblock`.
  private mutating func unwind(_ block: FrameBlock, preservingTop: Bool) throws(Abort) {
    switch block.content {
    case .whileLoop, .exceptionHandler:
      break
    case .forLoop, .popValue:
      if preservingTop { emit(.rotTwo) }
      emit(.popTop)
    case .except:
      emit(.popBlock)
    case .finallyTry(let body):
      emit(.popBlock)
      if preservingTop { try push(.popValue) }
      let line = unit.line
      try visit(body)
      unit.line = line
      if preservingTop { popFrameBlock() }
    case .finallyEnd:
      if preservingTop { emit(.rotFour) }
      emit(.popTop)
      emit(.popTop)
      emit(.popTop)
      if preservingTop { emit(.rotFour) }
      emit(.popExcept)
    case .with, .asyncWith:
      emit(.popBlock)
      if preservingTop { emit(.rotTwo) }
      emitCallExitWithNones()
      if case .asyncWith = block.content { emitAwait() }
      emit(.popTop)
    case .handlerCleanup(let name):
      if name != nil { emit(.popBlock) }
      if preservingTop { emit(.rotFour) }
      emit(.popExcept)
      if let name { try emitForget(name) }
    }
  }
}
