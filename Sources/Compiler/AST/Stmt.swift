/// A statement node. CPython: `stmt` in Parser/Python.asdl.
public struct Stmt: BitwiseCopyable {
  struct Node: BitwiseCopyable {
    var kind: Kind
    var range: SourceRange
  }

  let pointer: UnsafeMutablePointer<Node>

  public var kind: Kind {
    get { pointer.pointee.kind }
    nonmutating set { pointer.pointee.kind = newValue }
  }

  public var range: SourceRange {
    get { pointer.pointee.range }
    nonmutating set { pointer.pointee.range = newValue }
  }

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
  public var name: Name
  public var arguments: NodeBox<Arguments>
  public var body: NodeList<Stmt>
  public var decorators: NodeList<Expr>
  public var returns: Expr?
}

public struct ClassDef: BitwiseCopyable {
  public var name: Name
  public var bases: NodeList<Expr>
  public var keywords: NodeList<Keyword>
  public var body: NodeList<Stmt>
  public var decorators: NodeList<Expr>
}

public struct AnnAssign: BitwiseCopyable {
  public var target: Expr
  public var annotation: Expr
  public var value: Expr?
  /// The target is a bare name, not in parentheses.
  public var isSimple: Bool
}

public struct For: BitwiseCopyable {
  public var target: Expr
  public var iter: Expr
  public var body: NodeList<Stmt>
  public var orElse: NodeList<Stmt>
}

public struct WithItem: BitwiseCopyable {
  public var context: Expr
  public var optionalVars: Expr?
}

public struct Try: BitwiseCopyable {
  public var body: NodeList<Stmt>
  public var handlers: NodeList<ExceptHandler>
  public var orElse: NodeList<Stmt>
  public var finalBody: NodeList<Stmt>
}

public struct ExceptHandler: BitwiseCopyable {
  public var type: Expr?
  public var name: Name?
  public var body: NodeList<Stmt>
  public var range: SourceRange
}

/// `name` may be dotted, or `*` in a from-import.
public struct Alias: BitwiseCopyable {
  public var name: Name
  public var asName: Name?
}
