/// Expressions, without those that have a file of their own.
extension CodeGenerator {
  mutating func visit(_ expressions: NodeList<Expr>) throws(Abort) {
    for expression in expressions { try visit(expression) }
  }

  /// CPython: `compiler_visit_expr`.
  mutating func visit(_ expression: Expr) throws(Abort) {
    let (line, column) = (unit.line, unit.column)
    setPlace(expression.range)
    try visitNode(expression)
    (unit.line, unit.column) = (line, column)
  }

  /// CPython: `compiler_visit_expr1`.
  private mutating func visitNode(_ expression: Expr) throws(Abort) {
    switch expression.kind {
    case .name(let name, let context):
      try emitVariable(name, context)
    case .constant(let id, _):
      if !isSuppressed { emitLoadConst(pool.index(of: id)) }
    case .attribute(let object, let name, let context):
      try visit(object)
      switch context {
      case .load: emitName(.loadAttr, name)
      case .store:
        try checkAssignable(name)
        emitName(.storeAttr, name)
      case .del: emitName(.deleteAttr, name)
      }
    case .call(let function, let arguments, let keywords):
      try compileCall(function, arguments, keywords)
    case .subscript(let object, let slice, let context):
      try compileSubscript(object, slice, context)
    case .binOp(let left, let op, let right):
      try visit(left)
      try visit(right)
      emit(op.opcode)
    case .unaryOp(let op, let operand):
      try visit(operand)
      emit(op.opcode)
    case .boolOp(let op, let values):
      try compileBoolOp(op, values)
    case .compare(let left, let operators, let comparators):
      try compileCompare(left, operators, comparators)
    case .tuple(let elements, let context):
      switch context {
      case .load: try emitDisplay(elements, .tuple)
      case .store: try emitUnpacking(elements)
      case .del: try visit(elements)
      }
    case .list(let elements, let context):
      switch context {
      case .load: try emitDisplay(elements, .list)
      case .store: try emitUnpacking(elements)
      case .del: try visit(elements)
      }
    case .set(let elements):
      try emitDisplay(elements, .set)
    case .dict(let keys, let values):
      try compileDict(keys, values)
    case .ifExp(let test, let body, let orElse):
      try compileIfExp(test, body, orElse)
    case .lambda(let arguments, let body):
      try compileLambda(expression, arguments.value, body)
    case .namedExpr(let target, let value):
      try visit(value)
      emit(.dupTop)
      try visit(target)
    case .listComp(let element, let generators):
      try compileComprehension(expression, .list, generators, element, nil)
    case .setComp(let element, let generators):
      try compileComprehension(expression, .set, generators, element, nil)
    case .dictComp(let key, let value, let generators):
      try compileComprehension(expression, .dict, generators, key, value)
    case .generatorExp(let element, let generators):
      try compileComprehension(expression, .generator, generators, element, nil)
    case .joinedStr(let values):
      try visit(values)
      if values.count != 1 { emit(.buildString, values.count) }
    case .formattedValue(let value, let conversion, let formatSpec):
      try compileFormattedValue(value, conversion, formatSpec)
    case .await(let value):
      try compileAwait(value)
    case .yield(let value):
      guard unit.isFunctionBlock else { throw fail("'yield' outside function") }
      if let value { try visit(value) } else { emitLoadNone() }
      emit(.yieldValue)
    case .yieldFrom(let value):
      guard unit.isFunctionBlock else { throw fail("'yield' outside function") }
      if unit.type == .asyncFunction { throw fail("'yield from' inside async function") }
      try visit(value)
      emit(.getYieldFromIter)
      emitLoadNone()
      emit(.yieldFrom)
    case .starred(_, let context):
      throw fail(
        context == .store
          ? "starred assignment target must be in a list or tuple"
          : "can't use starred expression here")
    case .slice(let lower, let upper, let step):
      if let lower { try visit(lower) } else { emitLoadNone() }
      if let upper { try visit(upper) } else { emitLoadNone() }
      if let step { try visit(step) }
      emit(.buildSlice, step == nil ? 2 : 3)
    }
  }

  private mutating func compileAwait(_ value: Expr) throws(Abort) {
    guard unit.isFunctionBlock else { throw fail("'await' outside function") }
    if unit.type != .asyncFunction && unit.type != .comprehension {
      throw fail("'await' outside async function")
    }
    try visit(value)
    emitAwait()
  }

  /// CPython: `compiler_formatted_value`.
  private mutating func compileFormattedValue(
    _ value: Expr, _ conversion: Int32, _ formatSpec: Expr?
  ) throws(Abort) {
    try visit(value)
    var oparg =
      switch UInt8(truncatingIfNeeded: conversion) {
      case UInt8(ascii: "s"): 1
      case UInt8(ascii: "r"): 2
      case UInt8(ascii: "a"): 3
      default: 0
      }
    if let formatSpec {
      try visit(formatSpec)
      oparg |= 4
    }
    emit(.formatValue, oparg)
  }

