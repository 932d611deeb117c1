/// Beginning and ending code objects.
extension CodeGenerator {
  /// CPython: `compiler_enter_scope`.
  mutating func enterUnit(_ type: Unit.Kind, name: Name, scope: Int32, firstLine: Int32) {
    let isOutermost = unit.stamp == 0
    var new = Unit(scope: scope, type: type, name: name)
    if !isOutermost {
      new.privateName = unit.privateName
      outerUnits.append(unit)
      if levels.count == outerUnits.count {
        let level = UnsafeMutablePointer<UnitMaps>.allocate(capacity: 1)
        level.initialize(to: UnitMaps())
        levels.append(level)
      }
      maps = levels[outerUnits.count]
    }
    new.firstLine = firstLine
    new.stamp = nextStamp
    nextStamp += 1
    new.instructionBase = instructions.count
    new.blockBase = blocks.count
    new.labelBase = labels.count
    new.frameBlockBase = frameBlocks.count
    new.nameBase = nameList.count
    new.variableBase = variableList.count
    new.cellAndFreeBase = cellAndFreeList.count
    new.constantBase = constantList.count
    let info = symbolTable.scopes[Int(scope)]
    new.isFunctionBlock = info.type == .function
    new.isGenerator = info.isGenerator
    new.isCoroutine = info.isCoroutine
    unit = new
    for parameter in symbolTable.parameters(of: Int(scope)) { _ = addVariable(parameter) }
    addCellAndFreeVariables(info)
    beginBlock()
    if type != .module { unit.qualifiedName = qualifiedName() }
  }

  /// Fills co_cellvars and co_freevars, each sorted by name. CPython: `dictbytype`.
  private mutating func addCellAndFreeVariables(_ info: SymbolTable.Scope) {
    let base = cellAndFreeList.count
    if info.needsClassClosure { cellAndFreeList.append(wellKnown.dunderClass) }
    appendSymbols(of: info) { $0.binding == .cell }
    unit.cellCount = cellAndFreeList.count - base
    appendSymbols(of: info) { $0.binding == .free || $0.usage.contains(.freeClass) }
    for index in base..<cellAndFreeList.count {
      maps.pointee.cellsAndFree.insert(
        Int(cellAndFreeList[index].index), stamp: unit.stamp, Int32(index - base))
    }
  }

  private mutating func appendSymbols(
    of info: SymbolTable.Scope, where belongs: (SymbolTable.Symbol) -> Bool
  ) {
    let start = cellAndFreeList.count
    var next = info.firstSymbol
    while next >= 0 {
      let symbol = symbolTable.symbols[Int(next)]
      if belongs(symbol) { cellAndFreeList.append(symbol.name) }
      next = symbol.next
    }
    guard cellAndFreeList.count - start > 1 else { return }
    let tree = tree
    cellAndFreeList[start...].sort {
      tree[$0].utf8.lexicographicallyPrecedes(tree[$1].utf8)
    }
  }

  /// CPython: `compiler_set_qualname`.
  private mutating func qualifiedName() -> PythonString {
    guard outerUnits.count > 1, let parent = outerUnits.last else { return tree[unit.name] }
    switch unit.type {
    case .function, .asyncFunction, .class:
      let mangled = mangler.mangle(unit.name, in: parent.privateName)
      if symbolTable.binding(of: mangled, in: parent.scope) == .globalExplicit {
        return tree[unit.name]
      }
    case .module, .lambda, .comprehension: break
    }
    var text = parent.qualifiedName.utf8
    switch parent.type {
    case .function, .asyncFunction, .lambda: text += Array(".<locals>".utf8)
    case .module, .class, .comprehension: break
    }
    return PythonString(utf8: text + [UInt8(ascii: ".")] + tree[unit.name].utf8)
  }

  /// Gives the unit's array ends back. CPython: `compiler_exit_scope`.
  mutating func exitUnit() {
    instructions.removeSubrange(unit.instructionBase...)
    blocks.removeSubrange(unit.blockBase...)
    labels.removeSubrange(unit.labelBase...)
    frameBlocks.removeSubrange(unit.frameBlockBase...)
    nameList.removeSubrange(unit.nameBase...)
    variableList.removeSubrange(unit.variableBase...)
    cellAndFreeList.removeSubrange(unit.cellAndFreeBase...)
    constantList.removeSubrange(unit.constantBase...)
    if let outer = outerUnits.popLast() {
      unit = outer
      maps = levels[outerUnits.count]
    }
  }

  /// A finished code object with what is needed to make a function of it.
  struct FinishedUnit {
    var code: CodeObject
    var qualifiedName: PythonString
    var freeVariables: [Name]
  }

  /// Assembles the current unit and leaves it.
  mutating func finishUnit(addNone: Bool) -> FinishedUnit {
    let code = assemble(addNone: addNone)
    let free = cellAndFreeList[(unit.cellAndFreeBase + unit.cellCount)...]
    let result = FinishedUnit(
      code: code, qualifiedName: unit.qualifiedName, freeVariables: Array(free))
    exitUnit()
    return result
  }

  /// Loads the code object, its cells and name, and makes the function.
  /// CPython: `compiler_make_closure`.
  mutating func emitMakeFunction(
    _ finished: FinishedUnit, flags: Int, qualifiedName: PythonString
  ) {
    if isSuppressed { return }
    var flags = flags
    if !finished.freeVariables.isEmpty {
      for name in finished.freeVariables {
        emit(.loadClosure, closureIndex(of: name))
      }
      flags |= 0x08
      emit(.buildTuple, finished.freeVariables.count)
    }
    emitLoadConst(.code(finished.code))
    emitLoadConst(.string(qualifiedName))
    emit(.makeFunction, flags)
  }

  /// A class body's own `__class__` cell comes before one that is free in it.
  private func closureIndex(of name: Name) -> Int {
    if unit.type == .class && name == wellKnown.dunderClass { return 0 }
    let index = maps.pointee.cellsAndFree.find(Int(name.index), stamp: unit.stamp)
    precondition(index >= 0, "\(tree[name]): no cell for it in \(tree[unit.name])")
    return Int(index)
  }
}
