/// Statements, without those that have a file of their own.
extension CodeGenerator {
  mutating func visit(_ statements: NodeList<Stmt>) throws(Abort) {
    for statement in statements { try visit(statement) }
  }

  /// CPython: `compiler_visit_stmt`.
  mutating func visit(_ statement: Stmt) throws(Abort) {
    setPlace(statement.range)
    switch statement.kind {
    case .functionDef(let definition):
      try compileFunction(statement, definition.value, .function)
    case .asyncFunctionDef(let definition):
      try compileFunction(statement, definition.value, .asyncFunction)
    case .classDef(let definition):
      try compileClass(statement, definition.value)
    case .return(let value):
      try compileReturn(value)
    case .delete(let targets):
      try visit(targets)
    case .assign(let targets, let value):
      try visit(value)
      for (index, target) in targets.enumerated() {
        if index < targets.count - 1 { emit(.dupTop) }
        try visit(target)
      }
    case .augAssign(let target, let op, let value):
      try compileAugAssign(target, op, value)
    case .annAssign(let assignment):
      try compileAnnAssign(assignment.value)
    case .for(let loop):
      try compileFor(loop.value)
    case .asyncFor(let loop):
      try compileAsyncFor(loop.value)
    case .while(let test, let body, let orElse):
      try compileWhile(test, body, orElse)
    case .if(let test, let body, let orElse):
      try compileIf(test, body, orElse)
    case .with(let items, let body):
      try compileWith(items, body, from: 0)
    case .asyncWith(let items, let body):
      try compileAsyncWith(items, body, from: 0)
    case .raise(let exc, let cause):
      var count = 0
      if let exc {
        try visit(exc)
        count = 1
        if let cause {
          try visit(cause)
          count = 2
        }
      }
      emit(.raiseVarargs, count)
    case .try(let statement):
      if statement.value.finalBody.isEmpty {
        try compileTryExcept(statement.value)
      } else {
        try compileTryFinally(statement.value)
      }
    case .assert(let test, let message):
      try compileAssert(test, message)
    case .import(let aliases):
      try compileImport(aliases)
    case .importFrom(let module, let aliases, let level):
      try compileImportFrom(module, aliases, level: Int(level), line: statement.range.line)
    case .expr(let value):
      try compileExpressionStatement(value)
    case .break:
      try compileBreak()
    case .continue:
      try compileContinue()
    case .global, .nonlocal, .pass:
      break
    }
  }

  /// CPython: `compiler_visit_stmt_expr`.
  private mutating func compileExpressionStatement(_ value: Expr) throws(Abort) {
    if isInteractive && outerUnits.isEmpty {
      try visit(value)
      emit(.printExpr)
      return
    }
    if case .constant = value.kind { return }
    try visit(value)
    emit(.popTop)
  }

  /// CPython: `compiler_return`.
  private mutating func compileReturn(_ value: Expr?) throws(Abort) {
    guard unit.isFunctionBlock else { throw fail("'return' outside function") }
    if value != nil && unit.isCoroutine && unit.isGenerator {
      throw fail("'return' with value in async generator")
    }
    guard let value else {
      try unwindFrameBlocks(preservingTop: false)
      emitLoadNone()
      emit(.returnValue)
      return
    }
    // A constant need not wait on the stack while blocks are left.
    if case .constant = value.kind {
      try unwindFrameBlocks(preservingTop: false)
      try visit(value)
    } else {
      try visit(value)
      try unwindFrameBlocks(preservingTop: true)
    }
    emit(.returnValue)
  }

  /// CPython: `compiler_assert`.
  private mutating func compileAssert(_ test: Expr, _ message: Expr?) throws(Abort) {
    if options.optimizationLevel > 0 { return }
    if isNonEmptyTuple(test) {
      warn("assertion is always true, perhaps remove parentheses?")
    }
    let end = newLabel()
    try jump(to: end, if: test, is: true)
    emit(.loadAssertionError)
    if let message {
      try visit(message)
      emit(.callFunction, 1)
    }
    emit(.raiseVarargs, 1)
    place(end)
  }

  /// A tuple of constants does not count: CPython 3.9.18 has folded it by then and says nothing.
  private func isNonEmptyTuple(_ expression: Expr) -> Bool {
    if case .tuple(let elements, _) = expression.kind { return !elements.isEmpty }
    return false
  }

  /// CPython: `compiler_augassign`.
  private mutating func compileAugAssign(
    _ target: Expr, _ op: BinaryOperator, _ value: Expr
  ) throws(Abort) {
    let (line, column) = (unit.line, unit.column)
    setPlace(target.range)
    switch target.kind {
    case .attribute(let object, let name, _):
      try visit(object)
      emit(.dupTop)
      emitName(.loadAttr, name)
    case .subscript(let object, let slice, _):
      try visit(object)
      try visit(slice)
      emit(.dupTopTwo)
      emit(.binarySubscr)
    case .name(let name, _):
      try emitVariable(name, .load)
    default:
      preconditionFailure("an augmented assignment to what the parser refuses")
    }
    (unit.line, unit.column) = (line, column)
    try visit(value)
    emit(op.inplaceOpcode)
    setPlace(target.range)
    switch target.kind {
    case .attribute(_, let name, _):
      emit(.rotTwo)
      emitName(.storeAttr, name)
    case .subscript:
      emit(.rotThree)
      emit(.storeSubscr)
    case .name(let name, _):
      try emitVariable(name, .store)
    default: break
    }
  }

  // MARK: Annotated assignment

  /// CPython: `compiler_annassign`.
  private mutating func compileAnnAssign(_ assignment: AnnAssign) throws(Abort) {
    let target = assignment.target
    if let value = assignment.value {
      try visit(value)
      try visit(target)
    }
    switch target.kind {
    case .name(let name, _):
      try checkAssignable(name)
      if assignment.isSimple && (unit.type == .module || unit.type == .class) {
        try emitAnnotation(assignment.annotation)
        emitName(.loadName, wellKnown.dunderAnnotations)
        emitLoadConst(string: mangle(name))
        emit(.storeSubscr)
      }
    case .attribute(let object, let name, _):
      try checkAssignable(name)
      if assignment.value == nil { try evaluateForErrors(object) }
    case .subscript(let object, let slice, _):
      if assignment.value == nil {
        try evaluateForErrors(object)
        try evaluateSliceForErrors(slice)
      }
    default:
      preconditionFailure("an annotated assignment to what the parser refuses")
    }
    if !assignment.isSimple && (unit.type == .module || unit.type == .class) {
      try evaluateForErrors(assignment.annotation)
    }
  }

  /// An annotation's value, or under the future feature its text. CPython: `VISIT(c, annexpr, …)`.
  mutating func emitAnnotation(_ annotation: Expr) throws(Abort) {
    if future.flags.contains(.futureAnnotations) {
      emitLoadConst(.string(Unparser.text(of: annotation, in: tree)))
    } else {
      try visit(annotation)
    }
  }

  /// CPython: `check_ann_expr`.
  private mutating func evaluateForErrors(_ expression: Expr) throws(Abort) {
    try visit(expression)
    emit(.popTop)
  }

  /// CPython: `check_ann_subscr`.
  private mutating func evaluateSliceForErrors(_ slice: Expr) throws(Abort) {
    switch slice.kind {
    case .slice(let lower, let upper, let step):
      if let lower { try evaluateForErrors(lower) }
      if let upper { try evaluateForErrors(upper) }
      if let step { try evaluateForErrors(step) }
    case .tuple(let elements, _):
      for element in elements { try evaluateSliceForErrors(element) }
    default:
      try evaluateForErrors(slice)
    }
  }
}
