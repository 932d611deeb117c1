/// Expressions.
extension SymbolTableBuilder {
  mutating func visit(_ expressions: NodeList<Expr>) throws(Abort) {
    for expression in expressions { try visit(expression) }
  }

  mutating func visit(_ expression: Expr) throws(Abort) {
    try enterNode()
    defer { depth -= 1 }
    switch expression.kind {
    case .namedExpr(let target, let value):
      try visitNamedExpr(expression, target: target, value: value)
    case .boolOp(_, let values):
      try visit(values)
    case .binOp(let left, _, let right):
      try visit(left)
      try visit(right)
    case .unaryOp(_, let operand):
      try visit(operand)
    case .lambda(let arguments, let body):
      try visitDefaults(arguments.value)
      enterScope(
        .function, .lambda, name: nil, node: expression.pointer, line: expression.range.line,
        column: expression.range.column)
      try visitParameters(arguments.value)
      try visit(body)
      exitScope()
    case .ifExp(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .dict(let keys, let values):
      for key in keys {
        if let key { try visit(key) }
      }
      try visit(values)
    case .set(let elements):
      try visit(elements)
    case .listComp(let element, let generators):
      try visitComprehension(expression, .listComp, generators, element, nil)
    case .setComp(let element, let generators):
      try visitComprehension(expression, .setComp, generators, element, nil)
    case .generatorExp(let element, let generators):
      try visitComprehension(expression, .generatorExp, generators, element, nil)
    case .dictComp(let key, let value, let generators):
      try visitComprehension(expression, .dictComp, generators, key, value)
    case .await(let value):
      try visit(value)
      scopes[Int(current)].isCoroutine = true
    case .yield(let value):
      if let value { try visit(value) }
      scopes[Int(current)].isGenerator = true
    case .yieldFrom(let value):
      try visit(value)
      scopes[Int(current)].isGenerator = true
    case .compare(let left, _, let comparators):
      try visit(left)
      try visit(comparators)
    case .call(let function, let arguments, let keywords):
      try visit(function)
      try visit(arguments)
      for keyword in keywords { try visit(keyword.value) }
    case .formattedValue(let value, _, let formatSpec):
      try visit(value)
      if let formatSpec { try visit(formatSpec) }
    case .joinedStr(let values):
      try visit(values)
    case .constant:
      break
    case .attribute(let value, _, _):
      try visit(value)
    case .subscript(let value, let slice, _):
      try visit(value)
      try visit(slice)
    case .starred(let value, _):
      try visit(value)
    case .name(let name, let context):
      try visitName(name, context)
    case .list(let elements, _), .tuple(let elements, _):
      try visit(elements)
    case .slice(let lower, let upper, let step):
      if let lower { try visit(lower) }
      if let upper { try visit(upper) }
      if let step { try visit(step) }
    }
  }

  private mutating func visitName(_ name: Name, _ context: ExprContext) throws(Abort) {
    guard context == .load else { return try add(name, .local) }
    try add(name, .use)
    // `super()` finds its class in the cell `__class__`.
    if name == superName && scopes[Int(current)].type == .function {
      try add(dunderClassName, .use)
    }
  }

  // MARK: Assignment expressions

  private mutating func visitNamedExpr(
    _ expression: Expr, target: Expr, value: Expr
  ) throws(Abort) {
    if scopes[Int(current)].comprehensionIterableDepth > 0 {
      throw fail(
        "assignment expression cannot be used in a comprehension iterable expression",
        line: expression.range.line, offset: expression.range.column)
    }
    if scopes[Int(current)].isComprehension, case .name(let name, _) = target.kind {
      try bindOutsideComprehension(name, at: target.range)
    }
    try visit(value)
    try visit(target)
  }

  /// In a comprehension, `:=` binds in the nearest scope that is not one.
  /// CPython: `symtable_extend_namedexpr_scope`.
  private mutating func bindOutsideComprehension(
    _ name: Name, at range: SourceRange
  ) throws(Abort) {
    var scope = current
    while scope >= 0 {
      // CPython looks the name up unmangled here.
      let usage = usage(ofMangled: name, in: scope)
      switch scopes[Int(scope)].type {
      case .function where scopes[Int(scope)].isComprehension:
        if usage.contains(.comprehensionTarget) {
          throw fail(
            "assignment expression cannot rebind comprehension iteration variable "
              + "'\(tree[name])'", line: range.line, offset: range.column)
        }
      case .function:
        try add(name, usage.contains(.global) ? .global : .nonlocal)
        recordDirective(name, at: range)
        return try add(name, .local, to: scope)
      case .module:
        try add(name, .global)
        recordDirective(name, at: range)
        return try add(name, .global, to: scope)
      case .class:
        throw fail(
          "assignment expression within a comprehension cannot be used in a class body",
          line: range.line, offset: range.column)
      }
      scope = scopes[Int(scope)].parent
    }
  }

  // MARK: Comprehensions

  private mutating func visitComprehension(
    _ expression: Expr, _ kind: ScopeKind, _ generators: NodeList<Comprehension>, _ element: Expr,
    _ value: Expr?
  ) throws(Abort) {
    let outermost = generators[0]
    // The outermost iterable belongs to the scope around the comprehension.
    scopes[Int(current)].comprehensionIterableDepth += 1
    try visit(outermost.iter)
    scopes[Int(current)].comprehensionIterableDepth -= 1

    enterScope(
      .function, kind, name: nil, node: expression.pointer, line: expression.range.line,
      column: expression.range.column)
    if outermost.isAsync { scopes[Int(current)].isCoroutine = true }
    scopes[Int(current)].isComprehension = true
    try add(implicitArgumentName, .parameter)
    try visitComprehensionTarget(outermost.target)
    try visit(outermost.ifs)
    for generator in generators.dropFirst() {
      try visitComprehensionTarget(generator.target)
      scopes[Int(current)].comprehensionIterableDepth += 1
      try visit(generator.iter)
      scopes[Int(current)].comprehensionIterableDepth -= 1
      try visit(generator.ifs)
      if generator.isAsync { scopes[Int(current)].isCoroutine = true }
    }
    if let value { try visit(value) }
    try visit(element)
    if scopes[Int(current)].isGenerator {
      let place =
        switch kind {
        case .listComp: "list comprehension"
        case .setComp: "set comprehension"
        case .dictComp: "dict comprehension"
        default: "generator expression"
        }
      throw fail("'yield' inside \(place)", inScope: current)
    }
    scopes[Int(current)].isGenerator = kind == .generatorExp
    exitScope()
  }

  private mutating func visitComprehensionTarget(_ target: Expr) throws(Abort) {
    scopes[Int(current)].isInComprehensionTarget = true
    try visit(target)
    scopes[Int(current)].isInComprehensionTarget = false
  }
}
