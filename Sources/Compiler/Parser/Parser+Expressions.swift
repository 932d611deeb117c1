extension Parser {
  // MARK: Lists of expressions

  /// star_expressions: `a`, `*a`, `a, *b,`.
  mutating func starExpressions() throws(ParseFailure) -> Expr {
    let start = index
    let first = try starExpression()
    if !at(.comma) { return first }
    let base = exprs.count
    exprs.push(first)
    while take(.comma) && startsExpression(kind, orStar: true) {
      exprs.push(try starExpression())
    }
    let elements = exprs.list(from: base, in: tree)
    return tree.expr(.tuple(elements, .load), at: range(from: start))
  }

  /// expressions: `a`, `a, b,`.
  mutating func expressions() throws(ParseFailure) -> Expr {
    let start = index
    let first = try expression()
    if !at(.comma) { return first }
    let base = exprs.count
    exprs.push(first)
    while take(.comma) && startsExpression(kind, orStar: false) { exprs.push(try expression()) }
    let elements = exprs.list(from: base, in: tree)
    return tree.expr(.tuple(elements, .load), at: range(from: start))
  }

  /// Whether a list goes on after a comma. Only tells what must be an expression from what cannot be;
  /// whatever it lets through is parsed, or refused, as an expression.
  @inline(__always)
  func startsExpression(_ kind: TokenKind, orStar: Bool) -> Bool {
    switch kind {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .ellipsis, .minus, .plus,
      .tilde, .none, .true, .false, .not, .lambda, .await:
      true
    case .star: orStar
    default: false
    }
  }

  @inline(__always)
  mutating func starExpression() throws(ParseFailure) -> Expr {
    at(.star) ? try starred() : try expression()
  }

  /// star_named_expression.
  @inline(__always)
  mutating func starNamedExpression() throws(ParseFailure) -> Expr {
    at(.star) ? try starred() : try namedExpression()
  }

  /// `*` bitwise_or.
  mutating func starred() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    let value = try bitwiseOr()
    return tree.expr(.starred(value, .load), at: range(from: start))
  }

  /// named_expression: `name := value`, or an expression.
  @inline(__always)
  mutating func namedExpression() throws(ParseFailure) -> Expr {
    if at(.name) && next(is: .colonEqual) { return try walrus() }
    return try expression()
  }

  private mutating func walrus() throws(ParseFailure) -> Expr {
    let start = index
    let name = try name()
    let target = tree.expr(.name(name, .store), at: range(of: start))
    index += 1
    let value = try expression()
    return tree.expr(.namedExpr(target: target, value: value), at: range(from: start))
  }

  /// yield_expr.
  mutating func yieldExpression() throws(ParseFailure) -> Expr {
    let start = index
    try expect(.yield)
    if take(.from) {
      let value = try expression()
      return tree.expr(.yieldFrom(value), at: range(from: start))
    }
    guard startsExpression(kind, orStar: true) else {
      return tree.expr(.yield(nil), at: range(from: start))
    }
    let value = try starExpressions()
    return tree.expr(.yield(value), at: range(from: start))
  }

  // MARK: Conditional and Boolean

  /// expression: a conditional, a disjunction, or a lambda.
  mutating func expression() throws(ParseFailure) -> Expr {
    try enter(Levels.expression)
    defer { leave(Levels.expression) }
    if at(.lambda) { return try lambda() }
    let start = index
    let body = try disjunction()
    if !at(.if) { return body }
    index += 1
    let test = try disjunction()
    try expect(.else)
    let orElse = try expression()
    return tree.expr(.ifExp(test: test, body: body, orElse: orElse), at: range(from: start))
  }

  mutating func disjunction() throws(ParseFailure) -> Expr {
    let start = index
    let first = try conjunction()
    if !at(.or) { return first }
    let base = exprs.count
    exprs.push(first)
    while take(.or) { exprs.push(try conjunction()) }
    let values = exprs.list(from: base, in: tree)
    return tree.expr(.boolOp(.or, values), at: range(from: start))
  }

  @inline(__always)
  private mutating func conjunction() throws(ParseFailure) -> Expr {
    let start = index
    let first = try inversion()
    if !at(.and) { return first }
    let base = exprs.count
    exprs.push(first)
    while take(.and) { exprs.push(try inversion()) }
    let values = exprs.list(from: base, in: tree)
    return tree.expr(.boolOp(.and, values), at: range(from: start))
  }

  @inline(__always)
  private mutating func inversion() throws(ParseFailure) -> Expr {
    at(.not) ? try negation() : try comparison()
  }

  private mutating func negation() throws(ParseFailure) -> Expr {
    try enter()
    defer { leave() }
    let start = index
    index += 1
    let operand = try inversion()
    return tree.expr(.unaryOp(.not, operand), at: range(from: start))
  }

  // MARK: Comparison

  private mutating func comparison() throws(ParseFailure) -> Expr {
    let start = index
    let left = try bitwiseOr()
    guard let (first, length) = try comparisonOperator() else { return left }
    index += length
    let base = exprs.count
    exprs.push(try bitwiseOr())
    guard var (op, length) = try comparisonOperator() else {
      let operators = tree.allocate(ComparisonOperator.self, count: 1)
      operators.initialize(to: first)
      let values = exprs.list(from: base, in: tree)
      return tree.expr(
        .compare(left, NodeList(pointer: operators, count: 1), values), at: range(from: start))
    }
    var operators = [first]
    while true {
      index += length
      operators.append(op)
      exprs.push(try bitwiseOr())
      guard let another = try comparisonOperator() else { break }
      (op, length) = another
    }
    let values = exprs.list(from: base, in: tree)
    return tree.expr(.compare(left, tree.list(operators), values), at: range(from: start))
  }

  /// The comparison operator at hand, and how many tokens it takes.
  @inline(__always)
  private func comparisonOperator() throws(ParseFailure) -> (ComparisonOperator, Int)? {
    switch kind {
    case .equalEqual: return (.eq, 1)
    case .notEqual:
      // `<>` is for those who ask for it: `from __future__ import barry_as_FLUFL`.
      if (bytes[Int(tokens[index].start)] == 60) != isBarryAsFLUFL { throw ParseFailure() }
      return (.notEq, 1)
    case .less: return (.lt, 1)
    case .lessEqual: return (.ltE, 1)
    case .greater: return (.gt, 1)
    case .greaterEqual: return (.gtE, 1)
    case .in: return (.in, 1)
    case .is: return next(is: .not) ? (.isNot, 2) : (.is, 1)
    case .not: return next(is: .in) ? (.notIn, 2) : nil
    default: return nil
    }
  }

  // MARK: Arithmetic

  @inline(__always)
  mutating func bitwiseOr() throws(ParseFailure) -> Expr {
    let start = index
    let left = try factor()
    return binaryPrecedence(kind) == 0 ? left : try binary(left, from: start, above: 0)
  }

  /// Goes on after `left` with operators that bind tighter than `minimum`.
  private mutating func binary(
    _ left: Expr, from start: Int, above minimum: UInt8
  ) throws(ParseFailure) -> Expr {
    var left = left
    while true {
      let operatorKind = kind
      let precedence = binaryPrecedence(operatorKind)
      if precedence <= minimum { return left }
      index += 1
      let rightStart = index
      var right = try factor()
      if binaryPrecedence(kind) > precedence {
        right = try binary(right, from: rightStart, above: precedence)
      }
      left = tree.expr(.binOp(left, binaryOperator(operatorKind), right), at: range(from: start))
    }
  }

  /// How tightly a binary operator binds; 0 where the token is none.
  @inline(__always)
  private func binaryPrecedence(_ kind: TokenKind) -> UInt8 {
    switch kind {
    case .bar: 1
    case .caret: 2
    case .ampersand: 3
    case .leftShift, .rightShift: 4
    case .plus, .minus: 5
    case .star, .slash, .doubleSlash, .percent, .at: 6
    default: 0
    }
  }

  @inline(__always)
  private func binaryOperator(_ kind: TokenKind) -> BinaryOperator {
    switch kind {
    case .bar: .bitOr
    case .caret: .bitXor
    case .ampersand: .bitAnd
    case .leftShift: .lShift
    case .rightShift: .rShift
    case .plus: .add
    case .minus: .sub
    case .star: .mult
    case .slash: .div
    case .doubleSlash: .floorDiv
    case .percent: .mod
    default: .matMult
    }
  }

  /// factor: a sign, or power.
  @inline(__always)
  private mutating func factor() throws(ParseFailure) -> Expr {
    switch kind {
    case .plus, .minus, .tilde: try signed()
    default: try power()
    }
  }

  private mutating func signed() throws(ParseFailure) -> Expr {
    try enter()
    defer { leave() }
    let start = index
    let op: UnaryOperator = at(.minus) ? .uSub : at(.plus) ? .uAdd : .invert
    index += 1
    let operand = try factor()
    return tree.expr(.unaryOp(op, operand), at: range(from: start))
  }

  private mutating func power() throws(ParseFailure) -> Expr {
    let start = index
    let base = at(.await) ? try awaitExpression() : try primary()
    if !at(.doubleStar) { return base }
    try enter(2)
    defer { leave(2) }
    index += 1
    let exponent = try factor()
    return tree.expr(.binOp(base, .pow, exponent), at: range(from: start))
  }

  private mutating func awaitExpression() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    let value = try primary()
    return tree.expr(.await(value), at: range(from: start))
  }
}
