/// Functions, lambdas and classes.
extension CodeGenerator {
  /// CPython: `compiler_function`.
  mutating func compileFunction(
    _ statement: Stmt, _ definition: FunctionDef, _ kind: Unit.Kind
  ) throws(Abort) {
    let arguments = definition.arguments.value
    try checkParameterNames(arguments)
    try visit(definition.decorators)
    let firstLine = definition.decorators.first?.range.line ?? statement.range.line
    var flags = try emitDefaults(arguments)
    if try emitAnnotations(arguments, returns: definition.returns) { flags |= 0x04 }

    enterUnit(
      kind, name: definition.name, scope: symbolTable.scopeIndex(of: statement.pointer),
      firstLine: firstLine)
    if options.optimizationLevel < 2, let docstring = tree.docstring(of: definition.body) {
      addConstant(pool.index(of: docstring))
    } else {
      addConstant(ConstantPool.none)
    }
    setArgumentCounts(arguments)
    try visit(definition.body)
    let finished = finishUnit(addNone: true)
    emitMakeFunction(finished, flags: flags, qualifiedName: finished.qualifiedName)
    for _ in definition.decorators { emit(.callFunction, 1) }
    try emitVariable(definition.name, .store)
  }

  /// CPython: `compiler_lambda`.
  mutating func compileLambda(
    _ expression: Expr, _ arguments: Arguments, _ body: Expr
  ) throws(Abort) {
    try checkParameterNames(arguments)
    let flags = try emitDefaults(arguments)
    enterUnit(
      .lambda, name: wellKnown.lambda, scope: symbolTable.scopeIndex(of: expression.pointer),
      firstLine: expression.range.line)
    // The first constant is the docstring's place.
    addConstant(ConstantPool.none)
    setArgumentCounts(arguments)
    try visit(body)
    let isGenerator = unit.isGenerator
    if !isGenerator { emit(.returnValue) }
    let finished = finishUnit(addNone: !isGenerator)
    emitMakeFunction(finished, flags: flags, qualifiedName: finished.qualifiedName)
  }

  /// CPython: `compiler_class`.
  mutating func compileClass(_ statement: Stmt, _ definition: ClassDef) throws(Abort) {
    try visit(definition.decorators)
    let firstLine = definition.decorators.first?.range.line ?? statement.range.line
    let scope = symbolTable.scopeIndex(of: statement.pointer)

    enterUnit(.class, name: definition.name, scope: scope, firstLine: firstLine)
    unit.privateName = definition.name
    try emitVariable(wellKnown.dunderName, .load)
    try emitVariable(wellKnown.dunderModule, .store)
    emitLoadConst(.string(unit.qualifiedName))
    try emitVariable(wellKnown.dunderQualname, .store)
    try compileBody(definition.body)
    if symbolTable.scopes[Int(scope)].needsClassClosure {
      emit(.loadClosure, 0)
      emit(.dupTop)
      try emitVariable(wellKnown.dunderClassCell, .store)
    } else {
      emitLoadNone()
    }
    emit(.returnValue)
    let finished = finishUnit(addNone: true)

    emit(.loadBuildClass)
    emitMakeFunction(finished, flags: 0, qualifiedName: tree[definition.name])
    emitLoadConst(string: definition.name)
    try emitCall(pushed: 2, definition.bases, definition.keywords)
    for _ in definition.decorators { emit(.callFunction, 1) }
    try emitVariable(definition.name, .store)
  }

  // MARK: Parameters

  private mutating func setArgumentCounts(_ arguments: Arguments) {
    unit.argumentCount = arguments.args.count
    unit.positionalOnlyArgumentCount = arguments.posOnlyArgs.count
    unit.keywordOnlyArgumentCount = arguments.kwOnlyArgs.count
  }

  /// CPython: `compiler_check_debug_args`.
  private mutating func checkParameterNames(_ arguments: Arguments) throws(Abort) {
    for argument in arguments.posOnlyArgs { try checkAssignable(argument.name) }
    for argument in arguments.args { try checkAssignable(argument.name) }
    if let argument = arguments.vararg { try checkAssignable(argument.name) }
    for argument in arguments.kwOnlyArgs { try checkAssignable(argument.name) }
    if let argument = arguments.kwarg { try checkAssignable(argument.name) }
  }

  /// Pushes the default values. CPython: `compiler_default_arguments`.
  /// - Returns: MAKE_FUNCTION's flags for them.
  private mutating func emitDefaults(_ arguments: Arguments) throws(Abort) -> Int {
    var flags = 0
    if !arguments.defaults.isEmpty {
      try visit(arguments.defaults)
      emit(.buildTuple, arguments.defaults.count)
      flags |= 0x01
    }
    var keys: [Constant] = []
    for (argument, value) in zip(arguments.kwOnlyArgs, arguments.kwDefaults) {
      guard let value else { continue }
      keys.append(.string(tree[mangle(argument.name)]))
      try visit(value)
    }
    if !keys.isEmpty {
      emitLoadConst(.tuple(keys))
      emit(.buildConstKeyMap, keys.count)
      flags |= 0x02
    }
    return flags
  }

  /// Pushes a dictionary of the annotations, if there are any. CPython: `compiler_visit_annotations`.
  private mutating func emitAnnotations(
    _ arguments: Arguments, returns: Expr?
  ) throws(Abort) -> Bool {
    var keys: [Constant] = []
    for argument in arguments.args { try emitAnnotation(argument, &keys) }
    for argument in arguments.posOnlyArgs { try emitAnnotation(argument, &keys) }
    if let argument = arguments.vararg { try emitAnnotation(argument, &keys) }
    for argument in arguments.kwOnlyArgs { try emitAnnotation(argument, &keys) }
    if let argument = arguments.kwarg { try emitAnnotation(argument, &keys) }
    if let returns {
      try emitAnnotation(returns)
      keys.append(.string(tree[wellKnown.return]))
    }
    if keys.isEmpty { return false }
    emitLoadConst(.tuple(keys))
    emit(.buildConstKeyMap, keys.count)
    return true
  }

  private mutating func emitAnnotation(
    _ argument: Arg, _ keys: inout [Constant]
  ) throws(Abort) {
    guard let annotation = argument.annotation else { return }
    try emitAnnotation(annotation)
    keys.append(.string(tree[mangle(argument.name)]))
  }
}
