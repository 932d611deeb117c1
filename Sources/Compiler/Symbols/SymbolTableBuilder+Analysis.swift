/// Decides what each name of each scope refers to.
/// CPython: Python/symtable.c, `analyze_block` and the functions it calls.
///
/// CPython copies three sets for every block. Here the names visible from outside (`isBound`,
/// `isGlobal`) are two flags for each name, which a block changes on entry and puts back on exit.
extension SymbolTableBuilder {
  mutating func analyze() throws(Abort) {
    var state = AnalysisState(nameCount: tree.names.count)
    try analyzeScope(0, &state)
  }

  /// The names bound in enclosing functions, and those known to be global.
  struct AnalysisState {
    var isBound: [Bool]
    var isGlobal: [Bool]
    /// What to put back: a name and its flags before the change.
    var undo: [(name: Name, isBound: Bool, isGlobal: Bool)] = []
    /// Free names of the scopes analyzed, innermost scope last.
    var free: [Name] = []
    /// In which round `free` last took each name up, to keep it free of doubles.
    var freeStamp: [Int32]
    var round: Int32 = 0

    init(nameCount: Int) {
      isBound = Array(repeating: false, count: nameCount)
      isGlobal = isBound
      freeStamp = Array(repeating: 0, count: nameCount)
    }

    mutating func set(_ name: Name, isBound newBound: Bool, isGlobal newGlobal: Bool) {
      let index = Int(name.index)
      undo.append((name, isBound[index], isGlobal[index]))
      isBound[index] = newBound
      isGlobal[index] = newGlobal
    }
  }

  /// Leaves on `state.free` the names that are free in the scope, its own and its children's.
  private mutating func analyzeScope(_ scope: Int32, _ state: inout AnalysisState) throws(Abort) {
    let type = scopes[Int(scope)].type
    let undoStart = state.undo.count
    let freeStart = state.free.count

    try resolveSymbols(of: scope, &state)
    let ownFreeEnd = state.free.count
    if type == .class {
      state.set(
        dunderClassName, isBound: true, isGlobal: state.isGlobal[Int(dunderClassName.index)])
    }

    var child = scopes[Int(scope)].firstChild
    while child >= 0 {
      try analyzeScope(child, &state)
      if scopes[Int(child)].hasFree || scopes[Int(child)].childHasFree {
        scopes[Int(scope)].childHasFree = true
      }
      child = scopes[Int(child)].nextSibling
    }
    for (name, isBound, isGlobal) in state.undo[undoStart...].reversed() {
      state.isBound[Int(name.index)] = isBound
      state.isGlobal[Int(name.index)] = isGlobal
    }
    state.undo.removeSubrange(undoStart...)

    if state.free.count > ownFreeEnd {
      takeUpFreeNames(of: scope, childrenFrom: ownFreeEnd, &state)
      removeDoubles(from: freeStart, &state)
    }
  }

  /// CPython: `analyze_name`, for every name of a scope.
  private mutating func resolveSymbols(
    of scope: Int32, _ state: inout AnalysisState
  ) throws(Abort) {
    let type = scopes[Int(scope)].type
    let isModule = scope == 0
    var next = scopes[Int(scope)].firstSymbol
    while next >= 0 {
      let symbol = symbols[Int(next)]
      let name = symbol.name
      let index = Int(name.index)
      let binding: SymbolTable.Binding
      if symbol.usage.contains(.global) {
        if symbol.usage.contains(.nonlocal) {
          throw fail("name '\(tree[name])' is nonlocal and global", atDirective: name, scope)
        }
        binding = .globalExplicit
        if type != .class { state.set(name, isBound: false, isGlobal: true) }
      } else if symbol.usage.contains(.nonlocal) {
        if isModule {
          throw fail(
            "nonlocal declaration not allowed at module level", atDirective: name, scope)
        }
        if !state.isBound[index] {
          throw fail("no binding for nonlocal '\(tree[name])' found", atDirective: name, scope)
        }
        binding = .free
      } else if !symbol.usage.isDisjoint(with: .bound) {
        binding = .local
        if type == .function {
          state.set(name, isBound: true, isGlobal: false)
        } else if type == .module {
          state.set(name, isBound: false, isGlobal: false)
        }
      } else if state.isBound[index] {
        binding = .free
      } else {
        binding = .globalImplicit
        if !state.isGlobal[index] && scopes[Int(scope)].isNested {
          scopes[Int(scope)].hasFree = true
        }
      }
      symbols[Int(next)].binding = binding
      if binding == .free {
        scopes[Int(scope)].hasFree = true
        state.free.append(name)
      }
      next = symbol.next
    }
  }

  /// Turns locals that children use into cells, and passes the children's other free names on.
  /// CPython: `analyze_cells`, `drop_class_free`, `update_symbols`.
  private mutating func takeUpFreeNames(
    of scope: Int32, childrenFrom start: Int, _ state: inout AnalysisState
  ) {
    let type = scopes[Int(scope)].type
    var kept = start
    state.round += 1
    for position in start..<state.free.count {
      let name = state.free[position]
      if state.freeStamp[Int(name.index)] == state.round { continue }
      state.freeStamp[Int(name.index)] = state.round
      if type == .class && name == dunderClassName {
        scopes[Int(scope)].needsClassClosure = true
        continue
      }
      let key = SymbolTable.key(scope, name)
      let symbol = symbolIndexes.find(key)
      if symbol >= 0 {
        if type == .function && symbols[Int(symbol)].binding == .local {
          symbols[Int(symbol)].binding = .cell
          continue
        }
        let bindings: Usage = [.local, .parameter, .imported, .global]
        if type == .class && !symbols[Int(symbol)].usage.isDisjoint(with: bindings) {
          symbols[Int(symbol)].usage.insert(.freeClass)
        }
      } else if scope != 0 && state.isBound[Int(name.index)] {
        let new = append(name, to: scope)
        symbolIndexes.insert(key, new)
        symbols[Int(new)].binding = .free
      }
      state.free[kept] = name
      kept += 1
    }
    state.free.removeSubrange(kept...)
  }

  private func removeDoubles(from start: Int, _ state: inout AnalysisState) {
    state.round += 1
    var kept = start
    for position in start..<state.free.count {
      let name = state.free[position]
      if state.freeStamp[Int(name.index)] == state.round { continue }
      state.freeStamp[Int(name.index)] = state.round
      state.free[kept] = name
      kept += 1
    }
    state.free.removeSubrange(kept...)
  }

  private mutating func fail(
    _ message: String, atDirective name: Name, _ scope: Int32
  ) -> Abort {
    guard let found = directives.first(where: { $0.scope == scope && $0.name == name }) else {
      return fail(SyntaxError(.systemError, "BUG: internal directive bookkeeping broken"))
    }
    return fail(message, line: found.line, offset: found.column + 1)
  }
}
