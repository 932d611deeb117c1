/// Constant folding on the tree.
/// CPython: Python/ast_opt.c. The tree is rewritten in place; later passes see only the result.
struct ConstantFolder {
  let tree: SyntaxTree
  let optimizationLevel: Int
  /// Under `from __future__ import annotations` an annotation keeps the form it was written in.
  let foldsAnnotations: Bool
  private let debugName: Name
  /// The constants from here on are the folder's own: each stands in one place.
  private let firstFolded: Int

  init(tree: SyntaxTree, optimizationLevel: Int, foldsAnnotations: Bool) {
    self.tree = tree
    self.optimizationLevel = optimizationLevel
    self.foldsAnnotations = foldsAnnotations
    debugName = tree.names.intern("__debug__")
    firstFolded = tree.constants.count
  }

  func fold() {
    switch tree.root {
    case .module(let body): foldBody(body)
    case .interactive(let body): fold(body)
    case .expression(let body): fold(body)
    case .functionType: break
    }
  }

  // MARK: Statements

  private func fold(_ statements: NodeList<Stmt>) {
    for statement in statements { fold(statement) }
  }

  /// A body that may start with a docstring. What becomes a string only by folding is not one.
  private func foldBody(_ body: NodeList<Stmt>) {
    let hadDocstring = tree.docstring(of: body) != nil
    fold(body)
    if !hadDocstring, tree.docstring(of: body) != nil, case .expr(let value) = body[0].kind {
      body[0].kind = .expr(tree.expr(.joinedStr(tree.list([value])), at: body[0].range))
    }
  }

  private func fold(_ statement: Stmt) {
    switch statement.kind {
    case .functionDef(let definition), .asyncFunctionDef(let definition):
      fold(definition.value.arguments.value)
      foldBody(definition.value.body)
      fold(definition.value.decorators)
      if let returns = definition.value.returns, foldsAnnotations { fold(returns) }
    case .classDef(let definition):
      fold(definition.value.bases)
      for keyword in definition.value.keywords { fold(keyword.value) }
      foldBody(definition.value.body)
      fold(definition.value.decorators)
    case .return(let value):
      if let value { fold(value) }
    case .delete(let targets):
      fold(targets)
    case .assign(let targets, let value):
      fold(targets)
      fold(value)
    case .augAssign(let target, _, let value):
      fold(target)
      fold(value)
    case .annAssign(let assignment):
      fold(assignment.value.target)
      if foldsAnnotations { fold(assignment.value.annotation) }
      if let value = assignment.value.value { fold(value) }
    case .for(let loop):
      foldLoop(loop.value)
      foldIterable(loop.value.iter)
    case .asyncFor(let loop):
      foldLoop(loop.value)
    case .while(let test, let body, let orElse), .if(let test, let body, let orElse):
      fold(test)
      fold(body)
      fold(orElse)
    case .with(let items, let body), .asyncWith(let items, let body):
      for item in items {
        fold(item.context)
        if let target = item.optionalVars { fold(target) }
      }
      fold(body)
    case .raise(let exc, let cause):
      if let exc { fold(exc) }
      if let cause { fold(cause) }
    case .try(let statement):
      fold(statement.value.body)
      for handler in statement.value.handlers {
        if let type = handler.type { fold(type) }
        fold(handler.body)
      }
      fold(statement.value.orElse)
      fold(statement.value.finalBody)
    case .assert(let test, let message):
      fold(test)
      if let message { fold(message) }
    case .expr(let value):
      fold(value)
    case .import, .importFrom, .global, .nonlocal, .pass, .break, .continue:
      break
    }
  }

  private func foldLoop(_ loop: For) {
    fold(loop.target)
    fold(loop.iter)
    fold(loop.body)
    fold(loop.orElse)
  }

  private func fold(_ arguments: Arguments) {
    if foldsAnnotations {
      for argument in arguments.posOnlyArgs { foldAnnotation(argument) }
      for argument in arguments.args { foldAnnotation(argument) }
      if let argument = arguments.vararg { foldAnnotation(argument) }
      for argument in arguments.kwOnlyArgs { foldAnnotation(argument) }
      if let argument = arguments.kwarg { foldAnnotation(argument) }
    }
    for value in arguments.kwDefaults {
      if let value { fold(value) }
    }
    fold(arguments.defaults)
  }

  private func foldAnnotation(_ argument: Arg) {
    if let annotation = argument.annotation { fold(annotation) }
  }

  // MARK: Expressions

  private func fold(_ expressions: NodeList<Expr>) {
    for expression in expressions { fold(expression) }
  }

  /// Operators, calls and attributes nest to the left as deep as a line is long, so that a long
  /// chain is walked in a loop; everything else nests only as deep as the parser allows.
  private func fold(_ expression: Expr, chainLength: Int = 0) {
    guard let left = Self.leftOperand(of: expression) else { return foldNode(expression) }
    if chainLength < 50 {
      fold(left, chainLength: chainLength + 1)
      return foldNode(expression)
    }
    var chain = [expression]
    var next: Expr? = left
    while let node = next {
      chain.append(node)
      next = Self.leftOperand(of: node)
    }
    while let node = chain.popLast() { foldNode(node) }
  }

