extension SyntaxTree {
  /// The docstring that a body starts with. CPython: `_PyAST_GetDocString`.
  func docstring(of body: NodeList<Stmt>) -> ConstantID? {
    guard let first = body.first, case .expr(let value) = first.kind,
      case .constant(let id, _) = value.kind, case .string = self[id]
    else { return nil }
    return id
  }
}
