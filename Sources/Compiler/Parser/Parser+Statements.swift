extension Parser {
  // MARK: Whole sources

  /// file.
  mutating func file() throws(ParseFailure) -> NodeList<Stmt> {
    let base = stmts.count
    while !at(.endMarker) {
      topLevelStart = index
      topLevelWarningCount = warnings.count
      try statement()
    }
    return stmts.list(from: base, in: tree)
  }

  /// interactive: one statement, as a prompt takes it.
  mutating func interactive() throws(ParseFailure) -> NodeList<Stmt> {
    let base = stmts.count
    switch kind {
    case .if, .def, .for, .while, .try, .with, .class, .at, .async:
      try statement()
      try expect(.newline)
    case .newline:
      index += 1
      stmts.push(tree.stmt(.pass, at: range(of: index - 1)))
    default: try simpleStatements()
    }
    return stmts.list(from: base, in: tree)
  }

  /// eval.
  mutating func evalInput() throws(ParseFailure) -> Expr {
    let value = try expressions()
    while take(.newline) {}
    if !at(.endMarker) { throw ParseFailure() }
    return value
  }

  // MARK: Statements

  /// statement: pushes what stands in one line, or one compound statement.
  mutating func statement() throws(ParseFailure) {
    switch kind {
    case .if: stmts.push(try ifStatement())
    case .def: stmts.push(try functionDefinition(decorators: NodeList()))
    case .for: stmts.push(try forStatement(from: index, isAsync: false))
    case .while: stmts.push(try whileStatement())
    case .try: stmts.push(try tryStatement())
    case .with: stmts.push(try withStatement(from: index, isAsync: false))
    case .class: stmts.push(try classDefinition(decorators: NodeList()))
    case .at: stmts.push(try decorated())
    case .async: stmts.push(try asyncStatement())
    default: try simpleStatements()
    }
  }

  /// simple_stmt: `a; b` and the newline.
  mutating func simpleStatements() throws(ParseFailure) {
    while true {
      stmts.push(try simpleStatement())
      if !at(.semicolon) { break }
      index += 1
      if at(.newline) { break }
    }
    try expect(.newline)
  }

  /// small_stmt.
  private mutating func simpleStatement() throws(ParseFailure) -> Stmt {
    let start = index
    switch kind {
    case .return:
      index += 1
      let value = startsExpression(kind, orStar: true) ? try starExpressions() : nil
      return tree.stmt(.return(value), at: range(from: start))
    case .import: return try importStatement()
    case .from: return try fromImportStatement()
    case .raise: return try raiseStatement()
    case .pass:
      index += 1
      return tree.stmt(.pass, at: range(from: start))
    case .break:
      index += 1
      return tree.stmt(.break, at: range(from: start))
    case .continue:
      index += 1
      return tree.stmt(.continue, at: range(from: start))
    case .del: return try deleteStatement()
    case .assert:
      index += 1
      let test = try expression()
      let message = take(.comma) ? try expression() : nil
      return tree.stmt(.assert(test: test, message: message), at: range(from: start))
    case .global:
      let names = try nameList()
      return tree.stmt(.global(names), at: range(from: start))
    case .nonlocal:
      let names = try nameList()
      return tree.stmt(.nonlocal(names), at: range(from: start))
    default: return try expressionStatement()
    }
  }

  /// An expression alone, or the left side of an assignment.
  private mutating func expressionStatement() throws(ParseFailure) -> Stmt {
    let start = index
    if at(.yield) {
      let value = try yieldExpression()
      return tree.stmt(.expr(value), at: range(from: start))
    }
    let first = try starExpressions()
    let operatorKind = kind
    switch operatorKind {
    case .newline, .semicolon: return tree.stmt(.expr(first), at: range(from: start))
    case .equal: return try assignment(to: first, from: start)
    case .colon: return try annotatedAssignment(to: first, from: start)
    default:
      guard let op = augmentedOperator(operatorKind) else { throw ParseFailure() }
      try setSingleTarget(first)
      index += 1
      let value = try yieldOrStarExpressions()
      return tree.stmt(.augAssign(target: first, op, value: value), at: range(from: start))
    }
  }

  /// Goes on at the first `=`.
  private mutating func assignment(
    to first: Expr, from start: Int
  ) throws(ParseFailure) -> Stmt {
    let base = exprs.count
    var value = first
    while take(.equal) {
      try setContext(of: value, to: .store, isStarAllowed: true)
      exprs.push(value)
      value = try yieldOrStarExpressions()
    }
    let targets = exprs.list(from: base, in: tree)
    return tree.stmt(.assign(targets: targets, value: value), at: range(from: start))
  }

  /// Goes on at the colon.
  private mutating func annotatedAssignment(
    to target: Expr, from start: Int
  ) throws(ParseFailure) -> Stmt {
    let isSimple = isSame(tokens[start].kind, .name) && index == start + 1
    try setSingleTarget(target)
    index += 1
    let annotation = try expression()
    let value = take(.equal) ? try yieldOrStarExpressions() : nil
    let node = tree.box(
      AnnAssign(target: target, annotation: annotation, value: value, isSimple: isSimple))
    return tree.stmt(.annAssign(node), at: range(from: start))
  }

  private mutating func yieldOrStarExpressions() throws(ParseFailure) -> Expr {
    at(.yield) ? try yieldExpression() : try starExpressions()
  }

  private func augmentedOperator(_ kind: TokenKind) -> BinaryOperator? {
    switch kind {
    case .plusEqual: .add
    case .minusEqual: .sub
    case .starEqual: .mult
    case .slashEqual: .div
    case .doubleSlashEqual: .floorDiv
    case .percentEqual: .mod
    case .doubleStarEqual: .pow
    case .atEqual: .matMult
    case .barEqual: .bitOr
    case .ampersandEqual: .bitAnd
    case .caretEqual: .bitXor
    case .leftShiftEqual: .lShift
    case .rightShiftEqual: .rShift
    default: nil
    }
  }

  private mutating func raiseStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    var exception: Expr?
    var cause: Expr?
    if startsExpression(kind, orStar: false) {
      exception = try expression()
      if take(.from) { cause = try expression() }
    }
    return tree.stmt(.raise(exc: exception, cause: cause), at: range(from: start))
  }

  private mutating func deleteStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let base = exprs.count
    repeat {
      if exprs.count > base && !startsExpression(kind, orStar: false) { break }
      let target = try primary()
      try setContext(of: target, to: .del)
      exprs.push(target)
    } while take(.comma)
    if !at(.semicolon) && !at(.newline) { throw ParseFailure() }
    let targets = exprs.list(from: base, in: tree)
    return tree.stmt(.delete(targets), at: range(from: start))
  }

  /// What follows `global` and `nonlocal`.
  private mutating func nameList() throws(ParseFailure) -> NodeList<Name> {
    index += 1
    var names: [Name] = []
    repeat { names.append(try name()) } while take(.comma)
    return tree.list(names)
  }

  // MARK: Imports

  private mutating func importStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    var aliases: [Alias] = []
    repeat {
      let name = try dottedName()
      let asName = take(.as) ? try self.name() : nil
      aliases.append(Alias(name: name, asName: asName))
    } while take(.comma)
    return tree.stmt(.import(tree.list(aliases)), at: range(from: start))
  }

  private mutating func fromImportStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    var level: Int32 = 0
    while at(.dot) || at(.ellipsis) {
      level += at(.dot) ? 1 : 3
      index += 1
    }
    let module = level == 0 || at(.name) ? try dottedName() : nil
    try expect(.import)
    var aliases: [Alias] = []
    if take(.star) {
      aliases.append(Alias(name: names.intern("*"), asName: nil))
    } else {
      let isParenthesized = take(.leftParen)
      repeat {
        if isParenthesized && at(.rightParen) && !aliases.isEmpty { break }
        let name = try name()
        let asName = take(.as) ? try self.name() : nil
        aliases.append(Alias(name: name, asName: asName))
      } while take(.comma)
      if isParenthesized { try expect(.rightParen) }
    }
    return tree.stmt(
      .importFrom(module: module, names: tree.list(aliases), level: level),
      at: range(from: start))
  }

  /// dotted_name; white space around the dots is not part of it.
  private mutating func dottedName() throws(ParseFailure) -> Name {
    let first = try name()
    if !at(.dot) { return first }
    var text = names[first].utf8
    while take(.dot) {
      let part = try name()
      text.append(46)
      text += names[part].utf8
    }
    return names.intern(PythonString(utf8: text))
  }
}
