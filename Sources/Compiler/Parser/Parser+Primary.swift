extension Parser {
  // MARK: Attribute, call, subscript

  /// primary: an atom and what follows it.
  mutating func primary() throws(ParseFailure) -> Expr {
    let start = index
    var value = try atom()
    while true {
      switch kind {
      case .dot:
        index += 1
        let name = try name()
        value = tree.expr(.attribute(value, name, .load), at: range(from: start))
      case .leftParen: value = try call(value, from: start)
      case .leftBracket:
        index += 1
        let slice = try slices()
        try expect(.rightBracket)
        value = tree.expr(.subscript(value, slice, .load), at: range(from: start))
      default: return value
      }
    }
  }

  private mutating func slices() throws(ParseFailure) -> Expr {
    let start = index
    let first = try slice()
    if !at(.comma) { return first }
    let base = exprs.count
    exprs.push(first)
    while take(.comma) && !at(.rightBracket) { exprs.push(try slice()) }
    let elements = exprs.list(from: base, in: tree)
    return tree.expr(.tuple(elements, .load), at: range(from: start))
  }

  private mutating func slice() throws(ParseFailure) -> Expr {
    let start = index
    var lower: Expr?
    if !at(.colon) {
      let first = try expression()
      if !at(.colon) { return first }
      lower = first
    }
    index += 1
    var upper: Expr?
    if !isSliceEnd { upper = try expression() }
    var step: Expr?
    if take(.colon) && !isSliceEnd { step = try expression() }
    return tree.expr(.slice(lower: lower, upper: upper, step: step), at: range(from: start))
  }

  private var isSliceEnd: Bool { at(.rightBracket) || at(.comma) || at(.colon) }

  private mutating func call(_ function: Expr, from start: Int) throws(ParseFailure) -> Expr {
    let open = index
    index += 1
    if take(.rightParen) {
      return tree.expr(
        .call(function, arguments: NodeList(), keywords: NodeList()), at: range(from: start))
    }
    let base = exprs.count
    let keywordBase = keywords.count
    try arguments(generatorFrom: open)
    try expect(.rightParen)
    let arguments = exprs.list(from: base, in: tree)
    let keywords = keywords.list(from: keywordBase, in: tree)
    return tree.expr(
      .call(function, arguments: arguments, keywords: keywords), at: range(from: start))
  }

  /// arguments: pushes them on `exprs` and `keywords`, up to the closing parenthesis.
  ///
  /// Positional arguments come first; after a keyword only `*x`, `name=` and `**x`, after `**x` only the
  /// last two.
  /// - Parameter open: index of the opening parenthesis if a lone generator needs none of its own.
  mutating func arguments(generatorFrom open: Int?) throws(ParseFailure) {
    var isKeywordSeen = false
    var isDoubleStarSeen = false
    let first = index
    repeat {
      let start = index
      switch kind {
      case .rightParen:
        if start == first { throw ParseFailure() }
        return
      case .doubleStar:
        isDoubleStarSeen = true
        isKeywordSeen = true
        index += 1
        let value = try expression()
        keywords.push(Keyword(name: nil, value: value, range: range(from: start)))
      case .star:
        if isDoubleStarSeen { throw ParseFailure() }
        index += 1
        let value = try expression()
        exprs.push(tree.expr(.starred(value, .load), at: range(from: start)))
      case .name where next(is: .equal):
        isKeywordSeen = true
        let name = try name()
        index += 1
        let value = try expression()
        keywords.push(Keyword(name: name, value: value, range: range(from: start)))
      default:
        if isKeywordSeen { throw ParseFailure() }
        let value = try namedExpression()
        if at(.for) || at(.async) {
          guard let open, start == first else { throw ParseFailure() }
          let clauses = try comprehensionClauses()
          // The generator takes the call's parentheses for its own.
          if !at(.rightParen) { throw ParseFailure() }
          index += 1
          exprs.push(tree.expr(.generatorExp(value, clauses), at: range(from: open)))
          index -= 1
          return
        }
        exprs.push(value)
      }
    } while take(.comma)
  }

  // MARK: Atoms

  mutating func atom() throws(ParseFailure) -> Expr {
    let token = tokens[index]
    switch token.kind {
    case .name:
      index += 1
      return tree.expr(.name(intern(token), .load), at: range(of: index - 1))
    case .number:
      index += 1
      guard let value = NumberLiteral.value(of: text(of: token)) else { throw ParseFailure() }
      return constantExpr(constant(value))
    case .string: return try strings()
    case .none: return literal(0)
    case .true: return literal(1)
    case .false: return literal(2)
    case .ellipsis: return literal(3)
    case .leftParen: return try parenthesized()
    case .leftBracket: return try listDisplay()
    case .leftBrace: return try braces()
    default: throw ParseFailure()
    }
  }

  @inline(__always)
  private mutating func literal(_ constant: UInt32) -> Expr {
    index += 1
    return constantExpr(ConstantID(index: constant))
  }

  @inline(__always)
  private mutating func constantExpr(_ id: ConstantID) -> Expr {
    tree.expr(.constant(id, isUnicodeLiteral: false), at: range(of: index - 1))
  }

  /// A tuple, a group, or a generator.
  private mutating func parenthesized() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    if take(.rightParen) { return tree.expr(.tuple(NodeList(), .load), at: range(from: start)) }
    if at(.yield) {
      let value = try yieldExpression()
      try expect(.rightParen)
      return value
    }
    let isStarred = at(.star)
    let first = try starNamedExpression()
    switch kind {
    case .rightParen where !isStarred:
      index += 1
      return first
    case .for where !isStarred, .async where !isStarred:
      let clauses = try comprehensionClauses()
      try expect(.rightParen)
      return tree.expr(.generatorExp(first, clauses), at: range(from: start))
    default:
      if !at(.comma) { throw ParseFailure() }
      let elements = try elements(after: first, until: .rightParen)
      return tree.expr(.tuple(elements, .load), at: range(from: start))
    }
  }

  /// The rest of a display: `, b, *c,` and the closing bracket.
  private mutating func elements(
    after first: Expr, until close: TokenKind
  ) throws(ParseFailure) -> NodeList<Expr> {
    let base = exprs.count
    exprs.push(first)
    while take(.comma) && !at(close) { exprs.push(try starNamedExpression()) }
    try expect(close)
    return exprs.list(from: base, in: tree)
  }

  private mutating func listDisplay() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    if take(.rightBracket) { return tree.expr(.list(NodeList(), .load), at: range(from: start)) }
    let isStarred = at(.star)
    let first = try starNamedExpression()
    if !isStarred && (at(.for) || at(.async)) {
      let clauses = try comprehensionClauses()
      try expect(.rightBracket)
      return tree.expr(.listComp(first, clauses), at: range(from: start))
    }
    let elements = try elements(after: first, until: .rightBracket)
    return tree.expr(.list(elements, .load), at: range(from: start))
  }

  /// A dict, a set, or a comprehension of either.
  private mutating func braces() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    if take(.rightBrace) {
      return tree.expr(.dict(keys: NodeList(), values: NodeList()), at: range(from: start))
    }
    if at(.doubleStar) { return try dictDisplay(from: start, key: nil) }
    let isStarred = at(.star)
    let isWalrus = at(.name) && next(is: .colonEqual)
    let first = try starNamedExpression()
    if !isStarred && !isWalrus && at(.colon) { return try dictDisplay(from: start, key: first) }
    if !isStarred && (at(.for) || at(.async)) {
      let clauses = try comprehensionClauses()
      try expect(.rightBrace)
      return tree.expr(.setComp(first, clauses), at: range(from: start))
    }
    let elements = try elements(after: first, until: .rightBrace)
    return tree.expr(.set(elements), at: range(from: start))
  }

  /// Goes on at `**`, or at the colon after the first key.
  private mutating func dictDisplay(from start: Int, key: Expr?) throws(ParseFailure) -> Expr {
    let base = exprs.count
    let keyBase = optionalExprs.count
    if let key {
      index += 1
      let value = try expression()
      if at(.for) || at(.async) {
        let clauses = try comprehensionClauses()
        try expect(.rightBrace)
        return tree.expr(.dictComp(key: key, value: value, clauses), at: range(from: start))
      }
      optionalExprs.push(key)
      exprs.push(value)
    } else {
      try dictItem()
    }
    while take(.comma) && !at(.rightBrace) { try dictItem() }
    try expect(.rightBrace)
    let keys = optionalExprs.list(from: keyBase, in: tree)
    let values = exprs.list(from: base, in: tree)
    return tree.expr(.dict(keys: keys, values: values), at: range(from: start))
  }

  private mutating func dictItem() throws(ParseFailure) {
    if take(.doubleStar) {
      optionalExprs.push(nil)
      exprs.push(try bitwiseOr())
      return
    }
    optionalExprs.push(try expression())
    try expect(.colon)
    exprs.push(try expression())
  }

  // MARK: Comprehensions

  /// for_if_clauses.
  mutating func comprehensionClauses() throws(ParseFailure) -> NodeList<Comprehension> {
    let first = try comprehensionClause()
    if !at(.for) && !at(.async) { return NodeList(pointer: tree.box(first).pointer, count: 1) }
    var clauses = [first]
    while at(.for) || at(.async) { clauses.append(try comprehensionClause()) }
    return tree.list(clauses)
  }

  private mutating func comprehensionClause() throws(ParseFailure) -> Comprehension {
    let isAsync = take(.async)
    try expect(.for)
    let target = try starTargets()
    try expect(.in)
    let iter = try disjunction()
    let base = exprs.count
    while take(.if) { exprs.push(try disjunction()) }
    let ifs = exprs.list(from: base, in: tree)
    return Comprehension(target: target, iter: iter, ifs: ifs, isAsync: isAsync)
  }
}
