/// A statement node. CPython: `stmt` in Parser/Python.asdl.
public struct Stmt: BitwiseCopyable {
  struct Node: BitwiseCopyable {
    var kind: Kind
    var range: SourceRange
  }

  let pointer: UnsafeMutablePointer<Node>

  /// What the node is. Assigning to it rewrites the node in place.
  public var kind: Kind {
    get { pointer.pointee.kind }
    nonmutating set { pointer.pointee.kind = newValue }
  }

  /// Where the node stands, its first character to its last.
  public var range: SourceRange {
    get { pointer.pointee.range }
    nonmutating set { pointer.pointee.range = newValue }
  }

  /// The forms of a statement, with their parts: the `stmt` constructors of CPython's grammar.
  public enum Kind: BitwiseCopyable {
    case functionDef(NodeBox<FunctionDef>)
    case asyncFunctionDef(NodeBox<FunctionDef>)
    case classDef(NodeBox<ClassDef>)
    case `return`(Expr?)
    case delete(NodeList<Expr>)
    case assign(targets: NodeList<Expr>, value: Expr)
    case augAssign(target: Expr, BinaryOperator, value: Expr)
    /// `isSimple`: the target is a bare name, not in parentheses.
    case annAssign(NodeBox<AnnAssign>)
    case `for`(NodeBox<For>)
    case asyncFor(NodeBox<For>)
    case `while`(test: Expr, body: NodeList<Stmt>, orElse: NodeList<Stmt>)
    case `if`(test: Expr, body: NodeList<Stmt>, orElse: NodeList<Stmt>)
    case with(items: NodeList<WithItem>, body: NodeList<Stmt>)
    case asyncWith(items: NodeList<WithItem>, body: NodeList<Stmt>)
    case raise(exc: Expr?, cause: Expr?)
    case `try`(NodeBox<Try>)
    case assert(test: Expr, message: Expr?)
    case `import`(NodeList<Alias>)
    case importFrom(module: Name?, names: NodeList<Alias>, level: Int32)
    case global(NodeList<Name>)
    case nonlocal(NodeList<Name>)
    case expr(Expr)
    case pass
    case `break`
    case `continue`
  }
}

/// `range` of the statement starts at `def`, as in CPython since 3.8; decorators come before it.
public struct FunctionDef: BitwiseCopyable {
  /// The name that it binds; of an alias, what is imported.
  public var name: Name
  /// Its parameters.
  public var arguments: NodeBox<Arguments>
  /// The statements of its block.
  public var body: NodeList<Stmt>
  /// What stands behind `@`, in source order.
  public var decorators: NodeList<Expr>
  /// The annotation behind `->`.
  public var returns: Expr?
}

/// A class statement.
public struct ClassDef: BitwiseCopyable {
  /// The name that it binds; of an alias, what is imported.
  public var name: Name
  /// Positional arguments of the class statement.
  public var bases: NodeList<Expr>
  /// Its keyword arguments, `metaclass` among them.
  public var keywords: NodeList<Keyword>
  /// The statements of its block.
  public var body: NodeList<Stmt>
  /// What stands behind `@`, in source order.
  public var decorators: NodeList<Expr>
}

/// `target: annotation = value`.
public struct AnnAssign: BitwiseCopyable {
  /// What is assigned to.
  public var target: Expr
  /// What stands behind the colon.
  public var annotation: Expr
  /// What stands behind `=`, if anything does.
  public var value: Expr?
  /// The target is a bare name, not in parentheses.
  public var isSimple: Bool
}

/// A `for` statement.
public struct For: BitwiseCopyable {
  /// What is assigned to.
  public var target: Expr
  /// What gives the items.
  public var iter: Expr
  /// The statements of its block.
  public var body: NodeList<Stmt>
  /// The statements of the `else` block.
  public var orElse: NodeList<Stmt>
}

/// `context as optionalVars`, one of the items of a `with` statement.
public struct WithItem: BitwiseCopyable {
  /// The context manager.
  public var context: Expr
  /// What stands behind `as`.
  public var optionalVars: Expr?
}

/// A `try` statement.
public struct Try: BitwiseCopyable {
  /// The statements of its block.
  public var body: NodeList<Stmt>
  /// The `except` clauses.
  public var handlers: NodeList<ExceptHandler>
  /// The statements of the `else` block.
  public var orElse: NodeList<Stmt>
  /// The statements of the `finally` block.
  public var finalBody: NodeList<Stmt>
}

/// An `except` clause.
public struct ExceptHandler: BitwiseCopyable {
  /// The classes that it catches; nil for all.
  public var type: Expr?
  /// What stands behind `as`.
  public var name: Name?
  /// The statements of its block.
  public var body: NodeList<Stmt>
  /// Where it stands.
  public var range: SourceRange
}

/// `name` may be dotted, or `*` in a from-import.
public struct Alias: BitwiseCopyable {
  /// The name that it binds; of an alias, what is imported.
  public var name: Name
  /// The name that it is bound to, if another.
  public var asName: Name?
}
