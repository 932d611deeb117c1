import Glibc

/// The walk that collects every scope's names, and its errors.
/// CPython: Python/symtable.c, `symtable_visit_stmt` and the rest.
///
/// The walk only notes what happens to each name in each scope; what a name refers to is decided
/// afterwards, when all scopes are known (`SymbolTableBuilder+Analysis.swift`).
struct SymbolTableBuilder: ~Copyable {
  typealias Scope = SymbolTable.Scope
  typealias ScopeKind = SymbolTable.ScopeKind
  typealias Symbol = SymbolTable.Symbol
  typealias Usage = SymbolTable.Usage

  let tree: SyntaxTree
  let filename: PythonString
  /// What went wrong, once `Abort` was thrown.
  var error: SyntaxError?

  var scopes: [Scope] = []
  var symbols: [Symbol] = []
  var parameterNames: [Name] = []
  var symbolIndexes: IntegerMap
  var scopeIndexes: IntegerMap
  var mangler: NameMangler
  /// `global` and `nonlocal` statements, for errors found later.
  var directives: [Directive] = []

  /// The innermost scope.
  var current: Int32 = -1
  /// The innermost class's name.
  var privateName: Name?

  /// How many statements and expressions the walk is inside of; CPython's limit counts the same.
  var depth: Int
  let depthLimit: Int

  let superName, dunderClassName, implicitArgumentName, starName: Name

  /// One name of a `global` or `nonlocal` statement. CPython: `ste_directives`.
  struct Directive {
    var scope: Int32
    var name: Name
    var line: Int32
    var column: Int32
  }

  init(tree: SyntaxTree, options: CompileOptions) {
    self.tree = tree
    filename = options.filename
    symbolIndexes = IntegerMap(minimumCapacity: tree.names.count * 2)
    scopeIndexes = IntegerMap()
    mangler = NameMangler(tree: tree)
    superName = tree.names.intern("super")
    dunderClassName = tree.names.intern("__class__")
    implicitArgumentName = tree.names.intern(".0")
    starName = tree.names.intern("*")
    depth = options.recursionDepth * compilerFrameScale
    let limit = options.recursionLimit * compilerFrameScale
    // The usual limit fits any thread's stack.
    depthLimit = limit > 6000 ? min(limit, nativeDepthLimit()) : limit
    scopes.reserveCapacity(64)
    symbols.reserveCapacity(tree.names.count * 2)
  }

  mutating func build() throws(Abort) {
    enterScope(.module, .module, name: nil, node: nil, line: 0, column: 0)
    switch tree.root {
    case .module(let body), .interactive(let body): try visit(body)
    case .expression(let body): try visit(body)
    case .functionType:
      throw fail(
        SyntaxError(
          .systemError, "this compiler does not handle FunctionTypes", hasLocation: false))
    }
    exitScope()
    try analyze()
  }

  consuming func finish() -> SymbolTable {
    let table = SymbolTable(
      tree: tree, symbolIndexes: symbolIndexes, scopeIndexes: scopeIndexes)
    table.scopes = scopes
    table.symbols = symbols
    table.parameterNames = parameterNames
    return table
  }

  // MARK: Errors

  mutating func fail(_ error: SyntaxError) -> Abort {
    self.error = error
    return Abort()
  }

  /// - Parameter offset: as CPython reports it, that is usually the column plus one.
  mutating func fail(_ message: String, line: Int32, offset: Int32) -> Abort {
    var error = SyntaxError(
      .syntaxError, message, lineNumber: Int(line), offset: Int(offset))
    error.isPlacedLater = true
    return fail(error)
  }

  mutating func fail(_ message: String, at range: SourceRange) -> Abort {
    fail(message, line: range.line, offset: range.column + 1)
  }

  mutating func fail(_ message: String, inScope scope: Int32) -> Abort {
    let scope = scopes[Int(scope)]
    return fail(message, line: scope.lineNumber, offset: scope.columnOffset + 1)
  }

  @inline(__always)
  mutating func enterNode() throws(Abort) {
    depth += 1
    if depth > depthLimit { throw failTooDeep() }
  }

  @inline(never)
  private mutating func failTooDeep() -> Abort {
    fail(
      SyntaxError(
        .recursionError, "maximum recursion depth exceeded during compilation",
        hasLocation: false))
  }

  // MARK: Scopes

