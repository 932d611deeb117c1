extension Parser {
  /// lambdef.
  mutating func lambda() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    let arguments = try parameters(until: .colon)
    try expect(.colon)
    let body = try expression()
    return tree.expr(.lambda(arguments, body: body), at: range(from: start))
  }

  /// parameters, or lambda_parameters, which take no annotations.
  /// - Parameter close: the token that ends them; it is left to the caller.
  mutating func parameters(until close: TokenKind) throws(ParseFailure) -> NodeBox<Arguments> {
    let isLambda = isSame(close, .colon)
    var result = Arguments(
      posOnlyArgs: NodeList(), args: NodeList(), vararg: nil, kwOnlyArgs: NodeList(),
      kwDefaults: NodeList(), kwarg: nil, defaults: NodeList())
    if at(close) { return tree.box(result) }
    var list: [Arg] = []
    let base = exprs.count
    var isSlashSeen = false
    // Positional parameters.
    while true {
      if at(.name) {
        list.append(try parameter(isLambda: isLambda))
        if take(.equal) {
          exprs.push(try expression())
        } else if exprs.count > base {
          throw ParseFailure()
        }
      } else if at(.slash) && !isSlashSeen && !list.isEmpty {
        index += 1
        isSlashSeen = true
        result.posOnlyArgs = tree.list(list)
        list.removeAll(keepingCapacity: true)
      } else {
        break
      }
      if !take(.comma) { break }
    }
    result.args = tree.list(list)
    result.defaults = exprs.list(from: base, in: tree)
    if at(.star) || at(.doubleStar) {
      // Nothing but a comma can have brought us here, or they come first.
      if isSame(tokens[index - 1].kind, .comma) || list.isEmpty && !isSlashSeen {
        try starParameters(into: &result, isLambda: isLambda)
      }
    }
    if !at(close) { throw ParseFailure() }
    return tree.box(result)
  }

  private mutating func parameter(isLambda: Bool) throws(ParseFailure) -> Arg {
    let start = index
    let name = try name()
    let annotation = !isLambda && take(.colon) ? try expression() : nil
    return Arg(name: name, annotation: annotation, range: range(from: start))
  }

  /// star_etc: from `*` or `**` on.
  private mutating func starParameters(
    into result: inout Arguments, isLambda: Bool
  ) throws(ParseFailure) {
    if take(.star) {
      let isBare = at(.comma)
      if !isBare { result.vararg = try parameter(isLambda: isLambda) }
      var list: [Arg] = []
      let base = optionalExprs.count
      while take(.comma) && at(.name) {
        list.append(try parameter(isLambda: isLambda))
        optionalExprs.push(take(.equal) ? try expression() : nil)
      }
      if isBare && list.isEmpty { throw ParseFailure() }
      result.kwOnlyArgs = tree.list(list)
      result.kwDefaults = optionalExprs.list(from: base, in: tree)
      if !isSame(tokens[index - 1].kind, .comma) { return }
    }
    if take(.doubleStar) {
      result.kwarg = try parameter(isLambda: isLambda)
      _ = take(.comma)
    }
  }
}
