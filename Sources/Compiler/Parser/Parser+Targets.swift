extension Parser {
  /// star_targets: what stands between `for` and `in`.
  mutating func starTargets() throws(ParseFailure) -> Expr {
    let start = index
    let first = try starTarget()
    if !at(.comma) { return first }
    let base = exprs.count
    exprs.push(first)
    while take(.comma) && startsExpression(kind, orStar: true) { exprs.push(try starTarget()) }
    let elements = exprs.list(from: base, in: tree)
    return tree.expr(.tuple(elements, .store), at: range(from: start))
  }

  /// star_target: a name, attribute, subscript, list or tuple of such; `*` may stand before it.
  mutating func starTarget() throws(ParseFailure) -> Expr {
    let start = index
    let isStarred = take(.star)
    let target = try primary()
    try setContext(of: target, to: .store)
    if !isStarred { return target }
    return tree.expr(.starred(target, .store), at: range(from: start))
  }

  /// Turns what was parsed as an expression into a target, if it can be one.
  mutating func setContext(
    of expr: Expr, to context: ExprContext, isStarAllowed: Bool = false
  ) throws(ParseFailure) {
    switch expr.kind {
    case .name(let name, _): expr.kind = .name(name, context)
    case .attribute(let value, let name, _): expr.kind = .attribute(value, name, context)
    case .subscript(let value, let slice, _): expr.kind = .subscript(value, slice, context)
    case .tuple(let elements, _):
      try setContext(of: elements, to: context)
      expr.kind = .tuple(elements, context)
    case .list(let elements, _):
      try setContext(of: elements, to: context)
      expr.kind = .list(elements, context)
    case .starred(let value, _) where isStarAllowed:
      try setContext(of: value, to: context)
      expr.kind = .starred(value, context)
    default: throw ParseFailure()
    }
  }

  private mutating func setContext(
    of elements: NodeList<Expr>, to context: ExprContext
  ) throws(ParseFailure) {
    for element in elements {
      try setContext(of: element, to: context, isStarAllowed: isStore(context))
    }
  }

  private func isStore(_ context: ExprContext) -> Bool {
    if case .store = context { true } else { false }
  }

  /// single_target: what `+=` and an annotation take.
  mutating func setSingleTarget(_ expr: Expr) throws(ParseFailure) {
    switch expr.kind {
    case .name, .attribute, .subscript: try setContext(of: expr, to: .store)
    default: throw ParseFailure()
    }
  }
}
