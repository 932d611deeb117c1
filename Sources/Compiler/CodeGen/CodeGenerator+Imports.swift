/// import statements.
extension CodeGenerator {
  /// CPython: `compiler_import`.
  mutating func compileImport(_ aliases: NodeList<Alias>) throws(Abort) {
    for alias in aliases {
      emitLoadConst(.int(0))
      emitLoadNone()
      emitName(.importName, alias.name)
      let parts = tree[alias.name].utf8.split(
        separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard let asName = alias.asName else {
        let first = parts.count > 1 ? intern(parts[0]) : alias.name
        try emitVariable(first, .store)
        continue
      }
      // `import a.b.c as d` walks down to c.
      for (index, part) in parts.enumerated().dropFirst() {
        if index > 1 {
          emit(.rotTwo)
          emit(.popTop)
        }
        if !isSuppressed { emit(.importFrom, addName(intern(part))) }
      }
      try emitVariable(asName, .store)
      if parts.count > 1 { emit(.popTop) }
    }
  }

  private func intern(_ text: ArraySlice<UInt8>) -> Name {
    tree.names.intern(PythonString(utf8: Array(text)))
  }

  /// CPython: `compiler_from_import`.
  mutating func compileImportFrom(
    _ module: Name?, _ aliases: NodeList<Alias>, level: Int, line: Int32
  ) throws(Abort) {
    emitLoadConst(.int(level))
    if line > future.lastLine && module == wellKnown.dunderFuture {
      throw fail("from __future__ imports must occur at the beginning of the file")
    }
    if !isSuppressed { emitLoadConst(.tuple(aliases.map { .string(tree[$0.name]) })) }
    emitName(.importName, module ?? wellKnown.empty)
    for (index, alias) in aliases.enumerated() {
      if index == 0 && alias.name == wellKnown.star {
        emit(.importStar)
        return
      }
      emitName(.importFrom, alias.name)
      try emitVariable(alias.asName ?? alias.name, .store)
    }
    emit(.popTop)
  }
}
