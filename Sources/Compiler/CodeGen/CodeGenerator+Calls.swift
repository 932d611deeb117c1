/// Calls.
extension CodeGenerator {
  /// CPython: `compiler_call`.
  mutating func compileCall(
    _ function: Expr, _ arguments: NodeList<Expr>, _ keywords: NodeList<Keyword>
  ) throws(Abort) {
    if case .attribute(let object, let name, .load) = function.kind, keywords.isEmpty,
      !Self.hasStar(arguments)
    {
      try visit(object)
      emitName(.loadMethod, name)
      try visit(arguments)
      emit(.callMethod, arguments.count)
      return
    }
    checkCalled(function)
    try visit(function)
    try emitCall(pushed: 0, arguments, keywords)
  }

  private static func hasStar(_ arguments: NodeList<Expr>) -> Bool {
    for argument in arguments {
      if case .starred = argument.kind { return true }
    }
    return false
  }

  /// The arguments and the call of what is on the stack, `pushed` arguments included.
  /// CPython: `compiler_call_helper`.
  mutating func emitCall(
    pushed: Int, _ arguments: NodeList<Expr>, _ keywords: NodeList<Keyword>
  ) throws(Abort) {
    try checkKeywords(keywords)
    if Self.hasStar(arguments) || keywords.contains(where: { $0.name == nil }) {
      return try emitCallEx(pushed: pushed, arguments, keywords)
    }
    try visit(arguments)
    if keywords.isEmpty {
      emit(.callFunction, pushed + arguments.count)
      return
    }
    for keyword in keywords { try visit(keyword.value) }
    emitLoadConst(names(of: keywords))
    emit(.callFunctionKw, pushed + arguments.count + keywords.count)
  }

  private func names(of keywords: some Sequence<Keyword>) -> Constant {
    .tuple(
      keywords.map { keyword in
        .string(keyword.name.map { tree[$0] } ?? "")
      })
  }

  /// A call with `*` or `**`: a tuple and perhaps a dictionary.
  private mutating func emitCallEx(
    pushed: Int, _ arguments: NodeList<Expr>, _ keywords: NodeList<Keyword>
  ) throws(Abort) {
    if pushed == 0 && arguments.count == 1, case .starred(let value, _) = arguments[0].kind {
      try visit(value)
    } else {
      try emitDisplay(arguments, .tuple, pushed: pushed)
    }
    var hasDict = false
    var pending = 0
    for (index, keyword) in keywords.enumerated() {
      if keyword.name != nil {
        pending += 1
        continue
      }
      if pending > 0 {
        try emitKeywords(keywords[index - pending..<index])
        if hasDict { emit(.dictMerge, 1) }
        hasDict = true
        pending = 0
      }
      if !hasDict {
        emit(.buildMap, 0)
        hasDict = true
      }
      try visit(keyword.value)
      emit(.dictMerge, 1)
    }
    if pending > 0 {
      try emitKeywords(keywords[(keywords.count - pending)...])
      if hasDict { emit(.dictMerge, 1) }
    }
    emit(.callFunctionEx, keywords.isEmpty ? 0 : 1)
  }

  /// CPython: `compiler_subkwargs`.
  private mutating func emitKeywords(_ keywords: Slice<NodeList<Keyword>>) throws(Abort) {
    if keywords.count == 1, let keyword = keywords.first, let name = keyword.name {
      emitLoadConst(string: name)
      try visit(keyword.value)
      emit(.buildMap, 1)
      return
    }
    for keyword in keywords { try visit(keyword.value) }
    emitLoadConst(names(of: keywords))
    emit(.buildConstKeyMap, keywords.count)
  }

  /// CPython: `validate_keywords`.
  private mutating func checkKeywords(_ keywords: NodeList<Keyword>) throws(Abort) {
    for (index, keyword) in keywords.enumerated() {
      guard let name = keyword.name else { continue }
      try checkAssignable(name)
      for other in keywords[(index + 1)...] where other.name == name {
        unit.column = other.range.column
        throw fail("keyword argument repeated: \(tree[name])")
      }
    }
  }
}
