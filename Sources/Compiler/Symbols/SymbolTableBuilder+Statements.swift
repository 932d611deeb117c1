/// Statements.
extension SymbolTableBuilder {
  mutating func visit(_ statements: NodeList<Stmt>) throws(Abort) {
    for statement in statements { try visit(statement) }
  }

  mutating func visit(_ statement: Stmt) throws(Abort) {
    try enterNode()
    defer { depth -= 1 }
    switch statement.kind {
    case .functionDef(let definition):
      try visitFunction(statement, definition.value, isAsync: false)
    case .asyncFunctionDef(let definition):
      try visitFunction(statement, definition.value, isAsync: true)
    case .classDef(let definition):
      try visitClass(statement, definition.value)
    case .return(let value):
      if let value { try visit(value) }
    case .delete(let targets):
      try visit(targets)
    case .assign(let targets, let value):
      try visit(targets)
      try visit(value)
    case .augAssign(let target, _, let value):
      try visit(target)
      try visit(value)
    case .annAssign(let assignment):
      try visitAnnAssign(statement, assignment.value)
    case .for(let loop), .asyncFor(let loop):
      try visit(loop.value.target)
      try visit(loop.value.iter)
      try visit(loop.value.body)
      try visit(loop.value.orElse)
    case .while(let test, let body, let orElse), .if(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .with(let items, let body), .asyncWith(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.optionalVars { try visit(target) }
      }
      try visit(body)
    case .raise(let exc, let cause):
      if let exc {
        try visit(exc)
        if let cause { try visit(cause) }
      }
    case .try(let statement):
      try visit(statement.value.body)
      try visit(statement.value.orElse)
      for handler in statement.value.handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name { try add(name, .local) }
        try visit(handler.body)
      }
      try visit(statement.value.finalBody)
    case .assert(let test, let message):
      try visit(test)
      if let message { try visit(message) }
    case .import(let aliases), .importFrom(_, let aliases, _):
      for alias in aliases { try visitAlias(alias) }
    case .global(let names):
      for name in names { try declare(name, .global, "global", statement) }
    case .nonlocal(let names):
      for name in names { try declare(name, .nonlocal, "nonlocal", statement) }
    case .expr(let value):
      try visit(value)
    case .pass, .break, .continue:
      break
    }
  }

  private mutating func visitFunction(
    _ statement: Stmt, _ definition: FunctionDef, isAsync: Bool
  ) throws(Abort) {
    let arguments = definition.arguments.value
    try add(definition.name, .local)
    try visitDefaults(arguments)
    for argument in arguments.posOnlyArgs { try visitAnnotation(argument) }
    for argument in arguments.args { try visitAnnotation(argument) }
    if let argument = arguments.vararg { try visitAnnotation(argument) }
    if let argument = arguments.kwarg { try visitAnnotation(argument) }
    for argument in arguments.kwOnlyArgs { try visitAnnotation(argument) }
    if let returns = definition.returns { try visit(returns) }
    try visit(definition.decorators)
    enterScope(
      .function, .function, name: definition.name, node: statement.pointer,
      line: statement.range.line, column: statement.range.column)
    if isAsync { scopes[Int(current)].isCoroutine = true }
    try visitParameters(arguments)
    try visit(definition.body)
    exitScope()
  }

  private mutating func visitAnnotation(_ argument: Arg) throws(Abort) {
    if let annotation = argument.annotation { try visit(annotation) }
  }

  /// Defaults belong to the scope around the function.
  mutating func visitDefaults(_ arguments: Arguments) throws(Abort) {
    try visit(arguments.defaults)
    for value in arguments.kwDefaults {
      if let value { try visit(value) }
    }
  }

  mutating func visitParameters(_ arguments: Arguments) throws(Abort) {
    for argument in arguments.posOnlyArgs { try add(argument.name, .parameter) }
    for argument in arguments.args { try add(argument.name, .parameter) }
    for argument in arguments.kwOnlyArgs { try add(argument.name, .parameter) }
    if let argument = arguments.vararg {
      try add(argument.name, .parameter)
      scopes[Int(current)].hasVarArgs = true
    }
    if let argument = arguments.kwarg {
      try add(argument.name, .parameter)
      scopes[Int(current)].hasVarKeywords = true
    }
  }

  private mutating func visitClass(
    _ statement: Stmt, _ definition: ClassDef
  ) throws(Abort) {
    try add(definition.name, .local)
    try visit(definition.bases)
    for keyword in definition.keywords { try visit(keyword.value) }
    try visit(definition.decorators)
    enterScope(
      .class, .class, name: definition.name, node: statement.pointer,
      line: statement.range.line, column: statement.range.column)
    let outerPrivateName = privateName
    privateName = definition.name
    try visit(definition.body)
    privateName = outerPrivateName
    exitScope()
  }

  private mutating func visitAnnAssign(
    _ statement: Stmt, _ assignment: AnnAssign
  ) throws(Abort) {
    if case .name(let name, _) = assignment.target.kind {
      let usage = usage(of: name)
      if assignment.isSimple && current != 0 && !usage.isDisjoint(with: [.global, .nonlocal]) {
        let declared = usage.contains(.global) ? "global" : "nonlocal"
        throw fail("annotated name '\(tree[name])' can't be \(declared)", at: statement.range)
      }
      if assignment.isSimple {
        try add(name, [.annotated, .local])
      } else if assignment.value != nil {
        try add(name, .local)
      }
    } else {
      try visit(assignment.target)
    }
    try visit(assignment.annotation)
    if let value = assignment.value { try visit(value) }
  }

  /// The name that an import binds: `a` in `import a.b`, `c` in `import a.b as c`.
  private mutating func visitAlias(_ alias: Alias) throws(Abort) {
    if alias.asName == nil && alias.name == starName {
      guard scopes[Int(current)].type == .module else {
        throw fail("import * only allowed at module level", inScope: current)
      }
      return
    }
    try add(alias.asName ?? firstComponent(of: alias.name), .imported)
  }

  /// `a` of the dotted name `a.b.c`.
  private func firstComponent(of name: Name) -> Name {
    let text = tree[name].utf8
    guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else { return name }
    return tree.names.intern(PythonString(utf8: Array(text[..<dot])))
  }

  /// One name of a `global` or `nonlocal` statement.
  private mutating func declare(
    _ name: Name, _ usage: Usage, _ word: String, _ statement: Stmt
  ) throws(Abort) {
    let before = self.usage(of: name)
    if !before.isDisjoint(with: [.parameter, .local, .use, .annotated]) {
      let text = tree[name]
      let message =
        if before.contains(.parameter) {
          "name '\(text)' is parameter and \(word)"
        } else if before.contains(.use) {
          "name '\(text)' is used prior to \(word) declaration"
        } else if before.contains(.annotated) {
          "annotated name '\(text)' can't be \(word)"
        } else {
          "name '\(text)' is assigned to before \(word) declaration"
        }
      throw fail(message, at: statement.range)
    }
    try add(name, usage)
    recordDirective(name, at: statement.range)
  }
}
