extension Parser {
  /// block: an indented block, or simple statements in the same line.
  mutating func block() throws(ParseFailure) -> NodeList<Stmt> {
    try enter(Levels.block)
    defer { leave(Levels.block) }
    let base = stmts.count
    if take(.newline) {
      try expect(.indent)
      repeat { try statement() } while !at(.dedent)
      index += 1
    } else {
      try simpleStatements()
    }
    return stmts.list(from: base, in: tree)
  }

  @inline(__always)
  private mutating func colonAndBlock() throws(ParseFailure) -> NodeList<Stmt> {
    try expect(.colon)
    return try block()
  }

  private mutating func elseBlock() throws(ParseFailure) -> NodeList<Stmt> {
    take(.else) ? try colonAndBlock() : NodeList()
  }

  // MARK: if, while, for

  /// From `if` or `elif` on.
  mutating func ifStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let test = try namedExpression()
    let body = try colonAndBlock()
    var orElse = NodeList<Stmt>()
    if at(.elif) {
      try enter()
      defer { leave() }
      let nested = try ifStatement()
      orElse = NodeList(pointer: tree.box(nested).pointer, count: 1)
    } else {
      orElse = try elseBlock()
    }
    return tree.stmt(.if(test: test, body: body, orElse: orElse), at: statementRange(from: start))
  }

  mutating func whileStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let test = try namedExpression()
    let body = try colonAndBlock()
    let orElse = try elseBlock()
    return tree.stmt(
      .while(test: test, body: body, orElse: orElse), at: statementRange(from: start))
  }

  /// At `for`; `start` is the `async` before it, if any.
  mutating func forStatement(from start: Int, isAsync: Bool) throws(ParseFailure) -> Stmt {
    index += 1
    let target = try starTargets()
    try expect(.in)
    let iter = try starExpressions()
    let body = try colonAndBlock()
    let orElse = try elseBlock()
    let node = tree.box(For(target: target, iter: iter, body: body, orElse: orElse))
    return tree.stmt(isAsync ? .asyncFor(node) : .for(node), at: statementRange(from: start))
  }

  // MARK: with

  /// At `with`; `start` is the `async` before it, if any.
  mutating func withStatement(from start: Int, isAsync: Bool) throws(ParseFailure) -> Stmt {
    index += 1
    var items = NodeList<WithItem>()
    if let parenthesized = try parenthesizedWithItems() {
      items = parenthesized
    } else {
      items = try withItems(isParenthesized: false)
    }
    let body = try colonAndBlock()
    return tree.stmt(
      isAsync ? .asyncWith(items: items, body: body) : .with(items: items, body: body),
      at: statementRange(from: start))
  }

  /// `(a as b, c)`, if a colon follows it; otherwise the parenthesis belongs to an expression, and nothing
  /// is taken.
  private mutating func parenthesizedWithItems() throws(ParseFailure) -> NodeList<WithItem>? {
    guard at(.leftParen) else { return nil }
    let before = index
    let depthBefore = depth
    let warningCount = warnings.count
    let counts = (exprs.count, optionalExprs.count, keywords.count)
    index += 1
    do throws(ParseFailure) {
      let items = try withItems(isParenthesized: true)
      try expect(.rightParen)
      if at(.colon) { return items }
    } catch {
      depth = depthBefore
      exprs.drop(to: counts.0)
      optionalExprs.drop(to: counts.1)
      keywords.drop(to: counts.2)
    }
    warnings.removeSubrange(warningCount...)
    index = before
    return nil
  }

  private mutating func withItems(
    isParenthesized: Bool
  ) throws(ParseFailure) -> NodeList<WithItem> {
    var items: [WithItem] = []
    repeat {
      if isParenthesized && at(.rightParen) && !items.isEmpty { break }
      let context = try expression()
      let optionalVars = take(.as) ? try starTarget() : nil
      items.append(WithItem(context: context, optionalVars: optionalVars))
    } while take(.comma)
    return tree.list(items)
  }

  // MARK: try

  mutating func tryStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let body = try colonAndBlock()
    var handlers: [ExceptHandler] = []
    while at(.except) { handlers.append(try exceptHandler()) }
    let orElse = handlers.isEmpty ? NodeList() : try elseBlock()
    var finalBody = NodeList<Stmt>()
    if take(.finally) {
      finalBody = try colonAndBlock()
    } else if handlers.isEmpty {
      throw ParseFailure()
    }
    let node = tree.box(
      Try(body: body, handlers: tree.list(handlers), orElse: orElse, finalBody: finalBody))
    return tree.stmt(.try(node), at: statementRange(from: start))
  }

  private mutating func exceptHandler() throws(ParseFailure) -> ExceptHandler {
    let start = index
    index += 1
    var type: Expr?
    var name: Name?
    if !at(.colon) {
      type = try expression()
      if take(.as) { name = try self.name() }
    }
    let body = try colonAndBlock()
    return ExceptHandler(type: type, name: name, body: body, range: statementRange(from: start))
  }

  // MARK: Definitions

  /// Decorators, then what they decorate.
  mutating func decorated() throws(ParseFailure) -> Stmt {
    let base = exprs.count
    while take(.at) {
      exprs.push(try namedExpression())
      try expect(.newline)
    }
    let decorators = exprs.list(from: base, in: tree)
    switch kind {
    case .def: return try functionDefinition(decorators: decorators)
    case .class: return try classDefinition(decorators: decorators)
    case .async:
      if !next(is: .def) { throw ParseFailure() }
      return try asyncFunctionDefinition(decorators: decorators)
    default: throw ParseFailure()
    }
  }

  mutating func asyncStatement() throws(ParseFailure) -> Stmt {
    let start = index
    switch tokens[index + 1].kind {
    case .def: return try asyncFunctionDefinition(decorators: NodeList())
    case .for:
      index += 1
      return try forStatement(from: start, isAsync: true)
    case .with:
      index += 1
      return try withStatement(from: start, isAsync: true)
    default: throw ParseFailure()
    }
  }

  mutating func functionDefinition(decorators: NodeList<Expr>) throws(ParseFailure) -> Stmt {
    let start = index
    let node = try functionAfterDef(decorators)
    return tree.stmt(.functionDef(node), at: statementRange(from: start))
  }

  private mutating func asyncFunctionDefinition(
    decorators: NodeList<Expr>
  ) throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let node = try functionAfterDef(decorators)
    return tree.stmt(.asyncFunctionDef(node), at: statementRange(from: start))
  }

  private mutating func functionAfterDef(
    _ decorators: NodeList<Expr>
  ) throws(ParseFailure) -> NodeBox<FunctionDef> {
    index += 1
    let name = try name()
    try expect(.leftParen)
    let arguments = try parameters(until: .rightParen)
    try expect(.rightParen)
    let returns = take(.arrow) ? try expression() : nil
    let body = try colonAndBlock()
    return tree.box(
      FunctionDef(
        name: name, arguments: arguments, body: body, decorators: decorators, returns: returns))
  }

  mutating func classDefinition(decorators: NodeList<Expr>) throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let name = try name()
    var bases = NodeList<Expr>()
    var keywords = NodeList<Keyword>()
    if take(.leftParen) && !take(.rightParen) {
      let base = exprs.count
      let keywordBase = self.keywords.count
      try arguments(generatorFrom: nil)
      try expect(.rightParen)
      bases = exprs.list(from: base, in: tree)
      keywords = self.keywords.list(from: keywordBase, in: tree)
    }
    let body = try colonAndBlock()
    let node = tree.box(
      ClassDef(name: name, bases: bases, keywords: keywords, body: body, decorators: decorators))
    return tree.stmt(.classDef(node), at: statementRange(from: start))
  }
}