  // MARK: Conditions

  /// CPython: `compiler_boolop`.
  private mutating func compileBoolOp(
    _ op: BooleanOperator, _ values: NodeList<Expr>
  ) throws(Abort) {
    let end = newLabel()
    for value in values.dropLast() {
      try visit(value)
      emitJump(op == .and ? .jumpIfFalseOrPop : .jumpIfTrueOrPop, to: end)
      beginBlock()
    }
    try visit(values[values.count - 1])
    place(end)
  }

  /// CPython: `compiler_ifexp`.
  private mutating func compileIfExp(
    _ test: Expr, _ body: Expr, _ orElse: Expr
  ) throws(Abort) {
    let end = newLabel()
    let next = newLabel()
    try jump(to: next, if: test, is: false)
    try visit(body)
    emitJump(.jumpForward, to: end)
    place(next)
    try visit(orElse)
    place(end)
  }

  /// CPython: `compiler_compare`.
  private mutating func compileCompare(
    _ left: Expr, _ operators: NodeList<ComparisonOperator>, _ comparators: NodeList<Expr>
  ) throws(Abort) {
    checkComparison(left, operators, comparators)
    try visit(left)
    let last = operators.count - 1
    if last == 0 {
      try visit(comparators[0])
      emitComparison(operators[0])
      return
    }
    let cleanup = newLabel()
    for index in 0..<last {
      try visit(comparators[index])
      emit(.dupTop)
      emit(.rotThree)
      emitComparison(operators[index])
      emitJump(.jumpIfFalseOrPop, to: cleanup)
      beginBlock()
    }
    try visit(comparators[last])
    emitComparison(operators[last])
    let end = newLabel()
    emitJump(.jumpForward, to: end)
    place(cleanup)
    emit(.rotTwo)
    emit(.popTop)
    place(end)
  }

  /// CPython: `compiler_addcompare`.
  mutating func emitComparison(_ op: ComparisonOperator) {
    switch op {
    case .lt: emit(.compareOp, 0)
    case .ltE: emit(.compareOp, 1)
    case .eq: emit(.compareOp, 2)
    case .notEq: emit(.compareOp, 3)
    case .gt: emit(.compareOp, 4)
    case .gtE: emit(.compareOp, 5)
    case .is: emit(.isOp, 0)
    case .isNot: emit(.isOp, 1)
    case .in: emit(.containsOp, 0)
    case .notIn: emit(.containsOp, 1)
    }
  }

  // MARK: Subscripts

  /// CPython: `compiler_subscript`.
  private mutating func compileSubscript(
    _ object: Expr, _ slice: Expr, _ context: ExprContext
  ) throws(Abort) {
    if context == .load {
      checkSubscripted(object)
      checkIndex(slice, of: object)
    }
    try visit(object)
    try visit(slice)
    switch context {
    case .load: emit(.binarySubscr)
    case .store: emit(.storeSubscr)
    case .del: emit(.deleteSubscr)
    }
  }
}

extension BinaryOperator {
  var opcode: Opcode {
    switch self {
    case .add: .binaryAdd
    case .sub: .binarySubtract
    case .mult: .binaryMultiply
    case .matMult: .binaryMatrixMultiply
    case .div: .binaryTrueDivide
    case .mod: .binaryModulo
    case .pow: .binaryPower
    case .lShift: .binaryLshift
    case .rShift: .binaryRshift
    case .bitOr: .binaryOr
    case .bitXor: .binaryXor
    case .bitAnd: .binaryAnd
    case .floorDiv: .binaryFloorDivide
    }
  }

  var inplaceOpcode: Opcode {
    switch self {
    case .add: .inplaceAdd
    case .sub: .inplaceSubtract
    case .mult: .inplaceMultiply
    case .matMult: .inplaceMatrixMultiply
    case .div: .inplaceTrueDivide
    case .mod: .inplaceModulo
    case .pow: .inplacePower
    case .lShift: .inplaceLshift
    case .rShift: .inplaceRshift
    case .bitOr: .inplaceOr
    case .bitXor: .inplaceXor
    case .bitAnd: .inplaceAnd
    case .floorDiv: .inplaceFloorDivide
    }
  }
}

extension UnaryOperator {
  var opcode: Opcode {
    switch self {
    case .invert: .unaryInvert
    case .not: .unaryNot
    case .uAdd: .unaryPositive
    case .uSub: .unaryNegative
    }
  }
}
