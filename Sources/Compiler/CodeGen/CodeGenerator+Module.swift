/// Modules and bodies.
extension CodeGenerator {
  /// CPython: `compiler_mod`.
  mutating func compileModule() throws(Abort) -> CodeObject {
    enterUnit(.module, name: wellKnown.module, scope: 0, firstLine: 0)
    switch tree.root {
    case .module(let body):
      try compileBody(body)
    case .interactive(let body):
      if Self.hasAnnotations(body) { emit(.setupAnnotations) }
      try visit(body)
    case .expression(let body):
      try visit(body)
      return assemble(addNone: false)
    case .functionType:
      error = SyntaxError(
        .systemError, "this compiler does not handle FunctionTypes", hasLocation: false)
      throw Abort()
    }
    return assemble(addNone: true)
  }

  /// A module's or class's body: annotations' dictionary and docstring first.
  /// CPython: `compiler_body`.
  mutating func compileBody(_ body: NodeList<Stmt>) throws(Abort) {
    if unit.type == .module, let first = body.first { setPlace(first.range) }
    if Self.hasAnnotations(body) { emit(.setupAnnotations) }
    guard !body.isEmpty else { return }
    var start = 0
    if options.optimizationLevel < 2, tree.docstring(of: body) != nil,
      case .expr(let docstring) = body[0].kind
    {
      start = 1
      try visit(docstring)
      try emitVariable(wellKnown.dunderDoc, .store)
    }
    for index in start..<body.count { try visit(body[index]) }
  }

  mutating func setPlace(_ range: SourceRange) {
    unit.line = range.line
    unit.column = range.column
  }

  /// Whether a body annotates variables, nested statements included. CPython: `find_ann`.
  static func hasAnnotations(_ body: NodeList<Stmt>) -> Bool {
    for statement in body {
      switch statement.kind {
      case .annAssign:
        return true
      case .for(let loop), .asyncFor(let loop):
        if hasAnnotations(loop.value.body) || hasAnnotations(loop.value.orElse) { return true }
      case .while(_, let body, let orElse), .if(_, let body, let orElse):
        if hasAnnotations(body) || hasAnnotations(orElse) { return true }
      case .with(_, let body), .asyncWith(_, let body):
        if hasAnnotations(body) { return true }
      case .try(let statement):
        if statement.value.handlers.contains(where: { hasAnnotations($0.body) })
          || hasAnnotations(statement.value.body) || hasAnnotations(statement.value.finalBody)
          || hasAnnotations(statement.value.orElse)
        {
          return true
        }
      default:
        break
      }
    }
    return false
  }
}
