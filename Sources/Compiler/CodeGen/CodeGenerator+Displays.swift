/// Tuple, list, set and dictionary displays, and their use as targets.
extension CodeGenerator {
  enum DisplayKind {
    case tuple, list, set

    var build: Opcode { self == .set ? .buildSet : .buildList }
    var add: Opcode { self == .set ? .setAdd : .listAppend }
    var extend: Opcode { self == .set ? .setUpdate : .listExtend }
  }

  /// The values of constant elements, or `nil` if one is not constant.
  private func constants(_ elements: some Collection<Expr>) -> [Constant]? {
    for element in elements {
      guard case .constant = element.kind else { return nil }
    }
    return elements.map { element in
      guard case .constant(let id, _) = element.kind else { return .none }
      return tree[id]
    }
  }

  private static func isStarred(_ expression: Expr) -> Bool {
    if case .starred = expression.kind { true } else { false }
  }

  /// Builds a tuple, list or set of the elements and of the `pushed` values on the stack.
  /// CPython: `starunpack_helper`.
  mutating func emitDisplay(
    _ elements: NodeList<Expr>, _ kind: DisplayKind, pushed: Int = 0
  ) throws(Abort) {
    if elements.count > 2, let items = constants(elements) {
      if isSuppressed { return }
      if kind == .tuple { return emitLoadConst(.tuple(items)) }
      emit(kind.build, pushed)
      emitLoadConst(
        kind == .set ? .compiledFrozenSet(items.withoutDoubles) : .tuple(items))
      emit(kind.extend, 1)
      return
    }
    guard let firstStar = elements.firstIndex(where: Self.isStarred) else {
      try visit(elements)
      emit(kind == .tuple ? .buildTuple : kind.build, elements.count + pushed)
      return
    }
    for (index, element) in elements.enumerated() {
      if case .starred(let value, _) = element.kind {
        if index == firstStar { emit(kind.build, index + pushed) }
        try visit(value)
        emit(kind.extend, 1)
      } else {
        try visit(element)
        if index > firstStar { emit(kind.add, 1) }
      }
    }
    if kind == .tuple { emit(.listToTuple) }
  }

  /// Stores into the elements of a tuple or list. CPython: `assignment_helper`.
  mutating func emitUnpacking(_ elements: NodeList<Expr>) throws(Abort) {
    var seenStar = false
    for (index, element) in elements.enumerated() where Self.isStarred(element) {
      if seenStar { throw fail("multiple starred expressions in assignment") }
      let after = elements.count - index - 1
      if index >= 1 << 8 || after >= Int(Int32.max) >> 8 {
        throw fail("too many expressions in star-unpacking assignment")
      }
      emit(.unpackEx, index + after << 8)
      seenStar = true
    }
    if !seenStar { emit(.unpackSequence, elements.count) }
    for element in elements {
      if case .starred(let target, _) = element.kind {
        try visit(target)
      } else {
        try visit(element)
      }
    }
  }

  // MARK: Dictionaries

  /// CPython: `compiler_dict`.
  mutating func compileDict(
    _ keys: NodeList<Expr?>, _ values: NodeList<Expr>
  ) throws(Abort) {
    var hasDict = false
    /// Keys before `index` that are not yet written.
    var pending = 0
    for (index, key) in keys.enumerated() {
      if key == nil {
        if pending > 0 {
          try emitPart(keys, values, index - pending..<index, &hasDict)
          pending = 0
        }
        if !hasDict {
          emit(.buildMap, 0)
          hasDict = true
        }
        try visit(values[index])
        emit(.dictUpdate, 1)
      } else if pending == 0xFFFF {
        try emitPart(keys, values, index - pending..<index + 1, &hasDict)
        pending = 0
      } else {
        pending += 1
      }
    }
    if pending > 0 {
      try emitPart(keys, values, keys.count - pending..<keys.count, &hasDict)
    }
    if !hasDict { emit(.buildMap, 0) }
  }

  private mutating func emitPart(
    _ keys: NodeList<Expr?>, _ values: NodeList<Expr>, _ range: Range<Int>,
    _ hasDict: inout Bool
  ) throws(Abort) {
    try emitDict(keys, values, range)
    if hasDict { emit(.dictUpdate, 1) }
    hasDict = true
  }

  /// CPython: `compiler_subdict`.
  private mutating func emitDict(
    _ keys: NodeList<Expr?>, _ values: NodeList<Expr>, _ range: Range<Int>
  ) throws(Abort) {
    if range.count > 1, let items = constants(range.lazy.compactMap { keys[$0] }) {
      for index in range { try visit(values[index]) }
      emitLoadConst(.tuple(items))
      emit(.buildConstKeyMap, range.count)
      return
    }
    for index in range {
      if let key = keys[index] { try visit(key) }
      try visit(values[index])
    }
    emit(.buildMap, range.count)
  }
}