  mutating func enterScope(
    _ type: SymbolTable.ScopeType, _ kind: ScopeKind, name: Name?, node: UnsafeRawPointer?,
    line: Int32, column: Int32
  ) {
    var scope = Scope(type: type, name: name, kind: kind, lineNumber: line, columnOffset: column)
    let index = Int32(scopes.count)
    scope.parent = current
    scope.firstParameter = Int32(parameterNames.count)
    if current >= 0 {
      let parent = scopes[Int(current)]
      scope.isNested = parent.isNested || parent.type == .function
      scope.comprehensionIterableDepth = parent.comprehensionIterableDepth
      if parent.lastChild >= 0 {
        scopes[Int(parent.lastChild)].nextSibling = index
      } else {
        scopes[Int(current)].firstChild = index
      }
      scopes[Int(current)].lastChild = index
    }
    if let node { scopeIndexes.insert(UInt64(UInt(bitPattern: node)), index) }
    scopes.append(scope)
    current = index
  }

  mutating func exitScope() { current = scopes[Int(current)].parent }

  // MARK: Symbols

  /// What was noted so far about an unmangled name in the current scope.
  mutating func usage(of name: Name) -> Usage {
    usage(ofMangled: mangler.mangle(name, in: privateName), in: current)
  }

  func usage(ofMangled name: Name, in scope: Int32) -> Usage {
    let index = symbolIndexes.find(SymbolTable.key(scope, name))
    return index < 0 ? [] : symbols[Int(index)].usage
  }

  @inline(__always)
  mutating func add(_ name: Name, _ usage: Usage) throws(Abort) {
    try add(name, usage, to: current)
  }

  /// CPython: `symtable_add_def_helper`.
  mutating func add(_ unmangled: Name, _ usage: Usage, to scope: Int32) throws(Abort) {
    let name = mangler.mangle(unmangled, in: privateName)
    let key = SymbolTable.key(scope, name)
    var index = symbolIndexes.find(key)
    var newUsage = usage
    if index >= 0 {
      let old = symbols[Int(index)].usage
      if usage.contains(.parameter) && old.contains(.parameter) {
        throw fail("duplicate argument '\(tree[unmangled])' in function definition", inScope: scope)
      }
      newUsage.formUnion(old)
    } else {
      index = append(name, to: scope)
      symbolIndexes.insert(key, index)
    }
    if scopes[Int(scope)].isInComprehensionTarget {
      if !newUsage.isDisjoint(with: [.global, .nonlocal]) {
        throw fail(
          "comprehension inner loop cannot rebind assignment expression target "
            + "'\(tree[unmangled])'", inScope: scope)
      }
      newUsage.insert(.comprehensionTarget)
    }
    symbols[Int(index)].usage = newUsage
    if usage.contains(.parameter) {
      parameterNames.append(name)
      scopes[Int(scope)].parameterCount += 1
    } else if usage.contains(.global) && scope != 0 {
      // CPython notes it in the module's table as well.
      try addGlobal(name)
    }
  }

  private mutating func addGlobal(_ name: Name) throws(Abort) {
    let key = SymbolTable.key(0, name)
    var index = symbolIndexes.find(key)
    if index < 0 {
      index = append(name, to: 0)
      symbolIndexes.insert(key, index)
    }
    symbols[Int(index)].usage.insert(.global)
  }

  /// Appends a symbol to a scope's list; the caller enters it in `symbolIndexes`.
  mutating func append(_ name: Name, to scope: Int32) -> Int32 {
    let index = Int32(symbols.count)
    symbols.append(Symbol(name: name, usage: [], binding: .unknown, next: -1))
    let last = scopes[Int(scope)].lastSymbol
    if last >= 0 {
      symbols[Int(last)].next = index
    } else {
      scopes[Int(scope)].firstSymbol = index
    }
    scopes[Int(scope)].lastSymbol = index
    return index
  }

  mutating func recordDirective(_ name: Name, at range: SourceRange) {
    directives.append(
      Directive(
        scope: current, name: mangler.mangle(name, in: privateName), line: range.line,
        column: range.column))
  }
}

/// Ends a pass; the error itself is kept in the pass's state. An empty error costs nothing to pass on.
struct Abort: Error {}

/// How many levels of the tree CPython's compiler allows for each Python frame of the recursion limit.
/// CPython: `COMPILER_STACK_FRAME_SCALE`.
let compilerFrameScale = 3

/// How many levels of a tree the passes may walk on what is left of this thread's stack.
private func nativeDepthLimit() -> Int {
  // Code generation takes the most, about 600 bytes for an operator and 900 for a lambda.
  max(NativeStack.remainingBytes - 256 * 1024, 0) / 1024
}
