/// Comprehensions and generator expressions: functions that are called at once.
extension CodeGenerator {
  enum ComprehensionKind { case list, set, dict, generator }

  /// What a comprehension adds for each round.
  private struct ComprehensionBody {
    var kind: ComprehensionKind
    var generators: NodeList<Comprehension>
    var element: Expr
    var value: Expr?
  }

  /// CPython: `compiler_comprehension`.
  mutating func compileComprehension(
    _ expression: Expr, _ kind: ComprehensionKind, _ generators: NodeList<Comprehension>,
    _ element: Expr, _ value: Expr?
  ) throws(Abort) {
    let isInAsyncFunction = unit.isCoroutine
    let name =
      switch kind {
      case .list: wellKnown.listComp
      case .set: wellKnown.setComp
      case .dict: wellKnown.dictComp
      case .generator: wellKnown.generatorExp
      }
    enterUnit(
      .comprehension, name: name, scope: symbolTable.scopeIndex(of: expression.pointer),
      firstLine: expression.range.line)
    let isAsync = unit.isCoroutine
    if isAsync && !isInAsyncFunction && kind != .generator {
      throw fail("asynchronous comprehension outside of an asynchronous function")
    }
    switch kind {
    case .list: emit(.buildList, 0)
    case .set: emit(.buildSet, 0)
    case .dict: emit(.buildMap, 0)
    case .generator: break
    }
    let body = ComprehensionBody(
      kind: kind, generators: generators, element: element, value: value)
    try compileGenerator(0, depth: 0, body)
    if kind != .generator { emit(.returnValue) }
    let finished = finishUnit(addNone: true)
    emitMakeFunction(finished, flags: 0, qualifiedName: finished.qualifiedName)

    let outermost = generators[0]
    try visit(outermost.iter)
    emit(outermost.isAsync ? .getAiter : .getIter)
    emit(.callFunction, 1)
    if isAsync && kind != .generator { emitAwait() }
  }

  /// One `for` clause and all that is inside of it.
  /// - Parameter depth: how many iterators are on the stack, above the collection being built.
  private mutating func compileGenerator(
    _ index: Int, depth: Int, _ body: ComprehensionBody
  ) throws(Abort) {
    if body.generators[index].isAsync {
      try compileAsyncGenerator(index, depth: depth, body)
    } else {
      try compileSyncGenerator(index, depth: depth, body)
    }
  }

  /// CPython: `compiler_sync_comprehension_generator`.
  private mutating func compileSyncGenerator(
    _ index: Int, depth: Int, _ body: ComprehensionBody
  ) throws(Abort) {
    let generator = body.generators[index]
    let start = newLabel()
    let ifCleanup = newLabel()
    let anchor = newLabel()
    var loops = true
    if index == 0 {
      unit.argumentCount = 1
      emit(.loadFast, 0)
    } else if let single = Self.singleElement(of: generator.iter) {
      // `for y in [f(x)]` is an assignment.
      try visit(single)
      loops = false
    } else {
      try visit(generator.iter)
      emit(.getIter)
    }
    let innerDepth = loops ? depth + 1 : depth
    if loops {
      place(start)
      emitJump(.forIter, to: anchor)
      beginBlock()
    }
    try visit(generator.target)
    for condition in generator.ifs {
      try jump(to: ifCleanup, if: condition, is: false)
      beginBlock()
    }
    try compileRest(after: index, depth: innerDepth, body)
    place(ifCleanup)
    if loops {
      emitJump(.jumpAbsolute, to: start)
      place(anchor)
    }
  }

  /// CPython: `compiler_async_comprehension_generator`.
  private mutating func compileAsyncGenerator(
    _ index: Int, depth: Int, _ body: ComprehensionBody
  ) throws(Abort) {
    let generator = body.generators[index]
    let start = newLabel()
    let except = newLabel()
    let ifCleanup = newLabel()
    if index == 0 {
      unit.argumentCount = 1
      emit(.loadFast, 0)
    } else {
      try visit(generator.iter)
      emit(.getAiter)
    }
    place(start)
    emitJump(.setupFinally, to: except)
    emit(.getAnext)
    emitLoadNone()
    emit(.yieldFrom)
    emit(.popBlock)
    try visit(generator.target)
    for condition in generator.ifs {
      try jump(to: ifCleanup, if: condition, is: false)
      beginBlock()
    }
    try compileRest(after: index, depth: depth + 1, body)
    place(ifCleanup)
    emitJump(.jumpAbsolute, to: start)
    place(except)
    emit(.endAsyncFor)
  }

  /// The next `for` clause, or after the last one what is added to the result.
  private mutating func compileRest(
    after index: Int, depth: Int, _ body: ComprehensionBody
  ) throws(Abort) {
    if index + 1 < body.generators.count {
      return try compileGenerator(index + 1, depth: depth, body)
    }
    try visit(body.element)
    switch body.kind {
    case .generator:
      emit(.yieldValue)
      emit(.popTop)
    case .list: emit(.listAppend, depth + 1)
    case .set: emit(.setAdd, depth + 1)
    case .dict:
      if let value = body.value { try visit(value) }
      emit(.mapAdd, depth + 1)
    }
  }

  private static func singleElement(of iter: Expr) -> Expr? {
    switch iter.kind {
    case .list(let elements, _), .tuple(let elements, _):
      guard elements.count == 1 else { return nil }
      if case .starred = elements[0].kind { return nil }
      return elements[0]
    default: return nil
    }
  }
}
