/// Which names a source's scopes bind and use, and what each name means where.
/// CPython: Python/symtable.c; for readers, the `symtable` module.
public final class SymbolTable {
  /// The scopes in order of their beginning; the first is the module's.
  public internal(set) var scopes: [Scope] = []
  var symbols: [Symbol] = []
  /// Parameters of all scopes, each scope's in a row.
  var parameterNames: [Name] = []
  /// (scope, name) -> index into `symbols`.
  var symbolIndexes: IntegerMap
  /// Address of the node that opens a scope -> index into `scopes`.
  var scopeIndexes: IntegerMap
  let tree: SyntaxTree

  init(
    tree: SyntaxTree, symbolIndexes: consuming IntegerMap, scopeIndexes: consuming IntegerMap
  ) {
    self.tree = tree
    self.symbolIndexes = symbolIndexes
    self.scopeIndexes = scopeIndexes
  }

  /// The kinds of block that have names of their own.
  public enum ScopeType: UInt8, BitwiseCopyable, Sendable { case module, `class`, function }

  /// What a name refers to. The raw values are CPython's.
  public enum Binding: UInt8, BitwiseCopyable, Sendable {
    case unknown = 0
    case local, globalExplicit, globalImplicit, free, cell
  }

  /// How a scope uses a name. The bits are CPython's (Include/symtable.h).
  public struct Usage: OptionSet, BitwiseCopyable, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// A usage by its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Declared `global`.
    public static let global = Usage(rawValue: 1)
    /// Assigned to.
    public static let local = Usage(rawValue: 2)
    /// A parameter.
    public static let parameter = Usage(rawValue: 4)
    /// Declared `nonlocal`.
    public static let nonlocal = Usage(rawValue: 8)
    /// Read.
    public static let use = Usage(rawValue: 16)
    /// Free in a method, while the class itself binds it.
    public static let freeClass = Usage(rawValue: 64)
    /// Bound by an import.
    public static let imported = Usage(rawValue: 128)
    /// Has an annotation.
    public static let annotated = Usage(rawValue: 256)
    /// A comprehension's iteration variable.
    public static let comprehensionTarget = Usage(rawValue: 512)

    static let bound: Usage = [.local, .parameter, .imported]
  }

  /// One name in one scope.
  public struct Symbol: BitwiseCopyable, Sendable {
    /// As mangled.
    public internal(set) var name: Name
    /// How the scope uses it.
    public internal(set) var usage: Usage
    /// What it refers to.
    public internal(set) var binding: Binding
    /// The scope's next symbol in `symbols`, or -1.
    var next: Int32
  }

  /// A module, class, function, lambda or comprehension.
  public struct Scope: BitwiseCopyable, Sendable {
    /// Module, class or function.
    public internal(set) var type: ScopeType
    /// The scope's own name; `nil` for a module ("top"), and see `kind` for lambdas and the like.
    public internal(set) var name: Name?
    /// What opens it.
    public internal(set) var kind: ScopeKind
    /// Where it begins; 0 for a module.
    public internal(set) var lineNumber: Int32
    /// In UTF-8 bytes from 0.
    public internal(set) var columnOffset: Int32
    /// Stands in a function, directly or not.
    public internal(set) var isNested = false
    /// Has a `yield`, or is a generator expression.
    public internal(set) var isGenerator = false
    /// Is `async def`, or awaits something.
    public internal(set) var isCoroutine = false
    /// Is a comprehension or generator expression.
    public internal(set) var isComprehension = false
    /// Has `*args`.
    public internal(set) var hasVarArgs = false
    /// Has `**kwargs`.
    public internal(set) var hasVarKeywords = false
    /// Has free variables of its own, or some scope in it has.
    public internal(set) var hasFree = false
    /// Some scope in it has free variables.
    public internal(set) var childHasFree = false
    /// A class whose methods use `__class__` or `super`.
    public internal(set) var needsClassClosure = false

    var firstSymbol: Int32 = -1
    var lastSymbol: Int32 = -1
    var firstParameter: Int32 = 0
    var parameterCount: Int32 = 0
    /// Index of the scope around; -1 for the module.
    public internal(set) var parent: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// Now inside a comprehension's target.
    var isInComprehensionTarget = false
    /// How many comprehension iterables the walk is inside of.
    var comprehensionIterableDepth: Int32 = 0
  }

  /// The nodes that open a scope.
  public enum ScopeKind: UInt8, BitwiseCopyable, Sendable {
    case module, `class`, function, lambda, listComp, setComp, dictComp, generatorExp

    /// What CPython's `symtable` calls a scope that has no name of its own.
    public var fixedName: StaticString? {
      switch self {
      case .module: "top"
      case .lambda: "lambda"
      case .listComp: "listcomp"
      case .setComp: "setcomp"
      case .dictComp: "dictcomp"
      case .generatorExp: "genexpr"
      case .class, .function: nil
      }
    }
  }

  // MARK: Reading

  /// The indexes of the scopes directly inside the scope `index`, in source order.
  public func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = scopes[index].firstChild
    while child >= 0 {
      result.append(Int(child))
      child = scopes[Int(child)].nextSibling
    }
    return result
  }

  /// The names of the scope `index`, in order of first appearance.
  public func symbols(in index: Int) -> [Symbol] {
    var result: [Symbol] = []
    var next = scopes[index].firstSymbol
    while next >= 0 {
      result.append(symbols[Int(next)])
      next = symbols[Int(next)].next
    }
    return result
  }

  /// The parameters of the scope `index`: positional ones, keyword-only ones, `*args`, `**kwargs`.
  public func parameters(of index: Int) -> ArraySlice<Name> {
    let first = Int(scopes[index].firstParameter)
    return parameterNames[first..<first + Int(scopes[index].parameterCount)]
  }

  /// The text of a name of this table.
  public func text(of name: Name) -> PythonString { tree[name] }

  /// What CPython's `symtable` calls the scope.
  public func title(of index: Int) -> PythonString {
    let scope = scopes[index]
    if let fixed = scope.kind.fixedName { return PythonString(fixed.description) }
    return scope.name.map { tree[$0] } ?? ""
  }

  /// What `name` (as mangled) means in the scope `index`.
  func binding(of name: Name, in index: Int32) -> Binding {
    let symbol = symbolIndexes.find(Self.key(index, name))
    return symbol < 0 ? .unknown : symbols[Int(symbol)].binding
  }

  /// The scope that a node opens.
  func scopeIndex(of node: UnsafeRawPointer) -> Int32 {
    let index = scopeIndexes.find(UInt64(UInt(bitPattern: node)))
    precondition(index >= 0, "a node without a scope: the symbol table is of another tree")
    return index
  }

  @inline(__always)
  static func key(_ scope: Int32, _ name: Name) -> UInt64 {
    UInt64(UInt32(bitPattern: scope)) << 32 | UInt64(name.index)
  }
}

/// Builds the symbol table of a parsed source, as the compiler does.
/// - Throws: the errors CPython finds in this pass, `SyntaxError` and `RecursionError`.
public func makeSymbolTable(
  for tree: SyntaxTree, options: CompileOptions
) throws(SyntaxError) -> SymbolTable {
  var builder = SymbolTableBuilder(tree: tree, options: options)
  do { try builder.build() } catch {
    throw builder.error ?? SyntaxError(.systemError, "symbol table without an error")
  }
  return builder.finish()
}