  private static func leftOperand(of expression: Expr) -> Expr? {
    switch expression.kind {
    case .binOp(let left, _, _): left
    case .call(let function, _, _): function
    case .attribute(let value, _, _): value
    case .subscript(let value, _, _): value
    default: nil
    }
  }

  /// Folds a node whose left operand, if `leftOperand` tells one, is folded.
  private func foldNode(_ expression: Expr) {
    switch expression.kind {
    case .binOp(let left, let op, let right):
      fold(right)
      if op == .add, extend(expression, left, by: right) { return }
      if let a = constant(left), let b = constant(right), let value = a.applying(op, to: b) {
        replace(expression, value)
      }
    case .unaryOp(let op, let operand):
      fold(operand)
      foldUnary(expression, op, operand)
    case .call(_, let arguments, let keywords):
      fold(arguments)
      for keyword in keywords { fold(keyword.value) }
    case .attribute:
      break
    case .subscript(let value, let slice, let context):
      fold(slice)
      if context == .load, let value = constant(value), let index = constant(slice),
        let item = value.item(at: index)
      {
        replace(expression, item)
      }
    case .name(let name, let context):
      if name == debugName && context == .load {
        replace(expression, Constant(optimizationLevel == 0))
      }
    case .constant:
      break
    case .boolOp(_, let values):
      fold(values)
    case .lambda(let arguments, let body):
      fold(arguments.value)
      fold(body)
    case .ifExp(let test, let body, let orElse):
      fold(test)
      fold(body)
      fold(orElse)
    case .dict(let keys, let values):
      for key in keys {
        if let key { fold(key) }
      }
      fold(values)
    case .set(let elements), .list(let elements, _):
      fold(elements)
    case .tuple(let elements, let context):
      fold(elements)
      if context == .load, let items = constants(elements) { replace(expression, .tuple(items)) }
    case .listComp(let element, let generators), .setComp(let element, let generators),
      .generatorExp(let element, let generators):
      fold(element)
      fold(generators)
    case .dictComp(let key, let value, let generators):
      fold(key)
      fold(value)
      fold(generators)
    case .await(let value), .yieldFrom(let value), .starred(let value, _):
      fold(value)
    case .yield(let value):
      if let value { fold(value) }
    case .compare(let left, let operators, let comparators):
      fold(left)
      fold(comparators)
      switch operators[operators.count - 1] {
      case .in, .notIn: foldIterable(comparators[comparators.count - 1])
      default: break
      }
    case .formattedValue(let value, _, let formatSpec):
      fold(value)
      if let formatSpec { fold(formatSpec) }
    case .joinedStr(let values):
      fold(values)
    case .slice(let lower, let upper, let step):
      if let lower { fold(lower) }
      if let upper { fold(upper) }
      if let step { fold(step) }
    case .namedExpr:
      // CPython 3.9 does not look into assignment expressions.
      break
    }
  }

  private func fold(_ generators: NodeList<Comprehension>) {
    for generator in generators {
      fold(generator.target)
      fold(generator.iter)
      fold(generator.ifs)
      foldIterable(generator.iter)
    }
  }

  /// Of `a + b + c`, what became of `a + b` is extended: a long chain is not copied for each operand.
  private func extend(_ expression: Expr, _ left: Expr, by right: Expr) -> Bool {
    guard case .constant(let id, _) = left.kind, id.index >= firstFolded,
      let addition = constant(right), tree.extendConstant(id, by: addition)
    else { return false }
    expression.kind = .constant(id, isUnicodeLiteral: false)
    return true
  }

  private func foldUnary(_ expression: Expr, _ op: UnaryOperator, _ operand: Expr) {
    if let value = constant(operand) {
      if let result = value.applying(op) { replace(expression, result) }
      return
    }
    // `not a is b` becomes `a is not b`; `not a == b` may mean something else than `a != b`.
    guard op == .not, case .compare(_, let operators, _) = operand.kind, operators.count == 1
    else { return }
    switch operators[0] {
    case .is: operators[0] = .isNot
    case .isNot: operators[0] = .is
    case .in: operators[0] = .notIn
    case .notIn: operators[0] = .in
    default: return
    }
    expression.kind = operand.kind
    expression.range = operand.range
  }

  /// A list or set display that is only iterated over, or searched, becomes a tuple or, if its
  /// elements are constant, a constant tuple or frozenset.
  private func foldIterable(_ expression: Expr) {
    switch expression.kind {
    case .list(let elements, let context):
      for element in elements {
        if case .starred = element.kind { return }
      }
      if let items = constants(elements) {
        replace(expression, .tuple(items))
      } else {
        expression.kind = .tuple(elements, context)
      }
    case .set(let elements):
      if let items = constants(elements) {
        replace(expression, .compiledFrozenSet(items.withoutDoubles))
      }
    default: break
    }
  }

  // MARK: Constants

  private func constant(_ expression: Expr) -> Constant? {
    guard case .constant(let id, _) = expression.kind else { return nil }
    return tree[id]
  }

  private func constants(_ expressions: NodeList<Expr>) -> [Constant]? {
    for expression in expressions {
      guard case .constant = expression.kind else { return nil }
    }
    return expressions.compactMap { constant($0) }
  }

  private func replace(_ expression: Expr, _ value: Constant) {
    expression.kind = .constant(tree.constant(value), isUnicodeLiteral: false)
  }
}
